import type { FieldSchema, ObjectSchema } from '../schema.ts';

/** What one user may do, by profile and permission sets. Record visibility is not decided here. */
export interface AccessEvaluator {
    readonly administrator: boolean;
    canRead(object: ObjectSchema): boolean;
    canCreate(object: ObjectSchema): boolean;
    canEdit(object: ObjectSchema): boolean;
    canDelete(object: ObjectSchema): boolean;
    viewsAll(object: ObjectSchema): boolean;
    modifiesAll(object: ObjectSchema): boolean;
    canReadField(object: ObjectSchema, field: FieldSchema): boolean;
    canEditField(object: ObjectSchema, field: FieldSchema): boolean;
    hasCustomPermission(apiName: string): boolean;
    readonly customPermissions: ReadonlySet<string>;
}
