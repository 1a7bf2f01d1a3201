/** A question that can be asked again. */
export interface Reread {
    readonly refresh: () => Promise<void>;
}

/** Asks again; an answer that does not come keeps nobody from saving, since the org checks everything itself. */
export async function reread(questions: readonly Reread[]): Promise<void> {
    await Promise.allSettled(questions.map(({ refresh }) => refresh()));
}
