/** The org's own time: real time moved by a stored offset, so that a demo can start on its day and run on. */
export interface OrgClock {
    now(): Date;
    /** Moves the clock to that instant, from which it runs on in real time. */
    set(instant: Date): void;
    /** Milliseconds ahead of real time (negative: behind). */
    readonly offset: number;
}

/** A clock whose offset is kept by the given functions. */
export function createClock(storedOffset: number, keep: (offset: number) => void): OrgClock {
    let offset = storedOffset;
    return {
        now: () => new Date(Date.now() + offset),
        set(instant) {
            if (Number.isNaN(instant.getTime())) throw new RangeError('The clock needs a valid instant.');
            offset = instant.getTime() - Date.now();
            keep(offset);
        },
        get offset() {
            return offset;
        }
    };
}
