/** One thing that is wrong with an input: a stable code for programs, a sentence for people, the field it belongs to. */
export interface Issue {
    readonly code: string;
    readonly message: string;
    readonly field?: string;
}

/** An expected outcome: the value, or every issue that stands against it. */
export type Result<T, E = Issue> =
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly E[] };

/** Wraps a value that was found good. */
export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
    return { ok: true, value };
}

/** Wraps the issues for which an input was refused; at least one. */
export function refused<E = Issue>(
    ...issues: readonly [E, ...E[]]
): { readonly ok: false; readonly issues: readonly E[] } {
    return { ok: false, issues };
}
