import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

import { RequestError } from '../errors.ts';
import type { Faults } from '../faults/faults.ts';
import type { Org, OrgContext } from '../org.ts';
import { API_VERSIONS, type ApiAnswer } from './call.ts';
import type { QueryCursors } from './cursors.ts';
import { errorAnswer } from './envelopes.ts';
import { apiVersions, DAILY_API_REQUESTS } from './info-routes.ts';
import { notFound, type Router } from './router.ts';

const DATA_PATH = /^\/services\/data\/v(\d+\.0)(\/.*)?$/;

/** What every route of the data API works with. */
export interface ApiSurroundings {
    readonly org: Org;
    readonly cursors: QueryCursors;
    readonly router: Router;
    readonly faults: Faults;
    readonly instanceUrl: () => string;
    requestCount: number;
}

/** The user of a request's token. @throws RequestError 401 */
export function authenticate(org: Org, headers: IncomingHttpHeaders): OrgContext {
    const token = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const context = token ? org.contextForToken(token) : undefined;
    if (!context) throw new RequestError('INVALID_SESSION_ID', 'Session expired or invalid', 401);
    return context;
}

/** Answers everything below `/services/data` from the route tables. */
export function registerDataApi(app: FastifyInstance, surroundings: ApiSurroundings): void {
    const handler = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
        surroundings.requestCount++;
        const context = authenticate(surroundings.org, request.headers);
        const { method, url, headers, body } = request;
        return send(reply, dispatch(surroundings, context, { method, url, headers, body }), surroundings.requestCount);
    };
    app.all('/services/data', handler);
    app.all('/services/data/*', handler);
}

/** Writes an answer; every answer tells the day's use of the API. */
export function send(reply: FastifyReply, answer: ApiAnswer, requestCount: number): FastifyReply {
    reply.code(answer.status).header('sforce-limit-info', `api-usage=${requestCount}/${DAILY_API_REQUESTS}`);
    if (answer.headers) reply.headers(answer.headers);
    if (answer.stream) return reply.send(answer.stream);
    if (answer.body === undefined) return reply.send();
    return reply.type('application/json;charset=UTF-8').send(JSON.stringify(answer.body));
}

interface DataRequest {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: unknown;
}

function dispatch(surroundings: ApiSurroundings, context: OrgContext, request: DataRequest): ApiAnswer {
    try {
        const url = new URL(request.url, 'http://localhost');
        if (/^\/services\/data\/?$/.test(url.pathname) && request.method === 'GET')
            return { status: 200, body: apiVersions() };
        const [, version = '', path = ''] = DATA_PATH.exec(url.pathname) ?? [];
        const number = Number(version);
        if (!version || number < API_VERSIONS.oldest || number > API_VERSIONS.newest) throw notFound();
        const { handler, parameters } = surroundings.router.match(request.method, path === '/' ? '' : path);
        return handler({
            org: surroundings.org,
            context,
            cursors: surroundings.cursors,
            faults: surroundings.faults,
            instanceUrl: surroundings.instanceUrl(),
            method: request.method,
            version,
            parameters,
            query: url.searchParams,
            headers: request.headers,
            body: request.body,
            requestCount: surroundings.requestCount,
            dispatch: (inner) => dispatch(surroundings, context, { ...inner, headers: request.headers })
        });
    } catch (error) {
        return errorAnswer(error);
    }
}
