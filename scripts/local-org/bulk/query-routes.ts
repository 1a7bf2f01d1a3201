import { Readable } from 'node:stream';
import { z } from 'zod';

import { RequestError } from '../errors.ts';
import { parseBody } from '../http/bodies.ts';
import type { ApiAnswer, ApiCall, RouteTable } from '../http/call.ts';
import { notFound } from '../http/router.ts';
import { selectQuery } from '../soql/normalize.ts';
import { readableObject, Scope } from '../soql/resolve.ts';
import { planRecords } from '../soql/select.ts';
import type { QueryJob, QueryJobs } from './query-jobs.ts';

const MOST_ROWS = 100_000;

const createBody = z.object({
    operation: z.enum(['query', 'queryAll']),
    query: z.string(),
    contentType: z.literal('CSV').default('CSV'),
    columnDelimiter: z.literal('COMMA').default('COMMA'),
    lineEnding: z.literal('LF').default('LF')
});
const stateBody = z.object({ state: z.literal('Aborted') });

/** Bulk API 2.0 query. */
export function bulkQueryRoutes(jobs: QueryJobs): RouteTable {
    return {
        'POST /jobs/query': (call) => ({ status: 200, body: jobInfo(create(jobs, call)) }),
        'GET /jobs/query': (call) => ({
            status: 200,
            body: {
                done: true,
                nextRecordsUrl: null,
                records: jobs
                    .all()
                    .filter((job) => owns(call, job))
                    .map(jobInfo)
            }
        }),
        'GET /jobs/query/:id': (call) => ({ status: 200, body: jobInfo(ownJob(jobs, call)) }),
        'PATCH /jobs/query/:id': (call) => ({ status: 200, body: jobInfo(abort(jobs, call)) }),
        'DELETE /jobs/query/:id': (call) => remove(jobs, call),
        'GET /jobs/query/:id/results': (call) => results(jobs, call)
    };
}

function create(jobs: QueryJobs, call: ApiCall): QueryJob {
    const { operation, query: soql } = parseBody(createBody, call.body);
    const query = selectQuery(soql);
    if (query.groupBy.length > 0 || query.items.some(({ kind }) => kind !== 'field')) {
        throw new RequestError(
            'API_ERROR',
            'Aggregate Relationships not supported in Bulk V2 Query with CSV content type'
        );
    }
    const object = readableObject(call.org, call.context, query.from, soql);
    // Refused here rather than in a failed job: names and access are known now.
    planRecords(new Scope(call.org, call.context, object, soql), query, operation === 'queryAll');
    const now = call.org.clock.now().toISOString();
    return jobs.create({
        username: call.context.user.username,
        createdById: call.context.user.id,
        createdDate: now,
        systemModstamp: now,
        objectName: object.apiName,
        operation,
        soql,
        apiVersion: call.version,
        state: 'UploadComplete',
        processed: 0
    });
}

function abort(jobs: QueryJobs, call: ApiCall): QueryJob {
    const job = ownJob(jobs, call);
    const { state } = parseBody(stateBody, call.body);
    if (job.state !== 'UploadComplete' && job.state !== 'InProgress') throw invalidState(job);
    job.state = state;
    jobs.save(job);
    return job;
}

function remove(jobs: QueryJobs, call: ApiCall): ApiAnswer {
    const job = ownJob(jobs, call);
    if (job.state === 'UploadComplete' || job.state === 'InProgress') throw invalidState(job);
    void jobs.delete(job.id);
    return { status: 204 };
}

function results(jobs: QueryJobs, call: ApiCall): ApiAnswer {
    const job = ownJob(jobs, call);
    if (job.state !== 'JobComplete') throw invalidState(job, 412);
    const most = Number(call.query.get('maxRecords') ?? MOST_ROWS);
    const from = Number(call.query.get('locator') ?? 0);
    if (!Number.isInteger(most) || most < 1 || !Number.isInteger(from) || from < 0) {
        throw new RequestError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    const count = Math.max(0, Math.min(most, job.processed - from));
    const next = from + count;
    return {
        status: 200,
        headers: {
            'content-type': 'text/csv',
            'sforce-locator': next < job.processed ? String(next) : 'null',
            'sforce-numberofrecords': String(count)
        },
        stream: Readable.from(jobs.csv(job, from, count))
    };
}

function ownJob(jobs: QueryJobs, call: ApiCall): QueryJob {
    const job = jobs.find(call.parameters['id'] ?? '');
    if (!job || !owns(call, job)) throw notFound();
    return job;
}

function owns(call: ApiCall, job: QueryJob): boolean {
    return call.context.access.administrator || job.createdById === call.context.user.id;
}

function invalidState(job: QueryJob, status = 400): RequestError {
    return new RequestError('INVALIDJOBSTATE', `Job ${job.id} is ${job.state}: this step does not fit`, status);
}

function jobInfo(job: QueryJob): Record<string, unknown> {
    return {
        id: job.id,
        operation: job.operation,
        object: job.objectName,
        createdById: job.createdById,
        createdDate: job.createdDate.replace('Z', '+0000'),
        systemModstamp: job.systemModstamp.replace('Z', '+0000'),
        state: job.state,
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        apiVersion: Number(job.apiVersion),
        jobType: 'V2Query',
        lineEnding: 'LF',
        columnDelimiter: 'COMMA',
        numberRecordsProcessed: job.processed,
        retries: 0,
        ...(job.errorMessage ? { errorMessage: job.errorMessage } : {})
    };
}
