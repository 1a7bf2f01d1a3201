import type { FastifyInstance, FastifyReply } from 'fastify';

import { RequestError } from '../errors.ts';
import type { Org, OrgContext } from '../org.ts';
import type { DeployApi } from './deploy-api.ts';
import { readDeployOptions } from './deploy-options.ts';
import { describeMetadata, listMetadata } from './inventory.ts';
import { isApiVersion } from './manifest.ts';
import { detailsWithTests } from './result.ts';
import { faultEnvelope, readEnvelope, responseEnvelope, textIn, type SoapCall } from './soap.ts';

/** 39 MB of zip in base64, and the envelope around it. */
const LARGEST_ENVELOPE = 53 * 1024 * 1024;

type Operation = (call: SoapCall, context: OrgContext) => unknown;

/** The Metadata API over SOAP; the session id stands in the envelope's header alone. */
export function registerSoap(app: FastifyInstance, org: Org, deploys: DeployApi): void {
    const operations = operationsOf(org, deploys);
    // A scope of its own: no other route takes XML.
    void app.register(async (scope) => {
        scope.addContentTypeParser(/^(text|application)\/(soap\+)?xml/, { parseAs: 'string' }, (_, text, done) =>
            done(null, text)
        );
        scope.post<{ Params: { version: string } }>(
            '/services/Soap/m/:version',
            { bodyLimit: LARGEST_ENVELOPE },
            (request, reply) => {
                try {
                    const call = readEnvelope(String(request.body ?? ''));
                    return sendXml(reply, 200, answerOf(org, operations, request.params.version, call));
                } catch (error) {
                    return sendXml(reply, 500, faultOf(error));
                }
            }
        );
    });
}

function sendXml(reply: FastifyReply, status: number, text: string): FastifyReply {
    return reply.code(status).type('text/xml;charset=UTF-8').send(text);
}

function answerOf(org: Org, operations: Readonly<Record<string, Operation>>, version: string, call: SoapCall): string {
    if (!isApiVersion(version)) {
        throw new RequestError('UNSUPPORTED_API_VERSION', `Invalid Api version specified on URL: ${version}`);
    }
    const context = call.sessionId === undefined ? undefined : org.contextForToken(call.sessionId);
    if (!context) {
        const message = 'Invalid Session ID found in SessionHeader: Illegal Session';
        throw new RequestError('INVALID_SESSION_ID', message, 401);
    }
    const operation = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
    if (!operation) {
        throw new RequestError('INVALID_OPERATION', `the local org does not answer the call ${call.operation}`);
    }
    return responseEnvelope(call.operation, operation(call, context));
}

function operationsOf(org: Org, deploys: DeployApi): Readonly<Record<string, Operation>> {
    return {
        deploy({ content }, context) {
            const zip = Buffer.from(textIn(content, 'ZipFile') ?? '', 'base64');
            const { options, runTestsEnabled } = readDeployOptions(content['DeployOptions'] || undefined);
            const { id } = deploys.start(context, zip, options, runTestsEnabled);
            return { done: false, id, state: 'Queued' };
        },
        checkDeployStatus({ content }, context) {
            const { result, details } = deploys.status(context, textIn(content, 'asyncProcessId') ?? '');
            const full = textIn(content, 'includeDetails') === 'true';
            return { ...result, ...(full && { details: detailsWithTests(details) }) };
        },
        cancelDeploy({ content }, context) {
            const { id, done } = deploys.cancel(context, textIn(content, 'String') ?? textIn(content, 'id') ?? '');
            return { done, id };
        },
        describeMetadata: (_, context) => describeMetadata(context),
        listMetadata: ({ content }, context) => listMetadata(org, context, content)
    };
}

function faultOf(error: unknown): string {
    if (error instanceof RequestError) return faultEnvelope(error.errorCode, error.message);
    return faultEnvelope('UNKNOWN_EXCEPTION', error instanceof Error ? error.message : String(error));
}
