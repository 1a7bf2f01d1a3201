import { setImmediate } from 'node:timers/promises';

import type { WriteResult } from '../dml/request.ts';
import type { JobFaults } from '../faults/job-faults.ts';
import type { Org } from '../org.ts';
import { rowReader } from './columns.ts';
import { csvLines, InvalidContent, uploadedRows } from './csv.ts';
import { isFinal, type IngestJob } from './job.ts';
import type { ChunkResults, JobStore } from './job-store.ts';

/** Rows per transaction: large enough to be fast, small enough that other requests wait only some tenths of a second. */
const CHUNK_ROWS = 2_000;

type RowReader = ReturnType<typeof rowReader>;

/** Rows to be written together, and the places of those between them that the org does not come to. */
interface Chunk {
    readonly rows: string[][];
    readonly leftOut: number[];
}

/** A fault was asked for that fails the job. */
class FailedOnDemand extends Error {}

/** Works on closed jobs one after the other, a chunk of rows at a time, each with its results in one transaction. */
export class JobRunner {
    readonly #org: Org;
    readonly #store: JobStore;
    readonly #faults: JobFaults;
    #work: Promise<void> = Promise.resolve();
    #stopping = false;

    constructor(org: Org, store: JobStore, faults: JobFaults) {
        this.#org = org;
        this.#store = store;
        this.#faults = faults;
    }

    /** Puts a job behind those that are waiting. */
    enqueue(id: string): void {
        this.#work = this.#work.then(() => this.#run(id));
    }

    /** Ends after the chunk at hand; what is left goes on at the next start. */
    async stop(): Promise<void> {
        this.#stopping = true;
        this.#faults.release();
        await this.#work;
    }

    async #run(id: string): Promise<void> {
        // Lets the answer to the request that closed the job go first.
        await setImmediate();
        const job = this.#store.find(id);
        if (!job || isFinal(job) || this.#stopping) return;
        this.#change(job, 'InProgress');
        await this.#faults.mayGoOn(job);
        if (this.#stopping || this.#aborted(job)) return;
        try {
            const done = await this.#processRows(job);
            if (done && !isFinal(job)) this.#change(job, 'JobComplete');
        } catch (error) {
            job.errorMessage =
                error instanceof InvalidContent || error instanceof FailedOnDemand
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
        const failure = this.#faults.failureOf(job);
        const request = rowReader(this.#org, this.#org.context(job.username), job, header);
        let position = 0;
        let chunk: Chunk = { rows: [], leftOut: [] };
        for await (const row of rows) {
            if (position++ < job.position) continue;
            if (failure && position > failure.afterRows) break;
            if (this.#faults.leavesOut(job)) chunk.leftOut.push(position - 1);
            else chunk.rows.push(row);
            if (chunk.rows.length < CHUNK_ROWS) continue;
            this.#process(job, chunk, position, request);
            chunk = { rows: [], leftOut: [] };
            await setImmediate();
            if (this.#stopping || this.#aborted(job)) return false;
        }
        const end = failure ? Math.min(position, failure.afterRows) : position;
        if (end > job.position) this.#process(job, chunk, end, request);
        if (failure) throw new FailedOnDemand(failure.message);
        return true;
    }

    /** One transaction: the chunk's rows, their results, and the job's place behind them. */
    #process(job: IngestJob, { rows, leftOut }: Chunk, position: number, request: RowReader): void {
        const started = performance.now();
        const context = this.#org.context(job.username);
        const after = this.#org.transaction(() => {
            const results = this.#org.write(context, rows.map(request), { allOrNone: false, values: 'text' });
            const counted: IngestJob = {
                ...job,
                position,
                processed: job.processed + rows.length,
                failed: job.failed + results.filter(({ success }) => !success).length,
                leftOut: [...job.leftOut, ...leftOut],
                milliseconds: job.milliseconds + Math.round(performance.now() - started)
            };
            this.#store.addResults(counted, chunkResults(rows, results));
            this.#store.save(counted);
            return counted;
        });
        Object.assign(job, after);
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
