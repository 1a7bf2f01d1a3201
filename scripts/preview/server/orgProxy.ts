import type { FastifyInstance, FastifyReply, FastifyRequest, InjectOptions } from 'fastify';
import { isSameOrigin } from './sameOrigin.ts';
import type { PreviewOptions } from '../plugin.ts';

type ProxyRequest = FastifyRequest<{ Params: { as: string } }>;

const passedOn = ['accept', 'content-type', 'if-match', 'if-modified-since'];
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** Lets our pages call the org as one of the demo's users; the user's token stays on this side. */
export function registerOrgProxy(app: FastifyInstance, options: PreviewOptions): void {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    app.route({
        method: [...methods],
        url: '/as/:as/services/data/*',
        handler: async (request: ProxyRequest, reply: FastifyReply) => {
            if (!isSameOrigin(request))
                return refuse(reply, 403, 'FORBIDDEN', 'Only pages of this server may call the org this way.');
            const user = options.users.find(({ as }) => as === request.params.as);
            if (!user) return refuse(reply, 404, 'NOT_FOUND', `There is no user "${request.params.as}".`);
            const address = innerAddress(request.url);
            if (!address) return refuse(reply, 404, 'NOT_FOUND', 'Pages may call the data API only.');
            const answer = await app.inject(innerRequest(request, address, options.org.tokenFor(user.username)));
            const type = answer.headers['content-type'];
            if (type) reply.header('content-type', type);
            return reply.code(answer.statusCode).header('cache-control', 'no-store').send(answer.rawPayload);
        }
    });

    app.post('/as/operator/clock', async (request, reply) => {
        if (!isSameOrigin(request))
            return refuse(reply, 403, 'FORBIDDEN', 'Only pages of this server may move the clock.');
        const wanted = wantedTime(request.body);
        if (!wanted)
            return refuse(
                reply,
                400,
                'INVALID_TIME',
                'The clock needs a time such as {"now": "2026-06-30T09:00:00Z"}.'
            );
        options.org.clock.set(wanted);
        return reply.send({ now: options.org.clock.now().toISOString() });
    });
}

/** The org's own address behind one of ours; nothing when dots in it, encoded or not, lead out of the data API. */
function innerAddress(address: string): string | undefined {
    const { pathname, search } = new URL(address.replace(/^\/as\/[^/]+/, ''), 'http://localhost');
    return pathname.startsWith('/services/data/') ? pathname + search : undefined;
}

function innerRequest(request: ProxyRequest, url: string, token: string): InjectOptions {
    const headers = Object.fromEntries(
        passedOn.flatMap((name) => (request.headers[name] ? [[name, request.headers[name]]] : []))
    );
    return {
        method: request.method as (typeof methods)[number],
        url,
        headers: { ...headers, host: request.headers.host ?? '', authorization: `Bearer ${token}` },
        ...(Buffer.isBuffer(request.body) && { payload: request.body })
    };
}

function wantedTime(body: unknown): Date | undefined {
    try {
        const { now }: { now?: unknown } = JSON.parse(String(body));
        if (typeof now !== 'string' || !/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(now)) return undefined;
        const time = new Date(now);
        // 30 February becomes a day of March: what comes out must be what went in.
        return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(now.slice(0, 19)) ? time : undefined;
    } catch {
        return undefined;
    }
}

function refuse(reply: FastifyReply, status: number, errorCode: string, message: string): FastifyReply {
    return reply.code(status).send([{ errorCode, message }]);
}
