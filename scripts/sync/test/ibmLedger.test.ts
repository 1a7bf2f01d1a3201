import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { currencyTotals, type LedgerResult } from '../ledger/ledgerResult.ts';
import { findMapping } from '../mapping/mapping.ts';
import { stagedLedger } from './stagedLedger.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/ibm-late-payment');
const skip = existsSync(folder) ? false : `the real ledger is not at ${folder}`;

const days = [
    { asOf: '2012-06-30', items: 98, open: 5504.09, current: 4594.36, late: 909.73, disputed: 2006.82 },
    { asOf: '2012-12-31', items: 99, open: 5725.06, current: 4936.32, late: 788.74, disputed: 1700.31 }
];

for (const { asOf, items, open, current, late, disputed } of days) {
    test(`the IBM ledger as of ${asOf}`, { skip }, async () => {
        const { staged, profiles } = await stagedLedger(folder, findMapping('ibm-late-payment'), asOf);
        assert.equal(staged.rowsRead, 2466);
        assert.deepEqual(staged.rejections, []);
        assert.deepEqual(currencyTotals(profiles), [
            { currency: 'USD', items, open, current, buckets: [late, 0, 0, 0], credits: 0, pastDue: late, disputed }
        ]);
    });
}

describe('the IBM ledger in an org', { skip }, () => {
    let synced: SyncedOrg;
    before(async () => (synced = await startSyncedOrg()));
    after(async () => await synced.stop());

    for (const { asOf, items, open, current, late, disputed } of days) {
        test(`as of ${asOf}: the run's JSON, the open items and the profiles say the same`, async () => {
            const args = ['--source', folder, '--mapping', 'ibm-late-payment', '--as-of', asOf];
            const { exitCode, json } = await synced.json<LedgerResult>('ledger', ...args);
            assert.equal(exitCode, 0, json.message);
            const { credits: _, pastDue: __, buckets, ...total } = json.result.totals[0] ?? { buckets: [] };
            assert.deepEqual({ ...total, late: buckets[0] }, { currency: 'USD', items, open, current, disputed, late });
            const [sum] = await synced.soql<{ n: number; open: number; disputed: number }>(
                `SELECT COUNT(Id) n, SUM(Open_Amount__c) open, SUM(Disputed_In_Ledger__c) disputed
                 FROM Receivable__c WHERE Status__c = 'Open'`
            );
            assert.deepEqual([sum?.n, sum?.open, sum?.disputed], [items, open, disputed]);
            const [profiles] = await synced.soql<Record<string, number>>(
                `SELECT COUNT(Id) n, SUM(Ageing_Current__c) current, SUM(Ageing_1__c) late, SUM(Exposure__c) open FROM Credit_Profile__c`
            );
            assert.deepEqual(
                [profiles?.['n'], profiles?.['current'], profiles?.['late'], profiles?.['open']],
                [100, current, late, open]
            );
        });
    }
});
