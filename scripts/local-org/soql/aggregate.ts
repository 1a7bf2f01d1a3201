import { RequestError } from '../errors.ts';
import type { SqlRow, SqlValue } from '../org.ts';
import type { FieldType } from '../schema.ts';
import { decimalText } from '../store/values.ts';
import { fieldExpression, folded, functionExpression, type Expression } from './functions.ts';
import type { Fragment } from './fragment.ts';
import { join, raw, sql } from './fragment.ts';
import { orderSql } from './order.ts';
import { invalidUse, malformed, unsupported } from './query-errors.ts';
import { isCall, type FieldPath, type FunctionCall, type SelectQuery } from './query.ts';
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

/** A GROUP BY query (or one of aggregates alone) as SQL, and how its rows read. */
export interface AggregatePlan {
    readonly statement: Fragment;
    readonly read: (row: SqlRow) => AggregateRow;
}

/** Resolves an aggregate query under the user's access. @throws RequestError as Salesforce refuses it. */
export function planAggregate(scope: Scope, query: SelectQuery, includeDeleted: boolean): AggregatePlan {
    scope.includeDeleted = includeDeleted;
    const groups = query.groupBy.map((operand) => group(scope, operand));
    const grouped = new Set(query.groupBy.map(operandKey));
    const results = resultColumns(scope, query, grouped);
    const where = query.where ? whereSql(scope, query.where) : raw('1');
    const having = query.having && havingSql(scope, query.having, (path) => grouped.has(path.toLowerCase()));
    const order = aggregateOrder(scope, query, grouped);
    const parts = [
        sql`SELECT ${join(
            results.map(({ expression }, index) => sql`${expression.sql} AS ${raw(`c${index}`)}`),
            ', '
        )}`,
        sql`FROM ${scope.from()} WHERE ${scope.visible(includeDeleted)} AND ${where}`
    ];
    if (groups.length > 0) parts.push(sql`GROUP BY ${join(groups, ', ')}`);
    if (having) parts.push(sql`HAVING ${having}`);
    if (order) parts.push(sql`ORDER BY ${order}`);
    if (query.limit !== undefined || query.offset)
        parts.push(sql`LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`);
    return {
        statement: join(parts, ' '),
        read: (row) =>
            Object.fromEntries(
                results.map(({ name, expression }, index) => [name, plain(expression, row[`c${index}`] ?? null)])
            )
    };
}

interface ResultColumn {
    readonly name: string;
    readonly expression: Expression;
}

function resultColumns(scope: Scope, query: SelectQuery, grouped: ReadonlySet<string>): ResultColumn[] {
    let unnamed = 0;
    const names = new Set<string>();
    return query.items.map((item) => {
        if (item.kind === 'children') throw malformed('Subqueries are not allowed in an aggregate query');
        const operand = item.kind === 'field' ? item.path : item.call;
        const expression = isCall(operand) ? functionExpression(scope, operand) : groupedField(scope, operand);
        if (!expression.aggregate && !grouped.has(operandKey(operand))) {
            throw malformed(`Field must be grouped or aggregated: ${operandText(operand)}`);
        }
        const name = item.alias ?? (isCall(operand) ? `expr${unnamed++}` : (expression.field?.field.apiName ?? ''));
        if (names.has(name.toLowerCase())) throw malformed(`duplicate alias: ${name}`);
        names.add(name.toLowerCase());
        return { name, expression };
    });
}

function groupedField(scope: Scope, path: FieldPath): Expression {
    const resolved = scope.field(path);
    // Rows of one group differ at most in case; the least of them stands for all.
    return { ...fieldExpression(resolved), sql: sql`MIN(${resolved.sql})` };
}

function group(scope: Scope, operand: FieldPath | FunctionCall): Fragment {
    if (!isCall(operand)) {
        const resolved = scope.field(operand);
        if (NOT_GROUPABLE.has(resolved.field.type)) {
            throw invalidUse(
                scope.text,
                resolved.path,
                `field '${resolved.field.apiName}' can not be grouped in a query call`
            );
        }
        return folded(resolved);
    }
    if (operand.name === 'ROLLUP' || operand.name === 'CUBE') throw unsupported(`GROUP BY ${operand.name}`);
    const expression = functionExpression(scope, operand);
    if (expression.aggregate) throw malformed(`can not group by an aggregate: ${operandText(operand)}`);
    return expression.sql;
}

function aggregateOrder(scope: Scope, query: SelectQuery, grouped: ReadonlySet<string>): Fragment | undefined {
    if (query.orderBy.length === 0) return undefined;
    for (const { operand } of query.orderBy) {
        const aggregate = isCall(operand) && functionExpression(scope, operand).aggregate;
        if (!aggregate && !grouped.has(operandKey(operand))) {
            throw malformed(`Ordered field must be grouped or aggregated: ${operandText(operand)}`);
        }
    }
    return orderSql(scope, query.orderBy);
}

function plain(expression: Expression, value: SqlValue): string | number | boolean | null {
    if (value === null) return null;
    if (expression.kind === 'scaled') return Number(decimalText(value as bigint, expression.scale));
    if (expression.kind === 'boolean') return Number(value) !== 0;
    if (expression.kind === 'datetime') return String(value).replace('Z', '+0000');
    return typeof value === 'bigint' ? Number(value) : value;
}

function operandText(operand: FieldPath | FunctionCall): string {
    return isCall(operand) ? `${operand.name}(${operand.parameters.join(', ')})` : operand.join('.');
}

function operandKey(operand: FieldPath | FunctionCall): string {
    return operandText(operand).toLowerCase();
}

/** More groups than one answer holds: aggregate queries have no further pages. */
export function tooManyGroups(): RequestError {
    return new RequestError(
        'EXCEEDED_ID_LIMIT',
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
    );
}
