import { RequestError } from '../errors.ts';
import type { Org, OrgContext, SqlRow } from '../org.ts';
import { planAggregate, tooManyGroups } from './aggregate.ts';
import { isAggregate } from './functions.ts';
import { raw, sql, type Fragment } from './fragment.ts';
import { selectQuery } from './normalize.ts';
import { malformed } from './query-errors.ts';
import { idsByParent, orderWithin, pageIds } from './page-ids.ts';
import type { FunctionCall, SelectQuery } from './query.ts';
import type { AggregateRow, RecordCursor, RecordNode } from './records.ts';
import { readableObject, Scope } from './resolve.ts';
import { planRecords, type ChildPlan, type RecordPlan } from './select.ts';

const MAXIMUM_GROUPS = 2_000;
const MAXIMUM_OFFSET = 2_000;

/** Children of one parent in one answer. */
export const CHILD_PAGE = 2_000;

export interface QueryOptions {
    readonly includeDeleted?: boolean;
    /** Records in the first page; the rest is read by `page`. */
    readonly pageSize: number;
    /** Answers in an order of this seed where the query asks for none; as it comes when absent. */
    readonly shuffleSeed?: number;
}

/** A query's answer: a count, groups, or the first page of records with what later pages need. */
export type QueryOutcome =
    | { readonly kind: 'count'; readonly total: number }
    | { readonly kind: 'groups'; readonly rows: readonly AggregateRow[] }
    | {
          readonly kind: 'records';
          readonly records: readonly RecordNode[];
          readonly total: number;
          readonly rest?: RecordCursor;
      };

/** Answers a SOQL text for a user. @throws RequestError as Salesforce refuses it. */
export function runSoql(org: Org, context: OrgContext, text: string, options: QueryOptions): QueryOutcome {
    const query = selectQuery(text);
    if ((query.offset ?? 0) > MAXIMUM_OFFSET) {
        throw new RequestError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAXIMUM_OFFSET}`);
    }
    if (query.limit !== undefined && query.groupBy.length === 0 && callsOf(query).some(isOverall))
        throw malformed('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
    return runQuery(org, context, query, options);
}

/** Answers a query for a user, whichever language it came in. */
export function runQuery(org: Org, context: OrgContext, query: SelectQuery, options: QueryOptions): QueryOutcome {
    const scope = new Scope(org, context, readableObject(org, context, query.from, query.text), query.text);
    const includeDeleted = options.includeDeleted ?? false;
    const calls = callsOf(query);
    if (query.groupBy.length === 0) {
        if (query.having) throw malformed('HAVING needs GROUP BY');
        const [first] = calls;
        if (first?.name === 'COUNT' && first.parameters.length === 0) {
            if (query.items.length > 1) throw malformed('COUNT() must be the only element in the select list');
            return {
                kind: 'count',
                total: countOf(org, context, planRecords(scope, { ...query, items: [], orderBy: [] }, includeDeleted))
            };
        }
    }
    if (query.groupBy.length > 0 || calls.some((call) => isAggregate(call.inner ?? call))) {
        const plan = planAggregate(scope, query, includeDeleted);
        const rows = org.query(context, plan.statement.text, plan.statement.values);
        if (rows.length > MAXIMUM_GROUPS) throw tooManyGroups();
        return { kind: 'groups', rows: rows.map(plan.read) };
    }
    const plan = planRecords(scope, query, includeDeleted);
    const ordered = options.shuffleSeed === undefined ? plan : shuffledPlan(plan, options.shuffleSeed);
    return firstPage(org, context, ordered, options.pageSize);
}

function callsOf(query: SelectQuery): FunctionCall[] {
    return query.items.flatMap((item) => (item.kind === 'function' ? [item.call] : []));
}

/** An aggregate over all records; COUNT() alone is a count of records, which LIMIT may cut. */
function isOverall(call: FunctionCall): boolean {
    return isAggregate(call.inner ?? call) && (call.name !== 'COUNT' || call.parameters.length > 0);
}

/** A stretch of a long answer; records deleted since are left out. */
export function page(context: OrgContext, cursor: RecordCursor, from: number, size: number): RecordNode[] {
    return cursor.read(context, cursor.ids.slice(from, from + size));
}

function cursorOf(org: Org, plan: RecordPlan, ids: readonly string[]): RecordCursor {
    const read = (context: OrgContext, wanted: readonly string[]): RecordNode[] => {
        const statement = sql`SELECT ${plan.columns} FROM json_each(${JSON.stringify(wanted)}) AS wanted CROSS JOIN ${plan.from} WHERE ${raw(plan.alias)}."Id" = wanted.value AND ${plan.visible} ORDER BY wanted.key`;
        return complete(org, context, plan, run(org, context, statement));
    };
    return { ids, read };
}

function firstPage(org: Org, context: OrgContext, plan: RecordPlan, pageSize: number): QueryOutcome {
    const asked = plan.limit ?? Infinity;
    const [limit, offset] = [Math.min(asked, pageSize + 1), plan.offset ?? 0];
    const rows = run(org, context, pageSql(org, context, plan, limit, offset));
    if (rows.length <= pageSize)
        return { kind: 'records', records: complete(org, context, plan, rows), total: rows.length };
    const everyId = sql`SELECT ${raw(plan.alias)}."Id" AS id ${body(plan)} LIMIT ${Number.isFinite(asked) ? asked : -1} OFFSET ${offset}`;
    const ids = run(org, context, everyId).map((row) => String(row['id']));
    const cursor = cursorOf(org, plan, ids);
    return { kind: 'records', records: page(context, cursor, 0, pageSize), total: ids.length, rest: cursor };
}

/** Rows in an order: first which they are, then what is asked of them, so that nothing is computed for the others. */
function pageSql(org: Org, context: OrgContext, plan: RecordPlan, limit: number, offset: number): Fragment {
    if (!plan.order.text) return sql`SELECT ${plan.columns} ${body(plan)} LIMIT ${limit} OFFSET ${offset}`;
    const { source, isPage } = pageIds(org, context, plan, limit, offset);
    const cut = isPage ? raw('') : sql`LIMIT ${limit} OFFSET ${offset}`;
    return sql`SELECT ${plan.columns} FROM (${source}) AS page CROSS JOIN ${plan.from} WHERE ${raw(plan.alias)}."Id" = page.id AND ${plan.visible} ORDER BY ${orderWithin(plan)} ${cut}`;
}

/** A plan without an order gets one that nobody can rely on. */
function shuffledPlan(plan: RecordPlan, seed: number): RecordPlan {
    const children = plan.children.map((child) => ({ ...child, plan: shuffledPlan(child.plan, seed) }));
    if (plan.order.text) return { ...plan, children };
    return { ...plan, children, order: sql`SHUFFLED(${raw(plan.alias)}."Id", ${seed})` };
}

function countOf(org: Org, context: OrgContext, plan: RecordPlan): number {
    const limit = sql`LIMIT ${plan.limit ?? -1} OFFSET ${plan.offset ?? 0}`;
    const [row] = run(
        org,
        context,
        sql`SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${plan.from} WHERE ${plan.where} ${limit})`
    );
    return Number(row?.['total'] ?? 0);
}

/** Counts what a query of records matches, whatever its LIMIT: GraphQL's totalCount. */
export function countRecords(org: Org, context: OrgContext, query: SelectQuery): number {
    const scope = new Scope(org, context, readableObject(org, context, query.from, query.text), query.text);
    const bare = { ...query, items: [], orderBy: [], limit: undefined, offset: undefined };
    return countOf(org, context, planRecords(scope, bare, false));
}

function body(plan: RecordPlan): Fragment {
    const filtered = sql`FROM ${plan.from} WHERE ${plan.where}`;
    return plan.order.text ? sql`${filtered} ORDER BY ${orderWithin(plan)}` : filtered;
}

function complete(org: Org, context: OrgContext, plan: RecordPlan, rows: readonly SqlRow[]): RecordNode[] {
    const records = rows.map(plan.read);
    for (const child of plan.children) attach(org, context, records, child);
    return records;
}

/** One statement per relationship for all parents of the page; LIMIT and OFFSET count within each parent. */
function attach(org: Org, context: OrgContext, parents: readonly RecordNode[], child: ChildPlan): void {
    const { plan, foreignKey } = child;
    const link = raw(`${plan.alias}."${foreignKey.apiName}"`);
    const parentIds = parents.map(({ id }) => id);
    const ids = idsByParent(org, plan, foreignKey, parentIds, plan.limit ?? -1, plan.offset ?? 0);
    const statement = sql`SELECT ${plan.columns}, ${link} AS parent_id FROM (${ids}) AS page CROSS JOIN ${plan.from} WHERE ${raw(plan.alias)}."Id" = page.id AND ${plan.visible} ORDER BY parent_id, ${orderWithin(plan)}`;
    const rows = run(org, context, statement);
    const totals = child.counted ? totalsOf(org, context, child, parentIds) : undefined;
    const records = complete(org, context, plan, rows);
    const byParent = Map.groupBy(records.keys(), (index) => String(rows[index]?.['parent_id']));
    for (const parent of parents) {
        const own = (byParent.get(parent.id) ?? []).flatMap((index) => records[index] ?? []);
        const total = totals && (totals.get(parent.id) ?? 0);
        if (own.length === 0 && !total) continue;
        const long =
            own.length > CHILD_PAGE
                ? {
                      cursor: cursorOf(
                          org,
                          plan,
                          own.map(({ id }) => id)
                      )
                  }
                : {};
        parent.parts.set(child.name, { kind: 'list', object: plan.object, total, records: own, ...long });
    }
}

/** How many children each parent has, whatever the limit. */
function totalsOf(
    org: Org,
    context: OrgContext,
    { plan, foreignKey }: ChildPlan,
    parents: readonly string[]
): ReadonlyMap<string, number> {
    const link = raw(`${plan.alias}."${foreignKey.apiName}"`);
    const statement = sql`SELECT ${link} AS parent_id, COUNT(*) AS total FROM ${plan.from} WHERE ${link} IN (SELECT value FROM json_each(${JSON.stringify(parents)})) AND ${plan.where} GROUP BY ${link}`;
    return new Map(run(org, context, statement).map((row) => [String(row['parent_id']), Number(row['total'])]));
}

function run(org: Org, context: OrgContext, statement: Fragment): SqlRow[] {
    return org.query(context, statement.text, statement.values);
}
