import type { SqlValue } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema.ts';

export type StoredValue = SqlValue;

/** One value of a record, as stored, with the field that says how to read it. */
export interface FieldValue {
    readonly field: FieldSchema;
    readonly stored: StoredValue;
    /** The picklist label, where the query asked for it. */
    readonly label?: boolean;
}

/** What a query found: `parts` in the order of the SELECT list. */
export interface RecordNode {
    readonly object: ObjectSchema;
    readonly id: string;
    readonly parts: Map<string, FieldValue | RecordNode | RecordList | null>;
}

export interface RecordList {
    readonly kind: 'list';
    readonly object: ObjectSchema;
    readonly records: RecordNode[];
    /** All that match, whatever LIMIT says. */
    readonly total: number;
}

/** One row of an aggregate query: result name to JSON value. */
export type AggregateRow = Record<string, string | number | boolean | null>;
