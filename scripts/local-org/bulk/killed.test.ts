import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { bundlesHook, root } from '../../bootstrap/places.mjs';
import { boxes, packageFolder } from '../test/package-fixture.ts';

interface Job {
    readonly id: string;
    readonly state: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
}

interface Totals {
    readonly Key__c: string;
    readonly Item_Count__c: number;
    readonly Open_Sum__c: number | null;
}

const ROWS = 100_000;
const BOXES = 50;

/** A local org in a process of its own that can be killed, and started again from what it left. */
class KillableOrg {
    readonly #script: string;
    readonly #stateFolder: string;
    #child: ChildProcess | undefined;
    #url = '';
    #token = '';

    constructor(context: TestContext) {
        const stateFolder = mkdtempSync(join(tmpdir(), 'local-org-killed-'));
        this.#stateFolder = stateFolder;
        const options = { stateFolder, port: 0, packageFolders: [packageFolder(context, boxes)] };
        this.#script = `
            const { startLocalOrg } = await import(${JSON.stringify(new URL('../server.ts', import.meta.url).href)});
            const org = await startLocalOrg(${JSON.stringify(options)});
            console.log(org.instanceUrl + ' ' + org.admin.accessToken);`;
        context.after(() => {
            this.#child?.kill('SIGKILL');
            rmSync(stateFolder, { recursive: true, force: true });
        });
    }

    async start(): Promise<void> {
        const args = ['--import', bundlesHook, '--input-type=module', '-e', this.#script];
        this.#child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
        const [line] = (await once(
            createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }),
            'line'
        )) as [string];
        [this.#url = '', this.#token = ''] = line.split(' ');
    }

    async kill(): Promise<void> {
        const ended = once(this.#child as ChildProcess, 'exit');
        this.#child?.kill('SIGKILL');
        await ended;
    }

    async call<T>(method: string, path: string, body?: unknown): Promise<T> {
        const isCsv = typeof body === 'string';
        const response = await fetch(`${this.#url}/services/data/v68.0/${path}`, {
            method,
            headers: {
                authorization: `Bearer ${this.#token}`,
                ...(body === undefined ? {} : { 'content-type': isCsv ? 'text/csv' : 'application/json' })
            },
            body: isCsv || body === undefined ? (body as string | undefined) : JSON.stringify(body)
        });
        const text = await response.text();
        if (!response.ok) throw new Error(text);
        return (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T;
    }

    async rows<T>(soql: string): Promise<T[]> {
        return (await this.call<{ records: T[] }>('GET', `query?q=${encodeURIComponent(soql)}`)).records;
    }

    /**
     * The same, read from what the killed process left on disk: an org that is started again goes on with its jobs,
     * and may have ended them before anybody asked.
     */
    totalsOnDisk(): { stored: unknown[]; counted: unknown[] } {
        const database = new DatabaseSync(join(this.#stateFolder, 'org.sqlite'));
        try {
            const stored = database.prepare(
                'SELECT Id, Item_Count__c AS n, Open_Sum__c AS total FROM Box__c WHERE Item_Count__c > 0 ORDER BY Id'
            );
            const counted = database.prepare(
                'SELECT Box__c AS Id, COUNT(*) AS n, SUM(Amount__c) AS total FROM Item__c GROUP BY Box__c ORDER BY Id'
            );
            return { stored: stored.all(), counted: counted.all() };
        } finally {
            database.close();
        }
    }

    /** What the roll-ups say beside what the items add up to. */
    async totals(): Promise<{ stored: Totals[]; counted: Totals[] }> {
        const stored = await this.rows<Totals>('SELECT Key__c, Item_Count__c, Open_Sum__c FROM Box__c ORDER BY Key__c');
        const counted = await this.rows<Totals>(
            'SELECT Box__r.Key__c, COUNT(Id) Item_Count__c, SUM(Amount__c) Open_Sum__c FROM Item__c GROUP BY Box__r.Key__c ORDER BY Box__r.Key__c'
        );
        const bare = ({ Key__c, Item_Count__c, Open_Sum__c }: Totals) => ({ Key__c, Item_Count__c, Open_Sum__c });
        return { stored: stored.filter((box) => box.Item_Count__c > 0).map(bare), counted: counted.map(bare) };
    }
}

async function createBoxes(org: KillableOrg): Promise<string[]> {
    const records = Array.from({ length: BOXES }, (_, at) => ({
        attributes: { type: 'Box__c' },
        Name: `B${at}`,
        Key__c: `b${String(at).padStart(2, '0')}`
    }));
    const created = await org.call<{ id: string }[]>('POST', 'composite/sobjects', { allOrNone: true, records });
    return created.map(({ id }) => id);
}

test('a job of 100,000 rows that is killed twice ends with every row once', { timeout: 300_000 }, async (context) => {
    const org = new KillableOrg(context);
    await org.start();
    await createBoxes(org);
    const { id } = await org.call<Job>('POST', 'jobs/ingest', { object: 'Item__c', operation: 'insert' });
    const lines = Array.from({ length: ROWS }, (_, at) => `b${String(at % BOXES).padStart(2, '0')},1.25,n${at}`);
    await org.call('PUT', `jobs/ingest/${id}/batches`, `Box__r.Key__c,Amount__c,Note__c\n${lines.join('\n')}\n`);
    await org.call('PATCH', `jobs/ingest/${id}`, { state: 'UploadComplete' });
    const progress: number[] = [];
    for (const least of [ROWS / 5, ROWS / 2]) {
        let job: Job;
        do {
            await wait(20);
            job = await org.call<Job>('GET', `jobs/ingest/${id}`);
        } while (job.numberRecordsProcessed < least && job.state !== 'JobComplete');
        assert.equal(job.state, 'InProgress', 'the job was over before it could be killed');
        progress.push(job.numberRecordsProcessed);
        await org.kill();
        const { stored, counted } = org.totalsOnDisk();
        assert.ok(stored.length > 0);
        assert.deepEqual(stored, counted);
        await org.start();
    }
    let job: Job;
    do {
        await wait(100);
        job = await org.call<Job>('GET', `jobs/ingest/${id}`);
    } while (job.state === 'InProgress' || job.state === 'UploadComplete');
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', ROWS, 0]);
    const { stored, counted } = await org.totals();
    assert.deepEqual(stored, counted);
    assert.deepEqual(stored[0], { Key__c: 'b00', Item_Count__c: ROWS / BOXES, Open_Sum__c: (ROWS / BOXES) * 1.25 });
    const results = (await org.call<string>('GET', `jobs/ingest/${id}/successfulResults`)).trim().split('\n').slice(1);
    const column = (at: number): number => new Set(results.map((line) => line.split(',')[at])).size;
    assert.deepEqual([results.length, column(0), column(4)], [ROWS, ROWS, ROWS]);
    assert.ok((progress[1] ?? 0) > (progress[0] ?? 0), progress.join(' '));
});

test('a collection write is whole or not there when the org is killed in it', { timeout: 300_000 }, async (context) => {
    const org = new KillableOrg(context);
    await org.start();
    const boxIds = await createBoxes(org);
    for (let round = 0; round < 4; round++) {
        const before = await org.rows<{ n: number }>('SELECT COUNT(Id) n FROM Item__c');
        let answered = 0;
        const writing = (async () => {
            for (;;) {
                const records = Array.from({ length: 200 }, (_, at) => ({
                    attributes: { type: 'Item__c' },
                    Box__c: boxIds[at % BOXES],
                    Amount__c: 0.5
                }));
                await org.call('POST', 'composite/sobjects', { allOrNone: true, records });
                answered++;
            }
        })();
        const cut = assert.rejects(writing, TypeError);
        await wait(400 + round * 37);
        await org.kill();
        await cut;
        await org.start();
        const { stored, counted } = await org.totals();
        assert.deepEqual(stored, counted);
        const [after] = await org.rows<{ n: number }>('SELECT COUNT(Id) n FROM Item__c');
        const written = (after?.n ?? 0) - (before[0]?.n ?? 0);
        assert.equal((after?.n ?? 0) % 200, 0);
        assert.ok(answered > 0, 'nothing was answered before the kill');
        assert.ok(written >= answered * 200, `${answered} writes were answered, ${written} rows are there`);
    }
});
