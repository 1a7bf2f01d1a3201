import { existsSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { currencyTotals } from '../ledger/ledgerResult.ts';
import { findMapping } from '../mapping/mapping.ts';
import { stagedLedger } from './stagedLedger.ts';

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
