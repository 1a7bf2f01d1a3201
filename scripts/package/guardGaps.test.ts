import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk, type Fields } from './creditDesk.ts';

// Ways round the guard on quoting, and ways out that it must not promise.

const desk = await openCreditDesk(['force-app', 'force-quote']);
desk.authority('credit', 'Release');
const quoting = 'Proposal/Price Quote';
const refused = (message: string): readonly string[] => [`FIELD_CUSTOM_VALIDATION_EXCEPTION: ${message}`];
const ask = 'Request a release on the Credit panel; it says what else clears the hold.';
const overdue = refused(`Credit hold: Overdue invoices. ${ask}`);
const hold = (account: string, profile: string | null, more: Fields = {}): string =>
    desk.create('integration', 'Credit_Hold__c', {
        Account__c: account,
        Credit_Profile__c: profile,
        Origin__c: 'Rule',
        Rule__c: 'R1',
        Reason_Class__c: 'Overdue invoices',
        Placed_On__c: '2026-05-15',
        ...more
    });
const deal = (AccountId: string | null, more: Fields = {}): string =>
    desk.create('rep', 'Opportunity', {
        Name: 'Deal',
        AccountId,
        StageName: 'Qualification',
        Amount: 6_000,
        CloseDate: '2026-07-20',
        ...more
    });
const quote = (OpportunityId: string, more: Fields = {}): string =>
    desk.create('rep', 'Quote', { Name: 'Quote', OpportunityId, ...more });
const change = (id: string, fields: Fields): readonly string[] => desk.change('rep', 'Opportunity', id, fields);
const clear = desk.customer('Alder');
const held = desk.customer('Elm');
hold(held.account, held.profile);

describe('a deal with quotes does not move to a held customer', () => {
    test('from a clear one, and from none', () => {
        for (const account of [clear.account, null]) {
            for (const Status of ['Draft', 'Presented', 'Accepted']) {
                const id = deal(account);
                quote(id, { Status });
                assert.deepEqual(change(id, { AccountId: held.account }), overdue, `${account} ${Status}`);
            }
        }
    });

    test('with quotes that no longer stand, or in advance, or none, it does', () => {
        for (const fields of [{ Status: 'Denied' }, { Status: 'Rejected' }, { Payment_In_Advance__c: true }]) {
            const id = deal(clear.account);
            quote(id, fields);
            assert.deepEqual(change(id, { AccountId: held.account }), [], JSON.stringify(fields));
        }
        assert.deepEqual(change(deal(clear.account), { AccountId: held.account }), []);
    });

    test('where drafts are allowed until sending, a draft moves and a sent one does not', () => {
        const later = desk.customer('Later', { Quote_Guard__c: 'Refuse at send' });
        hold(later.account, later.profile);
        const [draft, sent] = [deal(clear.account), deal(clear.account)];
        quote(draft);
        quote(sent);
        quote(sent, { Status: 'Presented' });
        assert.deepEqual(change(draft, { AccountId: later.account }), []);
        assert.deepEqual(change(sent, { AccountId: later.account }), overdue);
    });

    test('nor to one that has less of a release left than the quotes', () => {
        const released = desk.customer('Released');
        const id = hold(released.account, released.profile);
        const left: Fields = { Release_Until__c: '2026-07-10', Release_Amount__c: 5_000, Currency_Code__c: 'USD' };
        assert.deepEqual(
            desk.change('credit', 'Credit_Hold__c', id, { Status__c: 'Released', Release_Reason__c: 'peak', ...left }),
            []
        );
        const quoted = deal(clear.account);
        quote(quoted);
        assert.match(change(quoted, { AccountId: released.account })[0] ?? '', /The release has 5,000 USD left/);
        assert.deepEqual(change(quoted, { Amount: 5_000 }), []);
        assert.deepEqual(change(quoted, { AccountId: released.account }), []);
    });
});

describe('a deal that was in quoting before the hold', () => {
    test('does not grow, by a hold or by the clock; it may shrink', () => {
        const customer = desk.customer('Birch');
        const id = deal(customer.account, { StageName: quoting });
        const late = desk.customer('Started');
        const started = deal(late.account, { StageName: quoting });
        hold(customer.account, customer.profile);
        desk.change('integration', 'Credit_Profile__c', late.profile, { Block_Starts_On__c: '2026-06-30' });
        assert.deepEqual(change(id, { Amount: 9_000_000_000 }), overdue);
        assert.match(change(started, { Amount: 6_001 })[0] ?? '', /Credit hold: Credit review, since 30 Jun 2026/);
        for (const deals of [id, started]) {
            assert.deepEqual(change(deals, { Amount: 5_000, NextStep: 'call' }), []);
            assert.deepEqual(change(deals, { StageName: 'Qualification' }), []);
        }
    });

    test('nor does a sent quote, by whatever part of its total', () => {
        const customer = desk.customer('Birch quoted');
        const id = deal(customer.account, { Amount: 900_000 });
        const sent = quote(id, { Status: 'Presented', Tax: 1 });
        hold(customer.account, customer.profile);
        assert.deepEqual(desk.change('rep', 'Quote', sent, { Tax: 2 }), overdue);
        assert.deepEqual(desk.change('rep', 'Quote', sent, { Tax: null }), overdue, 'then the deal’s amount stands');
        assert.deepEqual(desk.change('rep', 'Quote', sent, { Tax: 0.5 }), []);
    });
});

describe('a customer with two profiles', () => {
    test('is asked whole where the deal’s currency is not its profile’s', () => {
        const customer = desk.customer('Two');
        hold(customer.account, customer.profile);
        const other = desk.create('integration', 'Credit_Profile__c', {
            Account__c: customer.account,
            Currency_Code__c: 'EUR',
            Key__c: 'desk|two'
        });
        const id = deal(customer.account, { Credit_Profile__c: other, Deal_Currency__c: 'USD' });
        assert.deepEqual(change(id, { StageName: quoting }), overdue);
        assert.deepEqual(desk.creation('rep', 'Quote', { Name: 'Quote', OpportunityId: id }), overdue);
        assert.deepEqual(change(id, { StageName: quoting, Deal_Currency__c: 'EUR' }), []);
    });
});

describe('the refusal promises no payment that would not clear the hold', () => {
    test('once the limit that was in force has ended, or the figures are stale', () => {
        const source = desk.create('integration', 'Ledger_Source__c', {
            Name: 'Ledger',
            Source__c: 'desk',
            Company__c: '1000',
            Key__c: 'desk|ledger',
            As_Of__c: '2026-06-30',
            Last_Good_Run__c: '2026-06-30T06:00:00Z',
            Stale_After_Hours__c: 26
        });
        const customer = desk.customer('Juniper', { Clearing_Amount__c: 5_000, As_Of__c: '2026-06-28' });
        hold(customer.account, customer.profile);
        const id = deal(customer.account);
        const refusal = (fields: Fields): readonly string[] => {
            assert.deepEqual(desk.change('integration', 'Credit_Profile__c', customer.profile, fields), []);
            return change(id, { StageName: quoting });
        };
        const pays = refused(
            'Credit hold: Overdue invoices. Paying 5,000 USD clears it, or request a release on the Credit panel.'
        );
        const temporary = { Temporary_Limit__c: 150_000 };
        assert.deepEqual(refusal({ ...temporary, Temporary_Limit_Until__c: '2026-06-30' }), pays);
        assert.deepEqual(refusal({ Temporary_Limit_Until__c: '2026-06-27' }), pays, 'ended before the figures');
        assert.deepEqual(refusal({ Temporary_Limit_Until__c: '2026-06-28' }), overdue);
        assert.deepEqual(refusal({ Temporary_Limit__c: null, Temporary_Limit_Until__c: null }), pays);
        assert.deepEqual(refusal({ Insured_Until__c: '2026-06-29' }), overdue);
        assert.deepEqual(refusal({ Insured_Until__c: null, Ledger_Source__c: source }), pays);
        desk.server.org.clock.set(new Date('2026-07-03T09:00:00Z'));
        assert.deepEqual(change(id, { StageName: quoting }), overdue);
        desk.server.org.clock.set(new Date('2026-06-30T09:00:00Z'));
    });
});
