import type { Condition, FunctionExp, HavingClause, Operator, Query, WhereClause } from '@jetstreamapp/soql-parser-js';

import { withoutLiterals } from './literals.ts';
import type { FunctionCall, SelectQuery } from './query.ts';

/** One comparison as the query states it; `literalTypes` and `values` have one entry per listed value. */
export interface Comparison {
    readonly kind: 'compare';
    readonly operand: string | FunctionCall;
    readonly operator: Operator;
    readonly values: readonly string[];
    readonly literalTypes: readonly string[];
    readonly list: boolean;
    readonly subquery?: Query;
    /** A subquery that is no text of SOQL. */
    readonly join?: SelectQuery;
}

/** A WHERE or HAVING clause as a tree. */
export type ConditionTree =
    | Comparison
    | { readonly kind: 'not'; readonly operand: ConditionTree }
    | { readonly kind: 'and' | 'or'; readonly operands: readonly ConditionTree[] };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Comparison;

/** How the names in a clause are read. */
export interface OperandReader {
    readonly path: (name: string) => string;
    readonly call: (expression: FunctionExp) => FunctionCall;
}

/** The parser chains conditions to the right and only counts parentheses; this gives the tree that they mean.
 * @throws MixedOperators where AND and OR stand beside each other without parentheses. */
export function conditionTree(clause: WhereClause | HavingClause, reader: OperandReader): ConditionTree {
    const tokens = tokensOf(clause, reader);
    let position = 0;
    const next = (): Token | undefined => tokens[position++];

    function operand(): ConditionTree {
        const token = next();
        if (token === 'NOT') return { kind: 'not', operand: operand() };
        if (token === '(') {
            const inner = sequence();
            if (next() !== ')') throw new MixedOperators('mismatched parentheses');
            return inner;
        }
        if (typeof token !== 'object') throw new MixedOperators(`unexpected token: ${token ?? '<EOF>'}`);
        return token;
    }

    function sequence(): ConditionTree {
        const operands = [operand()];
        const word = tokens[position];
        if (word !== 'AND' && word !== 'OR') return operands[0] as ConditionTree;
        while (tokens[position] === 'AND' || tokens[position] === 'OR') {
            if (next() !== word) throw new MixedOperators(`unexpected token: ${word === 'AND' ? 'OR' : 'AND'}`);
            operands.push(operand());
        }
        return { kind: word === 'AND' ? 'and' : 'or', operands };
    }

    const tree = sequence();
    if (position < tokens.length) throw new MixedOperators(`unexpected token: ${String(tokens[position])}`);
    return tree;
}

/** A clause that the grammar of the parser allows and SOQL's does not. */
export class MixedOperators extends Error {}

/** Where a query first puts AND beside OR without parentheses between them. */
export function mixedOperatorPlace(text: string): { offset: number; token: string } | undefined {
    const words = /\(|\)|\b(?:AND|OR|SELECT|FROM|WHERE|HAVING|WITH)\b/gi;
    const open: string[] = [''];
    for (const { 0: token, index } of withoutLiterals(text).matchAll(words)) {
        const word = token.toUpperCase();
        if (word === '(') open.push('');
        else if (word === ')') open.pop();
        else if (word !== 'AND' && word !== 'OR') open[open.length - 1] = '';
        else if ((open.at(-1) || word) !== word) return { offset: index, token };
        else open[open.length - 1] = word;
    }
    return undefined;
}

function tokensOf(clause: WhereClause | HavingClause, reader: OperandReader): Token[] {
    const tokens: Token[] = [];
    let current: WhereClause | HavingClause | undefined = clause;
    while (current) {
        const { left, operator, right } = current as { left: Condition | null; operator?: Token; right?: WhereClause };
        const open = (left as { openParen?: number } | null)?.openParen ?? 0;
        const close = (left as { closeParen?: number } | null)?.closeParen ?? 0;
        tokens.push(...Array<Token>(open).fill('('));
        if (left && 'operator' in left) tokens.push(comparison(left, reader));
        tokens.push(...Array<Token>(close).fill(')'));
        if (operator) tokens.push(operator);
        current = right;
    }
    return tokens;
}

function comparison(condition: Exclude<Condition, { openParen: number }>, reader: OperandReader): Comparison {
    const { field, fn, operator, value, literalType, valueQuery } = condition as {
        field?: string;
        fn?: FunctionExp;
        operator: Operator;
        value?: string | string[];
        literalType?: string | string[];
        valueQuery?: Query;
    };
    const list = Array.isArray(value);
    const values = value === undefined ? [] : list ? value : [value];
    const literalTypes = values.map((_, index) =>
        Array.isArray(literalType) ? (literalType[index] ?? 'STRING') : (literalType ?? 'STRING')
    );
    return {
        kind: 'compare',
        operand: fn ? reader.call(fn) : reader.path(field ?? ''),
        operator: (operator as string) === '<>' ? '!=' : (operator.toUpperCase() as Operator),
        values,
        literalTypes,
        list,
        subquery: valueQuery
    };
}
