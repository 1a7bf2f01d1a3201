/** STORIES §2, first day of a block, and §3, warnings and room after the deal: what the judging step stores. */
import { readJudgement, writeJudgement } from 'c/creditJudgement';
import { judgementOf } from 'c/creditJudging';
import { roomOn } from 'c/creditRoom';
import { settingsOf } from 'c/creditSettings';
import { roomSteps } from 'c/creditRoom';
import { readTrace, writeTrace } from 'c/creditTrace';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, toDecimal, type Money } from 'c/termsMoney';
import { SAMPLE_POLICY, STORY_CUSTOMERS, storyState } from '../storyState';

const asOf = isoDate('2026-06-30');

function judged(customer: string, on = asOf) {
    const outcome = judgementOf(storyState(customer, on), SAMPLE_POLICY);
    if (!outcome.ok) {
        throw new Error(outcome.issues.map(({ message }) => message).join(' '));
    }
    return outcome.value;
}

function plain(value: unknown): unknown {
    return JSON.parse(
        JSON.stringify(value, (_key, part: unknown) =>
            typeof part === 'object' && part !== null && 'minor' in part ? toDecimal(part as Money) : part
        )
    );
}

describe('open promises', () => {
    it.each([
        ['S05', { open: '600.00', given: { amount: '600.00', nextDue: '2026-06-28' } }],
        ['S12', { open: '0.00' }]
    ])('%s: what can still come, and what was given', (customer, expected) => {
        const { open, given } = judged(customer).judgement.promises;
        expect(plain({ open, given })).toEqual(expected);
    });

    it('keep their full amount where a part has come', () => {
        const birch = storyState('S02', asOf);
        const [promise] = birch.promises;
        const rest = moneyFromDecimal('500', 'USD');
        const outcome = judgementOf({ ...birch, promises: [{ ...promise!, rest }] }, SAMPLE_POLICY);
        expect(outcome.ok && plain(outcome.value.judgement.promises)).toEqual({
            open: '500.00',
            nextDue: '2026-06-30',
            nextAmount: '500.00',
            given: { amount: '8500.00', nextDue: '2026-06-30' }
        });
    });
});

describe('the first day on which a block starts if nothing more is paid', () => {
    it.each([
        ['S01', '2026-07-24', { code: 'overdue', amount: '4000.00', arrivesBy: '2026-07-23' }],
        [
            'S02',
            '2026-07-04',
            {
                code: 'promise',
                promised: '8500.00',
                needed: '8075.00',
                promisedFor: '2026-06-30',
                arrivesBy: '2026-07-03'
            }
        ],
        ['S04', '2026-07-31', { code: 'overdue', amount: '12000.00', arrivesBy: '2026-07-30' }],
        ['S06', '2026-07-21', { code: 'installment', amount: '10000.00', due: '2026-06-30', arrivesBy: '2026-07-20' }],
        ['S08P', '2026-08-02', { code: 'overdue', amount: '10000.00', arrivesBy: '2026-08-01' }],
        ['S08N', '2026-07-24', { code: 'overdue', amount: '13000.00', arrivesBy: '2026-07-23' }],
        [
            'S08S',
            '2026-07-10',
            {
                code: 'promise',
                promised: '25000.00',
                needed: '23750.00',
                promisedFor: '2026-07-06',
                arrivesBy: '2026-07-09'
            }
        ],
        ['S09', '2026-08-21', { code: 'overdue', amount: '1110400', arrivesBy: '2026-08-20' }],
        ['S11', '2026-08-02', { code: 'overdue', amount: '9500.00', arrivesBy: '2026-08-01' }]
    ])('%s: %s', (customer, on, cause) => {
        expect(plain(judged(customer).judgement.blockStarts)).toEqual({ on, cause });
    });

    it.each(['S03', 'S05', 'S07', 'S10', 'S12'])('%s: now', (customer) => {
        const { judgement, blockingRules } = judged(customer);
        expect(judgement.blockStarts).toBeUndefined();
        expect(blockingRules.length).toBeGreaterThan(0);
    });

    it('Juniper within a cleared limit is held again when the temporary limit ends', () => {
        const juniper = storyState('S10', asOf);
        const outcome = judgementOf({ ...juniper, openOrders: moneyFromDecimal('20000', 'USD') }, SAMPLE_POLICY);
        expect(outcome.ok && outcome.value.judgement.blockStarts).toEqual({
            on: '2026-07-16',
            cause: { code: 'limitEnds' }
        });
    });
});

describe('warnings', () => {
    const warnings = (customer: string) => plain(judged(customer).judgement.warnings);

    it.each([
        ['S01', []],
        [
            'S02',
            [
                { code: 'used', percent: 86.5 },
                { code: 'overdue', amount: '8500.00', days: 22 }
            ]
        ],
        [
            'S04',
            [
                { code: 'overdue', amount: '6000.00', days: 26 },
                { code: 'disputed', amount: '12000.00', side: 'Sales', sideAmount: '8000.00' }
            ]
        ],
        ['S06', [{ code: 'planActive', paid: 1, of: 3, dueToday: '10000.00' }]],
        ['S08N', [{ code: 'groupUsed', percent: 97 }]],
        [
            'S08S',
            [
                { code: 'groupUsed', percent: 97 },
                { code: 'used', percent: 91.67 }
            ]
        ],
        ['S09', [{ code: 'review' }]],
        ['S11', [{ code: 'creditsCoverPastDue', credits: '52500.00', pastDue: '48000.00' }]]
    ])('%s', (customer, expected) => {
        expect(warnings(customer)).toEqual(expected);
    });
});

describe('room after the deal: today, on the ship date with and without promises and installments', () => {
    it.each([
        ['S01', '37766.25', '2026-07-20', '86701.25 86701.25 86701.25'],
        ['S02', '15000', '2026-07-20', '-1500.00 7000.00 -1500.00'],
        ['S03', '6000', '2026-07-20', '-4500.00 -4500.00 -4500.00'],
        ['S04', '18000', '2026-07-31', '7000.00 7000.00 7000.00'],
        ['S05', '3000', '2026-07-15', '21500.00 22100.00 21500.00'],
        ['S06', '25000', '2026-08-05', '-5000.00 15000.00 -5000.00'],
        ['S06', '25000', '2026-06-30', '-5000.00 -5000.00 -5000.00'],
        ['S06', '25000', '2026-07-01', '-5000.00 5000.00 -5000.00'],
        ['S08N', '10000', '2026-07-15', '-7000.00 10000.00 -7000.00'],
        ['S09', '900000', '2026-07-20', '6989600 6989600 6989600'],
        ['S10', '12000', '2026-07-20', '-17000.00 -42000.00 -42000.00'],
        ['S11', '20000', '2026-07-25', '42500.00 42500.00 42500.00'],
        ['S12', '5000', '2026-07-10', '-53000.00 -53000.00 -53000.00']
    ])('%s %s on %s: %s', (customer, amount, shipDate, expected) => {
        const { judgement } = judged(customer);
        const deal = moneyFromDecimal(amount, judgement.currency);
        const today = roomOn(judgement.room, asOf, deal);
        const then = roomOn(judgement.room, isoDate(shipDate), deal);
        expect([today?.without, then?.with, then?.without].map((left) => left && toDecimal(left)).join(' ')).toBe(
            expected
        );
    });

    // DOMAIN §4: limit 100k, receivables 80k, promise 30k on day 10, quote 40k shipping day 15.
    it('limit 100,000, receivables 80,000, 30,000 promised, quote 40,000', () => {
        const usd = (amount: string) => moneyFromDecimal(amount, 'USD');
        const settings = settingsOf([], { on: asOf });
        const promise = {
            key: 'P',
            amount: usd('30000'),
            dueOn: addDays(asOf, 10),
            status: 'Open',
            judgedFrom: addDays(asOf, 14),
            rest: usd('30000'),
            needed: usd('28500'),
            covers: ['I']
        } as const;
        const state = {
            ...storyState('S01', asOf),
            limit: { own: usd('100000'), zeroLimitMeans: 'No credit' } as const,
            items: [{ key: 'I', document: 'I', open: usd('80000'), dueDate: asOf }],
            promises: [promise]
        };
        const room = (more: object) =>
            settings.ok
                ? [asOf, addDays(asOf, 10), addDays(asOf, 15)].map((day) =>
                      plain(roomOn(roomSteps({ ...state, ...more }, settings.value), day, usd('40000')))
                  )
                : [];
        const sure = { with: '-20000.00', without: '-20000.00' };
        expect(room({})).toEqual([sure, sure, { with: '10000.00', without: '-20000.00' }]);
        expect(room({ promises: [{ ...promise, status: 'Broken' }] })[2]).toEqual(sure);
        // Promised twice for one item: it comes once.
        const twice = [promise, { ...promise, key: 'P2', rest: usd('80000') }];
        expect(room({ promises: twice })[2]).toEqual({ with: '60000.00', without: '-20000.00' });
    });
});

describe('what is stored', () => {
    it.each(STORY_CUSTOMERS)('%s: reads as it was written, fits its field and names no rule', (customer) => {
        const { judgement, trace } = judged(customer);
        const text = writeJudgement(judgement);
        expect(readJudgement(text)).toEqual({ ok: true, value: judgement });
        expect(text.length).toBeLessThan(16_000);
        expect(text).not.toMatch(/R\d|band|score/i);
        expect(readTrace(writeTrace(trace))).toEqual({ ok: true, value: trace });
    });

    it('Granite: blocking classes the strongest first, the plan as it stands', () => {
        const { judgement, blockingRules, warningRules } = judged('S07');
        expect(judgement.blocking).toEqual(['Payment plan', 'Overdue invoices', 'Credit review']);
        expect(plain(judgement.plan)).toEqual({
            paid: 2,
            of: 5,
            nextDue: '2026-04-30',
            nextAmount: '10000.00',
            status: 'Defaulted'
        });
        expect([blockingRules.join(', '), warningRules.join(', ')]).toEqual(['R1, R2, R7, R9', 'R5']);
        expect(judgement.effectiveAgeing).toBeUndefined();
    });

    it('Fjord: by the dates of the plan nothing is overdue', () => {
        const { judgement } = judged('S06');
        expect(plain(judgement.effectiveAgeing)).toEqual(['26000.00', '0.00', '0.00', '0.00', '0.00']);
        expect(plain(judgement.plan)).toEqual({
            paid: 1,
            of: 3,
            nextDue: '2026-06-30',
            nextAmount: '10000.00',
            status: 'Active'
        });
    });

    it('Birch: what is promised', () => {
        expect(plain(judged('S02').judgement.promises)).toEqual({
            open: '8500.00',
            nextDue: '2026-06-30',
            nextAmount: '8500.00',
            given: { amount: '8500.00', nextDue: '2026-06-30' }
        });
    });
});
