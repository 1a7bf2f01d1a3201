import { compileNode, type Node, type Scope } from '../formula/compile.ts';
import { createInputs } from '../formula/inputs.ts';
import { Decimal, sameStored, type Value, type ValueType } from '../formula/values.ts';
import { parse } from '../formula/parse.ts';
import type { FlowCompiler } from './compiler.ts';
import { itemsOf, type Resource } from './resources.ts';

type Test = (one: Value, other: Value) => boolean;

const blank = (value: Value): boolean => value === null || value === '';
const folded = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

function equal(one: Value, other: Value): boolean {
    if (blank(one) || blank(other)) return blank(one) && blank(other);
    if (Decimal.isBigNumber(one) && Decimal.isBigNumber(other)) return one.isEqualTo(other);
    return folded(one) === folded(other);
}

function order(one: Value, other: Value): number {
    if (Decimal.isBigNumber(one) && Decimal.isBigNumber(other)) return one.comparedTo(other) ?? 0;
    const [a, b] = [folded(one), folded(other)];
    if (a === null || b === null) return 0;
    return a < b ? -1 : a > b ? 1 : 0;
}

const ordered =
    (test: (order: number) => boolean): Test =>
    (one, other) =>
        !blank(one) && !blank(other) && test(order(one, other));
const texts =
    (test: (text: string, part: string) => boolean): Test =>
    (one, other) =>
        !blank(one) && !blank(other) && test(String(folded(one)), String(folded(other)));

/** Comparisons of two values; texts without their case. */
const tests: Readonly<Record<string, Test>> = {
    EqualTo: equal,
    NotEqualTo: (one, other) => !equal(one, other),
    GreaterThan: ordered((result) => result > 0),
    GreaterThanOrEqualTo: ordered((result) => result >= 0),
    LessThan: ordered((result) => result < 0),
    LessThanOrEqualTo: ordered((result) => result <= 0),
    Contains: texts((text, part) => text.includes(part)),
    StartsWith: texts((text, part) => text.startsWith(part)),
    EndsWith: texts((text, part) => text.endsWith(part))
};
const textTests = new Set(['Contains', 'StartsWith', 'EndsWith']);
const textLike = new Set<ValueType>(['text', 'picklist', 'multipicklist', 'blank']);

/** `left operator right` as a test of an interview. @throws MetadataError */
export function conditionNode(compiler: FlowCompiler, left: Resource, operator: string, right: Node): Node {
    const wanted = (scope: Scope): boolean => right.evaluate(scope) === true;
    switch (operator) {
        case 'IsNull':
        case 'IsBlank':
            return { type: 'boolean', evaluate: (scope) => isNull(scope, left) === wanted(scope) };
        case 'IsEmpty':
            if (left.kind !== 'collection') return compiler.fail('IsEmpty asks about a collection');
            return { type: 'boolean', evaluate: (scope) => (itemsOf(scope, left).length === 0) === wanted(scope) };
        case 'IsChanged': {
            const input = left.kind === 'value' ? left.node.input : undefined;
            if (!input || input.path.lookups.length > 0) {
                return compiler.fail('IsChanged asks about a stored field of the triggering record');
            }
            // As ISCHANGED of formulas, not of new records.
            const changed = (scope: Scope): boolean =>
                scope.prior !== undefined && !sameStored(input.stored(scope), input.before(scope));
            return { type: 'boolean', evaluate: (scope) => changed(scope) === wanted(scope) };
        }
        default:
            return comparison(compiler, left, operator, right);
    }
}

function comparison(compiler: FlowCompiler, left: Resource, operator: string, right: Node): Node {
    const test = tests[operator];
    if (!test) return compiler.fail(`the local org does not know the operator ${operator}`);
    if (left.kind !== 'value') return compiler.fail(`${operator} compares single values`);
    const [one, other] = [left.type, right.type];
    const fits = one === other || one === 'blank' || other === 'blank' || (textLike.has(one) && textLike.has(other));
    if (!fits || (textTests.has(operator) && !textLike.has(one))) {
        return compiler.fail(`${one} ${operator} ${other} does not work`);
    }
    return {
        type: 'boolean',
        evaluate: (scope) => test(left.node.evaluate(scope), right.evaluate(scope))
    };
}

function isNull(scope: Scope, resource: Resource): boolean {
    if (resource.kind === 'value') return blank(resource.node.evaluate(scope));
    return resource.kind === 'record' && resource.read(scope) === undefined;
}

/** Conditions joined by `and`, `or`, or a text like `1 AND (2 OR 3)`. @throws MetadataError */
export function joined(compiler: FlowCompiler, conditions: readonly Node[], logic: string | undefined): Node {
    const form = (logic ?? 'and').trim().toLowerCase();
    if (form === 'and' || form === 'no_conditions') {
        return { type: 'boolean', evaluate: (scope) => conditions.every((one) => one.evaluate(scope) === true) };
    }
    if (form === 'or') {
        return { type: 'boolean', evaluate: (scope) => conditions.some((one) => one.evaluate(scope) === true) };
    }
    const text = checkedLogic(compiler, form, conditions.length)
        .replace(/\d+/g, (number) => `condition_${number}`)
        .replace(/\band\b/g, '&&')
        .replace(/\bor\b/g, '||')
        .replace(/\bnot\b/g, '!');
    return compileNode(parse(text), {
        schema: compiler.schema,
        object: compiler.object,
        inputs: createInputs(),
        blanksAsZero: false,
        rule: false,
        prefix: { lookups: [], parents: [] },
        within: [],
        resolve: ([name = '']) => conditions[Number(name.replace('condition_', '')) - 1]
    });
}

/** The logic of numbered conditions when it names only those that there are. @throws MetadataError */
export function checkedLogic(compiler: FlowCompiler, logic: string, count: number): string {
    const fits = /^(?:\d+|and|or|not|[()\s])+$/i.test(logic);
    const numbers = [...logic.matchAll(/\d+/g)].map(([number]) => Number(number));
    if (fits && numbers.length > 0 && numbers.every((number) => number >= 1 && number <= count)) return logic;
    return compiler.fail(`the condition logic "${logic}" cannot be read`);
}
