/** Our open items held against a customer's own list. */
import type { TheirItem } from 'c/collectionsReconcileTable';
import { type Money, subtract, sum, zero } from 'c/termsMoney';
import { findingsOf } from './match';
import { type Finding, findingKinds, type OurItem, type Reconciliation } from './types';

export { csvOf } from './csv';
export { proposeCredits } from './credits';
export { documentKey } from './match';
export { findingKinds } from './types';
export type { CreditProposal, Finding, OurItem, Reconciliation } from './types';

/** Both sides compared in one currency. @throws on an item in another one */
export function reconcile(ours: readonly OurItem[], theirs: readonly TheirItem[], currency: string): Reconciliation {
    const totals = {
        ours: sum(
            ours.map(({ open }) => open),
            currency
        ),
        theirs: sum(
            theirs.map(({ amount }) => amount),
            currency
        )
    };
    const findings = findingsOf(ours, theirs).toSorted((left, right) => orderOf(left) - orderOf(right));
    return { currency, findings, ...totals, difference: subtract(totals.theirs, totals.ours) };
}

/** What a finding adds to the difference: theirs less ours. */
export function effectOf(finding: Finding, currency: string): Money {
    switch (finding.kind) {
        case 'agrees':
            return zero(currency);
        case 'differs':
            return finding.difference;
        case 'onlyOurs':
            return subtract(zero(currency), finding.ours.open);
        case 'onlyTheirs':
            return finding.theirs.amount;
        default:
            return subtract(
                sum(
                    finding.theirs.map(({ amount }) => amount),
                    currency
                ),
                sum(
                    finding.ours.map(({ open }) => open),
                    currency
                )
            );
    }
}

function orderOf({ kind }: Finding): number {
    return findingKinds.indexOf(kind);
}
