import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { sampleDeliveries, sampleJudging } from '../../sample/deliveries.ts';
import { writeSample } from '../../sample/sampleCompany.ts';
import type { LedgerResult } from '../ledger/ledgerResult.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

/** receivables, exposure, effective limit, available, used %, the five contractual buckets, disputed */
const expected: Readonly<Record<string, readonly (number | null)[]>> = {
    S01: [75532.5, 75532.5, 200000, 124467.5, 37.77, 75532.5, 0, 0, 0, 0, 0],
    S02: [66500, 86500, 100000, 13500, 86.5, 58000, 8500, 0, 0, 0, 0],
    S03: [18500, 18500, 20000, 1500, 92.5, 2500, 1000, 3000, 12000, 0, 0],
    S04: [30000, 35000, 60000, 25000, 58.33, 12000, 10000, 0, 8000, 0, 12000],
    S05: [5500, 5500, 30000, 24500, 18.33, 2500, 3000, 0, 0, 0, 0],
    S06: [26000, 30000, 50000, 20000, 60, 6000, 0, 0, 0, 20000, 0],
    S07: [30000, 30000, 50000, 20000, 60, 0, 0, 0, 0, 30000, 0],
    S08N: [30000, 30000, 50000, 3000, 60, 30000, 0, 0, 0, 0, 0],
    S08P: [12000, 12000, 20000, 3000, 60, 12000, 0, 0, 0, 0, 0],
    S08S: [45000, 55000, 60000, 3000, 91.67, 45000, 0, 0, 0, 0, 0],
    S09: [2110400, 2110400, 10000000, 7889600, 21.1, 2110400, 0, 0, 0, 0, 0],
    S10: [118000, 155000, 150000, -5000, 103.33, 106000, 12000, 0, 0, 0, 0],
    S11: [70000, 17500, 80000, 62500, 21.88, 22000, 18000, 30000, 0, 0, 0],
    S12: [48000, 48000, 0, -48000, null, 9000, 14000, 25000, 0, 0, 0]
};

const figureFields = [
    'Open_Receivables__c',
    'Exposure__c',
    'Effective_Limit__c',
    'Available__c',
    'Used_Percent__c',
    'Ageing_Current__c',
    'Ageing_1__c',
    'Ageing_2__c',
    'Ageing_3__c',
    'Ageing_4__c',
    'Disputed_In_Ledger__c'
];

let synced: SyncedOrg;
let sample = '';
const results = new Map<string, LedgerResult>();

before(async () => {
    synced = await startSyncedOrg();
    sample = join(synced.folder, 'sample');
    writeSample(sample);
    const accounts = parse<Record<string, string>>(readFileSync(join(sample, 'accounts.csv')), { columns: true });
    await synced.insert(
        'Account',
        accounts.map((row) => ({ Name: row['name'], AccountNumber: row['account_number'] }))
    );
    for (const { title, args, exitCode } of [...sampleDeliveries(sample, 'org'), sampleJudging('org')]) {
        const end = await synced.json<LedgerResult>(...withoutTarget(args));
        assert.equal(end.exitCode, exitCode, `${title}: ${end.stderr}${end.stdout}`);
        if (end.json.status === 0) {
            results.set(args[2] ?? '', end.json.result);
        }
    }
});
after(async () => await synced.stop());

describe('the sample after the commands that the demo runs', () => {
    test('every story customer’s figures in the org, by SOQL', async () => {
        const rows = await synced.soql<Record<string, number | string | null>>(
            `SELECT Customer_Number__c, ${figureFields.join(', ')} FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'`
        );
        const figures = rows.map((row) => [row['Customer_Number__c'], figureFields.map((field) => row[field])]);
        assert.deepEqual(Object.fromEntries(figures), expected);
    });

    test('the same figures in the runs’ JSON', () => {
        const profiles = ['1000-2026-06-30', '2000-2026-06-27'].flatMap(
            (folder) => results.get(join(sample, folder))?.profiles ?? []
        );
        const stories = profiles.filter(({ customer }) => customer.startsWith('S'));
        assert.deepEqual(
            Object.fromEntries(
                stories.map((one) => [
                    one.customer,
                    [
                        one.receivables,
                        one.exposure,
                        one.effectiveLimit,
                        one.available,
                        one.usedPercent ?? null,
                        one.current,
                        ...one.buckets,
                        one.disputed
                    ]
                ])
            ),
            expected
        );
    });

    test('the totals of a run are the ERP’s own totals, in the org as well', async () => {
        const control = parse<Record<string, string>>(readFileSync(join(sample, '1000-2026-06-30/control.csv')), {
            columns: true
        });
        const stated = Object.fromEntries(control.map((row) => [row['currency'], Number(row['total'])]));
        const run = results.get(join(sample, '1000-2026-06-30'));
        assert.deepEqual(Object.fromEntries(run?.totals.map(({ currency, open }) => [currency, open]) ?? []), stated);
        const rows = await synced.soql<{ Currency_Code__c: string; total: number }>(
            `SELECT Currency_Code__c, SUM(Open_Amount__c) total FROM Receivable__c
             WHERE Credit_Profile__r.Ledger_Source__r.Key__c = 'sample|1000' GROUP BY Currency_Code__c`
        );
        assert.deepEqual(Object.fromEntries(rows.map((row) => [row.Currency_Code__c, row.total])), stated);
    });

    test('the refused delivery left the day before in place, marked', async () => {
        const [source] = await synced.soql<Record<string, unknown>>(
            `SELECT As_Of__c, Last_Good_Run__c, Is_Stale__c, Last_Delivery_Outcome__c, Last_Delivery_Problem__c
             FROM Ledger_Source__c WHERE Key__c = 'sample|2000'`
        );
        assert.deepEqual(withoutAttributes(source), {
            As_Of__c: '2026-06-27',
            Last_Good_Run__c: '2026-06-27T05:40:00.000+0000',
            Is_Stale__c: true,
            Last_Delivery_Outcome__c: 'Refused',
            Last_Delivery_Problem__c: 'control total'
        });
        const runs = await synced.soql<{ Outcome__c: string }>(
            `SELECT Outcome__c FROM Ledger_Sync_Run__c WHERE Ledger_Source__r.Key__c = 'sample|2000' ORDER BY Name`
        );
        assert.deepEqual(
            runs.map((run) => run.Outcome__c),
            ['Done', 'Refused']
        );
    });

    test('the payments of a story stand in the org, with what was taken back and what is not applied', async () => {
        const receipts = await synced.soql<Record<string, unknown>>(
            `SELECT Credit_Profile__r.Customer_Number__c, Received_On__c, Amount__c, Applied__c, Unapplied__c, Reference__c,
             Method__c, Reversed_On__c, Reversal_Reason__c FROM Cash_Receipt__c
             WHERE (Credit_Profile__r.Customer_Number__c = 'S05' AND Received_On__c >= 2026-03-18)
             OR (Credit_Profile__r.Customer_Number__c IN ('S10', 'S11') AND Received_On__c >= 2026-06-18)
             ORDER BY Received_On__c`
        );
        assert.deepEqual(
            receipts.map(({ attributes: _, Credit_Profile__r: _profile, ...fields }) =>
                Object.values(fields).join(' ')
            ),
            [
                '2026-03-18 9500 0 0 CHK 20418  2026-04-02 Insufficient funds',
                '2026-04-10 10000 10000 0 ELM 0410 Wire  ',
                '2026-04-22 4749.99 4749.99 0 CHK 20455   ',
                '2026-05-06 250.01 250.01 0 CHK 20471   ',
                '2026-05-15 4000 4000 0 CHK 20480   ',
                '2026-06-24 50000 0 50000 S11-CR2   ',
                '2026-06-26 5000 0 5000 S10-CR1   '
            ]
        );
    });

    test('what stands of payments on invoices adds up to what was paid of them', async () => {
        const rows = await synced.soql<{ Currency_Code__c: string; paid: number }>(
            `SELECT Cash_Receipt__r.Currency_Code__c, SUM(Amount__c) paid FROM Cash_Application__c
             WHERE Is_Reversed__c = false AND Receivable__r.Type__c = 'Invoice'
             AND Cash_Receipt__r.Credit_Profile__r.Ledger_Source__r.Key__c = 'sample|1000'
             GROUP BY Cash_Receipt__r.Currency_Code__c`
        );
        const cash = parse<Record<string, string>>(readFileSync(join(sample, '1000-2026-06-30/cash.csv')), {
            columns: true
        });
        const currencies = new Map(
            parse<Record<string, string>>(readFileSync(join(sample, '1000-2026-06-30/items.csv')), {
                columns: true
            }).map((row) => [row['document'], row['currency'] ?? ''])
        );
        const standing = cash.filter((row) => row['reversed_on'] === '' && row['method'] !== 'Credit memo');
        const paid = new Map<string, number>();
        for (const row of standing) {
            const currency = currencies.get(row['document']) ?? '';
            paid.set(currency, (paid.get(currency) ?? 0) + Math.round(Number(row['amount']) * 100));
        }
        assert.deepEqual(
            Object.fromEntries(rows.map((row) => [row.Currency_Code__c, Math.round(row.paid * 100)])),
            Object.fromEntries(paid)
        );
    });

    test('an older PAYDEX that arrives late is kept under its date and replaces nothing', async () => {
        const scores = await synced.soql<{ Score_Date__c: string; Raw_Value__c: string }>(
            `SELECT Score_Date__c, Raw_Value__c FROM Credit_Score__c
             WHERE Credit_Profile__r.Customer_Number__c = 'S02' AND Model__c = 'PAYDEX' ORDER BY Score_Date__c`
        );
        assert.deepEqual(
            scores.map((score) => [score.Score_Date__c, score.Raw_Value__c]),
            [
                ['2025-09-12', '76'],
                ['2025-12-12', '73'],
                ['2026-01-10', '80'],
                ['2026-03-12', '70'],
                ['2026-06-12', '66']
            ]
        );
    });

    test('answers that are no scores carry their reason and no band', async () => {
        const rows = await synced.soql<Record<string, unknown>>(
            `SELECT Raw_Value__c, Band__c, Not_Rated_Reason__c FROM Credit_Score__c WHERE Band__c = null ORDER BY Raw_Value__c`
        );
        assert.deepEqual(rows.map(withoutAttributes), [
            { Raw_Value__c: '998', Band__c: null, Not_Rated_Reason__c: 'bankruptcy in the last years' },
            { Raw_Value__c: '999', Band__c: null, Not_Rated_Reason__c: 'not enough data' },
            { Raw_Value__c: 'E', Band__c: null, Not_Rated_Reason__c: 'no rating' }
        ]);
    });
});

describe('after that', () => {
    test('the same delivery again writes the run and the source’s freshness, nothing else', async () => {
        const before = await stamps(synced);
        const end = await deliver('1000-2026-06-30', '2026-06-30', '2026-06-30T08:00:00Z');
        assert.deepEqual([end.exitCode, end.json.result.run.outcome], [0, 'Done']);
        const { created, updated, unchanged, cash, profilesWritten } = end.json.result.run;
        assert.deepEqual(
            { created, updated, unchanged, cash, profilesWritten },
            { created: 0, updated: 0, unchanged: 7790, cash: { created: 0, updated: 0 }, profilesWritten: 0 }
        );
        assert.deepEqual(await stamps(synced), before);
        const [source] = await synced.soql<{ Last_Good_Run__c: string }>(
            `SELECT Last_Good_Run__c FROM Ledger_Source__c WHERE Key__c = 'sample|1000'`
        );
        assert.equal(source?.Last_Good_Run__c, '2026-06-30T08:00:00.000+0000');
    });

    test('customers, scores and policies again write nothing', async () => {
        const before = await stamps(synced);
        for (const { args } of sampleDeliveries(sample, 'org').filter(({ args: [command] }) => command !== 'ledger')) {
            assert.equal((await synced.sync(...withoutTarget(args))).exitCode, 0);
        }
        assert.deepEqual(await stamps(synced), before);
    });

    test('an older day is refused and changes no figure', async () => {
        const before = await stamps(synced);
        const end = await deliver('1000-2026-06-30', '2026-06-29', '2026-06-30T08:30:00Z');
        assert.equal(end.exitCode, 1);
        assert.match(end.json.message ?? '', /as of 2026-06-29, but the org already shows 2026-06-30/);
        assert.deepEqual(await stamps(synced), before);
    });

    test('without its journal the sync stops; rebuilt from the org, it writes no receivable again', async () => {
        const journal = ['--journal', join(synced.folder, 'second.sqlite')];
        const args = ledgerArgs('1000-2026-06-30', '2026-06-30', '2026-06-30T08:45:00Z');
        const lost = await synced.json(...args, ...journal);
        assert.match(lost.json.message ?? '', /journal rebuild/);
        const rebuilt = await synced.json('journal', 'rebuild', ...journal);
        assert.equal(rebuilt.exitCode, 0, rebuilt.stderr);
        const again = await synced.json<LedgerResult>(...args, ...journal);
        const { created, updated, unchanged, cash } = again.json.result.run;
        assert.deepEqual(
            { created, updated, unchanged, cash },
            { created: 0, updated: 0, unchanged: 7790, cash: { created: 0, updated: 0 } }
        );
    });
});

function ledgerArgs(folder: string, asOf: string, runAt: string): string[] {
    return ['ledger', '--source', join(sample, folder), '--mapping', 'sample-erp', '--as-of', asOf, '--run-at', runAt];
}

async function deliver(folder: string, asOf: string, runAt: string) {
    return await synced.json<LedgerResult>(...ledgerArgs(folder, asOf, runAt));
}

/** When the records that the sync writes were last touched. */
async function stamps({ soql }: SyncedOrg) {
    const objects = [
        'Receivable__c',
        'Cash_Receipt__c',
        'Cash_Application__c',
        'Credit_Profile__c',
        'Customer_Link__c',
        'Credit_Group__c',
        'Credit_Hold__c',
        'Credit_Score__c',
        'Credit_Policy__c',
        'Collection_Step__c',
        'Collection_Template__c',
        'Contact_Rule__c',
        'Account'
    ];
    return await Promise.all(
        objects.map(async (object) => [
            object,
            withoutAttributes((await soql(`SELECT COUNT(Id), MAX(SystemModstamp) FROM ${object}`))[0])
        ])
    );
}

function withoutTarget(args: readonly string[]): string[] {
    return args.filter((arg, index) => arg !== '--target-org' && args[index - 1] !== '--target-org');
}

function withoutAttributes(row: Record<string, unknown> | undefined): Record<string, unknown> {
    const { attributes: _, ...fields } = row ?? {};
    return fields;
}
