/** What happens to zeros before a customer number: kept, stripped, or filled up to a width. */
export type CustomerPadding = 'keep' | 'strip' | number;

/** The customer number as the keys write it. */
export function customerNumber(text: string, padding: CustomerPadding): string {
    if (padding === 'keep' || !/^\d+$/.test(text)) {
        return text;
    }
    return padding === 'strip' ? text.replace(/^0+(?=.)/, '') : text.padStart(padding, '0');
}
