import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { RequestError } from '../errors.ts';
import type { FaultOf, Faults } from './faults.ts';

const REFUSALS = ['expiredSession', 'unavailable', 'tooManyRequests', 'requestLimit', 'droppedConnection'] as const;
/** Time for the first half of an answer to leave before its connection is cut. */
const HALF_ANSWER_MS = 20;

/** Lets the faults that hit whole requests do so, before a request is carried out or while it is answered. */
export function registerRequestFaults(scope: FastifyInstance, faults: Faults): void {
    const cut = new WeakSet<FastifyRequest>();
    scope.addHook('onRequest', async (request, reply) => {
        const [path = ''] = request.url.split('?');
        if (!path.startsWith('/services/')) return undefined;
        const occasion = { method: request.method, path };
        const slow = faults.take(['slowAnswer'], occasion);
        if (slow) await wait(slow.milliseconds);
        const fault = faults.take(REFUSALS, occasion);
        if (!fault) return undefined;
        if (fault.kind !== 'droppedConnection') return refuse(fault, reply);
        if (fault.moment === 'middle') {
            cut.add(request);
            return undefined;
        }
        reply.hijack();
        request.raw.socket.destroy();
        return reply;
    });
    scope.addHook('onSend', async (request, reply, payload: unknown) => {
        if (!cut.has(request)) return payload;
        reply.removeHeader('content-length');
        return Readable.from(firstHalf(payload), { objectMode: false });
    });
}

type Refusal = Exclude<FaultOf<(typeof REFUSALS)[number]>, { kind: 'droppedConnection' }>;

function refuse(fault: Refusal, reply: FastifyReply): FastifyReply {
    if ('retryAfter' in fault && fault.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter));
    switch (fault.kind) {
        case 'expiredSession':
            throw new RequestError('INVALID_SESSION_ID', 'Session expired or invalid', 401);
        case 'unavailable':
            throw new RequestError('SERVER_UNAVAILABLE', 'Server is currently unavailable', 503);
        // Said by the machines before the org, which do not speak the API's JSON.
        case 'tooManyRequests':
            return reply.code(429).type('text/plain').send('Too Many Requests');
        case 'requestLimit':
            throw new RequestError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 403);
    }
}

/** Half of an answer, or the beginning of a long one, and then an error, upon which the server cuts the connection. */
async function* firstHalf(payload: unknown): AsyncGenerator<Buffer> {
    if (payload instanceof Readable) {
        for await (const part of payload) {
            yield half(Buffer.from(part as string | Buffer));
            break;
        }
    } else if (payload !== undefined && payload !== null) {
        yield half(Buffer.from(payload as string | Buffer));
    }
    await wait(HALF_ANSWER_MS);
    throw new Error('The connection is cut on demand');
}

function half(bytes: Buffer): Buffer {
    return bytes.subarray(0, Math.ceil(bytes.length / 2));
}
