import type { FastifyInstance } from 'fastify';

import type { Org, OrgContext } from '../org.ts';
import { authenticate } from './api.ts';

/** Who a token belongs to. Tokens are handed out by the org itself, so the flows that make them are refused. */
export function registerOauth(app: FastifyInstance, org: Org, instanceUrl: () => string): void {
    app.get('/services/oauth2/userinfo', (request) => identity(org, authenticate(org, request.headers), instanceUrl()));
    app.post('/services/oauth2/userinfo', (request) =>
        identity(org, authenticate(org, request.headers), instanceUrl())
    );
    app.get('/id/:organization/:user', (request) => identity(org, authenticate(org, request.headers), instanceUrl()));
    app.post('/services/oauth2/token', (_, reply) =>
        reply.code(400).send({
            error: 'unsupported_grant_type',
            error_description: 'The local org hands out its tokens itself: see org.json in its state folder.'
        })
    );
    app.post('/services/oauth2/revoke', (_, reply) =>
        reply.code(400).send({
            error: 'unsupported_token_type',
            error_description: "The local org's tokens live as long as its state folder and cannot be revoked."
        })
    );
}

function identity(org: Org, { user }: OrgContext, instanceUrl: string): Record<string, unknown> {
    const rest = `${instanceUrl}/services/data/v{version}/`;
    return {
        id: `${instanceUrl}/id/${org.id}/${user.id}`,
        sub: `${instanceUrl}/id/${org.id}/${user.id}`,
        user_id: user.id,
        organization_id: org.id,
        username: user.username,
        preferred_username: user.username,
        nickname: user.username,
        display_name: user.name,
        name: user.name,
        email: user.email,
        zoneinfo: user.timeZone,
        user_type: 'STANDARD',
        active: true,
        urls: {
            rest,
            sobjects: `${rest}sobjects/`,
            query: `${rest}query/`,
            custom_domain: instanceUrl
        }
    };
}
