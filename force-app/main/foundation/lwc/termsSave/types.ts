import type { Issue } from 'c/termsResult';

/** A value of a field as the org takes it; null empties the field. */
export type PlainValue = string | number | boolean | null;

/** Stands for the id of a record that is written before in the same transaction. */
export interface CreatedReference {
    readonly created: string;
}

/** The values of a record's fields. */
export type FieldValues = Readonly<Record<string, PlainValue | CreatedReference>>;

/** Types of the GraphQL schema that a value cannot tell by itself. */
export type FieldType = 'String' | 'TextArea' | 'LongTextArea' | 'Picklist' | 'Date' | 'DateTime' | 'IdOrRef';

/** One record to save: an existing one by its id, else a new one. */
export interface RecordWrite {
    readonly object: string;
    readonly id?: string;
    readonly fields: FieldValues;
    /** The unique field that keeps a new record from being saved twice. */
    readonly onceBy?: string;
    /** A name for the record, so that later ones can refer to it and an issue can say which one it is about. */
    readonly as?: string;
    /** Types of the fields that are not plain text, numbers or checkboxes; read where a field is a reference. */
    readonly types?: Readonly<Record<string, FieldType>>;
}

/** Why the org refused, with the name of the record where it told. */
export interface SaveIssue extends Issue {
    readonly as?: string;
}

/** The id of the record that is written before under a name. */
export function created(as: string): CreatedReference {
    return { created: as };
}

/** Whether a value stands for a record written before. */
export function isCreatedReference(value: FieldValues[string]): value is CreatedReference {
    return typeof value === 'object' && value !== null;
}
