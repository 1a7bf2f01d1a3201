import { RequestError } from '../errors.ts';
import type { SqlRow } from '../org.ts';
import type { FieldType } from '../schema.ts';
import { aggregateCell } from './cells.ts';
import { fieldExpression, folded, functionExpression, isAggregate, type Expression } from './functions.ts';
import { join, raw, sql, type Fragment } from './fragment.ts';
import { orderDirection, orderKey } from './order.ts';
import { invalidUse, malformed, misplaced } from './query-errors.ts';
import { isCall, operandText, type FieldPath, type FunctionCall, type SelectQuery } from './query.ts';
import type { AggregateRow } from './records.ts';
import type { Scope } from './resolve.ts';
import { havingSql, whereSql } from './where.ts';

const NOT_GROUPABLE: ReadonlySet<FieldType> = new Set([
    'double',
    'currency',
    'percent',
    'datetime',
    'longtextarea',
    'textarea',
    'multipicklist'
]);
const MOST_SUBTOTALED = 3;

/** A GROUP BY query (or one of aggregates alone) as SQL, and how its rows read. */
export interface AggregatePlan {
    readonly statement: Fragment;
    readonly read: (row: SqlRow) => AggregateRow;
}

type Operand = FieldPath | FunctionCall;

/** Resolves an aggregate query under the user's access. @throws RequestError as Salesforce refuses it. */
export function planAggregate(scope: Scope, query: SelectQuery, includeDeleted: boolean): AggregatePlan {
    scope.includeDeleted = includeDeleted;
    const { subtotals, groupBy } = query;
    if (subtotals && groupBy.length > MOST_SUBTOTALED)
        throw malformed(`Group By ${subtotals} supports at most ${MOST_SUBTOTALED} fields`);
    scope.clause = 'GROUP';
    const groups = new Map(groupBy.map((operand) => [operandKey(operand), group(scope, operand)]));
    const grouping: Grouping = { scope, query, groups };
    const columns = resultColumns({ ...grouping, active: new Set(groups.keys()) });
    const where = query.where ? whereSql(scope, query.where) : raw('1');
    const parts = setsOf([...groups.keys()], subtotals).map((active) => oneSet({ ...grouping, active }));
    // Asked for after everything else has joined its parents.
    const from = sql`FROM ${scope.from()} WHERE ${scope.visible(includeDeleted)} AND ${where}`;
    const union = join(
        parts.map(({ select, tail }) => sql`${select} ${from} ${tail}`),
        ' UNION ALL '
    );
    const order = query.orderBy.map((item, index) => sql`${raw(`o${index}`)} ${orderDirection(item)}`);
    const ordered = order.length > 0 ? sql`ORDER BY ${join(order, ', ')}` : raw('');
    const { timeZone } = scope.context.user;
    return {
        statement: sql`SELECT * FROM (${union}) ${ordered} LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`,
        read: (row) =>
            Object.fromEntries(
                columns.map(({ name, expression, format }, index) => [
                    name,
                    aggregateCell(expression, row[`c${index}`] ?? null, format ? timeZone : undefined)
                ])
            )
    };
}

interface Grouping {
    readonly scope: Scope;
    readonly query: SelectQuery;
    readonly groups: ReadonlyMap<string, Fragment>;
}

/** A grouping with the groups that are not rolled up in it. */
interface GroupingSet extends Grouping {
    readonly active: ReadonlySet<string>;
}

/** The sets that are grouped by: all fields; for ROLLUP also each shorter list; for CUBE each combination. */
function setsOf(keys: readonly string[], subtotals: SelectQuery['subtotals']): ReadonlySet<string>[] {
    if (subtotals === 'ROLLUP') return [...keys, ''].map((_, index) => new Set(keys.slice(0, keys.length - index)));
    if (subtotals !== 'CUBE') return [new Set(keys)];
    return Array.from(
        { length: 2 ** keys.length },
        (_, mask) => new Set(keys.filter((_, bit) => !(mask & (1 << bit))))
    );
}

function oneSet(set: GroupingSet): { select: Fragment; tail: Fragment } {
    const { scope, query, groups, active } = set;
    const results = resultColumns(set).map(({ expression }, index) => sql`${expression.sql} AS ${raw(`c${index}`)}`);
    const keys = query.orderBy.map((item, index) => {
        scope.clause = 'ORDER';
        const expression = operandIn(set, item.operand);
        const own = isCall(item.operand) && item.operand.name === 'GROUPING';
        const rolledUp = groups.has(operandKey(item.operand)) && !active.has(operandKey(item.operand));
        const key = own ? expression.sql : rolledUp ? raw('NULL') : orderKey(scope, item);
        return sql`${key} AS ${raw(`o${index}`)}`;
    });
    const having = query.having && havingSql(scope, query.having, (operand) => operandIn(set, operand));
    const grouped = [...groups].flatMap(([key, value]) => (active.has(key) ? [value] : []));
    // No group at all is one row even without records; a grand total is one only where there are some.
    const by = groups.size === 0 ? raw('') : sql`GROUP BY ${grouped.length > 0 ? join(grouped, ', ') : raw('NULL')}`;
    return {
        select: sql`SELECT ${join([...results, ...keys], ', ')}`,
        tail: having ? sql`${by} HAVING ${having}` : by
    };
}

interface ResultColumn {
    readonly name: string;
    readonly expression: Expression;
    readonly format: boolean;
}

function resultColumns(set: GroupingSet): ResultColumn[] {
    set.scope.clause = undefined;
    let unnamed = 0;
    const names = new Set<string>();
    return set.query.items.map((item) => {
        if (item.kind === 'children') throw malformed('Subqueries are not allowed in an aggregate query');
        const operand = item.kind === 'field' ? item.path : item.call;
        const format = isCall(operand) && operand.name === 'FORMAT';
        const expression = operandIn(set, format ? formatted(operand) : operand);
        const name = item.alias ?? (isCall(operand) ? `expr${unnamed++}` : (expression.field?.field.apiName ?? ''));
        if (names.has(name.toLowerCase())) throw malformed(`duplicate alias: ${name}`);
        names.add(name.toLowerCase());
        return { name, expression, format };
    });
}

function formatted(call: FunctionCall): Operand {
    return call.inner ?? (call.parameters[0] ?? '').split('.');
}

/** What an operand of SELECT, HAVING or ORDER BY is among groups: an aggregate, a grouped value, or its subtotal. */
function operandIn({ scope, query, groups, active }: GroupingSet, operand: Operand): Expression {
    if (isCall(operand) && isAggregate(operand)) return functionExpression(scope, operand);
    const key = operandKey(operand);
    if (isCall(operand) && operand.name === 'GROUPING') {
        const grouped = operandKey(operand.inner ?? operand.parameters);
        if (!query.subtotals || !groups.has(grouped))
            throw misplaced(scope.place, 'GROUPING', `GROUPING needs a field of GROUP BY ROLLUP or CUBE: ${grouped}`);
        return { sql: raw(active.has(grouped) ? '0' : '1'), kind: 'scaled', scale: 0, aggregate: true };
    }
    const expression = isCall(operand) ? functionExpression(scope, operand) : groupedField(scope, operand);
    if (!groups.has(key)) {
        const text = operandText(operand);
        throw misplaced(scope.place, text, `Field must be grouped or aggregated: ${text}`);
    }
    return active.has(key) ? expression : { ...expression, sql: raw('NULL') };
}

function groupedField(scope: Scope, path: FieldPath): Expression {
    const resolved = scope.field(path);
    // Rows of one group differ at most in case; the least of them stands for all.
    return { ...fieldExpression(resolved), sql: sql`MIN(${resolved.sql})` };
}

function group(scope: Scope, operand: Operand): Fragment {
    if (!isCall(operand)) {
        const resolved = scope.field(operand);
        if (NOT_GROUPABLE.has(resolved.field.type)) {
            throw invalidUse(
                scope.place,
                resolved.path,
                `field '${resolved.field.apiName}' can not be grouped in a query call`
            );
        }
        return folded(resolved);
    }
    const expression = functionExpression(scope, operand);
    if (expression.aggregate) throw malformed(`can not group by an aggregate: ${operandText(operand)}`);
    return expression.sql;
}

function operandKey(operand: Operand): string {
    return operandText(operand).toLowerCase();
}

/** More groups than one answer holds: aggregate queries have no further pages. */
export function tooManyGroups(): RequestError {
    return new RequestError(
        'EXCEEDED_ID_LIMIT',
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
    );
}
