import type { IsoDate } from 'c/termsIsoDate';
import type { Rejection } from '../canonical/rowReader.ts';
import { changedRows, type ChangedRow } from '../journal/difference.ts';
import type { Journal } from '../journal/journal.ts';
import { recordHash } from '../journal/recordHash.ts';
import type { JournalRow } from '../journal/stage.ts';
import { loadRecords, type LoadOptions } from '../org/loadRecords.ts';
import { rejectionOf } from '../org/writeChanges.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { scopeKey } from './findScope.ts';
import { settled } from './ledgerAfterDelivery.ts';
import type { LedgerItem, LedgerScope } from './ledgerItem.ts';
import { receivableRecord } from './receivableRecord.ts';

/** How many receivables were written, and what the org refused. */
export interface LoadCounts {
    readonly created: number;
    readonly updated: number;
    readonly failed: number;
    readonly rejections: readonly Rejection[];
}

/** Writes the receivables that differ, sorted by profile, and remembers each one that the org took. */
export async function loadReceivables(
    { gateway, journal }: { readonly gateway: OrgGateway; readonly journal: Journal },
    scope: LedgerScope,
    asOf: IsoDate,
    isComplete: boolean,
    options: LoadOptions
): Promise<LoadCounts> {
    const vanished = new Map<string, JournalRow>();
    function* records(): Generator<OrgRecord> {
        for (const row of changedRows(journal.database, scopeKey(scope), isComplete)) {
            const { record, closed } = recordOf(row, asOf);
            if (closed) {
                vanished.set(closed.key, closed);
            }
            yield record;
        }
    }
    const counts = { created: 0, updated: 0, failed: 0 };
    const rejections: Rejection[] = [];
    const target = { object: 'Receivable__c', operation: 'upsert', keyField: 'Key__c' } as const;
    for await (const outcomes of loadRecords(gateway, target, records(), options)) {
        journal.inTransaction(() => {
            for (const outcome of outcomes) {
                if (outcome.ok) {
                    counts[outcome.created ? 'created' : 'updated'] += 1;
                    const closed = vanished.get(outcome.key);
                    if (closed) {
                        journal.putItem(scopeKey(scope), closed);
                    } else {
                        journal.putStaged(scopeKey(scope), outcome.key);
                    }
                } else {
                    counts.failed += 1;
                    rejections.push(rejectionOf(outcome));
                }
            }
        });
    }
    return { ...counts, rejections };
}

function recordOf(row: ChangedRow, asOf: IsoDate): { readonly record: OrgRecord; readonly closed?: JournalRow } {
    const item = JSON.parse(row.row) as LedgerItem;
    if (row.change !== 'vanished') {
        return { record: receivableRecord(item, row.profile, asOf) };
    }
    const closedItem = settled(item, asOf);
    const record = receivableRecord(closedItem, row.profile, asOf);
    return { record, closed: { ...row, isOpen: false, hash: recordHash(record), row: JSON.stringify(closedItem) } };
}
