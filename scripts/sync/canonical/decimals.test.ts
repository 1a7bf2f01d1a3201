import { test } from 'node:test';
import assert from 'node:assert/strict';
import { plainDecimal, type DecimalSign } from './decimals.ts';

const cases: readonly (readonly [string, DecimalSign, string | undefined])[] = [
    ['1234.50', 'point', '1234.50'],
    ['1,234.50', 'point', '1234.50'],
    ['-12', 'point', '-12'],
    ['12.50-', 'point', '-12.50'],
    ['+5', 'point', '5'],
    ['1.234,50', 'comma', '1234.50'],
    ['1234,5', 'comma', '1234.5'],
    ['1,23.4', 'point', undefined],
    ['1.234,50', 'point', undefined],
    ['12 USD', 'point', undefined],
    ['-12-', 'point', undefined],
    ['.5', 'point', undefined],
    ['1e3', 'point', undefined],
    ['=1+1', 'point', undefined]
];

for (const [text, sign, expected] of cases) {
    test(`"${text}" with a decimal ${sign}`, () => assert.equal(plainDecimal(text, sign), expected));
}
