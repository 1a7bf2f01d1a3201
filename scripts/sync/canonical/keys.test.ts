import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { customerNumber } from './customerNumber.ts';
import { joinKey } from './keys.ts';

test('the separator inside a part is escaped', () => {
    assert.equal(joinKey('erp', '1000', '', 'A|1', ''), 'erp|1000||A\\|1|');
});

test('different parts never make the same key', () => {
    const part = fc.string({ unit: fc.constantFrom('|', '\\', 'a') });
    const parts = fc.tuple(part, part, part);
    fc.assert(
        fc.property(parts, parts, (left, right) => {
            assert.equal(joinKey(...left) === joinKey(...right), left.join('\0') === right.join('\0'));
        })
    );
});

test('zeros before a customer number are kept, stripped or filled', () => {
    assert.deepEqual(
        [
            customerNumber('0042', 'keep'),
            customerNumber('0042', 'strip'),
            customerNumber('42', 6),
            customerNumber('000', 'strip')
        ],
        ['0042', '42', '000042', '0']
    );
    assert.equal(customerNumber('S08P', 6), 'S08P');
});
