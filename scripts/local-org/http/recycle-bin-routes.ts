import type { FastifyInstance } from 'fastify';

import { faultEnvelope, readEnvelope, responseEnvelope, type SoapCall } from '../deploy/soap.ts';
import type { WriteRequest } from '../dml/request.ts';
import { RequestError } from '../errors.ts';
import type { Org } from '../org.ts';
import { longId } from '../soql/record-id.ts';

const PARTNER = 'urn:partner.soap.sforce.com';
const MOST_RECORDS = 200;
/** The calls of the Partner API that REST has no equal of; the others are answered over REST alone. */
const OPERATIONS = ['delete', 'undelete'] as const;

/** The recycle bin over SOAP: `undelete` stands in no REST resource. */
export function registerRecycleBin(app: FastifyInstance, org: Org): void {
    // A scope of its own: no other route takes XML.
    void app.register(async (scope) => {
        scope.addContentTypeParser(/^(text|application)\/(soap\+)?xml/, { parseAs: 'string' }, (_, text, done) =>
            done(null, text)
        );
        scope.post('/services/Soap/u/:version', (request, reply) => {
            void reply.type('text/xml;charset=UTF-8');
            try {
                const call = readEnvelope(String(request.body ?? ''));
                return reply.send(responseEnvelope(call.operation, resultsOf(org, call), PARTNER));
            } catch (error) {
                const code = error instanceof RequestError ? error.errorCode : 'UNKNOWN_EXCEPTION';
                return reply
                    .code(500)
                    .send(faultEnvelope(code, error instanceof Error ? error.message : String(error)));
            }
        });
    });
}

function resultsOf(org: Org, { sessionId, operation: name, content }: SoapCall): unknown {
    const context = sessionId === undefined ? undefined : org.contextForToken(sessionId);
    if (!context) {
        const message = 'Invalid Session ID found in SessionHeader: Illegal Session';
        throw new RequestError('INVALID_SESSION_ID', message, 401);
    }
    const operation = OPERATIONS.find((known) => known === name);
    if (!operation) throw new RequestError('INVALID_OPERATION', `the local org does not answer the call ${name}`);
    const ids = [content['ids']].flat().filter((id): id is string => typeof id === 'string');
    if (ids.length > MOST_RECORDS) {
        throw new RequestError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MOST_RECORDS} records into this call`
        );
    }
    const requests = ids.map((id): WriteRequest => ({
        operation,
        objectName: objectOf(org, id),
        id: longId(id) ?? id
    }));
    return org
        .write(context, requests, { allOrNone: false })
        .map((result) =>
            result.success
                ? { id: result.id, success: true }
                : { ...(result.id && { id: result.id }), success: false, errors: result.errors }
        );
}

function objectOf(org: Org, id: string): string {
    const prefix = id.slice(0, 3);
    const object = longId(id) && [...org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === prefix);
    if (!object) throw new RequestError('MALFORMED_ID', `malformed id ${id}`);
    return object.apiName;
}
