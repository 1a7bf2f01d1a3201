import type { IsoDate } from 'c/termsIsoDate';
import { type Money, minorDigits, toDecimal } from 'c/termsMoney';

const MINUS = '\u2212';

const DAY_AND_MONTH = { day: 'numeric', month: 'short' } as const;

/** Joins number parts with a true minus sign, which is as wide as a figure. */
function withTrueMinus(parts: readonly Intl.NumberFormatPart[]): string {
    return parts.map((part) => (part.type === 'minusSign' ? MINUS : part.value)).join('');
}

/** Whether the amount has no minor units: 15,000 but not 15,000.50. */
function isWhole(amount: Money): boolean {
    return amount.minor % 10 ** minorDigits(amount.currency) === 0;
}

/** One amount in its currency's own digits, without the currency's name; cents only when there are some. */
export function formatMoney(amount: Money, locale: string): string {
    return moneyColumn([amount], locale)(amount);
}

/** A formatter for amounts that stand together: cents for all of them or, when all are whole, for none. */
export function moneyColumn(amounts: readonly Money[], locale: string): (amount: Money) => string {
    const whole = amounts.every(isWhole);
    return (amount) => {
        const digits = whole ? 0 : minorDigits(amount.currency);
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
        // The decimal text, not a double: a large amount keeps its last cent.
        return withTrueMinus(format.formatToParts(toDecimal(amount) as Intl.StringNumericLiteral));
    };
}

/** A figure with at most `digits` decimals: 86.5, 37.77, 97. */
export function formatNumber(value: number, locale: string, digits = 2): string {
    return withTrueMinus(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).formatToParts(value));
}

/** A percentage given as its number: 86.5 becomes "86.5 %", with a space that does not break. */
export function formatPercent(value: number, locale: string): string {
    return `${formatNumber(value, locale)}\u00a0%`;
}

/** A day of the current year: "15 May"; of another year "15 May 2025". */
export function formatDay(day: IsoDate, today: IsoDate, locale: string): string {
    const isSameYear = day.slice(0, 4) === today.slice(0, 4);
    return dayText(new Date(`${day}T12:00:00Z`), locale, {
        ...DAY_AND_MONTH,
        ...(isSameYear ? {} : { year: 'numeric' }),
        timeZone: 'UTC'
    });
}

/** A day with its year, as a letter is dated: "30 Jun 2026". */
export function formatDate(day: IsoDate, locale: string): string {
    return dayText(new Date(`${day}T12:00:00Z`), locale, { ...DAY_AND_MONTH, year: 'numeric', timeZone: 'UTC' });
}

/** The month of a day, where there is no room for more: "Sep". */
export function formatMonth(day: IsoDate, locale: string): string {
    return new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-US' : locale, {
        month: 'short',
        timeZone: 'UTC'
    }).format(new Date(`${day}T12:00:00Z`));
}

/** An instant with its zone: "Tue 30 Jun 2026, 06:00 UTC". */
export function formatInstant(instant: Date, locale: string, timeZone: string): string {
    const date = dayText(instant, locale, { weekday: 'short', ...DAY_AND_MONTH, year: 'numeric', timeZone });
    return `${date}, ${timeText(instant, locale, { timeZone, timeZoneName: 'short' })}`;
}

/** An instant of these days in short: "Sat 27 Jun 05:40". */
export function formatRun(instant: Date, locale: string, timeZone: string): string {
    const date = dayText(instant, locale, { weekday: 'short', ...DAY_AND_MONTH, timeZone });
    return `${date} ${timeText(instant, locale, { timeZone })}`;
}

/** The time of an instant: "17:00". */
export function formatTime(instant: Date, locale: string, timeZone: string): string {
    return timeText(instant, locale, { timeZone });
}

/** English puts the day first on both sides of the Atlantic here, so that "15 May" never reads as a year. */
function dayText(instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-US' : locale, options);
    if (!locale.startsWith('en')) {
        return format.format(instant);
    }
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return (['weekday', 'day', 'month', 'year'] as const)
        .map((type) => parts.get(type))
        .filter((part) => part !== undefined)
        .join(' ');
}

function timeText(instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat(locale, { ...clock, ...options }).format(instant);
}
