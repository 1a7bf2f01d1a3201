import type { OrgSchema, PermissionSetGroupSchema } from '../schema.ts';
import type { Store } from './database.ts';

type Add = (objectName: string, row: Readonly<Record<string, string | number>>) => string;

/** Gives every permission set and group of the package its records, so that they can be found and assigned. */
export function recordPermissions(store: Store, schema: OrgSchema, add: Add): void {
    const setIds = new Map<string, string>();
    for (const { apiName, label } of schema.permissionSets.values()) {
        const known = idWhere(store, `"PermissionSet" WHERE "Name" = ? AND "Type" IS NOT 'Group'`, apiName);
        const id = known ?? add('PermissionSet', { Name: apiName });
        store.prepare(`UPDATE "PermissionSet" SET "Label" = ?, "Type" = 'Regular' WHERE "Id" = ?`).run(label, id);
        setIds.set(apiName.toLowerCase(), id);
    }
    for (const group of schema.permissionSetGroups.values()) recordGroup(store, group, setIds, add);
}

/** A group, the permission set that stands for it in assignments, and its members. */
function recordGroup(
    store: Store,
    { apiName, label, permissionSets }: PermissionSetGroupSchema,
    setIds: ReadonlyMap<string, string>,
    add: Add
): void {
    const known = idWhere(store, '"PermissionSetGroup" WHERE "DeveloperName" = ?', apiName);
    const id = known ?? add('PermissionSetGroup', { DeveloperName: apiName, Status: 'Updated' });
    store.prepare('UPDATE "PermissionSetGroup" SET "MasterLabel" = ? WHERE "Id" = ?').run(label, id);
    if (!known) add('PermissionSet', { Name: apiName, Label: label, Type: 'Group', PermissionSetGroupId: id });
    const members = permissionSets.flatMap((name) => setIds.get(name.toLowerCase()) ?? []);
    store
        .prepare(
            `DELETE FROM "PermissionSetGroupComponent" WHERE "PermissionSetGroupId" = ?
             AND "PermissionSetId" NOT IN (SELECT value FROM json_each(?))`
        )
        .run(id, JSON.stringify(members));
    const isMember = '"PermissionSetGroupComponent" WHERE "PermissionSetGroupId" = ? AND "PermissionSetId" = ?';
    for (const member of members) {
        if (!idWhere(store, isMember, id, member))
            add('PermissionSetGroupComponent', { PermissionSetGroupId: id, PermissionSetId: member });
    }
}

function idWhere(store: Store, condition: string, ...values: readonly string[]): string | undefined {
    const id = store.prepare(`SELECT "Id" FROM ${condition}`).get(...values)?.['Id'];
    return typeof id === 'string' ? id : undefined;
}
