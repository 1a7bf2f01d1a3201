import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel, runBulk } from './channels.ts';
import { openCreditDesk, refused, type Fields, type Person } from './creditDesk.ts';

// The guard on creating and sending quotes, and what is kept of the panel then.

const desk = await openCreditDesk(['force-app', 'force-quote']);
desk.authority('credit', 'Release');
const overdue = refused(
    'Credit hold: Overdue invoices. Request a release on the Credit panel; it says what else clears the hold.'
);

interface Customer {
    readonly account: string;
    readonly profile: string;
    readonly deal: string;
}

function customer(name: string, profile: Fields = {}, deal: Fields = {}): Customer {
    const made = desk.customer(name, { Reason_Class__c: 'Overdue invoices', ...profile });
    const fields = { Name: 'Deal', AccountId: made.account, StageName: 'Qualification', Amount: 6_000 };
    return { ...made, deal: desk.create('rep', 'Opportunity', { ...fields, CloseDate: '2026-07-20', ...deal }) };
}
const hold = (of: Customer, more: Fields = {}): string => desk.ruleHold(of, more);
const quote = ({ deal }: Customer, more: Fields = {}): Fields => ({ Name: 'Quote', OpportunityId: deal, ...more });
const create = (of: Customer, more: Fields = {}): string => desk.create('rep', 'Quote', quote(of, more));
const creating = (of: Customer, more: Fields = {}, person: Person = 'rep'): readonly string[] =>
    desk.creation(person, 'Quote', quote(of, more));
const change = (id: string, fields: Fields): readonly string[] => desk.change('rep', 'Quote', id, fields);

describe('on a held customer the org refuses', () => {
    const held = customer('Cobalt');
    const [draft, advance, sent] = [
        create(held),
        create(held, { Payment_In_Advance__c: true }),
        create(held, { Status: 'Presented' })
    ];
    hold(held);

    test('creating a quote, a copy of an old one and one born as sent among them', () => {
        assert.deepEqual(creating(held), overdue);
        assert.deepEqual(creating(held, { Status: 'Approved', Description: 'copied' }), overdue);
        for (const Status of ['Presented', 'Accepted']) assert.deepEqual(creating(held, { Status }), overdue);
        assert.deepEqual(creating(held, { OwnerId: desk.userId('rep') }, 'admin'), overdue);
    });

    test('sending a quote that was drafted before', () => {
        for (const Status of ['Presented', 'Accepted']) assert.deepEqual(change(draft, { Status }), overdue);
        assert.deepEqual(desk.rows(`SELECT Status FROM Quote WHERE Id = '${draft}'`), [{ Status: 'Draft' }]);
    });

    test('taking payment in advance back', () => {
        assert.deepEqual(change(advance, { Status: 'Presented' }), []);
        assert.deepEqual(change(advance, { Payment_In_Advance__c: false }), overdue);
    });

    test('with what payment clears it', () => {
        desk.change('integration', 'Credit_Profile__c', held.profile, { Clearing_Amount__c: 15_000 });
        assert.deepEqual(
            creating(held),
            refused(
                'Credit hold: Overdue invoices. Paying 15,000 USD clears it, or request a release on the Credit panel.'
            )
        );
        desk.change('integration', 'Credit_Profile__c', held.profile, { Clearing_Amount__c: null });
    });

    test('over REST, GraphQL and Bulk API 2.0, 200 in one go', async () => {
        const line = /Credit hold: Overdue invoices/;
        const sending = { object: 'Quote', id: draft, fields: { Status: 'Presented' } };
        for (const write of [sending, { object: 'Quote', fields: quote(held) }]) {
            for (const [channel, text] of Object.entries(await overEveryChannel(desk, 'rep', write))) {
                assert.match(text, line, channel);
            }
        }
        const rows = Array.from({ length: 200 }, () => quote(held));
        const { failed } = await runBulk(desk, 'rep', { object: 'Quote', operation: 'insert', rows });
        assert.equal(failed.length, 200);
        assert.ok(failed.every((row) => line.test(row)));
    });

    test('but not accepting, denying, editing or deleting what was sent or drafted before', () => {
        assert.deepEqual(change(draft, { Name: 'Other', ExpirationDate: '2026-08-01', Status: 'In Review' }), []);
        assert.deepEqual(change(sent, { Status: 'Accepted' }), []);
        assert.deepEqual(change(sent, { Status: 'Denied' }), []);
        assert.deepEqual(desk.deletion('rep', 'Quote', draft), []);
    });
});

describe('a quote passes', () => {
    test('in advance, as its deal is', () => {
        const paid = customer('Advance', {}, { Payment_In_Advance__c: true });
        hold(paid);
        const id = create(paid, { Status: 'Presented' });
        assert.deepEqual(desk.rows(`SELECT Payment_In_Advance__c, Ship_Date__c FROM Quote WHERE Id = '${id}'`), [
            { Payment_In_Advance__c: 1n, Ship_Date__c: '2026-07-20' }
        ]);
    });

    test('within what a release has left: by the total of the quote, by the deal until it has lines', () => {
        const released = customer('Released');
        const id = hold(released);
        const left = {
            Release_Until__c: '2026-07-10',
            Release_Amount__c: 10_000,
            Release_Used__c: 4_000,
            Currency_Code__c: 'USD'
        };
        assert.deepEqual(
            desk.change('credit', 'Credit_Hold__c', id, { Status__c: 'Released', Release_Reason__c: 'peak', ...left }),
            []
        );
        assert.deepEqual(creating(released), []);
        desk.change('rep', 'Opportunity', released.deal, { Amount: 6_001 });
        assert.deepEqual(
            creating(released),
            refused(
                'Credit hold: Overdue invoices. The release has 6,000 USD left and this quote is not within it. Lower the amount, or request a larger release on the Credit panel.'
            )
        );
    });

    test('and a sent quote does not grow past it by its lines', () => {
        const released = customer('Lines');
        const id = hold(released);
        const left = { Release_Until__c: '2026-07-10', Release_Amount__c: 10_000, Currency_Code__c: 'USD' };
        desk.change('credit', 'Credit_Hold__c', id, { Status__c: 'Released', Release_Reason__c: 'peak', ...left });
        const Pricebook2Id = desk.create('admin', 'Pricebook2', { Name: 'List', IsActive: true });
        const Product2Id = desk.create('admin', 'Product2', { Name: 'Leveller', IsActive: true });
        const entry = { Pricebook2Id, Product2Id, UnitPrice: 1, IsActive: true };
        const PricebookEntryId = desk.create('admin', 'PricebookEntry', entry);
        const QuoteId = create(released, { Status: 'Presented', Pricebook2Id });
        const line = { QuoteId, PricebookEntryId, Quantity: 1 };
        assert.deepEqual(desk.creation('rep', 'QuoteLineItem', { ...line, UnitPrice: 10_000 }), []);
        assert.match(
            desk.creation('rep', 'QuoteLineItem', { ...line, UnitPrice: 1 })[0] ?? '',
            /The release has 10,000 USD left and this quote is not within it/
        );
        assert.deepEqual(change(QuoteId, { Description: 'other' }), []);
    });

    test('a class that is refused at sending may draft, and not send', () => {
        const later = customer('Later', { Quote_Guard__c: 'Refuse at send' });
        hold(later);
        const id = create(later);
        assert.deepEqual(change(id, { Status: 'Approved' }), []);
        assert.deepEqual(change(id, { Status: 'Presented' }), overdue);
        assert.deepEqual(creating(later, { Status: 'Presented' }), overdue);
        const paid = create(later, { Payment_In_Advance__c: true, Status: 'Presented' });
        assert.deepEqual(change(paid, { Payment_In_Advance__c: false }), overdue);
    });

    test('an insolvent customer in advance only', () => {
        const insolvent = customer('Larch', { Account_Status__c: 'Insolvent' });
        assert.deepEqual(
            creating(insolvent),
            refused(
                'Insolvency: new business with this customer in advance only. Mark the quote as payment in advance, or ask Legal.'
            )
        );
        assert.deepEqual(creating(insolvent, { Payment_In_Advance__c: true }), []);
    });

    test('of somebody permitted to quote on hold', () => {
        const held = customer('Permitted');
        hold(held);
        const PermissionSetId = desk.rows("SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Credit_Manager'")[0]?.[
            'Id'
        ];
        assert.equal(creating(held, {}, 'admin').length, 1);
        desk.create('admin', 'PermissionSetAssignment', { AssigneeId: desk.userId('admin'), PermissionSetId });
        assert.deepEqual(creating(held, {}, 'admin'), []);
    });

    test('a block by the clock counts', () => {
        const started = customer('Started', { Block_Starts_On__c: '2026-06-30' });
        assert.match(creating(started)[0] ?? '', /Credit hold: Overdue invoices, since 30 Jun 2026/);
    });
});

describe('what the panel showed is kept', () => {
    const taken = (deal: string): readonly Fields[] =>
        desk.rows(
            `SELECT Occasion__c, Quote_Reference__c, Verdict__c, Deal_Amount__c, Ship_Date__c, Currency_Code__c FROM Credit_Snapshot__c WHERE Opportunity__c = '${deal}' ORDER BY Id`
        );

    test('when a quote is created and when it is sent, and not when it is edited', () => {
        const free = customer('Alder', { Open_Receivables__c: 1_000 });
        const id = create(free);
        const number = desk.rows(`SELECT QuoteNumber FROM Quote WHERE Id = '${id}'`)[0]?.['QuoteNumber'];
        assert.deepEqual(change(id, { Status: 'In Review', Name: 'New name' }), []);
        assert.deepEqual(change(id, { Status: 'Presented' }), []);
        assert.deepEqual(change(id, { Status: 'Accepted' }), []);
        const kept = {
            Verdict__c: 'Stale',
            Deal_Amount__c: 6_000_000n,
            Ship_Date__c: '2026-07-20',
            Currency_Code__c: 'USD'
        };
        assert.deepEqual(taken(free.deal), [
            { Occasion__c: 'Quote created', Quote_Reference__c: `${number} Quote`, ...kept },
            { Occasion__c: 'Quote sent', Quote_Reference__c: `${number} New name`, ...kept }
        ]);
        create(free, { Status: 'Presented' });
        assert.deepEqual(
            taken(free.deal).map((row) => row['Occasion__c']),
            ['Quote created', 'Quote sent', 'Quote sent']
        );
    });
});
