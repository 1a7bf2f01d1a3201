import { allDataPermissions } from '../access/evaluate.ts';
import { MetadataError } from '../errors.ts';
import {
    fieldNamed,
    objectNamed,
    type FieldPermission,
    type ObjectPermission,
    type OrgSchema,
    type PermissionSetSchema
} from '../schema.ts';
import type { Report } from './components.ts';

/** User permissions that change nothing in what this org answers. */
const harmless = new Set(['ApiEnabled', 'LightningExperienceUser', 'RunReports', 'ExportReport', 'ActivitiesAccess']);

/** Reports what a real org refuses in a permission set: unknown names, fields that take no permission, rights without those they rest on. */
export function checkPermissionSet(schema: OrgSchema, set: PermissionSetSchema, report: Report): void {
    const problems = [
        ...set.customPermissions
            .filter((name) => !schema.customPermissions.has(name.toLowerCase()))
            .map((name) => `unknown custom permission ${name}`),
        ...set.customMetadataTypes
            .filter((name) => objectNamed(schema, name)?.customMetadata !== true)
            .map((name) => `unknown custom metadata type ${name}`),
        ...set.userPermissions
            .filter((name) => !harmless.has(name) && !allDataPermissions.has(name))
            .map((name) => `the local org does not support the user permission ${name}`),
        ...set.fieldPermissions.flatMap((permission) => fieldPermissionProblem(schema, permission) ?? []),
        ...set.objectPermissions.flatMap((permission) => objectPermissionProblems(schema, set, permission))
    ];
    const name = { type: 'PermissionSet', fullName: set.apiName };
    for (const problem of problems) report(name, new MetadataError(set.file, problem));
}

function fieldPermissionProblem(schema: OrgSchema, permission: FieldPermission): string | undefined {
    const { field: name, editable, readable } = permission;
    const [objectName = '', fieldName = ''] = name.split('.');
    const object = objectNamed(schema, objectName);
    const field = object && fieldNamed(object, fieldName);
    if (!object || !field) return `unknown field ${name}`;
    if (object.customMetadata) return `a field of a custom metadata type takes no permission: ${name}`;
    if (field.custom && field.required) return `a required or master-detail field takes no permission: ${name}`;
    if (editable && !field.createable && !field.updateable)
        return `a formula, roll-up or system field is never editable: ${name}`;
    if (editable && !readable) return `editable needs readable: ${name}`;
    return undefined;
}

type Right = Exclude<keyof ObjectPermission, 'object'>;

const words: Readonly<Record<Right, string>> = {
    read: 'Read',
    create: 'Create',
    edit: 'Edit',
    delete: 'Delete',
    viewAll: 'View All',
    modifyAll: 'Modify All',
    viewAllFields: 'View All Fields'
};

const restsOn: Readonly<Record<Right, readonly Right[]>> = {
    read: [],
    create: ['read'],
    edit: ['read'],
    delete: ['read', 'edit'],
    viewAll: ['read'],
    modifyAll: ['read', 'edit', 'delete', 'viewAll'],
    viewAllFields: ['read']
};

function objectPermissionProblems(
    schema: OrgSchema,
    set: PermissionSetSchema,
    permission: ObjectPermission
): readonly string[] {
    const object = objectNamed(schema, permission.object);
    if (!object) return [`unknown object ${permission.object}`];
    if (object.customMetadata)
        return [`${object.apiName} takes no object permission, but <customMetadataTypeAccesses>`];
    const granted = (Object.keys(restsOn) as Right[]).filter((right) => permission[right]);
    const masters = [...object.fields.values()].filter(({ masterDetail }) => masterDetail);
    return granted.flatMap((right) => {
        const own = restsOn[right].filter((needed) => !permission[needed]);
        const above = masters
            .map(({ referenceTo: [master = ''] }) => master)
            .flatMap((master) =>
                neededOnMaster(right)
                    .filter((needed) => !grants(set, master, needed))
                    .map((needed) => `${words[needed]} ${master}`)
            );
        const missing = [...own.map((needed) => `${words[needed]} ${object.apiName}`), ...new Set(above)];
        if (missing.length === 0) return [];
        return [`Permission ${words[right]} ${object.apiName} depends on permission(s): ${missing.join(', ')}`];
    });
}

function neededOnMaster(right: Right): readonly Right[] {
    return right === 'viewAll' || right === 'modifyAll' ? ['read', 'viewAll'] : ['read'];
}

function grants(set: PermissionSetSchema, objectName: string, right: Right): boolean {
    return set.objectPermissions.some(
        (permission) => permission.object.toLowerCase() === objectName.toLowerCase() && permission[right]
    );
}
