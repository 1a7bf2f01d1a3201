import { judge, type RuleFinding } from 'c/creditRules';
import type { PolicyRecord, RuleKind } from 'c/creditPolicy';
import type { CreditState } from 'c/creditState';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, zero } from 'c/termsMoney';

const on = isoDate('2026-06-30');
const usd = (text: string) => moneyFromDecimal(text, 'USD');
const late = (days: number, open: string, key = `${days} days`) => ({
    key,
    document: key,
    open: usd(open),
    dueDate: addDays(on, -days)
});
const base: CreditState = {
    asOf: on,
    currency: 'USD',
    accountStatus: 'Normal',
    limit: { own: usd('10000'), zeroLimitMeans: 'No credit' },
    openOrders: zero('USD'),
    shippedNotBilled: zero('USD'),
    items: [],
    promises: [],
    plans: []
};
const state = (more: Partial<CreditState>): CreditState => ({ ...base, ...more });
const rule = (kind: RuleKind, more: Partial<PolicyRecord> = {}): PolicyRecord => ({
    key: `${kind} ${more.scope ?? ''}${more.mode ?? ''}`,
    kind,
    scope: 'Everyone',
    effectiveFrom: isoDate('2026-01-01'),
    ...more
});
const fired = (facts: CreditState, ...policies: PolicyRecord[]): readonly RuleFinding[] => {
    const outcome = judge(facts, policies, on);
    if (!outcome.ok) {
        throw new Error(outcome.issues.map(({ message }) => message).join(' '));
    }
    return outcome.value.fired;
};
const names = (facts: CreditState, ...policies: PolicyRecord[]) => fired(facts, ...policies).map(({ kind }) => kind);

describe('levels and exclusions', () => {
    // Dynamics 365: all block at more than 61 days, customer A is excluded below 100.
    const everyone = rule('Oldest overdue', { rule: 'R1', days: 61 });
    const excluded = rule('Oldest overdue', {
        rule: 'R1',
        mode: 'Excludes',
        scope: 'Customer',
        scopeValue: 'A',
        days: 100
    });

    it.each([
        [50, 'B', 'ok'],
        [70, 'B', 'held'],
        [70, 'A', 'ok'],
        [99, 'A', 'ok'],
        [100, 'A', 'held']
    ])('%d days late, customer %s: %s', (days, customer, expected) => {
        const facts = state({ customer, items: [late(days, '10')] });
        expect(names(facts, everyone, excluded).length > 0 ? 'held' : 'ok').toBe(expected);
    });

    it('say which exclusion kept a rule from firing', () => {
        const outcome = judge(state({ customer: 'A', items: [late(70, '10')] }), [everyone, excluded], on);
        expect(outcome.ok && outcome.value.passed).toMatchObject([
            { rule: 'R1', policyKey: everyone.key, excludedBy: excluded.key, figures: { days: 70 } }
        ]);
    });

    it('the narrowest applying record decides; a wider exclusion does not touch it', () => {
        const own = rule('Oldest overdue', { rule: 'R1', scope: 'Customer', scopeValue: 'A', days: 10 });
        const forAll = rule('Oldest overdue', { rule: 'R1', mode: 'Excludes' });
        const facts = state({ customer: 'A', riskClass: 'C', items: [late(20, '10')] });
        expect(fired(facts, everyone, own, forAll)).toMatchObject([{ policyKey: own.key }]);
        const ofClass = rule('Oldest overdue', { rule: 'R1', scope: 'Class', scopeValue: 'C', days: 15 });
        expect(fired(facts, everyone, ofClass, forAll)).toMatchObject([{ policyKey: ofClass.key }]);
        expect(fired(facts, rule('Oldest overdue', { rule: 'R1', days: 1 }), forAll)).toEqual([]);
    });

    it('an exclusion without a rule name is for every rule of its kind', () => {
        const ofKind = rule('Oldest overdue', { mode: 'Excludes' });
        const facts = state({ items: [late(70, '10')] });
        expect(fired(facts, everyone, rule('Oldest overdue', { rule: 'R5', days: 1 }), ofKind)).toEqual([]);
    });

    it('are unclear when two versions of one rule overlap, and only for whom they are', () => {
        const second = rule('Oldest overdue', { rule: 'R1', days: 90, key: 'second' });
        expect(judge(base, [everyone, second], on)).toEqual({
            ok: false,
            issues: [
                {
                    code: 'policiesOverlap',
                    message: `R1: ${everyone.key}, second are all in force on 2026-06-30.`,
                    field: 'Oldest overdue'
                }
            ]
        });
        expect(judge(base, [everyone, { ...second, effectiveFrom: addDays(on, 1) }], on).ok).toBe(true);
        expect(judge(base, [everyone, { ...second, scope: 'Class', scopeValue: 'C' }], on).ok).toBe(true);
    });

    it('an amount in another currency is for other customers', () => {
        const yen = rule('Overdue amount', { amount: moneyFromDecimal('5', 'JPY') });
        const any = rule('Overdue amount', { amount: { decimal: '50' } });
        expect(fired(state({ items: [late(1, '60')] }), yen, any)).toMatchObject([{ policyKey: any.key }]);
        expect(fired(state({ items: [late(1, '60')] }), yen)).toEqual([]);
    });
});

describe('each kind of rule', () => {
    it('oldest overdue: strictly more than its days and its grace, from its least amount on', () => {
        const days = (late_: number, more: Partial<PolicyRecord>) =>
            names(state({ items: [late(late_, '100')] }), rule('Oldest overdue', { days: 60, ...more })).length;
        expect([days(60, {}), days(61, {})]).toEqual([0, 1]);
        expect([days(67, { graceDays: 7 }), days(68, { graceDays: 7 })]).toEqual([0, 1]);
        const least = (text: string) => days(61, { leastAmount: { decimal: text } });
        expect([least('100.01'), least('100')]).toEqual([0, 1]);
    });

    it('overdue amount: above the amount and above the percentage of the limit, to the cent', () => {
        const amount = (open: string, more: Partial<PolicyRecord> = {}) =>
            names(
                state({ items: [late(21, open), late(20, '9000', 'younger')] }),
                rule('Overdue amount', { days: 20, percent: 10, amount: { decimal: '500' }, ...more })
            ).length;
        expect([amount('1000'), amount('1000.01')]).toEqual([0, 1]);
        const higher = { amount: { decimal: '2000' } };
        expect([amount('2000', higher), amount('2000.01', higher)]).toEqual([0, 1]);
        expect(amount('1000.01', { percent: 10.01 })).toBe(0);
    });

    it('overdue amount of a customer without a limit: the amount decides alone, a percentage alone never', () => {
        const limit = { own: zero('USD'), zeroLimitMeans: 'Unlimited' } as const;
        const facts = state({ items: [late(21, '600')], limit });
        expect(names(facts, rule('Overdue amount', { percent: 10, amount: { decimal: '500' } }))).toHaveLength(1);
        expect(names(facts, rule('Overdue amount', { percent: 10 }))).toEqual([]);
        expect(names(facts, rule('Overdue amount'))).toHaveLength(1);
    });

    it('over limit: strictly, own and group apart; a warning when the policy says so', () => {
        const over = rule('Over limit', { effect: 'Warn' });
        const overGroup = rule('Over group limit');
        const group = { limit: usd('5000'), exposure: usd('5000.01') };
        expect(names(state({ openOrders: usd('10000') }), over)).toEqual([]);
        expect(fired(state({ openOrders: usd('10000.01') }), over)).toMatchObject([{ effect: 'Warn' }]);
        const member = state({ openOrders: usd('6000'), limit: { ...base.limit, group } });
        expect(names(member, over, overGroup)).toEqual(['Over group limit']);
        expect(names(state({ openOrders: usd('9'), limit: { ...base.limit, own: undefined } }), over)).toEqual([]);
    });

    it('limit used: not said again of what is over the limit, unless that rule does not fire', () => {
        const used = rule('Limit used', { percent: 85, effect: 'Warn' });
        expect(names(state({ openOrders: usd('8500') }), used)).toEqual([]);
        expect(names(state({ openOrders: usd('8500.01') }), used)).toEqual(['Limit used']);
        expect(names(state({ openOrders: usd('10001') }), used)).toEqual(['Limit used']);
        expect(names(state({ openOrders: usd('10001') }), used, rule('Over limit'))).toEqual(['Over limit']);
    });

    it('broken promise: in its window, from its least rest on; an open one breaks by itself', () => {
        const broken = rule('Broken promise', { days: 30, leastAmount: { decimal: '500' } });
        const promise = {
            key: 'P',
            amount: usd('1000'),
            dueOn: isoDate('2026-05-27'),
            status: 'Broken',
            judgedFrom: isoDate('2026-05-31'),
            rest: usd('500'),
            needed: usd('450'),
            covers: []
        } as const;
        const with_ = (more: object) => names(state({ promises: [{ ...promise, ...more }] }), broken).length;
        expect([with_({ brokenOn: '2026-05-31' }), with_({ brokenOn: '2026-06-01' })]).toEqual([0, 1]);
        expect(with_({ brokenOn: '2026-06-01', rest: usd('499.99') })).toBe(0);
        expect(with_({ status: 'Partly kept', brokenOn: '2026-06-30' })).toBe(1);
        expect([with_({ status: 'Kept' }), with_({ status: 'Withdrawn' })]).toEqual([0, 0]);
        const open = { status: 'Open', judgedFrom: isoDate('2026-06-30') };
        expect([with_(open), with_({ ...open, judgedFrom: '2026-07-01' })]).toEqual([1, 0]);
        expect(with_({ ...open, needed: usd('0') })).toBe(0);
    });

    it('plan active and defaulted, by the dates of the plan until it defaults', () => {
        const plan = {
            key: 'plan',
            status: 'Active',
            unpaid: [{ due: addDays(on, -21), amount: usd('100') }],
            paid: 0,
            of: 1,
            covers: [{ key: 'old', amount: usd('100') }]
        } as const;
        const rules = [
            rule('Plan active', { effect: 'Warn' }),
            rule('Plan defaulted'),
            rule('Oldest overdue', { days: 60 })
        ];
        const facts = state({ items: [late(90, '100', 'old')] });
        expect(names({ ...facts, plans: [plan] }, ...rules)).toEqual(['Plan active']);
        expect(names({ ...facts, plans: [{ ...plan, defaultsOn: addDays(on, 1) }] }, ...rules)).toEqual([
            'Plan active'
        ]);
        expect(names({ ...facts, plans: [{ ...plan, defaultsOn: on }] }, ...rules)).toEqual([
            'Oldest overdue',
            'Plan defaulted'
        ]);
        const late21 = rule('Oldest overdue', { days: 20 });
        expect(fired({ ...facts, plans: [plan] }, late21)).toMatchObject([{ figures: { days: 21 } }]);
    });

    it('band, never when nobody rated; status; review and limit that ran out', () => {
        const band = rule('Worst band', { value: '5' });
        expect([4, 5, undefined].map((value) => names(state({ band: value }), band).length)).toEqual([0, 1, 0]);
        const status = rule('Account status', { value: 'Legal' });
        expect(names(state({ accountStatus: 'Insolvent' }), status)).toEqual([]);
        expect(fired(state({ accountStatus: 'Legal' }), status)).toMatchObject([{ reasonClass: 'Legal' }]);
        const review = rule('Review overdue', { graceDays: 10 });
        expect(names(state({ reviewDate: addDays(on, -10) }), review)).toEqual([]);
        expect(names(state({ reviewDate: addDays(on, -11) }), review)).toEqual(['Review overdue']);
        const temporary = { amount: usd('1'), until: addDays(on, -1) };
        expect(names(state({ limit: { ...base.limit, temporary } }), rule('Limit expired'))).toEqual(['Limit expired']);
        const runs = { ...temporary, until: on };
        expect(names(state({ limit: { ...base.limit, temporary: runs } }), rule('Limit expired'))).toEqual([]);
    });
});

describe('settings', () => {
    it('that cannot be read are an issue', () => {
        const shield = { ...rule('Over limit'), key: 'shield', kind: 'Dispute shield', value: 'holds' } as const;
        const outcome = judge(base, [shield], on);
        expect(outcome.ok ? [] : outcome.issues).toEqual([
            { code: 'badPolicy', message: 'shield has no value that can be read.', field: 'Dispute shield' }
        ]);
    });
});
