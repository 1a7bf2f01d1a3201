import { BigNumber } from 'bignumber.js';

import { isNumeric, type FieldSchema } from '../schema.ts';

/** Exact decimals: 30 places for quotients, half away from zero. */
export const Decimal = BigNumber.clone({
    DECIMAL_PLACES: 30,
    ROUNDING_MODE: BigNumber.ROUND_HALF_UP,
    EXPONENTIAL_AT: 1e9
});
export type Decimal = BigNumber;

export type ValueType =
    'number' | 'text' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'blank';

/** number: Decimal; date: days since 1970-01-01; datetime and time: milliseconds; texts; blank: null. */
export type Value = BigNumber | string | number | boolean | null;

export type SqlValue = string | number | bigint | null;

export const msInDay = 86_400_000;

/** What a formula sees for a field of this type. */
export function valueTypeOf(field: FieldSchema): ValueType {
    if (isNumeric(field.type)) return 'number';
    switch (field.type) {
        case 'boolean':
        case 'date':
        case 'datetime':
        case 'picklist':
        case 'multipicklist':
            return field.type;
        default:
            return 'text';
    }
}

/** Reads a stored value into a formula's value; ids are 15 characters long in formulas, 18 in flows. */
export function decoder(field: FieldSchema, longIds = false): (stored: SqlValue) => Value {
    const { scale } = field;
    if (isNumeric(field.type)) return (stored) => (stored === null ? null : decimalOf(stored, scale));
    switch (field.type) {
        case 'boolean':
            return (stored) => Number(stored ?? 0) !== 0;
        case 'date':
            return (stored) => (stored === null ? null : Date.parse(String(stored)) / msInDay);
        case 'datetime':
            return (stored) => (stored === null ? null : Date.parse(String(stored)));
        case 'id':
        case 'reference':
            return (stored) => (stored === null ? null : String(stored).slice(0, longIds ? 18 : 15));
        default:
            return (stored) => (stored === null ? null : String(stored));
    }
}

function decimalOf(stored: Exclude<SqlValue, null>, scale: number): BigNumber {
    // Below 16 digits the quotient's shortest decimal text is the exact decimal, and much faster than shifting.
    const integer = Number(stored);
    if (Math.abs(integer) < 1e15) return new Decimal(scale === 0 ? integer : integer / 10 ** scale);
    return new Decimal(stored.toString()).shiftedBy(-scale);
}

/** Turns a formula's value into the stored form of the field: numbers half up on its scale. */
export function encoder(field: FieldSchema): (value: Value) => SqlValue {
    if (isNumeric(field.type)) return (value) => (value === null ? null : scaled(value as BigNumber, field.scale));
    switch (field.type) {
        case 'boolean':
            return (value) => (value === true ? 1n : 0n);
        case 'date':
            return (value) => (value === null ? null : isoDate(value as number));
        case 'datetime':
            return (value) => (value === null ? null : new Date(value as number).toISOString());
        default:
            return (value) => (value === null || value === '' ? null : String(value));
    }
}

/** The integer that a decimal is stored as, half away from zero on the scale. */
export function scaled(value: BigNumber, scale: number): bigint {
    return BigInt(value.shiftedBy(scale).integerValue(BigNumber.ROUND_HALF_UP).toFixed());
}

/** `YYYY-MM-DD` of a count of days since 1970-01-01. */
export function isoDate(days: number): string {
    return new Date(days * msInDay).toISOString().slice(0, 10);
}

/** `HH:MM:SS.mmm` of milliseconds since midnight. */
export function timeText(milliseconds: number): string {
    return new Date(milliseconds).toISOString().slice(11, 23);
}

/** Whether two stored values are the same, be integers numbers or bigint. */
export function sameStored(one: SqlValue | undefined, other: SqlValue | undefined): boolean {
    const [a, b] = [one ?? null, other ?? null];
    if (typeof a === typeof b) return a === b;
    return a !== null && b !== null && typeof a !== 'string' && typeof b !== 'string' && BigInt(a) === BigInt(b);
}
