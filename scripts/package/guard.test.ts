import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk, type Fields, type Person } from './creditDesk.ts';

// The guard on quoting: what the org refuses on a held customer, whatever channel sends it, and what it never stands in the way of.

const desk = await openCreditDesk();
const quoting = 'Proposal/Price Quote';
const refused = (message: string): readonly string[] => [`FIELD_CUSTOM_VALIDATION_EXCEPTION: ${message}`];
const askFor = 'Request a release on the Credit panel; it says what else clears the hold.';
const overdue = refused(`Credit hold: Overdue invoices. ${askFor}`);

const deal = (account: string, more: Fields = {}): Fields => ({
    Name: 'Deal',
    AccountId: account,
    StageName: 'Qualification',
    Amount: 6_000,
    CloseDate: '2026-07-20',
    OwnerId: desk.userId('rep'),
    ...more
});
const hold = (account: string, profile: string | undefined, more: Fields = {}): string =>
    desk.create('integration', 'Credit_Hold__c', {
        Account__c: account,
        ...(profile !== undefined && { Credit_Profile__c: profile }),
        Origin__c: 'Rule',
        Rule__c: 'R1',
        Reason_Class__c: 'Overdue invoices',
        Placed_On__c: '2026-05-15',
        ...more
    });
const personsHold: Fields = {
    Origin__c: 'Person',
    Rule__c: null,
    Reason_Class__c: 'Credit review',
    Reason__c: 'Ownership change',
    Placed_By__c: 'M. Sato'
};
const release: Fields = {
    Status__c: 'Released',
    Released_By__c: 'A. Reyes',
    Released_On__c: '2026-06-25',
    Release_Reason__c: 'seasonal peak'
};
const tenThousand: Fields = {
    ...release,
    Release_Until__c: '2026-07-10',
    Release_Amount__c: 10_000,
    Release_Used__c: 6_000,
    Currency_Code__c: 'USD'
};

/** A customer of that many held by rule, with a deal before quoting. */
function heldCustomer(
    name: string,
    profile: Fields = {}
): { account: string; profile: string; deal: string; hold: string } {
    const customer = desk.customer(name, profile);
    const id = desk.create('rep', 'Opportunity', deal(customer.account));
    return { ...customer, deal: id, hold: hold(customer.account, customer.profile) };
}
const stageOf = (id: string): unknown =>
    desk.rows(`SELECT StageName FROM Opportunity WHERE Id = '${id}'`)[0]?.['StageName'];
const quote = (id: string, person: Person = 'rep'): readonly string[] =>
    desk.change(person, 'Opportunity', id, { StageName: quoting });

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
        assert.deepEqual(desk.change('rep', 'Opportunity', customer.deal, { Deal_Currency__c: 'JPY' }), tooLarge);
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
            { Amount: 9_000 },
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

    test('a GraphQL mutation', async () => {
        const query =
            'mutation($input: OpportunityUpdateInput!) { uiapi(input: { allOrNone: true }) { OpportunityUpdate(input: $input) { Record { Id } } } }';
        const answer = await desk.call('rep', 'graphql', {
            query,
            variables: { input: { Id: held.deal, Opportunity: { StageName: quoting } } }
        });
        assert.ok(answer.text.includes(line), answer.text);
        assert.equal(stageOf(held.deal), 'Qualification');
    });

    test('Bulk API 2.0: 200 deals in one go, each by its own customer', async () => {
        const free = desk.customer('Bulk');
        const ids = Array.from({ length: 200 }, (_, at) =>
            desk.create('rep', 'Opportunity', deal(at % 2 === 0 ? free.account : held.account))
        );
        const job = JSON.parse(
            (await desk.call('rep', 'jobs/ingest', { object: 'Opportunity', operation: 'update', lineEnding: 'LF' }))
                .text
        ) as { id: string };
        await desk.call(
            'rep',
            `jobs/ingest/${job.id}/batches`,
            `Id,StageName\n${ids.map((id) => `${id},${quoting}`).join('\n')}\n`,
            'PUT'
        );
        await desk.call('rep', `jobs/ingest/${job.id}`, { state: 'UploadComplete' }, 'PATCH');
        let state = '';
        while (!['JobComplete', 'Failed'].includes(state)) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            state = (JSON.parse((await desk.call('rep', `jobs/ingest/${job.id}`)).text) as { state: string }).state;
        }
        const [success, failure] = await Promise.all(
            ['successfulResults', 'failedResults'].map(async (kind) =>
                (await desk.call('rep', `jobs/ingest/${job.id}/${kind}`)).text.trim().split('\n').slice(1)
            )
        );
        assert.deepEqual([success?.length, failure?.length], [100, 100]);
        assert.ok(failure?.every((row) => row.includes(line)));
        assert.deepEqual(
            ids.map(stageOf),
            ids.map((_, at) => (at % 2 === 0 ? quoting : 'Qualification'))
        );
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
