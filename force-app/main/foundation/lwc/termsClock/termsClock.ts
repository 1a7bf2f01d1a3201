/** The present instant. Components read it here, once, and hand it to everything below as an argument. */
export function currentInstant(): Date {
    return new Date();
}

/** Runs an action once the platform has done with the present turn what it does by itself, such as moving the focus. */
export function afterThisTurn(action: () => void): void {
    setTimeout(action);
}

/** Runs an action after so many milliseconds, unless the function that it returns is called before. */
export function afterPause(action: () => void, milliseconds: number): () => void {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
}

/** Length of a tick in milliseconds. */
const SECOND = 1_000;

/**
 * Calls back every second with the present instant, until the function that it returns is called. What ends by the
 * clock is compared with the instant each time: a single long timer would be late after the machine slept, or after
 * its clock was set.
 */
export function everySecond(tick: (now: Date) => void): () => void {
    const timer = setInterval(() => tick(currentInstant()), SECOND);
    return () => clearInterval(timer);
}
