import type { FieldSchema } from '../schema.ts';
import { fieldDraft, type FieldDraft, type ObjectDraft } from './drafts.ts';

type Stated = Pick<FieldSchema, 'apiName' | 'label' | 'type'> & Partial<FieldSchema>;

const readOnly = { createable: false, updateable: false, alwaysReadable: true, nillable: false } as const;
const userLookup = { referenceTo: ['User'], length: 18, reparentable: true, deleteConstraint: 'Restrict' } as const;

const idField: Stated = { apiName: 'Id', label: 'Record ID', type: 'id', length: 18, ...readOnly };
const modstampField: Stated = { apiName: 'SystemModstamp', label: 'System Modstamp', type: 'datetime', ...readOnly };
const auditFields: readonly Stated[] = [
    { apiName: 'IsDeleted', label: 'Deleted', type: 'boolean', ...readOnly },
    { apiName: 'CreatedDate', label: 'Created Date', type: 'datetime', ...readOnly },
    {
        apiName: 'CreatedById',
        label: 'Created By ID',
        type: 'reference',
        relationshipName: 'CreatedBy',
        ...userLookup,
        ...readOnly
    },
    { apiName: 'LastModifiedDate', label: 'Last Modified Date', type: 'datetime', ...readOnly },
    {
        apiName: 'LastModifiedById',
        label: 'Last Modified By ID',
        type: 'reference',
        relationshipName: 'LastModifiedBy',
        ...userLookup,
        ...readOnly
    },
    modstampField
];
const ownerField: Stated = {
    apiName: 'OwnerId',
    label: 'Owner ID',
    type: 'reference',
    relationshipName: 'Owner',
    ...userLookup,
    nillable: false,
    alwaysReadable: true
};

/** The object's fields in a stable order: Id, name, own fields, owner (custom details have none), audit fields. */
export function withSystemFields(object: ObjectDraft): Map<string, FieldDraft> {
    if (object.customMetadata)
        return byName([fieldDraft(idField), ...object.fields.values(), fieldDraft(modstampField)]);
    const isDetail = [...object.fields.values()].some((field) => field.masterDetail);
    const stated = [...object.fields.values()].sort((a, b) => Number(b.nameField) - Number(a.nameField));
    const all = [
        fieldDraft(idField),
        ...stated,
        ...(object.hasOwner && !(isDetail && object.custom) ? [fieldDraft(ownerField)] : []),
        ...auditFields.map((field) => fieldDraft(field))
    ];
    return byName(all);
}

function byName(fields: readonly FieldDraft[]): Map<string, FieldDraft> {
    return new Map(fields.map((field) => [field.apiName.toLowerCase(), field]));
}
