import { writeNested } from '../dml/write.ts';
import type { Node, Scope } from '../formula/compile.ts';
import { elementsOf, refuseUnknown, requiredText, textOf, type XmlElement } from '../metadata/xml.ts';
import type { FlowCompiler } from './compiler.ts';
import { InterviewFailed, interviewOf, scopeOf } from './interview.ts';
import { canvasElements, type Step } from './step.ts';
import { printed } from './values.ts';

const actionParts = new Set([
    ...canvasElements, 'actionName', 'actionType', 'connector', 'faultConnector', 'flowTransactionModel', 'inputParameters', 'nameSegment',
    'storeOutputAutomatically', 'versionSegment', 'versionString'
]); // prettier-ignore
const parameterParts = new Set(['name', 'value']);
const emailParameters = new Set([
    'emailAddresses', 'emailBody', 'emailSubject', 'logEmailOnSend', 'recipientId', 'relatedRecordId', 'senderType', 'sendRichBody', 'useLineBreaks'
]); // prettier-ignore
const MOST_ADDRESSES = 150;

/** An action; of Salesforce's the local org has one, Send Email. @throws MetadataError */
export function actionCall(compiler: FlowCompiler, element: XmlElement, file: string): Step {
    refuseUnknown(element, actionParts, file);
    const type = requiredText(element, 'actionType', file);
    if (type !== 'emailSimple' || requiredText(element, 'actionName', file) !== 'emailSimple')
        return compiler.fail(`the local org runs no action ${type}`);
    const model = textOf(element, 'flowTransactionModel') ?? 'Automatic';
    if (model !== 'Automatic' && model !== 'CurrentTransaction')
        return compiler.fail(`the local org runs no action in ${model}`);
    const send = emailOf(parametersOf(compiler, element, file), compiler);
    const next = compiler.target(element);
    return (interview) => {
        send(scopeOf(interview));
        return next;
    };
}

type Parameters = ReadonlyMap<string, Node>;

function parametersOf(compiler: FlowCompiler, element: XmlElement, file: string): Parameters {
    const parameters = new Map<string, Node>();
    for (const parameter of elementsOf(element, 'inputParameters')) {
        refuseUnknown(parameter, parameterParts, file);
        const name = requiredText(parameter, 'name', file);
        if (!emailParameters.has(name)) compiler.fail(`the local org knows no input ${name} of emailSimple`);
        if (parameters.has(name)) compiler.fail(`the input ${name} is set twice`);
        parameters.set(name, compiler.value(elementsOf(parameter, 'value')[0]));
    }
    return parameters;
}

/**
 * Send Email. Nothing leaves the machine: what Salesforce would hand to its mail servers is kept as an EmailMessage, with
 * logEmailOnSend or without, where Salesforce keeps one only with it. Only administrators read them here.
 */
function emailOf(parameters: Parameters, compiler: FlowCompiler): (scope: Scope) => void {
    for (const name of ['emailSubject', 'emailBody'])
        if (!parameters.has(name)) compiler.fail(`emailSimple needs the input ${name}`);
    if (!parameters.has('emailAddresses') && !parameters.has('recipientId'))
        compiler.fail('emailSimple needs the input emailAddresses or recipientId');
    const text = (name: string, scope: Scope): string => {
        const node = parameters.get(name);
        return node ? printed(node.evaluate(scope), node.type) : '';
    };
    return (scope) => {
        const { session } = interviewOf(scope);
        const addresses = [...listed(text('emailAddresses', scope)), ...recipient(scope, text('recipientId', scope))];
        const sender = text('senderType', scope) || 'CurrentUser';
        refuseUnsendable(addresses, text('emailSubject', scope), text('emailBody', scope), sender);
        const isRich = text('sendRichBody', scope) === 'true';
        const related = text('relatedRecordId', scope);
        writeNested(session, [
            {
                operation: 'insert',
                objectName: 'EmailMessage',
                fields: {
                    FromAddress: sender === 'CurrentUser' ? emailOfUser(scope) : null,
                    ToAddress: addresses.join('; '),
                    Subject: text('emailSubject', scope),
                    [isRich ? 'HtmlBody' : 'TextBody']: text('emailBody', scope),
                    Status: '3',
                    Incoming: false,
                    MessageDate: new Date(session.formulas.now).toISOString(),
                    RelatedToId: related === '' ? null : related
                }
            }
        ]);
    };
}

function listed(addresses: string): string[] {
    return addresses.split(',').flatMap((address) => address.trim() || []);
}

function refuseUnsendable(addresses: readonly string[], subject: string, body: string, sender: string): void {
    const fail = (reason: string): never => {
        throw new InterviewFailed(reason);
    };
    if (sender !== 'CurrentUser' && sender !== 'DefaultWorkflowUser')
        fail(`Invalid sender type: ${sender} (the local org has no organization-wide addresses)`);
    if (addresses.length === 0) fail('Missing required input parameter: emailAddresses');
    if (addresses.length > MOST_ADDRESSES) fail(`More than ${MOST_ADDRESSES} email recipients`);
    if (subject === '') fail('Missing required input parameter: emailSubject');
    if (body === '') fail('Missing required input parameter: emailBody');
    const wrong = addresses.find((address) => !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/.test(address));
    if (wrong !== undefined) fail(`INVALID_EMAIL_ADDRESS: Email address is invalid: ${wrong}`);
}

/** The address of the contact or user that the email goes to. */
function recipient(scope: Scope, id: string): string[] {
    if (id === '') return [];
    const { store } = interviewOf(scope).session.engine;
    for (const object of ['Contact', 'User']) {
        const found = store.prepare(`SELECT "Email" FROM "${object}" WHERE "Id" = ?`).get(id);
        if (found) return listed(String(found['Email'] ?? ''));
    }
    throw new InterviewFailed(`Invalid recipient: ${id}`);
}

function emailOfUser(scope: Scope): string {
    const { engine, context } = interviewOf(scope).session;
    const user = engine.store.prepare('SELECT "Email" FROM "User" WHERE "Id" = ?').get(context.user.id);
    return String(user?.['Email'] ?? '');
}
