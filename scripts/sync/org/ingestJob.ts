import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Connection } from '@salesforce/core';
import { SyncProblem } from '../problem.ts';
import type { OrgGateway, WriteTarget } from './orgGateway.ts';
import { OrgUnanswered } from './steadyTransport.ts';

/** A Bulk API 2.0 ingest job as jsforce drives it, step by step. */
export type IngestJob = ReturnType<Connection['bulk2']['job']> & {
    close(): Promise<void>;
};

/** One row of the result files: what names it, and what became of it. */
export type IngestResult =
    | { readonly ok: true; readonly key: string; readonly id: string; readonly created: boolean }
    | {
          readonly ok: false;
          readonly key: string;
          /** `CODE:message` as the org wrote it. */
          readonly error: string;
          /** The cells as they were uploaded, so that the row can be sent again. */
          readonly cells: Readonly<Record<string, string>>;
      };

/** What a job is told about: where job ids are written down, and how often the org is asked. */
export interface IngestOptions {
    readonly onOpened: (id: string) => void;
    readonly onEnded: (id: string) => void;
    readonly firstPollMs?: number;
    readonly longestPollMs?: number;
}

/** The code of rows that the org did not process. */
export const unprocessedCode = 'UNPROCESSED';

const mostUploads = 3;

/**
 * Runs one ingest job: opens it, writes its id down, uploads the CSV, closes it, waits, and reads the three result files.
 * @throws when the job fails as a whole, or when its results do not account for every row
 */
export async function runIngestJob(
    gateway: OrgGateway,
    target: WriteTarget,
    csv: Iterable<string>,
    rowCount: () => number,
    options: IngestOptions
): Promise<IngestResult[]> {
    // From memory rather than from a stream, so that an upload that broke off can be made again.
    const job = await uploadedJob(
        gateway,
        target,
        Buffer.concat(Array.from(csv, (chunk) => Buffer.from(chunk))),
        options
    );
    const { id } = job;
    await endUpload(gateway, job, 'close');
    await waitForEnd(gateway, job, options);
    const results = await readResults(gateway, job, target.keyField);
    if (results.length !== rowCount()) {
        throw new SyncProblem(
            'RowsUnaccounted',
            `Job ${id} took ${rowCount()} rows of ${target.object}, but its results name ${results.length}.`
        );
    }
    options.onEnded(id);
    return results;
}

/** A job with its data. One of which nobody knows whether it has them is given up for another. */
async function uploadedJob(
    gateway: OrgGateway,
    target: WriteTarget,
    csv: Buffer,
    options: IngestOptions
): Promise<IngestJob> {
    for (let attempt = 1; ; attempt += 1) {
        const job = gateway.ingestJob(target);
        // An error event without a listener would end the process; every step also rejects.
        job.on('error', () => undefined);
        await gateway.call(async () => await job.open());
        options.onOpened(job.id);
        try {
            await upload(gateway, job.id, csv);
            return job;
        } catch (error) {
            if (!(error instanceof OrgUnanswered) || attempt === mostUploads) {
                throw error;
            }
            await endUpload(gateway, job, 'abort');
            options.onEnded(job.id);
        }
    }
}

async function upload(gateway: OrgGateway, id: string, body: Buffer): Promise<void> {
    const { connection } = gateway;
    const url = `${connection.baseUrl()}/jobs/ingest/${id}/batches`;
    const headers = { 'content-type': 'text/csv' };
    await gateway.call(async () => await connection.request({ method: 'PUT', url, headers, body }), 'whenRefused');
}

/** Closes or aborts a job; a first call whose answer was lost may have done so, and the second is then refused. */
async function endUpload(gateway: OrgGateway, job: IngestJob, step: 'close' | 'abort'): Promise<void> {
    try {
        await gateway.call(async () => await job[step]());
    } catch (error) {
        const { state } = await gateway.call(async () => await job.check());
        if (state === 'Open') {
            throw error;
        }
    }
}

/** Brings a job of an interrupted run to its end, so that its rows cannot arrive behind newer ones. */
export async function settleIngestJob(gateway: OrgGateway, id: string): Promise<void> {
    const job = gateway.earlierIngestJob(id);
    job.on('error', () => undefined);
    const { state } = await gateway.call(async () => await job.check());
    if (state === 'Open') {
        await endUpload(gateway, job, 'abort');
    } else if (state === 'UploadComplete' || state === 'InProgress') {
        await waitForEnd(gateway, job, {});
    }
}

async function waitForEnd(
    gateway: OrgGateway,
    job: IngestJob,
    { firstPollMs = 100, longestPollMs = 5000 }: Pick<IngestOptions, 'firstPollMs' | 'longestPollMs'>
): Promise<void> {
    for (let pause = firstPollMs; ; pause = Math.min(pause * 1.6, longestPollMs)) {
        const info = await gateway.call(async () => await job.check());
        if (info.state === 'JobComplete') {
            return;
        }
        if (info.state === 'Failed' || info.state === 'Aborted') {
            throw new SyncProblem(
                'JobFailed',
                `Bulk job ${job.id} ended as ${info.state}: ${info.errorMessage ?? 'no reason given'}`
            );
        }
        await wait(pause);
    }
}

async function readResults(gateway: OrgGateway, job: IngestJob, keyField: string): Promise<IngestResult[]> {
    const results: IngestResult[] = [];
    const files = ['successfulResults', 'failedResults', 'unprocessedrecords'] as const;
    for (const file of files) {
        for await (const row of csvRows(await resultFile(gateway, job.id, file))) {
            const { sf__Id: id = '', sf__Created: created, sf__Error: error, ...cells } = row;
            const key = cells[keyField] ?? '';
            if (file === 'successfulResults') {
                results.push({ ok: true, key, id, created: created === 'true' });
            } else {
                results.push({ ok: false, key, error: error ?? `${unprocessedCode}:not processed by the org`, cells });
            }
        }
    }
    return results;
}

async function resultFile(gateway: OrgGateway, id: string, file: string): Promise<string> {
    const { connection } = gateway;
    return await gateway.call(
        async () =>
            await connection.request<string>(
                {
                    method: 'GET',
                    url: `${connection.baseUrl()}/jobs/ingest/${id}/${file}/`,
                    headers: { Accept: 'text/csv' }
                },
                { responseType: 'text/plain' }
            )
    );
}

function csvRows(text: string): AsyncIterable<Record<string, string>> {
    return Readable.from([text]).pipe(parse({ columns: true }));
}
