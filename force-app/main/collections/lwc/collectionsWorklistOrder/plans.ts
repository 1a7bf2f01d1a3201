import type { PlanCover } from 'c/collectionsAsk';
import { planStanding, type PlanStanding } from 'c/plansStanding';
import type { IsoDate } from 'c/termsIsoDate';
import { isZero } from 'c/termsMoney';
import type { WorklistPlan } from './types';

/** Plans as they stand on a day if nothing was paid since they were judged: missed and defaulted follow the clock alone. */
export function plansOn(plans: readonly WorklistPlan[], on: IsoDate): readonly PlanStanding[] {
    return plans.map((plan) => {
        const standing = planStanding(
            {
                key: plan.id,
                activatedOn: plan.activatedOn,
                installments: plan.unpaid,
                items: plan.covers.map(({ id, amount }) => ({ key: id, amount, cash: [] })),
                terms: plan.terms
            },
            on
        );
        // A default is for good: what was paid since would not undo it.
        return plan.status === 'Defaulted'
            ? { ...standing, status: 'Defaulted', defaultedOn: plan.defaultedOn ?? standing.defaultedOn }
            : standing;
    });
}

/** What running plans make due, for the amount to ask for. */
export function planCovers(plans: readonly PlanStanding[]): readonly PlanCover[] {
    return plans.filter(isRunning).map(({ unpaid, covers }) => ({
        unpaid,
        covers: new Map(covers.map(({ key, amount }) => [key, amount]))
    }));
}

/** Does the plan run, so that its dates stand in for the items' own? */
export function isRunning({ status }: PlanStanding): boolean {
    return status === 'Active' || status === 'In default';
}

/** The installments of running plans that are unpaid. */
export function unpaidInstallments(plans: readonly PlanStanding[]): PlanStanding['installments'] {
    return plans.filter(isRunning).flatMap(({ installments }) => installments.filter(({ unpaid }) => !isZero(unpaid)));
}
