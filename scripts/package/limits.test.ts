import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel } from './channels.ts';
import { openCreditDesk, refused, type Fields, type Person } from './creditDesk.ts';

// Who changes limits, and how far.

const desk = await openCreditDesk();
for (const kind of ['New limit', 'Temporary limit']) {
    desk.authority('credit', kind, { Up_To_Amount__c: 50_000, Longest_Days__c: 90, Currency_Code__c: 'USD' });
    desk.authority('chief', kind);
}
const beyond = (kind: string): readonly string[] =>
    refused(
        `Your authority for a ${kind} ends at 50,000 USD and 90 days. This is beyond it: grant less, or leave it to somebody with more.`
    );
const { profile } = desk.customer('Ivory');
const other = desk.customer('Other');

describe('limits change by credit or by the ledger run', () => {
    const only = refused('Only credit changes limits, insurance and terms. Ask for it on the Credit panel.');
    const changes: readonly Fields[] = [
        { Own_Limit__c: 1 },
        { Own_Limit__c: null },
        { Temporary_Limit__c: 5, Temporary_Limit_Until__c: '2026-07-15' },
        { Insurance_Effect__c: 'Raises', Insured_Amount__c: 5, Insured_Percent__c: 50 },
        { Zero_Limit_Means__c: 'Unlimited' },
        { Group_Limit__c: 7 },
        { Quote_Guard__c: 'Refuse at send' },
        { Credit_Terms__c: 'net 60' }
    ];

    test('on a profile that is there', () => {
        for (const fields of changes)
            assert.deepEqual(desk.change('admin', 'Credit_Profile__c', profile, fields), only, JSON.stringify(fields));
        assert.deepEqual(desk.change('admin', 'Credit_Profile__c', profile, { Review_Date__c: '2026-12-31' }), []);
        assert.deepEqual(desk.change('credit', 'Credit_Profile__c', profile, { Own_Limit__c: 21_000 }), []);
        assert.deepEqual(desk.change('integration', 'Credit_Profile__c', profile, { Own_Limit__c: 20_000 }), []);
        for (const person of ['rep', 'leader', 'collector'] as const) {
            assert.match(
                desk.change(person, 'Credit_Profile__c', profile, { Own_Limit__c: 1 })[0] ?? '',
                /^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE|INVALID_FIELD)/,
                person
            );
        }
    });

    test('and on a new one', () => {
        const fields = { Account__c: other.account, Currency_Code__c: 'USD', Key__c: 'desk|new' };
        assert.deepEqual(desk.creation('admin', 'Credit_Profile__c', { ...fields, Own_Limit__c: 1 }), only);
        assert.deepEqual(desk.creation('admin', 'Credit_Profile__c', fields), []);
    });

    test('raising one keeps within the authority of who does it; cutting one needs none, and plans the notice', () => {
        const customer = desk.customer('Authority');
        const limit = (fields: Fields, person: Person = 'credit'): readonly string[] =>
            desk.change(person, 'Credit_Profile__c', customer.profile, fields);
        assert.deepEqual(limit({ Own_Limit__c: 50_000.01 }), beyond('new limit'));
        assert.deepEqual(
            limit({ Temporary_Limit__c: 60_000, Temporary_Limit_Until__c: '2026-07-31' }),
            beyond('temporary limit')
        );
        assert.deepEqual(
            limit({ Temporary_Limit__c: 40_000, Temporary_Limit_Until__c: '2026-12-31' }),
            beyond('temporary limit')
        );
        assert.deepEqual(limit({ Temporary_Limit__c: 40_000, Temporary_Limit_Until__c: '2026-07-31' }), []);
        assert.deepEqual(limit({ Temporary_Limit_Until__c: '2026-12-31' }), beyond('temporary limit'));
        assert.deepEqual(limit({ Temporary_Limit__c: null, Temporary_Limit_Until__c: null }), []);
        assert.deepEqual(limit({ Own_Limit__c: 50_000 }), []);
        assert.deepEqual(limit({ Own_Limit__c: 900_000 }, 'chief'), []);
        assert.deepEqual(limit({ Own_Limit__c: 800_000 }), [], 'a cut');
        assert.deepEqual(limit({ Own_Limit__c: 950_000 }, 'integration'), [], 'as the ledger says');
        assert.deepEqual(limit({ Own_Limit__c: 1 }, 'integration'), []);
        assert.deepEqual(
            desk.rows(`SELECT Subject, ActivityDate, OwnerId FROM Task WHERE WhatId = '${customer.account}'`),
            [
                {
                    Subject: 'Notice to the customer: limit cut',
                    ActivityDate: '2026-07-30',
                    OwnerId: desk.userId('credit')
                }
            ]
        );
    });

    test('the notice of a cut comes by the policy in force', () => {
        const notice = { Kind__c: 'Notice days', Scope__c: 'Everyone' };
        const policy = (Key__c: string, Days__c: number, Effective_From__c: string, more: Fields = {}): string =>
            desk.create('admin', 'Credit_Policy__c', {
                Name: Key__c,
                Key__c,
                ...notice,
                Days__c,
                Effective_From__c,
                ...more
            });
        policy('ended', 5, '2026-06-02', { Effective_To__c: '2026-06-29' });
        policy('last day', 20, '2026-06-01', { Effective_To__c: '2026-06-30' });
        policy('later', 10, '2026-07-01');
        policy('class', 7, '2026-06-03', { Scope__c: 'Class', Scope_Value__c: 'A' });
        const customer = desk.customer('Policy');
        assert.deepEqual(desk.change('credit', 'Credit_Profile__c', customer.profile, { Own_Limit__c: 1 }), []);
        assert.deepEqual(desk.rows(`SELECT ActivityDate FROM Task WHERE WhatId = '${customer.account}'`), [
            { ActivityDate: '2026-07-20' }
        ]);
    });

    test('over REST, GraphQL and Bulk API 2.0', async () => {
        const object = 'Credit_Profile__c';
        const born = { Account__c: other.account, Currency_Code__c: 'USD', Key__c: 'desk|channel', Own_Limit__c: 1 };
        for (const write of [
            { object, id: profile, fields: { Own_Limit__c: 1 } },
            { object, fields: born }
        ]) {
            for (const [channel, text] of Object.entries(await overEveryChannel(desk, 'admin', write))) {
                assert.match(text, /Only credit changes limits/, channel);
            }
        }
    });
});
