import { refuse, type RecordRefused } from '../errors.ts';
import type { ObjectSchema } from '../schema.ts';
import { fullId } from '../store/ids.ts';
import { quoted } from '../store/tables.ts';
import { checkObjectAccess } from './checks.ts';
import type { WriteSession } from './engine.ts';
import { reaches } from './reach.ts';
import type { RecordFields } from './request.ts';

/** Whether the user may change or delete the record; one that does not exist is left to its write. @throws RecordRefused */
export function checkRecordAccess(
    session: WriteSession,
    object: ObjectSchema,
    id: string,
    operation: 'edit' | 'delete',
    fields: RecordFields = {}
): void {
    checkObjectAccess(session, object, operation);
    if (session.engine.planOf(object).exists.get(id) === undefined) return;
    if (!reaches(session, object, id, 'read')) throw unseen(id);
    // A detail is deleted with the right to change it; what has an owner only with full access.
    const right = operation === 'edit' && !changesOwner(session, object, id, fields) ? 'edit' : 'delete';
    if (!reaches(session, object, id, right)) {
        throw refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
}

function unseen(id: string): RecordRefused {
    return refuse(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`
    );
}

function changesOwner({ engine }: WriteSession, object: ObjectSchema, id: string, fields: RecordFields): boolean {
    const [, owner] = Object.entries(fields).find(([name]) => name.toLowerCase() === 'ownerid') ?? [];
    if (!object.hasOwner || typeof owner !== 'string') return false;
    const row = engine.store.prepare(`SELECT "OwnerId" FROM ${quoted(object.apiName)} WHERE "Id" = ?`).get(id);
    return row?.['OwnerId'] !== fullId(owner);
}
