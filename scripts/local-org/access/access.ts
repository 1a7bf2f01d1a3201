import type { FieldSchema, ObjectSchema } from '../schema.ts';
import type { OwnerReach } from './owners.ts';

/** What one user may do with objects and fields, and whose records count as the user's own. */
export interface AccessEvaluator {
    readonly administrator: boolean;
    readonly reach: OwnerReach;
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
    /** Tabs that a permission set shows. */
    readonly tabs: ReadonlySet<string>;
}
