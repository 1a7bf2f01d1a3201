import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bootstrap/places.mjs';
import { open } from '../../preview/test/pages.ts';
import { expect, test } from './demoTest.ts';
import { figuresOf } from './panel.ts';

const SOURCE = join(root, '..', 'shared', 'data', 'ibm-late-payment');

interface OpenItem {
    readonly Open_Amount__c: number;
    readonly Disputed_In_Ledger__c: number | null;
}

const cents = (amounts: readonly number[]): number =>
    amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;

test('a real ledger of 2012: the figures of its publisher in JSON, by SOQL and added up over the panels', async ({
    page,
    demo
}) => {
    test.skip(
        !existsSync(SOURCE),
        'The IBM late-payment file is not beside this project; see README, "A real ledger".'
    );
    test.setTimeout(300_000);
    const run = await demo.sync(
        ...['ledger', '--source', SOURCE, '--mapping', 'ibm-late-payment'],
        ...['--as-of', '2012-06-30', '--target-org', 'local', '--json']
    );
    expect(run.code, run.stderr + run.stdout).toBe(0);
    const { result } = JSON.parse(run.stdout) as { result: { totals: object[] } };
    expect(result.totals).toMatchObject([
        { currency: 'USD', items: 98, open: 5504.09, current: 4594.36, buckets: [909.73, 0, 0, 0], disputed: 2006.82 }
    ]);

    const items = await demo.query<OpenItem>(
        "SELECT Open_Amount__c, Disputed_In_Ledger__c FROM Receivable__c WHERE Status__c = 'Open' AND Credit_Profile__r.Ledger_Source__r.Source__c = 'ibm'"
    );
    expect(items).toHaveLength(98);
    expect(cents(items.map((item) => item.Open_Amount__c))).toBe(5504.09);
    expect(cents(items.map((item) => item.Disputed_In_Ledger__c ?? 0))).toBe(2006.82);

    const accounts = await demo.query<{ Account__c: string }>(
        "SELECT Account__c FROM Credit_Profile__c WHERE Ledger_Source__r.Source__c = 'ibm'"
    );
    const totals = { open: [0], current: [0], late: [0], disputed: [0] };
    for (const { Account__c } of accounts) {
        await open(page, `/lightning/r/Account/${Account__c}/view`, { as: 'credit' });
        const figures = await figuresOf(page);
        totals.open.push(figures.receivables ?? NaN);
        totals.current.push(figures.ageing[0] ?? NaN);
        totals.late.push(figures.ageing[1] ?? NaN);
        totals.disputed.push(figures.disputed ?? NaN);
    }
    expect({
        open: cents(totals.open),
        current: cents(totals.current),
        late: cents(totals.late),
        disputed: cents(totals.disputed)
    }).toEqual({ open: 5504.09, current: 4594.36, late: 909.73, disputed: 2006.82 });
});
