import type { Evaluate, Node } from './compile.ts';
import { conjunction, disjunction, negated, sameValue } from './forms.ts';
import { FormulaError, type Expression } from './parse.ts';
import { Decimal, msInDay, type Value, type ValueType } from './values.ts';

type Binary = Extract<Expression, { type: 'BinaryExpression' | 'LogicalExpression' }>;
type Unary = Extract<Expression, { type: 'UnaryExpression' }>;

/** `-x`, `+x`, `!x`. @throws FormulaError */
export function unaryNode(expression: Unary, node: Node): Node {
    if (expression.operator === '!' && node.type === 'boolean') {
        return { type: 'boolean', evaluate: (scope) => negated(node.evaluate(scope)) };
    }
    if (expression.operator !== '!' && (node.type === 'number' || node.type === 'blank')) {
        if (expression.operator === '+') return { type: 'number', evaluate: node.evaluate };
        return { type: 'number', evaluate: (scope) => (node.evaluate(scope) as Decimal | null)?.negated() ?? null };
    }
    throw new FormulaError(`${expression.operator} does not take ${node.type}`, expression.loc);
}

/** Arithmetic, comparison and logic between two nodes of fitting types. @throws FormulaError */
export function binaryNode(expression: Binary, left: Node, right: Node): Node {
    const { operator } = expression;
    const node =
        operator === '&&' || operator === '||'
            ? logicNode(operator, left, right)
            : operator in comparisons
              ? comparisonNode(operator, left, right)
              : arithmeticNode(operator, left, right);
    if (!node)
        throw new FormulaError(`${left.type} ${operatorText(operator)} ${right.type} does not work`, expression.loc);
    return node;
}

function operatorText(operator: string): string {
    return operator === '===' ? '=' : operator === '!==' ? '<>' : operator === '**' ? '^' : operator;
}

function logicNode(operator: string, left: Node, right: Node): Node | undefined {
    if (left.type !== 'boolean' || right.type !== 'boolean') return undefined;
    return operator === '&&' ? conjunction([left, right]) : disjunction([left, right]);
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
    '===': (order) => order === 0,
    '==': (order) => order === 0,
    '!==': (order) => order !== 0,
    '!=': (order) => order !== 0,
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0
};

/** Texts and checkboxes know (in)equality; numbers, dates and datetimes are ordered, and blank with a blank side. */
function comparisonNode(operator: string, left: Node, right: Node): Node | undefined {
    const type = commonType(left.type, right.type);
    const test = comparisons[operator];
    if (!type || !test) return undefined;
    const equality = /^[=!]/.test(operator);
    if (type === 'text' || type === 'boolean') {
        if (!equality) return undefined;
        return {
            type: 'boolean',
            evaluate: (scope) => test(sameValue(left.evaluate(scope), right.evaluate(scope)) ? 0 : 1)
        };
    }
    if (type !== 'number' && type !== 'date' && type !== 'datetime' && type !== 'time') return undefined;
    return {
        type: 'boolean',
        evaluate: (scope) => {
            const [one, other] = [left.evaluate(scope), right.evaluate(scope)];
            return one === null || other === null ? null : test(orderOf(one, other));
        }
    };
}

function commonType(left: ValueType, right: ValueType): ValueType | undefined {
    if (left === 'blank') return right;
    return right === 'blank' || left === right ? left : undefined;
}

function orderOf(one: Value, other: Value): number {
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return (one as Decimal).comparedTo(other as Decimal) ?? 0;
}

type Arithmetic = (left: never, right: never) => Value;

const numbers: Readonly<Record<string, (left: Decimal, right: Decimal) => Decimal | null>> = {
    '+': (left, right) => left.plus(right),
    '-': (left, right) => left.minus(right),
    '*': (left, right) => left.times(right),
    '/': (left, right) => (right.isZero() ? null : left.div(right)),
    '**': (left, right) => (right.isInteger() ? left.pow(right) : new Decimal(left.toNumber() ** right.toNumber()))
};

const aroundTheClock = (time: number): number => ((Math.trunc(time) % msInDay) + msInDay) % msInDay;
const wholeDays = (days: Decimal): number => Math.trunc(days.toNumber());
const milliseconds = (days: Decimal): number => days.times(msInDay).integerValue().toNumber();

/** `left operator right` by types: what it yields and how. */
const calendar: Readonly<Record<string, { readonly type: ValueType; readonly apply: Arithmetic }>> = {
    'date + number': { type: 'date', apply: (day: number, days: Decimal) => day + wholeDays(days) },
    'number + date': { type: 'date', apply: (days: Decimal, day: number) => day + wholeDays(days) },
    'date - number': { type: 'date', apply: (day: number, days: Decimal) => day - wholeDays(days) },
    'date - date': { type: 'number', apply: (later: number, earlier: number) => new Decimal(later - earlier) },
    'datetime + number': { type: 'datetime', apply: (instant: number, days: Decimal) => instant + milliseconds(days) },
    'number + datetime': { type: 'datetime', apply: (days: Decimal, instant: number) => instant + milliseconds(days) },
    'datetime - number': { type: 'datetime', apply: (instant: number, days: Decimal) => instant - milliseconds(days) },
    'datetime - datetime': {
        type: 'number',
        apply: (later: number, earlier: number) => new Decimal(later - earlier).div(msInDay)
    },
    // Times of day count in milliseconds and go round at midnight.
    'time + number': { type: 'time', apply: (from: number, more: Decimal) => aroundTheClock(from + more.toNumber()) },
    'time - number': { type: 'time', apply: (from: number, less: Decimal) => aroundTheClock(from - less.toNumber()) },
    'time - time': {
        type: 'number',
        apply: (later: number, earlier: number) => new Decimal(aroundTheClock(later - earlier))
    }
};

function arithmeticNode(operator: string, left: Node, right: Node): Node | undefined {
    if (operator === '+' && left.type === 'text' && commonType(left.type, right.type) === 'text')
        return concatenation(left, right);
    const exact = numbers[operator];
    if (exact && commonType(left.type, right.type) === 'number') {
        return { type: 'number', evaluate: unlessBlank(left, right, exact as Arithmetic) };
    }
    const dated = calendar[`${left.type} ${operator} ${right.type}`];
    return dated && { type: dated.type, evaluate: unlessBlank(left, right, dated.apply) };
}

function concatenation(left: Node, right: Node): Node {
    return {
        type: 'text',
        evaluate: (scope) => `${String(left.evaluate(scope) ?? '')}${String(right.evaluate(scope) ?? '')}`
    };
}

function unlessBlank(left: Node, right: Node, apply: Arithmetic): Evaluate {
    return (scope) => {
        const [one, other] = [left.evaluate(scope), right.evaluate(scope)];
        return one === null || other === null ? null : apply(one as never, other as never);
    };
}
