import { MetadataError } from '../errors.ts';
import type { ValidationRuleSchema } from '../schema.ts';
import { customMetadataType } from './custom-metadata.ts';
import { fieldDraft, type FieldDraft, type ObjectDraft } from './drafts.ts';
import { elementsOf, isTrue, refuseUnknown, requiredText, textOf, type XmlElement } from './xml.ts';

const knownElements = new Set([
    'actionOverrides', 'allowInChatterGroups', 'compactLayoutAssignment', 'compactLayouts', 'customHelp', 'customHelpPage',
    'deploymentStatus', 'description', 'enableActivities', 'enableBulkApi', 'enableFeeds', 'enableHistory',
    'enableLicensing', 'enableReports', 'enableSearch', 'enableSharing', 'enableStreamingApi', 'externalSharingModel',
    'fieldSets', 'fields', 'fullName', 'gender', 'label', 'listViews', 'nameField', 'pluralLabel', 'searchLayouts',
    'sharingModel', 'startsWith', 'validationRules', 'visibility', 'webLinks'
]); // prettier-ignore

/** A custom object's own file, without fields and rules in other files. @throws MetadataError */
export function readCustomObject(element: XmlElement, apiName: string, file: string): ObjectDraft {
    refuseUnknown(element, knownElements, file);
    if (apiName.endsWith('__mdt')) return customMetadataType(element, apiName, file);
    if (!apiName.endsWith('__c'))
        throw new MetadataError(file, `the local org does not know the standard object ${apiName}`);
    const [nameElement] = elementsOf(element, 'nameField');
    if (!nameElement) throw new MetadataError(file, '<nameField> is missing');
    return {
        apiName,
        label: requiredText(element, 'label', file),
        labelPlural: textOf(element, 'pluralLabel') ?? requiredText(element, 'label', file),
        keyPrefix: undefined,
        custom: true,
        customMetadata: false,
        sharingModel: sharingModelIn(element, file) ?? 'ReadWrite',
        description: textOf(element, 'description'),
        nameFieldApiName: 'Name',
        fields: new Map([['name', readNameField(nameElement, file)]]),
        validationRules: [],
        hasOwner: true,
        uniqueTogether: [],
        writable: { createable: true, updateable: true, deletable: true },
        file
    };
}

/** Takes what a package may say about an object that the standard overlay holds. @throws MetadataError */
export function readStandardObject(object: ObjectDraft, element: XmlElement, file: string): void {
    refuseUnknown(element, knownElements, file);
    object.sharingModel = sharingModelIn(element, file) ?? object.sharingModel;
}

const sharingModels = new Set([
    'Private',
    'Read',
    'ReadWrite',
    'ReadWriteTransfer',
    'FullAccess',
    'ControlledByParent'
]);

function sharingModelIn(element: XmlElement, file: string): string | undefined {
    const model = textOf(element, 'sharingModel');
    if (model !== undefined && !sharingModels.has(model))
        throw new MetadataError(file, `unknown sharing model ${model}`);
    return model;
}

function readNameField(element: XmlElement, file: string): FieldDraft {
    const typeName = textOf(element, 'type') ?? 'Text';
    if (typeName !== 'Text' && typeName !== 'AutoNumber')
        throw new MetadataError(file, `a name field cannot be ${typeName}`);
    const autonumber = typeName === 'AutoNumber';
    return fieldDraft({
        apiName: 'Name',
        label: textOf(element, 'label') ?? 'Name',
        type: autonumber ? 'autonumber' : 'string',
        nameField: true,
        length: 80,
        required: !autonumber,
        nillable: false,
        alwaysReadable: true,
        ...(autonumber && { displayFormat: textOf(element, 'displayFormat') ?? '{0}' })
    });
}

const knownRuleElements = new Set([
    'active', 'description', 'errorConditionFormula', 'errorDisplayField', 'errorMessage', 'fullName', 'shouldEvaluateOnClient'
]); // prettier-ignore

/** A validation rule's file or a `<validationRules>` element. @throws MetadataError */
export function readValidationRule(element: XmlElement, name: string, file: string): ValidationRuleSchema {
    refuseUnknown(element, knownRuleElements, file);
    const errorDisplayField = textOf(element, 'errorDisplayField');
    const errorMessage = requiredText(element, 'errorMessage', file);
    if (errorMessage.length > 255) throw new MetadataError(file, 'the error message is longer than 255 characters');
    return {
        name,
        active: isTrue(element, 'active'),
        formula: requiredText(element, 'errorConditionFormula', file),
        errorMessage,
        ...(errorDisplayField !== undefined && { errorDisplayField }),
        file
    };
}
