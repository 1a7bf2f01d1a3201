import type { Value, ValueType } from '../formula/values.ts';
import type { Decimal } from '../formula/values.ts';
import { elementsOf, isTrue, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import type { FlowCompiler } from './compiler.ts';
import { fill, slotNode, slotRecord, type Resource } from './resources.ts';
import type { Interview } from './interview.ts';
import { scopeOf } from './interview.ts';
import { converted } from './values.ts';

const types: Readonly<Record<string, ValueType>> = {
    String: 'text',
    Number: 'number',
    Currency: 'number',
    Boolean: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Picklist: 'picklist',
    Multipicklist: 'multipicklist'
};

const elements: Readonly<Record<string, ReadonlySet<string>>> = {
    variables: new Set(['name', 'description', 'dataType', 'isCollection', 'isInput', 'isOutput', 'objectType', 'scale', 'value']),
    constants: new Set(['name', 'description', 'dataType', 'value']),
    formulas: new Set(['name', 'description', 'dataType', 'expression', 'scale']),
    textTemplates: new Set(['name', 'description', 'isViewedAsPlainText', 'text'])
}; // prettier-ignore

/** Gives a flow's variables, constants, formulas and templates their meaning; returns what fills the variables at the start. @throws MetadataError */
export function defineResources(
    compiler: FlowCompiler,
    flow: XmlElement,
    file: string
): (interview: Interview) => void {
    const each = (kind: string, define: (element: XmlElement, name: string) => void): void => {
        for (const element of elementsOf(flow, kind)) {
            const name = requiredText(element, 'name', file);
            compiler.within(name, () => {
                refuseUnknown(element, elements[kind] ?? new Set(), file);
                define(element, name);
            });
        }
    };
    each('variables', (element, name) => compiler.define(name, variable(compiler, element, name)));
    each('constants', (element, name) => {
        const type = typeOf(compiler, element);
        compiler.define(name, () => {
            const node = compiler.value(elementsOf(element, 'value')[0]);
            const evaluate = converted(node.evaluate, node.type, type) ?? compiler.fail(`${node.type} is no ${type}`);
            return { kind: 'value', type, node: { type, evaluate } };
        });
    });
    each('formulas', (element, name) => {
        compiler.define(name, () => formula(compiler, element));
    });
    each('textTemplates', (element, name) => {
        compiler.define(name, () => ({
            kind: 'value',
            type: 'text',
            node: compiler.template(textOf(element, 'text') ?? '')
        }));
    });
    // A formula that nothing uses must work as well.
    for (const kind of ['constants', 'formulas', 'textTemplates'])
        each(kind, (_, name) => void compiler.resource(name));
    const initials: ((interview: Interview) => void)[] = [];
    each('variables', (element, name) => {
        if (elementsOf(element, 'value').length > 0) initials.push(initial(compiler, element, name));
    });
    return (interview) => initials.forEach((start) => start(interview));
}

function variable(compiler: FlowCompiler, element: XmlElement, name: string): Resource {
    const slot = name.toLowerCase();
    const isRecord = textOf(element, 'dataType') === 'SObject';
    const of = isRecord ? compiler.objectNamed(textOf(element, 'objectType')) : typeOf(compiler, element);
    if (isTrue(element, 'isCollection')) return { kind: 'collection', of, slot };
    if (typeof of !== 'string') return { kind: 'record', object: of, read: slotRecord(slot), slot };
    return { kind: 'value', type: of, node: slotNode(slot, of), slot };
}

function initial(compiler: FlowCompiler, element: XmlElement, name: string): (interview: Interview) => void {
    const resource = compiler.resource(name);
    if (resource.kind !== 'value')
        return compiler.fail(`the local org starts no record or collection with a value (${name})`);
    const node = compiler.value(elementsOf(element, 'value')[0]);
    const evaluate =
        converted(node.evaluate, node.type, resource.type) ?? compiler.fail(`${node.type} is no ${resource.type}`);
    return (interview) => {
        const scope = scopeOf(interview);
        fill(scope, name.toLowerCase(), evaluate(scope));
    };
}

function typeOf(compiler: FlowCompiler, element: XmlElement): ValueType {
    const dataType = textOf(element, 'dataType') ?? '(none)';
    return types[dataType] ?? compiler.fail(`the local org does not support the data type ${dataType}`);
}

function formula(compiler: FlowCompiler, element: XmlElement): Resource {
    const type = typeOf(compiler, element);
    const node = compiler.formula(textOf(element, 'expression') ?? compiler.fail('<expression> is missing'));
    if (node.type !== type && node.type !== 'blank' && !(type === 'text' && /picklist/.test(node.type))) {
        return compiler.fail(`the formula yields ${node.type}, not ${type}`);
    }
    if (type !== 'number') return { kind: 'value', type, node: { type, evaluate: node.evaluate } };
    const scale = Number(textOf(element, 'scale') ?? 0);
    const rounded = (value: Value): Value => (value === null ? null : (value as Decimal).decimalPlaces(scale));
    return { kind: 'value', type, node: { type, evaluate: (scope) => rounded(node.evaluate(scope)) } };
}
