/** A field by name, or as `@salesforce/schema` gives it. */
export type FieldReference = string | { readonly objectApiName: string; readonly fieldApiName: string };

interface FieldAnswer {
    readonly value: unknown;
    readonly displayValue?: string | null;
}

/** A record as the UI API answers it. */
export interface RecordAnswer {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldAnswer>>;
}

/** `Quote.OpportunityId` of either form. */
export function qualifiedName(field: FieldReference): string {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** A field's value, over lookups where the name leads over them; undefined where the record does not hold it. */
export function getFieldValue(record: RecordAnswer | undefined, field: FieldReference): unknown {
    return fieldOf(record, field)?.value;
}

/** A field's value as a person reads it. */
export function getFieldDisplayValue(
    record: RecordAnswer | undefined,
    field: FieldReference
): string | null | undefined {
    return fieldOf(record, field)?.displayValue;
}

function fieldOf(record: RecordAnswer | undefined, field: FieldReference): FieldAnswer | undefined {
    const [, ...path] = qualifiedName(field).split('.');
    let holder: RecordAnswer | undefined = record;
    let found: FieldAnswer | undefined;
    for (const name of path) {
        found = holder?.fields[name];
        holder = found?.value as RecordAnswer | undefined;
    }
    return found;
}
