import type { Operator } from '@jetstreamapp/soql-parser-js';

import {
    fieldNamed,
    isNumeric,
    relationshipNamed,
    objectNamed,
    type FieldSchema,
    type ObjectSchema,
    type OrgSchema
} from '../schema.ts';
import { RequestError } from '../errors.ts';
import type { ConditionTree } from '../soql/conditions.ts';
import { quoted } from '../soql/literals.ts';
import type { OrderItem } from '../soql/query.ts';

type Input = Readonly<Record<string, unknown>>;

const OPERATORS: Readonly<Record<string, Operator>> = {
    eq: '=',
    ne: '!=',
    lt: '<',
    gt: '>',
    lte: '<=',
    gte: '>=',
    like: 'LIKE',
    in: 'IN',
    nin: 'NOT IN',
    includes: 'INCLUDES',
    excludes: 'EXCLUDES'
};

/** A `where` argument as the condition that SOQL would state; nothing where it limits nothing. */
export function filterCondition(
    schema: OrgSchema,
    object: ObjectSchema,
    filter: Input,
    prefix: readonly string[] = []
): ConditionTree | undefined {
    const parts = Object.entries(filter).flatMap(([name, value]): ConditionTree[] => {
        if (value === null || value === undefined) return [];
        if (name === 'and' || name === 'or') {
            const operands = (value as readonly Input[]).flatMap(
                (part) => filterCondition(schema, object, part, prefix) ?? []
            );
            return operands.length > 0 ? [{ kind: name, operands }] : [];
        }
        if (name === 'not') {
            const operand = filterCondition(schema, object, value as Input, prefix);
            return operand ? [{ kind: 'not', operand }] : [];
        }
        return fieldConditions(schema, object, name, value as Input, prefix);
    });
    return parts.length > 1 ? { kind: 'and', operands: parts } : parts[0];
}

/** An `orderBy` argument; its keys count in the order in which they stand. */
export function orderItems(
    schema: OrgSchema,
    object: ObjectSchema,
    orderBy: Input,
    prefix: readonly string[] = []
): OrderItem[] {
    return Object.entries(orderBy).flatMap(([name, value]): OrderItem[] => {
        if (value === null || value === undefined) return [];
        const clause = value as Input;
        const parent = parentObject(schema, object, name);
        if (parent) return orderItems(schema, parent, clause, [...prefix, name]);
        return [
            {
                operand: [...prefix, name],
                descending: clause['order'] === 'DESC',
                nullsLast: clause['nulls'] === 'LAST'
            }
        ];
    });
}

function fieldConditions(
    schema: OrgSchema,
    object: ObjectSchema,
    name: string,
    value: Input,
    prefix: readonly string[]
): ConditionTree[] {
    const parent = parentObject(schema, object, name);
    if (parent) {
        const condition = filterCondition(schema, parent, value, [...prefix, name]);
        return condition ? [condition] : [];
    }
    const field = fieldNamed(object, name);
    if (!field) throw new RequestError('INVALID_FIELD', `No such column '${name}' on entity '${object.apiName}'.`);
    return Object.entries(value).map(([operatorName, operand]) => {
        if (operatorName === 'inq' || operatorName === 'ninq')
            return semiJoin(schema, [...prefix, field.apiName], operatorName, operand as Input);
        const list = Array.isArray(operand);
        const literals = (list ? operand : [operand]).map((entry) => literal(field, entry));
        if (literals.length === 0)
            throw new RequestError('INVALID_FILTER_VALUE', `${operatorName} needs at least one value`);
        return {
            kind: 'compare',
            operand: [...prefix, field.apiName].join('.'),
            operator: OPERATORS[operatorName] ?? '=',
            values: literals.map(({ value }) => value),
            literalTypes: literals.map(({ type }) => type),
            list
        };
    });
}

/** `inq: { Opportunity: { ...filter }, ApiName: "AccountId" }`: the ids that a field of other records holds. */
function semiJoin(
    schema: OrgSchema,
    path: readonly string[],
    operatorName: 'inq' | 'ninq',
    { ApiName: selected, ...filters }: Input
): ConditionTree {
    const [entry, ...more] = Object.entries(filters).filter(([, filter]) => filter !== null && filter !== undefined);
    const object = entry && objectNamed(schema, entry[0]);
    if (!object || more.length > 0 || typeof selected !== 'string')
        throw new RequestError('INVALID_FILTER_VALUE', `${operatorName} needs the filter of one object and ApiName`);
    const join = {
        text: '',
        from: object.apiName,
        items: [{ kind: 'field', path: [selected] }],
        where: filterCondition(schema, object, entry[1] as Input),
        groupBy: [],
        orderBy: []
    } as const;
    const operator = operatorName === 'inq' ? 'IN' : 'NOT IN';
    return { kind: 'compare', operand: path.join('.'), operator, values: [], literalTypes: [], list: true, join };
}

function literal(field: FieldSchema, value: unknown): { value: string; type: string } {
    if (value === null || value === undefined) return { value: 'NULL', type: 'NULL' };
    if (field.type === 'date' || field.type === 'datetime') return dateLiteral(field, value as Input);
    if (field.type === 'boolean') return { value: value === true ? 'TRUE' : 'FALSE', type: 'BOOLEAN' };
    if (isNumeric(field.type)) return { value: plainDecimal(Number(value)), type: 'DECIMAL' };
    return { value: quoted(String(value)), type: 'STRING' };
}

function dateLiteral(field: FieldSchema, input: Input): { value: string; type: string } {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const [entry, ...more] = given;
    if (!entry || more.length > 0)
        throw new RequestError('INVALID_FILTER_VALUE', `${field.apiName} needs one of value, literal and range`);
    const [name, value] = entry;
    if (value === null) return { value: 'NULL', type: 'NULL' };
    if (name === 'literal') return { value: String(value), type: 'DATE_LITERAL' };
    if (name === 'range') {
        const [range, ...others] = Object.entries(value as Input);
        if (!range || others.length > 0) {
            throw new RequestError('INVALID_FILTER_VALUE', `${field.apiName} needs exactly one range`);
        }
        return { value: `${range[0].toUpperCase()}:${Number(range[1])}`, type: 'DATE_N_LITERAL' };
    }
    return { value: String(value), type: field.type === 'date' ? 'DATE' : 'DATETIME' };
}

function parentObject(schema: OrgSchema, object: ObjectSchema, name: string): ObjectSchema | undefined {
    const target = fieldNamed(object, name) ? undefined : relationshipNamed(object, name)?.referenceTo[0];
    return target === undefined ? undefined : objectNamed(schema, target);
}

/** A number without exponent; its shortest digits are those that the client wrote. */
function plainDecimal(value: number): string {
    return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
