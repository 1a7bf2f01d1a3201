import type { FieldType, FunctionExp, OrderByClause, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';

import { conditionTree, MixedOperators, mixedOperatorPlace, type ConditionTree } from './conditions.ts';
import { parseSoql } from './parse.ts';
import { malformed, unexpectedToken, unsupported } from './query-errors.ts';
import type { FieldPath, FunctionCall, OrderItem, SelectItem, SelectQuery } from './query.ts';

const CACHE_SIZE = 500;
const cache = new Map<string, SelectQuery>();

/** The query that a SOQL text states.
 * @throws RequestError MALFORMED_QUERY, or FUNCTIONALITY_NOT_ENABLED for clauses that the local org has not. */
export function selectQuery(text: string): SelectQuery {
    const known = cache.get(text);
    if (known) return known;
    const { query: parsed, subtotals } = parseSoql(text);
    const query = { ...normalize(parsed, parsed.sObject ?? '', text), subtotals };
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    cache.set(text, query);
    return query;
}

/** The parser's tree of a (sub)query in the local org's terms. */
export function normalize(parsed: QueryBase, from: string, text: string): SelectQuery {
    refuseUnsupported(parsed);
    const own = (path: string): FieldPath => withoutPrefix(path.split('.'), parsed.sObjectAlias, from);
    const reader: Reader = { text, limit: parsed.limit, own, call: (expression) => functionCall(expression, own) };
    return {
        text,
        from,
        items: (parsed.fields ?? []).map((field) => selectItem(field, reader)),
        where: tree(parsed.where, reader),
        groupBy: list(parsed.groupBy).map((group) => ('fn' in group ? reader.call(group.fn) : own(group.field))),
        having: tree(parsed.having, reader),
        orderBy: list(parsed.orderBy).map((clause) => orderItem(clause, reader)),
        limit: parsed.limit,
        offset: parsed.offset
    };
}

interface Reader {
    readonly text: string;
    readonly limit?: number;
    readonly own: (path: string) => FieldPath;
    readonly call: (expression: FunctionExp) => FunctionCall;
}

function tree(clause: QueryBase['where'] | QueryBase['having'], reader: Reader): ConditionTree | undefined {
    if (!clause) return undefined;
    try {
        return conditionTree(clause, { path: (name) => reader.own(name).join('.'), call: reader.call });
    } catch (error) {
        if (!(error instanceof MixedOperators)) throw error;
        const place = mixedOperatorPlace(reader.text);
        throw place ? unexpectedToken(reader.text, place.offset, place.token) : malformed(error.message);
    }
}

/** A function of the parser in the local org's terms. */
function functionCall(expression: FunctionExp, own: (path: string) => FieldPath): FunctionCall {
    const name = (expression.functionName ?? '').toUpperCase();
    const parameters: string[] = [];
    let inner: FunctionCall | undefined;
    for (const parameter of expression.parameters ?? []) {
        if (typeof parameter === 'string') parameters.push(own(parameter).join('.'));
        else if (inner || typeof parameter !== 'object') throw unsupported(expression.rawValue ?? name);
        else inner = functionCall(parameter, own);
    }
    return { name, parameters, ...(inner ? { inner } : {}) };
}

function selectItem(field: FieldType, reader: Reader): SelectItem {
    switch (field.type) {
        case 'Field':
            return {
                kind: 'field',
                path: reader.own('rawValue' in field ? field.rawValue : field.field),
                alias: field.alias
            };
        case 'FieldRelationship': {
            const path = reader.own(field.rawValue ?? [...field.relationships, field.field].join('.'));
            return { kind: 'field', path, alias: 'alias' in field ? field.alias : undefined };
        }
        case 'FieldFunctionExpression':
            return { kind: 'function', call: reader.call(field), alias: field.alias };
        case 'FieldSubquery': {
            const subquery: Subquery = field.subquery;
            if (subquery.offset !== undefined && reader.limit !== 1)
                throw malformed('OFFSET in a subquery needs LIMIT 1 in the outer query');
            return { kind: 'children', query: normalize(subquery, subquery.relationshipName, reader.text) };
        }
        default:
            throw unsupported('TYPEOF');
    }
}

function orderItem(clause: OrderByClause, reader: Reader): OrderItem {
    return {
        operand: 'fn' in clause ? reader.call(clause.fn) : reader.own(clause.field),
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
    if (parsed.withAccessLevel?.toUpperCase() === 'SYSTEM_MODE') throw unsupported('WITH SYSTEM_MODE');
}

function withoutPrefix(path: string[], alias: string | undefined, from: string): FieldPath {
    const first = path[0]?.toLowerCase();
    const named = first === alias?.toLowerCase() || first === from.toLowerCase();
    return path.length > 1 && named ? path.slice(1) : path;
}

function list<T>(value: T | T[] | undefined): readonly T[] {
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
