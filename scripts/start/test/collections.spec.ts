import { promiseKeptRate } from 'c/collectionsPromise';
import { moneyFromDecimal } from 'c/termsMoney';
import type { Demo } from './demo.ts';
import { expect, test } from './demoTest.ts';
import { expectedPromises } from './expectedCollections.ts';

/** STORIES §4 and §7 as the org and the pages show them. Reads only: the demo is shared. */

interface PromiseRow {
    readonly Request_Key__c: string;
    readonly Amount__c: number;
    readonly Due_On__c: string;
    readonly Status_Then__c: string | null;
    readonly Status__c: 'Open' | 'Kept' | 'Partly kept' | 'Broken' | 'Withdrawn' | 'Replaced';
    readonly Is_Broken_By_Reversal__c: boolean;
    readonly Paid_Late_On__c: string | null;
    readonly Currency_Code__c: string;
}

function promisesOf(demo: Demo): Promise<PromiseRow[]> {
    return demo.query<PromiseRow>(
        `SELECT Request_Key__c, Amount__c, Due_On__c, Status_Then__c, Status__c, Is_Broken_By_Reversal__c,
         Paid_Late_On__c, Currency_Code__c FROM Collection_Promise__c WHERE Request_Key__c LIKE 'sample|%'
         ORDER BY Request_Key__c`.replace(/\s+/g, ' ')
    );
}

test('the org has every promise of the stories, as then and as now', async ({ demo }) => {
    const rows = await promisesOf(demo);
    expect(
        rows.map((row) => ({
            key: row.Request_Key__c,
            amount: row.Amount__c,
            dueOn: row.Due_On__c,
            asThen: row.Status_Then__c,
            asNow: row.Status__c,
            isBrokenByReversal: row.Is_Broken_By_Reversal__c,
            paidLateOn: row.Paid_Late_On__c
        }))
    ).toEqual(
        expectedPromises.map(({ isBrokenByReversal = false, paidLateOn = null, ...promise }) => ({
            ...promise,
            isBrokenByReversal,
            paidLateOn
        }))
    );
});

test("Elm's kept rate is a quarter as then and a real zero as now; Larch has none", async ({ demo }) => {
    const rates = (rows: readonly PromiseRow[], by: 'Status_Then__c' | 'Status__c') =>
        promiseKeptRate(
            rows.flatMap((row) => {
                const status = row[by] as PromiseRow['Status__c'] | null;
                return status === null
                    ? []
                    : [{ status, amount: moneyFromDecimal(row.Amount__c, row.Currency_Code__c) }];
            })
        );
    const rows = await promisesOf(demo);
    const elm = rows.filter((row) => row.Request_Key__c.startsWith('sample|E-'));
    const then = rates(elm, 'Status_Then__c');
    expect(then.byCount).toEqual({ ok: true, value: 25 });
    expect(then.byAmount.ok && then.byAmount.value.toFixed(2)).toBe('46.73');
    expect(rates(elm, 'Status__c')).toEqual({ byCount: { ok: true, value: 0 }, byAmount: { ok: true, value: 0 } });
    expect(
        rates(
            rows.filter((row) => row.Request_Key__c === 'sample|L-P1'),
            'Status__c'
        ).byCount.ok
    ).toBe(false);
});
