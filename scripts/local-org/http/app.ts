import Fastify, { type FastifyInstance } from 'fastify';

import { RequestError } from '../errors.ts';
import { errorAnswer } from './envelopes.ts';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
const LARGEST_JSON = 50 * 1024 * 1024;

/** The server itself: loopback only, slashes collapsed, Salesforce's error bodies below `/services` and `/local`. */
export function createApp(): FastifyInstance {
    const app = Fastify({
        logger: false,
        bodyLimit: LARGEST_JSON,
        forceCloseConnections: true,
        routerOptions: { maxParamLength: 4_096 },
        rewriteUrl: (request) => collapseSlashes(request.url ?? '/')
    });
    // A page of another site can reach a loopback port under its own name (DNS rebinding): only loopback names pass.
    app.addHook('onRequest', async (request, reply) => {
        if (!LOOPBACK_HOST.test(request.headers.host ?? ''))
            await reply.code(421).type('text/plain').send('This server answers to loopback names only.');
    });
    return app;
}

/** Salesforce's reading of bodies and its error envelope, for the routes of one scope. */
export function speakSalesforce(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
        try {
            done(null, text === '' ? undefined : JSON.parse(String(text)));
        } catch (error) {
            done(
                new RequestError('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'malformed JSON'),
                undefined
            );
        }
    });
    // Left to the routes as streams: CSV may be larger than memory should be.
    scope.addContentTypeParser(/^text\/csv/, (_, stream, done) => done(null, stream));
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, text, done) =>
        done(null, Object.fromEntries(new URLSearchParams(String(text))))
    );
    scope.setErrorHandler((error, _, reply) => {
        const answer = errorAnswer(asRequestError(error));
        return reply.code(answer.status).type('application/json;charset=UTF-8').send(JSON.stringify(answer.body));
    });
}

function collapseSlashes(url: string): string {
    const [path = '', ...query] = url.split('?');
    return [path.replace(/\/{2,}/g, '/'), ...query].join('?');
}

/** Fastify's own refusals in the words of the API. */
function asRequestError(error: unknown): unknown {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
        return new RequestError('UNSUPPORTED_MEDIA_TYPE', 'Content type of the request is not supported here', 415);
    }
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
        return new RequestError('EXCEEDED_MAX_SIZE_REQUEST', 'The request is larger than the org takes', 413);
    }
    return error;
}
