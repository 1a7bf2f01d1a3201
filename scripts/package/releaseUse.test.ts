import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk, type Fields } from './creditDesk.ts';

// A release is used up by the deals that are quoted under it, and another grant comes on top of what is used.

const desk = await openCreditDesk();
desk.authority('credit', 'Release', { Up_To_Amount__c: 25_000, Longest_Days__c: 30, Currency_Code__c: 'USD' });
const quoting = 'Proposal/Price Quote';
const left = (amount: string): RegExp => new RegExp(`The release has ${amount} USD left`);
let count = 0;

/** A held customer with a release of 10,000, of which named orders have used 6,000. */
function released(name: string, used: number | null = 6_000): { account: string; profile: string; hold: string } {
    const customer = desk.customer(name);
    const hold = desk.create('integration', 'Credit_Hold__c', {
        Account__c: customer.account,
        Credit_Profile__c: customer.profile,
        Origin__c: 'Rule',
        Rule__c: 'R3',
        Reason_Class__c: 'Over the limit',
        Placed_On__c: '2026-06-22'
    });
    const release = { Status__c: 'Released', Release_Reason__c: 'peak', Release_Until__c: '2026-07-10' };
    const amount = { Release_Amount__c: 10_000, Release_Used__c: used, Currency_Code__c: 'USD' };
    assert.deepEqual(desk.change('credit', 'Credit_Hold__c', hold, { ...release, ...amount }), []);
    return { ...customer, hold };
}
const fields = (AccountId: string, Amount: number, StageName = quoting): Fields => ({
    ...{ Name: 'Deal', AccountId, StageName, Amount, CloseDate: '2026-07-20' }
});
const quote = (account: string, amount: number): readonly string[] =>
    desk.creation('rep', 'Opportunity', fields(account, amount));
const change = (id: string, more: Fields): readonly string[] => desk.change('rep', 'Opportunity', id, more);
const ofHold = (id: string): unknown =>
    Object.values(
        desk.rows(`SELECT Release_Amount__c, Release_Used__c FROM Credit_Hold__c WHERE Id = '${id}'`)[0] ?? {}
    )
        .map((value) => (value === null ? null : Number(value) / 1000))
        .join(' ');

describe('quoting uses a release up', () => {
    test('deal by deal, until nothing is left', () => {
        const { account, hold } = released('Juniper');
        assert.match(quote(account, 4_000.01)[0] ?? '', left('4,000'));
        assert.equal(ofHold(hold), '10000 6000');
        assert.deepEqual(quote(account, 3_000), []);
        assert.equal(ofHold(hold), '10000 9000');
        assert.match(quote(account, 3_000)[0] ?? '', left('1,000'));
        assert.deepEqual(quote(account, 1_000), []);
        assert.equal(ofHold(hold), '10000 10000');
        assert.match(quote(account, 1)[0] ?? '', /^FIELD_CUSTOM_VALIDATION_EXCEPTION: Credit hold: Over the limit\./);
    });

    test('once per deal: it moves on and grows within what is left, and gives nothing back', () => {
        const { account, hold } = released('Juniper once');
        const id = desk.create('rep', 'Opportunity', fields(account, 3_000));
        assert.deepEqual(change(id, { StageName: 'Negotiation/Review' }), []);
        assert.equal(ofHold(hold), '10000 9000');
        assert.deepEqual(change(id, { Amount: 4_000 }), []);
        assert.equal(ofHold(hold), '10000 10000');
        assert.match(change(id, { Amount: 4_001 })[0] ?? '', left('4,000'));
        assert.deepEqual(change(id, { Amount: 1_000, StageName: 'Qualification' }), []);
        assert.deepEqual(change(id, { Amount: 4_000, StageName: quoting }), [], 'it took that before');
        assert.equal(ofHold(hold), '10000 10000');
    });

    test('and takes nothing before quoting, in advance, or of another customer', () => {
        const [here, there] = [released('Here'), released('There')];
        const id = desk.create('rep', 'Opportunity', fields(here.account, 4_000, 'Qualification'));
        assert.deepEqual(change(id, { StageName: quoting, Payment_In_Advance__c: true }), []);
        assert.equal(ofHold(here.hold), '10000 6000');
        assert.deepEqual(change(id, { Payment_In_Advance__c: false }), []);
        assert.equal(ofHold(here.hold), '10000 10000');
        assert.deepEqual(change(id, { AccountId: there.account }), []);
        assert.equal(ofHold(there.hold), '10000 10000', 'there it takes anew');
    });

    test('also of deals that are saved together', () => {
        const { account, hold } = released('Together');
        const { org } = desk.server;
        const results = org.write(
            org.context('rep@desk.example.invalid'),
            [3_000, 3_000, 500].map((amount) => ({
                ...({ operation: 'insert', objectName: 'Opportunity', fields: fields(account, amount) } as const)
            })),
            { allOrNone: false }
        );
        assert.deepEqual(
            results.map(({ success }) => success),
            [true, false, true]
        );
        assert.equal(ofHold(hold), '10000 9500');
    });
});

describe('another grant', () => {
    test('comes on top of what is used, and both keep within the authority', () => {
        const { account, profile, hold } = released('Cobalt', null);
        const grant = (amount: number): readonly string[] => {
            const id = desk.create('rep', 'Credit_Request__c', {
                ...{ Credit_Profile__c: profile, Kind__c: 'Release', Amount__c: amount, Until__c: '2026-07-20' },
                ...{ Reason__c: 'rush order', Request_Key__c: `use-${(count += 1)}` }
            });
            const decision = { Status__c: 'Approved', Decision_Reason__c: 'good payer' };
            return desk.change('credit', 'Credit_Request__c', id, decision);
        };
        assert.deepEqual(grant(15_000), []);
        assert.equal(ofHold(hold), '15000 ');
        assert.deepEqual(quote(account, 15_000), []);
        assert.equal(ofHold(hold), '15000 15000');
        assert.match(grant(10_000.01)[0] ?? '', /Your authority for a release ends at 25,000 USD and 30 days/);
        assert.deepEqual(grant(10_000), []);
        assert.equal(ofHold(hold), '25000 15000');
        assert.match(quote(account, 10_000.01)[0] ?? '', left('10,000'));
        assert.deepEqual(quote(account, 10_000), []);
        assert.match(grant(1)[0] ?? '', /Your authority for a release ends at 25,000 USD/);
    });
});
