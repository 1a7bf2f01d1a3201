import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fullId, idOf } from '../store/ids.ts';
import { decimalText, jsonValue } from '../store/values.ts';
import { fieldDraft } from '../metadata/drafts.ts';

test('15 characters get the checksum that Salesforce gives them', () => {
    assert.equal(fullId('0018000000MOtIO'), '0018000000MOtIOAA1');
    assert.equal(fullId('0018000000MOtIOAA1'), '0018000000MOtIOAA1');
    assert.equal(fullId('0018000000MOtIOAAA'), undefined);
    assert.equal(fullId('0018000000MOtI-'), undefined);
    assert.equal(fullId('abc'), undefined);
});

test('ids count up in base 62 and are all different', () => {
    const ids = Array.from({ length: 5_000 }, (_value, index) => idOf('001', index));
    assert.equal(new Set(ids.map((id) => id.toLowerCase())).size, ids.length);
    assert.ok(ids.every((id) => fullId(id.slice(0, 15)) === id));
    assert.deepEqual([...ids].sort(), ids);
});

test('stored values read as exact decimals and JSON', () => {
    assert.equal(decimalText(12345n, 3), '12.345');
    assert.equal(decimalText(-5, 3), '-0.005');
    assert.equal(decimalText(1200n, 2), '12.00');
    assert.equal(decimalText(7n, 0), '7');
    const number = fieldDraft({ apiName: 'A__c', label: 'A', type: 'double', precision: 18, scale: 3 });
    assert.deepEqual([jsonValue(number, 100n), jsonValue(number, null)], [0.1, null]);
    const box = fieldDraft({ apiName: 'B__c', label: 'B', type: 'boolean' });
    assert.deepEqual([jsonValue(box, 1n), jsonValue(box, 0), jsonValue(box, null)], [true, false, false]);
});
