import type { ObjectSchema, OrgSchema } from '../schema.ts';
import { functions } from './functions.ts';
import type { FormulaFunction } from './functions/function.ts';
import { forms } from './forms.ts';
import { globalNode } from './globals.ts';
import { createInputs, followPath, type FieldPath, type Inputs } from './inputs.ts';
import { binaryNode, unaryNode } from './operators.ts';
import { FormulaError, parse, type Expression } from './parse.ts';
import type { FormulaSession } from './session.ts';
import { Decimal, decoder, valueTypeOf, type SqlValue, type Value, type ValueType } from './values.ts';

/** The record that a formula is evaluated on: stored values of its inputs, by their index. */
export interface Scope {
    readonly values: readonly SqlValue[];
    /** The inputs before the change; absent for a new record. Only rules have it. */
    readonly prior: readonly SqlValue[] | undefined;
    readonly session: FormulaSession;
}

export type Evaluate = (scope: Scope) => Value;

export interface Node {
    readonly type: ValueType;
    readonly evaluate: Evaluate;
    /** Set when the node is just a stored field of the record or of a parent. */
    readonly input?: Input;
}

/** A stored field as a formula reads it, now and before the change. */
export interface Input {
    readonly path: FieldPath;
    readonly stored: (scope: Scope) => SqlValue;
    /** As `stored` for a new record. */
    readonly before: (scope: Scope) => SqlValue;
}

export interface Compilation {
    readonly schema: OrgSchema;
    readonly object: ObjectSchema;
    readonly inputs: Inputs;
    readonly blanksAsZero: boolean;
    /** ISNEW, ISCHANGED and PRIORVALUE make sense in validation rules only. */
    readonly rule: boolean;
    /** The lookups that lead from the record to the object whose formula is being compiled. */
    readonly prefix: Pick<FieldPath, 'lookups' | 'parents'>;
    /** Formula fields being compiled, outermost first, to refuse a circle. */
    readonly within: readonly string[];
    /** How stored fields are read where a formula does not stand on inputs gathered before. */
    readonly read?: (path: FieldPath) => Omit<Input, 'path'>;
    /** What names mean besides fields and globals: the resources of a flow. */
    readonly resolve?: (names: readonly string[]) => Node | undefined;
    /** Flows see ids with 18 characters, formulas with 15. */
    readonly longIds?: boolean;
}

export interface CompileOptions extends Pick<Compilation, 'resolve' | 'longIds'> {
    readonly blanksAsZero: boolean;
    readonly rule?: boolean;
    /** Shared by all rules of an object, so that their values are gathered once. */
    readonly inputs?: Inputs;
    readonly within?: readonly string[];
}

export interface CompiledFormula {
    readonly type: ValueType;
    readonly inputs: Inputs;
    readonly evaluate: Evaluate;
}

/** Parses and checks a formula over an object. @throws FormulaError for syntax, unknown names and wrong types */
export function compileFormula(
    schema: OrgSchema,
    object: ObjectSchema,
    text: string,
    options: CompileOptions
): CompiledFormula {
    const inputs = options.inputs ?? createInputs();
    const node = compileNode(parse(text), {
        schema,
        object,
        inputs,
        blanksAsZero: options.blanksAsZero,
        rule: options.rule ?? false,
        prefix: { lookups: [], parents: [] },
        within: options.within ?? [],
        resolve: options.resolve,
        longIds: options.longIds
    });
    return { type: node.type, inputs, evaluate: node.evaluate };
}

/** One expression of a formula as a typed, callable node. @throws FormulaError */
export function compileNode(expression: Expression, compilation: Compilation): Node {
    switch (expression.type) {
        case 'Literal':
            return literalNode(expression);
        case 'Identifier':
        case 'MemberExpression':
            return referenceNode(expression, compilation);
        case 'CallExpression':
            return callNode(expression, compilation);
        case 'UnaryExpression':
            return unaryNode(expression, compileNode(expression.argument, compilation));
        default:
            return binaryNode(
                expression,
                compileNode(expression.left, compilation),
                compileNode(expression.right, compilation)
            );
    }
}

function literalNode(literal: Extract<Expression, { type: 'Literal' }>): Node {
    const { value, raw } = literal;
    if (typeof value === 'number') {
        const number = new Decimal(raw);
        return { type: 'number', evaluate: () => number };
    }
    if (typeof value === 'boolean') return { type: 'boolean', evaluate: () => value };
    return value === null ? { type: 'blank', evaluate: () => null } : { type: 'text', evaluate: () => value };
}

function namesOf(expression: Expression): string[] {
    if (expression.type === 'Identifier') return [expression.name];
    if (expression.type === 'MemberExpression') return [...namesOf(expression.object), ...namesOf(expression.property)];
    throw new FormulaError('a field name was expected', expression.loc);
}

function referenceNode(expression: Expression, compilation: Compilation): Node {
    const names = namesOf(expression);
    const resolved = compilation.resolve?.(names);
    if (resolved) return resolved;
    if (names[0]?.startsWith('$')) return globalNode(names, expression, compilation);
    return fieldNode(names, compilation, expression);
}

/** A field of the record or of a parent, by the names that lead there. @throws FormulaError */
export function fieldNode(
    names: readonly string[],
    compilation: Compilation,
    expression?: Pick<Expression, 'loc'>
): Node {
    const path = followPath(compilation.schema, compilation.object, names);
    if (typeof path === 'string') throw new FormulaError(path, expression?.loc);
    const { prefix } = compilation;
    const full: FieldPath = {
        lookups: [...prefix.lookups, ...path.lookups],
        parents: [...prefix.parents, ...path.parents],
        field: path.field
    };
    if (full.lookups.length > MOST_LEVELS) {
        throw new FormulaError(`${names.join('.')} goes up more than ${MOST_LEVELS} levels`, expression?.loc);
    }
    return full.field.formula ? inlinedNode(full, expression, compilation) : storedNode(full, compilation);
}

/** Salesforce's limit of lookups in a row. */
const MOST_LEVELS = 10;

function storedNode(path: FieldPath, compilation: Compilation): Node {
    const decode = decoder(path.field, compilation.longIds);
    const type = valueTypeOf(path.field);
    const reads = compilation.read?.(path) ?? inputReads(compilation.inputs.indexOf(path));
    return {
        type,
        input: { path, ...reads },
        evaluate: blankRule(type, compilation.blanksAsZero, (scope) => decode(reads.stored(scope)))
    };
}

function inputReads(index: number): Omit<Input, 'path'> {
    return {
        stored: ({ values }) => values[index] ?? null,
        before: ({ values, prior }) => (prior ?? values)[index] ?? null
    };
}

/** A formula that names another formula field takes in its expression, unrounded, with its own treatment of blanks. */
function inlinedNode(path: FieldPath, expression: Pick<Expression, 'loc'> | undefined, compilation: Compilation): Node {
    const object = path.parents[path.parents.length - 1] ?? compilation.object;
    const { formula } = path.field;
    const name = `${object.apiName}.${path.field.apiName}`;
    if (!formula) throw new FormulaError(`${name} is no formula`, expression?.loc);
    if (compilation.within.includes(name)) throw new FormulaError(`${name} refers to itself`, expression?.loc);
    const node = compileNode(parse(formula.text), {
        ...compilation,
        object,
        blanksAsZero: formula.blanksAsZero,
        prefix: path,
        resolve: undefined,
        within: [...compilation.within, name]
    });
    const type = valueTypeOf(path.field);
    return { type, evaluate: blankRule(type, compilation.blanksAsZero, node.evaluate) };
}

const zero = new Decimal(0);

function blankRule(type: ValueType, blanksAsZero: boolean, evaluate: Evaluate): Evaluate {
    return type === 'number' && blanksAsZero ? (scope) => evaluate(scope) ?? zero : evaluate;
}

function callNode(expression: Extract<Expression, { type: 'CallExpression' }>, compilation: Compilation): Node {
    const name = namesOf(expression.callee).join('.').toUpperCase();
    const form = forms[name];
    if (form) return form(expression, compilation);
    const definition = functions[name];
    if (!definition) throw new FormulaError(`the local org does not know the function ${name}`, expression.loc);
    const nodes = expression.arguments.map((argument) => compileNode(argument, compilation));
    const least = definition.takes.length - (definition.optional ?? 0);
    if (nodes.length < least || (!definition.repeats && nodes.length > definition.takes.length)) {
        throw new FormulaError(`${name} does not take ${nodes.length} arguments`, expression.loc);
    }
    nodes.forEach((node, position) => {
        const accepted = definition.takes[Math.min(position, definition.takes.length - 1)] ?? [];
        if (node.type !== 'blank' && !accepted.includes(node.type)) {
            throw new FormulaError(
                `${name} wants ${accepted.join(' or ')}, not ${node.type}`,
                expression.arguments[position]?.loc
            );
        }
    });
    checkLiterals(definition, expression);
    const evaluations = nodes.map((node) => node.evaluate);
    return {
        type: definition.returns,
        evaluate: (scope) =>
            definition.call(
                evaluations.map((evaluate) => evaluate(scope)),
                scope.session
            )
    };
}

function checkLiterals({ check }: FormulaFunction, call: Extract<Expression, { type: 'CallExpression' }>): void {
    try {
        check?.(call.arguments.map((argument) => (argument.type === 'Literal' ? argument.value : undefined)));
    } catch (error) {
        throw new FormulaError(error instanceof Error ? error.message : String(error), call.loc);
    }
}
