import type { AccessEvaluator } from '../access/access.ts';
import { isUnlimited, masterJoin, recordFilter, type RecordRight } from '../access/record-filter.ts';
import type { ObjectSchema, OrgSchema } from '../schema.ts';
import { join, raw, sql, type Fragment } from '../soql/fragment.ts';
import { quoted } from '../store/tables.ts';
import type { WriteSession } from './engine.ts';

/** Whether the user has this right to an existing record: by sharing alone, object permissions are asked for elsewhere. */
export function reaches(session: WriteSession, object: ObjectSchema, id: string, right: RecordRight): boolean {
    const { store, schema } = session.engine;
    const found = reachQuery(schema, session.context.access, object, right);
    if (found === 'every record') return true;
    return store.prepare(found.text).get(...found.values, id) !== undefined;
}

/** Those of some records that the user may see. */
export function visibleIds(session: WriteSession, object: ObjectSchema, ids: readonly string[]): readonly string[] {
    return ids.filter((id) => reaches(session, object, id, 'read'));
}

const known = new WeakMap<AccessEvaluator, Map<string, Fragment | 'every record'>>();

function reachQuery(
    schema: OrgSchema,
    access: AccessEvaluator,
    object: ObjectSchema,
    right: RecordRight
): Fragment | 'every record' {
    const queries = known.get(access) ?? new Map<string, Fragment | 'every record'>();
    known.set(access, queries);
    const key = `${right} ${object.apiName}`;
    const query = queries.get(key) ?? makeReachQuery(schema, access, object, right);
    queries.set(key, query);
    return query;
}

function makeReachQuery(
    schema: OrgSchema,
    access: AccessEvaluator,
    object: ObjectSchema,
    right: RecordRight
): Fragment | 'every record' {
    const filter = recordFilter(schema, access, object, 'r', right);
    if (isUnlimited(filter)) return 'every record';
    const from = join(
        [raw(`${quoted(object.apiName)} AS r`), ...filter.masters.map((master) => masterJoin(master))],
        ' '
    );
    return sql`SELECT 1 FROM ${from} WHERE ${filter.condition} AND r."Id" = ${raw('?')}`;
}
