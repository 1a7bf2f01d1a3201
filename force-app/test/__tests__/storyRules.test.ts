/** STORIES §2, §4 and DOMAIN §5, §6: promises, plans and the rules that fire for the fourteen story customers. */
import { judgedThen, promiseKeptRate, promiseStanding } from 'c/collectionsPromise';
import { judge } from 'c/creditRules';
import { planStanding } from 'c/plansStanding';
import { isoDate } from 'c/termsIsoDate';
import { toDecimal } from 'c/termsMoney';
import { SAMPLE_POLICY, STORY_CUSTOMERS, storyPlan, storyPromises, storyState } from '../storyState';

const asOf = isoDate('2026-06-30');
const tolerance = { days: 3, percent: 95, partlyPercent: 10 };

describe('promises on 2026-06-30', () => {
    // Promise, judged from, as then, as now.
    it.each([
        ['S02', 'B-P1', '2026-07-04', 'Open', 'Open'],
        ['S05', 'E-P1', '2026-03-19', 'Kept', 'Broken'],
        ['S05', 'E-P2', '2026-04-24', 'Partly kept', 'Partly kept'],
        ['S05', 'E-P3', '2026-05-15', 'Broken', 'Broken'],
        ['S05', 'E-P4', '2026-06-16', 'Broken', 'Broken'],
        ['S05', 'E-P5', '2026-07-02', 'Open', 'Open'],
        ['S05', 'E-P6', '2026-06-09', 'Withdrawn', 'Withdrawn'],
        ['S08S', 'H-P1', '2026-07-10', 'Open', 'Open'],
        ['S12', 'L-P1', '2026-06-30', 'Withdrawn', 'Withdrawn']
    ])('%s %s is judged from %s: %s as then, %s as now', (customer, key, judgedFrom, then, now) => {
        const facts = storyPromises(customer).find((promise) => promise.key === key);
        const standing = facts && promiseStanding(facts, asOf, tolerance);
        expect([standing?.judgedFrom, facts && judgedThen(facts, asOf, tolerance)?.status, standing?.status]).toEqual([
            judgedFrom,
            then,
            now
        ]);
    });

    it('E-P1 is broken by the reversal of 2 April, and was kept on 31 March', () => {
        const [facts] = storyPromises('S05');
        const on = (day: string) => facts && promiseStanding(facts, isoDate(day), tolerance);
        expect(on('2026-03-17')?.status).toBe('Open');
        expect(on('2026-03-18')?.status).toBe('Kept');
        expect(on('2026-03-31')?.status).toBe('Kept');
        expect(on('2026-04-02')).toMatchObject({ status: 'Broken', brokenBy: 'reversal', brokenOn: '2026-04-02' });
        expect(on('2026-06-30')).toMatchObject({ status: 'Broken', brokenBy: 'reversal', rest: { minor: 0 } });
    });

    it('E-P3 was paid late on 15 May', () => {
        const facts = storyPromises('S05')[2];
        expect(facts && promiseStanding(facts, asOf, tolerance)).toMatchObject({ paidLateOn: '2026-05-15' });
    });

    it('the kept rate of Elm is 25.00 % and 46.73 % as then, 0 as now; that of Larch is undefined', () => {
        const elm = storyPromises('S05');
        const then = promiseKeptRate(elm.flatMap((facts) => judgedThen(facts, asOf, tolerance) ?? []));
        const now = promiseKeptRate(elm.map((facts) => promiseStanding(facts, asOf, tolerance)));
        const shown = (measure: typeof then.byCount) => (measure.ok ? measure.value.toFixed(2) : measure.reason);
        expect([then.byCount, then.byAmount, now.byCount, now.byAmount].map(shown)).toEqual([
            '25.00',
            '46.73',
            '0.00',
            '0.00'
        ]);
        const larch = storyPromises('S12').map((facts) => promiseStanding(facts, asOf, tolerance));
        expect(promiseKeptRate(larch).byCount.ok).toBe(false);
    });
});

describe('plans', () => {
    const on = (customer: string, day: string) => {
        const facts = storyPlan(customer);
        const standing = facts && planStanding(facts, isoDate(day));
        return (
            standing && {
                status: standing.status,
                unpaid: standing.installments.map((row) => toDecimal(row.unpaid)).join(' '),
                missed: standing.installments.flatMap((row) => row.missedOn ?? []),
                curableUntil: standing.curableUntil,
                defaultedOn: standing.defaultedOn,
                defaultsOn: standing.defaultsOn
            }
        );
    };

    it('Fjord on 30 June: one of three paid, missed on 6 July, defaulted on 17 August if nothing more is paid', () => {
        expect(on('S06', '2026-06-30')).toEqual({
            status: 'Active',
            unpaid: '0.00 10000.00 10000.00',
            missed: [],
            curableUntil: undefined,
            defaultedOn: undefined,
            defaultsOn: '2026-08-17'
        });
        expect(on('S06', '2026-07-05')?.missed).toEqual([]);
        expect(on('S06', '2026-07-06')?.missed).toEqual(['2026-07-06']);
    });

    it('Granite: missed 6 May and 7 June, cure to 17 June, defaulted 18 June', () => {
        expect(on('S07', '2026-04-01')?.missed).toEqual([]);
        expect(on('S07', '2026-05-06')).toMatchObject({ status: 'Active', missed: ['2026-05-06'] });
        expect(on('S07', '2026-06-07')).toMatchObject({ status: 'In default', curableUntil: '2026-06-17' });
        expect(on('S07', '2026-06-17')).toMatchObject({ status: 'In default', defaultsOn: '2026-06-18' });
        expect(on('S07', '2026-06-30')).toEqual({
            status: 'Defaulted',
            unpaid: '0.00 0.00 10000.00 10000.00 10000.00',
            missed: ['2026-05-06', '2026-06-07'],
            curableUntil: undefined,
            defaultedOn: '2026-06-18',
            defaultsOn: undefined
        });
    });
});

describe('rules firing on 2026-06-30', () => {
    it.each([
        ['S01', ''],
        ['S02', 'R4 R5'],
        ['S03', 'R1 R2 R4 R5'],
        ['S04', 'R5'],
        ['S05', 'R5 R6'],
        ['S06', 'R8'],
        ['S07', 'R1 R2 R5 R7 R9'],
        ['S08P', 'R4g'],
        ['S08N', 'R4g'],
        ['S08S', 'R4 R4g'],
        ['S09', ''],
        ['S10', 'R3'],
        ['S11', ''],
        ['S12', 'R2 R3 R5 R10']
    ])('%s: %s', (customer, rules) => {
        const outcome = judge(storyState(customer, asOf), SAMPLE_POLICY, asOf);
        expect(outcome.ok && outcome.value.fired.map(({ rule }) => rule).join(' ')).toBe(rules);
        expect(outcome.ok && outcome.value.fired.length + outcome.value.passed.length).toBe(12);
    });

    it('names figures and policy version of what fires and of what does not', () => {
        const outcome = judge(storyState('S03', asOf), SAMPLE_POLICY, asOf);
        expect(outcome.ok && outcome.value.fired.slice(0, 2)).toMatchObject([
            {
                rule: 'R1',
                policyKey: 'R1|everyone|2026-01-01',
                effect: 'Block',
                reasonClass: 'Overdue invoices',
                figures: { amount: { minor: 1_200_000 }, days: 67, allowedDays: 60 }
            },
            { rule: 'R2', figures: { amount: { minor: 1_600_000 }, allowed: { minor: 200_000 }, allowedDays: 20 } }
        ]);
        expect(outcome.ok && outcome.value.passed.find(({ rule }) => rule === 'R3')?.figures).toEqual({
            amount: { minor: 1_850_000, currency: 'USD' },
            allowed: { minor: 2_000_000, currency: 'USD' },
            percent: 92.5
        });
    });

    it('Ivory is judged by the amount set for yen', () => {
        const ivory = storyState('S09', isoDate('2026-05-02'));
        const outcome = judge(ivory, SAMPLE_POLICY, isoDate('2026-05-02'));
        expect(outcome.ok && outcome.value.fired[0]).toMatchObject({ rule: 'R2', policyKey: 'R2|JPY' });
    });

    it('every customer of the table is among them', () => {
        expect(STORY_CUSTOMERS).toHaveLength(14);
    });
});

describe('the dispute shield (Dune)', () => {
    const fired = (more: readonly (typeof SAMPLE_POLICY)[number][], state = storyState('S04', asOf)) => {
        const outcome = judge(state, [...SAMPLE_POLICY, ...more], asOf);
        return outcome.ok && outcome.value.fired.map(({ rule }) => rule).join(' ');
    };
    const setting = (kind: 'Dispute shield' | 'Net credits', value: string) =>
        ({ key: kind, kind, scope: 'Everyone', effectiveFrom: asOf, value }) as const;

    it('without it R1 and R2 hold', () => {
        expect(fired([setting('Dispute shield', 'none')])).toBe('R1 R2 R5');
        expect(fired([setting('Dispute shield', 'hold;exposure')])).toBe('R5');
    });

    it('an unconfirmed one shields for five working days and a quarter of the balance', () => {
        const raised = (since: string) => {
            const dune = storyState('S04', asOf);
            const items = dune.items.map(({ disputed, ...item }) => ({
                ...item,
                unconfirmed: disputed && { amount: disputed, since: isoDate(since) }
            }));
            return { ...dune, items };
        };
        // 7,500 of 12,000 shielded: the older 8,000 keeps 500 that is 71 days late.
        expect(fired([], raised('2026-06-23'))).toBe('R1 R2 R5');
        const whole = {
            ...setting('Dispute shield', 'hold'),
            kind: 'Unconfirmed dispute',
            days: 5,
            percent: 100
        } as const;
        expect(fired([whole], raised('2026-06-23'))).toBe('R5');
        expect(fired([whole], raised('2026-06-22'))).toBe('R1 R2 R5');
    });

    it('Kestrel without netting would be held for the seller’s own backlog', () => {
        expect(fired([setting('Net credits', 'off')], storyState('S11', asOf))).toBe('R2 R5');
    });
});
