import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dayRange } from '../soql/date-literals.ts';
import { dayIn, startOfDay } from '../soql/zoned-time.ts';

// A Tuesday.
const today = '2026-06-30';
const expected: Readonly<Record<string, readonly [from: string, to: string]>> = {
    YESTERDAY: ['2026-06-29', '2026-06-30'],
    TODAY: ['2026-06-30', '2026-07-01'],
    tomorrow: ['2026-07-01', '2026-07-02'],
    LAST_WEEK: ['2026-06-21', '2026-06-28'],
    THIS_WEEK: ['2026-06-28', '2026-07-05'],
    NEXT_MONTH: ['2026-07-01', '2026-08-01'],
    THIS_QUARTER: ['2026-04-01', '2026-07-01'],
    LAST_FISCAL_QUARTER: ['2026-01-01', '2026-04-01'],
    NEXT_YEAR: ['2027-01-01', '2028-01-01'],
    LAST_90_DAYS: ['2026-04-01', '2026-07-01'],
    NEXT_90_DAYS: ['2026-07-01', '2026-09-29'],
    'LAST_N_DAYS:1': ['2026-06-29', '2026-07-01'],
    'NEXT_N_DAYS:2': ['2026-07-01', '2026-07-03'],
    'N_DAYS_AGO:3': ['2026-06-27', '2026-06-28'],
    'LAST_N_WEEKS:2': ['2026-06-14', '2026-06-28'],
    'LAST_N_MONTHS:16': ['2025-02-01', '2026-06-01'],
    'NEXT_N_QUARTERS:1': ['2026-07-01', '2026-10-01'],
    'N_YEARS_AGO:2': ['2024-01-01', '2025-01-01'],
    'LAST_N_FISCAL_YEARS:1': ['2025-01-01', '2026-01-01']
};

test('date literals stand for whole days', () => {
    for (const [literal, [from, to]] of Object.entries(expected))
        assert.deepEqual(dayRange(literal, today), { from, to }, literal);
    assert.equal(dayRange('SOMEDAY', today), undefined);
});

test('days begin where the user is', () => {
    assert.equal(dayIn(new Date('2026-06-30T23:30:00Z'), 'Europe/Berlin'), '2026-07-01');
    assert.equal(startOfDay('2026-06-30', 'Europe/Berlin'), '2026-06-29T22:00:00.000Z');
    assert.equal(startOfDay('2026-03-29', 'America/New_York'), '2026-03-29T04:00:00.000Z');
    assert.equal(startOfDay('2026-11-02', 'America/New_York'), '2026-11-02T05:00:00.000Z');
    assert.equal(startOfDay('2026-01-01', 'GMT'), '2026-01-01T00:00:00.000Z');
});
