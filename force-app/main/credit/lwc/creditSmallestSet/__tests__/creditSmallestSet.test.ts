import fc from 'fast-check';
import { smallestSet, type Need } from 'c/creditSmallestSet';

const need = (amount: number, ...parts: readonly (readonly [number, number])[]): Need => ({
    amount,
    parts: new Map(parts)
});
const all = (costs: readonly number[], amount: number): Need => need(amount, ...costs.entries());

describe('the smallest set', () => {
    it('is the fewest documents, then the least money, then the oldest', () => {
        expect(smallestSet([12, 3, 1], [all([12, 3, 1], 14)])).toEqual({ chosen: [0, 1], isSmallest: true });
        expect(smallestSet([5, 9, 7], [all([5, 9, 7], 6)])).toEqual({ chosen: [2], isSmallest: true });
        expect(smallestSet([4, 4, 4], [all([4, 4, 4], 4)])).toEqual({ chosen: [0], isSmallest: true });
    });

    it('meets several needs with the documents that they share', () => {
        const costs = [10, 10, 10];
        const needs = [need(10, [0, 10], [1, 10]), need(10, [1, 10], [2, 10])];
        expect(smallestSet(costs, needs)).toEqual({ chosen: [1], isSmallest: true });
    });

    it('knows what a capped part gives at most', () => {
        const capped = { most: 10, parts: new Map([[0, 30]]) };
        expect(smallestSet([30, 5], [{ amount: 12, parts: new Map([[1, 5]]), capped }])).toEqual({
            chosen: [0, 1],
            isSmallest: true
        });
        expect(smallestSet([30], [{ amount: 11, parts: new Map(), capped }])).toBeUndefined();
    });

    it('is none when everything together does not do, and nothing when nothing is needed', () => {
        expect(smallestSet([1, 2], [all([1, 2], 4)])).toBeUndefined();
        expect(smallestSet([1, 2], [])).toEqual({ chosen: [], isSmallest: true });
    });

    it('is what trying every set finds', () => {
        const costs = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });
        const share = fc.record({
            of: fc.array(fc.nat({ max: 7 }), { maxLength: 6 }),
            percent: fc.integer({ min: 1, max: 100 })
        });
        fc.assert(
            fc.property(costs, fc.array(share, { minLength: 1, maxLength: 3 }), (amounts, shares) => {
                const needs = shares.map(({ of, percent }) => {
                    const indexes = [...new Set(of)].filter((index) => index < amounts.length);
                    const parts = indexes.map((index) => [index, amounts[index] ?? 0] as const);
                    const total = parts.reduce((sum, [, part]) => sum + part, 0);
                    return need(Math.ceil((total * percent) / 100), ...parts);
                });
                const found = smallestSet(amounts, needs);
                const best = subsets([...amounts.keys()])
                    .filter((set) => needs.every((one) => given(one, set) >= one.amount))
                    .map((set) => [set.length, costOf(amounts, set)] as const)
                    .sort((one, other) => one[0] - other[0] || one[1] - other[1])[0];
                expect(found && [found.chosen.length, costOf(amounts, found.chosen)]).toEqual(best);
                expect(found?.isSmallest).toBe(true);
            })
        );
    });

    it('of thousands of documents ends, does what is needed, and does not claim to be the smallest', () => {
        const costs = Array.from({ length: 3_000 }, (_cost, index) => 1_000 + ((index * 7_919) % 5_003));
        const total = costs.reduce((sum, cost) => sum + cost, 0);
        const needs = [all(costs, Math.floor(total / 2)), need(40_000, ...[...costs.entries()].slice(0, 100))];
        const found = smallestSet(costs, needs);
        expect(found?.isSmallest).toBe(false);
        const chosen = found?.chosen ?? [];
        expect(needs.every((one) => given(one, chosen) >= one.amount)).toBe(true);
        const isNeeded = (index: number) =>
            needs.some((one) => given(one, chosen) - (one.parts.get(index) ?? 0) < one.amount);
        expect(chosen.filter((index) => !isNeeded(index))).toEqual([]);
    });
});

function given({ parts }: Need, chosen: readonly number[]): number {
    return chosen.reduce((total, index) => total + (parts.get(index) ?? 0), 0);
}

function costOf(costs: readonly number[], chosen: readonly number[]): number {
    return chosen.reduce((total, index) => total + (costs[index] ?? 0), 0);
}

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
    return items.reduce<readonly (readonly T[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}
