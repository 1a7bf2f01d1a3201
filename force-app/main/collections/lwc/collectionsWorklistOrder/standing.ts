import { askFor, byPlans } from 'c/collectionsAsk';
import { stepNow, stepsCrossed, type DunningFacts } from 'c/collectionsDunning';
import { daysBetween, isoDateIn, type IsoDate } from 'c/termsIsoDate';
import { isZero } from 'c/termsMoney';
import { takenBy, waitsFor } from './elsewhere';
import { isRunning, planCovers, plansOn, unpaidInstallments } from './plans';
import { promisedItems, promisesOn } from './promises';
import type { Standing, Tier, WorklistAccount, WorklistPolicy, WorklistReader } from './types';

type Judged = Omit<Standing, 'elsewhere' | 'tier'>;

/** How a profile stands at an instant: what to ask for, in which tier, or with whom it is. */
export function standingOf(account: WorklistAccount, policy: WorklistPolicy, reader: WorklistReader): Standing {
    const judged = judge(account, policy, reader);
    const taken = takenBy(judged);
    if (taken) {
        return { ...judged, elsewhere: taken };
    }
    const tier = tierOf(judged, policy);
    return tier ? { ...judged, tier } : { ...judged, elsewhere: waitsFor(judged) };
}

function judge(account: WorklistAccount, policy: WorklistPolicy, { now, timeZone }: WorklistReader): Judged {
    const on = isoDateIn(now, timeZone);
    const { open, broken } = promisesOn(account.promises, isoDateIn(now, account.timeZone ?? timeZone));
    const plans = plansOn(account.plans, on);
    const own = account.items.filter(({ id }) => !account.placedItems.has(id));
    const items = byPlans(promisedItems(own, open, on), planCovers(plans), on);
    const ask = askFor(items, account.credits, { on });
    const facts: DunningFacts = {
        customerClass: account.customerClass,
        rows: ask.rows.filter(({ item }) => !item.plannedDue || item.plannedDue.length === 0),
        installments: unpaidInstallments(plans).map(({ due, unpaid }) => ({ dueOn: due, open: unpaid })),
        done: account.stepsTaken,
        lastMessageOn: account.stepsTaken.map((taken) => taken.on).reduce(latest, undefined)
    };
    const steps = stepsCrossed(policy.steps, facts, on, { withinDays: policy.stepDays ?? 0 });
    return {
        account,
        on,
        ask,
        open,
        broken,
        plans,
        crossed: steps.find(({ step, on: crossedOn }) => step.countsFrom === 'Item' && !isTaken(account, crossedOn)),
        step: stepNow(policy.steps, facts, on),
        answered: account.disputes.filter(({ status, changedAt }) => status !== 'Open' && isNews(account, changedAt)),
        weight: ask.moneyDays / (policy.weights.get(account.currency) ?? 1),
        contactOn: account.lastContact && isoDateIn(account.lastContact.happenedAt, timeZone)
    };
}

function tierOf(judged: Judged, policy: WorklistPolicy): Tier | undefined {
    const { ask, broken, plans, on, open, crossed, answered } = judged;
    const isMissed = plans.some(
        (plan) => plan.status === 'Defaulted' || (isRunning(plan) && plan.installments.some(({ missedOn }) => missedOn))
    );
    if (isMissed || broken.length > 0) {
        return 'brokenOrDefaulted';
    }
    const isDueToday =
        unpaidInstallments(plans).some(({ due }) => due === on) || open.some(({ dueOn }) => dueOn === on);
    if (isDueToday) {
        return 'dueToday';
    }
    if (crossed) {
        return 'stepCrossed';
    }
    if (answered.length > 0 && !isZero(ask.total)) {
        return 'disputeAnswered';
    }
    if (!isZero(ask.total)) {
        return 'pastDue';
    }
    const waits = !isZero(ask.disputedLeftOut) || !isZero(ask.promised);
    return waits && isSilent(judged, policy) ? 'noContact' : undefined;
}

function isSilent({ contactOn, on }: Judged, { noContactDays }: WorklistPolicy): boolean {
    return noContactDays !== undefined && (!contactOn || daysBetween(contactOn, on) > noContactDays);
}

/** A step that somebody has taken since its day needs nobody any more. */
function isTaken({ stepsTaken }: WorklistAccount, crossedOn: IsoDate): boolean {
    return stepsTaken.some((taken) => taken.on >= crossedOn);
}

function isNews({ lastContact }: WorklistAccount, changedAt: Date): boolean {
    return !lastContact || lastContact.happenedAt < changedAt;
}

function latest(left: IsoDate | undefined, right: IsoDate): IsoDate {
    return left === undefined || left < right ? right : left;
}
