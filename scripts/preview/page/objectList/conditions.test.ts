import assert from 'node:assert/strict';
import { test } from 'node:test';

import { viewCondition } from './conditions.ts';

const fields = [
    { name: 'Blocked__c', type: 'boolean' },
    { name: 'Soon__c', type: 'boolean' },
    { name: 'Available__c', type: 'double' },
    { name: 'Status__c', type: 'picklist' },
    { name: 'Due__c', type: 'date' },
    { name: 'Name', type: 'string' }
];
const condition = (stated: readonly (readonly [string, string, string])[], logic?: string, isMine = false): string =>
    viewCondition(
        { filters: stated.map(([field, operation, value]) => ({ field, operation, value })), isMine, logic },
        fields,
        '005000000000001AAA'
    );

test('the conditions of a list view as SOQL', () => {
    assert.equal(condition([]), '');
    assert.equal(
        condition([['Blocked__c', 'equals', '1'], ['Soon__c', 'equals', '0']], '1 OR 2', true),
        "OwnerId = '005000000000001AAA' AND (Blocked__c = TRUE OR Soon__c = FALSE)"
    ); // prettier-ignore
    assert.equal(
        condition([['Available__c', 'lessThan', '0'], ['Status__c', 'equals', 'Open, Waiting'], ['Due__c', 'lessOrEqual', 'TODAY']]),
        "(Available__c < 0 AND Status__c IN ('Open', 'Waiting') AND Due__c <= TODAY)"
    ); // prettier-ignore
    assert.equal(
        condition([['Name', 'contains', "50%_'s"], ['Name', 'notContain', 'x'], ['Name', 'startsWith', 'A'], ['Status__c', 'notEqual', '']]),
        String.raw`(Name LIKE '%50\%\_\'s%' AND (NOT Name LIKE '%x%') AND Name LIKE 'A%' AND Status__c != null)`
    ); // prettier-ignore
});

test('what cannot be read is refused', () => {
    assert.throws(() => condition([['No__c', 'equals', '1']]), /may not see the field No__c/);
    assert.throws(() => condition([['Name', 'within', '1']]), /does not know the filter "within"/);
    assert.throws(() => condition([['Available__c', 'equals', '1 OR Id != null']]), /is no number/);
    assert.throws(() => condition([['Due__c', 'equals', '6/30/2026']]), /is no day/);
    assert.throws(() => condition([['Blocked__c', 'equals', '1']], '1 AND 2'), /has no condition 2/);
});
