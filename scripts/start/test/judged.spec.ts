import { expect, test } from './demoTest.ts';
import { expectedCredit } from './expectedCredit.ts';

interface JudgedRow {
    readonly Customer_Number__c: string;
    readonly Blocking_Rules__c: string | null;
    readonly Warning_Rules__c: string | null;
    readonly Block_Starts_On__c: string | null;
    readonly Clearing_Amount__c: number | null;
}

interface HoldRow {
    readonly Account__r: { readonly AccountNumber: string };
    readonly Origin__c: string;
    readonly Rule__c: string | null;
    readonly Status__c: string;
    readonly Placed_On__c: string;
    readonly Ended_On__c: string | null;
}

const rules = (text: string | null): string[] => (text ? text.split(', ').sort() : []);

test('SOQL has what the rules say of the stories', async ({ demo }) => {
    const rows = await demo.query<JudgedRow>(
        `SELECT Customer_Number__c, Blocking_Rules__c, Warning_Rules__c, Block_Starts_On__c, Clearing_Amount__c
         FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'`.replace(/\s+/g, ' ')
    );
    const byCustomer = new Map(rows.map((row) => [row.Customer_Number__c, row]));
    expect(
        expectedCredit.map(({ customer }) => {
            const row = byCustomer.get(customer);
            return (
                row && {
                    customer,
                    blocking: rules(row.Blocking_Rules__c),
                    warning: rules(row.Warning_Rules__c),
                    blockStartsOn: row.Block_Starts_On__c,
                    clearingAmount: row.Clearing_Amount__c
                }
            );
        })
    ).toEqual(
        expectedCredit.map(({ customer, blocking, warning, blockStartsOn, clearingAmount }) => ({
            customer,
            blocking: [...blocking].sort(),
            warning: [...warning].sort(),
            blockStartsOn,
            clearingAmount
        }))
    );
});

test('the holds of the stories stand as they were placed, one record per rule', async ({ demo }) => {
    const holds = await demo.query<HoldRow>(
        `SELECT Account__r.AccountNumber, Origin__c, Rule__c, Status__c, Placed_On__c, Ended_On__c FROM Credit_Hold__c
         WHERE Account__r.AccountNumber LIKE 'S%'`.replace(/\s+/g, ' ')
    );
    const lines = holds.map((hold) =>
        [
            hold.Account__r.AccountNumber,
            hold.Rule__c ?? hold.Origin__c,
            hold.Status__c,
            hold.Placed_On__c,
            ...(hold.Ended_On__c ? [hold.Ended_On__c] : [])
        ].join(' ')
    );
    expect(lines).toEqual(
        expect.arrayContaining([
            'S03 R2 Active 2026-05-15',
            'S03 R1 Active 2026-06-24',
            'S05 R6 Active 2026-06-16',
            'S07 R2 Active 2026-05-21',
            'S07 R7 Active 2026-06-18',
            'S09 Person Active 2026-05-12',
            'S09 R2 Lifted 2026-05-02 2026-06-05',
            'S10 R3 Released 2026-06-22',
            'S12 Person Active 2026-06-22',
            'S12 R10 Active 2026-06-22'
        ])
    );
    const open = new Set(
        holds
            .filter((hold) => hold.Rule__c && (hold.Status__c === 'Active' || hold.Status__c === 'Released'))
            .map((hold) => `${hold.Account__r.AccountNumber} ${hold.Rule__c}`)
    );
    const expected = expectedCredit.flatMap(({ customer, blocking }) => blocking.map((rule) => `${customer} ${rule}`));
    expect([...open].sort()).toEqual([...expected].sort());
});
