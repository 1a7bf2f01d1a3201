import fc from 'fast-check';
import { addDays, isoDate } from 'c/termsIsoDate';
import { addWorkingDays, isWorkingDay, weekday, workingDayFrom } from 'c/termsWorkingDays';

test.each([
    ['2026-06-30', 2, '2026-07-02'], // Tuesday
    ['2026-07-02', 2, '2026-07-06'], // Thursday, over a weekend
    ['2026-07-03', 1, '2026-07-06'], // Friday
    ['2026-07-04', 1, '2026-07-06'], // Saturday
    ['2026-07-05', 2, '2026-07-07'] // Sunday
])('%s and %i working days on is %s', (from, days, expected) => {
    expect(addWorkingDays(isoDate(from), days)).toBe(expected);
});

test('a day off moves to the Monday after it, a working day stays', () => {
    const days = ['2026-07-03', '2026-07-04', '2026-07-05', '2026-07-06'].map((day) => workingDayFrom(isoDate(day)));
    expect(days).toEqual(['2026-07-03', '2026-07-06', '2026-07-06', '2026-07-06']);
});

test('five working days are a week, from any working day', () => {
    fc.assert(
        fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
            const from = workingDayFrom(addDays(isoDate('2000-01-01'), offset));
            expect(addWorkingDays(from, 5)).toBe(addDays(from, 7));
            expect(isWorkingDay(addWorkingDays(from, 3))).toBe(true);
        })
    );
});

test('the weekday counts from Sunday', () => {
    expect([isoDate('2026-06-28'), isoDate('2026-06-30')].map(weekday)).toEqual([0, 2]);
});

test('no working days are no question', () => {
    expect(() => addWorkingDays(isoDate('2026-06-30'), 0)).toThrow(RangeError);
});
