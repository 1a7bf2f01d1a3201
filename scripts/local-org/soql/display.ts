import type { SqlValue } from '../org.ts';
import { isNumeric, type FieldSchema } from '../schema.ts';
import { decimalText, jsonValue } from '../store/values.ts';

/** What a value looks like on a page, as for an English (US) user; nothing for texts, which look like themselves. */
export function displayText(field: FieldSchema, stored: SqlValue, timeZone: string): string | null {
    if (stored === null) return null;
    if (field.type === 'picklist' || field.type === 'multipicklist') return labelOf(field, String(stored));
    if (isNumeric(field.type) && typeof stored !== 'string') return displayNumber(field, stored);
    if (field.type === 'date') return displayDay(String(stored));
    if (field.type === 'datetime') return displayInstant(String(jsonValue(field, stored)), timeZone);
    return null;
}

/** The labels of a picklist's value, or of each value of several. */
export function labelOf(field: FieldSchema, value: string): string {
    const label = (one: string): string => field.picklistValues.find((entry) => entry.value === one)?.label ?? one;
    return field.type === 'multipicklist' ? value.split(';').map(label).join(';') : label(value);
}

// A formatter takes longer to make than a thousand values to format.
const dayFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' });
const instantFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<number, Intl.NumberFormat>();

/** A day as `6/30/2026`. */
export function displayDay(day: string): string {
    return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** An instant as `6/30/2026, 9:00 AM` in the user's time zone. */
export function displayInstant(instant: string, timeZone: string): string {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
    const format = instantFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, ...parts });
    instantFormats.set(timeZone, format);
    return format.format(new Date(instant)).replaceAll('\u202f', ' ');
}

function displayNumber(field: FieldSchema, scaled: bigint | number): string {
    const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
    const format = numberFormats.get(field.scale) ?? new Intl.NumberFormat('en-US', digits);
    numberFormats.set(field.scale, format);
    // The decimal text, not the number: a displayed amount is exact.
    const decimal = decimalText(scaled, field.scale) as Intl.StringNumericLiteral;
    const text = format.format(decimal);
    if (field.type === 'percent') return `${text}%`;
    return field.type === 'currency' ? text.replace(/^-?/, '$&$') : text;
}
