import type { SqlValue } from '../org.ts';
import { decimalText } from '../store/values.ts';
import { displayDay, displayInstant, displayText } from './display.ts';
import type { Expression } from './functions.ts';

/** A value of an aggregate row as JSON; with a time zone, as it looks on a page. */
export function aggregateCell(
    expression: Expression,
    value: SqlValue,
    timeZone?: string
): string | number | boolean | null {
    if (value === null) return null;
    if (timeZone !== undefined) return formattedCell(expression, value, timeZone);
    if (expression.kind === 'scaled') return Number(decimalText(value as bigint, expression.scale));
    if (expression.kind === 'boolean') return Number(value) !== 0;
    if (expression.kind === 'datetime') return String(value).replace('Z', '+0000');
    return typeof value === 'bigint' ? Number(value) : value;
}

function formattedCell({ kind, scale, source }: Expression, value: SqlValue, timeZone: string): string {
    if (kind === 'date') return displayDay(String(value));
    if (kind === 'datetime') return displayInstant(String(value), timeZone);
    const exact = kind !== 'real' && source ? displayText(source, value, timeZone) : null;
    if (exact !== null) return exact;
    if (kind === 'text') return String(value);
    const digits = source?.scale ?? scale;
    return Number(value).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
