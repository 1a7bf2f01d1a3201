import { isNumeric } from '../schema.ts';
import { decimalText, jsonValue, type JsonScalar } from '../store/values.ts';
import type { FieldValue } from '../soql/records.ts';

/** A field as GraphQL answers it; `displayValue` is formatted as for an English (US) user. */
export interface DisplayedValue {
    readonly value: JsonScalar;
    readonly displayValue: string | null;
    readonly label?: string | null;
}

/** A stored value with its display; text has no display of its own, as in the UI API. */
export function displayed({ field, stored }: FieldValue, timeZone: string): DisplayedValue {
    const value = jsonValue(field, stored);
    if (value === null) return { value, displayValue: null };
    if (field.type === 'picklist') {
        const label = field.picklistValues.find((entry) => entry.value === value)?.label ?? String(value);
        return { value, displayValue: label, label };
    }
    if (isNumeric(field.type) && stored !== null && typeof stored !== 'string') {
        const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
        // The decimal text, not the number: a displayed amount is exact.
        const text = new Intl.NumberFormat('en-US', digits).format(
            decimalText(stored, field.scale) as Intl.StringNumericLiteral
        );
        const shown =
            field.type === 'percent' ? `${text}%` : field.type === 'currency' ? text.replace(/^-?/, '$&$') : text;
        return { value, displayValue: shown };
    }
    return { value, displayValue: displayedDate(field.type, String(value), timeZone) };
}

function displayedDate(type: string, value: string, timeZone: string): string | null {
    if (type === 'date') return new Date(`${value}T00:00:00Z`).toLocaleDateString('en-US', { timeZone: 'UTC' });
    if (type !== 'datetime') return null;
    return new Date(value).toLocaleString('en-US', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
