import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { Org } from '../org.ts';
import { requireAdministrator } from './administrator.ts';
import { parseBody } from './bodies.ts';

const clockBody = z.object({ now: z.iso.datetime({ offset: true }) });

/** The org's own time, for administrators: `GET /local/clock`, `POST /local/clock {"now": "..."}`. */
export function registerClock(app: FastifyInstance, org: Org): void {
    app.get('/local/clock', (request) => {
        requireAdministrator(org, request.headers);
        return { now: org.clock.now().toISOString() };
    });
    app.post('/local/clock', (request) => {
        requireAdministrator(org, request.headers);
        org.clock.set(new Date(parseBody(clockBody, request.body).now));
        return { now: org.clock.now().toISOString() };
    });
}
