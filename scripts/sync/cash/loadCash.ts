import type { Rejection } from '../canonical/rowReader.ts';
import { changedCash, type ChangedCash } from '../journal/difference.ts';
import type { Journal } from '../journal/journal.ts';
import { loadRecords, type LoadOptions } from '../org/loadRecords.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { rejectionOf } from '../org/writeChanges.ts';
import { applicationRecord, receiptRecord } from './cashRecords.ts';
import type { ApplicationRow, ReceiptRow } from './cashRows.ts';

/** How many payments and applications were written together, and what the org refused. */
export interface CashCounts {
    readonly created: number;
    readonly updated: number;
    readonly failed: number;
    readonly rejections: readonly Rejection[];
}

/**
 * Writes the receipts and applications that differ. A receipt that shrinks comes after its applications, which would
 * for a moment be more than it; applications that were taken back come before those that stand.
 */
export async function loadCash(
    { gateway, journal }: { readonly gateway: OrgGateway; readonly journal: Journal },
    scope: string,
    options: LoadOptions
): Promise<CashCounts> {
    const counts = { created: 0, updated: 0, failed: 0 };
    const rejections: Rejection[] = [];
    const write = async (object: string, records: Iterable<OrgRecord>): Promise<void> => {
        const target = { object, operation: 'upsert', keyField: 'Key__c' } as const;
        for await (const outcomes of loadRecords(gateway, target, records, options)) {
            journal.inTransaction(() => {
                for (const outcome of outcomes) {
                    if (outcome.ok) {
                        counts[outcome.created ? 'created' : 'updated'] += 1;
                        journal.putStaged(scope, outcome.key);
                    } else {
                        counts.failed += 1;
                        rejections.push(rejectionOf(outcome));
                    }
                }
            });
        }
    };
    const shrinking: ChangedCash[] = [];
    await write('Cash_Receipt__c', receipts(journal, shrinking));
    await write('Cash_Application__c', applications(journal));
    await write('Cash_Receipt__c', shrinking.map(recordOfReceipt));
    return { ...counts, rejections };
}

function* receipts({ database }: Journal, shrinking: ChangedCash[]): Generator<OrgRecord> {
    for (const row of changedCash(database, 'receipt')) {
        if (row.before !== undefined && amountIn(row.row) < amountIn(row.before)) {
            shrinking.push(row);
        } else {
            yield recordOfReceipt(row);
        }
    }
}

// The stage and the journal hold what this program wrote there.
function* applications({ database }: Journal): Generator<OrgRecord> {
    for (const { row } of changedCash(database, 'application')) {
        yield applicationRecord(JSON.parse(row) as ApplicationRow);
    }
}

function recordOfReceipt({ row, profile }: ChangedCash): OrgRecord {
    return receiptRecord(JSON.parse(row) as ReceiptRow, profile);
}

function amountIn(row: string): number {
    return (JSON.parse(row) as ReceiptRow).minor;
}
