/**
 * The smallest set of documents that meets several needs at once: fewest documents, then least money, then the oldest.
 *
 * What every set must hold is found first; the rest is searched exhaustively within a number of steps, so that an
 * account with thousands of items ends in milliseconds: then a set is built largest first, stripped of whatever is not
 * needed and made cheaper document by document, and it says that it is not proved to be the smallest.
 */

/** A need in minor units and what each document, by its index, gives to it. */
export interface Need {
    readonly amount: number;
    readonly parts: ReadonlyMap<number, number>;
    /** Documents that together give no more than so much, whatever is paid on them. */
    readonly capped?: { readonly most: number; readonly parts: ReadonlyMap<number, number> };
}

/** Indexes of the documents, oldest first, and whether no smaller set exists. */
export interface SmallestSet {
    readonly chosen: readonly number[];
    readonly isSmallest: boolean;
}

const mostSteps = 50_000;
// A set of more documents than this is not searched for: the steps would be used up before the first one is complete.
const mostSearched = 20;
const mostExchanges = 200_000;
const noNeed: Need = { amount: 0, parts: new Map() };

/** Finds the set among documents whose costs are given oldest first; undefined when all of them together do not do. */
export function smallestSet(costs: readonly number[], needs: readonly Need[]): SmallestSet | undefined {
    const all = costs.map((_cost, index) => index);
    const everything = tallyOf(needs, all);
    if (!isMet(needs, everything)) {
        return undefined;
    }
    const forced = all.filter((index) => !isMet(needs, moved(needs, everything, -1, index)));
    const base = tallyOf(needs, forced);
    if (isMet(needs, base)) {
        return { chosen: forced, isSmallest: true };
    }
    const isForced = new Set(forced);
    const open = needs.filter((need, at) => reached(need, base[at]) < need.amount);
    const candidates = all.filter((index) => !isForced.has(index) && open.some((need) => partOf(need, index) > 0));
    const found = searched(costs, open, forced, candidates);
    const chosen = found.best ?? built(costs, open, forced, candidates);
    return { chosen: [...forced, ...chosen].sort((one, other) => one - other), isSmallest: found.isComplete };
}

/** What a set of documents gives to one need: without a cap, and to the capped part. */
interface Given {
    readonly plain: number;
    readonly capped: number;
}

type Tally = readonly Given[];

const nothing: Given = { plain: 0, capped: 0 };

function tallyOf(needs: readonly Need[], chosen: readonly number[]): Tally {
    const sumOf = (parts: ReadonlyMap<number, number> | undefined) =>
        chosen.reduce((total, index) => total + (parts?.get(index) ?? 0), 0);
    return needs.map((need) => ({ plain: sumOf(need.parts), capped: sumOf(need.capped?.parts) }));
}

/** The tally with one document more (1) or less (-1). */
function moved(needs: readonly Need[], tally: Tally, sign: 1 | -1, index: number): Tally {
    return needs.map((need, at) => {
        const { plain, capped } = tally[at] ?? nothing;
        return {
            plain: plain + sign * (need.parts.get(index) ?? 0),
            capped: capped + sign * (need.capped?.parts.get(index) ?? 0)
        };
    });
}

function reached(need: Need, { plain, capped }: Given = nothing): number {
    return plain + Math.min(capped, need.capped?.most ?? 0);
}

function isMet(needs: readonly Need[], tally: Tally): boolean {
    return needs.every((need, at) => reached(need, tally[at]) >= need.amount);
}

function partOf(need: Need, index: number): number {
    return (need.parts.get(index) ?? 0) + (need.capped?.parts.get(index) ?? 0);
}

interface Search {
    readonly best?: readonly number[];
    readonly isComplete: boolean;
}

/** Tries every set of as few documents as can do, then of one more; ends with the first size that does. */
function searched(
    costs: readonly number[],
    needs: readonly Need[],
    forced: readonly number[],
    candidates: readonly number[]
): Search {
    let steps = 0;
    let best: readonly number[] | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    const base = tallyOf(needs, forced);
    const left = needs.map((need, at) => need.amount - reached(need, base[at]));
    const largest = needs.map((need) => largestFrom(candidates.map((index) => partOf(need, index))));
    const visit = (from: number, size: number, picked: readonly number[], cost: number, missing: readonly number[]) => {
        steps += 1;
        if (size === 0) {
            if (cost < bestCost && isMet(needs, tallyOf(needs, [...forced, ...picked]))) {
                best = picked;
                bestCost = cost;
            }
            return;
        }
        for (let at = from; at <= candidates.length - size && steps <= mostSteps; at += 1) {
            const canDo = missing.every((amount, need) => amount <= size * (largest[need]?.[at] ?? 0));
            if (!canDo || cost + Math.max(0, ...missing) >= bestCost) {
                return;
            }
            const index = candidates[at] ?? 0;
            const rest = missing.map((amount, need) => amount - partOf(needs[need] ?? noNeed, index));
            visit(at + 1, size - 1, [...picked, index], cost + (costs[index] ?? 0), rest);
        }
    };
    for (let size = fewest(needs, left, candidates); size <= candidates.length && !best; size += 1) {
        if (size > mostSearched) {
            return { isComplete: false };
        }
        visit(0, size, [], 0, left);
        if (steps > mostSteps) {
            return { best, isComplete: false };
        }
    }
    return { best, isComplete: true };
}

/** The largest part from each place on. */
function largestFrom(parts: readonly number[]): readonly number[] {
    const largest = [...parts];
    for (let at = parts.length - 2; at >= 0; at -= 1) {
        largest[at] = Math.max(largest[at] ?? 0, largest[at + 1] ?? 0);
    }
    return largest;
}

/** No set with fewer documents can do: the largest parts of the need that takes the most of them. */
function fewest(needs: readonly Need[], left: readonly number[], candidates: readonly number[]): number {
    const counts = needs.map((need, at) => {
        let missing = left[at] ?? 0;
        const parts = candidates.map((index) => partOf(need, index)).sort((one, other) => other - one);
        const count = parts.findIndex((part) => (missing -= part) <= 0);
        return count + 1;
    });
    return Math.max(1, ...counts);
}

/** Largest first, then without what is not needed, then each document for the cheapest that does as well. */
function built(
    costs: readonly number[],
    needs: readonly Need[],
    forced: readonly number[],
    candidates: readonly number[]
): readonly number[] {
    const chosen = new Set<number>();
    let tally = tallyOf(needs, forced);
    const change = (sign: 1 | -1, index: number) => {
        tally = moved(needs, tally, sign, index);
        return sign > 0 ? chosen.add(index) : chosen.delete(index);
    };
    const worth = new Map(candidates.map((index) => [index, worthOf(needs, tally, index)]));
    const worthiestFirst = [...candidates].sort((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0));
    for (const index of worthiestFirst) {
        if (worthOf(needs, tally, index) > 0) {
            change(1, index);
        }
    }
    for (const index of [...chosen].reverse()) {
        if (isMet(needs, moved(needs, tally, -1, index))) {
            change(-1, index);
        }
    }
    const cheapestFirst = [...candidates].sort((one, other) => (costs[one] ?? 0) - (costs[other] ?? 0));
    for (const index of [...chosen].slice(0, mostExchanges / candidates.length)) {
        const others = moved(needs, tally, -1, index);
        const isCheaper = (other: number) => (costs[other] ?? 0) < (costs[index] ?? 0) && !chosen.has(other);
        const cheaper = cheapestFirst.find((other) => isCheaper(other) && isMet(needs, moved(needs, others, 1, other)));
        if (cheaper !== undefined) {
            change(-1, index);
            change(1, cheaper);
        }
    }
    return [...chosen];
}

/** What a document gives to what is still missing. */
function worthOf(needs: readonly Need[], tally: Tally, index: number): number {
    return needs.reduce((total, need, at) => {
        const missing = Math.max(0, need.amount - reached(need, tally[at]));
        return total + Math.min(partOf(need, index), missing);
    }, 0);
}
