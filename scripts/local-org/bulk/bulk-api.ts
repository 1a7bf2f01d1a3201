import type { FastifyInstance } from 'fastify';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { RequestError } from '../errors.ts';
import type { Faults } from '../faults/faults.ts';
import { JobFaults } from '../faults/job-faults.ts';
import { authenticate } from '../http/api.ts';
import type { Org } from '../org.ts';
import { csvLines, InvalidContent, uploadedRows } from './csv.ts';
import type { IngestJob } from './job.ts';
import { JobStore } from './job-store.ts';
import { QueryJobs } from './query-jobs.ts';
import { invalidState, ownJob } from './routes.ts';
import { JobRunner } from './runner.ts';

/** Salesforce takes 150 MB after base64. */
const LARGEST_UPLOAD = 150 * 1024 * 1024;

/** Bulk API 2.0 of one org: its jobs, their files and the work on them. */
export class BulkApi {
    readonly store: JobStore;
    readonly runner: JobRunner;
    readonly faults: JobFaults;
    readonly queries: QueryJobs;
    readonly #org: Org;
    readonly #temporary: string | undefined;

    constructor(org: Org, stateFolder: string, faults: Faults) {
        this.#org = org;
        this.#temporary = stateFolder === ':memory:' ? mkdtempSync(join(tmpdir(), 'local-org-bulk-')) : undefined;
        const folder = this.#temporary ?? join(stateFolder, 'bulk');
        mkdirSync(folder, { recursive: true });
        this.store = new JobStore(org.database, folder);
        this.faults = new JobFaults(faults);
        this.runner = new JobRunner(org, this.store, this.faults);
        this.queries = new QueryJobs(org, folder);
        for (const job of this.store.unfinished()) this.runner.enqueue(job.id);
    }

    /** The upload: a stream into a file, which has its name only when it is whole. */
    registerUpload(app: FastifyInstance): void {
        app.put<{ Params: { version: string; id: string } }>(
            '/services/data/:version/jobs/ingest/:id/batches',
            { bodyLimit: LARGEST_UPLOAD },
            async (request, reply) => {
                const context = authenticate(this.#org, request.headers);
                const job = ownJob(this, { context, parameters: request.params });
                if (job.state !== 'Open' || this.hasUpload(job)) throw invalidState(`Job ${job.id} takes no more data`);
                if (!(request.body instanceof Readable))
                    throw new RequestError('CLIENTINPUTERROR', 'The data must be text/csv');
                const path = this.store.uploadPath(job.id);
                await pipeline(request.body, limited, createWriteStream(`${path}.part`));
                await rename(`${path}.part`, path);
                return reply.code(201).send();
            }
        );
    }

    hasUpload(job: IngestJob): boolean {
        return existsSync(this.store.uploadPath(job.id));
    }

    /** The header of the job's upload; empty where it has none. */
    async header(job: IngestJob): Promise<string[]> {
        for await (const row of this.#rows(job)) return row;
        return [];
    }

    /** The rows that the org did not come to, with their header. */
    async *unprocessed(job: IngestJob): AsyncGenerator<string> {
        const leftOut = new Set(job.leftOut);
        let position = -1;
        for await (const row of this.#rows(job)) {
            if (position < 0 || position >= job.position || leftOut.has(position)) yield csvLines([row]);
            position++;
        }
    }

    async stop(): Promise<void> {
        await Promise.all([this.runner.stop(), this.queries.stop()]);
        if (this.#temporary) rmSync(this.#temporary, { recursive: true, force: true });
    }

    async *#rows(job: IngestJob): AsyncGenerator<string[]> {
        if (!this.hasUpload(job)) return;
        try {
            yield* uploadedRows(job, this.store.uploadPath(job.id));
        } catch (error) {
            // A job failed for this very reason: what can be read has been given.
            if (!(error instanceof InvalidContent)) throw error;
        }
    }
}

/** Uploads in chunks tell their length only by their end. */
async function* limited(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const part of source) {
        bytes += part.length;
        if (bytes > LARGEST_UPLOAD) {
            throw new RequestError('EXCEEDED_MAX_SIZE_REQUEST', 'The request is larger than the org takes', 413);
        }
        yield part;
    }
}
