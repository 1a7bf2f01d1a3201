/** The decimal sign of a file's amounts. */
export type DecimalSign = 'point' | 'comma';

const grouped: Readonly<Record<DecimalSign, RegExp>> = {
    point: /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(-?)$/,
    comma: /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(-?)$/
};

/** An amount as a plain decimal (`-1234.50`), from text with grouping and a sign before or behind; undefined when it is no number. */
export function plainDecimal(text: string, sign: DecimalSign): string | undefined {
    const [, before, whole, fraction, behind] = grouped[sign].exec(text) ?? [];
    if (whole === undefined || (before && behind)) {
        return undefined;
    }
    const digits = whole.replaceAll(/[.,]/g, '');
    const isNegative = before === '-' || behind === '-';
    return `${isNegative ? '-' : ''}${digits}${fraction ? `.${fraction}` : ''}`;
}
