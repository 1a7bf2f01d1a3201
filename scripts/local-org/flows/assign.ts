import type { Evaluate, Node, Scope } from '../formula/compile.ts';
import { Decimal, msInDay, type Value, type ValueType } from '../formula/values.ts';
import { elementsOf, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import type { FieldSchema } from '../schema.ts';
import { coercerOf } from '../dml/coerce.ts';
import type { FlowCompiler } from './compiler.ts';
import { copied, interviewOf, InterviewFailed, scopeOf, type FlowRecord, type Slot } from './interview.ts';
import { fill, itemsOf, type CollectionResource, type RecordResource, type Resource } from './resources.ts';
import { canvasElements, type Step } from './step.ts';
import { converted, sentValue } from './values.ts';

const assignmentParts = new Set([...canvasElements, 'assignmentItems', 'connector']);
const itemParts = new Set(['assignToReference', 'operator', 'value']);

type Assign = (scope: Scope) => void;

/** An assignment element: its items one after the other. @throws MetadataError */
export function assignment(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, assignmentParts, file);
    const items = elementsOf(element, 'assignmentItems').map((item) => {
        refuseUnknown(item, itemParts, file);
        const target = compiler.resource(requiredText(item, 'assignToReference', file));
        return assign(compiler, target, requiredText(item, 'operator', file), elementsOf(item, 'value')[0]);
    });
    const next = compiler.target(element);
    return (interview) => {
        const scope = scopeOf(interview);
        for (const item of items) item(scope);
        return next;
    };
}

function assign(compiler: FlowCompiler, target: Resource, operator: string, value: XmlElement | undefined): Assign {
    if (target.kind === 'collection') return assignCollection(compiler, target, operator, value);
    if (target.kind === 'record') return assignRecord(compiler, target, operator, value);
    if (operator === 'AssignCount') {
        const counted = compiler.resource(value ? (textOf(value, 'elementReference') ?? '') : '');
        if (counted.kind !== 'collection') return compiler.fail('AssignCount counts a collection');
        return assignValue(compiler, target, {
            type: 'number',
            evaluate: (scope) => new Decimal(itemsOf(scope, counted).length)
        });
    }
    const node = compiler.value(value);
    if (operator === 'Assign') return assignValue(compiler, target, node);
    return assignValue(compiler, target, changedBy(compiler, target.node, operator, node));
}

/** Sets a variable or the field of a record. @throws MetadataError where the value does not fit */
export function assignValue(compiler: FlowCompiler, target: Extract<Resource, { kind: 'value' }>, node: Node): Assign {
    const { slot, of, type } = target;
    if (of) return fieldSetter(compiler, of.record, of.field, node);
    if (slot === undefined) return compiler.fail('only variables and fields of records can be assigned');
    const evaluate = fitting(compiler, node, type);
    return (scope) => fill(scope, slot, evaluate(scope));
}

function fitting(compiler: FlowCompiler, node: Node, type: ValueType): Evaluate {
    return converted(node.evaluate, node.type, type) ?? compiler.fail(`${node.type} does not fit ${type}`);
}

/** Sets a field of a record in the flow; the value must fit the field as an API's would. @throws MetadataError */
export function fieldSetter(compiler: FlowCompiler, record: RecordResource, field: FieldSchema, node: Node): Assign {
    if (record.slot === undefined && !record.triggering) return compiler.fail('this record cannot be changed');
    const isKey = field.type === 'id' && !record.triggering;
    if (!isKey && !field.createable && !field.updateable) return compiler.fail(`${field.apiName} cannot be written`);
    const { type, evaluate } = fieldValue(compiler, field, node);
    const coerce = coercerOf(field);
    return (scope) => {
        const target = record.read(scope) ?? madeRecord(scope, record);
        target.row[field.apiName] = coerce(sentValue(evaluate(scope), type), 'json');
        target.changed.add(field.apiName);
    };
}

/** A value as a field takes it. @throws MetadataError where their types do not go together */
export function fieldValue(compiler: FlowCompiler, field: FieldSchema, node: Node): Node {
    const type = compiler.typeOf(field);
    return { type, evaluate: fitting(compiler, node, type) };
}

function madeRecord(scope: Scope, { object, slot }: RecordResource): FlowRecord {
    if (slot === undefined) throw new InterviewFailed('a record that is not there cannot be changed');
    const made: FlowRecord = { object, row: {}, changed: new Set() };
    fill(scope, slot, made);
    return made;
}

function changedBy(compiler: FlowCompiler, target: Node, operator: string, node: Node): Node {
    const { type } = target;
    const sign = operator === 'Add' ? 1 : operator === 'Subtract' ? -1 : 0;
    if (sign === 0) return compiler.fail(`the local org does not know the operator ${operator}`);
    const both = (combine: (one: Value, other: Value) => Value): Node => ({
        type,
        evaluate: (scope) => combine(target.evaluate(scope), node.evaluate(scope))
    });
    if (type === 'number' && node.type === 'number') {
        const zero = new Decimal(0);
        return both((one, other) => ((one ?? zero) as Decimal).plus(((other ?? zero) as Decimal).times(sign)));
    }
    if (type === 'text' && sign === 1) {
        const text = fitting(compiler, node, 'text');
        return { type, evaluate: (scope) => `${String(target.evaluate(scope) ?? '')}${String(text(scope) ?? '')}` };
    }
    if ((type === 'date' || type === 'datetime') && node.type === 'number') {
        const unit = type === 'date' ? 1 : msInDay;
        return both((one, other) =>
            one === null || other === null
                ? one
                : (one as number) +
                  (other as Decimal)
                      .times(sign * unit)
                      .integerValue()
                      .toNumber()
        );
    }
    return compiler.fail(`${operator} does not work with ${type} and ${node.type}`);
}

function assignRecord(
    compiler: FlowCompiler,
    target: RecordResource,
    operator: string,
    value: XmlElement | undefined
): Assign {
    const { slot } = target;
    if (operator !== 'Assign' || slot === undefined) return compiler.fail(`${operator} does not work with this record`);
    const reference = value && textOf(value, 'elementReference');
    const source = compiler.resource(reference ?? '');
    if (source.kind !== 'record' || source.object !== target.object) {
        return compiler.fail(`the value is no record of ${target.object.apiName}`);
    }
    return (scope) => {
        const record = source.read(scope);
        fill(scope, slot, record && copied(record));
    };
}

function assignCollection(
    compiler: FlowCompiler,
    target: CollectionResource,
    operator: string,
    value: XmlElement | undefined
): Assign {
    const reference = value && textOf(value, 'elementReference');
    const source = reference === undefined ? undefined : compiler.resource(reference);
    const added = additions(compiler, target, source, value);
    const set = (scope: Scope, items: readonly unknown[]): void =>
        void interviewOf(scope).slots.set(target.slot, items as Slot);
    switch (operator) {
        case 'Assign':
            if (source?.kind !== 'collection') return compiler.fail('a collection takes a collection');
            return (scope) => set(scope, added(scope));
        case 'Add':
        case 'AddItem':
            return (scope) => set(scope, [...itemsOf(scope, target), ...added(scope)]);
        case 'AddAtStart':
            return (scope) => set(scope, [...added(scope), ...itemsOf(scope, target)]);
        case 'RemoveAll':
            return (scope) => {
                const gone = new Set(added(scope).map(identity));
                set(
                    scope,
                    itemsOf(scope, target).filter((item) => !gone.has(identity(item)))
                );
            };
        default:
            return compiler.fail(`the local org does not know the operator ${operator} for collections`);
    }
}

const isRecord = (item: unknown): item is FlowRecord => typeof item === 'object' && item !== null && 'row' in item;
const identity = (item: unknown): string => String(isRecord(item) ? item.row['Id'] : item);

function additions(
    compiler: FlowCompiler,
    target: CollectionResource,
    source: Resource | undefined,
    value: XmlElement | undefined
): (scope: Scope) => readonly unknown[] {
    const copy = (item: unknown): unknown => (isRecord(item) ? copied(item) : item);
    if (source && source.kind !== 'value') {
        const of = source.kind === 'record' ? source.object : source.of;
        if (of !== target.of) return compiler.fail('the value does not fit the collection');
        if (source.kind === 'collection') return (scope) => itemsOf(scope, source).map(copy);
        return (scope) => {
            const record = source.read(scope);
            return record ? [copied(record)] : [];
        };
    }
    if (typeof target.of !== 'string') return compiler.fail('the collection takes records');
    const evaluate = fitting(compiler, compiler.value(value), target.of);
    return (scope) => [evaluate(scope)];
}
