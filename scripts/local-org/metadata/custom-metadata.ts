import { coercerOf } from '../dml/coerce.ts';
import { MetadataError, RecordRefused } from '../errors.ts';
import {
    fieldNamed,
    type CustomMetadataRecord,
    type FieldSchema,
    type FieldType,
    type ObjectSchema,
    type OrgSchema
} from '../schema.ts';
import { guarded, type Report } from './components.ts';
import { fieldDraft, type FieldDraft, type ObjectDraft } from './drafts.ts';
import { elementsOf, refuseUnknown, requiredText, textOf, type XmlElement } from './xml.ts';

const knownElements = new Set(['description', 'fields', 'fullName', 'label', 'listViews', 'pluralLabel', 'visibility']);
const visibilities = new Set(['Public', 'Protected', 'PackageProtected']);

/** A custom metadata type's own file, without its fields. @throws MetadataError */
export function customMetadataType(element: XmlElement, apiName: string, file: string): ObjectDraft {
    refuseUnknown(element, knownElements, file);
    const visibility = textOf(element, 'visibility') ?? 'Public';
    if (!visibilities.has(visibility)) throw new MetadataError(file, `unknown visibility ${visibility}`);
    const label = requiredText(element, 'label', file);
    return {
        apiName,
        label,
        labelPlural: textOf(element, 'pluralLabel') ?? label,
        keyPrefix: undefined,
        custom: true,
        customMetadata: true,
        sharingModel: 'Read',
        description: textOf(element, 'description'),
        nameFieldApiName: 'DeveloperName',
        fields: new Map(ownFields().map((field) => [field.apiName.toLowerCase(), field])),
        validationRules: [],
        hasOwner: false,
        uniqueTogether: [],
        writable: { createable: false, updateable: false, deletable: false },
        file
    };
}

/** What every custom metadata type has. */
function ownFields(): readonly FieldDraft[] {
    const text = (apiName: string, label: string, length: number, more: Partial<FieldSchema> = {}): FieldDraft =>
        fieldDraft({
            apiName,
            label,
            type: 'string',
            length,
            createable: false,
            updateable: false,
            alwaysReadable: true,
            ...more
        });
    return [
        text('DeveloperName', 'Custom Metadata Record Name', 40, { nameField: true, nillable: false }),
        text('MasterLabel', 'Label', 40, { nillable: false }),
        text('Language', 'Master Language', 40, { type: 'picklist', nillable: false }),
        text('NamespacePrefix', 'Namespace Prefix', 15),
        text('Label', 'Label', 40, { nillable: false }),
        text('QualifiedApiName', 'Qualified API Name', 70, { nillable: false })
    ];
}

const metadataFieldTypes: ReadonlySet<FieldType> = new Set([
    'string', 'textarea', 'longtextarea', 'picklist', 'boolean', 'double', 'percent', 'date', 'datetime', 'email', 'phone', 'url'
]); // prettier-ignore

/** Makes a field one of a custom metadata type: everybody who reads the type reads it. @throws MetadataError */
export function checkMetadataField(field: FieldDraft, file: string): void {
    if (!metadataFieldTypes.has(field.type) || field.formula || field.summary) {
        throw new MetadataError(file, `the local org supports no such field in a custom metadata type (${field.type})`);
    }
    Object.assign(field, { alwaysReadable: true });
}

/** A record as its file states it. */
export interface StatedMetadataRecord {
    /** `Good_Terms_Quoting.Default`. */
    readonly fullName: string;
    readonly label: string;
    readonly values: readonly (readonly [field: string, value: string | undefined])[];
    readonly file: string;
}

const recordElements = new Set(['description', 'fullName', 'label', 'protected', 'values']);

/** Reads a record of a custom metadata type. @throws MetadataError */
export function readMetadataRecord(element: XmlElement, fullName: string, file: string): StatedMetadataRecord {
    refuseUnknown(element, recordElements, file);
    return {
        fullName,
        label: requiredText(element, 'label', file),
        values: elementsOf(element, 'values').map((item) => {
            refuseUnknown(item, new Set(['field', 'value']), file);
            return [requiredText(item, 'field', file), textOf(item, 'value')];
        }),
        file
    };
}

/** Checks records against their types; reports those that do not fit. */
export function metadataRecords(
    objects: ReadonlyMap<string, ObjectSchema>,
    stated: readonly StatedMetadataRecord[],
    report: Report
): OrgSchema['customMetadata'] {
    const types = new Map<string, Map<string, CustomMetadataRecord>>();
    for (const record of stated) {
        guarded(report, { type: 'CustomMetadata', fullName: record.fullName }, () => {
            const [typeName = '', developerName = '', ...rest] = record.fullName.split('.');
            const object = objects.get(`${typeName}__mdt`.toLowerCase());
            if (!object || rest.length > 0) {
                throw new MetadataError(record.file, `no custom metadata type named ${typeName}__mdt found`);
            }
            if (!/^[A-Za-z](?!.*__)(?:\w*[A-Za-z0-9])?$/.test(developerName) || developerName.length > 40) {
                throw new MetadataError(record.file, `${developerName} cannot be the name of a record`);
            }
            if (record.label.length > 40)
                throw new MetadataError(record.file, 'the label is longer than 40 characters');
            const key = object.apiName.toLowerCase();
            const own = types.get(key) ?? new Map<string, CustomMetadataRecord>();
            types.set(key, own);
            const values = valuesOf(object, record);
            own.set(developerName.toLowerCase(), { developerName, label: record.label, values });
        });
    }
    return types;
}

function valuesOf(object: ObjectSchema, { values, file }: StatedMetadataRecord): CustomMetadataRecord['values'] {
    const stored: Record<string, string | number | bigint | null> = {};
    for (const [name, value] of values) {
        const field = fieldNamed(object, name);
        if (!field?.custom) throw new MetadataError(file, `unknown field ${object.apiName}.${name}`);
        try {
            stored[field.apiName] = coercerOf(field)(value, 'text');
        } catch (error) {
            throw error instanceof RecordRefused ? new MetadataError(file, error.errors[0]?.message ?? '') : error;
        }
    }
    const missing = [...object.fields.values()].find(
        ({ apiName, custom, required }) => custom && required && (stored[apiName] ?? null) === null
    );
    if (missing) throw new MetadataError(file, `Required fields are missing: [${missing.apiName}]`);
    return stored;
}

/** All stored values of a record but its id, as SOQL and formulas read them. */
export function storedMetadata(object: ObjectSchema, record: CustomMetadataRecord): CustomMetadataRecord['values'] {
    const blank = [...object.fields.values()]
        .filter(({ custom }) => custom)
        .map(({ apiName, type }) => [apiName, type === 'boolean' ? 0 : null] as const);
    return {
        ...Object.fromEntries(blank),
        ...record.values,
        DeveloperName: record.developerName,
        MasterLabel: record.label,
        Label: record.label,
        Language: 'en_US',
        NamespacePrefix: null,
        QualifiedApiName: record.developerName
    };
}
