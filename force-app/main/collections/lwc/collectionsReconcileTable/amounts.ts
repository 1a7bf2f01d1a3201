/** Amounts as people write them: decimal point or comma, thousands, currency signs, and four ways of saying minus. */
import { type Money, minorDigits, parseMoney } from 'c/termsMoney';
import { accepted, type Result } from 'c/termsResult';
import { judgeColumn, type Judgement } from './judge';

/** What separates the decimals of a column. */
export type Notation = 'point' | 'comma';

/** Why a cell is no amount. */
export type AmountFault = 'noAmount' | 'notAnAmount' | 'tooManyDecimals' | 'otherCurrency';

/** Signs that stand for several currencies say only what an amount is not. */
const CURRENCIES_OF_SIGN: Readonly<Record<string, readonly string[]>> = {
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'BRL', 'CLP', 'COP', 'ARS'],
    '€': ['EUR'],
    '£': ['GBP', 'EGP'],
    '¥': ['JPY', 'CNY'],
    '₹': ['INR'],
    '₩': ['KRW']
};

const PLAIN = {
    // 1,234,567.89 / 1 234 567.89 / 1'234'567.89 / 12,34,567.89, and the same with the comma as the decimal sign
    point: /^(?:((?!0)\d{1,3}(?:([,' ])\d{3})(?:\2\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.(\d*))?|\.(\d+))$/,
    comma: /^(?:((?!0)\d{1,3}(?:([.' ])\d{3})(?:\2\d{3})*|\d+)(?:,(\d*))?|,(\d+))$/
} as const;

/** What stands before a dollar sign to say whose dollar it is. */
const DOLLAR = /(?<![A-Za-z])(US|AU|A|CA|C|NZ|HK|S|R)(?=\$)/;
const DOLLARS: Readonly<Record<string, string>> = {
    US: 'USD',
    AU: 'AUD',
    A: 'AUD',
    CA: 'CAD',
    C: 'CAD',
    NZ: 'NZD',
    HK: 'HKD',
    S: 'SGD',
    R: 'BRL'
};

/** How a column's amounts are written, judged over all of them. */
export function judgeNotation(cells: readonly string[], currency: string): Judgement<Notation> {
    if (minorDigits(currency) !== 3 && mayHaveThreeDecimals(cells)) {
        return { reading: undefined, isOpen: true };
    }
    return judgeColumn(cells, ['point', 'comma'], (cell, notation) => {
        const amount = readAmount(cell, notation, currency);
        return amount.ok ? amount.value.minor : undefined;
    });
}

/** One amount in a notation; refuses a cell that names another currency or has more decimals than the currency. */
export function readAmount(cell: string, notation: Notation, currency: string): Result<Money, AmountFault> {
    const text = plainCharacters(cell);
    if (text === '') {
        return fault('noAmount');
    }
    const named = withoutCurrency(text, currency);
    if (named.currencies && !named.currencies.includes(currency)) {
        return fault('otherCurrency');
    }
    const signed = withoutSign(named.rest);
    const match = signed && PLAIN[notation].exec(signed.digits);
    if (!match) {
        return fault('notAnAmount');
    }
    const whole = (match[1] ?? '0').replace(/\D/g, '');
    const fraction = match[3] ?? match[4] ?? '';
    return fitsDecimals(fraction, currency)
        ? moneyOf(`${signed.isNegative ? '-' : ''}${whole}.${fraction || '0'}`, currency)
        : fault('tooManyDecimals');
}

/**
 * 12.250 is twelve thousand, or what a system wrote with three decimals: a column that never says otherwise leaves it
 * open, and so does one with 0.500, which is no group of thousands.
 */
function mayHaveThreeDecimals(cells: readonly string[]): boolean {
    const marked = cells.filter((cell) => /\d[.,]|[.,]\d/.test(cell));
    return (
        marked.some((cell) => /(?<![\d.,' ])0\d*[.,]\d{3}(?!\d)/.test(plainCharacters(cell))) ||
        (marked.length > 0 && marked.every((cell) => /^\D*\d+[.,]\d{3}\D*$/.test(cell)))
    );
}

function plainCharacters(cell: string): string {
    return cell
        .replace(/[\u00A0\u2007\u2009\u202F]/g, ' ')
        .replace(/[\u2212\u2012\u2013\uFE63\uFF0D]/g, '-')
        .replace(/[\u2019\u02BC]/g, "'")
        .trim();
}

/** A code counts in capitals; that of the list in any letters. */
function withoutCurrency(
    text: string,
    own: string
): { readonly rest: string; readonly currencies?: readonly string[] } {
    const dollar = DOLLAR.exec(text)?.[0];
    if (dollar !== undefined) {
        return { rest: text.replace(`${dollar}$`, '').trim(), currencies: [DOLLARS[dollar] ?? ''] };
    }
    const code = /(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/
        .exec(text)
        ?.find((word) => word === word.toUpperCase() || word.toUpperCase() === own);
    const sign = Object.keys(CURRENCIES_OF_SIGN).find((mark) => text.includes(mark));
    if (code) {
        return {
            rest: text
                .replace(code, '')
                .replace(/[$€£¥₹₩]/, '')
                .trim(),
            currencies: [code.toUpperCase()]
        };
    }
    return sign ? { rest: text.replace(sign, '').trim(), currencies: CURRENCIES_OF_SIGN[sign] } : { rest: text };
}

/** The digits of an amount and its sign: -5, 5-, (5) and 5 CR are less than nothing. */
function withoutSign(text: string): { readonly digits: string; readonly isNegative: boolean } | undefined {
    const bracketed = /^\((.*)\)$/.exec(text)?.[1]?.trim();
    const [, before = '', digits = '', after = ''] =
        /^([+-]?)\s*([\d.,' ]*?)\s*([+-]|cr|dr)?$/i.exec(bracketed ?? text) ?? [];
    // Brackets around a minus say the same twice.
    const isBracket = bracketed !== undefined && before !== '-' && after !== '-';
    const signs = [isBracket ? '(' : '', before, after].filter((sign) => sign !== '');
    return digits === '' || signs.length > 1
        ? undefined
        : { digits, isNegative: ['(', '-', 'CR'].includes(signs[0]?.toUpperCase() ?? '') };
}

/** Zeros after the decimal sign are no decimals where the currency has none; 5.000 is never five dollars. */
function fitsDecimals(fraction: string, currency: string): boolean {
    const digits = minorDigits(currency);
    return fraction.length <= digits || (digits === 0 && /^0{1,2}$/.test(fraction));
}

function moneyOf(decimal: string, currency: string): Result<Money, AmountFault> {
    const amount = parseMoney(decimal, currency);
    return amount.ok ? accepted(amount.value) : fault('notAnAmount');
}

function fault(code: AmountFault): { readonly ok: false; readonly issues: readonly AmountFault[] } {
    return { ok: false, issues: [code] };
}
