import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { stateFile } from '../stateFolder.ts';
import type { LedgerResult } from '../ledger/ledgerResult.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

const items = 'customer,company,document,type,document_date,due_date,amount,currency';
const orders = 'customer,company,document,order_date,amount,currency';
const invoice = 'C1,7,A1,Invoice,2026-06-01,2026-07-01,100.00,USD';
const order = 'C1,7,O1,2026-06-01,10.00,USD';
const select = `SELECT source_row, ${items} FROM items UNION ALL BY NAME
    SELECT source_row, customer, company, document, 'Open order' AS type, order_date AS document_date, amount, currency FROM orders`;

let synced: SyncedOrg;
let mapping = '';

before(async () => {
    synced = await startSyncedOrg();
    mapping = mappingFile('company-is-a-column', '', select);
    await synced.insert('Account', [{ Name: 'One', AccountNumber: 'C1' }]);
    const customers = join(synced.folder, 'customers.csv');
    writeFileSync(customers, 'customer,company,name,currency\nC1,7,One,USD\n');
    const whole = mappingFile('whole', '', 'SELECT * FROM source');
    const linked = await synced.sync('customers', '--source', customers, '--mapping', whole);
    assert.equal(linked.exitCode, 0, linked.stderr);
});
after(async () => await synced.stop());
beforeEach(async () => {
    const good = await deliver({ 'items.csv': [items, invoice], 'orders.csv': [orders, order] });
    assert.equal(good.exitCode, 0, good.stdout);
    assert.equal((await source()).outcome, 'Good');
});

describe('a refused delivery whose mapping has the company as a column marks its source', () => {
    test('when a column is missing, by the company that the files name', async () => {
        const end = await deliver({ 'items.csv': [items.replace('due_date', 'due'), invoice], 'orders.csv': [orders] });
        assert.equal(end.exitCode, 1, end.stdout);
        assert.deepEqual(await source(), { outcome: 'Refused', problem: 'unusable file' });
        assert.equal((await lastRun())['Ledger_Source__r.Key__c'], 'erp|7');
    });

    test('when one file is empty, by the company that the other one names', async () => {
        const end = await deliver({ 'items.csv': [], 'orders.csv': [orders, order] });
        assert.match(end.json.message ?? '', /items\.csv is empty/);
        assert.deepEqual(await source(), { outcome: 'Refused', problem: 'unusable file' });
    });

    test('when no file can tell, by --company', async () => {
        const files = { 'items.csv': [], 'orders.csv': [] };
        await deliver(files);
        assert.equal((await source()).outcome, 'Good');
        await deliver(files, '--company', '7');
        assert.equal((await source()).outcome, 'Refused');
    });

    test('and makes no source of a company that the org does not know', async () => {
        await deliver({
            'items.csv': [items.replace('due_date', 'due'), invoice.replace(',7,', ',8,')],
            'orders.csv': [orders]
        });
        assert.equal((await synced.soql('SELECT Id FROM Ledger_Source__c')).length, 1);
        assert.equal((await lastRun())['Outcome__c'], 'Refused');
    });
});

describe('--company is a usage problem', () => {
    const files = { 'items.csv': [items, invoice], 'orders.csv': [orders, order] };
    test('where the rows name another', async () => {
        const end = await deliver(files, '--company', '8');
        assert.equal(end.exitCode, 2, end.stdout);
        assert.match(end.json.message ?? '', /--company is 8, but the delivery is of company 7/);
    });

    test('where the header names another', async () => {
        const declared = mappingFile('declared', '-- company: 7\n', select);
        const end = await deliver(files, '--company', '8', '--mapping', declared);
        assert.equal(end.exitCode, 2, end.stdout);
        assert.match(end.json.message ?? '', /--company is 8, but the mapping declared is of company 7/);
    });

    test('where it is none', async () => assert.equal((await deliver(files, '--company', ' ')).exitCode, 2));
});

test('--company names the company of a mapping that has none', async () => {
    const silent = mappingFile('silent', '', `SELECT * EXCLUDE (company) FROM (${select})`);
    const files = { 'items.csv': [items, invoice], 'orders.csv': [orders, order] };
    assert.equal((await deliver(files, '--mapping', silent)).exitCode, 2);
    const end = await deliver(files, '--mapping', silent, '--company', '7');
    assert.equal(end.exitCode, 0, end.stdout);
    assert.equal(end.json.result.run.unchanged, 1);
});

describe('a mapping that stops ends in one sentence', () => {
    const files = { 'items.csv': [items, invoice.replace('2026-07-01', 'soon')], 'orders.csv': [orders, order] };
    const changed = (column: string, expression: string): string =>
        `SELECT * REPLACE (${expression} AS ${column}) FROM (${select})`;
    const cases: readonly (readonly [string, string, number, RegExp])[] = [
        [
            'a value that a CAST cannot convert is the delivery’s',
            changed('due_date', 'CAST(due_date AS DATE)'),
            1,
            /^The mapping stops cannot convert a value of items\.csv, orders\.csv: .*"soon"/
        ],
        [
            'payments that are a number are the mapping’s',
            `SELECT *, 5 AS applications FROM (${select})`,
            2,
            /yields applications as INTEGER, it must be a list of structs with paid_on and amount/
        ],
        [
            'payments that are a list of texts are the mapping’s',
            `SELECT *, ['5'] AS applications FROM (${select})`,
            2,
            /yields applications as VARCHAR\[\]/
        ],
        ['an amount that is a struct is the mapping’s', changed('amount', '{a: amount}'), 2, /yields amount as STRUCT/],
        [
            'a function that does not exist is the mapping’s',
            changed('amount', 'euros(amount)'),
            2,
            /euros does not exist/
        ]
    ];
    for (const [what, sql, code, message] of cases) {
        test(what, async () => {
            const end = await deliver(files, '--mapping', mappingFile('stops', '', sql));
            assert.equal(end.exitCode, code, end.stdout);
            assert.match(end.json.message ?? '', message);
            assert.doesNotMatch(end.json.message ?? '', /LINE 1|\n/);
        });
    }
});

test('a refused run records the rows that were read', async () => {
    const bad = invoice.replace('A1', 'A2').replace('100.00', 'much');
    const end = await deliver(
        { 'items.csv': [items, invoice, bad], 'orders.csv': [orders, order] },
        '--expect-rows',
        '9'
    );
    assert.equal(end.exitCode, 1, end.stdout);
    const run = await lastRun();
    assert.deepEqual([run['Outcome__c'], run['Rows_Read__c'], run['Rows_Rejected__c']], ['Refused', 3, 1]);
});

describe('a rehearsal', () => {
    const bad = invoice.replace('A1', 'A2').replace('100.00', 'much');
    const files = { 'items.csv': [items, invoice, bad], 'orders.csv': [orders, order] };

    test('says that rows would be rejected and writes no file', async () => {
        const written = rejectsFile();
        rmSync(written, { force: true });
        const end = await deliver(files, '--dry-run');
        assert.equal(end.exitCode, 3, end.stdout);
        assert.equal(end.json.result.run.rejected, 1);
        assert.equal(existsSync(written), false);
    });

    test('writes the file that is named', async () => {
        const named = join(synced.folder, 'named.csv');
        assert.equal((await deliver(files, '--dry-run', '--rejects', named)).exitCode, 3);
        assert.ok(existsSync(named));
    });
});

function rejectsFile(): string {
    return stateFile('rejects', 'erp-7-2026-06-30.csv');
}

async function deliver(files: Readonly<Record<string, readonly string[]>>, ...more: string[]) {
    const folder = join(synced.folder, 'delivery');
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
        rmSync(join(folder, name));
    }
    for (const [name, lines] of Object.entries(files)) {
        writeFileSync(join(folder, name), lines.join('\n'));
    }
    const mapped = more.includes('--mapping') ? [] : ['--mapping', mapping];
    const args = ['--source', folder, '--as-of', '2026-06-30', ...mapped, ...more];
    return await synced.json<LedgerResult>('ledger', ...args);
}

async function source() {
    const [row] = await synced.soql<Record<string, string>>(
        `SELECT Last_Delivery_Outcome__c, Last_Delivery_Problem__c FROM Ledger_Source__c WHERE Key__c = 'erp|7'`
    );
    return { outcome: row?.['Last_Delivery_Outcome__c'], problem: row?.['Last_Delivery_Problem__c'] };
}

async function lastRun(): Promise<Record<string, unknown>> {
    const [row] = await synced.soql<Record<string, unknown> & { Ledger_Source__r: { Key__c: string } | null }>(
        `SELECT Outcome__c, Rows_Read__c, Rows_Rejected__c, Ledger_Source__r.Key__c FROM Ledger_Sync_Run__c ORDER BY Name DESC LIMIT 1`
    );
    return { ...row, 'Ledger_Source__r.Key__c': row?.Ledger_Source__r?.Key__c };
}

function mappingFile(name: string, options: string, sql: string): string {
    const path = join(synced.folder, `${name}.sql`);
    writeFileSync(path, `-- source: erp\n${options}\n${sql}\n`);
    return path;
}
