import { isTimeZone, localTimeIn } from 'c/termsTimeZone';

const at = (instant: string, zone: string) => {
    const { date, minutes } = localTimeIn(new Date(instant), zone);
    return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

test.each([
    ['2026-06-30T16:40:00Z', 'America/Los_Angeles', '2026-06-30 09:40'],
    ['2026-06-30T02:00:00Z', 'America/Los_Angeles', '2026-06-29 19:00'],
    ['2026-06-30T09:00:00Z', 'Asia/Tokyo', '2026-06-30 18:00'],
    ['2026-06-30T22:30:00Z', 'Europe/Berlin', '2026-07-01 00:30'],
    ['2026-06-30T09:00:00Z', 'Asia/Kolkata', '2026-06-30 14:30'],
    ['2026-06-30T00:00:00Z', 'UTC', '2026-06-30 00:00'],
    // The clocks go forward at 02:00 on 8 March 2026.
    ['2026-03-08T09:59:00Z', 'America/Los_Angeles', '2026-03-08 01:59'],
    ['2026-03-08T10:00:00Z', 'America/Los_Angeles', '2026-03-08 03:00']
])('%s in %s is %s', (instant, zone, expected) => {
    expect(at(instant, zone)).toBe(expected);
});

test('seconds are told apart', () => {
    const { minutes, seconds } = localTimeIn(new Date('2026-06-30T19:00:01Z'), 'Europe/Paris');
    expect([minutes, seconds]).toEqual([21 * 60, 1]);
});

test('a zone that nobody knows is told apart', () => {
    expect(['Europe/Paris', 'Middle/Earth', ''].map(isTimeZone)).toEqual([true, false, false]);
    expect(() => localTimeIn(new Date(0), 'Middle/Earth')).toThrow(RangeError);
});
