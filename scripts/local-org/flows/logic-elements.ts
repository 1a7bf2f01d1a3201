import { refuse, RecordRefused } from '../errors.ts';
import type { Node } from '../formula/compile.ts';
import { elementsOf, isTrue, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import { conditionNode, joined } from './conditions.ts';
import type { FlowCompiler } from './compiler.ts';
import { copied, scopeOf, type FlowRecord, type Interview } from './interview.ts';
import { fill, itemsOf } from './resources.ts';
import { canvasElements, type Step } from './step.ts';

const decisionParts = new Set([...canvasElements, 'rules', 'defaultConnector', 'defaultConnectorLabel']);
const ruleParts = new Set([
    'name', 'label', 'description', 'conditionLogic', 'conditions', 'connector', 'doesRequireRecordChangedToMeetCriteria'
]); // prettier-ignore
const conditionParts = new Set(['leftValueReference', 'operator', 'rightValue', 'conditionType']);

/** A decision: the first outcome whose conditions are met leads on. @throws MetadataError */
export function decision(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, decisionParts, file);
    const outcomes = elementsOf(element, 'rules').map((rule) => {
        refuseUnknown(rule, ruleParts, file);
        const test = met(conditions(compiler, rule, file), isTrue(rule, 'doesRequireRecordChangedToMeetCriteria'));
        return { test, next: compiler.target(rule) };
    });
    const otherwise = compiler.target(element, 'defaultConnector');
    return (interview) => {
        const outcome = outcomes.find(({ test }) => test(interview));
        return outcome ? outcome.next : otherwise;
    };
}

function conditions(compiler: FlowCompiler, rule: XmlElement, file: string): Node {
    const nodes = elementsOf(rule, 'conditions').map((condition) => {
        refuseUnknown(condition, conditionParts, file);
        return conditionNode(
            compiler,
            compiler.resource(requiredText(condition, 'leftValueReference', file)),
            requiredText(condition, 'operator', file),
            compiler.value(elementsOf(condition, 'rightValue')[0])
        );
    });
    return joined(compiler, nodes, textOf(rule, 'conditionLogic'));
}

/** Whether a condition is met; with `newly` only if the record before the change did not meet it. */
export function met(condition: Node, newly: boolean): (interview: Interview) => boolean {
    const test = (interview: Interview): boolean => condition.evaluate(scopeOf(interview)) === true;
    if (!newly) return test;
    return (interview) => {
        const { record, prior } = interview;
        if (!test(interview)) return false;
        return !prior || !test({ ...interview, record: { ...record, row: prior } });
    };
}

const loopParts = new Set([
    ...canvasElements, 'collectionReference', 'iterationOrder', 'nextValueConnector', 'noMoreValuesConnector', 'assignNextValueToReference'
]); // prettier-ignore

/** A loop: its name, or a variable, stands for the item at hand. @throws MetadataError */
export function loop(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, loopParts, file);
    const name = requiredText(element, 'name', file);
    const collection = compiler.resource(requiredText(element, 'collectionReference', file));
    if (collection.kind !== 'collection') return compiler.fail('the loop does not go over a collection');
    const variable = textOf(element, 'assignNextValueToReference') ?? name;
    const item = compiler.resource(variable);
    const slot = item.kind === 'collection' ? undefined : item.slot;
    if (slot === undefined) return compiler.fail(`${variable} takes no item`);
    const [next, end] = [
        compiler.target(element, 'nextValueConnector'),
        compiler.target(element, 'noMoreValuesConnector')
    ];
    const backward = textOf(element, 'iterationOrder') === 'Desc';
    const queue = `${name.toLowerCase()} items`;
    return (interview) => {
        const scope = scopeOf(interview);
        const items = itemsOf(scope, collection);
        const open =
            (interview.slots.get(queue) as readonly FlowRecord[] | undefined) ??
            ((backward ? items.toReversed() : items) as readonly FlowRecord[]);
        const [first, ...rest] = open;
        if (first === undefined) {
            interview.slots.delete(queue);
            fill(scope, slot, null);
            return end;
        }
        fill(scope, slot, typeof first === 'object' && 'row' in first ? copied(first) : first);
        interview.slots.set(queue, rest);
        return next;
    };
}

const errorParts = new Set([...canvasElements, 'customErrorMessages', 'connector']);
/** Characters of the message of a custom error, as Salesforce documents. */
const LONGEST_ERROR = 255;
const messageParts = new Set(['errorMessage', 'fieldSelection', 'isFieldError']);

/** A custom error: refuses the record that started the flow, with its own words. @throws MetadataError */
export function customError(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, errorParts, file);
    const messages = elementsOf(element, 'customErrorMessages').map((message) => {
        refuseUnknown(message, messageParts, file);
        const field = isTrue(message, 'isFieldError') ? requiredText(message, 'fieldSelection', file) : undefined;
        const known = field === undefined ? undefined : compiler.object.fields.get(field.toLowerCase());
        if (field !== undefined && !known) return compiler.fail(`${compiler.object.apiName} has no field ${field}`);
        const text = requiredText(message, 'errorMessage', file);
        if (text.length > LONGEST_ERROR) {
            return compiler.fail(`an error message has ${text.length} characters, ${LONGEST_ERROR} are allowed`);
        }
        return { text: compiler.template(text), field: known?.apiName };
    });
    if (messages.length === 0) return compiler.fail('the custom error has no message');
    return (interview) => {
        const scope = scopeOf(interview);
        throw new CustomErrors(
            messages.flatMap(
                ({ text, field }) =>
                    refuse(
                        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                        String(text.evaluate(scope)),
                        ...(field === undefined ? [] : [field])
                    ).errors
            )
        );
    };
}

/** A flow refuses its record on purpose. */
export class CustomErrors extends RecordRefused {}
