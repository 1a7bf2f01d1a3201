import type { InstallmentDue } from 'c/ledgerInstallments';
import type { PlanStanding } from 'c/plansStanding';
import { isZero } from 'c/termsMoney';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import type { JudgedPromise } from './standings.ts';

/** How promises and plans of one profile stand. */
export interface Standings {
    readonly promises: readonly JudgedPromise[];
    readonly plans: readonly PlanStanding[];
}

/** What the other members of a profile's group promised or owe by plan, in the profile's currency. */
export function groupInflows(
    profile: OrgProfile,
    members: readonly OrgProfile[],
    standings: ReadonlyMap<string, Standings>
): InstallmentDue[] {
    return members
        .filter(({ key, currency }) => key !== profile.key && currency === profile.currency)
        .flatMap(({ key }) => inflowsOf(standings.get(key)));
}

/** Open promises and unpaid installments; a promise on what a running plan covers would count the money twice. */
export function inflowsOf({ promises, plans }: Standings = { promises: [], plans: [] }): InstallmentDue[] {
    const running = plans.filter(({ status }) => status === 'Active' || status === 'In default');
    const planned = new Set(running.flatMap(({ covers }) => covers.map(({ key }) => key)));
    const open = promises.filter(({ status, covers }) => status === 'Open' && !covers.some((key) => planned.has(key)));
    return [
        ...open.map(({ dueOn, rest }) => ({ due: dueOn, amount: rest })),
        ...running.flatMap(({ unpaid }) => unpaid)
    ].filter(({ amount }) => !isZero(amount));
}
