import type { FieldType, FunctionExp, OrderByClause, Query, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';

import { conditionTree, MixedOperators, type ConditionTree } from './conditions.ts';
import { parseSoql } from './parse.ts';
import { malformed, unsupported } from './query-errors.ts';
import type { FieldPath, FunctionCall, OrderItem, SelectItem, SelectQuery } from './query.ts';

const CACHE_SIZE = 500;
const cache = new Map<string, SelectQuery>();

/** The query that a SOQL text states.
 * @throws RequestError MALFORMED_QUERY, or FUNCTIONALITY_NOT_ENABLED for clauses that the local org has not. */
export function selectQuery(text: string): SelectQuery {
    const known = cache.get(text);
    if (known) return known;
    let parsed: Query;
    try {
        parsed = parseSoql(text);
    } catch (error) {
        throw malformed(firstLine(error instanceof Error ? error.message : String(error)));
    }
    const query = normalize(parsed, parsed.sObject ?? '', text);
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    cache.set(text, query);
    return query;
}

/** The parser's tree of a (sub)query in the local org's terms. */
export function normalize(parsed: QueryBase, from: string, text: string): SelectQuery {
    refuseUnsupported(parsed);
    const prefix = parsed.sObjectAlias;
    const own = (path: string): FieldPath => withoutPrefix(path.split('.'), prefix, from);
    return {
        text,
        from,
        items: (parsed.fields ?? []).map((field) => selectItem(field, own, text)),
        where: tree(parsed.where),
        groupBy: list(parsed.groupBy).map((group) => ('fn' in group ? call(group.fn) : own(group.field))),
        having: tree(parsed.having),
        orderBy: list(parsed.orderBy).map((clause) => orderItem(clause, own)),
        limit: parsed.limit,
        offset: parsed.offset
    };

    function tree(clause: QueryBase['where'] | QueryBase['having']): ConditionTree | undefined {
        if (!clause) return undefined;
        try {
            return withPaths(conditionTree(clause));
        } catch (error) {
            if (error instanceof MixedOperators) throw malformed(error.message);
            throw error;
        }
    }

    function withPaths(condition: ConditionTree): ConditionTree {
        if (condition.kind === 'not') return { kind: 'not', operand: withPaths(condition.operand) };
        if (condition.kind !== 'compare') return { ...condition, operands: condition.operands.map(withPaths) };
        if (typeof condition.operand !== 'string') return condition;
        return { ...condition, operand: own(condition.operand).join('.') };
    }
}

/** A function of the parser in the local org's terms; nested calls are refused. */
export function call(expression: FunctionExp): FunctionCall {
    const parameters = (expression.parameters ?? []).map((parameter) => {
        if (typeof parameter !== 'string') throw unsupported(`the nested function ${expression.rawValue ?? ''}`);
        return parameter;
    });
    return { name: (expression.functionName ?? '').toUpperCase(), parameters };
}

function selectItem(field: FieldType, own: (path: string) => FieldPath, text: string): SelectItem {
    switch (field.type) {
        case 'Field':
            return { kind: 'field', path: own('rawValue' in field ? field.rawValue : field.field), alias: field.alias };
        case 'FieldRelationship': {
            const path = own(field.rawValue ?? [...field.relationships, field.field].join('.'));
            return { kind: 'field', path, alias: 'alias' in field ? field.alias : undefined };
        }
        case 'FieldFunctionExpression':
            return { kind: 'function', call: call(field), alias: field.alias };
        case 'FieldSubquery': {
            const subquery: Subquery = field.subquery;
            return { kind: 'children', query: normalize(subquery, subquery.relationshipName, text) };
        }
        default:
            throw unsupported('TYPEOF');
    }
}

function orderItem(clause: OrderByClause, own: (path: string) => FieldPath): OrderItem {
    return {
        operand: 'fn' in clause ? call(clause.fn) : own(clause.field),
        descending: clause.order === 'DESC',
        nullsLast: clause.nulls === 'LAST'
    };
}

function refuseUnsupported(parsed: QueryBase): void {
    if (parsed.usingScope && parsed.usingScope.toLowerCase() !== 'everything') {
        throw unsupported(`USING SCOPE ${parsed.usingScope}`);
    }
    if (parsed.for) throw unsupported(`FOR ${parsed.for}`);
    if (parsed.update) throw unsupported(`UPDATE ${parsed.update}`);
    if (parsed.withDataCategory) throw unsupported('WITH DATA CATEGORY');
    // WITH SECURITY_ENFORCED and USER_MODE ask for what always holds here.
    if (parsed.withAccessLevel === 'SYSTEM_MODE') throw unsupported('WITH SYSTEM_MODE');
}

function withoutPrefix(path: string[], alias: string | undefined, from: string): FieldPath {
    const first = path[0]?.toLowerCase();
    const named = first === alias?.toLowerCase() || first === from.toLowerCase();
    return path.length > 1 && named ? path.slice(1) : path;
}

function list<T>(value: T | T[] | undefined): readonly T[] {
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function firstLine(message: string): string {
    return message.split('\n')[0]?.trim() ?? 'unexpected token';
}
