import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { LedgerResult } from '../ledger/ledgerResult.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

const header = 'customer,document,type,document_date,due_date,amount,currency';
const good = [
    'C1,A1,Invoice,2026-06-01,2026-07-01,100.00,USD',
    'C1,A2,Invoice,2026-05-01,2026-05-31,50.00,USD',
    'C2,B1,Invoice,2026-06-15,2026-07-15,70.00,EUR'
];

let synced: SyncedOrg;
let mapping = '';
let rejects = '';

before(async () => {
    synced = await startSyncedOrg();
    const options = '-- source: erp\n-- company: 1\n\n';
    mapping = file('mine.sql', `${options}SELECT source_row, ${header} FROM source\n`);
    const whole = file('whole.sql', `${options}SELECT * FROM source\n`);
    rejects = join(synced.folder, 'rejects.csv');
    await synced.insert('Account', [
        { Name: 'One', AccountNumber: 'C1' },
        { Name: 'Two', AccountNumber: 'C2' }
    ]);
    const customers = file('customers.csv', 'customer,name,currency,own_limit\nC1,One,USD,1000\nC2,Two,EUR,2000\n');
    assert.equal((await synced.sync('customers', '--source', customers, '--mapping', whole)).exitCode, 0);
    const end = await deliver(file('good.csv', [header, ...good].join('\n')), '2026-06-29');
    assert.equal(end.exitCode, 0, end.stderr);
});
after(async () => await synced.stop());

describe('a delivery that is refused as a whole: exit code 1, a sentence, nothing changed', () => {
    const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
        [
            'a missing column',
            `${header.replace('due_date', 'due')}\n${good.join('\n')}`,
            /does not fit the mapping mine: .*due_date/
        ],
        ['an empty file', '', /is empty/],
        ['column names without rows', header, /no rows/],
        ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /not a CSV file/],
        ['prose', 'Dear customer\n', /not a CSV file/],
        [
            'a key with other content',
            [header, ...good, good[0]?.replace('100.00', '101.00')].join('\n'),
            /with different content/
        ],
        ['dates in another order', `${header}\nC1,A1,Invoice,2026-06-01,28/2/2026,5,USD`, /set date_order|None of the/],
        ['only rows that cannot be used', `${header}\nC9,X1,Invoice,2026-06-01,2026-07-01,5,USD`, /None of the 1 rows/],
        ['most open items gone', [header, good[2]].join('\n'), /2 of 3 open items/]
    ];
    for (const [what, content, message] of cases) {
        test(what, async () => {
            const before = await ledger();
            const end = await deliver(file('delivery.csv', content), '2026-06-30');
            assert.equal(end.exitCode, 1, end.stdout);
            assert.match(end.json.message ?? '', message);
            assert.deepEqual(await ledger(), before);
        });
    }

    test('and it is recorded in the org', async () => {
        const [source] = await synced.soql<Record<string, string>>(
            'SELECT As_Of__c, Last_Delivery_Outcome__c, Last_Delivery_Problem__c FROM Ledger_Source__c'
        );
        assert.equal(source?.['As_Of__c'], '2026-06-29');
        assert.equal(source?.['Last_Delivery_Outcome__c'], 'Refused');
        assert.equal(source?.['Last_Delivery_Problem__c'], 'items missing');
        const [run] = await synced.soql<Record<string, string>>(
            "SELECT Problem__c FROM Ledger_Sync_Run__c WHERE Outcome__c = 'Refused' ORDER BY Name DESC LIMIT 1"
        );
        assert.match(run?.['Problem__c'] ?? '', /2 of 3 open items/);
    });
});

describe('a delivery with some bad rows: exit code 3, the good rows loaded, the others in a file', () => {
    const bad = [
        'C1,A3,Invoice,2026-06-01,2026-02-30,10.00,USD',
        'C1,A4,Invoice,2026-06-01,2026-07-01,10 dollars,USD',
        'C9,A5,Invoice,2026-06-01,2026-07-01,10.00,USD',
        'C1,A6,Invoice,2026-06-01,2026-07-01,10.00,EUR',
        '=C1,A7,Invoice'
    ];
    const reasons = [
        ['delivery.csv:9', '', /the line is no row/],
        ['delivery.csv:5', 'due_date', /is not a date/],
        ['delivery.csv:6', 'amount', /is not a number/],
        ['delivery.csv:7', 'customer', /is not linked to an Account/],
        ['delivery.csv:8', 'currency', /is not the customer's credit currency USD/]
    ] as const;

    test('each with its row, column and reason', async () => {
        const end = await deliver(
            file('delivery.csv', [header, ...good, ...bad].join('\n')),
            '2026-06-29',
            '--rejects',
            rejects
        );
        assert.equal(end.exitCode, 3, end.stdout);
        const { outcome, rowsRead, rejected, unchanged } = end.json.result.run;
        assert.deepEqual(
            { outcome, rowsRead, rejected, unchanged },
            { outcome: 'Partly', rowsRead: 8, rejected: 5, unchanged: 3 }
        );
        const [source] = await synced.soql<Record<string, string>>(
            'SELECT Last_Delivery_Outcome__c, Last_Delivery_Problem__c FROM Ledger_Source__c'
        );
        assert.equal(source?.['Last_Delivery_Outcome__c'], 'Good');
        assert.equal(source?.['Last_Delivery_Problem__c'], 'some rows rejected');
        const lines = readFileSync(rejects, 'utf8').trim().split('\n').slice(1);
        assert.equal(lines.length, reasons.length);
        for (const [index, [row, column, reason]] of reasons.entries()) {
            assert.ok(lines[index]?.startsWith(`${row},${column},`), lines[index]);
            assert.match(lines[index] ?? '', reason);
        }
    });

    test('a share of rejected rows above the agreed one refuses the delivery', async () => {
        const end = await deliver(
            file('delivery.csv', [header, ...good, ...bad].join('\n')),
            '2026-06-29',
            '--max-rejected-percent',
            '60'
        );
        assert.equal(end.exitCode, 1);
        assert.match(end.json.message ?? '', /Only 3 of the 8 rows/);
    });

    test('a rejected row does not settle its item', async () => {
        const changed = good.map((row) => row.replace('C1,A2,Invoice,2026-05-01', 'C1,A2,Invoice,soon'));
        const end = await deliver(
            file('delivery.csv', [header, ...changed].join('\n')),
            '2026-06-29',
            '--rejects',
            rejects
        );
        assert.equal(end.exitCode, 3);
        assert.deepEqual(await openAmounts(), { A1: 100, A2: 50, B1: 70 });
        assert.equal(end.json.result.profiles.find(({ customer }) => customer === 'C1')?.receivables, 150);
    });
});

describe('the command line', () => {
    const usage: readonly (readonly [string, readonly string[]])[] = [
        ['an unknown flag', ['--colour', 'red']],
        ['a day that is none', ['--as-of', '2026-02-30']],
        ['a mapping that does not exist', ['--mapping', 'sap']],
        ['a source that does not exist', ['--source', 'nowhere.csv']],
        ['a control total without a currency', ['--control-total', '100']],
        ['a control total of a fraction of a cent', ['--control-total', 'USD=150.001']],
        ['a day that has not begun anywhere', ['--as-of', '2062-06-30']],
        ['a run time that is none', ['--run-at', 'noon']]
    ];
    for (const [what, change] of usage) {
        test(`${what}: exit code 2, nothing on stdout`, async () => {
            const args = new Map([
                ['--source', file('good.csv', [header, ...good].join('\n'))],
                ['--mapping', mapping],
                ['--as-of', '2026-06-30'],
                [change[0] ?? '', change[1] ?? '']
            ]);
            const end = await synced.sync('ledger', ...[...args].flat());
            assert.equal(end.exitCode, 2, end.stderr);
            assert.equal(end.stdout, '');
        });
    }

    test('a mapping with an unknown option or column is a usage problem that names it', async () => {
        const source = file('good.csv', [header, ...good].join('\n'));
        const option = file('option.sql', '-- source: erp\n-- colour: red\n\nSELECT * FROM source');
        const column = file('column.sql', '-- source: erp\n-- company: 1\n\nSELECT *, 1 AS colour FROM source');
        for (const path of [option, column]) {
            const end = await synced.json('ledger', '--source', source, '--mapping', path, '--as-of', '2026-06-30');
            assert.equal(end.exitCode, 2);
            assert.match(end.json.message ?? '', /colour/);
        }
    });

    test('an org that nobody knows is a usage problem', async () => {
        const source = file('good.csv', [header, ...good].join('\n'));
        const args = ['ledger', '--source', source, '--mapping', mapping, '--as-of', '2026-06-30'];
        assert.equal((await synced.sync(...args, '--target-org', 'nobody')).exitCode, 2);
    });

    test('a dry run writes nothing and tells what it would do', async () => {
        const before = await ledger();
        const more = [...good, 'C2,B2,Invoice,2026-06-16,2026-07-16,30.00,EUR'];
        const end = await deliver(file('delivery.csv', [header, ...more].join('\n')), '2026-06-30', '--dry-run');
        assert.equal(end.exitCode, 0, end.stdout);
        assert.equal(end.json.result.run.created, 1);
        assert.equal(end.json.result.totals.find(({ currency }) => currency === 'EUR')?.open, 100);
        assert.deepEqual(await ledger(), before);
    });
});

describe('an item that is no longer delivered', () => {
    test('stays open under an incomplete delivery', async () => {
        const part = file('part.sql', '-- source: erp\n-- company: 1\n-- complete: no\n\nSELECT * FROM source\n');
        const delivery = file('delivery.csv', [header, good[2]?.replace('70.00', '75.00')].join('\n'));
        const end = await synced.json<LedgerResult>(
            'ledger',
            '--source',
            delivery,
            '--mapping',
            part,
            '--as-of',
            '2026-06-30'
        );
        assert.equal(end.exitCode, 0, end.stdout);
        assert.deepEqual(await openAmounts(), { A1: 100, A2: 50, B1: 75 });
        assert.deepEqual(
            end.json.result.profiles.map(({ customer, receivables }) => [customer, receivables]),
            [
                ['C1', 150],
                ['C2', 75]
            ]
        );
    });

    test('is settled, not deleted, under a complete one, and comes back when it is delivered again', async () => {
        const without = file('delivery.csv', [header, good[0], good[2]].join('\n'));
        const end = await deliver(without, '2026-06-30');
        assert.equal(end.exitCode, 0, end.stdout);
        const [closed] = await synced.soql<Record<string, unknown>>(
            `SELECT Status__c, Open_Amount__c, Cleared_On__c FROM Receivable__c WHERE Name = 'A2'`
        );
        assert.deepEqual(
            [closed?.['Status__c'], closed?.['Open_Amount__c'], closed?.['Cleared_On__c']],
            ['Cleared', 0, '2026-06-30']
        );
        assert.equal((await deliver(without, '2026-06-30')).json.result.run.updated, 0);
        assert.equal((await deliver(file('delivery.csv', [header, ...good].join('\n')), '2026-06-30')).exitCode, 0);
        assert.deepEqual(await openAmounts(), { A1: 100, A2: 50, B1: 70 });
    });
});

async function deliver(source: string, asOf: string, ...more: string[]) {
    return await synced.json<LedgerResult>(
        'ledger',
        '--source',
        source,
        '--mapping',
        mapping,
        '--as-of',
        asOf,
        ...more
    );
}

async function ledger() {
    return await Promise.all([
        synced.soql('SELECT Key__c, Open_Amount__c, SystemModstamp FROM Receivable__c ORDER BY Key__c'),
        synced.soql('SELECT Key__c, Open_Receivables__c, SystemModstamp FROM Credit_Profile__c ORDER BY Key__c')
    ]);
}

async function openAmounts(): Promise<Record<string, number>> {
    const rows = await synced.soql<{ Name: string; Open_Amount__c: number }>(
        `SELECT Name, Open_Amount__c FROM Receivable__c WHERE Status__c = 'Open' ORDER BY Name`
    );
    return Object.fromEntries(rows.map((row) => [row.Name, row.Open_Amount__c]));
}

function file(name: string, content: string | Buffer): string {
    const folder = join(synced.folder, 'input');
    if (!existsSync(folder)) {
        mkdirSync(folder);
    }
    writeFileSync(join(folder, name), content);
    return join(folder, name);
}
