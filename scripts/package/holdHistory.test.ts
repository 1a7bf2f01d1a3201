import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk, type Fields, type Person } from './creditDesk.ts';

// What nobody rewrites of a hold: its reason, its release, its end; and who ends a person's hold.

const desk = await openCreditDesk();
desk.authority('credit', 'Release', { Up_To_Amount__c: 50_000, Longest_Days__c: 90, Currency_Code__c: 'USD' });
desk.authority('chief', 'Release');
const refused = (message: string): readonly string[] => [`FIELD_CUSTOM_VALIDATION_EXCEPTION: ${message}`];
const { account, profile } = desk.customer('Ivory');
const byRule: Fields = {
    Account__c: account,
    Credit_Profile__c: profile,
    Origin__c: 'Rule',
    Rule__c: 'R1',
    Reason_Class__c: 'Overdue invoices',
    Reason__c: '12,000 is past due.',
    Placed_On__c: '2026-05-15'
};
const byPerson: Fields = { ...byRule, Origin__c: 'Person', Rule__c: null, Reason__c: 'Ownership change' };
const release: Fields = {
    Status__c: 'Released',
    Release_Reason__c: 'peak',
    Release_Until__c: '2026-07-10',
    Release_Amount__c: 1_000,
    Currency_Code__c: 'USD'
};
const place = (fields: Fields): string => desk.create('integration', 'Credit_Hold__c', fields);
const change = (person: Person, id: string, fields: Fields): readonly string[] =>
    desk.change(person, 'Credit_Hold__c', id, fields);
const writers = ['credit', 'integration', 'admin'] as const;

describe('a person’s hold', () => {
    test('is not ended by the ledger run, whatever the status', () => {
        const id = place(byPerson);
        assert.deepEqual(change('integration', id, { Status__c: 'Closed' }), refused('Only credit ends a hold.'));
        assert.notDeepEqual(change('integration', id, { Status__c: 'Lifted' }), []);
        assert.deepEqual(change('credit', id, { Status__c: 'Closed' }), []);
    });

    test('of the whole account is not narrowed to a profile', () => {
        const id = place({ ...byPerson, Credit_Profile__c: null });
        for (const person of writers) {
            assert.equal(change(person, id, { Credit_Profile__c: profile }).length, 1, person);
        }
    });
});

describe('a hold keeps', () => {
    test('its reason, so that none is released under another', () => {
        const message = refused(
            'The customer, the origin, the rule, the reason, and by whom and when a hold was placed never change. Close this hold and place a new one.'
        );
        const id = place(byRule);
        for (const fields of [{ Reason__c: '' }, { Reason_Class__c: 'Other' }]) {
            for (const person of writers) {
                assert.deepEqual(change(person, id, fields), message, `${person} ${JSON.stringify(fields)}`);
            }
        }
        assert.deepEqual(change('integration', id, { Policy_Key__c: 'R2' }), message);
    });

    test('who released it and when: that is who does it now', () => {
        const message = refused(
            'Who released a hold, and when, is filled in by the release itself. Leave both as they are.'
        );
        const id = place(byRule);
        assert.deepEqual(change('credit', id, release), []);
        const others: readonly Fields[] = [
            { Released_By__c: 'Somebody Else' },
            { Released_On__c: '2020-01-01' },
            { Released_By__c: null }
        ];
        for (const fields of others) {
            for (const person of writers) {
                assert.deepEqual(change(person, id, fields), message, `${person} ${JSON.stringify(fields)}`);
            }
        }
        assert.deepEqual(
            change('integration', id, { Released_By__c: 'I. integration' }),
            message,
            'not somebody who may not release'
        );
    });

    test('no end before it ends', () => {
        const message = refused('This hold has not ended. Close it, and say why as you do.');
        const id = place(byRule);
        for (const fields of [{ Ended_By__c: 'me' }, { Ended_On__c: '2026-01-01' }, { End_Reason__c: 'paid' }]) {
            assert.deepEqual(change('credit', id, fields), message);
        }
        assert.deepEqual(change('credit', id, { Status__c: 'Closed', End_Reason__c: 'paid' }), []);
    });

    test('everything when it has ended', () => {
        const message = refused('This hold has ended. Place a new hold instead of reopening it.');
        for (const Status__c of ['Lifted', 'Closed']) {
            const id = place(byRule);
            assert.deepEqual(change('credit', id, release), []);
            assert.deepEqual(change('integration', id, { Status__c, End_Reason__c: 'paid' }), []);
            const changes: readonly Fields[] = [
                { Ended_By__c: 'God' },
                { Ended_On__c: '2020-01-01' },
                { End_Reason__c: 'other' },
                { Release_Amount__c: 5 },
                { Release_Reason__c: 'other' },
                { Release_Used__c: 5 },
                { Release_Until__c: '2026-08-01' }
            ];
            for (const fields of changes) {
                for (const person of writers) {
                    assert.deepEqual(change(person, id, fields), message, `${person} ${JSON.stringify(fields)}`);
                }
            }
        }
    });
});

describe('what is used of a release', () => {
    test('is never below zero, and only the ledger gives back', () => {
        const message = refused(
            'What is used of a release is not taken back. Raise the amount of the release, or grant a request, for more.'
        );
        const id = place(byRule);
        assert.deepEqual(change('credit', id, { ...release, Release_Used__c: -1_000_000 }), message);
        assert.deepEqual(change('credit', id, { ...release, Release_Used__c: 600 }), []);
        for (const Release_Used__c of [-1, 0, null, 599.99]) {
            assert.deepEqual(change('credit', id, { Release_Used__c }), message, String(Release_Used__c));
            assert.deepEqual(change('chief', id, { Release_Used__c, Release_Amount__c: 2_000 }), message);
        }
        assert.deepEqual(change('integration', id, { Release_Used__c: -1 }), message);
        assert.deepEqual(change('integration', id, { Release_Used__c: 500 }), []);
        assert.deepEqual(change('credit', id, { Release_Used__c: 700 }), []);
    });
});

describe('a hold that is born released', () => {
    test('keeps within the authority and the name of who places it', () => {
        const { Rule__c: _noRule, ...placed } = byPerson;
        const born = { ...placed, ...release, Released_By__c: 'M. Sato', Released_On__c: '2020-01-01' };
        const beyond = refused(
            'Your authority for a release ends at 50,000 USD and 90 days. This is beyond it: grant less, or leave it to somebody with more.'
        );
        for (const more of [{ Release_Amount__c: 900_000_000 }, { Release_Until__c: '2099-01-01' }]) {
            assert.deepEqual(desk.creation('credit', 'Credit_Hold__c', { ...born, ...more }), beyond);
        }
        const id = desk.create('credit', 'Credit_Hold__c', born);
        assert.deepEqual(desk.rows(`SELECT Released_By__c, Released_On__c FROM Credit_Hold__c WHERE Id = '${id}'`), [
            { Released_By__c: 'C. credit', Released_On__c: '2026-06-30' }
        ]);
    });
});
