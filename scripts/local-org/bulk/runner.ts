import { setImmediate } from 'node:timers/promises';

import type { WriteResult } from '../dml/request.ts';
import type { Org } from '../org.ts';
import { rowReader } from './columns.ts';
import { csvLines, InvalidContent, uploadedRows } from './csv.ts';
import { isFinal, type IngestJob } from './job.ts';
import type { ChunkResults, JobStore } from './job-store.ts';

/** Rows per transaction: large enough to be fast, small enough that other requests wait only some tenths of a second. */
const CHUNK_ROWS = 2_000;

/** Works on closed jobs one after the other, a chunk of rows at a time, each with its results in one transaction. */
export class JobRunner {
    readonly #org: Org;
    readonly #store: JobStore;
    #work: Promise<void> = Promise.resolve();
    #stopping = false;

    constructor(org: Org, store: JobStore) {
        this.#org = org;
        this.#store = store;
    }

    /** Puts a job behind those that are waiting. */
    enqueue(id: string): void {
        this.#work = this.#work.then(() => this.#run(id));
    }

    /** Ends after the chunk at hand; what is left goes on at the next start. */
    async stop(): Promise<void> {
        this.#stopping = true;
        await this.#work;
    }

    async #run(id: string): Promise<void> {
        // Lets the answer to the request that closed the job go first.
        await setImmediate();
        const job = this.#store.find(id);
        if (!job || isFinal(job) || this.#stopping) return;
        this.#change(job, 'InProgress');
        try {
            const done = await this.#processRows(job);
            if (done && !isFinal(job)) this.#change(job, 'JobComplete');
        } catch (error) {
            job.errorMessage =
                error instanceof InvalidContent
                    ? error.message
                    : `InternalServerError : ${error instanceof Error ? error.message : error}`;
            this.#change(job, 'Failed');
        }
    }

    /** Goes on behind the rows that are done already; false when stopped or aborted on the way. */
    async #processRows(job: IngestJob): Promise<boolean> {
        const rows = uploadedRows(job, this.#store.uploadPath(job.id));
        const header = (await rows.next()).value as string[] | undefined;
        if (!header) throw new InvalidContent('InvalidBatch : The job has no content');
        const context = this.#org.context(job.username);
        const request = rowReader(this.#org, context, job, header);
        let position = 0;
        let chunk: string[][] = [];
        const process = (): void => {
            const started = performance.now();
            const after = this.#org.transaction(() => {
                const results = this.#org.write(context, chunk.map(request), { allOrNone: false, values: 'text' });
                const counted: IngestJob = {
                    ...job,
                    processed: job.processed + chunk.length,
                    failed: job.failed + results.filter(({ success }) => !success).length,
                    milliseconds: job.milliseconds + Math.round(performance.now() - started)
                };
                this.#store.addResults(counted, chunkResults(chunk, results));
                this.#store.save(counted);
                return counted;
            });
            Object.assign(job, after);
            chunk = [];
        };
        for await (const row of rows) {
            if (position++ < job.processed) continue;
            chunk.push(row);
            if (chunk.length < CHUNK_ROWS) continue;
            process();
            await setImmediate();
            if (this.#stopping || this.#aborted(job)) return false;
        }
        if (chunk.length > 0) process();
        return true;
    }

    #aborted(job: IngestJob): boolean {
        job.state = this.#store.find(job.id)?.state ?? 'Aborted';
        return isFinal(job);
    }

    #change(job: IngestJob, state: IngestJob['state']): void {
        job.state = state;
        job.systemModstamp = this.#org.clock.now().toISOString();
        this.#store.save(job);
    }
}

function chunkResults(rows: readonly string[][], results: readonly WriteResult[]): ChunkResults {
    const success: string[][] = [];
    const failure: string[][] = [];
    results.forEach((result, index) => {
        const row = rows[index] ?? [];
        if (result.success) success.push([result.id, String(result.created), ...row]);
        else failure.push([result.id ?? '', errorText(result), ...row]);
    });
    return { success: csvLines(success), failure: csvLines(failure) };
}

function errorText(result: Extract<WriteResult, { success: false }>): string {
    return result.errors
        .map(
            ({ statusCode, message, fields }) =>
                `${statusCode}:${message}:${[fields.join(', '), '--'].join(' ').trim()}`
        )
        .join(';');
}
