import type { Journal } from '../journal/journal.ts';
import { loadOptions } from '../ledger/linkCustomers.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { countChanges, writeChanges, type ChangeCounts } from '../org/writeChanges.ts';
import { SyncProblem } from '../problem.ts';

/** What the policy command did. */
export interface PoliciesResult extends Omit<ChangeCounts, 'rejections'> {
    readonly apiCalls: number;
}

/** Writes the policies that differ. @throws when the org refuses one, since a part of a policy is none */
export async function deliverPolicies(
    records: readonly OrgRecord[],
    isDryRun: boolean,
    gateway: OrgGateway,
    journal: Journal,
    now: () => Date
): Promise<PoliciesResult> {
    const counts = isDryRun
        ? countChanges(journal, 'Credit_Policy__c', 'policy', records)
        : await writeChanges(gateway, journal, 'Credit_Policy__c', 'policy', records, loadOptions(journal, now));
    const [refused] = counts.rejections;
    if (refused) {
        throw new SyncProblem('PolicyRefused', `Policy ${refused.sourceRow}: ${refused.reason}.`);
    }
    return {
        created: counts.created,
        updated: counts.updated,
        unchanged: counts.unchanged,
        apiCalls: gateway.apiCalls
    };
}
