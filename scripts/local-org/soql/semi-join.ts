import type { Comparison } from './conditions.ts';
import type { Expression } from './functions.ts';
import { raw, sql, type Fragment } from './fragment.ts';
import { normalize } from './normalize.ts';
import { malformed } from './query-errors.ts';
import { readableObject, Scope } from './resolve.ts';
import { whereSql } from './where.ts';

/** `Id IN (SELECT Account__c FROM ...)`: only id and lookup fields can be matched, as in Salesforce. */
export function semiJoin(scope: Scope, comparison: Comparison, expression: Expression): Fragment {
    const parsed = comparison.subquery;
    if (!parsed) throw malformed('a subquery is missing');
    const query = normalize(parsed, parsed.sObject ?? '', scope.text);
    const [item, ...more] = query.items;
    if (item?.kind !== 'field' || more.length > 0)
        throw malformed('Nesting of semi join sub-selects needs exactly one field');
    if (
        query.groupBy.length > 0 ||
        query.orderBy.length > 0 ||
        query.limit !== undefined ||
        query.offset !== undefined
    ) {
        throw malformed('semi join sub-selects can only have a WHERE clause');
    }
    const inner = new Scope(
        scope.org,
        scope.context,
        readableObject(scope.org, scope.context, query.from, scope.text),
        scope.text,
        scope.depth + 1
    );
    const selected = inner.field(item.path);
    for (const type of [expression.field?.field.type, selected.field.type]) {
        if (type !== 'id' && type !== 'reference') {
            throw malformed(
                `The inner and outer selects of a semi join must be ids or lookups: ${item.path.join('.')}`
            );
        }
    }
    const where = query.where ? whereSql(inner, query.where) : raw('1');
    const found = sql`SELECT ${selected.sql} FROM ${inner.from()} WHERE ${inner.visible(false)} AND ${where}`;
    const matches = sql`(${expression.sql} IN (${found} AND ${selected.sql} IS NOT NULL) AND ${expression.sql} IS NOT NULL)`;
    return comparison.operator === 'NOT IN' ? sql`NOT ${matches}` : matches;
}
