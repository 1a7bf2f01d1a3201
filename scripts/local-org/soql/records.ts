import type { OrgContext, SqlValue } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema.ts';

export type StoredValue = SqlValue;

/** One value of a record, as stored, with the field that says how to read it. */
export interface FieldValue {
    readonly field: FieldSchema;
    readonly stored: StoredValue;
    /** What it looks like on a page, where the query asked for that: toLabel() and FORMAT(). */
    readonly shown?: string | null;
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
    /** All that match, whatever LIMIT says, where the query wanted to know. */
    readonly total?: number;
    /** How its records are read again, where there are more than one page holds. */
    readonly cursor?: RecordCursor;
}

/** The ids of a long answer, fixed when it was asked, and how a stretch of them is read. */
export interface RecordCursor {
    readonly ids: readonly string[];
    readonly read: (context: OrgContext, ids: readonly string[]) => RecordNode[];
}

/** One row of an aggregate query: result name to JSON value. */
export type AggregateRow = Record<string, string | number | boolean | null>;
