import { writeRejects } from '../canonical/rejectsFile.ts';
import { countDifference, type DifferenceCounts } from '../journal/difference.ts';
import type { Journal } from '../journal/journal.ts';
import { Stage } from '../journal/stage.ts';
import { settleIngestJob } from '../org/ingestJob.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { refusal, SyncProblem } from '../problem.ts';
import { openSource } from '../source/openSource.ts';
import { readControl, type Control } from '../source/readControl.ts';
import { checkDelivery, olderProblem, type Expectations } from './checkDelivery.ts';
import { findScope, scopeKey } from './findScope.ts';
import { journalProblem } from './journalProblem.ts';
import type { LedgerScope } from './ledgerItem.ts';
import type { LedgerRequest, LedgerWorld } from './ledgerRequest.ts';
import { readLedgerState, type LedgerState } from './ledgerState.ts';
import { stageDelivery, type StagedDelivery } from './stageDelivery.ts';

/** A delivery that was read, checked and compared, and not yet written. */
export interface PreparedDelivery {
    readonly scope: LedgerScope;
    readonly state: LedgerState;
    readonly staged: StagedDelivery;
    readonly difference: DifferenceCounts;
    readonly isComplete: boolean;
}

/** What is known of a delivery so far, also when it is refused later. */
export type FoundDelivery = Partial<Pick<PreparedDelivery, 'scope' | 'staged'>>;

/**
 * Reads, checks and compares a delivery; the org is only asked, never written to.
 * @throws a refusal when nothing of the delivery may be used
 */
export async function prepareDelivery(
    { sourcePath, mapping, company, asOf, expected, rejectsPath }: LedgerRequest,
    { gateway, journal, onProgress }: LedgerWorld,
    onFound: (found: FoundDelivery) => void
): Promise<PreparedDelivery> {
    onProgress('Reading the source');
    const source = await openSource(sourcePath, mapping.header.encoding);
    try {
        const scope = await findScope(source, mapping, company);
        onFound({ scope });
        await settleEarlierJobs(gateway, journal);
        const state = await readLedgerState(gateway, scope);
        const behind = journalProblem(scopeKey(scope), journal, state);
        if (behind) {
            throw new SyncProblem('JournalBehind', behind);
        }
        const older = olderProblem(asOf, journal.lastDelivery(scopeKey(scope))?.asOf ?? state.asOf);
        if (older) {
            throw refusal(older, undefined, 'older than shown');
        }
        onProgress('Checking the rows');
        const stage = new Stage(journal.database);
        const staged = await journal.inLongTransaction(
            async () => await stageDelivery(source, mapping, scope, asOf, state, { stage, database: journal.database })
        );
        onFound({ scope, staged });
        writeRejects(rejectsPath(scope), staged.rejections);
        const isComplete = mapping.header.complete && !staged.hasNamelessRejects;
        const difference = countDifference(journal.database, scopeKey(scope));
        const control = await readControl(source);
        const problems = checkDelivery(staged, difference, withControl(expected, control), isComplete);
        const [first] = problems;
        if (first) {
            throw refusal(problems.map(({ sentence }) => sentence).join(' '), undefined, first.reason);
        }
        return { scope, state, staged, difference, isComplete };
    } finally {
        source.close();
    }
}

async function settleEarlierJobs(gateway: OrgGateway, journal: Journal): Promise<void> {
    for (const { id } of journal.openJobs()) {
        await settleIngestJob(gateway, id);
        journal.jobEnded(id);
    }
}

function withControl(expected: Expectations, control: Control | undefined): Expectations {
    return control
        ? {
              ...expected,
              rowsByCurrency: control.rowsByCurrency,
              currencies: control.currencies,
              totals: new Map([...control.totals, ...(expected.totals ?? [])])
          }
        : expected;
}
