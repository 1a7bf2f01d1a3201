/**
 * The shape of an org as its metadata defines it: what every layer of the local org (store, writes, SOQL,
 * GraphQL, describe) reads. Maps are keyed by the lower-case API name, as Salesforce ignores case in names.
 */

export type FieldType =
    | 'id'
    | 'string'
    | 'textarea'
    | 'longtextarea'
    | 'picklist'
    | 'multipicklist'
    | 'boolean'
    | 'double'
    | 'currency'
    | 'percent'
    | 'int'
    | 'date'
    | 'datetime'
    | 'reference'
    | 'url'
    | 'email'
    | 'phone'
    | 'autonumber';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly active: boolean;
    readonly isDefault: boolean;
}

export interface SummaryFilter {
    readonly field: string;
    readonly operation:
        | 'equals'
        | 'notEqual'
        | 'lessThan'
        | 'greaterThan'
        | 'lessOrEqual'
        | 'greaterOrEqual'
        | 'contains'
        | 'notContain'
        | 'startsWith';
    readonly values: readonly string[];
}

/** A roll-up summary: an operation over the details that hang on `foreignKey` and pass all filters. */
export interface SummaryDefinition {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly childObject: string;
    /** The detail's master-detail field. */
    readonly foreignKey: string;
    /** The detail's field that is summed or compared; absent for count. */
    readonly summarizedField?: string;
    readonly filters: readonly SummaryFilter[];
}

export interface FormulaDefinition {
    readonly text: string;
    readonly blanksAsZero: boolean;
    /** The file that states it, for messages. */
    readonly file: string;
}

export interface FieldSchema {
    readonly apiName: string;
    readonly label: string;
    readonly type: FieldType;
    readonly custom: boolean;
    /** Whether this is the object's Name (or its equal, e.g. Subject). */
    readonly nameField: boolean;
    /** Characters of text; 18 for ids; 0 for other types. */
    readonly length: number;
    /** All digits of a number; 0 for other types. */
    readonly precision: number;
    /** Digits behind the decimal point; a stored number is an integer scaled by 10^scale. */
    readonly scale: number;
    /** Must not be blank (layout rules are not meant). */
    readonly required: boolean;
    readonly unique: boolean;
    readonly caseSensitive: boolean;
    readonly externalId: boolean;
    readonly picklistValues: readonly PicklistValue[];
    readonly restricted: boolean;
    /** Objects a lookup or master-detail may point to; several only for standard polymorphic fields. */
    readonly referenceTo: readonly string[];
    /** The parent's name in SOQL (`Credit_Profile__r`, `Owner`). */
    readonly relationshipName?: string;
    readonly masterDetail: boolean;
    readonly reparentable: boolean;
    readonly writeRequiresMasterRead: boolean;
    readonly deleteConstraint?: 'Restrict' | 'SetNull' | 'Cascade';
    readonly formula?: FormulaDefinition;
    readonly summary?: SummaryDefinition;
    /** Display format of an autonumber, e.g. `CP-{0000000}`. */
    readonly displayFormat?: string;
    /** The formula text of a default value, or a checkbox's `true` / `false`. */
    readonly defaultValue?: string;
    readonly inlineHelpText?: string;
    readonly description?: string;
    /** A client may send it on create, given access. */
    readonly createable: boolean;
    /** A client may send it on update, given access. */
    readonly updateable: boolean;
    readonly nillable: boolean;
    /** The fields whose texts make up this one (a person's Name). */
    readonly composedOf?: readonly string[];
    /** It shows what its record's parent says: the lookup to the parent, and the parent's field. */
    readonly repeats?: readonly [lookup: string, field: string];
    /** A system field (Id, CreatedDate ...) or standard Name: readable by all who read the object. */
    readonly alwaysReadable: boolean;
    /** Has a column; false only for formula fields. */
    readonly stored: boolean;
}

export interface ChildRelationship {
    /** The name in a subquery (`Credit_Profiles__r`, `Contacts`); absent when the lookup names none. */
    readonly relationshipName?: string;
    readonly childObject: string;
    readonly field: string;
    readonly cascadeDelete: boolean;
    readonly restrictedDelete: boolean;
}

export interface ValidationRuleSchema {
    readonly name: string;
    readonly active: boolean;
    readonly formula: string;
    readonly errorMessage: string;
    readonly errorDisplayField?: string;
    readonly file: string;
}

export interface ObjectSchema {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string;
    readonly custom: boolean;
    /** Every field, stored or not, in a stable order: Id, Name, own fields, system fields. */
    readonly fields: ReadonlyMap<string, FieldSchema>;
    readonly childRelationships: readonly ChildRelationship[];
    readonly validationRules: readonly ValidationRuleSchema[];
    readonly nameField: FieldSchema | undefined;
    readonly sharingModel: string;
    readonly description?: string;
    /** Clients may write it; false for Organization, Profile ... */
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    /** Has an OwnerId; details have none. */
    readonly hasOwner: boolean;
    /** A custom metadata type: its records are metadata, read by queries and never written by them. */
    readonly customMetadata: boolean;
    /** Fields whose values no two records share all of; empty for most objects. */
    readonly uniqueTogether: readonly string[];
}

export interface ObjectPermission {
    readonly object: string;
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
    /** All fields of the object may be read. */
    readonly viewAllFields: boolean;
}

export interface FieldPermission {
    /** `Object.Field` as the file states it. */
    readonly field: string;
    readonly readable: boolean;
    readonly editable: boolean;
}

export interface PermissionSetSchema {
    readonly apiName: string;
    readonly label: string;
    readonly objectPermissions: readonly ObjectPermission[];
    readonly fieldPermissions: readonly FieldPermission[];
    readonly customPermissions: readonly string[];
    /** Custom metadata types whose records may be read. */
    readonly customMetadataTypes: readonly string[];
    readonly tabs: readonly string[];
    readonly applications: readonly string[];
    readonly userPermissions: readonly string[];
    /** The file that states it, for messages. */
    readonly file: string;
}

/** Permission sets that are assigned together. */
export interface PermissionSetGroupSchema {
    readonly apiName: string;
    readonly label: string;
    readonly permissionSets: readonly string[];
    /** The file that states it, for messages. */
    readonly file: string;
}

export interface CustomPermissionSchema {
    readonly apiName: string;
    readonly label: string;
}

/** A record of a custom metadata type. */
export interface CustomMetadataRecord {
    readonly developerName: string;
    readonly label: string;
    /** Stored values of the type's own fields by API name; fields that the record leaves out are not there. */
    readonly values: Readonly<Record<string, string | number | bigint | null>>;
}

export interface OrgSchema {
    readonly objects: ReadonlyMap<string, ObjectSchema>;
    /** By the lower-case API name of the type, then of the record. */
    readonly customMetadata: ReadonlyMap<string, ReadonlyMap<string, CustomMetadataRecord>>;
    readonly customPermissions: ReadonlyMap<string, CustomPermissionSchema>;
    readonly permissionSets: ReadonlyMap<string, PermissionSetSchema>;
    readonly permissionSetGroups: ReadonlyMap<string, PermissionSetGroupSchema>;
}

/** The object of that API name, whatever its case. */
export function objectNamed(schema: OrgSchema, apiName: string): ObjectSchema | undefined {
    return schema.objects.get(apiName.toLowerCase());
}

/** The field of that API name, whatever its case. */
export function fieldNamed(object: ObjectSchema, apiName: string): FieldSchema | undefined {
    return object.fields.get(apiName.toLowerCase());
}

/** The lookup or master-detail field whose parent is reached by that relationship name. */
export function relationshipNamed(object: ObjectSchema, relationshipName: string): FieldSchema | undefined {
    const wanted = relationshipName.toLowerCase();
    for (const field of object.fields.values()) {
        if (field.relationshipName?.toLowerCase() === wanted) return field;
    }
    return undefined;
}

/** Whether values of this type are stored as scaled integers. */
export function isNumeric(type: FieldType): boolean {
    return type === 'double' || type === 'currency' || type === 'percent' || type === 'int';
}
