import type { WriteError } from '../errors.ts';

/** Field values by API name; a parent may be named by key: `{Credit_Profile__r: {Key__c: 'x'}}`. */
export type RecordFields = Readonly<Record<string, unknown>>;

export type WriteRequest =
    | { readonly operation: 'insert'; readonly objectName: string; readonly fields: RecordFields }
    | { readonly operation: 'update'; readonly objectName: string; readonly id: string; readonly fields: RecordFields }
    | {
          readonly operation: 'upsert';
          readonly objectName: string;
          readonly externalIdField: string;
          readonly externalId: unknown;
          readonly fields: RecordFields;
      }
    | { readonly operation: 'delete' | 'undelete'; readonly objectName: string; readonly id: string };

export interface WriteOptions {
    /** One refused record rolls all back; its siblings answer ALL_OR_NONE_OPERATION_ROLLED_BACK. */
    readonly allOrNone: boolean;
    /** `json` (default) wants typed values; `text` takes numbers and booleans as CSV text. */
    readonly values?: 'json' | 'text';
}

export type WriteResult =
    | { readonly success: true; readonly id: string; readonly created: boolean }
    | { readonly success: false; readonly id?: string; readonly errors: readonly WriteError[] };
