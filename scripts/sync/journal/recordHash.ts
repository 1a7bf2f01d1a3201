import { hash } from 'node:crypto';
import type { OrgRecord } from '../org/orgRecord.ts';

/** A short name for the content of a record: equal content, equal hash, whatever the order of its fields. */
export function recordHash(record: OrgRecord): string {
    const entries = Object.keys(record)
        .sort()
        .map((field) => [field, record[field] ?? null]);
    return hash('sha1', JSON.stringify(entries), 'base64');
}
