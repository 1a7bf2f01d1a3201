import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel, runBulk } from './channels.ts';
import { openCollectionDesk } from './collectionDesk.ts';
import { refused, type Fields, type Person } from './creditDesk.ts';

// Prepared messages: nothing goes out without a person's approval, and what went out stands on the timeline.

const desk = await openCollectionDesk();
const M = 'Collection_Message__c';
const birch = desk.customer('Birch');
const letter = (more: Fields = {}, { profile } = birch): Fields => ({
    Credit_Profile__c: profile,
    Channel__c: 'Email',
    Recipient__c: 'ap@birch.example',
    Subject__c: 'Invoice B-901',
    Body__c: 'Please pay 8,500 USD.',
    Documents__c: 'B-901',
    Amount__c: 8_500,
    Currency_Code__c: 'USD',
    Step__c: 'reminder-1|everyone',
    Template__c: 'reminder-1',
    ...more
});
const prepare = (more: Fields = {}, customer = birch): string => desk.create('collector', M, letter(more, customer));
const approve = (person: Person, id: string): readonly string[] =>
    desk.change(person, M, id, { Status__c: 'Approved' });
const message = (id: string): Fields | undefined =>
    desk.only(`SELECT Status__c, Approved_By__c, Approved_At__c, Sent_At__c FROM ${M} WHERE Id = '${id}'`);
const mails = (): readonly Fields[] =>
    desk.rows(`SELECT ToAddress, Subject, TextBody, FromAddress FROM EmailMessage ORDER BY Id`);
const logged = (id: string): readonly Fields[] =>
    desk.rows(
        `SELECT Kind__c, Direction__c, Outcome__c, Is_Contact__c, Summary__c, Message_Subject__c, Message_Body__c, Recipient__c, Step__c, Template__c, Amount__c FROM Collection_Activity__c WHERE Request_Key__c = 'message|${id}'`
    );
const entry = {
    Kind__c: 'Email',
    Direction__c: 'Outgoing',
    Outcome__c: 'Sent',
    Is_Contact__c: 1n,
    Summary__c: 'Invoice B-901',
    Message_Subject__c: 'Invoice B-901',
    Message_Body__c: 'Please pay 8,500 USD.',
    Recipient__c: 'ap@birch.example',
    Step__c: 'reminder-1|everyone',
    Template__c: 'reminder-1',
    Amount__c: 8_500_000n
};
const now = '2026-06-30T09:00';

describe('a message', () => {
    test('the org mails on approval stands on the timeline', () => {
        const id = prepare({ Send_By__c: 'Org mail' });
        assert.equal(mails().length, 0);
        assert.deepEqual(approve('collector', id), []);
        assert.deepEqual(mails(), [
            {
                ...{ ToAddress: 'ap@birch.example', Subject: 'Invoice B-901', TextBody: 'Please pay 8,500 USD.' },
                FromAddress: 'collector@desk.example.invalid'
            }
        ]);
        const { Status__c, Approved_By__c, Approved_At__c, Sent_At__c } = message(id) ?? {};
        assert.deepEqual([Status__c, Approved_By__c], ['Sent', desk.userId('collector')]);
        assert.deepEqual(
            [Approved_At__c, Sent_At__c].map((at) => String(at).slice(0, 16)),
            [now, now]
        );
        assert.deepEqual(logged(id), [entry]);
    });

    test('that a person sends is logged when it is said to be sent, once', () => {
        const before = mails().length;
        const id = prepare({ Channel__c: 'Letter', Recipient__c: null });
        assert.deepEqual(approve('credit', id), []);
        assert.deepEqual(logged(id), []);
        assert.deepEqual(desk.change('collector', M, id, { Status__c: 'Sent' }), []);
        assert.deepEqual(logged(id), [{ ...entry, Kind__c: 'Letter', Recipient__c: null }]);
        assert.equal(mails().length, before);
    });

    test('that cannot be mailed is not approved, and leaves nothing', () => {
        const id = prepare({ Send_By__c: 'Org mail', Recipient__c: 'nobody' });
        assert.match(
            approve('collector', id).join(),
            /^CANNOT_EXECUTE_FLOW_TRIGGER: .*Email address is invalid: nobody/
        );
        assert.equal(message(id)?.['Status__c'], 'Prepared');
        assert.deepEqual(logged(id), []);
    });

    test('is approved by those who may, as a whole, and not past a stop', () => {
        const noPermission = refused(
            'You do not have the permission to send reminders. Leave the approval to somebody who has.'
        );
        assert.deepEqual(approve('admin', prepare()), noPermission);
        assert.deepEqual(desk.creation('admin', M, letter({ Status__c: 'Approved' })), noPermission);
        const incomplete = refused(
            'A message needs its text, and an e-mail an address and a subject, before it is approved. The org itself sends e-mail only.'
        );
        const gaps = [
            ...[{ Body__c: null }, { Subject__c: null }, { Recipient__c: null }],
            { Channel__c: 'Letter', Send_By__c: 'Org mail' }
        ];
        for (const gap of gaps) assert.deepEqual(approve('collector', prepare(gap)), incomplete, JSON.stringify(gap));
        const stops = refused(
            'This customer is insolvent, speaks through a lawyer or asked not to be contacted: no reminder goes out. Withdraw the message.'
        );
        const larch = desk.customer('Larch', { Account_Status__c: 'Insolvent' });
        const quiet = desk.customer('Quiet', { Cease_Contact__c: true });
        for (const customer of [larch, quiet]) assert.deepEqual(approve('credit', prepare({}, customer)), stops);
        const who = { LastName: 'Jensen', AccountId: birch.account, Cease_Contact__c: true };
        assert.deepEqual(approve('credit', prepare({ Contact__c: desk.create('admin', 'Contact', who) })), stops);
        const orgMail = { Send_By__c: 'Org mail' };
        for (const [Outcome__c, name] of [
            ['Names a lawyer', 'Ivory'],
            ['Names an insolvency', 'Fjord']
        ] as const) {
            const stopped = desk.customer(name);
            const said = desk.create('rep', 'Collection_Activity__c', desk.contact(stopped, { Outcome__c }));
            assert.deepEqual(approve('collector', prepare(orgMail, stopped)), stops, Outcome__c);
            assert.deepEqual(desk.creation('credit', M, letter({ ...orgMail, Status__c: 'Approved' }, stopped)), stops);
            const lawyer = { LastName: 'Okafor', AccountId: stopped.account, Attorney__c: true };
            const toLawyer = prepare({ Contact__c: desk.create('admin', 'Contact', lawyer) }, stopped);
            assert.deepEqual(approve('credit', toLawyer), Outcome__c === 'Names a lawyer' ? [] : stops);
            const right = { Corrects__c: said, Correction_Reason__c: 'other customer', Outcome__c: 'Left message' };
            desk.create('rep', 'Collection_Activity__c', desk.contact(stopped, right));
            assert.deepEqual(approve('collector', prepare({}, stopped)), [], `${Outcome__c}, corrected`);
        }
        const unapproved = refused('Only an approved message goes out. Approve it first.');
        assert.deepEqual(desk.change('credit', M, prepare(), { Status__c: 'Sent' }), unapproved);
        assert.deepEqual(desk.creation('credit', M, letter({ Status__c: 'Sent' })), unapproved);
    });

    test('has one line for its subject and its address, over any channel', async () => {
        const oneLine =
            'The subject and the address are one line each, without line breaks, tabs or other control characters.';
        for (const broken of [
            { Subject__c: 'Invoice\r\nBcc: other@example.com' },
            { Subject__c: 'Invoice\u0000B-901' },
            { Recipient__c: 'ap@birch.example\nother@example.com' }
        ])
            assert.deepEqual(desk.creation('collector', M, letter(broken)), refused(oneLine), JSON.stringify(broken));
        const lines = { Status__c: 'Approved', Send_By__c: 'Org mail', Subject__c: 'a\r\nBcc: other@example.com' };
        const answers = await overEveryChannel(desk, 'collector', { object: M, fields: letter(lines) });
        for (const answer of Object.values(answers)) assert.ok(answer.includes(oneLine), answer);
        const logged = desk.contact(birch, { Kind__c: 'Email', Message_Subject__c: 'a\r\nBcc: b' });
        assert.deepEqual(
            desk.creation('collector', 'Collection_Activity__c', logged),
            refused(
                'The subject and the address of a message are one line each, without line breaks, tabs or other control characters.'
            )
        );
    });

    test('that was approved or sent never changes, over any channel, and a sent one stays', async () => {
        const frozen =
            'An approved message never changes. Withdraw it and prepare a new one; one that was sent stays as it is.';
        const id = prepare();
        assert.deepEqual(approve('collector', id), []);
        for (const fields of [
            { Body__c: 'Pay at once.' },
            { Status__c: 'Prepared' },
            { Recipient__c: 'x@y.example' }
        ]) {
            const answers = await overEveryChannel(desk, 'credit', { object: M, id, fields });
            for (const answer of Object.values(answers)) assert.ok(answer.includes(frozen), answer);
        }
        assert.deepEqual(desk.change('collector', M, id, { Status__c: 'Sent' }), []);
        assert.deepEqual(desk.change('credit', M, id, { Status__c: 'Withdrawn' }), refused(frozen));
        const kept = 'A message that went out is kept.';
        assert.deepEqual(desk.deletion('admin', M, id), refused(kept));
        const withdrawn = prepare();
        assert.deepEqual(approve('collector', withdrawn), []);
        assert.deepEqual(desk.change('collector', M, withdrawn, { Status__c: 'Withdrawn' }), []);
        assert.deepEqual(approve('collector', withdrawn), refused(frozen));
    });

    test('200 go out with one approval', async () => {
        const harbour = desk.customer('Harbour');
        const before = mails().length;
        const rows = Array.from({ length: 200 }, () => letter({ Send_By__c: 'Org mail' }, harbour));
        await runBulk(desk, 'collector', { object: M, operation: 'insert', rows });
        const ids = desk.rows(`SELECT Id FROM ${M} WHERE Credit_Profile__c = '${harbour.profile}'`);
        const approved = ids.map(({ Id }) => ({ Id, Status__c: 'Approved' }));
        const { failed } = await runBulk(desk, 'collector', { object: M, operation: 'update', rows: approved });
        assert.deepEqual([failed, mails().length - before], [[], 200]);
        const log = `SELECT Id FROM Collection_Activity__c WHERE Credit_Profile__c = '${harbour.profile}'`;
        assert.equal(desk.rows(log).length, 200);
    });
});
