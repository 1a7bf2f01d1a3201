import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk, type Fields } from './creditDesk.ts';

// Amounts that no panel could show: with more decimals than their currency has, or beyond what is read exactly.

const desk = await openCreditDesk();
desk.authority('credit', 'Release');
const refused = [
    'FIELD_CUSTOM_VALIDATION_EXCEPTION: Give the amount in the smallest unit of its currency at most, for example 1,000.25 USD or 1,000 JPY, and below 1,000,000,000,000.'
];
let count = 0;
const request = (profile: string, fields: Fields): Fields => ({
    Credit_Profile__c: profile,
    Kind__c: 'Release',
    Reason__c: 'rush order',
    Request_Key__c: `amounts-${(count += 1)}`,
    ...fields
});

describe('an amount fits its currency', () => {
    const inUnits = [
        ['USD', 0.25, 1000.004],
        ['EUR', 999_999_999_999, 1_000_000_000_000],
        ['JPY', 1_000, 0.5],
        ['KWD', 0.125, 999_999_999_999_999]
    ] as const;

    for (const [currency, right, wrong] of inUnits) {
        test(`in ${currency}: asked, granted and released`, () => {
            const { account, profile } = desk.customer(currency, { Currency_Code__c: currency });
            assert.deepEqual(
                desk.creation('rep', 'Credit_Request__c', request(profile, { Amount__c: wrong })),
                refused
            );
            const hold = desk.create('integration', 'Credit_Hold__c', {
                Account__c: account,
                Credit_Profile__c: profile,
                Origin__c: 'Rule',
                Rule__c: 'R1',
                Reason_Class__c: 'Overdue invoices',
                Placed_On__c: '2026-06-01'
            });
            const released: Fields = { Status__c: 'Released', Release_Reason__c: 'peak', Currency_Code__c: currency };
            const release = (Release_Amount__c: number): readonly string[] =>
                desk.change('credit', 'Credit_Hold__c', hold, { ...released, Release_Amount__c });
            assert.deepEqual(release(wrong), refused);
            const id = desk.create('rep', 'Credit_Request__c', request(profile, { Amount__c: right }));
            const granted: Fields = { Status__c: 'Approved', Decision_Reason__c: 'good payer' };
            assert.deepEqual(desk.change('credit', 'Credit_Request__c', id, granted), []);
        });
    }

    test('a deal’s currency is three capital letters', () => {
        const { account } = desk.customer('Deal');
        const deal = { Name: 'Deal', AccountId: account, StageName: 'Qualification', CloseDate: '2026-07-20' };
        assert.deepEqual(desk.creation('rep', 'Opportunity', { ...deal, Deal_Currency__c: 'usd' }), [
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Give the currency as three capital letters, for example USD.'
        ]);
    });
});
