import { isNumeric, type FieldSchema } from '../schema.ts';

export type JsonScalar = string | number | boolean | null;

/** An exact decimal text of an integer scaled by 10^scale, e.g. (12345n, 3) -> "12.345", (1200n, 2) -> "12.00". */
export function decimalText(scaled: bigint | number, scale: number): string {
    const integer = BigInt(scaled);
    const digits = (integer < 0n ? -integer : integer).toString().padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
    return integer < 0n ? `-${text}` : text;
}

/** The JSON value of a stored or formula value: numbers as numbers, booleans as booleans, datetime `...mmmZ`. */
export function jsonValue(field: FieldSchema, stored: string | number | bigint | null | undefined): JsonScalar {
    if (field.type === 'boolean') return stored !== null && stored !== undefined && Number(stored) !== 0;
    if (stored === null || stored === undefined) return null;
    if (isNumeric(field.type) && typeof stored !== 'string') return Number(decimalText(stored, field.scale));
    return typeof stored === 'bigint' ? Number(stored) : stored;
}
