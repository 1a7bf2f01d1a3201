import assert from 'node:assert/strict';
import { test } from 'node:test';

import { call, startOrg } from '../../test/org-fixture.ts';
import type { LocalOrg } from '../../server.ts';

interface Job {
    readonly id: string;
    readonly state: string;
    readonly errorMessage?: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
}

const get = async (org: LocalOrg, id: string): Promise<Job> => (await call(org, `jobs/ingest/${id}`)).body as Job;

async function close(org: LocalOrg, count: number): Promise<string> {
    const { id } = (await call(org, 'jobs/ingest', { body: { object: 'Box__c', operation: 'insert' } })).body as Job;
    const rows = Array.from({ length: count }, (_, at) => `B${String(at).padStart(5, '0')}`).join('\n');
    await call(org, `jobs/ingest/${id}/batches`, {
        method: 'PUT',
        body: `Name\n${rows}\n`,
        headers: { 'content-type': 'text/csv' }
    });
    await call(org, `jobs/ingest/${id}`, { method: 'PATCH', body: { state: 'UploadComplete' } });
    return id;
}

async function finished(org: LocalOrg, id: string): Promise<Job> {
    for (;;) {
        const job = await get(org, id);
        if (['JobComplete', 'Failed', 'Aborted'].includes(job.state)) return job;
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
}

/** The names in the three result files. */
async function results(org: LocalOrg, id: string): Promise<string[][]> {
    const files = ['successfulResults', 'failedResults', 'unprocessedrecords'];
    return await Promise.all(
        files.map(async (file) => {
            const { text } = await call(org, `jobs/ingest/${id}/${file}`);
            return text
                .trim()
                .split('\n')
                .slice(1)
                .map((line) => /"(B\d+)"$/.exec(line)?.[1] ?? line);
        })
    );
}

const place = async (org: LocalOrg, fault: object): Promise<void> => {
    assert.equal((await call(org, '/local/faults', { body: fault })).status, 201);
};

test('a slow job stays in progress for so many polls, and others wait behind it', async (context) => {
    const org = await startOrg(context);
    await place(org, { kind: 'slowJob', polls: 3 });
    const slow = await close(org, 2);
    const next = await close(org, 2);
    const states: string[] = [];
    for (let poll = 0; poll < 3; poll++) states.push((await get(org, slow)).state);
    assert.deepEqual(states, ['InProgress', 'InProgress', 'InProgress']);
    assert.equal((await finished(org, slow)).numberRecordsProcessed, 2);
    assert.equal((await finished(org, next)).state, 'JobComplete');
});

test('a slow job goes on when faults are cleared, and can be aborted', async (context) => {
    const org = await startOrg(context);
    await place(org, { kind: 'slowJob', polls: 1_000_000, count: null });
    const aborted = await close(org, 2);
    assert.equal((await get(org, aborted)).state, 'InProgress');
    await call(org, `jobs/ingest/${aborted}`, { method: 'PATCH', body: { state: 'Aborted' } });
    const cleared = await close(org, 2);
    await call(org, '/local/faults', { method: 'DELETE' });
    assert.equal((await finished(org, aborted)).numberRecordsProcessed, 0);
    assert.equal((await finished(org, cleared)).state, 'JobComplete');
});

for (const [count, afterRows] of [
    [10, 4],
    [10, 0],
    [5_000, 3_500],
    [3, 3]
] as const) {
    test(`a job of ${count} rows fails after ${afterRows}: what was written stays, the rest is unprocessed`, async (context) => {
        const org = await startOrg(context);
        await place(org, { kind: 'failedJob', afterRows, message: 'InternalServerError : Oops' });
        const id = await close(org, count);
        const job = await finished(org, id);
        assert.deepEqual(
            [job.state, job.errorMessage, job.numberRecordsProcessed],
            ['Failed', 'InternalServerError : Oops', afterRows]
        );
        const [success = [], failure = [], unprocessed = []] = await results(org, id);
        assert.deepEqual([success.length, failure.length, unprocessed.length], [afterRows, 0, count - afterRows]);
        assert.equal(new Set([...success, ...unprocessed]).size, count);
        assert.equal((await finished(org, await close(org, 3))).state, 'JobComplete');
    });
}

test('a partial batch leaves rows unprocessed in a complete job', async (context) => {
    const org = await startOrg(context);
    await place(org, { kind: 'partialBatch', skip: 2_500, count: 3 });
    const id = await close(org, 4_100);
    const job = await finished(org, id);
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', 4_097, 0]);
    const [success = [], , unprocessed = []] = await results(org, id);
    assert.deepEqual(unprocessed, ['B02500', 'B02501', 'B02502']);
    assert.equal(new Set([...success, ...unprocessed]).size, 4_100);
    const none = await close(org, 1);
    await finished(org, none);
    await place(org, { kind: 'partialBatch', count: null });
    const left = await close(org, 2);
    assert.equal((await finished(org, left)).numberRecordsProcessed, 0);
    assert.deepEqual(await results(org, left), [[], [], ['B00000', 'B00001']]);
});

test('results come in another order, locked rows among the failed ones', async (context) => {
    const org = await startOrg(context);
    await place(org, { kind: 'shuffledResults', path: '/jobs/ingest/*', seed: 3 });
    await place(org, { kind: 'lockedRows', object: 'Box__c', share: 0.5, count: null, seed: 2 });
    const id = await close(org, 40);
    const job = await finished(org, id);
    const [success = [], failure = []] = await results(org, id);
    assert.equal(failure.length, job.numberRecordsFailed);
    assert.ok(failure.length > 8 && failure.length < 32);
    assert.equal(new Set([...success, ...failure]).size, 40);
    assert.notDeepEqual(success, success.toSorted());
    const { text } = await call(org, `jobs/ingest/${id}/failedResults`);
    assert.match(text, /"","UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--","B000\d\d"/);
});
