import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk, type Fields } from './creditDesk.ts';

// A limit beyond one's authority by other ways than the own limit.

const desk = await openCreditDesk();
desk.authority('credit', 'New limit', { Up_To_Amount__c: 50_000, Currency_Code__c: 'USD' });
desk.authority('chief', 'New limit');
const refused = (message: string): readonly string[] => [`FIELD_CUSTOM_VALIDATION_EXCEPTION: ${message}`];
const beyond = refused(
    'Your authority for a new limit ends at 50,000 USD. This is beyond it: grant less, or leave it to somebody with more.'
);
let count = 0;
const profileWith = (fields: Fields): string => desk.customer(`Customer ${(count += 1)}`, fields).profile;
const change = (id: string, fields: Fields, person: 'credit' | 'chief' | 'integration' = 'credit'): readonly string[] =>
    desk.change(person, 'Credit_Profile__c', id, fields);
const insured = (Insurance_Effect__c: string, Insured_Amount__c: number): Fields => ({
    Insurance_Effect__c,
    Insured_Amount__c,
    Insured_Percent__c: 50
});

describe('the limit of a profile keeps within the authority of who raises it', () => {
    test('by what a limit of zero means', () => {
        const id = profileWith({ Own_Limit__c: 20_000, Zero_Limit_Means__c: 'No credit' });
        const unlimited = { Own_Limit__c: 0, Zero_Limit_Means__c: 'Unlimited' };
        assert.deepEqual(change(id, unlimited), beyond);
        assert.deepEqual(change(id, { Own_Limit__c: 0 }), []);
        assert.deepEqual(change(id, { Zero_Limit_Means__c: 'Unlimited' }), beyond);
        assert.deepEqual(change(id, unlimited, 'chief'), []);
        assert.deepEqual(change(id, { Own_Limit__c: 10_000 }), [], 'a bound where there was none');
        assert.deepEqual(change(id, unlimited, 'integration'), []);
    });

    test('by insurance', () => {
        const id = profileWith({ Own_Limit__c: 20_000 });
        assert.deepEqual(change(id, insured('Raises', 60_001)), beyond);
        assert.deepEqual(change(id, insured('Raises', 60_000)), []);
        assert.deepEqual(change(id, { Insured_Percent__c: 51 }), beyond);
        assert.deepEqual(change(id, { Insured_Until__c: '2026-06-29' }), [], 'it ends');
        assert.deepEqual(change(id, { Insured_Amount__c: 90_000 }), [], 'and counts for nothing');
        assert.deepEqual(change(id, { Insured_Until__c: '2027-06-30' }), beyond, 'until it is prolonged');
    });

    test('also while a temporary limit hides it', () => {
        const id = profileWith({
            Own_Limit__c: 20_000,
            Temporary_Limit__c: 30_000,
            Temporary_Limit_Until__c: '2026-07-15'
        });
        assert.deepEqual(change(id, insured('Raises', 9_000_000_000)), beyond);
    });

    test('by a cap that goes', () => {
        const id = profileWith({ Own_Limit__c: 900_000, ...insured('Caps', 40_000) });
        assert.deepEqual(change(id, { Insurance_Effect__c: 'None' }), beyond);
        assert.deepEqual(change(id, { Insured_Amount__c: 80_000 }), []);
    });

    test('and never by another currency', () => {
        const id = profileWith({ Currency_Code__c: 'JPY', Own_Limit__c: 10_000_000 });
        assert.deepEqual(
            change(id, { Currency_Code__c: 'USD' }, 'chief'),
            refused(
                'The currency of a credit profile comes from the ledger. Ask for a profile in the other currency instead.'
            )
        );
    });
});
