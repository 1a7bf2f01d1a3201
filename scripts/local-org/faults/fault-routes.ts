import type { FastifyInstance } from 'fastify';

import { RequestError } from '../errors.ts';
import { requireAdministrator } from '../http/administrator.ts';
import { parseBody } from '../http/bodies.ts';
import { notFound } from '../http/router.ts';
import type { Org } from '../org.ts';
import { faultKinds, faultShape } from './fault.ts';
import type { Faults } from './faults.ts';

/** Faults on demand, for administrators: `GET`, `POST` and `DELETE /local/faults`, `DELETE /local/faults/F1`. */
export function registerFaultRoutes(app: FastifyInstance, org: Org, faults: Faults): void {
    app.get('/local/faults', (request) => {
        requireAdministrator(org, request.headers);
        return { faults: faults.list() };
    });
    app.post('/local/faults', async (request, reply) => {
        requireAdministrator(org, request.headers);
        demandKnownKind(request.body);
        return await reply.code(201).send(faults.add(parseBody(faultShape, request.body)));
    });
    app.delete('/local/faults', async (request, reply) => {
        requireAdministrator(org, request.headers);
        faults.clear();
        return await reply.code(204).send();
    });
    app.delete<{ Params: { id: string } }>('/local/faults/:id', async (request, reply) => {
        requireAdministrator(org, request.headers);
        if (!faults.remove(request.params.id)) throw notFound(`There is no fault ${request.params.id}`);
        return await reply.code(204).send();
    });
}

function demandKnownKind(body: unknown): void {
    const kind = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : undefined;
    if (faultKinds.some((known) => known === kind)) return;
    throw new RequestError('INVALID_INPUT', `Unknown fault "${String(kind)}". Known: ${faultKinds.join(', ')}.`);
}
