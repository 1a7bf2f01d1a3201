import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import type { Org } from '../org.ts';
import type { SelectQuery } from '../soql/query.ts';
import type { RecordNode } from '../soql/records.ts';
import { selectQuery } from '../soql/normalize.ts';
import { checksum } from '../soql/record-id.ts';
import { page, runQuery } from '../soql/run.ts';
import { cellText } from './cells.ts';
import { csvLines } from './csv.ts';
import type { JobState } from './job.ts';

const PAGE = 2_000;

/** A bulk query as it is kept; its rows lie in a file of one JSON array for each row. */
export interface QueryJob {
    readonly id: string;
    readonly username: string;
    readonly createdById: string;
    readonly createdDate: string;
    readonly objectName: string;
    readonly operation: 'query' | 'queryAll';
    readonly soql: string;
    readonly apiVersion: string;
    state: JobState;
    systemModstamp: string;
    processed: number;
    errorMessage?: string;
}

/** Bulk API 2.0 query of one org: jobs in its database, results in files. */
export class QueryJobs {
    readonly #org: Org;
    readonly #folder: string;
    #work: Promise<void> = Promise.resolve();
    #stopping = false;

    constructor(org: Org, folder: string) {
        this.#org = org;
        this.#folder = folder;
        org.database.exec(
            'CREATE TABLE IF NOT EXISTS bulk_query (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, job TEXT NOT NULL)'
        );
        for (const job of this.all().toReversed()) {
            if (job.state === 'UploadComplete' || job.state === 'InProgress') this.#enqueue(job.id);
        }
    }

    create(job: Omit<QueryJob, 'id'>): QueryJob {
        const { database } = this.#org;
        const { lastInsertRowid } = database.prepare("INSERT INTO bulk_query (job) VALUES ('{}')").run();
        const short = `750LQ${Number(lastInsertRowid).toString(36).toUpperCase().padStart(10, '0')}`;
        const created = { ...job, id: short + checksum(short) };
        database
            .prepare('UPDATE bulk_query SET id = ?, job = ? WHERE number = ?')
            .run(created.id, JSON.stringify(created), lastInsertRowid);
        this.#enqueue(created.id);
        return created;
    }

    find(id: string): QueryJob | undefined {
        const row = this.#org.database.prepare('SELECT job FROM bulk_query WHERE id = ?').get(id);
        return row && (JSON.parse(String(row['job'])) as QueryJob);
    }

    /** Every job, the newest first. */
    all(): QueryJob[] {
        const rows = this.#org.database.prepare('SELECT job FROM bulk_query ORDER BY number DESC').all();
        return rows.map(({ job }) => JSON.parse(String(job)) as QueryJob);
    }

    save(job: QueryJob): void {
        this.#org.database.prepare('UPDATE bulk_query SET job = ? WHERE id = ?').run(JSON.stringify(job), job.id);
    }

    async delete(id: string): Promise<void> {
        this.#org.database.prepare('DELETE FROM bulk_query WHERE id = ?').run(id);
        await rm(this.#path(id), { force: true });
    }

    /** A stretch of the result rows as CSV text, with the header. */
    async *csv(job: QueryJob, from: number, count: number): AsyncGenerator<string> {
        const lines = (await readFile(this.#path(job.id), 'utf8')).split('\n');
        yield csvLines([JSON.parse(lines[0] ?? '[]') as string[]]);
        for (const line of lines.slice(1 + from, 1 + from + count)) {
            if (line) yield csvLines([JSON.parse(line) as string[]]);
        }
    }

    async stop(): Promise<void> {
        this.#stopping = true;
        await this.#work;
    }

    #enqueue(id: string): void {
        this.#work = this.#work.then(() => this.#run(id));
    }

    async #run(id: string): Promise<void> {
        await setImmediate();
        const job = this.find(id);
        if (!job || this.#stopping || job.state === 'Aborted') return;
        this.#change(job, 'InProgress');
        try {
            if (await this.#collect(job)) this.#change(job, 'JobComplete');
        } catch (error) {
            job.errorMessage = error instanceof Error ? error.message : String(error);
            this.#change(job, 'Failed');
        }
    }

    /** Writes all rows, from the beginning also after a restart; false when stopped or aborted on the way. */
    async #collect(job: QueryJob): Promise<boolean> {
        const query = selectQuery(job.soql);
        const context = this.#org.context(job.username);
        const includeDeleted = job.operation === 'queryAll';
        const outcome = runQuery(this.#org, context, query, { pageSize: PAGE, includeDeleted });
        if (outcome.kind !== 'records') throw new Error('Aggregate queries have no bulk result');
        const path = this.#path(job.id);
        await writeFile(path, `${JSON.stringify(paths(query))}\n${rowLines(query, outcome.records)}`);
        job.processed = outcome.records.length;
        while (outcome.rest && job.processed < outcome.rest.ids.length) {
            await setImmediate();
            if (this.#stopping || this.find(job.id)?.state !== 'InProgress') return false;
            const records = page(context, outcome.rest, job.processed, PAGE);
            await appendFile(path, rowLines(query, records));
            job.processed += PAGE;
        }
        job.processed = outcome.total;
        return true;
    }

    #change(job: QueryJob, state: JobState): void {
        job.state = state;
        job.systemModstamp = this.#org.clock.now().toISOString();
        this.save(job);
    }

    #path(id: string): string {
        return join(this.#folder, `${id}.jsonl`);
    }
}

function paths(query: SelectQuery): string[] {
    return query.items.flatMap((item) => (item.kind === 'field' ? [item.path.join('.')] : []));
}

function rowLines(query: SelectQuery, records: readonly RecordNode[]): string {
    return records
        .map((record) => {
            const cells = query.items.flatMap((item) => (item.kind === 'field' ? [cellText(record, item.path)] : []));
            return `${JSON.stringify(cells)}\n`;
        })
        .join('');
}
