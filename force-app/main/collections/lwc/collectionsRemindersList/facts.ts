import { type AskRow, type CollectibleItem } from 'c/collectionsAsk';
import type { DunningFacts, DunningRow, DunningStop } from 'c/collectionsDunning';
import { isRunning, type Standing, unpaidInstallments, type WorklistAccount } from 'c/collectionsWorklistOrder';
import { isoDateIn, maxDate, minDate, type IsoDate } from 'c/termsIsoDate';
import { isZero, minMoney, subtract, sum, zero, type Money } from 'c/termsMoney';
import type { ReminderFacts } from './types';

/** What the ladder asks of an account on the worklist; what is approved and not sent yet counts as taken. */
export function dunningFacts(standing: Standing, facts: ReminderFacts, timeZone: string): DunningFacts {
    const { account, ask, open, plans, on } = standing;
    const running = plans.filter(isRunning);
    const unpaid = unpaidInstallments(running);
    const done = [...account.stepsTaken, ...stepsOf(facts, account.profileId, timeZone)];
    const promisedUntil = open.map(({ toleranceEndsOn, dueOn }) => toleranceEndsOn ?? dueOn);
    const next = unpaid.map(({ due }) => due).filter((due) => due >= on);
    return {
        customerClass: account.customerClass,
        rows: ask.rows.filter(({ item }) => !item.plannedDue?.length).flatMap(withoutPromised),
        items: account.items.filter(({ id }) => !account.placedItems.has(id)).map((item) => covered(item, standing)),
        openPromise: { until: promisedUntil.reduce<IsoDate | undefined>(later, undefined) },
        activePlan: { until: next.reduce<IsoDate | undefined>(earlier, undefined) },
        installments: unpaid.map(({ due, unpaid: rest }) => ({ dueOn: due, open: rest })),
        done,
        lastMessageOn: done.map((taken) => taken.on).reduce<IsoDate | undefined>(later, undefined),
        stop: stopOf(account)
    };
}

/** Why nobody writes to a customer; undefined for all others. */
function stopOf({ status, attorney, isCeased }: WorklistAccount): DunningStop | undefined {
    if (status !== 'Normal') {
        return 'insolvency';
    }
    if (isCeased) {
        return 'cease';
    }
    return attorney ? 'lawyer' : undefined;
}

/** The steps that messages have taken: sent, or approved and about to go. */
function stepsOf({ messages, sent }: ReminderFacts, profileId: string, timeZone: string) {
    const approved = messages.flatMap(({ status, step, approvedAt: at, ...message }) => {
        const isTaken = status === 'Approved' && step !== undefined && at !== undefined;
        return isTaken ? [{ profileId: message.profileId, step, at }] : [];
    });
    return [...approved, ...sent]
        .filter((message) => message.profileId === profileId)
        .map(({ step, at }) => ({ step, on: isoDateIn(at, timeZone) }));
}

/** The worklist asks for what is promised for today, a message never does. */
function withoutPromised({ item, amount, days }: AskRow): readonly DunningRow[] {
    const left = subtract(amount, minMoney(amount, item.promisedToday ?? zero(amount.currency)));
    return isZero(left) ? [] : [{ item, amount: left, days }];
}

/** An item with what open promises and running plans cover of it. */
function covered(item: CollectibleItem, { open, account, plans }: Standing) {
    const none = zero(item.open.currency);
    const promised = open.flatMap((promise) => promise.items.filter(({ id }) => id === item.id));
    const running = new Set(plans.filter(isRunning).map(({ key }) => key));
    const planned = account.plans
        .filter(({ id }) => running.has(id))
        .flatMap(({ covers }) => covers.filter(({ id }) => id === item.id));
    const capped = (amounts: readonly Money[]) => minMoney(item.open, sum(amounts, none.currency));
    return {
        ...item,
        promised: capped(promised.map(({ amount }) => amount)),
        plannedNotDue: capped(planned.map(({ amount }) => amount))
    };
}

function later(left: IsoDate | undefined, right: IsoDate): IsoDate {
    return left === undefined ? right : maxDate(left, right);
}

function earlier(left: IsoDate | undefined, right: IsoDate): IsoDate {
    return left === undefined ? right : minDate(left, right);
}
