import type { Row } from '../dml/engine.ts';
import { elementsOf, isTrue, refuseUnknown, requiredText, textOf, textsOf, type XmlElement } from '../metadata/xml.ts';
import { quoted } from '../store/tables.ts';
import { assignValue } from './assign.ts';
import type { FlowCompiler } from './compiler.ts';
import { recordFilter, storedField } from './filters.ts';
import { scopeOf, type FlowRecord } from './interview.ts';
import { fill, slotNode, type Resource } from './resources.ts';
import { canvasElements, type Step } from './step.ts';

const lookupParts = new Set([
    ...canvasElements, 'connector', 'faultConnector', 'assignNullValuesIfNoRecordsFound', 'filterLogic', 'filters', 'getFirstRecordOnly',
    'object', 'queriedFields', 'sortField', 'sortOrder', 'storeOutputAutomatically', 'outputReference', 'outputAssignments', 'limit'
]); // prettier-ignore
const outputParts = new Set(['assignToReference', 'field']);

/** Get Records: the first or all records that the filters find. @throws MetadataError */
export function recordLookup(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, lookupParts, file);
    const object = compiler.objectNamed(textOf(element, 'object'));
    const find = recordFilter(compiler, object, element, file);
    const order = sorting(compiler, element);
    const first = takesFirst(element);
    const limit = elementsOf(element, 'limit')[0];
    const most = limit ? compiler.value(limit) : undefined;
    const keep = output(compiler, element, file);
    const next = compiler.target(element);
    return (interview) => {
        const scope = scopeOf(interview);
        const stated = most?.evaluate(scope);
        const rows = find(scope, order, first ? 1 : stated ? Number(stated) : undefined);
        keep(
            interview,
            rows.map((row) => ({ object, row, changed: new Set<string>() }))
        );
        return next;
    };
}

/** Get Records keeps one record unless told to keep all. */
export function takesFirst(element: XmlElement): boolean {
    return element['getFirstRecordOnly'] === undefined || isTrue(element, 'getFirstRecordOnly');
}

function sorting(compiler: FlowCompiler, element: XmlElement): string | undefined {
    const name = textOf(element, 'sortField');
    if (name === undefined) return undefined;
    const field = storedField(compiler, compiler.objectNamed(textOf(element, 'object')), name);
    return `${quoted(field.apiName)} ${textOf(element, 'sortOrder') === 'Desc' ? 'DESC' : 'ASC'}, "Id"`;
}

type Keep = (interview: Parameters<Step>[0], records: readonly FlowRecord[]) => void;

function output(compiler: FlowCompiler, element: XmlElement, file: string): Keep {
    const fields = elementsOf(element, 'outputAssignments');
    if (fields.length > 0) return fieldOutputs(compiler, element, fields, file);
    const reference = textOf(element, 'outputReference') ?? requiredText(element, 'name', file);
    const target = compiler.resource(reference);
    const slot = target.kind === 'value' ? undefined : target.slot;
    if (slot === undefined) return compiler.fail(`${reference} takes no records`);
    const all = target.kind === 'collection';
    if (all === takesFirst(element)) return compiler.fail(`${reference} is ${all ? '' : 'no '}collection`);
    return (interview, records) => fill(scopeOf(interview), slot, all ? records : records[0]);
}

function fieldOutputs(compiler: FlowCompiler, element: XmlElement, outputs: readonly XmlElement[], file: string): Keep {
    const keepsOld = !isTrue(element, 'assignNullValuesIfNoRecordsFound');
    const slot = `${requiredText(element, 'name', file).toLowerCase()} found`;
    const assigns = outputs.map((stated) => {
        refuseUnknown(stated, outputParts, file);
        const target = compiler.resource(requiredText(stated, 'assignToReference', file));
        if (target.kind !== 'value') return compiler.fail('a field is assigned to a single value');
        return assignValue(
            compiler,
            target,
            compiler.fieldOfSlot(slot, textOf(element, 'object'), requiredText(stated, 'field', file))
        );
    });
    return (interview, [record]) => {
        if (!record && keepsOld) return;
        const scope = scopeOf(interview);
        const blank: Row = {};
        fill(scope, slot, record ?? { object: compiler.object, row: blank, changed: new Set() });
        for (const assign of assigns) assign(scope);
    };
}

/** What later elements may call a record element's result, if it keeps one under its own name. */
export function elementOutput(compiler: FlowCompiler, kind: string, element: XmlElement): Resource | undefined {
    const slot = (textOf(element, 'name') ?? '').toLowerCase();
    if (kind === 'recordLookups') {
        if (textOf(element, 'outputReference') ?? element['outputAssignments']) return undefined;
        const object = compiler.objectNamed(textOf(element, 'object'));
        if (!takesFirst(element)) return { kind: 'collection', of: object, slot };
        const queried = textsOf(element, 'queriedFields').map((name) => name.toLowerCase());
        return compiler.slotRecord(object, slot, queried.length > 0 ? new Set(queried) : undefined);
    }
    if (kind === 'recordCreates' && isTrue(element, 'storeOutputAutomatically')) {
        return { kind: 'value', type: 'text', node: slotNode(slot, 'text') };
    }
    return undefined;
}
