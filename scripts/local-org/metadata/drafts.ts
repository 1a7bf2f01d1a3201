import type { FieldSchema, ObjectSchema, ValidationRuleSchema } from '../schema.ts';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };
export type FieldDraft = Draft<FieldSchema>;

/** An object while files still add to it. */
export interface ObjectDraft {
    readonly apiName: string;
    label: string;
    labelPlural: string;
    keyPrefix: string | undefined;
    readonly custom: boolean;
    readonly customMetadata: boolean;
    sharingModel: string;
    description: string | undefined;
    readonly nameFieldApiName: string | undefined;
    readonly fields: Map<string, FieldDraft>;
    readonly validationRules: ValidationRuleSchema[];
    hasOwner: boolean;
    readonly uniqueTogether: readonly string[];
    readonly writable: Pick<ObjectSchema, 'createable' | 'updateable' | 'deletable'>;
    /** Where it is stated, for messages. */
    file: string;
}

/** A field with Salesforce's defaults for everything that its file leaves out. */
export function fieldDraft(stated: Pick<FieldSchema, 'apiName' | 'label' | 'type'> & Partial<FieldSchema>): FieldDraft {
    const readOnly = stated.formula !== undefined || stated.summary !== undefined || stated.type === 'autonumber';
    return {
        custom: stated.apiName.endsWith('__c'),
        nameField: false,
        length: 0,
        precision: 0,
        scale: 0,
        required: false,
        unique: false,
        caseSensitive: false,
        externalId: false,
        picklistValues: [],
        restricted: false,
        referenceTo: [],
        masterDetail: false,
        reparentable: false,
        writeRequiresMasterRead: false,
        createable: !readOnly,
        updateable: !readOnly,
        nillable: !stated.required && stated.type !== 'boolean',
        alwaysReadable: false,
        stored: stated.formula === undefined,
        ...stated
    };
}
