import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel, runBulk } from './channels.ts';
import { openCollectionDesk } from './collectionDesk.ts';
import { refused, type Fields, type Person } from './creditDesk.ts';

// Handing over: who may, what is placed only once, and what never changes; and who shares out customers.

const desk = await openCollectionDesk();
const PL = 'Collection_Placement__c';
const LINE = 'Collection_Placement_Item__c';
const granite = desk.customer('Granite');
const placement = (more: Fields = {}, { profile } = granite): Fields => ({
    ...{ Credit_Profile__c: profile, Kind__c: 'Agency', Party__c: 'Atlas Recovery', Placed_On__c: '2026-06-30' },
    ...{ Amount__c: 1_000, Currency_Code__c: 'USD', Fee_Percent__c: 18, ...more }
});
const escalation = { Kind__c: 'Escalation', Party__c: null, Assigned_To__c: desk.userId('credit') };
const place = (more: Fields = {}, person: Person = 'credit'): string => desk.create(person, PL, placement(more));
const placing = (person: Person, more: Fields = {}): readonly string[] => desk.creation(person, PL, placement(more));
const line = (placed: string, receivable: string, more: Fields = {}): Fields => ({
    ...{ Collection_Placement__c: placed, Receivable__c: receivable, Amount__c: 1_000, ...more }
});
const recall = { Status__c: 'Recalled', Recalled_On__c: '2026-06-30', Recall_Reason__c: 'pays by plan' };

describe('a hand-over', () => {
    test('to agency or lawyer is credit’s, escalating anybody’s in collections', () => {
        const permission = refused(
            'Only credit places with an agency or a lawyer, and recalls. Escalate to credit instead.'
        );
        for (const Kind__c of ['Agency', 'Legal']) {
            assert.deepEqual(placing('credit', { Kind__c }), []);
            assert.deepEqual(placing('collector', { Kind__c }), permission);
        }
        assert.deepEqual(placing('collector', escalation), []);
        assert.deepEqual(desk.change('collector', PL, place(), recall), permission);
        for (const person of ['rep', 'leader', 'integration'] as const) assert.equal(placing(person).length, 1);
    });

    test('names who takes over; an escalation is a task for them', () => {
        const missing = refused(
            'Say who takes over: a colleague for an escalation, the name of the agency or lawyer otherwise.'
        );
        assert.deepEqual(placing('credit', { Party__c: null }), missing);
        assert.deepEqual(placing('collector', { ...escalation, Assigned_To__c: null }), missing);
        const cobalt = desk.customer('Cobalt');
        desk.create('collector', PL, placement({ ...escalation, Reason__c: 'does not answer' }, cobalt));
        assert.deepEqual(
            desk.rows(`SELECT Subject, OwnerId, ActivityDate FROM Task WHERE WhatId = '${cobalt.account}'`),
            [{ Subject: 'Escalated: does not answer', OwnerId: desk.userId('credit'), ActivityDate: '2026-06-30' }]
        );
    });

    test('has an amount above zero in the currency of the profile, and a fee that is a part of it', () => {
        const positive = refused('The amount handed over must be more than zero.');
        assert.deepEqual(placing('credit', { Amount__c: 0 }), positive);
        const currency = refused('State the amount in the currency of the credit profile.');
        assert.deepEqual(placing('credit', { Currency_Code__c: 'EUR' }), currency);
        const format = refused('Give the currency as three capital letters, for example USD.');
        assert.deepEqual(placing('credit', { Currency_Code__c: 'us' }), format);
        for (const Fee_Percent__c of [-1, 100.01]) {
            const fee = refused('The fee is between 0 and 100 percent of what is collected.');
            assert.deepEqual(placing('credit', { Fee_Percent__c }), fee);
        }
        const fine = refused(
            'Give the amount in the smallest unit of its currency at most, for example 1,000.25 USD or 1,000 JPY, and below 1,000,000,000,000.'
        );
        assert.deepEqual(placing('credit', { Amount__c: 1.001 }), fine);
    });

    test('never changes, over any channel; it is recalled with a day and a reason, and stays so', async () => {
        const frozen = 'A hand-over never changes. Recall it with a reason and make a new one.';
        const id = place();
        for (const fields of [{ Amount__c: 900 }, { Party__c: 'Other' }]) {
            const answers = await overEveryChannel(desk, 'credit', { object: PL, id, fields });
            for (const answer of Object.values(answers)) assert.ok(answer.includes(frozen), answer);
        }
        const incomplete = refused(
            'A recall needs a day, not before the hand-over, and a reason; nothing else has them.'
        );
        for (const gap of [{ Recalled_On__c: null }, { Recall_Reason__c: null }, { Recalled_On__c: '2026-06-29' }])
            assert.deepEqual(desk.change('credit', PL, id, { ...recall, ...gap }), incomplete);
        assert.deepEqual(desk.change('credit', PL, id, { Recall_Reason__c: 'x' }), incomplete);
        assert.deepEqual(desk.change('credit', PL, id, recall), []);
        const again = { Status__c: 'Placed', Recalled_On__c: null, Recall_Reason__c: null };
        assert.deepEqual(desk.change('credit', PL, id, again), refused(frozen));
    });
});

describe('days and amounts of a hand-over', () => {
    test('do not lie ahead, and are not more than is owed', () => {
        const ahead = refused('The day of a hand-over or recall cannot lie ahead.');
        assert.deepEqual(placing('credit', { Placed_On__c: '2031-01-01' }), ahead);
        assert.deepEqual(desk.change('credit', PL, place(), { ...recall, Recalled_On__c: '2033-06-30' }), ahead);
        const { profile } = desk.customer('Owing', { Open_Receivables__c: 30_000 });
        const owing = (Amount__c: number): readonly string[] =>
            desk.creation('credit', PL, { ...placement({ Amount__c }), Credit_Profile__c: profile });
        assert.deepEqual(owing(30_000.01), refused('More than the customer owes cannot be handed over.'));
        assert.deepEqual(owing(30_000), []);
    });

    test('cover what was said when it was made, by who may make it', () => {
        const receivable = desk.receivable(granite);
        const placed = place();
        const adding = (person: Person, to: string, more: Fields = {}): readonly string[] =>
            desk.creation(person, LINE, line(to, receivable, more));
        assert.deepEqual(
            adding('collector', placed),
            refused('Only credit adds an item to what is with an agency or a lawyer. Escalate to credit instead.')
        );
        assert.deepEqual(adding('collector', place(escalation, 'collector')), []);
        assert.deepEqual(
            adding('credit', place({ Amount__c: 999.99 })),
            refused('A line cannot be more than the amount handed over.')
        );
        const { clock } = desk.server.org;
        clock.set(new Date('2026-06-30T10:30:00Z'));
        const late = refused('What is handed over is said when it is handed over. Make a new hand-over for more.');
        assert.deepEqual(adding('credit', placed), late);
        clock.set(new Date('2026-06-30T09:00:00Z'));
        assert.deepEqual(adding('credit', placed), []);
    });
});

describe('an item', () => {
    const adding = (placed: string, receivable: string, more: Fields = {}): readonly string[] =>
        desk.creation('credit', LINE, line(placed, receivable, more));

    test('is with one agency or lawyer at a time, and may be escalated beside', () => {
        const receivable = desk.receivable(granite);
        const [first, second] = [place(), place({ Kind__c: 'Legal' })];
        assert.deepEqual(adding(place(escalation), receivable), []);
        assert.deepEqual(adding(first, receivable), []);
        assert.match(adding(second, receivable).join(), /^DUPLICATE_VALUE: duplicate value found: Live_Key__c/);
        assert.deepEqual(desk.change('credit', PL, first, recall), []);
        const statuses = desk.rows(`SELECT Status__c FROM ${LINE} WHERE Collection_Placement__c = '${first}'`);
        assert.deepEqual(statuses, [{ Status__c: 'Recalled' }]);
        assert.deepEqual(adding(second, receivable), []);
        const elsewhere = desk.receivable(granite);
        const ended = place();
        assert.deepEqual(desk.change('credit', PL, ended, { Status__c: 'Closed' }), []);
        assert.deepEqual([adding(ended, elsewhere), adding(ended, desk.receivable(granite))], [[], []]);
        assert.deepEqual(adding(place(), elsewhere), []);
    });

    test('is of the customer, for what is open at most, and never changes', () => {
        const birch = desk.customer('Birch');
        const placed = place();
        const receivable = desk.receivable(granite, { Open_Amount__c: 800 });
        const open = refused('More than the open amount cannot be handed over.');
        assert.deepEqual(adding(placed, receivable, { Amount__c: 800.01 }), open);
        const nothing = refused('The amount handed over must be more than zero.');
        assert.deepEqual(adding(placed, receivable, { Amount__c: 0 }), nothing);
        const other = refused('The receivable has to be of the customer who is handed over.');
        assert.deepEqual(adding(placed, desk.receivable(birch)), other);
        const id = desk.create('credit', LINE, line(placed, receivable, { Amount__c: 800 }));
        const frozen = refused('What a hand-over covers never changes. Recall it and make a new one.');
        for (const fields of [{ Amount__c: 700 }, { Receivable__c: desk.receivable(granite) }])
            assert.deepEqual(desk.change('credit', LINE, id, fields), frozen);
    });

    test('200 items are placed and recalled, in one bulk job each', async () => {
        const placed = place({ Amount__c: 200_000 });
        const rows = Array.from({ length: 200 }, () => line(placed, desk.receivable(granite)));
        const { failed } = await runBulk(desk, 'credit', { object: LINE, operation: 'insert', rows });
        assert.deepEqual(failed, []);
        const live = `SELECT Id FROM ${LINE} WHERE Collection_Placement__c = '${placed}' AND Live_Key__c IS NOT NULL`;
        assert.equal(desk.rows(live).length, 200);
        const recalls = { object: PL, operation: 'update', rows: [{ Id: placed, ...recall }] };
        assert.deepEqual((await runBulk(desk, 'credit', recalls)).failed, []);
        assert.equal(desk.rows(live).length, 0);
    });
});

test('collectors share out customers and keep what contact law needs; whose profile it is, credit and the ledger say', () => {
    const { profile } = desk.customer('Alder');
    const other = desk.customer('Other');
    const change = (person: Person, fields: Fields): readonly string[] =>
        desk.change(person, 'Credit_Profile__c', profile, fields);
    assert.deepEqual(
        change('collector', { Collector__c: desk.userId('collector'), Debtor_Type__c: 'Sole trader' }),
        []
    );
    const identity = refused(
        'The customer and the key of a credit profile come from the ledger. Only credit changes them.'
    );
    for (const fields of [{ Account__c: other.account }, { Key__c: 'x' }])
        assert.deepEqual(change('collector', fields), identity, JSON.stringify(fields));
    for (const field of ['Own_Limit__c', 'Risk_Class__c', 'Account_Status__c'])
        assert.match(change('collector', { [field]: null }).join(), /^INVALID_FIELD_FOR_INSERT_UPDATE/);
    assert.match(change('rep', { Cease_Contact__c: true }).join(), /^INSUFFICIENT_ACCESS_OR_READONLY/);
});

describe('settlements and adjustments', () => {
    const kinds = ['Fee waiver', 'Small balance', 'Short pay', 'Late discount', 'Settlement'] as const;
    for (const kind of kinds) desk.authority('credit', kind, { Up_To_Amount__c: 10_000, Currency_Code__c: 'USD' });
    for (const kind of kinds) desk.authority('chief', kind);
    let count = 0;
    const asked = (Kind__c: string, more: Fields = {}): Fields => ({
        ...{ Credit_Profile__c: granite.profile, Kind__c, Amount__c: 100, Currency_Code__c: 'USD', Reason__c: 'x' },
        ...{ Request_Key__c: `adjust-${(count += 1)}`, ...more }
    });
    const asking = (fields: Fields): readonly string[] => desk.creation('collector', 'Credit_Request__c', fields);
    const offer = { Offer_Amount__c: 24_000, Offer_Until__c: '2026-07-31' };

    test('need an amount; a settlement an offer, which nothing else has', () => {
        const complete = refused(
            'A settlement needs the amount that the customer offers and the last day of the offer, which is not past. Only a settlement has them.'
        );
        for (const kind of kinds) {
            const own = kind === 'Settlement' ? offer : {};
            assert.deepEqual(asking(asked(kind, own)), []);
            assert.match(asking(asked(kind, { ...own, Amount__c: null })).join(), /an adjustment an amount/);
            if (kind !== 'Settlement') assert.deepEqual(asking(asked(kind, offer)), complete);
        }
        for (const gap of [{ Offer_Amount__c: 0 }, { Offer_Until__c: null }, { Offer_Until__c: '2026-06-29' }])
            assert.deepEqual(asking(asked('Settlement', { ...offer, ...gap })), complete);
    });

    test('go to who may decide so much, who decides within it', () => {
        const ids = [9_000, 11_000].map((Amount__c) =>
            desk.create('collector', 'Credit_Request__c', asked('Settlement', { ...offer, Amount__c }))
        );
        const assigned = ids.map(
            (id) => desk.only(`SELECT Assigned_To__c FROM Credit_Request__c WHERE Id = '${id}'`)?.['Assigned_To__c']
        );
        assert.deepEqual(assigned, [desk.userId('credit'), desk.userId('chief')]);
        const approve = { Status__c: 'Approved', Decision_Reason__c: 'better than an agency' };
        const [small = '', large = ''] = ids;
        assert.deepEqual(desk.change('credit', 'Credit_Request__c', small, approve), []);
        const beyond = desk.change('credit', 'Credit_Request__c', large, approve);
        assert.match(beyond.join(), /Your authority for a settlement ends at 10,000 USD/);
        const refusal = { Status__c: 'Refused', Decision_Reason__c: 'collect on' };
        assert.deepEqual(desk.change('chief', 'Credit_Request__c', large, refusal), []);
        const notices = desk.rows(`SELECT Subject FROM Task WHERE WhatId = '${granite.account}'`);
        assert.deepEqual(
            notices.filter(({ Subject }) => String(Subject).startsWith('Notice')),
            [],
            'no credit was refused: no notice'
        );
        const frozen = refused('What was asked never changes. Withdraw this request and make a new one.');
        assert.deepEqual(desk.change('admin', 'Credit_Request__c', large, { Offer_Amount__c: 1 }), frozen);
    });
});
