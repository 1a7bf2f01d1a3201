import { planStanding, type PlanFacts } from 'c/plansStanding';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (text: string) => moneyFromDecimal(text, 'USD');
const cash = (paidOn: string, amount: string, reversedOn?: string) => ({
    paidOn: isoDate(paidOn),
    amount: usd(amount),
    reversedOn: reversedOn === undefined ? undefined : isoDate(reversedOn)
});
const plan = (paid: readonly ReturnType<typeof cash>[], more: Partial<PlanFacts> = {}): PlanFacts => ({
    key: 'plan',
    activatedOn: isoDate('2026-01-01'),
    installments: [
        { number: 1, due: isoDate('2026-01-31'), amount: usd('100') },
        { number: 2, due: isoDate('2026-02-28'), amount: usd('100') },
        { number: 3, due: isoDate('2026-03-31'), amount: usd('100') }
    ],
    items: [{ key: 'I', amount: usd('300'), cash: paid }],
    terms: { graceDays: 5, misses: 2, cureDays: 10 },
    ...more
});
const status = (facts: PlanFacts, on: string) => planStanding(facts, isoDate(on)).status;

describe('a plan of three installments', () => {
    it('counts cash from activation on, up to what it covers', () => {
        const facts = plan([cash('2025-12-31', '50'), cash('2026-01-10', '150'), cash('2026-01-12', '999')]);
        expect(planStanding(facts, isoDate('2026-01-10'))).toMatchObject({
            status: 'Active',
            paid: 1,
            of: 3,
            next: { due: '2026-02-28', amount: usd('50') },
            covers: [{ key: 'I', amount: usd('150') }]
        });
        expect(status(facts, '2026-01-12')).toBe('Completed');
    });

    it('is in default at the second miss, cured on the last day, defaulted on the day after', () => {
        // Misses on 6 February and 6 March; curable to 16 March.
        expect([status(plan([]), '2026-03-05'), status(plan([]), '2026-03-06')]).toEqual(['Active', 'In default']);
        expect([status(plan([]), '2026-03-16'), status(plan([]), '2026-03-17')]).toEqual(['In default', 'Defaulted']);
        expect(status(plan([cash('2026-03-16', '100')]), '2026-03-17')).toBe('Active');
        expect(status(plan([cash('2026-03-16', '99.99')]), '2026-03-17')).toBe('Defaulted');
        expect(status(plan([cash('2026-03-17', '300')]), '2026-03-20')).toBe('Defaulted');
    });

    it('a new miss after a cure starts a new time to cure', () => {
        const cured = plan([cash('2026-03-16', '100')]);
        expect(planStanding(cured, isoDate('2026-04-06'))).toMatchObject({
            status: 'In default',
            curableUntil: '2026-04-16',
            defaultsOn: '2026-04-17'
        });
    });

    it('money that is reversed makes the miss come back', () => {
        const bounced = plan([cash('2026-03-10', '100', '2026-03-20')]);
        expect(status(bounced, '2026-03-19')).toBe('Active');
        expect(planStanding(bounced, isoDate('2026-03-20'))).toMatchObject({
            status: 'In default',
            curableUntil: '2026-03-30'
        });
    });

    it('ends as somebody ended it', () => {
        const ended = { status: 'Cancelled', on: isoDate('2026-02-01') } as const;
        expect([status(plan([], { ended }), '2026-01-31'), status(plan([], { ended }), '2026-05-01')]).toEqual([
            'Active',
            'Cancelled'
        ]);
    });
});
