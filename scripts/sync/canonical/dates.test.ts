import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { dateOrderProblem, parseDate, withDate, type DateColumn, type DateOrder } from './dates.ts';

describe('dates in the declared order', () => {
    const cases: readonly (readonly [string, DateOrder, string | undefined])[] = [
        ['2026-06-30', 'ymd', '2026-06-30'],
        ['20260630', 'ymd', '2026-06-30'],
        ['2026/6/3', 'ymd', '2026-06-03'],
        ['2026-06-30 00:00:00', 'ymd', '2026-06-30'],
        ['2026-06-30', 'mdy', '2026-06-30'],
        ['4/6/2013', 'mdy', '2013-04-06'],
        ['4/6/2013', 'dmy', '2013-06-04'],
        ['04.06.2013', 'dmy', '2013-06-04'],
        ['13/1/2013', 'mdy', undefined],
        ['4/6/13', 'mdy', undefined],
        ['4/6-2013', 'mdy', undefined],
        ['30/02/2026', 'dmy', undefined],
        ['06/30/2026', 'ymd', undefined],
        ['soon', 'ymd', undefined]
    ];
    for (const [text, order, expected] of cases) {
        test(`${text} as ${order}`, () => assert.equal(parseDate(text, order), expected));
    }
});

describe('the order of a whole column', () => {
    test('dates that are only possible with day and month swapped refuse the column', () => {
        const column = columnOf(['13/1/2026', '4/6/2026', '28/2/2026'], 'mdy');
        assert.match(dateOrderProblem('due_date', column, 'mdy') ?? '', /due_date.*2 of them.*day, month, year/);
    });

    test('one typing error among good dates is a row’s fault, not the column’s', () => {
        assert.equal(dateOrderProblem('due_date', columnOf(['1/13/2026', '13/1/2026'], 'mdy'), 'mdy'), undefined);
    });

    test('dates that are possible both ways say nothing', () => {
        assert.equal(dateOrderProblem('due_date', columnOf(['1/2/2026', '3/4/2026'], 'dmy'), 'dmy'), undefined);
    });
});

function columnOf(texts: readonly string[], order: DateOrder): DateColumn {
    return texts.reduce<DateColumn>((column, text) => withDate(column, text, order), {
        onlyDeclared: 0,
        onlySwapped: 0
    });
}
