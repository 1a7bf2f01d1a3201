import type { FieldSchema, ObjectSchema, OrgSchema, PermissionSetSchema } from '../schema.ts';
import type { StatedProfile } from '../standard/overlay.ts';
import type { AccessEvaluator } from './access.ts';
import type { OwnerReach } from './owners.ts';

interface ObjectGrant {
    read: boolean;
    create: boolean;
    edit: boolean;
    delete: boolean;
    viewAll: boolean;
    modifyAll: boolean;
    viewAllFields: boolean;
}

/** The user permissions that open every object and record. */
export const allDataPermissions: ReadonlyMap<string, readonly (keyof ObjectGrant)[]> = new Map([
    ['ViewAllData', ['read', 'viewAll']],
    ['ModifyAllData', ['read', 'create', 'edit', 'delete', 'viewAll', 'modifyAll']]
]);

/** The union of what a profile and permission sets grant on objects and fields; `recordFilter` says on which records. */
export function evaluateAccess(
    schema: OrgSchema,
    profile: StatedProfile | undefined,
    permissionSets: readonly PermissionSetSchema[],
    reach: OwnerReach
): AccessEvaluator {
    const administrator = profile?.administrator ?? false;
    const objects = objectGrants(profile, permissionSets);
    const fields = fieldGrants(permissionSets);
    const customPermissions = customPermissionNames(schema, permissionSets);
    // Required, master-detail and system fields take no permission of their own, nor do fields of setup objects.
    const comesWithObject = (object: ObjectSchema, field: FieldSchema): boolean =>
        field.required ||
        field.alwaysReadable ||
        (!field.custom && (profile?.standardFields === true || !(object.hasOwner || object.custom)));
    const everywhere = grantsOnAllData(permissionSets);
    const granted = (object: ObjectSchema, right: keyof ObjectGrant): boolean =>
        administrator || everywhere.has(right) || (objects.get(object.apiName.toLowerCase())?.[right] ?? false);
    const canRead = (object: ObjectSchema): boolean => granted(object, 'read');
    const fieldGrant = (object: ObjectSchema, field: FieldSchema) =>
        fields.get(`${object.apiName}.${field.apiName}`.toLowerCase());
    return {
        administrator,
        reach,
        customPermissions,
        tabs: new Set(permissionSets.flatMap(({ tabs }) => tabs)),
        canRead,
        canCreate: (object) => object.createable && granted(object, 'create'),
        canEdit: (object) => object.updateable && granted(object, 'edit'),
        canDelete: (object) => object.deletable && granted(object, 'delete'),
        viewsAll: (object) => granted(object, 'viewAll'),
        modifiesAll: (object) => granted(object, 'modifyAll'),
        canReadField: (object, field) =>
            canRead(object) &&
            (comesWithObject(object, field) ||
                granted(object, 'viewAllFields') ||
                fieldGrant(object, field) !== undefined),
        canEditField: (object, field) => {
            if (!field.createable && !field.updateable) return false;
            if (!granted(object, 'edit') && !granted(object, 'create')) return false;
            return administrator || comesWithObject(object, field) || fieldGrant(object, field) === 'edit';
        },
        hasCustomPermission: (apiName) => customPermissions.has(apiName)
    };
}

function objectGrants(
    profile: StatedProfile | undefined,
    sets: readonly PermissionSetSchema[]
): ReadonlyMap<string, ObjectGrant> {
    const grants = new Map<string, ObjectGrant>();
    for (const [name, letters] of Object.entries(profile?.objects ?? {})) {
        grants.set(name.toLowerCase(), {
            read: letters.includes('r'),
            create: letters.includes('c'),
            edit: letters.includes('u'),
            delete: letters.includes('d'),
            viewAll: false,
            modifyAll: false,
            viewAllFields: false
        });
    }
    for (const permission of sets.flatMap((set) => set.objectPermissions)) {
        const key = permission.object.toLowerCase();
        const before = grants.get(key);
        grants.set(key, {
            read: permission.read || permission.viewAll || permission.modifyAll || (before?.read ?? false),
            create: permission.create || (before?.create ?? false),
            edit: permission.edit || permission.modifyAll || (before?.edit ?? false),
            delete: permission.delete || permission.modifyAll || (before?.delete ?? false),
            viewAll: permission.viewAll || permission.modifyAll || (before?.viewAll ?? false),
            modifyAll: permission.modifyAll || (before?.modifyAll ?? false),
            viewAllFields: permission.viewAllFields || (before?.viewAllFields ?? false)
        });
    }
    const metadataTypes = sets.flatMap((set) => set.customMetadataTypes);
    for (const name of metadataTypes) grants.set(name.toLowerCase(), metadataGrant);
    return grants;
}

/** Whoever may read a custom metadata type reads all of it. */
const metadataGrant: ObjectGrant = {
    read: true,
    create: false,
    edit: false,
    delete: false,
    viewAll: true,
    modifyAll: false,
    viewAllFields: true
};

/** The union of what the sets' permissions on all data grant: no field, but every object and record. */
function grantsOnAllData(sets: readonly PermissionSetSchema[]): ReadonlySet<keyof ObjectGrant> {
    const names = sets.flatMap((set) => set.userPermissions);
    return new Set(names.flatMap((name) => allDataPermissions.get(name) ?? []));
}

function fieldGrants(sets: readonly PermissionSetSchema[]): ReadonlyMap<string, 'read' | 'edit'> {
    const grants = new Map<string, 'read' | 'edit'>();
    for (const { field, readable, editable } of sets.flatMap((set) => set.fieldPermissions)) {
        const key = field.toLowerCase();
        if (editable) grants.set(key, 'edit');
        else if (readable && !grants.has(key)) grants.set(key, 'read');
    }
    return grants;
}

function customPermissionNames(schema: OrgSchema, sets: readonly PermissionSetSchema[]): ReadonlySet<string> {
    const names = sets.flatMap((set) => set.customPermissions);
    return new Set(names.map((name) => schema.customPermissions.get(name.toLowerCase())?.apiName ?? name));
}
