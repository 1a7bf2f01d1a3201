import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel } from './channels.ts';
import { openCreditDesk, type Fields } from './creditDesk.ts';

// What the panel showed at quoting is kept by the org itself, and frozen.

const desk = await openCreditDesk();
const quoting = 'Proposal/Price Quote';
const judgement = '{"asOf":"2026-06-29","currency":"USD"}';

const source = desk.create('integration', 'Ledger_Source__c', {
    Name: 'erp 1000',
    Source__c: 'erp',
    Key__c: 'erp|1000',
    Company__c: '1000',
    As_Of__c: '2026-06-29',
    Last_Good_Run__c: '2026-06-30T06:00:00Z'
});
const figures: Fields = {
    Ledger_Source__c: source,
    As_Of__c: '2026-06-29',
    Open_Receivables__c: 18_500,
    Judged_As_Of__c: '2026-06-29',
    Judgement__c: judgement,
    Reason_Class__c: 'Overdue invoices'
};
const enter = (account: string, more: Fields = {}): string =>
    desk.create('rep', 'Opportunity', {
        Name: 'Deal',
        AccountId: account,
        StageName: quoting,
        Amount: 6_000,
        CloseDate: '2026-07-20',
        ...more
    });
const columns = [
    'Credit_Profile__c',
    'Account__c',
    'Verdict__c',
    'Reason_Class__c',
    'Is_Stale__c',
    'Effective_Limit__c',
    'Exposure__c',
    'Available__c',
    'Currency_Code__c',
    'Deal_Amount__c',
    'Ship_Date__c',
    'Figures_As_Of__c',
    'Judgement__c',
    'Taken_By__c',
    'Occasion__c'
] as const;
const taken = (deal: string): readonly Fields[] =>
    desk.rows(`SELECT ${columns.join(', ')} FROM Credit_Snapshot__c WHERE Opportunity__c = '${deal}' ORDER BY Id`);

describe('a snapshot of the panel', () => {
    test('is taken when a deal enters a quoting stage, with the room that was offered', () => {
        const { account, profile } = desk.customer('Cobalt', figures);
        const deal = enter(account, { StageName: 'Qualification' });
        assert.deepEqual(taken(deal), []);
        assert.deepEqual(desk.change('rep', 'Opportunity', deal, { StageName: quoting }), []);
        assert.deepEqual(taken(deal), [
            {
                Credit_Profile__c: profile,
                Account__c: account,
                Verdict__c: 'Clear',
                Reason_Class__c: 'Overdue invoices',
                Is_Stale__c: 0n,
                Effective_Limit__c: 20_000_000n,
                Exposure__c: 18_500_000n,
                Available__c: 1_500_000n,
                Currency_Code__c: 'USD',
                Deal_Amount__c: 6_000_000n,
                Ship_Date__c: '2026-07-20',
                Figures_As_Of__c: '2026-06-29',
                Judgement__c: judgement,
                Taken_By__c: 'R rep',
                Occasion__c: 'Stage'
            }
        ]);
        desk.change('rep', 'Opportunity', deal, { NextStep: 'call', Amount: 7_000 });
        assert.equal(taken(deal).length, 1, 'an edit is no quoting');
        desk.change('rep', 'Opportunity', deal, { StageName: 'Negotiation/Review' });
        desk.change('rep', 'Opportunity', deal, { StageName: 'Closed Won' });
        assert.equal(taken(deal).length, 2);
    });

    test('leaves room blank that was not offered: stale figures, no judgement, or a hold that permission or advance payment passed', () => {
        const stale = desk.customer('Kestrel', { ...figures, Ledger_Source__c: null });
        const [old] = taken(enter(stale.account));
        assert.deepEqual([old?.['Verdict__c'], old?.['Is_Stale__c'], old?.['Available__c']], ['Stale', 1n, null]);
        const unjudged = desk.customer('New', { ...figures, Judged_As_Of__c: null, Judgement__c: null });
        const [unsaid] = taken(enter(unjudged.account));
        assert.deepEqual([unsaid?.['Verdict__c'], unsaid?.['Available__c']], ['Not judged', null]);
        const held = desk.customer('Held', figures);
        desk.ruleHold(held);
        const [blocked] = taken(enter(held.account, { Payment_In_Advance__c: true }));
        assert.deepEqual([blocked?.['Verdict__c'], blocked?.['Available__c']], ['On hold', null]);
        assert.equal(blocked?.['Exposure__c'], 18_500_000n);
    });

    test('names no amount of a deal in another currency, and knows customers without credit', () => {
        const { account } = desk.customer('Abroad', figures);
        assert.equal(taken(enter(account, { Deal_Currency__c: 'EUR' }))[0]?.['Deal_Amount__c'], null);
        const prospect = desk.create('rep', 'Account', { Name: 'Mistral' });
        const [none] = taken(enter(prospect));
        assert.deepEqual([none?.['Verdict__c'], none?.['Credit_Profile__c']], ['No credit set up', null]);
    });

    test('is not taken of a deal that the guard refuses', () => {
        const { account, profile } = desk.customer('Refused', { ...figures, Block_Starts_On__c: '2026-06-30' });
        assert.equal(
            desk.creation('rep', 'Opportunity', {
                Name: 'D',
                AccountId: account,
                StageName: quoting,
                CloseDate: '2026-07-20'
            }).length,
            1
        );
        assert.deepEqual(desk.rows(`SELECT Id FROM Credit_Snapshot__c WHERE Credit_Profile__c = '${profile}'`), []);
    });

    test('one for each of 200 deals that enter quoting at once', async () => {
        const { account, profile } = desk.customer('Bulk', figures);
        const records = Array.from({ length: 200 }, (_, at) => ({
            attributes: { type: 'Opportunity' },
            Name: `Deal ${at}`,
            AccountId: account,
            StageName: quoting,
            Amount: at,
            CloseDate: '2026-07-20'
        }));
        const answer = await desk.call('rep', 'composite/sobjects', { allOrNone: true, records });
        assert.equal(answer.status, 200);
        const kept = desk.rows(
            `SELECT COUNT(*) AS n, COUNT(DISTINCT Opportunity__c) AS deals FROM Credit_Snapshot__c WHERE Credit_Profile__c = '${profile}'`
        );
        assert.deepEqual(kept, [{ n: 200n, deals: 200n }]);
    });
});

describe('a snapshot is frozen', () => {
    const frozen = [
        'FIELD_CUSTOM_VALIDATION_EXCEPTION: A credit snapshot is frozen: it keeps what was shown at that moment.'
    ];
    const { account } = desk.customer('Frozen', figures);
    const deal = enter(account);
    const id = String(desk.rows(`SELECT Id FROM Credit_Snapshot__c WHERE Opportunity__c = '${deal}'`)[0]?.['Id']);

    test('nobody changes, moves or deletes it, the administrator neither', () => {
        const other = enter(account);
        for (const fields of [
            { Verdict__c: 'Clear ' },
            { Available__c: 1 },
            { Opportunity__c: other },
            { Account__c: null },
            { Judgement__c: null }
        ]) {
            assert.deepEqual(desk.change('admin', 'Credit_Snapshot__c', id, fields), frozen, JSON.stringify(fields));
        }
        assert.deepEqual(desk.deletion('admin', 'Credit_Snapshot__c', id), [
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: A credit snapshot is kept: it says what was shown at that moment.'
        ]);
        for (const person of ['rep', 'leader', 'collector', 'credit', 'integration'] as const) {
            assert.match(
                desk.change(person, 'Credit_Snapshot__c', id, { Verdict__c: 'Clear' })[0] ?? '',
                /^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE)/,
                person
            );
            assert.match(desk.deletion(person, 'Credit_Snapshot__c', id)[0] ?? '', /^INSUFFICIENT_ACCESS/, person);
            assert.match(
                desk.creation(person, 'Credit_Snapshot__c', { Verdict__c: 'Clear' })[0] ?? '',
                /^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE)/,
                person
            );
        }
    });

    test('over REST, GraphQL and Bulk API 2.0', async () => {
        for (const fields of [{ Verdict__c: 'Clear' }, undefined]) {
            const write = { object: 'Credit_Snapshot__c', id, ...(fields && { fields }) };
            for (const [channel, text] of Object.entries(await overEveryChannel(desk, 'admin', write))) {
                assert.match(text, fields ? /is frozen/ : /is kept/, channel);
            }
        }
        assert.equal(taken(deal).length, 1);
    });

    test('a deal that is deleted leaves its snapshot', () => {
        assert.deepEqual(desk.deletion('rep', 'Opportunity', deal), []);
        assert.deepEqual(desk.rows(`SELECT Opportunity__c FROM Credit_Snapshot__c WHERE Id = '${id}'`), [
            { Opportunity__c: null }
        ]);
    });
});
