import assert from 'node:assert/strict';
import { test } from 'node:test';

import { refusalsIn } from './refusals.ts';

const item = (message: string): object => ({ message, errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });

test('refusals of a record and of its fields are told apart', () => {
    const output = { errors: [item('On hold.')], fieldErrors: { Amount: [item('Too much.'), item('Not whole.')] } };
    const { ofRecord, ofFields } = refusalsIn({ body: { message: 'An error occurred', output } });
    assert.deepEqual(ofRecord, ['On hold.']);
    assert.deepEqual([...ofFields], [['Amount', 'Too much. Not whole.']]);
});

test('an answer without output says its message, and a failure on the way its own', () => {
    assert.deepEqual(refusalsIn({ body: { message: 'Not found' } }).ofRecord, ['Not found']);
    assert.deepEqual(refusalsIn(new Error('The network is down')).ofRecord, ['The network is down']);
    assert.deepEqual(refusalsIn(undefined).ofRecord, ['The record was not saved.']);
});
