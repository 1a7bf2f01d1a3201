import { MetadataError } from '../errors.ts';
import { fieldNamed, objectNamed, type FieldPermission, type OrgSchema, type PermissionSetSchema } from '../schema.ts';

/** User permissions that change nothing in what this org answers. */
const harmless = new Set(['ApiEnabled', 'LightningExperienceUser', 'RunReports', 'ExportReport', 'ActivitiesAccess']);

/** Refuses what a real org refuses in a permission set: unknown names and fields that take no permission. @throws MetadataError */
export function checkPermissionSet(schema: OrgSchema, set: PermissionSetSchema): void {
    const fail = (reason: string): never => {
        throw new MetadataError(set.file, reason);
    };
    for (const { object } of set.objectPermissions) if (!objectNamed(schema, object)) fail(`unknown object ${object}`);
    for (const name of set.customPermissions) {
        if (!schema.customPermissions.has(name.toLowerCase())) fail(`unknown custom permission ${name}`);
    }
    for (const name of set.userPermissions)
        if (!harmless.has(name)) fail(`the local org does not support the user permission ${name}`);
    for (const permission of set.fieldPermissions) {
        const reason = fieldPermissionProblem(schema, permission);
        if (reason !== undefined) fail(reason);
    }
}

function fieldPermissionProblem(schema: OrgSchema, { field: name, editable }: FieldPermission): string | undefined {
    const [objectName = '', fieldName = ''] = name.split('.');
    const object = objectNamed(schema, objectName);
    const field = object && fieldNamed(object, fieldName);
    if (!field) return `unknown field ${name}`;
    if (field.custom && field.required) return `a required or master-detail field takes no permission: ${name}`;
    if (editable && !field.createable && !field.updateable)
        return `a formula, roll-up or system field is never editable: ${name}`;
    return undefined;
}
