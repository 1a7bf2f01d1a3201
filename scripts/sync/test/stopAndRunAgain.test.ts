import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { writeSample } from '../../sample/sampleCompany.ts';
import type { LedgerResult } from '../ledger/ledgerResult.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

/** What the command says before it is killed, and how much later. */
const moments: readonly (readonly [RegExp, number])[] = [
    [/Checking the rows/, 0],
    [/Writing \d+ receivables/, 20],
    [/Writing \d+ receivables/, 400],
    [/Writing payments/, 300],
    [/Writing profiles/, 30]
];

describe('a run that is killed anywhere', () => {
    let synced: SyncedOrg;
    let ledger: string[] = [];
    before(async () => {
        synced = await startSyncedOrg();
        const sample = join(synced.folder, 'sample');
        writeSample(sample);
        const customers = [
            '--source',
            join(sample, 'customers.csv'),
            '--mapping',
            'sample-customers',
            '--create-accounts'
        ];
        assert.equal((await synced.sync('customers', ...customers)).exitCode, 0);
        const folder = join(sample, '1000-2026-06-30');
        ledger = [
            'ledger',
            '--source',
            folder,
            '--mapping',
            'sample-erp',
            '--as-of',
            '2026-06-30',
            '--run-at',
            '2026-06-30T06:00:00Z'
        ];
    });
    after(async () => await synced.stop());

    for (const [step, milliseconds] of moments) {
        test(`${milliseconds} ms after ${step.source} leaves no source that looks delivered`, async () => {
            const child = synced.start(...ledger);
            // Asked for before the kill: a command that ends by itself in the meantime would never be seen ending.
            const closed = once(child, 'close');
            await stepReached(child.stderr, step);
            await wait(milliseconds);
            child.kill('SIGKILL');
            await closed;
            const sources = await synced.soql<{ As_Of__c: string | null }>(
                `SELECT As_Of__c FROM Ledger_Source__c WHERE Key__c = 'sample|1000'`
            );
            assert.deepEqual(
                sources.map((source) => source.As_Of__c),
                [null]
            );
        });
    }

    test('ends the same when it is run again', async () => {
        const end = await synced.json<LedgerResult>(...ledger);
        assert.equal(end.exitCode, 0, end.stdout);
        const control = parse<Record<string, string>>(readFileSync(join(ledger[2] ?? '', 'control.csv')), {
            columns: true
        });
        const rows = await synced.soql<{ Currency_Code__c: string; total: number }>(
            'SELECT Currency_Code__c, SUM(Open_Amount__c) total FROM Receivable__c GROUP BY Currency_Code__c'
        );
        assert.deepEqual(
            Object.fromEntries(rows.map((row) => [row.Currency_Code__c, row.total])),
            Object.fromEntries(control.map((row) => [row['currency'], Number(row['total'])]))
        );
        const [counted] = await synced.soql<{ n: number }>('SELECT COUNT(Id) n FROM Receivable__c');
        assert.equal(counted?.n, 7790);
        const rowsOf = (file: string) =>
            parse<Record<string, string>>(readFileSync(join(ledger[2] ?? '', file)), { columns: true });
        const payments = rowsOf('cash.csv').filter((row) => row['method'] !== 'Credit memo');
        const [applied] = await synced.soql<{ n: number }>('SELECT COUNT(Id) n FROM Cash_Application__c');
        assert.equal(applied?.n, payments.length);
        const [onAccount] = await synced.soql<{ n: number }>(
            'SELECT COUNT(Id) n FROM Cash_Receipt__c WHERE Unapplied__c != 0 AND Reversed_On__c = null'
        );
        assert.equal(onAccount?.n, rowsOf('items.csv').filter((row) => row['type'] === 'payment on account').length);
    });

    test('and then has nothing left to do', async () => {
        const end = await synced.json<LedgerResult>(...ledger);
        const { created, updated, unchanged, cash, profilesWritten } = end.json.result.run;
        assert.deepEqual(
            { created, updated, unchanged, cash, profilesWritten },
            { created: 0, updated: 0, unchanged: 7790, cash: { created: 0, updated: 0 }, profilesWritten: 0 }
        );
    });
});

async function stepReached(stderr: NodeJS.ReadableStream, step: RegExp): Promise<void> {
    let said = '';
    for await (const chunk of stderr) {
        said += String(chunk);
        if (step.test(said)) {
            return;
        }
    }
    throw new Error(`The command ended without saying ${step.source}: ${said}`);
}
