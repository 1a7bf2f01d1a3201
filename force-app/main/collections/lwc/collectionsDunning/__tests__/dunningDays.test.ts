import fc from 'fast-check';
import { stepNow, type DunningFacts, type DunningStep } from 'c/collectionsDunning';
import { addDays, daysBetween, isoDate, type IsoDate } from 'c/termsIsoDate';
import { money } from 'c/termsMoney';

const start = isoDate('2026-01-01');

/** The same facts as another day sees them. */
const asOf = (facts: DunningFacts, on: IsoDate): DunningFacts => ({
    ...facts,
    rows: facts.rows.map((row) => ({ ...row, days: daysBetween(row.item.dueOn, on) }))
});

/** Day after day, whatever step is due is taken; what was taken is remembered as the org does. */
function walk(steps: readonly DunningStep[], facts: DunningFacts, days: number) {
    const taken: { readonly step: string; readonly crossedOn: IsoDate; readonly on: IsoDate; readonly gap: number }[] =
        [];
    for (let day = 0; day < days; day += 1) {
        const on = addDays(start, day);
        const now = {
            ...asOf(facts, on),
            lastMessageOn: taken.at(-1)?.on,
            done: taken.map(({ step, on: then }) => ({ step, on: then }))
        };
        const found = stepNow(steps, now, on);
        if (found?.isDue) {
            taken.push({ step: found.step.key, crossedOn: found.crossedOn, on, gap: found.step.minimumGapDays });
        }
    }
    return taken;
}

const days = fc.integer({ min: 0, max: 90 });
const ladder = fc
    .uniqueArray(
        fc.record({ daysPastDue: fc.integer({ min: -1, max: 60 }), minimumGapDays: fc.integer({ min: 0, max: 20 }) }),
        {
            selector: ({ daysPastDue }) => daysPastDue,
            minLength: 1,
            maxLength: 5
        }
    )
    .map((steps) =>
        steps.map(({ daysPastDue, minimumGapDays }): DunningStep => ({
            key: `step ${daysPastDue}`,
            name: '',
            countsFrom: 'Item',
            daysPastDue,
            channel: 'Email',
            doneBy: 'Collector',
            pausesForPromises: true,
            pausesForDisputes: true,
            pausesForPlans: true,
            minimumGapDays,
            effectiveFrom: isoDate('2025-01-01')
        }))
    );
const facts = fc
    .array(fc.record({ due: days, amount: fc.integer({ min: 1, max: 1_000_000 }) }), { maxLength: 5 })
    .map((rows): DunningFacts => ({
        rows: rows.map(({ due, amount }, index) => ({
            item: { id: `I${index}`, document: `I-${index}`, dueOn: addDays(start, due) },
            amount: money(amount, 'EUR'),
            days: 0
        }))
    }));

test('between two steps lies at least the gap that the later one asks for', () => {
    fc.assert(
        fc.property(ladder, facts, (steps, customer) => {
            const taken = walk(steps, customer, 160);
            taken.slice(1).forEach((later, index) => {
                const earlier = taken[index];
                expect(earlier && daysBetween(earlier.on, later.on)).toBeGreaterThanOrEqual(later.gap);
            });
        }),
        { numRuns: 60 }
    );
});

test('a step is proposed once for each crossing, never before it, and in the end nothing is left', () => {
    fc.assert(
        fc.property(ladder, facts, (steps, customer) => {
            const taken = walk(steps, customer, 260);
            const crossings = taken.map(({ step, crossedOn }) => `${step} ${crossedOn}`);
            expect(new Set(crossings).size).toBe(crossings.length);
            expect(taken.every(({ crossedOn, on }) => crossedOn <= on)).toBe(true);
            expect(taken.length > 0).toBe(customer.rows.length > 0);
            const end = addDays(start, 260);
            const done = taken.map(({ step, on }) => ({ step, on }));
            expect(stepNow(steps, { ...asOf(customer, end), done }, end)).toBeUndefined();
        }),
        { numRuns: 60 }
    );
});

test('nothing is proposed for a customer whom nobody may write to', () => {
    fc.assert(
        fc.property(ladder, facts, fc.constantFrom('insolvency', 'cease', 'lawyer'), (steps, customer, stop) => {
            expect(walk(steps, { ...customer, stop }, 120)).toEqual([]);
        }),
        { numRuns: 20 }
    );
});
