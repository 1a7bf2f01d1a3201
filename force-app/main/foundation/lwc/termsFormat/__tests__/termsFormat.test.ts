import {
    formatDate,
    formatDay,
    formatInstant,
    formatMoney,
    formatNumber,
    formatPercent,
    formatRun,
    formatTime,
    moneyColumn
} from 'c/termsFormat';
import { isoDate } from 'c/termsIsoDate';
import { money } from 'c/termsMoney';

describe('formatMoney', () => {
    it.each([
        [money(12446750, 'USD'), 'en-US', '124,467.50'],
        [money(1500000, 'USD'), 'en-US', '15,000'],
        [money(-500000, 'USD'), 'en-US', '\u22125,000'],
        [money(211040000, 'JPY'), 'en-US', '211,040,000'],
        [money(1234567, 'BHD'), 'en-US', '1,234.567'],
        [money(12446750, 'EUR'), 'de-DE', '124.467,50'],
        [money(9007199254740991, 'USD'), 'en-US', '90,071,992,547,409.91']
    ])('writes %j in %s as %s', (amount, locale, text) => {
        expect(formatMoney(amount, locale)).toBe(text);
    });

    it('writes cents for the whole column or for none of it', () => {
        const mixed = [money(2400000, 'USD'), money(2653250, 'USD')];
        expect(mixed.map(moneyColumn(mixed, 'en-US'))).toEqual(['24,000.00', '26,532.50']);
    });
});

describe('formatNumber and formatPercent', () => {
    it('drops decimals that say nothing', () => {
        expect([formatPercent(86.5, 'en-US'), formatPercent(97, 'en-US')]).toEqual(['86.5\u00a0%', '97\u00a0%']);
        expect(formatNumber(-1.6, 'en-US')).toBe('\u22121.6');
    });
});

describe('formatDay, formatInstant and formatRun', () => {
    const today = isoDate('2026-06-30');

    it('names the year only of another year', () => {
        expect(formatDay(isoDate('2026-05-15'), today, 'en-US')).toBe('15 May');
        expect(formatDay(isoDate('2025-12-31'), today, 'en-US')).toBe('31 Dec 2025');
        expect(formatDay(isoDate('2025-09-12'), today, 'en-GB')).toBe('12 Sep 2025');
        expect(formatDay(isoDate('2026-05-15'), today, 'de-DE')).toBe('15. Mai');
    });

    it('writes an instant with its day of the week and its zone', () => {
        const run = new Date('2026-06-30T06:00:00Z');
        expect(formatInstant(run, 'en-US', 'UTC')).toBe('Tue 30 Jun 2026, 06:00 UTC');
        expect(formatRun(run, 'en-US', 'UTC')).toBe('Tue 30 Jun 06:00');
        expect(formatTime(run, 'en-US', 'UTC')).toBe('06:00');
        expect(formatTime(run, 'en-US', 'America/New_York')).toBe('02:00');
        expect(formatDate(isoDate('2026-06-30'), 'en-US')).toBe('30 Jun 2026');
        expect(formatInstant(run, 'en-US', 'Europe/Berlin')).toMatch(/^Tue 30 Jun 2026, 08:00 /);
    });
});
