/** The rules run day by day over the sample ledger: since when each block of 30 June stands, and which came and went. */
import { judge } from 'c/creditRules';
import { addDays, isoDate } from 'c/termsIsoDate';
import { SAMPLE_POLICY, STORY_CUSTOMERS, storyState } from '../storyState';

const first = isoDate('2026-04-01');
const last = isoDate('2026-06-30');

/** Blocks as `R2 2026-05-15 - 2026-06-04`, by their first and last day; the last one open when it still stands. */
function blocksOf(customer: string): readonly string[] {
    const since = new Map<string, string>();
    const over: string[] = [];
    for (let on = first; on <= last; on = addDays(on, 1)) {
        const outcome = judge(storyState(customer, on), SAMPLE_POLICY, on);
        const blocking = outcome.ok ? outcome.value.fired.filter(({ effect }) => effect === 'Block') : [];
        const fired = new Set(blocking.map(({ rule }) => rule));
        const ended = [...since].filter(([rule]) => !fired.has(rule));
        ended.forEach(([rule, from]) => over.push(`${rule} ${from} - ${addDays(on, -1)}`));
        ended.forEach(([rule]) => since.delete(rule));
        fired.forEach((rule) => since.set(rule, since.get(rule) ?? on));
    }
    return [...over, ...[...since].map(([rule, from]) => `${rule} ${from} -`)];
}

const expected: Readonly<Record<string, readonly string[]>> = {
    S03: ['R2 2026-04-17 - 2026-04-20', 'R3 2026-04-20 - 2026-04-20', 'R2 2026-05-15 -', 'R1 2026-06-24 -'],
    S05: [
        // E-P1, kept on 18 March, was reversed on 2 April and paid again on 10 April.
        'R2 2026-04-02 - 2026-04-09',
        'R6 2026-04-02 - 2026-04-09',
        'R2 2026-04-21 - 2026-04-21',
        'R6 2026-06-16 -'
    ],
    // Held by the contract's dates until the plan came into force on 29 May.
    S06: ['R2 2026-04-01 - 2026-05-28', 'R1 2026-04-17 - 2026-05-28'],
    S07: ['R2 2026-05-21 -', 'R9 2026-06-12 -', 'R1 2026-06-18 -', 'R7 2026-06-18 -'],
    S09: ['R2 2026-05-02 - 2026-06-04'],
    S10: ['R3 2026-06-22 -'],
    // Until the payment on account of 24 June.
    S11: ['R2 2026-06-05 - 2026-06-23'],
    S12: [
        'R2 2026-04-07 - 2026-04-14',
        'R2 2026-05-05 - 2026-05-19',
        'R2 2026-05-31 -',
        'R3 2026-06-22 -',
        'R10 2026-06-22 -'
    ]
};

describe('blocks from 2026-04-01 to 2026-06-30', () => {
    it.each(STORY_CUSTOMERS)('%s', (customer) => {
        expect(blocksOf(customer)).toEqual(expected[customer] ?? []);
    });
});

describe('the clock moves on without new cash', () => {
    const rulesOn = (customer: string, day: string) => {
        const on = isoDate(day);
        const outcome = judge(storyState(customer, last), SAMPLE_POLICY, on);
        return outcome.ok && outcome.value.fired.map(({ rule }) => rule).join(' ');
    };

    // STORIES §8: the promise of Birch, the installment of Fjord, the limit of Juniper.
    it.each([
        ['S02', '2026-07-03', 'R4 R5'],
        ['S02', '2026-07-04', 'R4 R5 R6'],
        ['S06', '2026-07-15', 'R8'],
        ['S06', '2026-07-16', 'R5 R8'],
        ['S06', '2026-07-21', 'R2 R5 R8'],
        ['S06', '2026-08-17', 'R1 R2 R5 R7'],
        ['S10', '2026-07-11', 'R3 R5'],
        ['S10', '2026-07-16', 'R3 R5']
    ])('%s on %s: %s', (customer, day, rules) => {
        expect(rulesOn(customer, day)).toBe(rules);
    });
});
