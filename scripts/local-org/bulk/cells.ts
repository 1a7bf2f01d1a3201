import { isNumeric } from '../schema.ts';
import type { RecordNode } from '../soql/records.ts';
import { decimalText, jsonValue } from '../store/values.ts';

/** One field of a record as result files write it: exact decimals, `true` and `false`, nothing for blanks. */
export function cellText(record: RecordNode, path: readonly string[]): string {
    const [name = '', ...rest] = path;
    const part = [...record.parts].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    if (!part || 'records' in part) return '';
    if ('parts' in part) return cellText(part, rest);
    const { field, stored } = part;
    if (stored === null) return '';
    if (isNumeric(field.type) && typeof stored !== 'string') return plainDecimal(decimalText(stored, field.scale));
    return String(jsonValue(field, stored));
}

/** As the API writes numbers: no zeros behind the last digit, one digit at least. */
function plainDecimal(text: string): string {
    return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '.0') : text;
}
