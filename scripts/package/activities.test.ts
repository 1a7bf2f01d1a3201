import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel, runBulk } from './channels.ts';
import { openCollectionDesk } from './collectionDesk.ts';
import { refused, type Fields, type Person } from './creditDesk.ts';

// The story of a customer: who may tell it, what the org adds to it, and that nobody rewrites it.

const desk = await openCollectionDesk();
const birch = desk.customer('Birch');
const elm = desk.customer('Elm');
const A = 'Collection_Activity__c';
const frozen = 'An entry never changes. Correct it by a new entry that names this one and says why.';
const kept = 'An entry is kept: it is the history of this customer. Correct it by a new entry.';
const log = (person: Person, fields: Fields = {}, customer = birch): string =>
    desk.create(person, A, desk.contact(customer, fields));
const logging = (person: Person, fields: Fields = {}): readonly string[] =>
    desk.creation(person, A, desk.contact(birch, fields));
const entry = (id: string, ...names: string[]): Fields | undefined =>
    desk.only(`SELECT ${names.join(', ')} FROM ${A} WHERE Id = '${id}'`);
const tasks = (account: string): readonly Fields[] =>
    desk.rows(
        `SELECT Subject, ActivityDate, OwnerId, WhoId, Status, Priority, Description FROM Task WHERE WhatId = '${account}'`
    );

describe('logging a contact', () => {
    test('reps, leaders, collectors and credit log; others need the permission', () => {
        for (const person of ['rep', 'leader', 'collector', 'credit', 'integration'] as const) log(person);
        assert.deepEqual(
            logging('admin'),
            refused('You do not have the permission to log contacts. Ask your administrator for it.')
        );
    });

    test('the org says what is a contact and what a conversation', () => {
        const told = (fields: Fields): Fields | undefined =>
            entry(log('integration', fields), 'Is_Contact__c', 'Is_Conversation__c');
        const cases: readonly (readonly [Fields, contact: boolean, conversation: boolean])[] = [
            [{ Outcome__c: 'Promised' }, true, true],
            [{ Kind__c: 'Visit' }, true, true],
            [{ Direction__c: 'Incoming', Outcome__c: 'Question answered' }, true, true],
            [{ Outcome__c: 'Left message' }, true, false],
            [{ Outcome__c: 'No answer' }, true, false],
            [{ Outcome__c: 'Wrong contact' }, true, false],
            [{ Kind__c: 'Email', Outcome__c: 'Sent' }, true, false],
            [{ Kind__c: 'Note', Direction__c: null }, false, false]
        ];
        for (const [fields, contact, conversation] of cases) {
            const flags = { Is_Contact__c: BigInt(contact), Is_Conversation__c: BigInt(conversation) };
            assert.deepEqual(told(fields), flags, JSON.stringify(fields));
        }
    });

    test('an incoming contact is taken from an insolvent customer who wants no contact', () => {
        const larch = desk.customer('Larch', { Account_Status__c: 'Insolvent', Cease_Contact__c: true });
        log('rep', { Direction__c: 'Incoming', Outcome__c: 'Question answered' }, larch);
        log('collector', { Outcome__c: 'Names an insolvency' }, larch);
    });

    test('the profile shows the last contact: no note, nothing corrected', () => {
        const dune = desk.customer('Dune');
        const last = (): unknown =>
            desk.only(`SELECT Last_Contact_At__c FROM Credit_Profile__c WHERE Id = '${dune.profile}'`)?.[
                'Last_Contact_At__c'
            ];
        log('collector', { Happened_At__c: '2026-06-29T10:00:00Z' }, dune);
        const wrong = log('collector', { Happened_At__c: '2026-06-30T08:00:00Z' }, dune);
        log('collector', { Kind__c: 'Note', Direction__c: null, Happened_At__c: '2026-06-30T08:30:00Z' }, dune);
        assert.equal(last(), '2026-06-30T08:00:00.000Z');
        const right = {
            Kind__c: 'Note',
            Direction__c: null,
            Corrects__c: wrong,
            Correction_Reason__c: 'other customer'
        };
        log('collector', right, dune);
        assert.equal(last(), '2026-06-29T10:00:00.000Z');
    });

    test('what lies ahead is no entry; an hour is left for clocks', () => {
        log('rep', { Happened_At__c: '2026-06-30T09:50:00Z' });
        assert.deepEqual(
            logging('rep', { Happened_At__c: '2026-06-30T10:30:00Z' }),
            refused('Log a contact after it took place. For something to come, plan a next step.')
        );
    });

    test('an amount is one that its currency can pay', () => {
        const fits = refused(
            'Give the amount in the smallest unit of its currency at most, for example 1,000.25 USD or 1,000 JPY, and below 1,000,000,000,000.'
        );
        for (const person of ['rep', 'collector'] as const) {
            assert.deepEqual(logging(person, { Amount__c: 0.001, Currency_Code__c: 'USD' }), fits);
            assert.deepEqual(logging(person, { Amount__c: 0.01, Currency_Code__c: 'USD' }), []);
        }
    });

    test('the same key is the same entry', () => {
        log('rep', { Request_Key__c: 'twice' });
        const [again = ''] = logging('collector', { Request_Key__c: 'twice' });
        assert.match(again, /^DUPLICATE_VALUE: duplicate value found: Request_Key__c/);
    });

    test('who names a lawyer is spoken to through the lawyer from then on', () => {
        const ivory = desk.customer('Ivory');
        const lawyer = (): unknown =>
            desk.only(`SELECT Attorney__c FROM Credit_Profile__c WHERE Id = '${ivory.profile}'`)?.['Attorney__c'];
        log('rep', { Outcome__c: 'Names a lawyer' }, ivory);
        assert.equal(lawyer(), 'named on 2026-06-30');
        assert.deepEqual(
            desk.change('collector', 'Credit_Profile__c', ivory.profile, { Attorney__c: 'M. Okafor' }),
            []
        );
        log('rep', { Outcome__c: 'Names a lawyer' }, ivory);
        assert.equal(lawyer(), 'M. Okafor');
    });
});

describe('the next step', () => {
    test('is a task of the customer in the same save, for the one named or who logged it', () => {
        const cobalt = desk.customer('Cobalt');
        const who = desk.create('admin', 'Contact', { LastName: 'Jensen', AccountId: cobalt.account });
        const step = {
            Next_Step__c: 'Look at the bank',
            Next_Step_On__c: '2026-07-02',
            Summary__c: 'pays on Thursday'
        };
        log('rep', { ...step, Contact__c: who }, cobalt);
        log('rep', { ...step, Next_Step__c: 'Call', Next_Step_Owner__c: desk.userId('collector') }, cobalt);
        const common = { ActivityDate: '2026-07-02', Status: 'Not Started', Priority: 'Normal' };
        assert.deepEqual(tasks(cobalt.account), [
            {
                ...{ Subject: 'Look at the bank', OwnerId: desk.userId('rep'), WhoId: who },
                ...{ ...common, Description: 'pays on Thursday' }
            },
            {
                ...{ Subject: 'Call', OwnerId: desk.userId('collector'), WhoId: null },
                ...{ ...common, Description: 'pays on Thursday' }
            }
        ]);
    });

    test('a call with a promise, a dispute and a next step is saved whole or not at all', async () => {
        const kestrel = desk.customer('Kestrel');
        const receivable = desk.receivable(kestrel);
        const saved = (): unknown[] => [
            ...['Collection_Promise__c', 'Collection_Activity__c', 'Receivable_Dispute__c'].map(
                (object) => desk.rows(`SELECT Id FROM ${object} WHERE Credit_Profile__c = '${kestrel.profile}'`).length
            ),
            tasks(kestrel.account).length
        ];
        const writes = (Due_On__c: string) => [
            { as: 'promise', object: 'Collection_Promise__c', fields: desk.promise(kestrel, { Due_On__c }) },
            {
                ...{ as: 'line', object: 'Collection_Promise_Item__c' },
                fields: { Receivable__c: receivable, Collection_Promise__c: '@{promise}', Amount__c: 500 }
            },
            {
                ...{ as: 'dispute', object: 'Receivable_Dispute__c' },
                fields: {
                    ...{ Credit_Profile__c: kestrel.profile, Amount__c: 200, Currency_Code__c: 'USD' },
                    ...{ Reason__c: 'Price', Side__c: 'Sales', Opened_On__c: '2026-06-30' }
                }
            },
            {
                ...{ as: 'disputed', object: 'Receivable_Dispute_Item__c' },
                fields: { Receivable__c: receivable, Receivable_Dispute__c: '@{dispute}', Amount__c: 200 }
            },
            {
                ...{ as: 'call', object: A },
                fields: desk.contact(kestrel, {
                    ...{ Promise__c: '@{promise}', Dispute__c: '@{dispute}' },
                    ...{ Next_Step__c: 'Ask billing', Next_Step_On__c: '2026-07-01' }
                })
            }
        ];
        const past = await desk.together('collector', writes('2026-06-29'));
        assert.match(past.join(), /The day promised cannot be/);
        assert.deepEqual(saved(), [0, 0, 0, 0]);
        assert.deepEqual(await desk.together('collector', writes('2026-07-10')), []);
        assert.deepEqual(saved(), [1, 1, 1, 1]);
        const byRep = await desk.together('rep', writes('2026-07-10'));
        assert.ok(byRep.length > 0);
        assert.deepEqual(saved(), [1, 1, 1, 1]);
    });
});

describe('history', () => {
    test('a mistake is corrected by a new entry, once', () => {
        const wrong = log('rep', { Summary__c: 'will pay' });
        const right = { Corrects__c: wrong, Correction_Reason__c: 'she said she will not' };
        const incomplete = refused(
            'A correction names one entry of the same customer that nobody has corrected yet, and says why it was wrong.'
        );
        assert.deepEqual(logging('collector', { Corrects__c: wrong }), incomplete);
        assert.deepEqual(logging('collector', { Correction_Reason__c: 'x' }), incomplete);
        assert.deepEqual(desk.creation('collector', A, desk.contact(elm, right)), incomplete);
        assert.equal(entry(wrong, 'Is_Corrected__c')?.['Is_Corrected__c'], 0n);
        log('collector', right);
        assert.deepEqual(entry(wrong, 'Is_Corrected__c', 'Summary__c'), {
            ...{ Is_Corrected__c: 1n, Summary__c: 'will pay' }
        });
        assert.deepEqual(logging('collector', right), incomplete);
        const stays = refused('An entry is marked as corrected by the entry that corrects it, and stays so.');
        assert.deepEqual(desk.change('integration', A, wrong, { Is_Corrected__c: false }), [
            'INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Is_Corrected__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.'
        ]);
        assert.deepEqual(desk.change('admin', A, wrong, { Is_Corrected__c: false }), stays);
    });

    test('sales corrects what it wrote itself; collections and credit correct anybody’s', () => {
        const corrects = (wrong: string): Fields => ({ Corrects__c: wrong, Correction_Reason__c: 'wrong day' });
        const wrong = log('collector', { Internal_Note__c: 'bluffs' });
        const author = refused(
            'Who wrote an entry corrects it, or somebody in collections or credit. Ask them, or log what you know as a note.'
        );
        for (const person of ['rep', 'leader'] as const) assert.deepEqual(logging(person, corrects(wrong)), author);
        assert.equal(entry(wrong, 'Is_Corrected__c')?.['Is_Corrected__c'], 0n);
        log('credit', corrects(wrong));
        log('rep', corrects(log('rep')));
        log('collector', corrects(log('rep')));
    });

    test('nobody rewrites or deletes an entry, over any channel; the ledger run moves it', async () => {
        const id = log('collector', { Note__c: 'said no' });
        for (const fields of [
            { Note__c: 'said yes' },
            { Outcome__c: 'Promised' },
            { Credit_Profile__c: elm.profile }
        ]) {
            const answers = await overEveryChannel(desk, 'collector', { object: A, id, fields });
            for (const answer of Object.values(answers)) assert.ok(answer.includes(frozen), answer);
        }
        const deleted = await overEveryChannel(desk, 'admin', { object: A, id });
        for (const answer of Object.values(deleted)) assert.ok(answer.includes(kept), answer);
        assert.deepEqual(desk.change('integration', A, id, { Credit_Profile__c: elm.profile }), []);
    });

    test('200 entries in one bulk job, each with its flags and its task', async () => {
        const juniper = desk.customer('Juniper');
        const rows = Array.from({ length: 200 }, () => desk.contact(juniper, { Next_Step__c: 'Call again' }));
        const { succeeded, failed } = await runBulk(desk, 'collector', { object: A, operation: 'insert', rows });
        assert.deepEqual([succeeded.length, failed.length], [200, 0]);
        const marked = `SELECT Id FROM ${A} WHERE Credit_Profile__c = '${juniper.profile}' AND Is_Contact__c = 1`;
        assert.deepEqual([desk.rows(marked).length, tasks(juniper.account).length], [200, 200]);
    });
});
