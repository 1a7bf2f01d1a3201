import { parse } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { z } from 'zod';

import { shuffled } from '../faults/random.ts';
import { parseBody } from '../http/bodies.ts';
import type { ApiAnswer, ApiCall, RouteTable } from '../http/call.ts';
import { notFound } from '../http/router.ts';
import { RequestError } from '../errors.ts';
import { fieldNamed, objectNamed } from '../schema.ts';
import { csvLines } from './csv.ts';
import { DELIMITERS, isFinal, jobInfo, LINE_ENDINGS, type IngestJob } from './job.ts';
import type { BulkApi } from './bulk-api.ts';

const createBody = z.object({
    object: z.string(),
    operation: z.string(),
    externalIdFieldName: z.string().optional(),
    lineEnding: z.enum(Object.keys(LINE_ENDINGS) as [keyof typeof LINE_ENDINGS]).default('LF'),
    columnDelimiter: z.enum(Object.keys(DELIMITERS) as [keyof typeof DELIMITERS]).default('COMMA'),
    contentType: z.literal('CSV').default('CSV')
});
const stateBody = z.object({ state: z.enum(['UploadComplete', 'Aborted']) });
const OPERATIONS = ['insert', 'update', 'upsert', 'delete'] as const;

/** Bulk API 2.0 ingest, but for the upload, which is a stream. */
export function bulkRoutes(bulk: BulkApi): RouteTable {
    return {
        'POST /jobs/ingest': (call) => ({ status: 200, body: jobInfo(create(bulk, call)) }),
        'GET /jobs/ingest': (call) => ({
            status: 200,
            body: {
                done: true,
                nextRecordsUrl: null,
                records: bulk.store
                    .all()
                    .filter((job) => owns(call, job))
                    .map(jobInfo)
            }
        }),
        'GET /jobs/ingest/:id': (call) => ({ status: 200, body: jobInfo(askedJob(bulk, call)) }),
        'PATCH /jobs/ingest/:id': (call) => ({ status: 200, body: jobInfo(changeState(bulk, call)) }),
        'DELETE /jobs/ingest/:id': (call) => remove(bulk, call),
        'GET /jobs/ingest/:id/successfulResults': (call) => results(bulk, call, 'success', ['sf__Id', 'sf__Created']),
        'GET /jobs/ingest/:id/failedResults': (call) => results(bulk, call, 'failure', ['sf__Id', 'sf__Error']),
        'GET /jobs/ingest/:id/unprocessedrecords': (call) => unprocessed(bulk, call)
    };
}

function create(bulk: BulkApi, call: ApiCall): IngestJob {
    const body = parseBody(createBody, call.body);
    const operation = OPERATIONS.find((known) => known === body.operation);
    if (!operation)
        throw new RequestError('CLIENTINPUTERROR', `Operation ${body.operation} is not supported by the local org`);
    const object = objectNamed(call.org.schema, body.object);
    if (!object || !call.context.access.canRead(object)) {
        throw new RequestError('INVALIDENTITY', `InvalidEntity : Unable to find object: ${body.object}`);
    }
    const key = fieldNamed(object, body.externalIdFieldName ?? '');
    if (operation === 'upsert' && !(key?.externalId || key?.type === 'id')) {
        const name = body.externalIdFieldName ?? '';
        throw new RequestError(
            'CLIENTINPUTERROR',
            `InvalidJob : Field name provided, ${name} does not match an External ID for ${object.apiName}`
        );
    }
    const now = call.org.clock.now().toISOString();
    return bulk.store.create({
        username: call.context.user.username,
        createdById: call.context.user.id,
        createdDate: now,
        systemModstamp: now,
        objectName: object.apiName,
        operation,
        externalIdField: key?.apiName,
        lineEnding: body.lineEnding,
        columnDelimiter: body.columnDelimiter,
        apiVersion: call.version,
        state: 'Open',
        processed: 0,
        position: 0,
        leftOut: [],
        failed: 0,
        milliseconds: 0
    });
}

function changeState(bulk: BulkApi, call: ApiCall): IngestJob {
    const job = ownJob(bulk, call);
    const { state } = parseBody(stateBody, call.body);
    if (state === 'UploadComplete' ? job.state !== 'Open' || !bulk.hasUpload(job) : isFinal(job)) {
        throw invalidState(`Cannot change the state of job ${job.id} from ${job.state} to ${state}`);
    }
    job.state = state;
    job.systemModstamp = call.org.clock.now().toISOString();
    bulk.store.save(job);
    if (state === 'UploadComplete') bulk.runner.enqueue(job.id);
    return job;
}

function remove(bulk: BulkApi, call: ApiCall): ApiAnswer {
    const job = ownJob(bulk, call);
    if (!isFinal(job)) throw invalidState(`Job ${job.id} is ${job.state}: only finished jobs can be deleted`);
    void bulk.store.delete(job.id);
    return { status: 204 };
}

function results(bulk: BulkApi, call: ApiCall, kind: 'success' | 'failure', added: readonly string[]): ApiAnswer {
    const job = finishedJob(bulk, call);
    const path = `/jobs/ingest/${job.id}/${kind === 'success' ? 'successfulResults' : 'failedResults'}`;
    const shuffle = call.faults.take(['shuffledResults'], { method: 'GET', path });
    async function* parts(): AsyncGenerator<string> {
        yield csvLines([[...added, ...(await bulk.header(job))]]);
        if (!shuffle) return yield* bulk.store.results(job.id, kind);
        const rows = [...bulk.store.results(job.id, kind)].flatMap((chunk) => parse(chunk) as string[][]);
        yield csvLines(shuffled(rows, shuffle.seed));
    }
    return csvAnswer(parts());
}

function unprocessed(bulk: BulkApi, call: ApiCall): ApiAnswer {
    return csvAnswer(bulk.unprocessed(finishedJob(bulk, call)));
}

function csvAnswer(parts: AsyncIterable<string>): ApiAnswer {
    return { status: 200, headers: { 'content-type': 'text/csv' }, stream: Readable.from(parts) };
}

/** The job of the path. @throws RequestError 404 for another user's */
export function ownJob(bulk: BulkApi, call: Pick<ApiCall, 'context' | 'parameters'>): IngestJob {
    const job = bulk.store.find(call.parameters['id'] ?? '');
    if (!job || !owns(call, job)) throw notFound();
    return job;
}

function askedJob(bulk: BulkApi, call: ApiCall): IngestJob {
    const job = ownJob(bulk, call);
    bulk.faults.polled(job.id);
    return job;
}

function finishedJob(bulk: BulkApi, call: ApiCall): IngestJob {
    const job = ownJob(bulk, call);
    if (!isFinal(job))
        throw new RequestError('INVALIDJOBSTATE', `Job ${job.id} is ${job.state}: it has no results yet`, 412);
    return job;
}

function owns(call: Pick<ApiCall, 'context'>, job: IngestJob): boolean {
    return call.context.access.administrator || job.createdById === call.context.user.id;
}

/** A step that the job's state does not allow. */
export function invalidState(message: string): RequestError {
    return new RequestError('INVALIDJOBSTATE', message);
}
