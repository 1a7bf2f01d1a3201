/** The values of a record's fields as the org takes them; null empties a field. */
export type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

/** One record to save: an existing one by its id, else a new one. */
export interface RecordWrite {
    readonly object: string;
    readonly id?: string;
    readonly fields: FieldValues;
    /** The unique field that keeps a new record from being saved twice. */
    readonly onceBy?: string;
}
