import { jsonValue, type JsonScalar } from '../store/values.ts';
import type { FieldValue, RecordNode } from './records.ts';

export type Json = JsonScalar | Json[] | { [name: string]: Json };

/** A record as the REST API writes it, e.g. `{attributes: {type, url}, Id: ...}`. */
export function restRecord(node: RecordNode, version: string): { [name: string]: Json } {
    const { object, id } = node;
    const record: { [name: string]: Json } = {
        attributes: { type: object.apiName, url: `/services/data/v${version}/sobjects/${object.apiName}/${id}` }
    };
    for (const [name, part] of node.parts) {
        if (part === null) record[name] = null;
        else if ('stored' in part) record[name] = restValue(part);
        else if ('records' in part) {
            // A subquery's size is what it returned.
            const records = part.records.map((child) => restRecord(child, version));
            record[name] = { totalSize: records.length, done: true, records };
        } else record[name] = restRecord(part, version);
    }
    return record;
}

/** A field's value as the REST API writes it: datetimes end in `+0000`. */
export function restValue({ field, stored, label }: FieldValue): JsonScalar {
    const value = jsonValue(field, stored);
    if (typeof value !== 'string') return value;
    if (field.type === 'datetime') return value.replace(/Z$/, '+0000');
    if (label) return field.picklistValues.find((entry) => entry.value === value)?.label ?? value;
    return value;
}
