/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
    /** A number from 0 up to but not including 1. */
    readonly next: () => number;
    /** A whole number from least to most. */
    readonly between: (least: number, most: number) => number;
    readonly chance: (probability: number) => boolean;
    readonly pick: <T>(values: readonly [T, ...T[]]) => T;
}

/** The mulberry32 generator: small, and good enough to make a company's books look alive. */
export function seededRandom(seed: number): Random {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
    return {
        next,
        between: (least, most) => least + Math.floor(next() * (most - least + 1)),
        chance: (probability) => next() < probability,
        pick: (values) => values[Math.floor(next() * values.length)] ?? values[0]
    };
}
