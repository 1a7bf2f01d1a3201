import { isoDate } from 'c/termsIsoDate';
import { countDifference } from '../journal/difference.ts';
import { Journal } from '../journal/journal.ts';
import { openJournal } from '../journal/openJournal.ts';
import { Stage } from '../journal/stage.ts';
import { findScope, scopeKey } from '../ledger/findScope.ts';
import { figuredProfiles } from '../ledger/ledgerAfterDelivery.ts';
import type { LedgerState } from '../ledger/ledgerState.ts';
import { stageDelivery } from '../ledger/stageDelivery.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { openSource } from '../source/openSource.ts';

/** An org that knows nothing yet. */
export const emptyState: LedgerState = {
    hasSource: false,
    receivableCount: 0,
    profileKeys: new Map(),
    profiles: new Map(),
    policies: []
};

/** Reads a delivery up to the point where it would be written: no org is needed. */
export async function stagedLedger(path: string, mapping: Mapping, asOf: string, state: LedgerState = emptyState) {
    const journal = new Journal(openJournal(':memory:', '00D000000000000AAA'));
    const source = await openSource(path, mapping.header.encoding);
    try {
        const scope = await findScope(source, mapping);
        const stage = new Stage(journal.database);
        const staged = await stageDelivery(source, mapping, scope, isoDate(asOf), state, {
            stage,
            database: journal.database
        });
        const difference = countDifference(journal.database, scopeKey(scope));
        const figured = [...figuredProfiles(journal.database, scopeKey(scope), true, isoDate(asOf), state)];
        return {
            staged,
            difference,
            figured,
            profiles: figured.map(({ key, figures }) => ({ customer: key, figures }))
        };
    } finally {
        source.close();
        journal.close();
    }
}
