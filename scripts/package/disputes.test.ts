import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCollectionDesk } from './collectionDesk.ts';
import { refused, type DeskCustomer, type Fields } from './creditDesk.ts';

// Disputes: who confirms them, what never changes, and what they add up to.

const desk = await openCollectionDesk();
const birch = desk.customer('Birch');
const elm = desk.customer('Elm');

describe('a dispute', () => {
    const D = 'Receivable_Dispute__c';
    const about = (customer: DeskCustomer): Fields => ({
        ...{ Credit_Profile__c: customer.profile, Amount__c: 400, Currency_Code__c: 'USD' },
        ...{ Reason__c: 'Price', Side__c: 'Sales', Opened_On__c: '2026-06-30' }
    });

    test('is confirmed by somebody else, whom the org names', () => {
        const own = refused(
            'Who raised a dispute does not confirm it. Leave it to somebody else in collections or credit.'
        );
        const confirm = { Is_Confirmed__c: true, Confirmed_By__c: desk.userId('credit') };
        assert.deepEqual(desk.creation('collector', D, { ...about(birch), ...confirm }), own);
        const id = desk.create('collector', D, about(birch));
        assert.deepEqual(desk.change('collector', D, id, confirm), own);
        assert.deepEqual(desk.change('credit', D, id, { Is_Confirmed__c: true }), []);
        const who = (): Fields | undefined =>
            desk.only(`SELECT Confirmed_By__c, Confirmed_On__c FROM ${D} WHERE Id = '${id}'`);
        assert.deepEqual(who(), { Confirmed_By__c: desk.userId('credit'), Confirmed_On__c: '2026-06-30' });
        assert.deepEqual(desk.change('collector', D, id, { Confirmed_By__c: desk.userId('chief') }), own);
        assert.deepEqual(desk.change('collector', D, id, { Is_Confirmed__c: false }), []);
        assert.deepEqual(who(), { Confirmed_By__c: null, Confirmed_On__c: null });
    });

    test('rolls up while it is open', () => {
        const dune = desk.customer('Dune');
        const dispute = desk.create('collector', D, about(dune));
        const line = { Receivable__c: desk.receivable(dune), Receivable_Dispute__c: dispute, Amount__c: 400 };
        desk.create('collector', 'Receivable_Dispute_Item__c', line);
        const sums = (): unknown[] =>
            ['Receivable__c', 'Credit_Profile__c'].map(
                (object) =>
                    desk.only(
                        `SELECT Disputed__c FROM ${object} WHERE Id IN ('${line.Receivable__c}', '${dune.profile}')`
                    )?.['Disputed__c']
            );
        assert.deepEqual(sums(), [400_000n, 400_000n]);
        assert.deepEqual(desk.change('collector', D, dispute, { Status__c: 'Rejected' }), []);
        assert.deepEqual(sums(), [0n, 0n]);
    });

    test('is about no more than is open, and what was disputed never changes', () => {
        const granite = desk.customer('Granite');
        const dispute = desk.create('collector', D, { ...about(granite), Amount__c: 900_000 });
        const line = { Receivable__c: desk.receivable(granite), Receivable_Dispute__c: dispute, Amount__c: 1_000.01 };
        const adding = (fields: Fields): readonly string[] =>
            desk.creation('collector', 'Receivable_Dispute_Item__c', { ...line, ...fields });
        assert.deepEqual(adding({}), refused('More than the open amount of an item cannot be disputed.'));
        const small = desk.create('collector', D, about(granite));
        const kept = desk.create('collector', 'Receivable_Dispute_Item__c', {
            ...{ ...line, Receivable_Dispute__c: small, Amount__c: 250 }
        });
        assert.deepEqual(
            desk.change('collector', 'Receivable_Dispute_Item__c', kept, { Amount__c: 1 }),
            refused('The lines of a dispute never change. Reject the dispute with its reason and log another.')
        );
        assert.deepEqual(
            adding({ Receivable_Dispute__c: small, Amount__c: 200 }),
            refused('The lines add up to more than the amount of the dispute.')
        );
        const isFrozen = refused(
            'What a customer disputes never changes. Reject this one with its reason and log another.'
        );
        for (const fields of [{ Amount__c: 901 }, { Opened_On__c: '2026-01-01' }, { Credit_Profile__c: elm.profile }])
            assert.deepEqual(desk.change('collector', D, small, fields), isFrozen);
        assert.deepEqual(desk.change('collector', D, small, { Side__c: 'Credit' }), []);
    });
});
