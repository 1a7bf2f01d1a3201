import type { Journal } from '../journal/journal.ts';
import { loadOptions } from '../ledger/linkCustomers.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { countChanges, writeChanges, type ChangeCounts } from '../org/writeChanges.ts';
import { SyncProblem } from '../problem.ts';
import type { PolicySet } from './policyFolder.ts';

/** What the policy command did, by object and in all. */
export interface PoliciesResult extends Omit<ChangeCounts, 'rejections'> {
    readonly objects: Readonly<Record<string, Omit<ChangeCounts, 'rejections'>>>;
    readonly apiCalls: number;
}

/** Writes the policies that differ. @throws when the org refuses one, since a part of a policy is none */
export async function deliverPolicies(
    sets: readonly PolicySet[],
    isDryRun: boolean,
    gateway: OrgGateway,
    journal: Journal,
    now: () => Date
): Promise<PoliciesResult> {
    const objects: Record<string, Omit<ChangeCounts, 'rejections'>> = {};
    const total = { created: 0, updated: 0, unchanged: 0 };
    for (const { object, records } of sets) {
        const { rejections, ...counts } = isDryRun
            ? countChanges(journal, object, 'policy', records)
            : await writeChanges(gateway, journal, object, 'policy', records, loadOptions(journal, now));
        const [refused] = rejections;
        if (refused) {
            throw new SyncProblem('PolicyRefused', `Policy ${refused.sourceRow}: ${refused.reason}.`);
        }
        objects[object] = counts;
        total.created += counts.created;
        total.updated += counts.updated;
        total.unchanged += counts.unchanged;
    }
    return { ...total, objects, apiCalls: gateway.apiCalls };
}
