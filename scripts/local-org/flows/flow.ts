import { RecordRefused, type WriteError } from '../errors.ts';
import { FormulaError } from '../formula/parse.ts';
import type { Component } from '../metadata/components.ts';
import { elementsOf, isTrue, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import { MetadataError } from '../errors.ts';
import { objectNamed, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { actionCall } from './action-elements.ts';
import { assignment } from './assign.ts';
import { FlowCompiler } from './compiler.ts';
import { conditionNode, joined } from './conditions.ts';
import { defineResources } from './definitions.ts';
import { InterviewFailed, interviewOf, scopeOf, type Interview } from './interview.ts';
import { customError, CustomErrors, decision, loop, met } from './logic-elements.ts';
import { elementOutput, recordLookup } from './record-elements.ts';
import { fill, slotNode, type Resource } from './resources.ts';
import { recordCreate, recordDelete, recordUpdate } from './write-elements.ts';
import type { Step } from './step.ts';

export type Moment = 'beforeSave' | 'afterSave' | 'beforeDelete';

/** A record-triggered flow, ready to run. */
export interface Flow {
    readonly apiName: string;
    readonly object: ObjectSchema;
    readonly moment: Moment;
    readonly onCreate: boolean;
    readonly onUpdate: boolean;
    /** The stated place among the flows of the same moment. */
    readonly order: number | undefined;
    starts(interview: Interview): boolean;
    /** Runs to the end. @throws RecordRefused */
    run(interview: Interview): void;
}

const moments: Readonly<Record<string, Moment>> = {
    RecordBeforeSave: 'beforeSave',
    RecordAfterSave: 'afterSave',
    RecordBeforeDelete: 'beforeDelete'
};

const aboutTheFlow = [
    'apiVersion', 'areMetricsLoggedToDataCloud', 'description', 'environments', 'interviewLabel', 'label', 'processMetadataValues', 'processType',
    'runInMode', 'start', 'status', 'triggerOrder', 'customProperties', 'timeZoneSidKey', 'fullName'
] as const; // prettier-ignore
const definitions = ['variables', 'constants', 'formulas', 'textTemplates'] as const;
const elementKinds = [
    'assignments', 'decisions', 'loops', 'recordLookups', 'recordCreates', 'recordUpdates', 'recordDeletes', 'customErrors', 'actionCalls'
] as const; // prettier-ignore
const flowParts = new Set<string>([...aboutTheFlow, ...definitions, ...elementKinds]);
const startParts = new Set([
    'name', 'label', 'description', 'locationX', 'locationY', 'connector', 'doesRequireRecordChangedToMeetCriteria', 'filterFormula', 'filterLogic',
    'filters', 'object', 'recordTriggerType', 'triggerType'
]); // prettier-ignore
const filterParts = new Set(['field', 'operator', 'value']);

/** Reads an active record-triggered flow; undefined for a draft or an obsolete one. @throws MetadataError */
export function readFlow(schema: OrgSchema, { fullName, content, file }: Component): Flow | undefined {
    if (textOf(content, 'status') !== 'Active') return undefined;
    const fail = (reason: string): never => {
        throw new MetadataError(file, reason);
    };
    refuseUnknown(content, flowParts, file);
    const [start] = elementsOf(content, 'start');
    const triggerType = start && textOf(start, 'triggerType');
    const moment = moments[triggerType ?? ''];
    if (!start || !moment)
        return fail(`the local org runs record-triggered flows only, not ${triggerType ?? 'this one'}`);
    const mode = textOf(content, 'runInMode') ?? 'DefaultMode';
    if (mode !== 'DefaultMode' && mode !== 'SystemModeWithoutSharing')
        return fail(`the local org runs no flow in ${mode}`);
    refuseUnknown(start, startParts, file);
    const objectName = requiredText(start, 'object', file);
    const object = objectNamed(schema, objectName) ?? fail(`unknown object ${objectName}`);
    const compiler = new FlowCompiler(schema, object, file);
    checkNames(compiler, content);
    compiler.define('$Record', {
        kind: 'record',
        object,
        read: (scope) => interviewOf(scope).record,
        triggering: true
    });
    defineOutputs(compiler, content);
    const initialize = defineResources(compiler, content, file);
    const steps = compileElements(compiler, content, file, moment);
    const first = connected(compiler, compiler.target(start), steps);
    const kind = textOf(start, 'recordTriggerType') ?? 'Create';
    const label = requiredText(content, 'label', file);
    const order = textOf(content, 'triggerOrder');
    return {
        apiName: fullName,
        object,
        moment,
        onCreate: kind === 'Create' || kind === 'CreateAndUpdate',
        onUpdate: kind === 'Update' || kind === 'CreateAndUpdate',
        order: order === undefined ? undefined : Number(order),
        starts: compiler.within('start', () => startTest(compiler, start, file)),
        run(interview) {
            initialize(interview);
            follow(steps, first, interview, label);
        }
    };
}

/** Elements, resources and the outcomes of decisions share one list of names. @throws MetadataError */
function checkNames(compiler: FlowCompiler, flow: XmlElement): void {
    const named = [...definitions, ...elementKinds].flatMap((kind) => elementsOf(flow, kind));
    const seen = new Set<string>();
    for (const element of [...named, ...named.flatMap((one) => elementsOf(one, 'rules'))]) {
        const name = textOf(element, 'name') ?? '';
        if (seen.has(name.toLowerCase())) compiler.fail(`the name ${name} is used twice`);
        seen.add(name.toLowerCase());
    }
}

function startTest(compiler: FlowCompiler, start: XmlElement, file: string): (interview: Interview) => boolean {
    const newly = isTrue(start, 'doesRequireRecordChangedToMeetCriteria');
    const formula = textOf(start, 'filterFormula');
    if (formula !== undefined) {
        const node = compiler.formula(formula);
        return node.type === 'boolean' ? met(node, newly) : compiler.fail(`the formula yields ${node.type}`);
    }
    const conditions = elementsOf(start, 'filters').map((filter) => {
        refuseUnknown(filter, filterParts, file);
        return conditionNode(
            compiler,
            compiler.resource(`$Record.${requiredText(filter, 'field', file)}`),
            requiredText(filter, 'operator', file),
            compiler.value(elementsOf(filter, 'value')[0])
        );
    });
    return met(joined(compiler, conditions, textOf(start, 'filterLogic')), newly);
}

function defineOutputs(compiler: FlowCompiler, flow: XmlElement): void {
    for (const kind of elementKinds) {
        for (const element of elementsOf(flow, kind)) {
            const name = textOf(element, 'name') ?? '';
            if (kind === 'loops') compiler.define(name, () => loopItem(compiler, element, name));
            const output = compiler.within(name, () => elementOutput(compiler, kind, element));
            if (output) compiler.define(name, output);
        }
    }
}

function loopItem(compiler: FlowCompiler, element: XmlElement, name: string): Resource {
    const collection = compiler.resource(textOf(element, 'collectionReference') ?? '');
    if (collection.kind !== 'collection') return compiler.fail('the loop does not go over a collection');
    const slot = name.toLowerCase();
    if (typeof collection.of !== 'string') return compiler.slotRecord(collection.of, slot);
    return { kind: 'value', type: collection.of, node: slotNode(slot, collection.of), slot };
}

interface Element {
    readonly step: Step;
    readonly fault: string | undefined;
    /** What the element does, in the words of an error. */
    readonly verb: string;
}

type Elements = ReadonlyMap<string, Element>;

const verbs: Readonly<Record<string, string>> = {
    recordCreates: 'create',
    recordUpdates: 'update',
    recordDeletes: 'delete',
    recordLookups: 'look up'
};

function compileElements(compiler: FlowCompiler, flow: XmlElement, file: string, moment: Moment): Elements {
    const elements = new Map<string, Element>();
    for (const kind of elementKinds) {
        for (const element of elementsOf(flow, kind)) {
            const name = requiredText(element, 'name', file);
            compiler.within(name, () => {
                const step = compileElement(compiler, kind, element, file, moment);
                elements.set(name.toLowerCase(), {
                    step,
                    fault: compiler.target(element, 'faultConnector'),
                    verb: verbs[kind] ?? ''
                });
            });
        }
    }
    for (const kind of elementKinds) {
        for (const element of elementsOf(flow, kind)) {
            for (const target of targetsIn(element)) {
                compiler.within(textOf(element, 'name') ?? '', () => connected(compiler, target, elements));
            }
        }
    }
    return elements;
}

const connectors = ['connector', 'defaultConnector', 'faultConnector', 'nextValueConnector', 'noMoreValuesConnector'];

function targetsIn(element: XmlElement): string[] {
    const own = connectors.flatMap((name) => elementsOf(element, name));
    const targets = own.flatMap((connector) => textOf(connector, 'targetReference')?.toLowerCase() ?? []);
    return [...targets, ...elementsOf(element, 'rules').flatMap(targetsIn)];
}

function connected(compiler: FlowCompiler, target: string | undefined, elements: Elements): string | undefined {
    if (target !== undefined && !elements.has(target)) return compiler.fail(`the element ${target} is not there`);
    return target;
}

function compileElement(
    compiler: FlowCompiler,
    kind: (typeof elementKinds)[number],
    element: XmlElement,
    file: string,
    moment: Moment
): Step {
    const beforeSave = moment === 'beforeSave';
    switch (kind) {
        case 'assignments':
            return assignment(compiler, element, file);
        case 'decisions':
            return decision(compiler, element, file);
        case 'loops':
            return loop(compiler, element, file);
        case 'recordLookups':
            return recordLookup(compiler, element, file);
        case 'recordUpdates':
            return recordUpdate(compiler, element, file, beforeSave);
        case 'customErrors':
            return customError(compiler, element, file);
        case 'actionCalls':
            if (moment !== 'afterSave') return compiler.fail('the local org runs actions after a save only');
            return actionCall(compiler, element, file);
        default:
            if (beforeSave) return compiler.fail('before a save a flow changes its own record only');
            return kind === 'recordCreates'
                ? recordCreate(compiler, element, file)
                : recordDelete(compiler, element, file);
    }
}

/** Elements that one interview may run through before it is held for endless. */
const MOST_STEPS = 100_000;

function follow(elements: Elements, first: string | undefined, interview: Interview, label: string): void {
    let [name, count] = [first, 0];
    while (name !== undefined) {
        const element = elements.get(name);
        if (!element) return;
        if (++count > MOST_STEPS) throw processFailed(label, `The flow ran more than ${MOST_STEPS} elements.`);
        try {
            name = element.step(interview);
        } catch (error) {
            const reason = reasonOf(error, element);
            if (reason === undefined) throw error;
            if (element.fault === undefined) throw processFailed(label, reason);
            fill(scopeOf(interview), '$flow.faultmessage', reason);
            name = element.fault;
        }
    }
}

function reasonOf(error: unknown, { verb }: Element): string | undefined {
    if (error instanceof CustomErrors && verb === '') return undefined;
    if (error instanceof InterviewFailed || error instanceof FormulaError) return error.message;
    if (!(error instanceof RecordRefused)) return undefined;
    const reasons = error.errors.map(({ statusCode, message }: WriteError) => `${statusCode}: ${message}`).join('; ');
    if (verb === '') return reasons;
    return `This error occurred when the flow tried to ${verb} records: ${reasons}. You can look up ExceptionCode values in the SOAP API Developer Guide.`;
}

function processFailed(label: string, reason: string): RecordRefused {
    const message = `We can't save this record because the “${label}” process failed. Give your Salesforce admin these details. ${reason}`;
    return new RecordRefused([{ statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER', message, fields: [] }]);
}
