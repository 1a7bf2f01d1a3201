import type { FastifyInstance } from 'fastify';

import { RequestError } from '../errors.ts';
import { authenticate } from '../http/api.ts';
import type { RouteTable } from '../http/call.ts';
import type { Org } from '../org.ts';
import type { DeployApi } from './deploy-api.ts';
import { readDeployOptions } from './deploy-options.ts';
import { detailsWithTests, type DeployResult } from './result.ts';

/** Salesforce takes 39 MB of zip. */
const LARGEST_ZIP = 39 * 1024 * 1024;

/** Status and cancellation of a deploy over REST. */
export function deployRoutes(deploys: DeployApi): RouteTable {
    return {
        'GET /metadata/deployRequest/:id': ({ context, parameters, query }) => {
            const { result, details } = deploys.status(context, parameters['id'] ?? '');
            const full = query.get('includeDetails') === 'true';
            const deployResult = { ...result, details: full ? detailsWithTests(details) : null };
            return { status: 200, body: { id: result.id, deployResult } };
        },
        'PATCH /metadata/deployRequest/:id': ({ context, parameters, body }) => {
            const wanted = (body as { deployResult?: { status?: unknown } } | undefined)?.deployResult?.status;
            if (wanted !== 'Canceling') {
                throw new RequestError('INVALID_FIELD', 'deployResult.status can be changed to Canceling only');
            }
            return { status: 202, body: answer(deploys.cancel(context, parameters['id'] ?? '')) };
        }
    };
}

/** The upload of a deploy over REST: `file` and `entity_content` in one multipart body. */
export function registerDeployUpload(app: FastifyInstance, org: Org, deploys: DeployApi): void {
    // A scope of its own: no other route takes forms in parts.
    void app.register(async (scope) => {
        scope.addContentTypeParser(
            /^multipart\/form-data/,
            { parseAs: 'buffer', bodyLimit: LARGEST_ZIP },
            (_, body, done) => done(null, body)
        );
        scope.post(
            '/services/data/:version/metadata/deployRequest',
            { bodyLimit: LARGEST_ZIP },
            async (request, reply) => {
                const context = authenticate(org, request.headers);
                const { file, content } = await partsOf(request.body, request.headers['content-type'] ?? '');
                const { options, runTestsEnabled } = readDeployOptions(content.deployOptions);
                const result = deploys.start(context, file, options, runTestsEnabled);
                return reply.code(201).send({ ...answer(result), deployOptions: content.deployOptions ?? null });
            }
        );
    });
}

function answer(result: DeployResult): Record<string, unknown> {
    return { id: result.id, deployResult: { ...result, details: null } };
}

async function partsOf(
    body: unknown,
    contentType: string
): Promise<{ file: Uint8Array; content: { deployOptions?: unknown } }> {
    if (!Buffer.isBuffer(body)) {
        throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'A deploy is uploaded as multipart/form-data', 415);
    }
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
        .formData()
        .catch(() => {
            throw new RequestError('INVALID_MULTIPART_REQUEST', 'The multipart body cannot be read');
        });
    const file = form.get('file');
    if (!(file instanceof Blob)) throw new RequestError('INVALID_MULTIPART_REQUEST', "The part 'file' is missing");
    const content = form.get('entity_content');
    return { file: new Uint8Array(await file.arrayBuffer()), content: jsonOf(await textOf(content)) };
}

async function textOf(part: string | Blob | null): Promise<string> {
    return part instanceof Blob ? part.text() : (part ?? '{}');
}

function jsonOf(text: string): { deployOptions?: unknown } {
    try {
        const content: unknown = JSON.parse(text);
        return typeof content === 'object' && content !== null ? content : {};
    } catch {
        throw new RequestError('JSON_PARSER_ERROR', "The part 'entity_content' is no JSON");
    }
}
