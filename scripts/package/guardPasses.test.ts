import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { refused, type Fields } from './creditDesk.ts';
import {
    askFor,
    deal,
    desk,
    heldCustomer,
    hold,
    overdue,
    quote,
    quoting,
    release,
    tenThousand
} from './quotingDesk.ts';

// What the guard on quoting never stands in the way of.

describe('a release lets quoting pass', () => {
    const withRelease = (
        name: string,
        fields: Fields,
        amount = 4_000
    ): { account: string; profile: string; deal: string; hold: string } => {
        const customer = desk.customer(name);
        const id = desk.create('rep', 'Opportunity', deal(customer.account, { Amount: amount }));
        const placed = hold(customer.account, customer.profile, { Reason_Class__c: 'Over the limit' });
        assert.deepEqual(desk.change('credit', 'Credit_Hold__c', placed, fields), []);
        return { ...customer, deal: id, hold: placed };
    };

    test('to its last day, and not after it', () => {
        const customer = withRelease('Juniper', { ...release, Release_Until__c: '2026-06-30' });
        assert.deepEqual(quote(customer.deal), []);
        const late = withRelease('Juniper late', { ...release, Release_Until__c: '2026-06-29' });
        assert.deepEqual(quote(late.deal), refused(`Credit hold: Over the limit. ${askFor}`));
    });

    test('up to its amount, in its currency, for a deal that says its amount', () => {
        const customer = withRelease('Juniper amount', tenThousand);
        const tooLarge = refused(
            'Credit hold: Over the limit. The release has 4,000 USD left and this deal is not within it. Lower the amount, or request a larger release on the Credit panel.'
        );
        for (const fields of [{ Amount: 4_000.01 }, { Amount: null }, { Amount: 4_000, Deal_Currency__c: 'EUR' }]) {
            assert.deepEqual(
                desk.change('rep', 'Opportunity', customer.deal, { ...fields, StageName: quoting }),
                tooLarge,
                JSON.stringify(fields)
            );
        }
        assert.deepEqual(quote(customer.deal), []);
        assert.deepEqual(
            desk.change('rep', 'Opportunity', customer.deal, { Amount: 4_001 }),
            tooLarge,
            'growing past it while quoting'
        );
        assert.deepEqual(
            desk.change('rep', 'Opportunity', customer.deal, { Deal_Currency__c: 'JPY' }),
            refused(`Credit hold: Over the limit. ${askFor}`),
            'in another currency it is another deal, and the release is used up'
        );
        assert.deepEqual(desk.change('rep', 'Opportunity', customer.deal, { Amount: 3_000 }), []);
    });

    test('but not when it is used up', () => {
        const customer = withRelease('Juniper used', { ...tenThousand, Release_Used__c: 10_000 });
        assert.deepEqual(quote(customer.deal), refused(`Credit hold: Over the limit. ${askFor}`));
    });

    test('and not past another hold', () => {
        const customer = withRelease('Juniper twice', tenThousand);
        hold(customer.account, customer.profile, { Rule__c: 'R2' });
        assert.deepEqual(quote(customer.deal), overdue);
    });
});

describe('the org lets pass', () => {
    test('somebody permitted to quote on hold', () => {
        const customer = heldCustomer('Granite');
        const mine = deal(customer.account, { StageName: quoting, OwnerId: desk.userId('credit') });
        assert.deepEqual(desk.creation('credit', 'Opportunity', mine), []);
    });

    test('payment in advance, a lifted or a closed hold', () => {
        const advance = heldCustomer('Elm advance');
        assert.deepEqual(
            desk.change('rep', 'Opportunity', advance.deal, { StageName: quoting, Payment_In_Advance__c: true }),
            []
        );
        for (const Status__c of ['Lifted', 'Closed']) {
            const customer = heldCustomer(`Elm ${Status__c}`);
            assert.deepEqual(desk.change('integration', 'Credit_Hold__c', customer.hold, { Status__c }), []);
            assert.deepEqual(quote(customer.deal), []);
        }
    });

    test('a class that is refused at sending only, but not an insolvent one', () => {
        const customer = heldCustomer('Kestrel', { Quote_Guard__c: 'Refuse at send' });
        assert.deepEqual(quote(customer.deal), []);
        const insolvent = heldCustomer('Larch later', {
            Quote_Guard__c: 'Refuse at send',
            Account_Status__c: 'Insolvent'
        });
        assert.equal(quote(insolvent.deal).length, 1);
    });

    test('closing, other stages, unrelated edits and deletes of a deal that was quoting before the hold', () => {
        const customer = desk.customer('Harbour');
        const ids = [1, 2, 3, 4].map(() =>
            desk.create('rep', 'Opportunity', deal(customer.account, { StageName: quoting }))
        );
        hold(customer.account, customer.profile);
        const [won = '', lost = '', edited = '', gone = ''] = ids;
        assert.deepEqual(desk.change('rep', 'Opportunity', won, { StageName: 'Closed Won' }), []);
        assert.deepEqual(desk.change('rep', 'Opportunity', lost, { StageName: 'Closed Lost' }), []);
        for (const fields of [
            { NextStep: 'call' },
            { CloseDate: '2026-08-01' },
            { Ship_Date__c: '2026-08-05' },
            { Amount: 5_000 },
            { StageName: quoting },
            { Name: 'x' },
            { StageName: 'Qualification' }
        ]) {
            assert.deepEqual(desk.change('rep', 'Opportunity', edited, fields), [], JSON.stringify(fields));
        }
        assert.deepEqual(desk.deletion('rep', 'Opportunity', gone), []);
    });

    test('a deal without an account, and one of a customer without a profile', () => {
        assert.deepEqual(desk.creation('rep', 'Opportunity', deal('', { AccountId: null, StageName: quoting })), []);
        const account = desk.create('rep', 'Account', { Name: 'Mistral' });
        assert.deepEqual(desk.creation('rep', 'Opportunity', deal(account, { StageName: quoting })), []);
    });
});

describe('what a deal leaves open is filled in', () => {
    const seen = (id: string): Fields | undefined => ({
        ...desk.rows(`SELECT Ship_Date__c, Credit_Profile__c, Deal_Currency__c FROM Opportunity WHERE Id = '${id}'`)[0]
    });

    test('the ship date, the only profile and its currency; what is stated stays', () => {
        const { account, profile } = desk.customer('Defaults');
        const open = desk.create('rep', 'Opportunity', deal(account));
        assert.deepEqual(seen(open), {
            Ship_Date__c: '2026-07-20',
            Credit_Profile__c: profile,
            Deal_Currency__c: 'USD'
        });
        const stated = desk.create(
            'rep',
            'Opportunity',
            deal(account, { Ship_Date__c: '2026-09-01', Deal_Currency__c: 'EUR' })
        );
        assert.deepEqual(seen(stated), {
            Ship_Date__c: '2026-09-01',
            Credit_Profile__c: profile,
            Deal_Currency__c: 'EUR'
        });
        desk.create('integration', 'Credit_Profile__c', {
            Account__c: account,
            Currency_Code__c: 'EUR',
            Key__c: 'desk|defaults'
        });
        const undecided = desk.create('rep', 'Opportunity', deal(account));
        assert.deepEqual(seen(undecided), {
            Ship_Date__c: '2026-07-20',
            Credit_Profile__c: null,
            Deal_Currency__c: null
        });
        assert.deepEqual(desk.change('rep', 'Opportunity', undecided, { Credit_Profile__c: profile }), []);
        assert.equal(seen(undecided)?.['Deal_Currency__c'], 'USD');
    });
});
