import type { WriteRequest, RecordFields } from '../dml/request.ts';
import { writeNested } from '../dml/write.ts';
import type { Scope } from '../formula/compile.ts';
import { elementsOf, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import { fieldNamed, isNumeric, type ObjectSchema } from '../schema.ts';
import { assignValue, fieldSetter, fieldValue } from './assign.ts';
import type { FlowCompiler } from './compiler.ts';
import { recordFilter } from './filters.ts';
import { interviewOf, InterviewFailed, scopeOf, type FlowRecord } from './interview.ts';
import { fill, itemsOf, type Resource } from './resources.ts';
import { canvasElements, type Step } from './step.ts';
import { sentStored, sentValue } from './values.ts';

const common = [...canvasElements, 'connector', 'faultConnector', 'inputReference', 'object'] as const;
const createParts = new Set([...common, 'inputAssignments', 'assignRecordIdToReference', 'storeOutputAutomatically']);
const updateParts = new Set([...common, 'inputAssignments', 'filterLogic', 'filters']);
const deleteParts = new Set([...common, 'filterLogic', 'filters']);
const assignmentParts = new Set(['field', 'value']);

const write = (scope: Scope, requests: readonly WriteRequest[]): string[] =>
    requests.length === 0 ? [] : writeNested(interviewOf(scope).session, requests);

/** Create Records: one from stated fields, or those of a record variable or collection. @throws MetadataError */
export function recordCreate(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, createParts, file);
    const next = compiler.target(element);
    const reference = textOf(element, 'inputReference');
    if (reference !== undefined) {
        const records = recordsOf(compiler, compiler.resource(reference));
        return (interview) => {
            const scope = scopeOf(interview);
            const made = records(scope);
            const ids = write(
                scope,
                made.map((record) => insertion(record.object, sentRecord(record)))
            );
            made.forEach((record, position) => {
                record.row['Id'] = ids[position] ?? null;
                record.changed.clear();
            });
            return next;
        };
    }
    const object = compiler.objectNamed(textOf(element, 'object'));
    const fields = stated(compiler, object, element, file);
    const keepId = idOutput(compiler, element);
    const slot = requiredText(element, 'name', file).toLowerCase();
    return (interview) => {
        const scope = scopeOf(interview);
        const [id = ''] = write(scope, [insertion(object, fields(scope))]);
        fill(scope, slot, id);
        keepId?.(scope);
        return next;
    };
}

const insertion = (object: ObjectSchema, fields: RecordFields): WriteRequest => ({
    operation: 'insert',
    objectName: object.apiName,
    fields
});

function idOutput(compiler: FlowCompiler, element: XmlElement): ((scope: Scope) => void) | undefined {
    const reference = textOf(element, 'assignRecordIdToReference');
    if (reference === undefined) return undefined;
    const target = compiler.resource(reference);
    if (target.kind !== 'value') return compiler.fail(`${reference} takes no id`);
    const slot = (textOf(element, 'name') ?? '').toLowerCase();
    return assignValue(compiler, target, {
        type: 'text',
        evaluate: (scope) => String(interviewOf(scope).slots.get(slot) ?? '')
    });
}

/** Update Records: the triggering record, those that filters find, or those of a variable. @throws MetadataError */
export function recordUpdate(compiler: FlowCompiler, element: XmlElement, file: string, beforeSave: boolean): Step {
    refuseUnknown(element, updateParts, file);
    const next = compiler.target(element);
    const reference = textOf(element, 'inputReference');
    if (reference?.toLowerCase() === '$record' && elementsOf(element, 'inputAssignments').length > 0) {
        return updateTriggering(compiler, element, file, beforeSave);
    }
    if (beforeSave) return compiler.fail('before a save a flow changes its own record only');
    if (reference !== undefined) {
        const records = recordsOf(compiler, compiler.resource(reference));
        return (interview) => {
            const scope = scopeOf(interview);
            write(
                scope,
                records(scope).map((record) => update(record.object, record.row['Id'], sentRecord(record)))
            );
            return next;
        };
    }
    const object = compiler.objectNamed(textOf(element, 'object'));
    const find = recordFilter(compiler, object, element, file);
    const fields = stated(compiler, object, element, file);
    return (interview) => {
        const scope = scopeOf(interview);
        const values = fields(scope);
        write(
            scope,
            find(scope).map((row) => update(object, row['Id'], values))
        );
        return next;
    };
}

function updateTriggering(compiler: FlowCompiler, element: XmlElement, file: string, beforeSave: boolean): Step {
    const { object } = compiler;
    const record = compiler.resource('$Record');
    if (record.kind !== 'record') return compiler.fail('the flow has no record');
    const setters = elementsOf(element, 'inputAssignments').map((item) => {
        refuseUnknown(item, assignmentParts, file);
        const field = fieldNamed(object, requiredText(item, 'field', file));
        if (!field) return compiler.fail(`${object.apiName} has no field ${textOf(item, 'field')}`);
        return fieldSetter(compiler, record, field, compiler.value(elementsOf(item, 'value')[0]));
    });
    const fields = stated(compiler, object, element, file);
    const next = compiler.target(element);
    return (interview) => {
        const scope = scopeOf(interview);
        const values = fields(scope);
        for (const set of setters) set(scope);
        if (!beforeSave) write(scope, [update(object, interview.record.row['Id'], values)]);
        return next;
    };
}

function update(object: ObjectSchema, id: unknown, fields: RecordFields): WriteRequest {
    if (typeof id !== 'string') throw new InterviewFailed('a record without Id cannot be updated or deleted');
    const { Id: _id, ...others } = fields;
    return { operation: 'update', objectName: object.apiName, id, fields: others };
}

/** Delete Records: those that filters find, or those of a variable. @throws MetadataError */
export function recordDelete(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, deleteParts, file);
    const next = compiler.target(element);
    const reference = textOf(element, 'inputReference');
    const object = reference === undefined ? compiler.objectNamed(textOf(element, 'object')) : undefined;
    const find = object && recordFilter(compiler, object, element, file);
    const records = reference === undefined ? undefined : recordsOf(compiler, compiler.resource(reference));
    return (interview) => {
        const scope = scopeOf(interview);
        const found = records?.(scope) ?? (object ? (find?.(scope) ?? []).map((row) => ({ object, row })) : []);
        write(
            scope,
            found.map((one) => ({ operation: 'delete', objectName: one.object.apiName, id: String(one.row['Id']) }))
        );
        return next;
    };
}

/** The field values that an element states. @throws MetadataError */
function stated(
    compiler: FlowCompiler,
    object: ObjectSchema,
    element: XmlElement,
    file: string
): (scope: Scope) => RecordFields {
    const fields = elementsOf(element, 'inputAssignments').map((item) => {
        refuseUnknown(item, assignmentParts, file);
        const field = fieldNamed(object, requiredText(item, 'field', file));
        if (!field) return compiler.fail(`${object.apiName} has no field ${textOf(item, 'field')}`);
        if (!field.createable && !field.updateable) return compiler.fail(`${field.apiName} cannot be written`);
        return { field, node: fieldValue(compiler, field, compiler.value(elementsOf(item, 'value')[0])) };
    });
    return (scope) =>
        Object.fromEntries(
            fields.map(({ field, node }) => [field.apiName, sentValue(node.evaluate(scope), node.type)])
        );
}

function recordsOf(compiler: FlowCompiler, resource: Resource): (scope: Scope) => readonly FlowRecord[] {
    if (resource.kind === 'collection' && typeof resource.of !== 'string') {
        return (scope) => itemsOf(scope, resource) as readonly FlowRecord[];
    }
    if (resource.kind !== 'record') return compiler.fail('records were expected');
    return (scope) => {
        const record = resource.read(scope);
        if (!record) throw new InterviewFailed('The flow failed because a record variable has no value.');
        return [record];
    };
}

/** The fields of a record that the flow has set. */
function sentRecord({ object, row, changed }: FlowRecord): RecordFields {
    return Object.fromEntries(
        [...changed].map((name) => {
            const field = fieldNamed(object, name);
            const value = row[name];
            if (field?.type === 'boolean') return [name, Number(value ?? 0) !== 0];
            return [name, sentStored(value, field && isNumeric(field.type) ? field.scale : 0)];
        })
    );
}
