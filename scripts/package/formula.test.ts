import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, picklistTestsIn } from './formula.ts';

test('names are what is neither a function, a word in quotes, a comment nor a constant', () => {
    const formula =
        'IF(ISBLANK(Own_Limit__c), NULL, /* old: Sum__c */ Account__r.Rate__c + LEN("Text__c")) > 0 && $Permission.Can';
    assert.deepEqual(namesIn(formula), ['Own_Limit__c', 'Account__r.Rate__c', '$Permission.Can']);
});

test('picklist tests are found in ISPICKVAL, CASE and TEXT, nested ones too', () => {
    const formula = `IF(AND(ISPICKVAL(Type__c, "Invoice"), TEXT(Status__c) <> 'Open'), CASE(Scope__c, "Class", MAX(1, 2), "Customer", 3, 0), 0)`;
    assert.deepEqual(picklistTestsIn(formula), [
        { field: 'Type__c', value: 'Invoice' },
        { field: 'Status__c', value: 'Open' },
        { field: 'Scope__c', value: 'Class' },
        { field: 'Scope__c', value: 'Customer' }
    ]);
});
