import {
    ladderFor,
    stepNow,
    stepProblem,
    stepsCrossed,
    type DunningFacts,
    type DunningItem,
    type DunningRow,
    type DunningStep
} from 'c/collectionsDunning';
import { daysBetween, isoDate, type IsoDate } from 'c/termsIsoDate';
import { money, moneyFromDecimal } from 'c/termsMoney';

const on = isoDate('2026-06-30');
const usd = (value: number) => moneyFromDecimal(value, 'USD');
const none = usd(0);

const step = (daysPastDue: number, rest: Partial<DunningStep> = {}): DunningStep => ({
    key: `${rest.countsFrom ?? 'item'}-${daysPastDue}`,
    name: `After ${daysPastDue} days`,
    countsFrom: 'Item',
    daysPastDue,
    channel: 'Email',
    template: 'reminder-1',
    doneBy: 'Collector',
    pausesForPromises: true,
    pausesForDisputes: true,
    pausesForPlans: true,
    minimumGapDays: 7,
    effectiveFrom: isoDate('2026-01-01'),
    ...rest
});
const ladder = [step(60), step(7), step(30), step(14, { channel: 'Call', template: undefined })];
const row = (document: string, dueOn: string, amount: number): DunningRow => ({
    item: { id: document, document, dueOn: isoDate(dueOn) },
    amount: usd(amount),
    days: daysBetween(isoDate(dueOn), on)
});
const cobalt: DunningFacts = {
    rows: [row('C-901', '2026-04-24', 12_000), row('C-902', '2026-05-20', 3_000), row('C-903', '2026-06-05', 1_000)],
    done: []
};
const item = (document: string, dueOn: string, rest: Partial<DunningItem>): DunningItem => ({
    id: document,
    document,
    dueOn: isoDate(dueOn),
    disputed: none,
    promised: none,
    plannedNotDue: none,
    ...rest
});
/** The same facts as another day sees them. */
const asOf = (facts: DunningFacts, day: IsoDate): DunningFacts => ({
    ...facts,
    rows: facts.rows.map((one) => ({ ...one, days: daysBetween(one.item.dueOn, day) }))
});
const keysOf = (rows: readonly DunningRow[] | undefined) => rows?.map((one) => one.item.document);

describe('the step now', () => {
    it('is the highest that was crossed, and asks for everything that can be asked for, oldest first', () => {
        expect(stepNow(ladder, { ...cobalt, rows: [...cobalt.rows].reverse() }, on)).toEqual({
            step: step(60),
            crossedOn: '2026-06-24',
            isPaused: false,
            earliestOn: '2026-06-24',
            isDue: true,
            rows: cobalt.rows
        });
    });

    it.each([
        ['2026-06-23', undefined],
        ['2026-06-22', 'item-7'],
        ['2026-06-15', 'item-14'],
        ['2026-05-31', 'item-14'],
        ['2026-05-30', 'item-30'],
        ['2026-04-30', 'item-60']
    ])('due %s: %s', (dueOn, expected) => {
        expect(stepNow(ladder, { rows: [row('X', dueOn, 1)], done: [] }, on)?.step.key).toBe(expected);
    });

    it('is none when all was followed, and comes again when another item crosses', () => {
        const done = [{ step: 'item-60', on: isoDate('2026-06-24') }];
        expect(stepNow(ladder, { ...cobalt, done }, on)).toBeUndefined();
        const more = { rows: [...cobalt.rows, row('C-910', '2026-06-20', 500)], done };
        expect(stepNow(ladder, more, on)).toMatchObject({ step: step(7), crossedOn: '2026-06-28', rows: more.rows });
    });

    it('is not followed by a lower step, nor by one taken the day before', () => {
        const lower = [{ step: 'item-30', on }];
        const before = [{ step: 'item-60', on: isoDate('2026-06-23') }];
        for (const done of [lower, before]) {
            expect(stepNow(ladder, { ...cobalt, done }, on)?.step.key).toBe('item-60');
        }
    });

    it('takes a step that no longer exists for followed, and without steps the last message', () => {
        expect(stepNow(ladder, { ...cobalt, done: [{ step: 'gone', on }] }, on)).toBeUndefined();
        expect(stepNow(ladder, { rows: cobalt.rows, lastMessageOn: isoDate('2026-06-24') }, on)).toBeUndefined();
        expect(stepNow(ladder, { rows: cobalt.rows, lastMessageOn: isoDate('2026-06-23') }, on)?.step.key).toBe(
            'item-60'
        );
    });

    it('waits for the gap after the last message', () => {
        const waiting = { ...cobalt, lastMessageOn: isoDate('2026-06-24') };
        expect(stepNow(ladder, waiting, on)).toMatchObject({ earliestOn: '2026-07-01', isDue: false });
        expect(stepNow(ladder, asOf(waiting, isoDate('2026-07-01')), isoDate('2026-07-01'))).toMatchObject({
            isDue: true
        });
    });

    it.each(['insolvency', 'cease', 'lawyer'] as const)('is none for a customer with %s', (stop) => {
        expect(stepNow(ladder, { ...cobalt, stop }, on)).toBeUndefined();
    });
});

test('what a plan made due is as late as the plan says', () => {
    const byPlan = { ...row('F-902', '2026-03-10', 2_000), days: 10 };
    expect(stepNow(ladder, { rows: [byPlan], done: [] }, on)).toMatchObject({
        step: step(7),
        crossedOn: '2026-06-28'
    });
});

describe('what is covered', () => {
    const promised = item('B-901', '2026-06-08', { promised: usd(8_500) });
    const disputed = item('D-901', '2026-04-20', { disputed: usd(8_000) });
    const planned = item('F-902', '2026-03-10', { plannedNotDue: usd(12_000) });

    it('keeps the step waiting, by what and until when', () => {
        const facts = { rows: [], items: [promised], openPromise: { until: isoDate('2026-07-03') }, done: [] };
        expect(stepNow(ladder, facts, on)).toEqual({
            step: step(14, { channel: 'Call', template: undefined }),
            crossedOn: '2026-06-23',
            isPaused: true,
            pausedBy: { by: 'promise', until: '2026-07-03' },
            earliestOn: '2026-06-23',
            isDue: false,
            rows: [{ item: promised, amount: usd(8_500), days: 22 }]
        });
        expect(stepNow(ladder, { rows: [], items: [disputed], disputed: {}, done: [] }, on)?.pausedBy).toEqual({
            by: 'dispute'
        });
        const plan = { until: isoDate('2026-07-31') };
        expect(stepNow(ladder, { rows: [], items: [planned], activePlan: plan, done: [] }, on)?.pausedBy).toEqual({
            by: 'plan',
            ...plan
        });
    });

    it('does not keep what is left from being asked for', () => {
        const facts = { rows: [row('D-902', '2026-06-04', 6_000)], items: [disputed], disputed: {}, done: [] };
        expect(stepNow(ladder, facts, on)).toMatchObject({
            isPaused: false,
            rows: facts.rows,
            step: { daysPastDue: 14 }
        });
    });

    it('is crossed all the same by a step that does not wait for it, without being asked for', () => {
        const stern = [step(60, { pausesForDisputes: false, channel: 'Call' })];
        const found = stepNow(stern, { rows: [], items: [disputed], disputed: {}, done: [] }, on);
        expect(found).toMatchObject({ isPaused: false, isDue: true, rows: [] });
    });
});

describe('installments', () => {
    const due = step(-1, { countsFrom: 'Installment', key: 'installment' });
    const installments = [
        { dueOn: on, open: usd(10_000) },
        { dueOn: isoDate('2026-07-31'), open: usd(10_000) }
    ];

    it('are reminded of on their day, and asked for by themselves', () => {
        const found = stepNow([...ladder, due], { rows: [], installments, done: [] }, on);
        expect(found).toMatchObject({ step: due, crossedOn: on, isDue: true });
        expect(found?.rows).toEqual([
            { item: { id: `installment ${on}`, document: '', dueOn: on }, amount: usd(10_000), days: 0 }
        ]);
        expect(stepNow([due], { rows: [], installments, done: [] }, isoDate('2026-06-29'))).toBeUndefined();
    });

    it('come after items, and no item step follows them', () => {
        expect(stepNow([...ladder, due], { ...cobalt, installments }, on)?.step.key).toBe('item-60');
        const done = [{ step: 'item-60', on }];
        expect(stepNow([...ladder, due], { ...cobalt, installments, done }, on)?.step.key).toBe('installment');
    });
});

describe('the steps that were crossed', () => {
    it('name the day, the items and their amount: 12,000 passed 60 days on 24 Jun', () => {
        const rows = [...cobalt.rows, row('C-905', '2026-06-16', 400), row('C-906', '2026-06-16', 100)];
        expect(stepsCrossed(ladder, { rows }, on, { withinDays: 7 })).toEqual([
            { step: step(60), on: '2026-06-24', rows: [rows[0]], amount: usd(12_000) },
            { step: step(7), on: '2026-06-24', rows: rows.slice(3), amount: usd(500) }
        ]);
    });

    it('are those of the last days, today among them', () => {
        const crossed = (day: string) =>
            stepsCrossed(ladder, asOf(cobalt, isoDate(day)), isoDate(day), { withinDays: 7 });
        expect(
            ['2026-06-23', '2026-06-24', '2026-06-30', '2026-07-01'].map((day) => keysOf(crossed(day)[0]?.rows))
        ).toEqual([['C-902'], ['C-901'], ['C-901'], undefined]);
    });
});

describe('the ladder', () => {
    it('is the class’s own, else everyone’s, within its dates', () => {
        const ofA = step(10, { key: 'a', customerClass: 'A' });
        const old = step(5, { key: 'old', effectiveTo: isoDate('2026-06-29') });
        const keys = (customerClass: string | undefined, day: string) => {
            const found = ladderFor([...ladder, ofA, old], customerClass, isoDate(day));
            return found.ok && found.value.map(({ key }) => key);
        };
        expect(keys('A', '2026-06-30')).toEqual(['a']);
        expect(keys('B', '2026-06-30')).toEqual(['item-7', 'item-14', 'item-30', 'item-60']);
        expect(keys(undefined, '2026-06-29')).toEqual(['old', 'item-7', 'item-14', 'item-30', 'item-60']);
        expect(keys(undefined, '2025-12-31')).toEqual([]);
    });

    it('is none where two versions overlap, and says which', () => {
        const steps = [...ladder, step(30, { key: 'newer', effectiveFrom: isoDate('2026-06-01') })];
        expect(stepNow(steps, cobalt, on)).toBeUndefined();
        expect(stepsCrossed(steps, cobalt, on, { withinDays: 7 })).toEqual([]);
        expect(stepProblem(steps, cobalt, on)).toEqual({
            code: 'stepsOverlap',
            message: 'item-30, newer are all in force on 2026-06-30.',
            field: 'effectiveFrom'
        });
        expect(stepProblem(steps, cobalt, isoDate('2026-05-31'))).toBeUndefined();
        expect(
            stepNow(ladder, { rows: [{ ...row('X', '2026-01-01', 0), amount: money(0, 'USD') }] }, on)
        ).toBeUndefined();
    });
});
