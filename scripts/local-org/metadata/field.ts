import { MetadataError } from '../errors.ts';
import type { FieldSchema, FieldType, PicklistValue, SummaryDefinition, SummaryFilter } from '../schema.ts';
import { fieldDraft, type FieldDraft } from './drafts.ts';
import {
    elementsOf,
    isTrue,
    refuseUnknown,
    requiredText,
    textOf,
    textsOf,
    wholeNumber,
    type XmlElement
} from './xml.ts';

const types: Readonly<Record<string, FieldType>> = {
    AutoNumber: 'autonumber',
    Checkbox: 'boolean',
    Currency: 'currency',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    LongTextArea: 'longtextarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    MultiselectPicklist: 'multipicklist',
    Number: 'double',
    Percent: 'percent',
    Phone: 'phone',
    Picklist: 'picklist',
    Text: 'string',
    TextArea: 'textarea',
    Url: 'url'
};

const fixedLengths: Partial<Record<FieldType, number>> = {
    email: 80,
    phone: 40,
    textarea: 255,
    url: 255,
    picklist: 255,
    multipicklist: 4099,
    reference: 18
};

const knownElements = new Set([
    'caseSensitive', 'defaultValue', 'deleteConstraint', 'description', 'displayFormat', 'displayLocationInDecimal',
    'externalId', 'fieldManageability', 'formula', 'formulaTreatBlanksAs', 'fullName', 'inlineHelpText', 'label', 'length', 'precision',
    'referenceTo', 'relationshipLabel', 'relationshipName', 'relationshipOrder', 'reparentableMasterDetail', 'required',
    'scale', 'startingNumber', 'summarizedField', 'summaryFilterItems', 'summaryForeignKey', 'summaryOperation',
    'trackFeedHistory', 'trackHistory', 'trackTrending', 'type', 'unique', 'valueSet', 'visibleLines',
    'writeRequiresMasterRead', 'businessStatus', 'complianceGroup', 'securityClassification', 'externalDeveloperName'
]); // prettier-ignore

export interface ReadField {
    readonly field: FieldDraft;
    /** The master's child relationship name (`Receivables`), without the `__r` that custom ones get. */
    readonly childRelationshipName?: string;
}

/** A custom field's file or a `<fields>` element as schema. @throws MetadataError */
export function readField(element: XmlElement, apiName: string, file: string): ReadField {
    refuseUnknown(element, knownElements, file);
    const typeName = requiredText(element, 'type', file);
    const summary = typeName === 'Summary' ? readSummary(element, file) : undefined;
    const type: FieldType | undefined = summary ? 'double' : types[typeName];
    if (!type) throw new MetadataError(file, `the local org does not support the field type ${typeName}`);
    const relationship = type === 'reference' ? readRelationship(element, typeName, apiName, file) : {};
    const formula = textOf(element, 'formula');
    const childRelationshipName = textOf(element, 'relationshipName');
    return {
        field: fieldDraft({
            apiName,
            label: textOf(element, 'label') ?? apiName,
            type,
            required: isTrue(element, 'required') || typeName === 'MasterDetail',
            unique: isTrue(element, 'unique'),
            caseSensitive: isTrue(element, 'caseSensitive'),
            externalId: isTrue(element, 'externalId'),
            ...readSize(element, type, summary !== undefined, file),
            ...readPicklist(element, type, formula !== undefined, file),
            ...relationship,
            ...(formula !== undefined && {
                formula: {
                    text: formula,
                    blanksAsZero: textOf(element, 'formulaTreatBlanksAs') !== 'BlankAsBlank',
                    file
                }
            }),
            ...(summary && { summary }),
            ...optional('displayFormat', textOf(element, 'displayFormat')),
            ...optional('defaultValue', textOf(element, 'defaultValue')),
            ...optional('inlineHelpText', textOf(element, 'inlineHelpText')),
            ...optional('description', textOf(element, 'description'))
        }),
        ...(childRelationshipName !== undefined && { childRelationshipName })
    };
}

function optional<K extends keyof FieldSchema>(name: K, value: FieldSchema[K] | undefined): Partial<FieldSchema> {
    return value === undefined ? {} : ({ [name]: value } as Partial<FieldSchema>);
}

function readSize(element: XmlElement, type: FieldType, summary: boolean, file: string): Partial<FieldSchema> {
    if (type === 'double' || type === 'currency' || type === 'percent') {
        const precision = wholeNumber(element, 'precision', file) ?? 18;
        const scale = wholeNumber(element, 'scale', file) ?? (summary ? 0 : undefined) ?? 0;
        if (scale > precision || precision > 18)
            throw new MetadataError(file, `precision ${precision} and scale ${scale} do not fit`);
        return { precision, scale };
    }
    if (type === 'autonumber') return { length: 30 };
    const length = fixedLengths[type] ?? wholeNumber(element, 'length', file);
    if (length !== undefined) return { length };
    if (type === 'longtextarea') throw new MetadataError(file, '<length> is missing');
    return type === 'string' ? { length: textOf(element, 'formula') === undefined ? missingLength(file) : 1300 } : {};
}

function missingLength(file: string): never {
    throw new MetadataError(file, '<length> is missing');
}

function readPicklist(element: XmlElement, type: FieldType, isFormula: boolean, file: string): Partial<FieldSchema> {
    if (type !== 'picklist' && type !== 'multipicklist') return {};
    if (isFormula) throw new MetadataError(file, 'a picklist cannot be a formula');
    const [valueSet] = elementsOf(element, 'valueSet');
    const [definition] = valueSet ? elementsOf(valueSet, 'valueSetDefinition') : [];
    if (!valueSet || !definition) {
        throw new MetadataError(file, 'the local org supports picklists with their own <valueSetDefinition> only');
    }
    refuseUnknown(valueSet, new Set(['restricted', 'valueSetDefinition']), file);
    return {
        restricted: isTrue(valueSet, 'restricted'),
        picklistValues: elementsOf(definition, 'value').map((value) => readValue(value, file))
    };
}

function readValue(value: XmlElement, file: string): PicklistValue {
    const name = requiredText(value, 'fullName', file);
    return {
        value: name,
        label: textOf(value, 'label') ?? name,
        active: textOf(value, 'isActive') !== 'false',
        isDefault: isTrue(value, 'default')
    };
}

function readRelationship(element: XmlElement, typeName: string, apiName: string, file: string): Partial<FieldSchema> {
    const masterDetail = typeName === 'MasterDetail';
    const constraint = textOf(element, 'deleteConstraint');
    if (constraint !== undefined && !['Restrict', 'SetNull', 'Cascade'].includes(constraint)) {
        throw new MetadataError(file, `unknown <deleteConstraint> ${constraint}`);
    }
    return {
        referenceTo: [requiredText(element, 'referenceTo', file)],
        relationshipName: apiName.replace(/__c$/, '__r'),
        masterDetail,
        reparentable: !masterDetail || isTrue(element, 'reparentableMasterDetail'),
        writeRequiresMasterRead: isTrue(element, 'writeRequiresMasterRead'),
        deleteConstraint: masterDetail ? 'Cascade' : ((constraint as FieldSchema['deleteConstraint']) ?? 'SetNull')
    };
}

const operations = new Set<string>(['count', 'sum', 'min', 'max']);

function readSummary(element: XmlElement, file: string): SummaryDefinition {
    const operation = requiredText(element, 'summaryOperation', file);
    if (!operations.has(operation)) throw new MetadataError(file, `unknown <summaryOperation> ${operation}`);
    const [childObject = '', foreignKey = ''] = requiredText(element, 'summaryForeignKey', file).split('.');
    const summarizedField = textOf(element, 'summarizedField')?.split('.')[1];
    if (operation !== 'count' && summarizedField === undefined)
        throw new MetadataError(file, '<summarizedField> is missing');
    return {
        operation: operation as SummaryDefinition['operation'],
        childObject,
        foreignKey,
        ...(summarizedField !== undefined && { summarizedField }),
        filters: elementsOf(element, 'summaryFilterItems').map((item) => readFilter(item, file))
    };
}

const filterOperations = new Set<string>([
    'equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual', 'contains', 'notContain', 'startsWith'
]); // prettier-ignore

function readFilter(item: XmlElement, file: string): SummaryFilter {
    refuseUnknown(item, new Set(['field', 'operation', 'value']), file);
    const operation = requiredText(item, 'operation', file);
    if (!filterOperations.has(operation)) throw new MetadataError(file, `unknown filter operation ${operation}`);
    const [value = ''] = textsOf(item, 'value');
    return {
        field: requiredText(item, 'field', file).split('.')[1] ?? '',
        operation: operation as SummaryFilter['operation'],
        values: value.split(',').map((part) => part.trim())
    };
}
