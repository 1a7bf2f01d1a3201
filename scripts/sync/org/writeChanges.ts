import type { Rejection } from '../canonical/rowReader.ts';
import type { Journal } from '../journal/journal.ts';
import { recordHash } from '../journal/recordHash.ts';
import { loadRecords, type LoadOptions } from './loadRecords.ts';
import type { OrgGateway } from './orgGateway.ts';
import type { OrgRecord } from './orgRecord.ts';

/** How many records were written, and what the org refused. */
export interface ChangeCounts {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejections: readonly Rejection[];
}

/**
 * Upserts by `Key__c` the records that differ from what was written last.
 * `aspect` tells the fields of one command from those that another command writes to the same object.
 */
export async function writeChanges(
    gateway: OrgGateway,
    journal: Journal,
    object: string,
    aspect: string,
    records: readonly OrgRecord[],
    options: LoadOptions
): Promise<ChangeCounts> {
    const { kind, hashes, changed } = compare(journal, object, aspect, records);
    const counts = { created: 0, updated: 0 };
    const rejections: Rejection[] = [];
    for await (const outcomes of loadRecords(
        gateway,
        { object, operation: 'upsert', keyField: 'Key__c' },
        changed,
        options
    )) {
        journal.inTransaction(() => {
            for (const outcome of outcomes) {
                if (outcome.ok) {
                    counts[outcome.created ? 'created' : 'updated'] += 1;
                    journal.putRecord(kind, outcome.key, hashes.get(outcome.key) ?? '');
                } else {
                    rejections.push(rejectionOf(outcome));
                }
            }
        });
    }
    return { ...counts, unchanged: records.length - changed.length, rejections };
}

/** What `writeChanges` would do; the journal alone tells whether a record is new. */
export function countChanges(
    journal: Journal,
    object: string,
    aspect: string,
    records: readonly OrgRecord[]
): ChangeCounts {
    const { kind, changed } = compare(journal, object, aspect, records);
    const created = changed.filter(({ Key__c: key }) => journal.recordHash(kind, String(key)) === undefined).length;
    return { created, updated: changed.length - created, unchanged: records.length - changed.length, rejections: [] };
}

function compare(journal: Journal, object: string, aspect: string, records: readonly OrgRecord[]) {
    const kind = `${object} ${aspect}`;
    const hashes = new Map(records.map((record) => [String(record['Key__c']), recordHash(record)]));
    const changed = records.filter(
        ({ Key__c: key }) => journal.recordHash(kind, String(key)) !== hashes.get(String(key))
    );
    return { kind, hashes, changed };
}

/** A record that the org refused, as a line of the rejects file. */
export function rejectionOf(outcome: {
    readonly key: string;
    readonly code: string;
    readonly message: string;
}): Rejection {
    return {
        sourceRow: outcome.key,
        column: '',
        value: '',
        reason: `the org refused it: ${outcome.code} ${outcome.message}`
    };
}
