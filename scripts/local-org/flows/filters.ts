import { encoder } from '../formula/values.ts';
import type { Node, Scope } from '../formula/compile.ts';
import type { SqlValue } from '../dml/coerce.ts';
import type { Row } from '../dml/engine.ts';
import { elementsOf, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import { fieldNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import { fullId } from '../store/ids.ts';
import { keySql, quoted } from '../store/tables.ts';
import { checkedLogic } from './conditions.ts';
import type { FlowCompiler } from './compiler.ts';
import { interviewOf } from './interview.ts';
import { itemsOf, type CollectionResource } from './resources.ts';
import { converted } from './values.ts';

interface Condition {
    readonly text: string;
    readonly values: readonly SqlValue[];
}

const filterParts = new Set(['field', 'operator', 'value']);

/** The records of an object that an element's filters find. @throws MetadataError */
export function recordFilter(
    compiler: FlowCompiler,
    object: ObjectSchema,
    element: XmlElement,
    file: string
): (scope: Scope, order?: string, limit?: number) => Row[] {
    const conditions = elementsOf(element, 'filters').map((filter) => {
        refuseUnknown(filter, filterParts, file);
        return condition(compiler, object, filter, file);
    });
    const logic = (textOf(element, 'filterLogic') ?? 'and').toLowerCase();
    const custom =
        ['and', 'or'].includes(logic) || conditions.length === 0
            ? undefined
            : checkedLogic(compiler, logic, conditions.length);
    return (scope, order = '"Id"', limit = -1) => {
        const parts = conditions.map((one) => one(scope));
        const used = custom
            ? [...custom.matchAll(/\d+/g)].map(([number]) => parts[Number(number) - 1] as Condition)
            : parts;
        const where = custom
            ? custom.replace(/\d+/g, (number) => `(${parts[Number(number) - 1]?.text})`)
            : parts.map(({ text }) => `(${text})`).join(logic === 'or' ? ' OR ' : ' AND ');
        return interviewOf(scope)
            .session.engine.store.prepareExact(
                `SELECT * FROM ${quoted(object.apiName)} WHERE ${where || '1'} ORDER BY ${order} LIMIT ${limit}`
            )
            .all(...used.flatMap(({ values }) => values)) as Row[];
    };
}

/** A stored field of an object, for filters and sorting. @throws MetadataError */
export function storedField(compiler: FlowCompiler, object: ObjectSchema, name: string): FieldSchema {
    const field = fieldNamed(object, name) ?? compiler.fail(`${object.apiName} has no field ${name}`);
    return field.stored ? field : compiler.fail(`the local org does not filter on a formula field (${name})`);
}

function condition(
    compiler: FlowCompiler,
    object: ObjectSchema,
    filter: XmlElement,
    file: string
): (scope: Scope) => Condition {
    const field = storedField(compiler, object, requiredText(filter, 'field', file));
    const operator = requiredText(filter, 'operator', file);
    const [value] = elementsOf(filter, 'value');
    const column = keySql(field, quoted(field.apiName));
    if (operator === 'In' || operator === 'NotIn') {
        const list = compiler.resource((value && textOf(value, 'elementReference')) ?? '');
        if (list.kind !== 'collection' || typeof list.of !== 'string')
            return compiler.fail(`${operator} wants a collection of values`);
        return inCondition(column, operator === 'NotIn', list);
    }
    const node = compiler.value(value);
    if (operator === 'IsNull') {
        return (scope) => ({ text: `${column} IS ${node.evaluate(scope) === true ? '' : 'NOT '}NULL`, values: [] });
    }
    const text = operators[operator] ?? compiler.fail(`the local org does not know the operator ${operator}`);
    const read = storedValue(compiler, field, node);
    const [mark, folds] = [keySql(field, '?'), keySql(field, '?') !== '?'];
    return (scope) => {
        const wanted = read(scope);
        if (wanted === null) return { text: blankConditions[operator]?.(column) ?? '0', values: [] };
        const statement = text(column, folds ? mark : '?');
        return { text: statement, values: [...statement.matchAll(/\?/g)].map(() => wanted) };
    };
}

const operators: Readonly<Record<string, (column: string, mark: string) => string>> = {
    EqualTo: (column, mark) => `${column} = ${mark}`,
    NotEqualTo: (column, mark) => `${column} IS NULL OR ${column} <> ${mark}`,
    GreaterThan: (column, mark) => `${column} > ${mark}`,
    GreaterThanOrEqualTo: (column, mark) => `${column} >= ${mark}`,
    LessThan: (column, mark) => `${column} < ${mark}`,
    LessThanOrEqualTo: (column, mark) => `${column} <= ${mark}`,
    Contains: (column, mark) => `instr(${column}, ${mark}) > 0`,
    StartsWith: (column, mark) => `instr(${column}, ${mark}) = 1`,
    EndsWith: (column, mark) => `substr(${column}, -length(${mark})) = ${mark}`
};

const blankConditions: Readonly<Record<string, (column: string) => string>> = {
    EqualTo: (column) => `${column} IS NULL`,
    NotEqualTo: (column) => `${column} IS NOT NULL`
};

function inCondition(column: string, negated: boolean, list: CollectionResource): (scope: Scope) => Condition {
    return (scope) => ({
        text: `${column} ${negated ? 'NOT ' : ''}IN (SELECT FOLD(value) FROM json_each(?) UNION SELECT value FROM json_each(?))`,
        values: [JSON.stringify(itemsOf(scope, list)), JSON.stringify(itemsOf(scope, list))]
    });
}

function storedValue(compiler: FlowCompiler, field: FieldSchema, node: Node): (scope: Scope) => SqlValue {
    const type = compiler.typeOf(field);
    const evaluate =
        converted(node.evaluate, node.type, type) ??
        compiler.fail(`${field.apiName} is not compared with ${node.type}`);
    const encode = encoder(field);
    const isKey = field.type === 'id' || field.type === 'reference';
    return (scope) => {
        const stored = encode(evaluate(scope));
        return isKey && typeof stored === 'string' ? (fullId(stored) ?? stored) : stored;
    };
}
