import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLFloat,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLString,
    Kind,
    type GraphQLInputType,
    type GraphQLOutputType
} from 'graphql';

import type { FieldType } from '../schema.ts';

/** The GraphQL types of one kind of field, named as in Salesforce's uiapi schema. */
export interface FieldKind {
    readonly scalar: GraphQLScalarType;
    /** `{value displayValue}`. */
    readonly value: GraphQLObjectType;
    readonly operators?: GraphQLInputObjectType;
    readonly aggregate?: GraphQLObjectType;
    readonly group?: GraphQLInputObjectType;
}

const text = (name: string): GraphQLScalarType =>
    new GraphQLScalarType({ name, serialize: String, parseValue: asText });
const decimal = (name: string): GraphQLScalarType =>
    new GraphQLScalarType({
        name,
        serialize: Number,
        parseValue: asDecimal,
        parseLiteral: (node) =>
            asDecimal(
                node.kind === Kind.INT || node.kind === Kind.FLOAT
                    ? Number(node.value)
                    : 'value' in node
                      ? node.value
                      : undefined
            )
    });

/** What every field's value shares. */
export const FieldValueInterface = new GraphQLInterfaceType({
    name: 'FieldValue',
    fields: { displayValue: { type: GraphQLString } }
});
/** What every record shares. */
export const RecordInterface = new GraphQLInterfaceType({
    name: 'Record',
    fields: { Id: { type: new GraphQLNonNull(GraphQLID) }, ApiName: { type: new GraphQLNonNull(GraphQLString) } }
});
/** Groups alone, or with subtotals. */
export const GroupByType = new GraphQLEnumType({
    name: 'GroupByType',
    values: { GROUP_BY: {}, ROLLUP: {}, CUBE: {} }
});

const ORDERED = ['eq', 'ne', 'lt', 'gt', 'lte', 'gte'] as const;

export const DateLiteral = new GraphQLEnumType({
    name: 'DateLiteral',
    values: Object.fromEntries(
        [
            'YESTERDAY',
            'TODAY',
            'TOMORROW',
            ...['WEEK', 'MONTH', 'QUARTER', 'YEAR'].flatMap((unit) =>
                ['LAST', 'THIS', 'NEXT'].map((word) => `${word}_${unit}`)
            ),
            ...['FISCAL_QUARTER', 'FISCAL_YEAR'].flatMap((unit) =>
                ['LAST', 'THIS', 'NEXT'].map((word) => `${word}_${unit}`)
            ),
            'LAST_90_DAYS',
            'NEXT_90_DAYS'
        ].map((name) => [name, {}])
    )
});
export const DateRange = new GraphQLInputObjectType({
    name: 'DateRange',
    fields: Object.fromEntries(
        ['days', 'weeks', 'months', 'quarters', 'years', 'fiscal_quarters', 'fiscal_years']
            .flatMap((unit) => [`last_n_${unit}`, `next_n_${unit}`, `n_${unit}_ago`])
            .map((name) => [name, { type: GraphQLInt }])
    )
});
const DateScalar = text('Date');
const DateTimeScalar = text('DateTime');
export const IdOrRef = text('IdOrRef');
const DateInput = dateInput('DateInput', DateScalar);
const DateTimeInput = dateInput('DateTimeInput', DateTimeScalar);

export const ResultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
export const NullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
export const OrderByClause = new GraphQLInputObjectType({
    name: 'OrderByClause',
    fields: { order: { type: ResultOrder }, nulls: { type: NullOrder } }
});
export const SupportedScopes = new GraphQLEnumType({ name: 'SupportedScopes', values: { EVERYTHING: {} } });
export const PageInfo = new GraphQLObjectType({
    name: 'PageInfo',
    fields: {
        hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        startCursor: { type: GraphQLString },
        endCursor: { type: GraphQLString }
    }
});
export const IntValue = valueType('IntValue', GraphQLInt);
const LongValue = valueType('LongValue', GraphQLFloat);
const SumValue = valueType('SumValue', GraphQLFloat);
const GroupByClause = new GraphQLInputObjectType({
    name: 'GroupByClause',
    fields: { group: { type: GraphQLBoolean } }
});
const GroupByFunction = new GraphQLEnumType({
    name: 'GroupByFunction',
    values: Object.fromEntries(
        [
            'CALENDAR_YEAR',
            'CALENDAR_QUARTER',
            'CALENDAR_MONTH',
            'FISCAL_YEAR',
            'FISCAL_QUARTER',
            'FISCAL_MONTH',
            'DAY_IN_MONTH',
            'DAY_IN_WEEK',
            'DAY_IN_YEAR',
            'DAY_ONLY',
            'HOUR_IN_DAY',
            'WEEK_IN_MONTH',
            'WEEK_IN_YEAR'
        ].map((name) => [name, {}])
    )
});
const GroupByDateFunction = new GraphQLInputObjectType({
    name: 'GroupByDateFunction',
    fields: { group: { type: GraphQLBoolean }, function: { type: GroupByFunction } }
});

const StringScalar = GraphQLString;
const STRING = kind('String', StringScalar, [...ORDERED, 'like', 'in', 'nin']);
const IDValue = valueType('IDValue', GraphQLID);
const DateValue = valueType('DateValue', DateScalar);
const DateTimeValue = valueType('DateTimeValue', DateTimeScalar);
const ID_KIND: FieldKind = {
    scalar: IdOrRef,
    value: IDValue,
    aggregate: aggregateType('IDAggregate', GraphQLID, IDValue, ['count', 'countDistinct', 'min', 'max']),
    group: GroupByClause
};
const DATE_OPERATORS = [...ORDERED, 'in', 'nin'] as const;

/** The GraphQL types of every type of field. */
export const FIELD_KINDS: Readonly<Record<FieldType, FieldKind>> = {
    id: ID_KIND,
    reference: ID_KIND,
    string: STRING,
    autonumber: STRING,
    textarea: kind('TextArea', text('TextArea'), [...ORDERED, 'like', 'in', 'nin']),
    // Long text can be neither filtered nor grouped.
    longtextarea: { scalar: text('LongTextArea'), value: valueType('LongTextAreaValue', GraphQLString) },
    picklist: kind('Picklist', text('Picklist'), [...ORDERED, 'like', 'in', 'nin'], { label: { type: GraphQLString } }),
    multipicklist: kind('MultiPicklist', text('MultiPicklist'), ['eq', 'ne', 'includes', 'excludes']),
    boolean: { ...kind('Boolean', GraphQLBoolean, ['eq', 'ne']), scalar: GraphQLBoolean },
    double: numeric('Double', decimal('Double')),
    currency: numeric('Currency', decimal('Currency')),
    percent: numeric('Percent', decimal('Percent')),
    int: numeric('Integer', GraphQLInt, IntValue),
    date: {
        scalar: DateScalar,
        value: DateValue,
        operators: operators('DateOperators', DateInput, DATE_OPERATORS),
        aggregate: aggregateType('DateAggregate', DateScalar, DateValue, ['count', 'countDistinct', 'min', 'max']),
        group: GroupByDateFunction
    },
    datetime: {
        scalar: DateTimeScalar,
        value: DateTimeValue,
        operators: operators('DateTimeOperators', DateTimeInput, DATE_OPERATORS),
        aggregate: aggregateType('DateTimeAggregate', DateTimeScalar, DateTimeValue, [
            'count',
            'countDistinct',
            'min',
            'max'
        ]),
        group: GroupByDateFunction
    },
    url: kind('Url', text('Url'), [...ORDERED, 'like', 'in', 'nin']),
    email: kind('Email', text('Email'), [...ORDERED, 'like', 'in', 'nin']),
    phone: kind('PhoneNumber', text('PhoneNumber'), [...ORDERED, 'like', 'in', 'nin'])
};

function kind(
    name: string,
    scalar: GraphQLScalarType,
    operatorNames: readonly string[],
    more: Record<string, { type: GraphQLOutputType }> = {}
): FieldKind {
    const value = valueType(`${name}Value`, scalar, more);
    return {
        scalar,
        value,
        operators: operators(`${name}Operators`, scalar, operatorNames),
        aggregate: aggregateType(`${name}Aggregate`, scalar, value, [
            'count',
            'countDistinct',
            ...(operatorNames.includes('lt') ? ['min', 'max'] : [])
        ]),
        group: GroupByClause
    };
}

function numeric(name: string, scalar: GraphQLScalarType, value = valueType(`${name}Value`, scalar)): FieldKind {
    return {
        scalar,
        value,
        operators: operators(`${name}Operators`, scalar, [...ORDERED, 'in', 'nin']),
        aggregate: aggregateType(`${name}Aggregate`, scalar, value, [
            'sum',
            'avg',
            'min',
            'max',
            'count',
            'countDistinct'
        ]),
        group: GroupByClause
    };
}

function valueType(
    name: string,
    scalar: GraphQLScalarType,
    more: Record<string, { type: GraphQLOutputType }> = {}
): GraphQLObjectType {
    return new GraphQLObjectType({
        name,
        interfaces: [FieldValueInterface],
        fields: { value: { type: scalar }, displayValue: { type: GraphQLString }, ...more }
    });
}

function aggregateType(
    name: string,
    scalar: GraphQLScalarType,
    own: GraphQLObjectType,
    functions: readonly string[]
): GraphQLObjectType {
    const typeOf = (name: string): GraphQLObjectType =>
        name === 'count' || name === 'countDistinct' ? LongValue : name === 'avg' || name === 'sum' ? SumValue : own;
    return new GraphQLObjectType({
        name,
        interfaces: [FieldValueInterface],
        fields: {
            value: { type: scalar },
            displayValue: { type: GraphQLString },
            grouping: { type: IntValue },
            ...Object.fromEntries(functions.map((name) => [name, { type: typeOf(name) }]))
        }
    });
}

function operators(name: string, operand: GraphQLInputType, names: readonly string[]): GraphQLInputObjectType {
    return new GraphQLInputObjectType({ name, fields: comparisons(operand, names) });
}

/** How ids are compared with given ones. */
export function idComparisons(): Record<string, { type: GraphQLInputType }> {
    return comparisons(GraphQLID, [...ORDERED, 'in', 'nin']);
}

function comparisons(operand: GraphQLInputType, names: readonly string[]): Record<string, { type: GraphQLInputType }> {
    const isList = (operator: string): boolean => ['in', 'nin', 'includes', 'excludes'].includes(operator);
    return Object.fromEntries(
        names.map((operator) => [operator, { type: isList(operator) ? new GraphQLList(operand) : operand }])
    );
}

function dateInput(name: string, scalar: GraphQLScalarType): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name,
        fields: { value: { type: scalar }, literal: { type: DateLiteral }, range: { type: DateRange } }
    });
}

function asText(value: unknown): string {
    if (typeof value !== 'string') throw new GraphQLError(`Expected a text, found ${JSON.stringify(value)}`);
    return value;
}

function asDecimal(value: unknown): number {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number))
        throw new GraphQLError(`Expected a number, found ${JSON.stringify(value)}`);
    return number;
}
