import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel, runBulk } from './channels.ts';
import { openCollectionDesk } from './collectionDesk.ts';
import { refused, type DeskCustomer, type Fields, type Person } from './creditDesk.ts';

// Promises: who takes and ends them, what never changes, and what they add up to.

const desk = await openCollectionDesk();
const P = 'Collection_Promise__c';
const birch = desk.customer('Birch');
const elm = desk.customer('Elm');
const taking = (person: Person, fields: Fields = {}, customer = birch): readonly string[] =>
    desk.creation(person, P, desk.promise(customer, fields));
const take = (fields: Fields = {}, customer = birch, person: Person = 'collector'): string =>
    desk.create(person, P, desk.promise(customer, fields));
const change = (person: Person, id: string, fields: Fields): readonly string[] => desk.change(person, P, id, fields);
const promised = (id: string, ...names: string[]): Fields | undefined =>
    desk.only(`SELECT ${names.join(', ')} FROM ${P} WHERE Id = '${id}'`);
/** The day under which the timeline shows a promise. */
const eventOn = async (id: string): Promise<unknown> => {
    const { text } = await desk.call('rep', `sobjects/${P}/${id}?fields=Event_On__c`);
    return (JSON.parse(text) as Fields)['Event_On__c'];
};
const withdraw = { Status__c: 'Withdrawn', Withdrawal_Reason__c: 'the client who was to pay him did not' };
const frozen = refused(
    'What was promised never changes. Take a new promise and let it replace this one, or withdraw this one with a reason.'
);
const ended = refused('This promise has ended. Take a new one.');
const inTime = refused(
    'A promise is withdrawn or replaced before its day. In its last two days only a credit manager does it, and after its day nobody does.'
);
const judged = refused(
    'The ledger run judges from the money whether a promise was kept. A person withdraws or replaces it.'
);

describe('taking a promise', () => {
    test('collectors and credit take one, for today or later; the ledger run loads history', () => {
        for (const person of ['collector', 'credit'] as const)
            assert.deepEqual(taking(person, { Due_On__c: '2026-06-30' }), []);
        const yesterday = { Promised_On__c: '2026-06-29', Due_On__c: '2026-06-29' };
        assert.deepEqual(
            taking('collector', yesterday),
            refused('The day promised cannot be past. Take a promise for today or a later day.')
        );
        assert.deepEqual(taking('integration', { ...yesterday, Status__c: 'Kept', Judged_On__c: '2026-06-30' }), []);
        for (const person of ['rep', 'leader'] as const)
            assert.match(taking(person).join(), /^CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY/);
        assert.deepEqual(
            taking('admin'),
            refused('You do not have the permission to take or end promises. Ask a collector.')
        );
    });

    test('none from an insolvent customer', () => {
        const larch = desk.customer('Larch', { Account_Status__c: 'Insolvent' });
        assert.deepEqual(
            taking('credit', {}, larch),
            refused('This customer is insolvent: take no promise for what it owes. Legal handles the claim.')
        );
    });

    test('nobody but the ledger run says that it was kept', async () => {
        const id = take();
        for (const Status__c of ['Kept', 'Partly kept', 'Broken']) {
            assert.deepEqual(taking('collector', { Status__c }), judged);
            assert.deepEqual(change('credit', id, { Status__c }), judged);
        }
        assert.deepEqual(change('integration', id, { Status__c: 'Broken', Broken_On__c: '2026-07-14' }), []);
        assert.equal(await eventOn(id), '2026-07-14');
        assert.deepEqual(change('credit', id, withdraw), ended);
    });
});

describe('ending a promise', () => {
    test('with a reason; the org fills the day', async () => {
        const id = take();
        assert.equal(await eventOn(id), '2026-07-10');
        assert.deepEqual(
            change('collector', id, { Status__c: 'Withdrawn' }),
            refused('A promise is withdrawn with a day and a reason; another promise has neither.')
        );
        assert.deepEqual(change('collector', id, withdraw), []);
        assert.deepEqual(promised(id, 'Withdrawn_On__c'), { Withdrawn_On__c: '2026-06-30' });
        assert.equal(await eventOn(id), '2026-06-30');
        assert.deepEqual(change('collector', id, { Status__c: 'Open' }).at(0), ended[0]);
    });

    test('in its last two days only a credit manager, behind its day nobody but the ledger run', () => {
        assert.deepEqual(change('collector', take({ Due_On__c: '2026-07-02' }), withdraw), []);
        for (const Due_On__c of ['2026-07-01', '2026-06-30']) {
            const id = take({ Due_On__c });
            assert.deepEqual(change('collector', id, withdraw), inTime);
            assert.deepEqual(change('credit', id, withdraw), []);
        }
        const past = take({ Promised_On__c: '2026-06-01', Due_On__c: '2026-06-29' }, birch, 'integration');
        assert.deepEqual(change('credit', past, withdraw), inTime);
        assert.deepEqual(change('integration', past, withdraw), []);
    });

    test('by another promise of the same customer, which is named', () => {
        const [old, next, other] = [take(), take({ Due_On__c: '2026-07-15' }), take({}, elm)];
        const incomplete = refused(
            'A promise is replaced by another open promise of the same customer that was not made before it. Name it; only a replaced promise has one.'
        );
        for (const Replaced_By__c of [null, other, old])
            assert.deepEqual(change('collector', old, { Status__c: 'Replaced', Replaced_By__c }), incomplete);
        assert.deepEqual(change('collector', old, { Status__c: 'Replaced', Replaced_By__c: next }), []);
        assert.deepEqual(promised(old, 'Replaced_On__c'), { Replaced_On__c: '2026-06-30' });
        assert.deepEqual(change('collector', old, { Replaced_On__c: '2026-06-29' }), ended);
        const back = { Status__c: 'Replaced', Replaced_By__c: old };
        assert.deepEqual(change('collector', next, back), incomplete, 'two promises do not replace each other');
        const earlier = take({ Promised_On__c: '2026-06-20' });
        assert.deepEqual(
            change('credit', take(), { Status__c: 'Replaced', Replaced_By__c: earlier }),
            incomplete,
            'what was promised before replaces nothing'
        );
    });

    test('a promise behind its day is not replaced by a token of one', () => {
        const past = take({ Promised_On__c: '2026-06-01', Due_On__c: '2026-06-28' }, elm, 'integration');
        const token = { Status__c: 'Replaced', Replaced_By__c: take({ Amount__c: 1, Due_On__c: '2027-06-30' }, elm) };
        for (const person of ['collector', 'credit'] as const) assert.deepEqual(change(person, past, token), inTime);
        const soon = take({ Due_On__c: '2026-07-01' }, elm);
        assert.deepEqual(change('collector', soon, token), inTime);
        assert.deepEqual(change('credit', soon, token), []);
    });

    test('on the day it is ended, and after it was taken', () => {
        const onItsDay = refused(
            'A promise is taken first and ends on the day on which you end it. Leave the day blank: the org fills it.'
        );
        const id = take();
        for (const day of ['2026-06-01', '2031-01-01'])
            assert.deepEqual(change('credit', id, { ...withdraw, Withdrawn_On__c: day }), onItsDay);
        const replaced = { Status__c: 'Replaced', Replaced_By__c: take(), Replaced_On__c: '2026-06-01' };
        assert.deepEqual(change('collector', id, replaced), onItsDay);
        assert.deepEqual(change('collector', id, { ...replaced, Replaced_On__c: '2026-06-30' }), []);
        assert.deepEqual(taking('collector', { ...withdraw, Withdrawn_On__c: '2026-06-30' }), onItsDay);
    });
});

describe('what was promised', () => {
    const lineOf = (customer: DeskCustomer, promise: string, Amount__c = 500): readonly [string, string] => {
        const receivable = desk.receivable(customer);
        const fields = { Receivable__c: receivable, Collection_Promise__c: promise, Amount__c };
        return [desk.create('collector', 'Collection_Promise_Item__c', fields), receivable];
    };

    test('never changes, over any channel; the ledger run moves its own', async () => {
        const id = take();
        for (const fields of [{ Amount__c: 400 }, { Due_On__c: '2026-08-31' }, { Credit_Profile__c: elm.profile }]) {
            const answers = await overEveryChannel(desk, 'credit', { object: P, id, fields });
            for (const answer of Object.values(answers))
                assert.ok(answer.includes(String(frozen[0]?.slice(37))), answer);
        }
        assert.deepEqual(change('integration', id, { Credit_Profile__c: elm.profile, Amount__c: 600 }), []);
        const [line, other] = [lineOf(birch, take())[0], desk.receivable(birch)];
        const covered = refused('What a promise covers never changes. Take a new promise and let it replace this one.');
        for (const fields of [{ Amount__c: 400 }, { Receivable__c: other }, { Collection_Promise__c: take() }])
            assert.deepEqual(desk.change('credit', 'Collection_Promise_Item__c', line, fields), covered);
        assert.deepEqual(desk.change('integration', 'Collection_Promise_Item__c', line, { Receivable__c: other }), []);
    });

    test('is said when it is made, not later', () => {
        const promise = take();
        const { clock } = desk.server.org;
        clock.set(new Date('2026-06-30T10:30:00Z'));
        const line = { Receivable__c: desk.receivable(birch), Collection_Promise__c: promise, Amount__c: 200 };
        assert.deepEqual(
            desk.creation('collector', 'Collection_Promise_Item__c', line),
            refused('What a promise covers is said when it is made. Take a new promise for more.')
        );
        assert.deepEqual(desk.creation('integration', 'Collection_Promise_Item__c', line), []);
        clock.set(new Date('2026-06-30T09:00:00Z'));
        lineOf(birch, promise, 300);
    });

    test('rolls up to the receivable and its customer while it is open', () => {
        const fjord = desk.customer('Fjord');
        const promise = take({}, fjord);
        const [line, receivable] = lineOf(fjord, promise, 300.25);
        const [, second] = lineOf(fjord, promise, 199.75);
        const sums = (): unknown[] => [
            ...[receivable, second].map(
                (id) => desk.only(`SELECT Promised__c FROM Receivable__c WHERE Id = '${id}'`)?.['Promised__c']
            ),
            ...Object.values(
                desk.only(
                    `SELECT Promised__c, Next_Promise_On__c FROM Credit_Profile__c WHERE Id = '${fjord.profile}'`
                ) ?? {}
            )
        ];
        assert.deepEqual(sums(), [300_250n, 199_750n, 500_000n, '2026-07-10']);
        desk.change('collector', 'Collection_Promise_Item__c', line, { Status__c: 'Kept' });
        assert.deepEqual(sums(), [300_250n, 199_750n, 500_000n, '2026-07-10'], 'a line has the status of its promise');
        assert.deepEqual(change('integration', promise, { Status__c: 'Broken' }), []);
        assert.deepEqual(sums(), [0n, 0n, 0n, null]);
        assert.deepEqual(change('integration', promise, { Status__c: 'Open' }), []);
        assert.deepEqual(sums(), [300_250n, 199_750n, 500_000n, '2026-07-10']);
        const other = desk.receivable(fjord);
        desk.change('integration', 'Collection_Promise_Item__c', line, { Receivable__c: other });
        assert.deepEqual(sums(), [0n, 199_750n, 500_000n, '2026-07-10']);
    });

    test('no line is more than what is open, and the lines are never more than the promise', async () => {
        const cobalt = desk.customer('Cobalt');
        const item = desk.receivable(cobalt);
        const line = (promise: string, Amount__c: number): Fields => ({
            ...{ Receivable__c: item, Collection_Promise__c: promise, Amount__c }
        });
        const adding = (fields: Fields): readonly string[] =>
            desk.creation('collector', 'Collection_Promise_Item__c', fields);
        assert.deepEqual(
            adding(line(take({ Amount__c: 999_999 }, cobalt), 1_000.01)),
            refused('More than the open amount of an item cannot be promised.')
        );
        const promise = take({ Amount__c: 1_000 }, cobalt);
        const tooMuch = 'The lines add up to more than the amount of the promise.';
        assert.deepEqual(adding(line(promise, 600)), []);
        assert.deepEqual(adding(line(promise, 400.01)), refused(tooMuch));
        assert.deepEqual(adding(line(promise, 400)), []);
        const rows = [line(take({}, cobalt), 300), line(take({}, cobalt), 300)];
        const twice = rows.map((row) => ({ ...row, Collection_Promise__c: rows[0]?.['Collection_Promise__c'] }));
        const { failed } = await runBulk(desk, 'collector', {
            ...{ object: 'Collection_Promise_Item__c', operation: 'insert', rows: twice }
        });
        assert.ok(failed.length > 0 && failed.every((row) => row.includes(tooMuch)), failed.join('\n'));
        const paid = { Open_Amount__c: 100 };
        assert.deepEqual(desk.change('integration', 'Receivable__c', item, paid), [], 'a payment is never refused');
        assert.deepEqual(change('collector', promise, withdraw), []);
    });

    test('200 promises withdrawn in one bulk job, each line with its promise', async () => {
        const alder = desk.customer('Alder');
        const receivable = desk.receivable(alder, { Original_Amount__c: 1_000_000, Open_Amount__c: 1_000_000 });
        const rows = Array.from({ length: 200 }, () => desk.promise(alder));
        await runBulk(desk, 'collector', { object: P, operation: 'insert', rows });
        const ids = desk.rows(`SELECT Id FROM ${P} WHERE Credit_Profile__c = '${alder.profile}'`).map(({ Id }) => Id);
        const lines = ids.map((id) => ({ Receivable__c: receivable, Collection_Promise__c: id, Amount__c: 500 }));
        await runBulk(desk, 'collector', { object: 'Collection_Promise_Item__c', operation: 'insert', rows: lines });
        const sum = (): unknown =>
            desk.only(`SELECT Promised__c FROM Credit_Profile__c WHERE Id = '${alder.profile}'`)?.['Promised__c'];
        assert.equal(sum(), 100_000_000n);
        const ends = ids.map((Id) => ({ Id, ...withdraw }));
        const { failed } = await runBulk(desk, 'collector', { object: P, operation: 'update', rows: ends });
        assert.deepEqual([failed, sum()], [[], 0n]);
    });
});

test('no more of a receipt is applied than came; what is taken back is free again', () => {
    const receipt = desk.create('integration', 'Cash_Receipt__c', {
        ...{ Credit_Profile__c: birch.profile, Received_On__c: '2026-06-29', Amount__c: 100, Currency_Code__c: 'USD' }
    });
    const applying = (Amount__c: number): readonly string[] =>
        desk.creation('integration', 'Cash_Application__c', {
            ...{ Cash_Receipt__c: receipt, Applied_On__c: '2026-06-29', Amount__c }
        });
    const left = (): Fields | undefined => desk.only(`SELECT Applied__c FROM Cash_Receipt__c WHERE Id = '${receipt}'`);
    assert.deepEqual(applying(60), []);
    const tooMuch = refused(
        'More is applied than was received. Correct the amounts applied, or the amount of the receipt.'
    );
    assert.deepEqual(applying(40.01), tooMuch);
    assert.deepEqual(desk.change('integration', 'Cash_Receipt__c', receipt, { Amount__c: 59 }), tooMuch);
    const first = desk.only(`SELECT Id FROM Cash_Application__c WHERE Cash_Receipt__c = '${receipt}'`)?.['Id'];
    const taken = { Reversed_On__c: '2026-06-30', Is_Reversed__c: true };
    assert.deepEqual(desk.change('integration', 'Cash_Application__c', String(first), taken), []);
    assert.deepEqual(applying(100), []);
    assert.deepEqual(left(), { Applied__c: 100_000n });
});
