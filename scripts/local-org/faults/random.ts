import type { DatabaseSync } from 'node:sqlite';

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

/** The same things in another order, the same one for the same seed. */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
    const next = seededNumbers(seed);
    return things
        .map((thing) => ({ thing, place: next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ thing }) => thing);
}

/** Gives the org's SQL the function that orders ids as a seed says. */
export function registerShuffle(database: DatabaseSync): void {
    database.function('SHUFFLED', { deterministic: true }, (id, seed) => {
        let mixed = Number(seed);
        for (const character of String(id)) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
        return seededNumbers(mixed)();
    });
}
