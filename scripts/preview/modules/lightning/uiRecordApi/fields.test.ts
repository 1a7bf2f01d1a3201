import assert from 'node:assert/strict';
import { test } from 'node:test';

import { getFieldDisplayValue, getFieldValue, qualifiedName, type RecordAnswer } from './fields.ts';

const account: RecordAnswer = { id: '001', apiName: 'Account', fields: { Name: { value: 'Cobalt' } } };
const deal: RecordAnswer = {
    id: '006',
    apiName: 'Opportunity',
    fields: { Amount: { value: 12.5, displayValue: '12.50' }, Account: { value: account, displayValue: 'Cobalt' } }
};

test('a field is read by name, by its token, and over lookups', () => {
    const token = { objectApiName: 'Opportunity', fieldApiName: 'Amount' };
    assert.equal(qualifiedName(token), 'Opportunity.Amount');
    assert.equal(getFieldValue(deal, 'Opportunity.Amount'), 12.5);
    assert.equal(getFieldDisplayValue(deal, token), '12.50');
    assert.equal(getFieldValue(deal, 'Opportunity.Account.Name'), 'Cobalt');
});

test('what a record does not hold is undefined', () => {
    assert.equal(getFieldValue(undefined, 'Opportunity.Amount'), undefined);
    assert.equal(getFieldValue(deal, 'Opportunity.StageName'), undefined);
    assert.equal(getFieldValue(deal, 'Opportunity.Owner.Name'), undefined);
});
