/** The present instant. Components read it here, once, and hand it to everything below as an argument. */
export function currentInstant(): Date {
    return new Date();
}
