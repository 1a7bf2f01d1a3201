import { RecordRefused, refuse, type WriteError } from '../errors.ts';
import { dayIn, type FormulaSession } from '../formula/session.ts';
import type { OrgContext } from '../org.ts';
import { objectNamed } from '../schema.ts';
import { fullId } from '../store/ids.ts';
import { withGroupsPermissionSet } from './assignments.ts';
import type { Engine, WriteSession } from './engine.ts';
import { deleteRecord } from './delete.ts';
import { keyStatement, type WritePlan } from './plan.ts';
import { visibleIds } from './reach.ts';
import type { WriteOptions, WriteRequest, WriteResult } from './request.ts';
import { MasterRefused, refreshRollups } from './rollups.ts';
import { undeleteRecord } from './recycle-bin.ts';
import { insertRecord, updateRecord } from './save.ts';
import { checkRecordAccess } from './sharing.ts';

class AllOrNoneRefused extends Error {
    readonly results: readonly WriteResult[];

    constructor(results: readonly WriteResult[]) {
        super('a record was refused and all or none was asked for');
        this.results = results;
    }
}

/** Carries out all requests in order, in one transaction. */
export function writeAll(
    engine: Engine,
    context: OrgContext,
    formulas: FormulaSession,
    requests: readonly WriteRequest[],
    options: WriteOptions
): WriteResult[] {
    const session: WriteSession = {
        engine,
        context,
        formulas,
        values: options.values ?? 'json',
        stamp: `${new Date(formulas.now).toISOString().slice(0, 19)}.000Z`,
        depth: 0,
        details: [],
        recounted: new Set(),
        position: 0,
        saved: [],
        parents: new Map(),
        upserted: new Set()
    };
    try {
        return engine.store.transaction(() => {
            const results = batchesOf(engine, requests).flatMap((batch) => writeChunk(session, batch, new Map()));
            if (options.allOrNone && results.some((result) => !result.success)) throw new AllOrNoneRefused(results);
            return results;
        });
    } catch (error) {
        if (error instanceof AllOrNoneRefused) return error.results.map(rolledBack);
        throw error;
    }
}

/** Flows see batches of this size, as triggers do. */
const TRIGGER_BATCH = 200;

function batchesOf(engine: Engine, requests: readonly WriteRequest[]): (readonly WriteRequest[])[] {
    const names = new Set(requests.map(({ objectName }) => objectName));
    const watched = [...names].some((name) => {
        const object = objectNamed(engine.schema, name);
        return object !== undefined && engine.triggers.watches(object);
    });
    if (!watched) return [requests];
    const count = Math.ceil(requests.length / TRIGGER_BATCH);
    return Array.from({ length: count }, (_, batch) =>
        requests.slice(batch * TRIGGER_BATCH, (batch + 1) * TRIGGER_BATCH)
    );
}

function rolledBack(result: WriteResult): WriteResult {
    if (!result.success) return result;
    const message = 'Record rolled back because not all records were valid and the request was using AllOrNone header';
    return { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message, fields: [] }] };
}

/** Records that flows refused after their save: the chunk is done again without them, as Salesforce does. */
class SavedRefused extends Error {
    readonly refused: ReadonlyMap<number, RecordRefused>;

    constructor(refused: ReadonlyMap<number, RecordRefused>) {
        super('flows refused saved records');
        this.refused = refused;
    }
}

type Refusals = Map<WriteRequest, WriteResult>;

/** Roll-ups are computed once per chunk; where a master then refuses, the halves of the chunk are tried alone. */
function writeChunk(session: WriteSession, requests: readonly WriteRequest[], refusals: Refusals): WriteResult[] {
    const upserted = [...session.upserted];
    try {
        return session.engine.store.transaction(() => {
            const results = requests.map((request, position) => {
                session.position = position;
                return refusals.get(request) ?? writeOne(session, request);
            });
            finishSaves(session);
            return results;
        });
    } catch (error) {
        forgetChunk(session, upserted);
        if (error instanceof SavedRefused) {
            for (const [position, { errors }] of error.refused) {
                const request = requests[position] as WriteRequest;
                refusals.set(request, failure(request, errors));
            }
            return writeChunk(session, requests, refusals);
        }
        if (!(error instanceof MasterRefused)) throw error;
        const open = requests.filter((request) => !refusals.has(request));
        const [only] = open;
        if (only && open.length === 1) {
            refusals.set(only, failure(only, error.errors));
            return writeChunk(session, requests, refusals);
        }
        const middle = Math.ceil(requests.length / 2);
        return [
            ...writeChunk(session, requests.slice(0, middle), refusals),
            ...writeChunk(session, requests.slice(middle), refusals)
        ];
    }
}

/** Flows after the save, then the roll-ups. @throws SavedRefused, MasterRefused */
function finishSaves(session: WriteSession): void {
    const refused = session.engine.triggers.afterSave(session, session.saved.splice(0));
    if (refused.size > 0) throw new SavedRefused(refused);
    refreshRollups(session);
}

function forgetChunk(session: WriteSession, upserted: readonly string[]): void {
    session.details.length = 0;
    session.saved.length = 0;
    session.recounted.clear();
    session.parents.clear();
    session.upserted.clear();
    for (const key of upserted) session.upserted.add(key);
}

/** Writes of a flow, all or none, a level deeper than the save that started it. @throws RecordRefused */
export function writeNested(session: WriteSession, requests: readonly WriteRequest[]): string[] {
    const nested: WriteSession = {
        ...session,
        values: 'json',
        depth: session.depth + 1,
        details: [],
        position: 0,
        saved: [],
        upserted: new Set()
    };
    if (nested.depth > DEEPEST_TRIGGER) {
        throw refuse('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'maximum trigger depth exceeded');
    }
    return session.engine.store.transaction(() => {
        const ids = requests.map((request, position) => {
            nested.position = position;
            return perform(nested, request).id ?? '';
        });
        const [refused] = session.engine.triggers.afterSave(nested, nested.saved.splice(0)).values();
        if (refused) throw refused;
        refreshRollups(nested);
        return ids;
    });
}

/** How deep saves may start each other. */
const DEEPEST_TRIGGER = 16;

function failure(request: WriteRequest, errors: readonly WriteError[]): WriteResult {
    return { success: false, ...('id' in request ? { id: request.id } : {}), errors };
}

function writeOne(session: WriteSession, request: WriteRequest): WriteResult {
    const [details, saved] = [session.details.length, session.saved.length];
    try {
        return perform(session, request);
    } catch (error) {
        if (!(error instanceof RecordRefused)) throw error;
        session.details.length = details;
        session.saved.length = saved;
        return failure(request, error.errors);
    }
}

function perform(session: WriteSession, request: WriteRequest): WriteResult {
    const object = objectNamed(session.engine.schema, request.objectName);
    if (!object) throw refuse('INVALID_TYPE', `sObject type '${request.objectName}' is not supported.`);
    const plan = session.engine.planOf(object);
    switch (request.operation) {
        case 'insert':
            return {
                success: true,
                id: insertRecord(session, plan, withGroupsPermissionSet(session, object, request.fields)),
                created: true
            };
        case 'update': {
            const id = idOfObject(plan, request.id);
            checkRecordAccess(session, object, id, 'edit', request.fields);
            updateRecord(session, plan, id, request.fields);
            return { success: true, id, created: false };
        }
        case 'delete': {
            const id = idOfObject(plan, request.id);
            checkRecordAccess(session, object, id, 'delete');
            deleteRecord(session, plan, id);
            return { success: true, id, created: false };
        }
        case 'undelete': {
            const id = idOfObject(plan, request.id);
            undeleteRecord(session, plan, id);
            return { success: true, id, created: false };
        }
        case 'upsert':
            return upsert(session, plan, request);
    }
}

function idOfObject(plan: WritePlan, text: string): string {
    const id = fullId(text);
    if (id === undefined) throw refuse('MALFORMED_ID', `bad id ${text}`, 'Id');
    if (!id.startsWith(plan.object.keyPrefix))
        throw refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return id;
}

function upsert(
    session: WriteSession,
    plan: WritePlan,
    request: Extract<WriteRequest, { operation: 'upsert' }>
): WriteResult {
    const { externalIdField, externalId, fields } = request;
    const writer = plan.writers.get(externalIdField.toLowerCase());
    const key = writer?.field;
    if (
        !writer ||
        !key ||
        !(key.externalId || key.type === 'id') ||
        !session.context.access.canReadField(plan.object, key)
    ) {
        throw refuse(
            'INVALID_FIELD',
            `Field name provided, ${externalIdField} is not an External ID for ${plan.object.apiName}`,
            externalIdField
        );
    }
    const { [key.apiName]: _key, ...others } = fields;
    if (key.type === 'id') {
        if (externalId === null || externalId === undefined || externalId === '') {
            return { success: true, id: insertRecord(session, plan, others), created: true };
        }
        const id = idOfObject(plan, String(externalId));
        checkRecordAccess(session, plan.object, id, 'edit', others);
        updateRecord(session, plan, id, others);
        return { success: true, id, created: false };
    }
    // Whoever does not see all records could create a duplicate of an unseen one without anybody noticing.
    if (!key.unique && !session.context.access.viewsAll(plan.object))
        throw refuse('INSUFFICIENT_ACCESS', 'Upsert requires view all data on a non-unique custom index');
    const value = writer.coerce(externalId, session.values);
    if (value === null) throw refuse('MISSING_ARGUMENT', `${key.apiName} not specified`, key.apiName);
    const mark = `${plan.object.apiName} ${key.apiName} ${key.caseSensitive ? String(value) : String(value).toLowerCase()}`;
    if (session.upserted.has(mark)) {
        throw refuse('DUPLICATE_VALUE', `Duplicate external id specified: ${String(externalId)}`, key.apiName);
    }
    const result = upsertByKey(
        session,
        plan,
        key.apiName,
        String(externalId),
        keyStatement(session.engine.store, plan.object, key).all(value),
        others
    );
    session.upserted.add(mark);
    return result;
}

function upsertByKey(
    session: WriteSession,
    plan: WritePlan,
    keyName: string,
    externalId: string,
    found: readonly Record<string, unknown>[],
    fields: Readonly<Record<string, unknown>>
): WriteResult {
    const ids = visibleIds(
        session,
        plan.object,
        found.map((row) => String(row['Id']))
    );
    const [id] = ids;
    if (ids.length > 1) {
        throw refuse(
            'DUPLICATE_EXTERNAL_ID',
            `More than one record found for external id field: [${ids.join(', ')}]`,
            keyName
        );
    }
    if (id === undefined) {
        const created = insertRecord(session, plan, { ...fields, [keyName]: externalId });
        return { success: true, id: created, created: true };
    }
    checkRecordAccess(session, plan.object, id, 'edit', fields);
    updateRecord(session, plan, id, fields);
    return { success: true, id, created: false };
}

/** What formulas know during one query or write. */
export function formulaSession(engine: Pick<Engine, 'store' | 'clock'>, context: OrgContext): FormulaSession {
    const now = Math.floor(engine.clock.now().getTime() / 1000) * 1000;
    let user: Record<string, unknown> | undefined;
    const userRow = () =>
        (user ??= engine.store.prepareExact('SELECT * FROM "User" WHERE "Id" = ?').get(context.user.id) ?? {});
    return {
        now,
        today: dayIn(context.user.timeZone, now),
        timeZone: context.user.timeZone,
        userField: (apiName) => (userRow()[apiName] ?? null) as string | bigint | null,
        get profileId() {
            return String(userRow()['ProfileId'] ?? '');
        },
        profileName: context.user.profileName,
        customPermissions: context.access.customPermissions
    };
}
