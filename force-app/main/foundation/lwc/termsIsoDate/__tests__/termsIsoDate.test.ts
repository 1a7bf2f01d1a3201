import fc from 'fast-check';
import {
    addDays,
    addMonths,
    daysBetween,
    daysInMonth,
    firstOfMonth,
    isoDate,
    isoDateIn,
    lastOfMonth,
    maxDate,
    minDate,
    monthOf,
    parseIsoDate
} from 'c/termsIsoDate';

const day = fc.integer({ min: -40_000, max: 60_000 }).map((offset) => addDays(isoDate('2000-01-01'), offset));

describe('reading', () => {
    it.each(['2026-06-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
        expect(parseIsoDate(text)).toBe(text);
    });

    it.each([
        '2026-02-29',
        '1900-02-29',
        '2026-06-31',
        '2026-13-01',
        '2026-00-10',
        '26-06-30',
        '2026-6-30',
        '30.06.2026',
        '',
        '2026-06-30T00:00:00Z'
    ])('"%s" is none', (text) => {
        expect(parseIsoDate(text)).toBeUndefined();
        expect(() => isoDate(text)).toThrow(`"${text}" is not a calendar day (YYYY-MM-DD)`);
    });
});

describe('counting', () => {
    it('counts days over months, leap days and clock changes', () => {
        expect(daysBetween(isoDate('2026-04-24'), isoDate('2026-06-30'))).toBe(67);
        expect(daysBetween(isoDate('2026-07-26'), isoDate('2026-06-30'))).toBe(-26);
        expect(addDays(isoDate('2024-02-28'), 1)).toBe('2024-02-29');
        expect(addDays(isoDate('2026-03-29'), 1)).toBe('2026-03-30');
        expect(addDays(isoDate('2026-01-01'), -1)).toBe('2025-12-31');
        expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
    });

    it('comes back by as many days as it went', () => {
        fc.assert(
            fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
                expect(daysBetween(date, addDays(date, days))).toBe(days);
                expect(addDays(addDays(date, days), -days)).toBe(date);
                expect(date < addDays(date, days)).toBe(days > 0);
            })
        );
    });
});

describe('months', () => {
    it('counts from the anchor, never from the month before', () => {
        const months = (anchor: string) => [1, 2, 3].map((count) => addMonths(isoDate(anchor), count));
        expect(months('2023-01-31')).toEqual(['2023-02-28', '2023-03-31', '2023-04-30']);
        expect(months('2023-01-30')).toEqual(['2023-02-28', '2023-03-30', '2023-04-30']);
        expect(addMonths(isoDate('2024-01-31'), 1)).toBe('2024-02-29');
        expect(addMonths(isoDate('2026-03-31'), -1)).toBe('2026-02-28');
        expect(addMonths(isoDate('2026-01-15'), -13)).toBe('2024-12-15');
        expect(addMonths(isoDate('2026-12-15'), 1)).toBe('2027-01-15');
    });

    it('lands so many months on, on the same day or the last one', () => {
        fc.assert(
            fc.property(day, fc.integer({ min: -240, max: 240 }), (anchor, months) => {
                const landed = addMonths(anchor, months);
                const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
                expect(monthNumber(landed) - monthNumber(anchor)).toBe(months);
                expect(
                    landed.slice(8) === anchor.slice(8) ||
                        (landed === lastOfMonth(landed) && landed.slice(8) < anchor.slice(8))
                ).toBe(true);
            })
        );
    });

    it('knows the ends of a month', () => {
        const leap = isoDate('2024-02-10');
        expect([monthOf(leap), firstOfMonth(leap), lastOfMonth(leap), daysInMonth(leap)]).toEqual([
            '2024-02',
            '2024-02-01',
            '2024-02-29',
            29
        ]);
        expect(daysInMonth(isoDate('2026-12-31'))).toBe(31);
    });

    it('finds the earlier and the later day', () => {
        const [june, july] = [isoDate('2026-06-30'), isoDate('2026-07-01')];
        expect([minDate(june, july), minDate(july, june), maxDate(june, july), maxDate(july, june)]).toEqual([
            june,
            june,
            july,
            july
        ]);
    });
});

describe('the day of an instant', () => {
    it('depends on the place', () => {
        const instant = new Date('2026-06-30T23:30:00Z');
        expect(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((zone) => isoDateIn(instant, zone))).toEqual([
            '2026-06-30',
            '2026-07-01',
            '2026-06-30'
        ]);
        expect(isoDateIn(new Date('2026-07-01T06:59:59Z'), 'America/Los_Angeles')).toBe('2026-06-30');
        expect(() => isoDateIn(instant, 'Mars/Olympus')).toThrow(RangeError);
    });
});
