/**
 * How a payment plan stands on a day: cash applied to the covered items from activation clears the oldest installment
 * first. Missed = unpaid after its date and the grace. With so many misses at once the plan is in default until it is
 * cured by the last day X; on X + 1 it is defaulted, for good, and the contract's dates are back.
 */
import type { PlanOnFile } from 'c/creditState';
import { unpaidAfter } from 'c/ledgerInstallments';
import { appliesOn, type CashApplication } from 'c/ledgerReceivable';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import { compare, isZero, maxMoney, minMoney, subtract, sum, zero, type Money } from 'c/termsMoney';

/** A plan that came into force, its schedule, and the items that it covers with the cash applied to them. */
export interface PlanFacts {
    readonly key: string;
    readonly activatedOn: IsoDate;
    readonly installments: readonly { readonly number: number; readonly due: IsoDate; readonly amount: Money }[];
    readonly items: readonly PlannedItem[];
    readonly terms: PlanTerms;
    /** How somebody ended it, and when. */
    readonly ended?: { readonly status: 'Cancelled' | 'Replaced'; readonly on: IsoDate };
}

/** An item with the amount that the plan covers. */
export interface PlannedItem {
    readonly key: string;
    readonly amount: Money;
    readonly cash: readonly CashApplication[];
}

/** Days of grace, misses that make a default, days to cure it. */
export interface PlanTerms {
    readonly graceDays: number;
    readonly misses: number;
    readonly cureDays: number;
}

/** One installment on a day. */
export interface InstallmentStanding {
    readonly number: number;
    readonly due: IsoDate;
    readonly amount: Money;
    readonly unpaid: Money;
    /** Since when it is missed; missing while it is paid or inside the grace. */
    readonly missedOn?: IsoDate;
}

/** How a plan stands on a day. */
export interface PlanStanding extends PlanOnFile {
    readonly installments: readonly InstallmentStanding[];
    readonly next?: { readonly due: IsoDate; readonly amount: Money };
    /** The last day on which a plan in default can be cured. */
    readonly curableUntil?: IsoDate;
}

/** How a plan stands at the end of a day, by the cash that counted on it. */
export function planStanding(facts: PlanFacts, on: IsoDate): PlanStanding {
    const unpaid = unpaidOn(facts, on);
    const installments = inOrder(facts).map((row, index) => {
        const left = unpaid[index] ?? zero(row.amount.currency);
        const missedOn = missDay(row.due, facts.terms);
        return { ...row, unpaid: left, missedOn: !isZero(left) && missedOn <= on ? missedOn : undefined };
    });
    const next = installments.find((row) => !isZero(row.unpaid));
    const life = lifeOf(facts, on);
    return {
        key: facts.key,
        ...life,
        status: statusOf(facts, on, next === undefined, life),
        installments,
        unpaid: installments.map(({ due, unpaid: amount }) => ({ due, amount })),
        paid: installments.filter((row) => isZero(row.unpaid)).length,
        of: installments.length,
        next: next && { due: next.due, amount: next.unpaid },
        covers: facts.items.map(({ key, amount, cash }) => ({ key, amount: stillCovered(amount, cash, facts, on) }))
    };
}

/** When a plan gets into default and when it is defaulted, by the cash known on a day and none after it. */
type Life = Pick<PlanStanding, 'defaultedOn' | 'defaultsOn' | 'curableUntil'>;

function lifeOf(facts: PlanFacts, on: IsoDate): Life {
    const { terms } = facts;
    let curableUntil: IsoDate | undefined;
    for (const day of eventDays(facts, on)) {
        if (curableUntil !== undefined && day > curableUntil) {
            break;
        }
        const isDefault = missesOn(facts, day, on) >= terms.misses;
        curableUntil = isDefault ? (curableUntil ?? addDays(day, terms.cureDays)) : undefined;
    }
    const defaultDay = curableUntil && addDays(curableUntil, 1);
    if (defaultDay !== undefined && defaultDay <= on) {
        return { defaultedOn: defaultDay };
    }
    const isInDefault = missesOn(facts, on, on) >= terms.misses;
    return { defaultsOn: defaultDay, curableUntil: isInDefault ? curableUntil : undefined };
}

function statusOf({ ended }: PlanFacts, on: IsoDate, isPaid: boolean, life: Life): PlanStanding['status'] {
    if (ended && ended.on <= on) {
        return ended.status;
    }
    if (life.defaultedOn) {
        return 'Defaulted';
    }
    if (isPaid) {
        return 'Completed';
    }
    return life.curableUntil ? 'In default' : 'Active';
}

/** The days on which the number of misses can change: a grace that ends, cash that comes or goes. */
function eventDays(facts: PlanFacts, on: IsoDate): readonly IsoDate[] {
    const misses = facts.installments.map(({ due }) => missDay(due, facts.terms));
    const cash = facts.items
        .flatMap((item) => item.cash)
        .flatMap(({ paidOn, reversedOn }) => (reversedOn === undefined ? [paidOn] : [paidOn, reversedOn]));
    return [...new Set([...misses, ...cash.filter((day) => day <= on)])].sort();
}

function missesOn(facts: PlanFacts, day: IsoDate, knownOn: IsoDate): number {
    const unpaid = unpaidOn(facts, day < knownOn ? day : knownOn);
    return inOrder(facts).filter(({ due }, index) => {
        const left = unpaid[index];
        return left !== undefined && !isZero(left) && missDay(due, facts.terms) <= day;
    }).length;
}

function unpaidOn(facts: PlanFacts, on: IsoDate): readonly Money[] {
    const rows = inOrder(facts);
    const currency = rows[0]?.amount.currency;
    if (currency === undefined) {
        return [];
    }
    const paid = facts.items.map(({ amount, cash }) => minMoney(paidSince(cash, facts, on, currency), amount));
    return unpaidAfter(
        rows.map(({ amount }) => amount),
        sum(paid, currency)
    );
}

function stillCovered(amount: Money, cash: readonly CashApplication[], facts: PlanFacts, on: IsoDate): Money {
    const left = subtract(amount, paidSince(cash, facts, on, amount.currency));
    return maxMoney(left, zero(amount.currency));
}

function paidSince(cash: readonly CashApplication[], { activatedOn }: PlanFacts, on: IsoDate, currency: string): Money {
    const counted = cash.filter((one) => one.paidOn >= activatedOn && appliesOn(one, on));
    return sum(
        counted.map((one) => one.amount),
        currency
    );
}

function missDay(due: IsoDate, { graceDays }: PlanTerms): IsoDate {
    return addDays(due, graceDays + 1);
}

function inOrder({ installments }: PlanFacts): PlanFacts['installments'] {
    return [...installments].sort((left, right) => {
        const byAmount = compare(left.amount, right.amount);
        return left.due === right.due ? byAmount : Number(left.due > right.due) * 2 - 1;
    });
}
