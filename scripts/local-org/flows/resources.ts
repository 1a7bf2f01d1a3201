import { pathValue } from '../dml/rules.ts';
import type { Row } from '../dml/engine.ts';
import { fieldNode, type Evaluate, type Node, type Scope } from '../formula/compile.ts';
import { createInputs } from '../formula/inputs.ts';
import { FormulaError } from '../formula/parse.ts';
import type { Value, ValueType } from '../formula/values.ts';
import { msInDay } from '../formula/values.ts';
import { dayIn } from '../formula/session.ts';
import { fieldNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { InterviewFailed, interviewOf, type FlowRecord, type Slot } from './interview.ts';

/** What a name in a flow stands for. */
export type Resource =
    | {
          readonly kind: 'value';
          readonly type: ValueType;
          readonly node: Node;
          /** The variable's slot; absent where nothing can be assigned. */
          readonly slot?: string;
          /** The field of a record, when it is one. */
          readonly of?: { readonly record: RecordResource; readonly field: FieldSchema };
      }
    | RecordResource
    | CollectionResource;

export interface RecordResource {
    readonly kind: 'record';
    readonly object: ObjectSchema;
    readonly read: (scope: Scope) => FlowRecord | undefined;
    readonly slot?: string;
    readonly triggering?: boolean;
    /** Lower-case names of the fields that were read; all when absent. */
    readonly fields?: ReadonlySet<string>;
}

export interface CollectionResource {
    readonly kind: 'collection';
    /** The object of its records, or the type of its values. */
    readonly of: ObjectSchema | ValueType;
    readonly slot: string;
}

/** The value of a slot that holds a single value; blank when it was never set. */
export function slotNode(slot: string, type: ValueType): Node {
    return { type, evaluate: (scope) => (interviewOf(scope).slots.get(slot) ?? null) as Value };
}

/** The record of a slot. */
export function slotRecord(slot: string): (scope: Scope) => FlowRecord | undefined {
    return (scope) => interviewOf(scope).slots.get(slot) as FlowRecord | undefined;
}

/** The items of a collection. */
export function itemsOf(scope: Scope, { slot }: CollectionResource): readonly (FlowRecord | Value)[] {
    return (interviewOf(scope).slots.get(slot) ?? []) as readonly (FlowRecord | Value)[];
}

/** Puts a value in a slot. */
export function fill(scope: Scope, slot: string, value: Slot): void {
    interviewOf(scope).slots.set(slot, value);
}

/** A field of a record, or of its parents, as a resource. @throws FormulaError */
export function fieldOf(schema: OrgSchema, record: RecordResource, names: readonly string[]): Resource {
    const [first = ''] = names;
    if (
        record.fields &&
        names.length === 1 &&
        !record.fields.has(first.toLowerCase()) &&
        first.toLowerCase() !== 'id'
    ) {
        throw new FormulaError(`${first} is not among the queried fields`, undefined);
    }
    const node = fieldNode(names, {
        schema,
        object: record.object,
        inputs: createInputs(),
        blanksAsZero: false,
        rule: true,
        prefix: { lookups: [], parents: [] },
        within: [],
        longIds: true,
        read: (path) => {
            const valueOf = (scope: Scope, row: Row | undefined): Row[string] =>
                row ? pathValue(interviewOf(scope).session.engine, path, row) : null;
            return {
                stored: (scope) => valueOf(scope, rowOf(scope, record, names)),
                before: (scope) => valueOf(scope, interviewOf(scope).prior ?? rowOf(scope, record, names))
            };
        }
    });
    const field = names.length === 1 ? fieldNamed(record.object, first) : undefined;
    // Only fields of the triggering record have changed.
    const own = record.triggering ? node : { type: node.type, evaluate: node.evaluate };
    return { kind: 'value', type: node.type, node: own, ...(field && { of: { record, field } }) };
}

function rowOf(scope: Scope, record: RecordResource, names: readonly string[]): Row | undefined {
    const found = record.read(scope);
    if (!found && record.slot !== undefined) {
        throw new InterviewFailed(
            `The flow failed to access the value for ${names.join('.')} because it hasn't been set or assigned.`
        );
    }
    return found?.row;
}

const constant = (type: ValueType, value: Value): Resource => ({
    kind: 'value',
    type,
    node: { type, evaluate: () => value }
});
const computed = (type: ValueType, evaluate: Evaluate): Resource => ({ kind: 'value', type, node: { type, evaluate } });

/** The globals that only flows have, by lower-case name. */
export const flowGlobals: Readonly<Record<string, Resource>> = {
    '$flow.currentdatetime': computed('datetime', ({ session }) => session.now),
    '$flow.currentdate': computed('date', ({ session }) => dayIn(session.timeZone, session.now)),
    '$flow.interviewstarttime': computed('datetime', ({ session }) => session.now),
    '$flow.faultmessage': { kind: 'value', type: 'text', node: slotNode('$flow.faultmessage', 'text') },
    '$globalconstant.true': constant('boolean', true),
    '$globalconstant.false': constant('boolean', false),
    '$globalconstant.emptystring': constant('text', '')
};

/** The instant at which a day begins, in GMT. */
export const midnight = (day: number): number => day * msInDay;
