import type { SqlValue } from '../org.ts';

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    N: '\n',
    r: '\r',
    R: '\r',
    t: '\t',
    T: '\t',
    b: '\b',
    B: '\b',
    f: '\f',
    F: '\f'
};
const INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

/** The text of a quoted SOQL literal. */
export function literalText(quoted: string): string {
    return quoted
        .slice(1, -1)
        .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, character: string) =>
            code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[character] ?? character)
        );
}

/** The pattern of a quoted LIKE literal, in which `\%`, `\_` and `\\` stand for themselves (escape character `\`). */
export function likePattern(quoted: string): string {
    return quoted
        .slice(1, -1)
        .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, character: string) => {
            if (code) return String.fromCharCode(parseInt(code, 16));
            return character === '%' || character === '_' || character === '\\'
                ? `\\${character}`
                : (ESCAPES[character] ?? character);
        });
}

/** A query whose literals are blanked, with every other character in its place. */
export function withoutLiterals(text: string): string {
    return text.replace(/'(?:\\.|[^'\\])*'/gs, (literal) => ' '.repeat(literal.length));
}

/** A SOQL text literal for a value. */
export function quoted(text: string): string {
    return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
}

/** A decimal literal against integers scaled by 10^scale: the integers just below and above it, equal when it is one. */
export function scaledBounds(literal: string, scale: number): { floor: bigint; ceiling: bigint } {
    const [, sign = '', whole = '', fraction = ''] = /^([-+]?)(\d*)\.?(\d*)$/.exec(literal) ?? [];
    const kept = BigInt((whole || '0') + fraction.slice(0, scale).padEnd(scale, '0'));
    const exact = /^0*$/.test(fraction.slice(scale));
    const [near, far] = [kept, exact ? kept : kept + 1n];
    const bounds = sign === '-' ? { floor: -far, ceiling: -near } : { floor: near, ceiling: far };
    return { floor: clamp(bounds.floor), ceiling: clamp(bounds.ceiling) };
}

/** A datetime literal as stored: ISO, UTC, milliseconds. */
export function storedInstant(literal: string): SqlValue | undefined {
    const normalized = literal.replace(/([+-]\d\d)(\d\d)$/, '$1:$2').replace(/z$/, 'Z');
    const instant = new Date(normalized);
    return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

function clamp(value: bigint): bigint {
    return value < INT64.least ? INT64.least : value > INT64.most ? INT64.most : value;
}
