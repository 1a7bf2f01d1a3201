import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { writeLedger } from '../../../bench/ledgerFile.ts';
import type { LedgerResult } from '../../../sync/ledger/ledgerResult.ts';
import { startSyncedOrg, type JsonEnd, type SyncedOrg } from '../../../sync/test/syncedOrg.ts';
import { call } from '../../test/org-fixture.ts';
import type { PlacedFault } from '../faults.ts';

const ROWS = 600;
const CUSTOMERS = 30;

const collections = { method: 'PATCH', path: '/composite/sobjects/*' };
/** Every kind of call that a delivery makes and that may be made twice. */
const steps = [
    { method: 'GET', path: '/query*' },
    { method: 'POST', path: '/jobs/ingest' },
    { method: 'PUT', path: '/jobs/ingest/*/batches' },
    { method: 'PATCH', path: '/jobs/ingest/*' },
    { method: 'GET', path: '/jobs/ingest/*/successfulResults*' },
    collections
];

/** Faults under which one run ends as if there had been none. */
const overcome: Readonly<Record<string, readonly object[]>> = {
    'locked rows': [
        { kind: 'lockedRows', object: 'Receivable__c', share: 0.1, count: null, seed: 3 },
        { kind: 'lockedRows', object: 'Credit_Profile__c', count: 40 }
    ],
    'a slow job that leaves rows out': [
        { kind: 'slowJob', polls: 4 },
        { kind: 'partialBatch', skip: 100, count: 50 }
    ],
    'tiny pages and results in any order, slowly': [
        { kind: 'tinyPages', size: 7 },
        { kind: 'shuffledResults', seed: 5 },
        { kind: 'slowAnswer', milliseconds: 200, count: 5 }
    ],
    '503 to every kind of call': steps.map((step) => ({ kind: 'unavailable', retryAfter: 1, ...step })),
    '429 to every kind of call': steps.map((step) => ({ kind: 'tooManyRequests', ...step })),
    'connections dropped before every kind of call': steps.map((step) => ({
        kind: 'droppedConnection',
        moment: 'before',
        ...step
    })),
    'connections dropped in the answer to every kind of call': steps.map((step) => ({
        kind: 'droppedConnection',
        moment: 'middle',
        ...step
    }))
};

/** Faults that end a run with a sentence; the same command afterwards puts everything right. */
const ending: Readonly<Record<string, { readonly fault: object; readonly sentence: RegExp }>> = {
    'an expired session': {
        fault: { kind: 'expiredSession', ...collections },
        sentence: /^Session expired or invalid/
    },
    'no requests left': {
        fault: { kind: 'requestLimit', path: '/jobs/ingest*', count: null },
        sentence: /^TotalRequests Limit exceeded/
    },
    'an org that stays away': {
        fault: { kind: 'unavailable', method: 'POST', path: '/jobs/ingest', count: null },
        sentence: /^The org is unavailable for now \(503\): Server is currently unavailable/
    },
    'a job that fails half way': {
        fault: { kind: 'failedJob', afterRows: 250, message: 'InternalServerError : Oops' },
        sentence: /^Bulk job 750\w{15} ended as Failed: InternalServerError : Oops/
    },
    'an insert of which nobody knows': {
        fault: { kind: 'droppedConnection', method: 'POST', path: '/composite/sobjects' },
        sentence: /^The org does not answer: other side closed/
    }
};

describe('the ledger command against an org with faults', () => {
    let synced: SyncedOrg;
    let items = '';
    let expected: unknown;
    let company = 0;
    before(async () => {
        synced = await startSyncedOrg();
        const folder = join(synced.folder, 'ledger');
        mkdirSync(folder);
        ({ items } = await writeLedger(folder, ROWS, CUSTOMERS));
        const run = await deliver(newCompany());
        assert.equal(run.exitCode, 0, run.stdout);
        expected = await endState();
    });
    after(async () => await synced.stop());

    for (const [name, faults] of Object.entries(overcome)) {
        test(`${name}: the end is the same`, { timeout: 300_000 }, async () => {
            const mapping = newCompany();
            for (const fault of faults) await place(fault);
            const run = await deliver(mapping);
            const hits = (await clearFaults()).map((fault) => fault.hits);
            assert.ok(
                hits.every((count) => count > 0),
                `a fault never hit: ${hits.join(', ')}\n${run.stdout}`
            );
            assert.equal(run.exitCode, 0, run.stdout + run.stderr);
            assert.deepEqual([run.json.result.run.created, run.json.result.run.failed], [ROWS, 0]);
            assert.deepEqual(await endState(), expected);
        });
    }

    for (const [name, { fault, sentence }] of Object.entries(ending)) {
        test(`${name}: a sentence, and a second run puts it right`, { timeout: 300_000 }, async () => {
            const mapping = newCompany();
            await place(fault);
            const failed = await deliver(mapping);
            const [placed] = await clearFaults();
            assert.ok((placed?.hits ?? 0) > 0, 'the fault never hit');
            assert.equal(failed.exitCode, 1, failed.stdout);
            assert.match(failed.json.message ?? '', sentence);
            const again = await deliver(mapping);
            assert.equal(again.exitCode, 0, again.stdout);
            assert.deepEqual(await endState(), expected);
        });
    }

    /** The mapping of a company that the org knows nothing of, over the same files and customers. */
    function newCompany(): string {
        company += 1;
        const mapping = join(synced.folder, `company-${company}.sql`);
        writeFileSync(
            mapping,
            `-- source: faulty\n-- company: ${company}\n-- date_order: ymd\n-- unknown_customers: create_account\n\nSELECT * FROM source`
        );
        return mapping;
    }

    async function deliver(mapping: string): Promise<JsonEnd<LedgerResult>> {
        const args = ['--source', items, '--mapping', mapping, '--as-of', '2026-06-30'];
        return await synced.json('ledger', ...args, '--run-at', '2026-06-30T06:00:00Z');
    }

    async function place(fault: object): Promise<void> {
        assert.equal((await call(synced.org, '/local/faults', { body: fault })).status, 201);
    }

    /** Ends all faults and answers what became of them. */
    async function clearFaults(): Promise<PlacedFault[]> {
        const { body } = await call(synced.org, '/local/faults');
        await call(synced.org, '/local/faults', { method: 'DELETE' });
        return (body as { faults: PlacedFault[] }).faults;
    }

    /** What a user sees of the newest company, and the Accounts, which all companies share. */
    async function endState(): Promise<unknown> {
        const source = `Ledger_Source__r.Key__c = 'faulty|${company}'`;
        const bare = (rows: readonly Record<string, unknown>[]) =>
            rows.map(({ attributes: _, ...row }) => JSON.parse(JSON.stringify(row, withoutAttributes)) as unknown);
        const figures =
            'Open_Receivables__c, Past_Due__c, Ageing_Current__c, Ageing_1__c, Ageing_2__c, Ageing_3__c, Ageing_4__c, Open_Item_Count__c, Oldest_Due_Date__c';
        return {
            receivables: bare(
                await synced.soql(
                    `SELECT Name, Open_Amount__c, Due_Date__c, Status__c, Credit_Profile__r.Customer_Number__c FROM Receivable__c WHERE Credit_Profile__r.${source} ORDER BY Name`
                )
            ),
            profiles: bare(
                await synced.soql(
                    `SELECT Customer_Number__c, ${figures} FROM Credit_Profile__c WHERE ${source} ORDER BY Customer_Number__c`
                )
            ),
            links: (await synced.soql(`SELECT Id FROM Customer_Link__c WHERE ${source}`)).length,
            accounts: (await synced.soql('SELECT Id FROM Account')).length,
            sources: bare(
                await synced.soql(
                    `SELECT As_Of__c, Last_Good_Run__c, Last_Delivery_Outcome__c, Last_Delivery_Problem__c FROM Ledger_Source__c WHERE Key__c = 'faulty|${company}'`
                )
            )
        };
    }
});

function withoutAttributes(name: string, value: unknown): unknown {
    return name === 'attributes' ? undefined : value;
}
