/**
 * Money as a whole number of minor units beside its currency. Every function is exact; where a division cannot be,
 * its rounding is named by the caller. Amounts beyond 2^53 minor units are refused, because they would lose cents.
 */
import { accepted, refused, type Result } from 'c/termsResult';

/** An exact amount: `minor` is a safe integer in the currency's smallest unit. */
export interface Money {
    readonly minor: number;
    readonly currency: string;
}

/** How a division that leaves a rest ends: halfUp and up go away from zero, down goes toward zero. */
export type Rounding = 'halfUp' | 'halfEven' | 'down' | 'up';

const usualDigits = 2;

// ISO 4217, the currencies whose minor unit is not a hundredth.
const otherDigits: ReadonlyMap<string, number> = new Map([
    ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG'].map((code) => [code, 0] as const),
    ...['RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [code, 0] as const),
    ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
    ...['CLF', 'UYW'].map((code) => [code, 4] as const)
]);

/** Money of so many minor units. @throws RangeError beyond 2^53, on fractions, or on a malformed currency code. */
export function money(minor: number, currency: string): Money {
    if (!Number.isSafeInteger(minor)) {
        throw new RangeError(`${minor} is not a whole number of minor units within 2^53`);
    }
    checkCurrency(currency);
    // Minus zero would make two equal amounts compare as different.
    return { minor: minor === 0 ? 0 : minor, currency };
}

/** Decimal places of a currency's minor unit (JPY 0, USD 2, BHD 3). @throws RangeError on a malformed code. */
export function minorDigits(currency: string): number {
    checkCurrency(currency);
    return otherDigits.get(currency) ?? usualDigits;
}

/** No money of a currency. */
export function zero(currency: string): Money {
    return money(0, currency);
}

/** Money from a plain decimal as files and the org write it. @throws RangeError where `parseMoney` would refuse. */
export function moneyFromDecimal(value: string | number, currency: string): Money {
    const parsed = parseMoney(String(value), currency);
    if (!parsed.ok) {
        throw new RangeError(parsed.issues.map((issue) => issue.message).join(' '));
    }
    return parsed.value;
}

/** Reads a plain decimal (sign, digits, point); a decimal that the currency cannot hold is refused, zeros after it are not. */
export function parseMoney(text: string, currency: string): Result<Money> {
    if (!isCurrency(currency)) {
        return refused({
            code: 'badCurrency',
            message: `"${currency}" is not a currency code of three capital letters.`
        });
    }
    const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
    if (!match) {
        return refused({ code: 'notANumber', message: `"${text}" is not a plain decimal number.` });
    }
    const [, sign, whole = '', fraction = ''] = match;
    const digits = minorDigits(currency);
    const kept = fraction.slice(0, digits).padEnd(digits, '0');
    if (/[^0]/.test(fraction.slice(digits))) {
        return refused({
            code: 'tooManyDecimals',
            message: `${text} has more than the ${digits} decimals of ${currency}.`
        });
    }
    const minor = Number(whole + kept);
    if (!Number.isSafeInteger(minor)) {
        return refused({ code: 'tooLarge', message: `${text} ${currency} is beyond 2^53 minor units.` });
    }
    return accepted(money(sign === '-' ? -minor : minor, currency));
}

/** The amount as a plain decimal with all the currency's places, e.g. `124467.50`. */
export function toDecimal(amount: Money): string {
    const digits = minorDigits(amount.currency);
    const text = String(Math.abs(amount.minor)).padStart(digits + 1, '0');
    const sign = amount.minor < 0 ? '-' : '';
    const whole = text.slice(0, text.length - digits);
    return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}

/** left + right. @throws on two currencies. */
export function add(left: Money, right: Money): Money {
    return money(left.minor + sameCurrency(left, right).minor, left.currency);
}

/** left - right. @throws on two currencies. */
export function subtract(left: Money, right: Money): Money {
    return money(left.minor - sameCurrency(left, right).minor, left.currency);
}

/** The amount with the other sign. */
export function negate(amount: Money): Money {
    return money(-amount.minor, amount.currency);
}

/** The total of amounts in one currency; zero of that currency when there are none. @throws on two currencies. */
export function sum(amounts: readonly Money[], currency: string): Money {
    return amounts.reduce(add, zero(currency));
}

/** Below, at or above zero as left is less than, equal to or more than right. @throws on two currencies. */
export function compare(left: Money, right: Money): number {
    return Math.sign(left.minor - sameCurrency(left, right).minor);
}

/** The smaller of two amounts. @throws on two currencies. */
export function minMoney(left: Money, right: Money): Money {
    return compare(left, right) <= 0 ? left : right;
}

/** The larger of two amounts. @throws on two currencies. */
export function maxMoney(left: Money, right: Money): Money {
    return compare(left, right) >= 0 ? left : right;
}

/** Is it exactly nothing? */
export function isZero(amount: Money): boolean {
    return amount.minor === 0;
}

/** Is it less than nothing? */
export function isNegative(amount: Money): boolean {
    return amount.minor < 0;
}

/** amount x numerator / denominator (whole numbers), rounded once by name. @throws RangeError on a zero denominator. */
export function multiply(amount: Money, numerator: number, denominator: number, rounding: Rounding): Money {
    const product = BigInt(amount.minor) * BigInt(numerator);
    return money(Number(divide(product, BigInt(denominator), rounding)), amount.currency);
}

/** Below, at or above zero as a part is less than, exactly, or more than so many percent (four decimals) of a whole; nothing is rounded. */
export function comparePercent(part: Money, whole: Money, percent: number): number {
    const share = BigInt(sameCurrency(part, whole).minor) * BigInt(Math.round(percent * 10_000));
    const difference = BigInt(part.minor) * BigInt(1_000_000) - share;
    return difference < BigInt(0) ? -1 : Number(difference > BigInt(0));
}

/** Splits an amount into equal parts, each rounded by name; the last takes the rest, so that they sum to the amount. */
export function allocate(amount: Money, parts: number, rounding: Rounding = 'down'): readonly Money[] {
    if (!Number.isSafeInteger(parts) || parts < 1) {
        throw new RangeError(`Cannot split an amount into ${parts} parts`);
    }
    const part = multiply(amount, 1, parts, rounding);
    const last = money(amount.minor - part.minor * (parts - 1), amount.currency);
    return [...Array.from({ length: parts - 1 }, () => part), last];
}

function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
    const quotient = dividend / divisor;
    const rest = dividend % divisor;
    if (rest === BigInt(0) || rounding === 'down') {
        return quotient;
    }
    const awayFromZero = dividend < BigInt(0) === divisor < BigInt(0) ? quotient + BigInt(1) : quotient - BigInt(1);
    const twice = absolute(rest) * BigInt(2) - absolute(divisor);
    const isTieToEven = rounding === 'halfEven' && twice === BigInt(0) && quotient % BigInt(2) === BigInt(0);
    return rounding === 'up' || (twice >= BigInt(0) && !isTieToEven) ? awayFromZero : quotient;
}

function absolute(value: bigint): bigint {
    return value < BigInt(0) ? -value : value;
}

function sameCurrency(left: Money, right: Money): Money {
    if (left.currency !== right.currency) {
        throw new TypeError(`${left.currency} and ${right.currency} are never added or compared`);
    }
    return right;
}

function isCurrency(code: string): boolean {
    return /^[A-Z]{3}$/.test(code);
}

function checkCurrency(code: string): void {
    if (!isCurrency(code)) {
        throw new RangeError(`"${code}" is not a currency code of three capital letters`);
    }
}
