/** Declarations for the platform modules that the package imports; Salesforce publishes none that fit. */
declare module 'lightning/graphql' {
    /** A parsed GraphQL document; its shape is the platform's business. */
    export type GraphQLDocument = object;

    /** One entry of `errors`; the platform names the path `paths`. */
    export interface GraphQLError {
        readonly message: string;
        readonly paths?: readonly (string | number)[];
        readonly locations?: readonly { readonly line: number; readonly column: number }[];
        readonly extensions?: { readonly ErrorType?: string } & Record<string, unknown>;
    }

    /** What the wire provisions; both undefined while loading. */
    export interface GraphQLResult<Data = unknown> {
        readonly data?: Data;
        readonly errors?: unknown;
        readonly refresh?: () => Promise<void>;
    }

    /** Configuration of the `graphql` wire. */
    export interface GraphQLConfig {
        query: GraphQLDocument | undefined;
        variables?: Readonly<Record<string, unknown>> | undefined;
        operationName?: string | undefined;
    }

    export const graphql: import('lwc').WireAdapterConstructor<GraphQLConfig, GraphQLResult>;
    export function gql(parts: TemplateStringsArray, ...values: readonly GraphQLDocument[]): GraphQLDocument;
    export function executeMutation(config: {
        query: GraphQLDocument;
        variables?: Readonly<Record<string, unknown>>;
        operationName?: string;
    }): Promise<{ data?: unknown; errors?: readonly GraphQLError[] }>;
}

declare module 'lightning/uiRecordApi' {
    /** A record as the UI API answers it after a save. */
    export interface SavedRecord {
        readonly id: string;
        readonly apiName: string;
        readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue?: string | null }>>;
    }

    type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

    /** Saves a new record; rejects with the UI API's error. */
    export function createRecord(input: {
        readonly apiName: string;
        readonly fields: FieldValues;
    }): Promise<SavedRecord>;
    /** Saves fields of the record that `fields.Id` names; rejects with the UI API's error. */
    export function updateRecord(input: { readonly fields: FieldValues }): Promise<SavedRecord>;
    /** Deletes a record; rejects with the UI API's error. */
    export function deleteRecord(recordId: string): Promise<void>;

    /** A field by name (`Quote.OpportunityId`), or as `@salesforce/schema` gives it. */
    type FieldReference = string | { readonly objectApiName: string; readonly fieldApiName?: string };
    /** What the `getRecord` wire provisions; both undefined while loading. */
    export interface RecordResult {
        readonly data?: SavedRecord;
        readonly error?: unknown;
    }
    export const getRecord: import('lwc').WireAdapterConstructor<
        {
            recordId: string | undefined;
            fields?: FieldReference | readonly FieldReference[];
            optionalFields?: FieldReference | readonly FieldReference[];
        },
        RecordResult
    >;
    /** A field's value; undefined where the record does not hold it. */
    export function getFieldValue(record: SavedRecord | undefined, field: FieldReference): unknown;
    /** Tells Lightning Data Service that records changed behind its back. */
    export function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void>;
}

declare module 'lightning/refresh' {
    /** Asks the page to show fresh data. */
    export class RefreshEvent extends CustomEvent<void> {
        constructor();
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement } from 'lwc';

    /** A page reference as `NavigationMixin.Navigate` takes it. */
    export interface PageReference {
        readonly type: string;
        readonly attributes: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, unknown>>;
    }

    interface NavigationMethods {
        [NavigationMixin.Navigate](page: PageReference, replace?: boolean): void;
        [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
    }

    export function NavigationMixin(
        base: typeof LightningElement
    ): Omit<typeof LightningElement, 'prototype'> & (new () => LightningElement & NavigationMethods);
    export namespace NavigationMixin {
        const Navigate: unique symbol;
        const GenerateUrl: unique symbol;
    }
    export const CurrentPageReference: import('lwc').WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module 'lightning/platformShowToastEvent' {
    /** Asks the page to show a toast. */
    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(toast: {
            title: string;
            message?: string;
            variant?: 'info' | 'success' | 'warning' | 'error';
            mode?: 'dismissible' | 'pester' | 'sticky';
            messageData?: readonly (string | { url: string; label: string })[];
        });
    }
}

declare module 'lightning/modal' {
    import type { LightningElement } from 'lwc';

    /** A dialog: `open` shows it with its public properties and gives what it was closed with. */
    export default class LightningModal extends LightningElement {
        static open<Result = unknown>(properties: {
            label: string;
            size?: 'small' | 'medium' | 'large' | 'full';
            description?: string;
            disableClose?: boolean;
            [property: string]: unknown;
        }): Promise<Result | undefined>;
        label: string;
        size: string;
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
    }
}

declare module 'lightning/actions' {
    /** Closes the dialog of a quick action; the action's component dispatches it from itself. */
    export class CloseActionScreenEvent extends CustomEvent<void> {
        constructor();
    }
}
