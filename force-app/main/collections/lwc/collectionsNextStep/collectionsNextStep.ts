/** The best next step for an account: what a colleague who knew everything about it would say. */
import { isRunning, unpaidInstallments, type Standing, type Tier } from 'c/collectionsWorklistOrder';
import { isZero, sum } from 'c/termsMoney';

import type { NextStep } from './types';

export type { NextStep } from './types';
export { nextStepText, type StepReader } from './words';

/** Requests of which credit has to decide what becomes of the money. */
const GIVING_UP: ReadonlySet<string> = new Set(['Write-off', 'Settlement']);

const stepOfTier: Readonly<Record<Tier, (standing: Standing) => NextStep>> = {
    brokenOrDefaulted: afterBreach,
    dueToday: onTheDay,
    stepCrossed: withRepOr,
    disputeAnswered: ({ ask }) => ({ code: 'answer', amount: ask.total }),
    pastDue: withRepOr,
    noContact: () => ({ code: 'askAgain' })
};

/** What to do next about an account on the list; nothing for one that waits for others. */
export function nextStepOf(standing: Standing): NextStep | undefined {
    return standing.tier && stepOfTier[standing.tier](standing);
}

function withRepOr(standing: Standing): NextStep {
    const isAsked = standing.account.requests.some(({ kind }) => kind === 'Release');
    return isAsked ? { code: 'rep' } : overdueStep(standing);
}

function afterBreach({ account, plans, broken, ask }: Standing): NextStep {
    const waiting = account.requests.find(({ kind, amount }) => GIVING_UP.has(kind) && amount);
    if (waiting?.amount) {
        return { code: 'decide', amount: waiting.amount };
    }
    if (plans.some(({ status }) => status === 'Defaulted')) {
        return { code: 'settle' };
    }
    const missed = missedOf(plans);
    if (missed) {
        return missed;
    }
    const rests = broken.map(({ rest }) => rest);
    return { code: 'broken', amount: rests.length > 0 ? sum(rests, account.currency) : ask.total };
}

function missedOf(plans: Standing['plans']): NextStep | undefined {
    const plan = plans.find((one) => isRunning(one) && one.installments.some(({ missedOn }) => missedOn));
    const first = plan?.installments.find(({ missedOn }) => missedOn);
    const missed = plan?.installments.filter(({ missedOn }) => missedOn) ?? [];
    return (
        first && {
            code: 'missed',
            amount: sum(
                missed.map(({ unpaid }) => unpaid),
                first.amount.currency
            ),
            dueOn: first.due,
            defaultsOn: plan?.curableUntil && plan.defaultsOn
        }
    );
}

/** A promise of the day may be in the bank already; an installment of the day is reminded of as the ladder says. */
function onTheDay(standing: Standing): NextStep {
    const { open, on, plans, step } = standing;
    if (open.some(({ dueOn }) => dueOn === on)) {
        return { code: 'bank' };
    }
    const isInstallment = step?.step.countsFrom === 'Installment';
    return isInstallment && unpaidInstallments(plans).length > 0 ? byLadder(standing) : overdueStep(standing);
}

function overdueStep(standing: Standing): NextStep {
    const { ask, account } = standing;
    if (account.lastContact?.outcome === 'Says paid') {
        return { code: 'saysPaid', on: account.lastContact.paidOn };
    }
    if (!isZero(ask.creditsTaken)) {
        return { code: 'remittance' };
    }
    if (!isZero(ask.disputedLeftOut)) {
        return { code: 'callOnly', amount: ask.total };
    }
    return byLadder(standing);
}

function byLadder({ step, ask }: Standing): NextStep {
    const call = { code: 'call', amount: ask.total } as const;
    if (!step?.isDue) {
        return call;
    }
    const { doneBy, channel } = step.step;
    if (doneBy !== 'Collector') {
        return doneBy === 'Credit' ? { code: 'credit' } : { code: 'sales', amount: ask.total };
    }
    const codes = { Email: 'mail', Letter: 'letter', 'Text message': 'text' } as const;
    return channel === 'Call' ? call : { code: codes[channel] };
}
