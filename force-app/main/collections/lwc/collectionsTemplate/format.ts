import type { IsoDate } from 'c/termsIsoDate';
import { add, type Money, minorDigits, toDecimal } from 'c/termsMoney';

/** The locale to write in: the customer's language as its country writes it ("de" in "GB" is still German). */
export function localeOf(language: string, place?: string): string {
    const country = place?.slice(0, 2);
    const home: Readonly<Record<string, string>> = { en: 'en-US', de: 'de-DE', fr: 'fr-FR' };
    const candidate = country ? `${language}-${country}` : (home[language] ?? language);
    try {
        return Intl.NumberFormat.supportedLocalesOf(candidate)[0] ?? 'en-US';
    } catch {
        return home[language] ?? 'en-US';
    }
}

/** An amount with all its places and its currency behind it, from the exact decimal: "12.000,00 EUR". */
export function moneyText(amount: Money, locale: string): string {
    const digits = minorDigits(amount.currency);
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const parts = format.formatToParts(toDecimal(amount) as Intl.StringNumericLiteral);
    const figure = parts.map((part) => (part.type === 'minusSign' ? '-' : part.value)).join('');
    return `${figure}\u00a0${amount.currency}`;
}

/** Amounts as one figure per currency, joined in words; two currencies are never added. */
export function totalText(amounts: readonly Money[], locale: string): string {
    const totals = new Map<string, Money>();
    for (const amount of amounts) {
        const before = totals.get(amount.currency);
        totals.set(amount.currency, before ? add(before, amount) : amount);
    }
    const texts = [...totals.values()].map((total) => moneyText(total, locale));
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
}

/** A day in full, so that no reader takes its month for its day: "30 June 2026". */
export function longDay(day: IsoDate, locale: string): string {
    return dayText(day, locale, 'long');
}

/** A day in a table: "30.06.2026". */
export function shortDay(day: IsoDate, locale: string): string {
    return dayText(day, locale, 'medium');
}

function dayText(day: IsoDate, locale: string, dateStyle: 'long' | 'medium'): string {
    return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
