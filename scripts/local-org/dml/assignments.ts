import { refuse } from '../errors.ts';
import type { ObjectSchema } from '../schema.ts';
import { fullId } from '../store/ids.ts';
import type { WriteSession } from './engine.ts';
import type { RecordFields } from './request.ts';

/** An assignment of a permission set group names the permission set that stands for the group. @throws RecordRefused */
export function withGroupsPermissionSet(
    session: WriteSession,
    object: ObjectSchema,
    fields: RecordFields
): RecordFields {
    if (object.apiName !== 'PermissionSetAssignment') return fields;
    const given = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
    const group = given.get('permissionsetgroupid');
    if (typeof group !== 'string') return fields;
    const row = session.engine.store
        .prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Type" = 'Group' AND "PermissionSetGroupId" = ?`)
        .get(fullId(group) ?? '');
    if (!row) return fields;
    const set = given.get('permissionsetid');
    if (typeof set === 'string' && fullId(set) !== row['Id']) {
        const message = 'A permission set group is assigned without another permission set';
        throw refuse('FIELD_INTEGRITY_EXCEPTION', message, 'PermissionSetId');
    }
    return { ...fields, PermissionSetId: row['Id'] };
}
