import { compileNode, type Compilation, type Input, type Node } from './compile.ts';
import { addMonths } from './functions/date.ts';
import { FormulaError, type Expression } from './parse.ts';
import { Decimal, decoder, isoDate, msInDay, sameStored, timeText, type Value, type ValueType } from './values.ts';

type Call = Extract<Expression, { type: 'CallExpression' }>;
type Form = (call: Call, compilation: Compilation) => Node;

/** Functions that evaluate their arguments lazily, or ask about a field rather than its value. */
export const forms: Readonly<Record<string, Form>> = {
    IF: ifForm,
    AND: (call, compilation) => conjunction(booleans(call, compilation)),
    OR: (call, compilation) => disjunction(booleans(call, compilation)),
    NOT: (call, compilation) => {
        const [node] = booleans(call, compilation, 1);
        return { type: 'boolean', evaluate: (scope) => negated(node?.evaluate(scope) ?? null) };
    },
    CASE: caseForm,
    ISBLANK: (call, compilation) => blankTest(call, compilation),
    ISNULL: (call, compilation) => blankTest(call, compilation),
    BLANKVALUE: (call, compilation) => substitute(call, compilation),
    NULLVALUE: (call, compilation) => substitute(call, compilation),
    ISPICKVAL: isPickValForm,
    TEXT: textForm,
    ISNUMBER: (call, compilation) => {
        const [node] = argumentsOf(call, compilation, 1);
        return {
            type: 'boolean',
            evaluate: (scope) => /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(String(node?.evaluate(scope) ?? ''))
        };
    },
    ISNEW: (call, compilation) => {
        argumentsOf(call, ruleOnly(call, compilation), 0);
        return { type: 'boolean', evaluate: ({ prior }) => prior === undefined };
    },
    ISCHANGED: (call, compilation) => {
        const { input } = ownNode(call, ruleOnly(call, compilation));
        return {
            type: 'boolean',
            evaluate: (scope) => scope.prior !== undefined && !sameStored(input.stored(scope), input.before(scope))
        };
    },
    PRIORVALUE: (call, compilation) => {
        const { type, input } = ownNode(call, ruleOnly(call, compilation));
        const decode = decoder(input.path.field, compilation.longIds);
        // A new record has no prior value: Salesforce answers with the present one.
        return { type, evaluate: (scope) => decode(input.before(scope)) };
    },
    ADDMONTHS: addMonthsForm
};

function argumentsOf(call: Call, compilation: Compilation, count?: number): Node[] {
    if (count !== undefined && call.arguments.length !== count) {
        throw new FormulaError(`the function takes ${count} arguments, not ${call.arguments.length}`, call.loc);
    }
    return call.arguments.map((argument) => compileNode(argument, compilation));
}

function booleans(call: Call, compilation: Compilation, count?: number): Node[] {
    const nodes = argumentsOf(call, compilation, count);
    if (nodes.length === 0) throw new FormulaError('the function needs an argument', call.loc);
    nodes.forEach((node, position) => {
        if (node.type !== 'boolean')
            throw new FormulaError(`true or false was expected, not ${node.type}`, call.arguments[position]?.loc);
    });
    return nodes;
}

/** All true; blank when none is false but one is blank. Stops at the first false. */
export function conjunction(nodes: readonly Node[]): Node {
    return {
        type: 'boolean',
        evaluate: (scope) => {
            let result: boolean | null = true;
            for (const node of nodes) {
                const value = node.evaluate(scope);
                if (value === false) return false;
                if (value === null) result = null;
            }
            return result;
        }
    };
}

/** Any true; blank when none is true but one is blank. Stops at the first true. */
export function disjunction(nodes: readonly Node[]): Node {
    return {
        type: 'boolean',
        evaluate: (scope) => {
            let result: boolean | null = false;
            for (const node of nodes) {
                const value = node.evaluate(scope);
                if (value === true) return true;
                if (value === null) result = null;
            }
            return result;
        }
    };
}

/** The opposite; blank stays blank. */
export function negated(value: Value): Value {
    return value === null ? null : value !== true;
}

function commonType(types: readonly ValueType[], call: Call): ValueType {
    const known = new Set(types.filter((type) => type !== 'blank'));
    if (known.size > 1) throw new FormulaError(`the results differ in type: ${[...known].join(', ')}`, call.loc);
    return [...known][0] ?? 'blank';
}

function ifForm(call: Call, compilation: Compilation): Node {
    const [test, yes, no] = argumentsOf(call, compilation, 3) as [Node, Node, Node];
    if (test.type !== 'boolean') throw new FormulaError(`IF wants true or false, not ${test.type}`, call.loc);
    return {
        type: commonType([yes.type, no.type], call),
        evaluate: (scope) => (test.evaluate(scope) === true ? yes.evaluate(scope) : no.evaluate(scope))
    };
}

function caseForm(call: Call, compilation: Compilation): Node {
    const nodes = argumentsOf(call, compilation);
    if (nodes.length < 4 || nodes.length % 2 === 1)
        throw new FormulaError(`CASE does not take ${nodes.length} arguments`, call.loc);
    const [subject, ...rest] = nodes as [Node, ...Node[]];
    const otherwise = rest.pop() as Node;
    const branches: { match: Node; result: Node }[] = [];
    for (let position = 0; position < rest.length; position += 2) {
        branches.push({ match: rest[position] as Node, result: rest[position + 1] as Node });
    }
    const comparable = subject.type === 'picklist' ? 'text' : subject.type;
    commonType([comparable, ...branches.map(({ match }) => match.type)], call);
    return {
        type: commonType([...branches.map(({ result }) => result.type), otherwise.type], call),
        evaluate: (scope) => {
            const value = subject.evaluate(scope);
            const branch = branches.find(({ match }) => sameValue(match.evaluate(scope), value));
            return (branch?.result ?? otherwise).evaluate(scope);
        }
    };
}

/** Equality in which blank and '' are the same. */
export function sameValue(one: Value, other: Value): boolean {
    const [a, b] = [one === '' ? null : one, other === '' ? null : other];
    if (a === null || b === null) return a === b;
    return Decimal.isBigNumber(a) && Decimal.isBigNumber(b) ? a.isEqualTo(b) : a === b;
}

const isBlank = (value: Value): boolean => value === null || value === '';

function blankTest(call: Call, compilation: Compilation): Node {
    const [node] = argumentsOf(call, compilation, 1) as [Node];
    return { type: 'boolean', evaluate: (scope) => isBlank(node.evaluate(scope)) };
}

function substitute(call: Call, compilation: Compilation): Node {
    const [node, replacement] = argumentsOf(call, compilation, 2) as [Node, Node];
    return {
        type: commonType([node.type, replacement.type], call),
        evaluate: (scope) => {
            const value = node.evaluate(scope);
            return isBlank(value) ? replacement.evaluate(scope) : value;
        }
    };
}

function isPickValForm(call: Call, compilation: Compilation): Node {
    const [node, wanted] = argumentsOf(call, compilation, 2) as [Node, Node];
    if (node.type !== 'picklist') throw new FormulaError(`ISPICKVAL wants a picklist, not ${node.type}`, call.loc);
    if (wanted.type !== 'text') throw new FormulaError(`ISPICKVAL compares with text, not ${wanted.type}`, call.loc);
    checkPicklistValue(node, call);
    return { type: 'boolean', evaluate: (scope) => sameValue(node.evaluate(scope), wanted.evaluate(scope)) };
}

/** ADDMONTHS keeps what it is given: a date or a datetime. */
function addMonthsForm(call: Call, compilation: Compilation): Node {
    const [from, months] = argumentsOf(call, compilation, 2) as [Node, Node];
    const isInstant = from.type === 'datetime';
    if ((!isInstant && from.type !== 'date' && from.type !== 'blank') || months.type !== 'number') {
        throw new FormulaError(`ADDMONTHS does not take ${from.type} and ${months.type}`, call.loc);
    }
    return {
        type: isInstant ? 'datetime' : 'date',
        evaluate: (scope) => {
            const [value, count] = [from.evaluate(scope) as number | null, months.evaluate(scope) as Decimal | null];
            if (value === null || count === null) return null;
            const day = isInstant ? Math.floor(value / msInDay) : value;
            const moved = addMonths(day, Math.trunc(count.toNumber()));
            return isInstant ? moved * msInDay + (value - day * msInDay) : moved;
        }
    };
}

/** A value that the picklist does not have would make a rule that never fires. */
function checkPicklistValue(node: Node, call: Call): void {
    const literal = call.arguments[1];
    const values = node.input?.path.field.picklistValues ?? [];
    if (literal?.type !== 'Literal' || literal.value === '' || values.length === 0) return;
    if (!values.some(({ value }) => value === literal.value)) {
        throw new FormulaError(
            `${node.input?.path.field.apiName} has no value "${String(literal.value)}"`,
            literal.loc
        );
    }
}

function textForm(call: Call, compilation: Compilation): Node {
    const [node] = argumentsOf(call, compilation, 1) as [Node];
    const { type } = node;
    if (type === 'text' || type === 'boolean' || type === 'multipicklist') {
        throw new FormulaError(`TEXT does not take ${type}`, call.loc);
    }
    return { type: 'text', evaluate: (scope) => textOf(node.evaluate(scope), type) };
}

/** What TEXT makes of a value. */
export function textOf(value: Value, type: ValueType): string {
    if (value === null) return '';
    if (type === 'number') return (value as Decimal).toFixed();
    if (type === 'date') return isoDate(value as number);
    if (type === 'time') return timeText(value as number);
    if (type === 'datetime') return `${new Date(value as number).toISOString().slice(0, 19).replace('T', ' ')}Z`;
    return String(value);
}

function ruleOnly(call: Call, compilation: Compilation): Compilation {
    if (!compilation.rule)
        throw new FormulaError('ISNEW, ISCHANGED and PRIORVALUE work in validation rules only', call.loc);
    return compilation;
}

function ownNode(call: Call, compilation: Compilation): { readonly type: ValueType; readonly input: Input } {
    const [{ type, input }] = argumentsOf(call, compilation, 1) as [Node];
    if (!input || input.path.lookups.length > 0) {
        throw new FormulaError('ISCHANGED and PRIORVALUE take a stored field of the record itself', call.loc);
    }
    return { type, input };
}
