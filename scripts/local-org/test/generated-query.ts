import fc from 'fast-check';

import { day, KINDS, shortText, TAGS } from './generated-data.ts';

export type Scalar = 'text' | 'exact' | 'amount' | 'day' | 'seen' | 'flag' | 'kind' | 'tags';

/** A field of the queried row (`up` 0) or of one of its parents. */
export interface Path {
    readonly up: number;
    readonly field: Scalar;
}

export type Literal =
    | { readonly kind: 'null' }
    | { readonly kind: 'text'; readonly value: string }
    /** Thousandths: one digit more than the field has. */
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'day'; readonly value: string }
    | { readonly kind: 'instant'; readonly value: string }
    | { readonly kind: 'flag'; readonly value: boolean }
    | { readonly kind: 'range'; readonly word: RangeWord; readonly unit: Unit; readonly count: number };

export type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';
export type RangeWord = 'THIS' | 'LAST' | 'NEXT' | 'LAST_N' | 'NEXT_N' | 'AGO';
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Filter =
    | { readonly kind: 'compare'; readonly path: Path; readonly operator: Operator; readonly literal: Literal }
    | { readonly kind: 'in'; readonly path: Path; readonly not: boolean; readonly literals: readonly Literal[] }
    | { readonly kind: 'like'; readonly path: Path; readonly pieces: readonly string[] }
    | { readonly kind: 'includes'; readonly up: number; readonly not: boolean; readonly sets: readonly string[][] }
    | { readonly kind: 'month'; readonly up: number; readonly operator: Operator; readonly value: number }
    | { readonly kind: 'not'; readonly operand: Filter }
    | { readonly kind: 'and' | 'or'; readonly operands: readonly Filter[] };

export interface Order {
    readonly path: Path;
    readonly descending: boolean;
    readonly nulls?: 'FIRST' | 'LAST';
}

export const AGGREGATES = [
    'COUNT(Id)',
    'COUNT(Amount__c)',
    'COUNT_DISTINCT(Text__c)',
    'COUNT_DISTINCT(Exact__c)',
    'SUM(Amount__c)',
    'AVG(Amount__c)',
    'MIN(Amount__c)',
    'MAX(Day__c)',
    'MIN(Text__c)',
    'MAX(Kind__c)'
] as const;
export type Aggregate = (typeof AGGREGATES)[number];
export const GROUPS = [
    'Text__c',
    'Exact__c',
    'Kind__c',
    'Flag__c',
    'Crate__r.Text__c',
    'CALENDAR_MONTH(Day__c)'
] as const;
export type Group = (typeof GROUPS)[number];

export type GeneratedQuery =
    | {
          readonly kind: 'records';
          readonly select: readonly Path[];
          readonly where?: Filter;
          readonly semiJoin?: { readonly not: boolean; readonly where: Filter };
          readonly order: readonly Order[];
          readonly limit?: number;
          readonly offset?: number;
      }
    | { readonly kind: 'count'; readonly where?: Filter; readonly limit?: number }
    | {
          readonly kind: 'children';
          readonly where?: Filter;
          readonly childWhere?: Filter;
          readonly childOrder: readonly Order[];
          readonly childLimit?: number;
      }
    | {
          readonly kind: 'groups';
          readonly groups: readonly Group[];
          readonly subtotals?: 'ROLLUP' | 'CUBE';
          readonly aggregates: readonly Aggregate[];
          readonly where?: Filter;
          readonly having?: { readonly aggregate: Aggregate; readonly operator: Operator; readonly value: number };
      };

const OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const;
const SCALARS = ['text', 'exact', 'amount', 'day', 'seen', 'flag', 'kind', 'tags'] as const;

const range = fc.record({
    kind: fc.constant('range' as const),
    word: fc.constantFrom('THIS', 'LAST', 'NEXT', 'LAST_N', 'NEXT_N', 'AGO'),
    unit: fc.constantFrom('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'),
    count: fc.integer({ min: 1, max: 4 })
});

function literalFor(field: Scalar): fc.Arbitrary<Literal> {
    switch (field) {
        case 'text':
        case 'exact':
            return fc.record({ kind: fc.constant('text' as const), value: shortText });
        case 'amount':
            return fc.record({
                kind: fc.constant('number' as const),
                value: fc.oneof(
                    fc.integer({ min: -3_000, max: 3_000 }),
                    fc.integer({ min: -300, max: 300 }).map((n) => n * 10)
                )
            });
        case 'day':
            return fc.oneof(range, fc.record({ kind: fc.constant('day' as const), value: day }));
        case 'seen':
            return fc.oneof(
                range,
                day.map((value) => ({ kind: 'instant' as const, value: `${value}T04:00:00.000Z` }))
            );
        case 'flag':
            return fc.record({ kind: fc.constant('flag' as const), value: fc.boolean() });
        case 'kind':
            return fc
                .constantFrom(...KINDS)
                .chain((value) => fc.constantFrom(value, value.toUpperCase()))
                .map((value) => ({ kind: 'text' as const, value }));
        default:
            return fc
                .subarray(TAGS, { minLength: 1 })
                .map((tags) => ({ kind: 'text' as const, value: tags.join(';') }));
    }
}

const path = (levels: number, fields: readonly Scalar[] = SCALARS): fc.Arbitrary<Path> =>
    fc.record({ up: fc.nat(levels), field: fc.constantFrom(...fields) });

function comparison(levels: number): fc.Arbitrary<Filter> {
    return path(levels).chain((at) => {
        const ordered = at.field !== 'flag' && at.field !== 'kind' && at.field !== 'tags';
        return fc
            .record({
                operator: fc.constantFrom<Operator>(...(ordered ? OPERATORS : (['=', '!='] as const))),
                literal: fc.oneof(
                    { weight: 6, arbitrary: literalFor(at.field) },
                    { weight: 1, arbitrary: fc.constant<Literal>({ kind: 'null' }) }
                )
            })
            .filter(({ operator, literal }) => literal.kind !== 'null' || operator === '=' || operator === '!=')
            .map(({ operator, literal }) => ({ kind: 'compare' as const, path: at, operator, literal }));
    });
}

function leaf(levels: number): fc.Arbitrary<Filter> {
    const listed = path(levels, ['text', 'exact', 'amount', 'day', 'kind']).chain((at) =>
        fc.record({
            kind: fc.constant('in' as const),
            path: fc.constant(at),
            not: fc.boolean(),
            literals: fc.array(
                literalFor(at.field).filter(({ kind }) => kind !== 'range'),
                { minLength: 1, maxLength: 3 }
            )
        })
    );
    const like = fc.record({
        kind: fc.constant('like' as const),
        path: path(levels, ['text', 'exact', 'kind']),
        pieces: fc.array(
            fc.oneof(
                fc.constantFrom('%', '_'),
                shortText.map((text) => `=${text}`)
            ),
            { minLength: 1, maxLength: 3 }
        )
    });
    const includes = fc.record({
        kind: fc.constant('includes' as const),
        up: fc.nat(levels),
        not: fc.boolean(),
        sets: fc.array(fc.subarray(TAGS, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    });
    const month = fc.record({
        kind: fc.constant('month' as const),
        up: fc.nat(levels),
        operator: fc.constantFrom(...OPERATORS),
        value: fc.integer({ min: 1, max: 12 })
    });
    return fc.oneof({ weight: 5, arbitrary: comparison(levels) }, listed, like, includes, month);
}

function filter(levels: number): fc.Arbitrary<Filter> {
    const one = leaf(levels);
    const several = fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(fc.oneof({ weight: 3, arbitrary: one }, negated(one)), { minLength: 2, maxLength: 3 })
    });
    return fc.oneof({ weight: 2, arbitrary: one }, negated(one), { weight: 2, arbitrary: several }, negated(several));
}

function negated(operand: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
    return fc.record({ kind: fc.constant('not' as const), operand });
}

const order = (levels: number): fc.Arbitrary<Order[]> =>
    fc.array(
        fc.record({
            path: path(levels, ['text', 'exact', 'amount', 'day', 'seen', 'flag', 'kind']),
            descending: fc.boolean(),
            nulls: fc.constantFrom(undefined, 'FIRST' as const, 'LAST' as const)
        }),
        { maxLength: 2 }
    );

const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined });

/** Queries of parcels, of crates with their parcels, of counts and of groups of parcels. */
export const generatedQuery: fc.Arbitrary<GeneratedQuery> = fc.oneof(
    fc.record({
        kind: fc.constant('records' as const),
        select: fc.array(path(2), { maxLength: 4 }),
        where: maybe(filter(2)),
        semiJoin: fc.option(fc.record({ not: fc.boolean(), where: filter(1) }), { nil: undefined, freq: 5 }),
        order: order(2),
        limit: maybe(fc.integer({ min: 0, max: 12 })),
        offset: maybe(fc.integer({ min: 0, max: 5 }))
    }),
    fc.record({ kind: fc.constant('count' as const), where: maybe(filter(2)), limit: maybe(fc.nat(9)) }),
    fc.record({
        kind: fc.constant('children' as const),
        where: maybe(filter(1)),
        childWhere: maybe(filter(2)),
        childOrder: order(0),
        childLimit: maybe(fc.integer({ min: 1, max: 3 }))
    }),
    fc.record({
        kind: fc.constant('groups' as const),
        groups: fc.subarray([...GROUPS], { maxLength: 3 }),
        subtotals: fc.constantFrom(undefined, 'ROLLUP' as const, 'CUBE' as const),
        aggregates: fc.subarray([...AGGREGATES], { minLength: 1 }),
        where: maybe(filter(2)),
        having: maybe(
            fc.record({
                aggregate: fc.constantFrom(
                    'COUNT(Id)' as const,
                    'SUM(Amount__c)' as const,
                    'COUNT_DISTINCT(Text__c)' as const
                ),
                operator: fc.constantFrom(...OPERATORS),
                value: fc.integer({ min: -2, max: 5 })
            })
        )
    })
);
