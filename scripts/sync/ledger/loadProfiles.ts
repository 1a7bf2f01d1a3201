import type { Rejection } from '../canonical/rowReader.ts';
import type { Journal } from '../journal/journal.ts';
import { recordHash } from '../journal/recordHash.ts';
import { loadRecords, type LoadOptions } from '../org/loadRecords.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { rejectionOf } from '../org/writeChanges.ts';
import { profileRecord } from '../profile/profileRecord.ts';
import type { FiguredProfile } from './ledgerAfterDelivery.ts';
import type { ReportedProfile } from './ledgerResult.ts';
import type { LedgerState } from './ledgerState.ts';

/** The profiles of a delivery, how many of them were written, and what the org refused. */
export interface LoadedProfiles {
    readonly reported: readonly ReportedProfile[];
    readonly written: number;
    readonly failed: number;
    readonly rejections: readonly Rejection[];
}

const aspect = 'Credit_Profile__c ledger figures';

/** Writes the figures of the profiles that differ from what was written last. */
export async function loadProfiles(
    { gateway, journal }: { readonly gateway: OrgGateway; readonly journal: Journal },
    figured: Iterable<FiguredProfile>,
    state: LedgerState,
    options: LoadOptions
): Promise<LoadedProfiles> {
    const reported: ReportedProfile[] = [];
    const hashes = new Map<string, string>();
    function* records(): Generator<OrgRecord> {
        for (const { key, figures } of figured) {
            const known = state.profiles.get(key);
            reported.push({ customer: known?.customer ?? key, known, figures });
            const record = profileRecord(key, figures);
            const hash = recordHash(record);
            if (journal.recordHash(aspect, key) !== hash) {
                hashes.set(key, hash);
                yield record;
            }
        }
    }
    const rejections: Rejection[] = [];
    let written = 0;
    const target = { object: 'Credit_Profile__c', operation: 'upsert', keyField: 'Key__c' } as const;
    for await (const outcomes of loadRecords(gateway, target, records(), options)) {
        journal.inTransaction(() => {
            for (const outcome of outcomes) {
                if (outcome.ok) {
                    written += 1;
                    journal.putRecord(aspect, outcome.key, hashes.get(outcome.key) ?? '');
                } else {
                    rejections.push(rejectionOf(outcome));
                }
            }
        });
    }
    return { reported, written, failed: rejections.length, rejections };
}
