import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { checksum } from '../soql/record-id.ts';
import { isFinal, type IngestJob } from './job.ts';

export type ResultKind = 'success' | 'failure';

/** Result rows of one chunk as CSV, without headers. */
export interface ChunkResults {
    readonly success: string;
    readonly failure: string;
}

/** Keeps jobs and their results in the org's own database, so that a chunk and its results are one transaction. */
export class JobStore {
    /** Where uploaded CSV lies until its job is deleted. */
    readonly folder: string;
    readonly #database: DatabaseSync;

    constructor(database: DatabaseSync, folder: string) {
        this.#database = database;
        this.folder = folder;
        database.exec(`
            CREATE TABLE IF NOT EXISTS bulk_job (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, job TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS bulk_result (job_id TEXT, chunk INTEGER, success TEXT, failure TEXT, PRIMARY KEY (job_id, chunk));
        `);
    }

    create(job: Omit<IngestJob, 'id'>): IngestJob {
        const { lastInsertRowid } = this.#database.prepare("INSERT INTO bulk_job (job) VALUES ('{}')").run();
        const short = `750LO${Number(lastInsertRowid).toString(36).toUpperCase().padStart(10, '0')}`;
        const created = { ...job, id: short + checksum(short) };
        this.#database
            .prepare('UPDATE bulk_job SET id = ?, job = ? WHERE number = ?')
            .run(created.id, JSON.stringify(created), lastInsertRowid);
        return created;
    }

    find(id: string): IngestJob | undefined {
        const row = this.#database.prepare('SELECT job FROM bulk_job WHERE id = ?').get(id);
        return row && jobOf(row['job']);
    }

    /** Every job, the newest first. */
    all(): IngestJob[] {
        const rows = this.#database.prepare('SELECT job FROM bulk_job ORDER BY number DESC').all();
        return rows.map((row) => jobOf(row['job']));
    }

    /** Jobs that were given to the org and are not done, the oldest first. */
    unfinished(): IngestJob[] {
        return this.all()
            .filter((job) => !isFinal(job) && job.state !== 'Open')
            .toReversed();
    }

    save(job: IngestJob): void {
        this.#database.prepare('UPDATE bulk_job SET job = ? WHERE id = ?').run(JSON.stringify(job), job.id);
    }

    addResults(job: IngestJob, results: ChunkResults): void {
        this.#database
            .prepare('INSERT INTO bulk_result VALUES (?, ?, ?, ?)')
            .run(job.id, job.position, results.success, results.failure);
    }

    *results(id: string, kind: ResultKind): IterableIterator<string> {
        const chunks = this.#database.prepare('SELECT chunk FROM bulk_result WHERE job_id = ? ORDER BY chunk').all(id);
        const read = this.#database.prepare(`SELECT ${kind} AS csv FROM bulk_result WHERE job_id = ? AND chunk = ?`);
        for (const { chunk } of chunks) yield String(read.get(id, chunk ?? 0)?.['csv'] ?? '');
    }

    async delete(id: string): Promise<void> {
        this.#database.prepare('DELETE FROM bulk_result WHERE job_id = ?').run(id);
        this.#database.prepare('DELETE FROM bulk_job WHERE id = ?').run(id);
        await rm(this.uploadPath(id), { force: true });
    }

    uploadPath(id: string): string {
        return join(this.folder, `${id}.csv`);
    }
}

/** A stored job; one of an earlier version kept its place in `processed`. */
function jobOf(stored: unknown): IngestJob {
    const job = JSON.parse(String(stored)) as Omit<IngestJob, 'position' | 'leftOut'> & Partial<IngestJob>;
    return { ...job, position: job.position ?? job.processed, leftOut: job.leftOut ?? [] };
}
