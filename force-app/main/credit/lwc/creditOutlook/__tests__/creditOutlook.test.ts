import { blockStartOf } from 'c/creditOutlook';
import type { PolicyRecord, RuleKind } from 'c/creditPolicy';
import type { CreditState } from 'c/creditState';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, zero } from 'c/termsMoney';

const asOf = isoDate('2026-06-30');
const usd = (text: string) => moneyFromDecimal(text, 'USD');
const state: CreditState = {
    asOf,
    currency: 'USD',
    accountStatus: 'Normal',
    limit: { own: usd('10000'), zeroLimitMeans: 'No credit' },
    openOrders: zero('USD'),
    shippedNotBilled: zero('USD'),
    items: [{ key: 'I', document: 'I', open: usd('500'), dueDate: addDays(asOf, -10) }],
    promises: [],
    plans: []
};
const rule = (kind: RuleKind, more: Partial<PolicyRecord> = {}): PolicyRecord => ({
    key: kind,
    kind,
    scope: 'Everyone',
    effectiveFrom: isoDate('2026-01-01'),
    ...more
});
const starts = (facts: Partial<CreditState>, ...policies: PolicyRecord[]) => {
    const found = blockStartOf({ ...state, ...facts }, policies);
    return found.ok ? found.value : found.issues.map(({ code }) => code);
};

describe('the first day of a block', () => {
    it('is the day after what the rule allows, with its grace', () => {
        const cause = { code: 'overdue', amount: usd('500') };
        expect(starts({}, rule('Oldest overdue', { days: 20 }))).toEqual({
            on: '2026-07-11',
            cause: { ...cause, arrivesBy: '2026-07-10' }
        });
        expect(starts({}, rule('Oldest overdue', { days: 20, graceDays: 5 }))).toMatchObject({ on: '2026-07-16' });
    });

    it('is none when a rule blocks now, none ever will, or it only warns', () => {
        expect(starts({}, rule('Oldest overdue', { days: 5 }))).toBeUndefined();
        expect(starts({}, rule('Over limit'))).toBeUndefined();
        expect(starts({}, rule('Oldest overdue', { days: 20, effect: 'Warn' }))).toBeUndefined();
    });

    it('waits for an exclusion to end, by its days or by its date', () => {
        const blocking = rule('Oldest overdue', { days: 20 });
        const excluded = rule('Oldest overdue', { key: 'out', mode: 'Excludes', days: 40 });
        expect(starts({}, blocking, excluded)).toMatchObject({ on: '2026-07-30' });
        const dated = { ...excluded, days: undefined, effectiveTo: isoDate('2026-07-20') };
        expect(starts({}, blocking, dated)).toMatchObject({ on: '2026-07-21' });
    });

    it('comes with a policy that comes into force', () => {
        const strict = rule('Oldest overdue', { days: 1, effectiveFrom: isoDate('2026-07-05') });
        expect(starts({}, strict)).toEqual({ on: '2026-07-05', cause: { code: 'policy' } });
    });

    it('comes with a review that is overdue and a dispute that nobody confirmed', () => {
        expect(starts({ reviewDate: isoDate('2026-07-02') }, rule('Review overdue', { graceDays: 3 }))).toEqual({
            on: '2026-07-06',
            cause: { code: 'review' }
        });
        // Raised on Tuesday 30 June: five working days shield it to Tuesday 7 July.
        const unconfirmed = { amount: usd('500'), since: asOf };
        const shield = rule('Oldest overdue', { days: 5 });
        const whole = {
            ...rule('Over limit'),
            key: 'whole',
            kind: 'Unconfirmed dispute',
            days: 5,
            percent: 100
        } as const;
        const items = state.items.map((item) => ({ ...item, unconfirmed }));
        expect(starts({ items }, shield, whole)).toMatchObject({ on: '2026-07-08', cause: { code: 'overdue' } });
    });

    it('comes with a plan that defaults, naming the oldest installment', () => {
        const plan = {
            key: 'plan',
            status: 'Active',
            unpaid: [{ due: isoDate('2026-07-01'), amount: usd('500') }],
            paid: 0,
            of: 1,
            covers: [{ key: 'I', amount: usd('500') }],
            defaultsOn: isoDate('2026-07-18')
        } as const;
        expect(starts({ plans: [plan] }, rule('Plan defaulted'))).toEqual({
            on: '2026-07-18',
            cause: { code: 'installment', amount: usd('500'), due: '2026-07-01', arrivesBy: '2026-07-17' }
        });
    });

    it('is not known from the day on which policies will overlap, and an issue only where they do today', () => {
        const later = rule('Over limit', { key: 'later', effectiveFrom: isoDate('2026-07-05') });
        expect(starts({}, rule('Over limit'), later, rule('Oldest overdue', { days: 20 }))).toBeUndefined();
        expect(starts({}, rule('Over limit'), later, rule('Oldest overdue', { days: 12 }))).toMatchObject({
            on: '2026-07-03'
        });
        expect(starts({}, rule('Over limit'), rule('Over limit', { key: 'second' }))).toEqual(['policiesOverlap']);
    });
});
