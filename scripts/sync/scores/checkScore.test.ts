import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { isoDate } from 'c/termsIsoDate';
import { checkScore } from './checkScore.ts';
import type { ScoreColumn } from './scoreColumns.ts';

type Cells = Partial<Record<ScoreColumn, string>>;

const paydex: Cells = {
    source: 'erp',
    company: '1000',
    customer: 'C1',
    provider: 'D&B',
    model: 'PAYDEX',
    date: '2026-06-12',
    raw: '80',
    scale_low: '1',
    scale_high: '100',
    direction: 'High is good',
    band: '1'
};

describe('an answer of a bureau', () => {
    const good: readonly (readonly [string, Cells])[] = [
        ['a score', {}],
        ['a score at the end of its scale', { raw: '100' }],
        ['an answer of the run’s day', { date: '2026-06-30' }],
        ['a documented code that is no score', { provider: 'Experian', raw: '998', band: undefined }],
        ['the letter for no rating', { provider: 'Creditsafe', raw: 'E', band: undefined }],
        ['words that the sender explains', { raw: 'NR', band: undefined, not_rated_reason: 'too few payments' }],
        ['a word of failure, for a person to see', { provider: 'Creditsafe', raw: 'In liquidation', band: undefined }],
        ['nothing', { raw: undefined, band: undefined }]
    ];
    for (const [what, change] of good) {
        test(`${what} is taken`, () => assert.deepEqual(rejections(change), []));
    }

    const bad: readonly (readonly [string, Cells, string])[] = [
        ['above its scale', { raw: '500' }, 'raw "500" is not on its scale of 1 to 100'],
        ['below its scale', { raw: '0' }, 'raw "0" is not on its scale of 1 to 100'],
        ['a word', { raw: 'abc' }, 'raw "abc" is neither a number nor an answer that D&B is known to give'],
        ['another bureau’s code', { raw: 'E' }, 'raw "E" is neither a number nor an answer that D&B is known to give'],
        ['of a day to come', { date: '2027-06-29' }, 'date "2027-06-29" is after the day of the run'],
        [
            'on a scale upside down',
            { scale_low: '100', scale_high: '1' },
            'scale_high "1" is not above the lower end of the scale'
        ],
        ['without its band', { band: undefined }, 'band "" is missing, and the answer is a score']
    ];
    for (const [what, change, reason] of bad) {
        test(`${what} is rejected, naming column and value`, () => assert.deepEqual(rejections(change), [reason]));
    }
});

function rejections(change: Cells): string[] {
    const cells = Object.fromEntries(
        Object.entries({ ...paydex, ...change }).filter(([, value]) => value !== undefined)
    );
    const checked = checkScore({ sourceRow: 'scores.csv:2', cells }, isoDate('2026-06-30'), new Map());
    return checked.ok ? [] : checked.rejections.map(({ column, value, reason }) => `${column} "${value}" ${reason}`);
}
