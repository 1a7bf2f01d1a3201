import { jsonValue, type JsonScalar } from '../store/values.ts';
import type { FieldValue, RecordCursor, RecordList, RecordNode } from './records.ts';
import { CHILD_PAGE } from './run.ts';

export type Json = JsonScalar | Json[] | { [name: string]: Json };

/** Keeps the rest of a long list; returns the path of the page that begins at this place. */
export type OpenRest = (cursor: RecordCursor, from: number) => string;

/** A record as the REST API writes it, e.g. `{attributes: {type, url}, Id: ...}`. */
export function restRecord(node: RecordNode, version: string, openRest?: OpenRest): { [name: string]: Json } {
    const { object, id } = node;
    const record: { [name: string]: Json } = {
        attributes: { type: object.apiName, url: `/services/data/v${version}/sobjects/${object.apiName}/${id}` }
    };
    for (const [name, part] of node.parts) {
        if (part === null) record[name] = null;
        else if ('stored' in part) record[name] = restValue(part);
        else record[name] = 'records' in part ? restList(part, version, openRest) : restRecord(part, version);
    }
    return record;
}

/** A subquery's answer; its size is what it returned. */
function restList(list: RecordList, version: string, openRest?: OpenRest): { [name: string]: Json } {
    const rest = list.cursor && openRest?.(list.cursor, CHILD_PAGE);
    const shown = rest === undefined ? list.records : list.records.slice(0, CHILD_PAGE);
    const records = shown.map((child) => restRecord(child, version, openRest));
    const totalSize = list.records.length;
    return rest === undefined
        ? { totalSize, done: true, records }
        : { totalSize, done: false, nextRecordsUrl: rest, records };
}

/** A field's value as the REST API writes it: datetimes end in `+0000`. */
export function restValue({ field, stored, shown }: FieldValue): JsonScalar {
    if (shown !== undefined) return shown;
    const value = jsonValue(field, stored);
    return typeof value === 'string' && field.type === 'datetime' ? value.replace(/Z$/, '+0000') : value;
}
