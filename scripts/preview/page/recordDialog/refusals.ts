interface RefusalItem {
    readonly message: string;
}

/** What the org said against a save: about the record, and about single fields. */
export interface Refusals {
    readonly ofRecord: readonly string[];
    readonly ofFields: ReadonlyMap<string, string>;
}

/** Reads what `lightning/uiRecordApi` rejects with. */
export function refusalsIn(error: unknown): Refusals {
    const { body } = (error ?? {}) as {
        body?: {
            message?: string;
            output?: {
                errors?: readonly RefusalItem[];
                fieldErrors?: Readonly<Record<string, readonly RefusalItem[]>>;
            };
        };
    };
    const ofFields = new Map(
        Object.entries(body?.output?.fieldErrors ?? {}).map(([name, items]) => [
            name,
            items.map(({ message }) => message).join(' ')
        ])
    );
    const stated = (body?.output?.errors ?? []).map(({ message }) => message);
    if (stated.length > 0 || ofFields.size > 0) return { ofRecord: stated, ofFields };
    return {
        ofRecord: [body?.message ?? (error instanceof Error ? error.message : 'The record was not saved.')],
        ofFields
    };
}
