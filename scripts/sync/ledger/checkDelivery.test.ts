import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { isoDate } from 'c/termsIsoDate';
import { checkDelivery as problemsOf, olderProblem, type Expectations } from './checkDelivery.ts';
import type { StagedDelivery } from './stageDelivery.ts';

const staged: StagedDelivery = {
    rowsRead: 10,
    rowsRejected: 0,
    rowsRepeated: 0,
    rowsLater: 0,
    rejections: [],
    hasNamelessRejects: false,
    newCustomers: new Map(),
    openByCurrency: new Map([['USD', 123450]]),
    rowsByCurrency: new Map([['USD', 10]]),
    problems: []
};
const difference = { created: 0, updated: 0, unchanged: 10, vanished: 0, known: 10 };
const expected: Expectations = { maxVanishedPercent: 50, maxRejectedPercent: 50 };

const checkDelivery = (...given: Parameters<typeof problemsOf>): string[] =>
    problemsOf(...given).map(({ reason, sentence }) => `${reason}: ${sentence}`);

describe('a delivery as a whole', () => {
    test('is good when everything that is stated agrees', () => {
        const stated = {
            ...expected,
            rows: 10,
            rowsByCurrency: new Map([['USD', 10]]),
            totals: new Map([['USD', '1234.5']])
        };
        assert.deepEqual(checkDelivery(staged, difference, stated, true), []);
    });

    test('is refused when a control total is off by a cent, naming both', () => {
        assert.deepEqual(
            checkDelivery(staged, difference, { ...expected, totals: new Map([['USD', '1234.51']]) }, true),
            ['control total: The control total for USD is 1234.51, the open items add up to 1234.50.']
        );
    });

    test('is refused when a currency of the control is missing altogether', () => {
        assert.deepEqual(checkDelivery(staged, difference, { ...expected, totals: new Map([['JPY', '5']]) }, true), [
            'control total: The control total for JPY is 5, the open items add up to 0.'
        ]);
    });

    test('is refused when it holds a currency that the control file does not name', () => {
        const control = { ...expected, currencies: new Set(['EUR']) };
        assert.deepEqual(checkDelivery(staged, difference, control, true), [
            'control total: control.csv does not name USD, of which the delivery has 10 rows.'
        ]);
        const both = { ...expected, currencies: new Set(['EUR', 'USD']) };
        assert.deepEqual(checkDelivery(staged, difference, both, true), []);
    });

    test('is refused when rows are missing', () => {
        assert.equal(checkDelivery(staged, difference, { ...expected, rows: 11 }, true).length, 1);
        assert.equal(
            checkDelivery(staged, difference, { ...expected, rowsByCurrency: new Map([['USD', 9]]) }, true).length,
            1
        );
    });

    test('is refused when more open items vanish than allowed, but only if it claims to be complete', () => {
        const gone = { ...difference, vanished: 6 };
        assert.match(checkDelivery(staged, gone, expected, true).join(), /6 of 10 open items/);
        assert.deepEqual(checkDelivery(staged, { ...difference, vanished: 5 }, expected, true), []);
        assert.deepEqual(checkDelivery(staged, gone, expected, false), []);
    });

    test('is refused when more rows are rejected than allowed, and not at exactly that share', () => {
        const rejections = [{ sourceRow: 'items.csv:2', column: 'amount', value: 'x', reason: 'is not a number' }];
        const worse = { ...staged, rowsRejected: 6, rejections };
        assert.deepEqual(checkDelivery(worse, difference, expected, true), [
            'unusable rows: Only 4 of the 10 rows can be used; the first that cannot: items.csv:2, amount is not a number.'
        ]);
        assert.deepEqual(checkDelivery({ ...worse, rowsRejected: 5 }, difference, expected, true), []);
    });

    test('is refused when it has no rows, or none that can be used', () => {
        assert.match(checkDelivery({ ...staged, rowsRead: 0 }, difference, expected, true).join(), /no rows/);
        const rejections = [{ sourceRow: 'items.csv:2', column: 'amount', value: 'x', reason: 'is not a number' }];
        const useless = { ...staged, rowsRead: 1, rowsRejected: 1, rejections };
        assert.match(
            checkDelivery(useless, difference, expected, true).join(),
            /None of the 1 rows.*items.csv:2, amount is not/
        );
    });
});

test('older data never overwrites newer; the same day may come again', () => {
    assert.match(olderProblem(isoDate('2026-06-29'), '2026-06-30') ?? '', /already shows 2026-06-30/);
    assert.equal(olderProblem(isoDate('2026-06-30'), '2026-06-30'), undefined);
    assert.equal(olderProblem(isoDate('2026-06-30'), undefined), undefined);
});
