import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../local-org/org.ts';
import { packageDirectories } from '../package/packageDirectories.ts';
import { people, usernameOf } from '../start/people.ts';
import { buildPages, type BuiltPages } from './build/buildPages.ts';
import { pageReferenceOf } from './modules/good-terms/router/addresses.ts';
import type { Session } from './modules/good-terms/session/session.ts';
import { missingDocument, pageDocument } from './server/document.ts';
import { registerOrgProxy } from './server/orgProxy.ts';
import { isLoopbackHost } from './server/sameOrigin.ts';
import { registerStaticFiles } from './server/staticFiles.ts';

/** What the pages need of the org. */
export type PreviewOrg = Pick<Org, 'clock' | 'context' | 'schema' | 'tokenFor'>;

/** Somebody the pages can be opened as: `?as=rep`. */
export interface PreviewUser {
    readonly as: string;
    readonly username: string;
    readonly roleLabel: string;
}

/** What the routes work with. */
export interface PreviewOptions {
    readonly org: PreviewOrg;
    /** The first one is who opens pages that name nobody. */
    readonly users: readonly PreviewUser[];
    readonly pages: BuiltPages;
}

const headers = {
    // Lightning writes component styles into style elements, hence 'unsafe-inline' for styles alone.
    'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'"
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
};

/** Everybody of the demo company who looks at pages. */
export const demoUsers: readonly PreviewUser[] = people
    .filter(({ role }) => role !== 'integration')
    .map((person) => ({ as: person.role, username: usernameOf(person), roleLabel: person.title }));

/**
 * The record pages in a browser, for `startLocalOrg({ plugins })`. Builds them first, outside of the server's
 * start: a first build may take longer than Fastify lets a plugin take.
 */
export async function previewPlugin(options: {
    readonly stateFolder: string;
    readonly packageFolders?: readonly string[];
    readonly users?: readonly PreviewUser[];
    readonly tell?: (text: string) => void;
}): Promise<(localOrg: { readonly org: PreviewOrg }) => FastifyPluginAsync> {
    const { stateFolder, packageFolders = packageDirectories, users = demoUsers, tell } = options;
    const pages = await buildPages({ stateFolder, packageFolders, report: tell });
    return ({ org }) => pageRoutes({ org, users, pages });
}

/** The routes of the pages for an org, users and pages that are there. */
export function pageRoutes(options: PreviewOptions): FastifyPluginAsync {
    return async (app) => {
        app.addHook('onRequest', async (request, reply) => {
            reply.headers(headers);
            if (!isLoopbackHost(request))
                return reply.code(403).type('text/plain').send('These pages are for this machine only.');
        });
        await registerStaticFiles(app, options.pages);
        registerPages(app, options);
        await app.register(async (scope) => registerOrgProxy(scope, options));
    };
}

function registerPages(app: FastifyInstance, options: PreviewOptions): void {
    const first = options.users[0]?.as ?? '';
    app.get('/', (_request, reply) => reply.redirect(`/lightning/o/Account/list?as=${first}`));
    app.get('/lightning/*', (request: FastifyRequest<{ Querystring: { as?: string } }>, reply) => {
        const path = new URL(request.url, 'http://localhost').pathname;
        if (!pageReferenceOf(path)) return missing(reply, `Nothing is at ${path}.`);
        const as = request.query.as;
        if (as === undefined)
            return reply.redirect(`${request.url}${request.url.includes('?') ? '&' : '?'}as=${first}`);
        const user = options.users.find((candidate) => candidate.as === as);
        if (!user) return missing(reply, `There is no user "${as}".`);
        return reply
            .header('cache-control', 'no-store')
            .type('text/html; charset=utf-8')
            .send(pageDocument(options.pages, sessionOf(user, options), 'Good Terms'));
    });
}

function missing(reply: FastifyReply, sentence: string): FastifyReply {
    return reply.code(404).type('text/html; charset=utf-8').send(missingDocument(sentence));
}

function sessionOf(viewer: PreviewUser, { org, users }: PreviewOptions): Session {
    const { user, access } = org.context(viewer.username);
    return {
        as: viewer.as,
        userId: user.id,
        userName: user.name,
        roleLabel: viewer.roleLabel,
        timeZone: user.timeZone,
        customPermissions: [...access.customPermissions].toSorted(),
        shownTabs: [...access.tabs].toSorted(),
        readableObjects: [...org.schema.objects.values()]
            .filter((object) => access.canRead(object))
            .map(({ apiName }) => apiName),
        clockOffset: org.clock.offset,
        users: users.map(({ as, username, roleLabel }) => ({ as, name: org.context(username).user.name, roleLabel }))
    };
}
