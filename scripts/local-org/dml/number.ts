import { Decimal } from '../formula/values.ts';

const plain = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * The integer that a number is stored as on a scale, half away from zero; exact from the shortest decimal text of a
 * JSON number. Undefined when it is no number.
 */
export function scaledInteger(value: number | string, scale: number): number | bigint | undefined {
    const text = typeof value === 'number' ? String(value) : value.trim();
    const match = plain.exec(text);
    if (match) {
        const [, sign = '', whole = '', fraction = ''] = match;
        if (fraction.length <= scale && whole.length + scale <= 15) {
            const integer = Number(whole + fraction.padEnd(scale, '0'));
            return sign === '-' && integer !== 0 ? -integer : integer;
        }
    }
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(text)) return undefined;
    const integer = new Decimal(text).shiftedBy(scale).integerValue(Decimal.ROUND_HALF_UP);
    return integer.abs().isLessThanOrEqualTo(Number.MAX_SAFE_INTEGER) ? integer.toNumber() : BigInt(integer.toFixed());
}
