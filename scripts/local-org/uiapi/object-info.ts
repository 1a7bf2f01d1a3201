import type { ApiCall } from '../http/call.ts';
import { fieldNamed, isNumeric, objectNamed, type FieldSchema, type FieldType, type ObjectSchema } from '../schema.ts';
import { eTagOf, MASTER_RECORD_TYPE } from './record.ts';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
    id: 'Reference',
    string: 'String',
    autonumber: 'String',
    textarea: 'TextArea',
    longtextarea: 'TextArea',
    picklist: 'Picklist',
    multipicklist: 'MultiPicklist',
    boolean: 'Boolean',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    int: 'Int',
    date: 'Date',
    datetime: 'DateTime',
    reference: 'Reference',
    url: 'Url',
    email: 'Email',
    phone: 'Phone'
};

/** An object with the fields that the user may read, as the UI API describes it. */
export function objectInfo(call: ApiCall, object: ObjectSchema): Record<string, unknown> {
    const { access } = call.context;
    const fields = [...object.fields.values()].filter((field) => access.canReadField(object, field));
    const content = {
        apiName: object.apiName,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: childRelationships(call, object),
        compactLayoutable: true,
        createable: object.createable && access.canCreate(object),
        custom: object.custom,
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        deletable: object.deletable && access.canDelete(object),
        dependentFields: {},
        feedEnabled: false,
        fields: Object.fromEntries(fields.map((field) => [field.apiName, fieldInfo(call, object, field)])),
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        layoutable: true,
        mruEnabled: false,
        nameFields: nameFields(object),
        queryable: true,
        recordTypeInfos: {
            [MASTER_RECORD_TYPE]: {
                available: true,
                defaultRecordTypeMapping: true,
                master: true,
                name: 'Master',
                recordTypeId: MASTER_RECORD_TYPE
            }
        },
        searchLayoutable: false,
        searchable: false,
        themeInfo: null,
        updateable: object.updateable && access.canEdit(object)
    };
    return { ...content, eTag: eTagOf(content) };
}

/** Every object that the user may read, in short. */
export function objectDirectory(call: ApiCall): Record<string, unknown> {
    const objects = [...call.org.schema.objects.values()].filter(
        (object) => !object.customMetadata && call.context.access.canRead(object)
    );
    const entries = objects.map((object) => {
        const { apiName, keyPrefix, label, labelPlural } = object;
        const objectInfoUrl = `/services/data/v${call.version}/ui-api/object-info/${apiName}`;
        return [
            apiName,
            { apiName, keyPrefix, label, labelPlural, nameFields: nameFields(object), objectInfoUrl }
        ] as const;
    });
    const content = { objects: Object.fromEntries(entries) };
    return { ...content, eTag: eTagOf(content) };
}

function childRelationships({ org, context }: ApiCall, object: ObjectSchema): Record<string, unknown>[] {
    return object.childRelationships.flatMap(({ childObject, field, relationshipName }) => {
        const child = objectNamed(org.schema, childObject);
        const link = child && fieldNamed(child, field);
        if (!child || !link || !context.access.canRead(child) || !context.access.canReadField(child, link)) return [];
        return [
            {
                childObjectApiName: childObject,
                fieldName: field,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: relationshipName ?? null
            }
        ];
    });
}

function fieldInfo({ org, context }: ApiCall, object: ObjectSchema, field: FieldSchema): Record<string, unknown> {
    const editable = context.access.canEditField(object, field);
    const { type } = field;
    return {
        apiName: field.apiName,
        calculated: Boolean(field.formula ?? field.summary),
        compound: field.composedOf !== undefined,
        compoundComponentName: null,
        compoundFieldName: null,
        controllerName: null,
        controllingFields: [],
        createable: field.createable && object.createable && editable,
        custom: field.custom,
        dataType: DATA_TYPES[type],
        extraTypeInfo: type === 'longtextarea' ? 'PlainTextArea' : null,
        externalId: field.externalId,
        filterable: type !== 'longtextarea',
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: false,
        inlineHelpText: field.inlineHelpText ?? null,
        label: field.label,
        length: field.length,
        maskType: null,
        nameField: field.nameField,
        polymorphicForeignKey: field.referenceTo.length > 1,
        precision: isNumeric(type) ? field.precision : 0,
        reference: type === 'reference',
        referenceTargetField: null,
        referenceToInfos: field.referenceTo.flatMap((target) => {
            const parent = objectNamed(org.schema, target);
            return parent ? [{ apiName: parent.apiName, nameFields: nameFields(parent) }] : [];
        }),
        relationshipName: field.relationshipName ?? null,
        required: field.required,
        scale: field.scale,
        searchPrefilterable: false,
        sortable: type !== 'longtextarea' && type !== 'multipicklist',
        unique: field.unique,
        updateable: field.updateable && object.updateable && editable
    };
}

function nameFields({ nameField }: ObjectSchema): string[] {
    return nameField ? [...(nameField.composedOf ?? [nameField.apiName])] : [];
}
