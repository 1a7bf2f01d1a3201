import type { OrgContext } from '../org.ts';
import {
    fieldNamed,
    isNumeric,
    objectNamed,
    type FieldSchema,
    type FieldType,
    type ObjectSchema,
    type OrgSchema
} from '../schema.ts';

const WIRE_TYPES: Partial<Record<FieldType, string>> = { longtextarea: 'textarea', autonumber: 'string' };
const SOAP_TYPES: Partial<Record<FieldType, string>> = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    int: 'xsd:int',
    date: 'xsd:date',
    datetime: 'xsd:dateTime'
};
const UNFILTERABLE: ReadonlySet<FieldType> = new Set(['longtextarea']);
const UNSORTABLE: ReadonlySet<FieldType> = new Set(['longtextarea', 'multipicklist']);
const UNGROUPABLE: ReadonlySet<FieldType> = new Set([
    'double',
    'currency',
    'percent',
    'datetime',
    'textarea',
    'longtextarea',
    'multipicklist'
]);
const UNSUPPORTED = {
    activateable: false,
    dataTranslationEnabled: false,
    deepCloneable: false,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    mergeable: false,
    mruEnabled: false,
    replicateable: false,
    searchable: false,
    triggerable: false,
    undeletable: false
};

/** An object as the global describe lists it. */
export function objectSummary(context: OrgContext, object: ObjectSchema, version: string): Record<string, unknown> {
    const root = `/services/data/v${version}/sobjects/${object.apiName}`;
    return {
        ...UNSUPPORTED,
        name: object.apiName,
        label: object.label,
        labelPlural: object.labelPlural,
        keyPrefix: object.keyPrefix,
        custom: object.custom,
        customSetting: false,
        associateEntityType: null,
        associateParentEntity: null,
        createable: object.createable && context.access.canCreate(object),
        updateable: object.updateable && context.access.canEdit(object),
        deletable: object.deletable && context.access.canDelete(object),
        queryable: true,
        retrieveable: true,
        layoutable: !object.customMetadata,
        urls: { sobject: root, describe: `${root}/describe`, rowTemplate: `${root}/{ID}` }
    };
}

/** An object with the fields and relationships that the user may read. */
export function objectDescribe(
    schema: OrgSchema,
    context: OrgContext,
    object: ObjectSchema,
    version: string
): Record<string, unknown> {
    const { access } = context;
    const readableChildren = object.childRelationships.filter(({ childObject, field }) => {
        const child = objectNamed(schema, childObject);
        const link = child && fieldNamed(child, field);
        return child && link && access.canRead(child) && access.canReadField(child, link);
    });
    const fields = [...object.fields.values()].filter((field) => access.canReadField(object, field));
    return {
        ...objectSummary(context, object, version),
        actionOverrides: [],
        childRelationships: readableChildren.map((child) => ({
            cascadeDelete: child.cascadeDelete,
            childSObject: child.childObject,
            deprecatedAndHidden: false,
            field: child.field,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: child.relationshipName ?? null,
            restrictedDelete: child.restrictedDelete
        })),
        compactLayoutable: true,
        fields: fields.map((field) => fieldDescribe(context, object, field)),
        namedLayoutInfos: [],
        networkScopeFieldName: null,
        recordTypeInfos: [],
        searchLayoutable: false,
        supportedScopes: [{ label: 'All', name: 'everything' }]
    };
}

/** Whether a new record gets a value without anybody's doing. */
function isDefaulted({ type, apiName, defaultValue, picklistValues }: FieldSchema): boolean {
    const fills = type === 'boolean' || type === 'autonumber' || apiName === 'OwnerId';
    return fills || defaultValue !== undefined || picklistValues.some(({ isDefault }) => isDefault);
}

function fieldDescribe(context: OrgContext, object: ObjectSchema, field: FieldSchema): Record<string, unknown> {
    const { type } = field;
    const numeric = isNumeric(type);
    const integer = type === 'int';
    const editable = context.access.canEditField(object, field);
    const text = !numeric && SOAP_TYPES[type] === undefined;
    return {
        name: field.apiName,
        label: field.label,
        type: WIRE_TYPES[type] ?? type,
        soapType: SOAP_TYPES[type] ?? 'xsd:string',
        extraTypeInfo: type === 'longtextarea' ? 'plaintextarea' : null,
        length: field.length,
        byteLength: text || type === 'id' || type === 'reference' ? field.length * (text ? 3 : 1) : 0,
        precision: numeric && !integer ? field.precision : 0,
        scale: field.scale,
        digits: integer ? field.precision : 0,
        custom: field.custom,
        nameField: field.nameField,
        namePointing: field.referenceTo.length > 1,
        idLookup: type === 'id' || field.externalId,
        externalId: field.externalId,
        unique: field.unique,
        caseSensitive: field.caseSensitive,
        autoNumber: type === 'autonumber',
        calculated: Boolean(field.formula ?? field.summary),
        calculatedFormula: field.formula?.text ?? null,
        formulaTreatNullNumberAsZero: field.formula?.blanksAsZero ?? false,
        createable: field.createable && object.createable && editable,
        updateable: field.updateable && object.updateable && editable,
        nillable: field.nillable,
        permissionable: !field.alwaysReadable && !field.required && !field.masterDetail,
        defaultValue: type === 'boolean' ? field.defaultValue === 'true' : null,
        defaultValueFormula: type === 'boolean' ? null : (field.defaultValue ?? null),
        defaultedOnCreate: isDefaulted(field),
        filterable: !UNFILTERABLE.has(type),
        sortable: !UNSORTABLE.has(type),
        groupable: !UNGROUPABLE.has(type) && !field.formula,
        aggregatable: !UNSORTABLE.has(type),
        restrictedPicklist: field.restricted,
        picklistValues: field.picklistValues.map(({ active, isDefault, label, value }) => ({
            active,
            defaultValue: isDefault,
            label,
            validFor: null,
            value
        })),
        dependentPicklist: false,
        controllerName: null,
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName ?? null,
        relationshipOrder: field.masterDetail ? 0 : null,
        referenceTargetField: null,
        polymorphicForeignKey: field.referenceTo.length > 1,
        cascadeDelete: field.masterDetail || field.deleteConstraint === 'Cascade',
        restrictedDelete: field.deleteConstraint === 'Restrict',
        writeRequiresMasterRead: field.writeRequiresMasterRead,
        inlineHelpText: field.inlineHelpText ?? null,
        mask: null,
        maskType: null,
        compoundFieldName: null,
        aiPredictionField: false,
        dataTranslationEnabled: false,
        deprecatedAndHidden: false,
        displayLocationInDecimal: false,
        encrypted: false,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: false,
        queryByDistance: false,
        searchPrefilterable: false
    };
}
