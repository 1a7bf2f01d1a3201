import type { FieldSchema } from '../schema.ts';
import type { Comparison, ConditionTree } from './conditions.ts';
import type { Expression } from './functions.ts';
import { raw, sql, type Fragment } from './fragment.ts';
import { normalize } from './normalize.ts';
import { malformed, misplaced } from './query-errors.ts';
import { operandText, type SelectQuery } from './query.ts';
import { readableObject, Scope, type ResolvedField } from './resolve.ts';
import { whereSql } from './where.ts';

const MOST_SEMI_JOINS = 2;

/** `Id IN (SELECT Account__c FROM ...)`: only id and lookup fields can be matched, as in Salesforce. */
export function semiJoin(scope: Scope, comparison: Comparison, expression: Expression): Fragment {
    if (scope.depth > 0) throw malformed('Nesting of semi join sub-selects is not supported');
    const query = comparison.join ?? written(scope, comparison.subquery);
    const path = selectedPath(query);
    const object = readableObject(scope.org, scope.context, query.from, scope.text);
    const inner = new Scope(scope.org, scope.context, object, scope.text, scope.depth + 1);
    const selected = inner.field(path);
    const outer = requireId(scope, comparison, expression);
    if (!isId(selected.field))
        throw malformed(`The selected field in a semi join sub-select must be an id or a lookup: ${selected.path}`);
    if (object === scope.object && outer.object === scope.object)
        throw malformed('The inner and outer selects should not be on the same object type');
    const targets = new Set(targetsOf(outer));
    if (!targetsOf(selected).some((target) => targets.has(target))) {
        throw malformed(
            `The selected field '${selected.path}' in the subquery and the left operand field in the where expression in the outer query '${outer.path}' should point to the same object type`
        );
    }
    const where = query.where ? whereSql(inner, query.where) : raw('1');
    const found = sql`SELECT ${selected.sql} FROM ${inner.from()} WHERE ${inner.visible(false)} AND ${where}`;
    const matches = sql`(${expression.sql} IN (${found} AND ${selected.sql} IS NOT NULL) AND ${expression.sql} IS NOT NULL)`;
    return comparison.operator === 'NOT IN' ? sql`NOT ${matches}` : matches;
}

function written(scope: Scope, parsed: Comparison['subquery']): SelectQuery {
    if (!parsed) throw malformed('a subquery is missing');
    return normalize(parsed, parsed.sObject ?? '', scope.text);
}

/** Semi joins stand beside each other, at most two, and never under OR. @throws RequestError MALFORMED_QUERY */
export function checkSemiJoins(condition: ConditionTree): void {
    if (count(condition, false) > MOST_SEMI_JOINS)
        throw malformed(`Maximum ${MOST_SEMI_JOINS} semi join sub-selects are supported`);
}

function count(condition: ConditionTree, underOr: boolean): number {
    if (condition.kind === 'not') return count(condition.operand, underOr);
    if (condition.kind === 'compare') {
        if (!condition.subquery && !condition.join) return 0;
        if (underOr) throw malformed("Semi join sub-selects are not allowed with the 'OR' operator");
        return 1;
    }
    const inOr = underOr || condition.kind === 'or';
    return condition.operands.reduce((sum, operand) => sum + count(operand, inOr), 0);
}

function selectedPath(query: SelectQuery): readonly string[] {
    const [item, ...more] = query.items;
    if (item?.kind !== 'field' || more.length > 0)
        throw malformed('Nesting of semi join sub-selects needs exactly one field');
    const plain = query.groupBy.length === 0 && query.orderBy.length === 0;
    if (!plain || query.limit !== undefined || query.offset !== undefined)
        throw malformed('semi join sub-selects can only have a WHERE clause');
    return item.path;
}

function requireId(scope: Scope, comparison: Comparison, expression: Expression): ResolvedField {
    const { field } = expression;
    if (field && isId(field.field)) return field;
    const text = operandText(comparison.operand);
    throw misplaced(
        scope.place,
        text,
        `The left operand field in the where expression for outer select should be an id field, cannot use: '${text}'`
    );
}

function isId({ type }: FieldSchema): boolean {
    return type === 'id' || type === 'reference';
}

function targetsOf({ object, field }: ResolvedField): readonly string[] {
    return field.type === 'id' ? [object.apiName] : field.referenceTo;
}
