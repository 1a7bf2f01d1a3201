import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel, runBulk } from './channels.ts';
import { refused } from './creditDesk.ts';
import {
    deal,
    desk,
    heldCustomer,
    hold,
    overdue,
    personsHold,
    quote,
    quoting,
    release,
    stageOf
} from './quotingDesk.ts';

// What the org refuses on a held customer, whatever channel sends it.

describe('on a held customer the org refuses', () => {
    const held = heldCustomer('Cobalt');

    test('moving a deal into a quoting stage', () => {
        assert.deepEqual(quote(held.deal), overdue);
        assert.deepEqual(desk.change('rep', 'Opportunity', held.deal, { StageName: 'Negotiation/Review' }), overdue);
        assert.deepEqual(quote(held.deal, 'admin'), overdue);
        assert.equal(stageOf(held.deal), 'Qualification');
    });

    test('creating a deal in a quoting stage, copies of an old one among them', () => {
        assert.deepEqual(desk.creation('rep', 'Opportunity', deal(held.account, { StageName: quoting })), overdue);
    });

    test('moving a deal in a quoting stage to the account', () => {
        const free = desk.customer('Alder');
        const id = desk.create('rep', 'Opportunity', deal(free.account, { StageName: quoting }));
        assert.deepEqual(desk.change('rep', 'Opportunity', id, { AccountId: held.account }), overdue);
        assert.deepEqual(
            desk.change('rep', 'Opportunity', id, { AccountId: held.account, StageName: 'Qualification' }),
            []
        );
        assert.deepEqual(
            desk.rows(`SELECT Credit_Profile__c FROM Opportunity WHERE Id = '${id}'`),
            [{ Credit_Profile__c: held.profile }],
            'the deal takes the profile of its new account'
        );
    });

    test('taking payment in advance back', () => {
        const id = desk.create(
            'rep',
            'Opportunity',
            deal(held.account, { StageName: quoting, Payment_In_Advance__c: true })
        );
        assert.deepEqual(desk.change('rep', 'Opportunity', id, { Payment_In_Advance__c: false }), overdue);
        assert.deepEqual(
            desk.change('rep', 'Opportunity', id, { Payment_In_Advance__c: false, StageName: 'Closed Lost' }),
            []
        );
    });

    test('naming a profile of another customer', () => {
        const free = desk.customer('Birch');
        const other = [
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: The credit profile belongs to another account. Choose a profile of this account.'
        ];
        assert.deepEqual(
            desk.creation('rep', 'Opportunity', deal(held.account, { Credit_Profile__c: free.profile })),
            other
        );
        assert.deepEqual(desk.change('rep', 'Opportunity', held.deal, { Credit_Profile__c: free.profile }), other);
    });

    test('saying what payment clears it, in whole words', () => {
        for (const [amount, words] of [
            [15_000, '15,000'],
            [8_075.5, '8,075.50'],
            [1_250_000, '1,250,000'],
            [999.999, '1,000'],
            [0.05, '0.05'],
            [2_000_001_005, '2,000,001,005']
        ] as const) {
            desk.change('integration', 'Credit_Profile__c', held.profile, { Clearing_Amount__c: amount });
            assert.deepEqual(
                quote(held.deal),
                refused(
                    `Credit hold: Overdue invoices. Paying ${words} USD clears it, or request a release on the Credit panel.`
                )
            );
        }
        desk.change('integration', 'Credit_Profile__c', held.profile, { Clearing_Amount__c: null });
    });

    test("a person's hold, which payment does not clear", () => {
        const customer = heldCustomer('Ivory', { Clearing_Amount__c: 5 });
        hold(customer.account, customer.profile, personsHold);
        assert.deepEqual(
            quote(customer.deal),
            refused(
                'Credit hold: Credit review. Payment does not clear it. Ask M. Sato, or request a release on the Credit panel.'
            )
        );
    });

    test('a hold on the whole account, whatever profile the deal names', () => {
        const { account } = desk.customer('Dune');
        const id = desk.create('rep', 'Opportunity', deal(account));
        hold(account, undefined);
        assert.deepEqual(quote(id), overdue);
    });

    test('a hold of any profile when the deal names none', () => {
        const { account, profile } = desk.customer('Fjord');
        const second = desk.create('integration', 'Credit_Profile__c', {
            Account__c: account,
            Currency_Code__c: 'EUR',
            Key__c: 'desk|second'
        });
        const [open, named] = [deal(account), deal(account, { Credit_Profile__c: profile })].map((fields) =>
            desk.create('rep', 'Opportunity', fields)
        );
        hold(account, second);
        assert.deepEqual(quote(open ?? ''), overdue);
        assert.deepEqual(quote(named ?? ''), [], 'its own profile has no hold');
        assert.deepEqual(desk.change('rep', 'Opportunity', named ?? '', { Credit_Profile__c: second }), overdue);
        assert.deepEqual(desk.change('rep', 'Opportunity', named ?? '', { Credit_Profile__c: null }), overdue);
    });

    test('a block that began by the clock, before any run', () => {
        const { account, profile } = desk.customer('Birch', {
            Block_Starts_On__c: '2026-07-01',
            Reason_Class__c: 'Promise not kept',
            As_Of__c: '2026-06-29'
        });
        const [first, second] = [deal(account), deal(account)].map((fields) =>
            desk.create('rep', 'Opportunity', fields)
        );
        assert.deepEqual(quote(first ?? ''), []);
        desk.change('integration', 'Credit_Profile__c', profile, { Block_Starts_On__c: '2026-06-30' });
        assert.deepEqual(
            quote(second ?? ''),
            refused(
                'Credit hold: Promise not kept, since 30 Jun 2026 by the figures of 29 Jun 2026. Ask credit, or request a release on the Credit panel.'
            )
        );
    });
});

describe('insolvency', () => {
    const message = refused(
        'Insolvency: new business with this customer in advance only. Mark the deal as payment in advance, or ask Legal.'
    );

    test('by status or by hold, for everybody, released or not, in advance only', () => {
        const byStatus = desk.customer('Larch', { Account_Status__c: 'Insolvent' });
        const byHold = desk.customer('Larch held');
        const placed = hold(byHold.account, byHold.profile, { ...personsHold, Reason_Class__c: 'Insolvency' });
        for (const { account } of [byStatus, byHold]) {
            const id = desk.create('rep', 'Opportunity', deal(account));
            assert.deepEqual(quote(id), message);
            assert.deepEqual(quote(id, 'admin'), message);
            assert.deepEqual(
                desk.change('rep', 'Opportunity', id, { StageName: quoting, Payment_In_Advance__c: true }),
                []
            );
        }
        assert.deepEqual(
            desk.change('credit', 'Credit_Hold__c', placed, { ...release, Release_Until__c: '2026-12-31' }),
            []
        );
        assert.deepEqual(desk.creation('rep', 'Opportunity', deal(byHold.account, { StageName: quoting })), message);
    });
});

describe('whatever channel', () => {
    const held = heldCustomer('Channel');
    const line = 'Credit hold: Overdue invoices';

    test('REST, the UI API and a collection', async () => {
        const one = await desk.call('rep', `sobjects/Opportunity/${held.deal}`, { StageName: quoting }, 'PATCH');
        assert.deepEqual([one.status, one.text.includes(line)], [400, true]);
        const created = await desk.call('rep', 'sobjects/Opportunity', deal(held.account, { StageName: quoting }));
        assert.deepEqual([created.status, created.text.includes(line)], [400, true]);
        const page = await desk.call('rep', `ui-api/records/${held.deal}`, { fields: { StageName: quoting } }, 'PATCH');
        assert.deepEqual([page.status, page.text.includes(line)], [400, true]);
        const many = await desk.call(
            'rep',
            'composite/sobjects',
            { records: [{ attributes: { type: 'Opportunity' }, id: held.deal, StageName: quoting }] },
            'PATCH'
        );
        assert.deepEqual([many.status, many.text.includes(line)], [200, true]);
        assert.equal(stageOf(held.deal), 'Qualification');
    });

    test('a GraphQL mutation and a bulk job, to change and to create', async () => {
        const moved = { object: 'Opportunity', id: held.deal, fields: { StageName: quoting } };
        const created = { object: 'Opportunity', fields: deal(held.account, { StageName: quoting }) };
        for (const write of [moved, created]) {
            const answers = await overEveryChannel(desk, 'rep', write);
            for (const [channel, text] of Object.entries(answers))
                assert.ok(text.includes(line), `${channel}: ${text}`);
        }
        assert.equal(stageOf(held.deal), 'Qualification');
    });

    test('200 deals in one go, each by its own customer', async () => {
        const free = desk.customer('Bulk');
        const accountAt = (at: number): string => (at % 2 === 0 ? free.account : held.account);
        const ids = Array.from({ length: 200 }, (_, at) => desk.create('rep', 'Opportunity', deal(accountAt(at))));
        const rows = ids.map((Id) => ({ Id, StageName: quoting }));
        const { succeeded, failed } = await runBulk(desk, 'rep', { object: 'Opportunity', operation: 'update', rows });
        assert.deepEqual([succeeded.length, failed.length], [100, 100]);
        assert.ok(failed.every((row) => row.includes(line)));
        assert.deepEqual(
            ids.map(stageOf),
            ids.map((_, at) => (at % 2 === 0 ? quoting : 'Qualification'))
        );
    });
});
