/**
 * Everything about one customer that the credit rules look at, in one currency: open items, limits, promises, plans.
 * Rules, what clears them, the outlook and the room of a later day all read this one state, so that they agree.
 */
import { exposureOf } from 'c/creditExposure';
import type { LimitTerms } from 'c/creditLimit';
import { piecesByInstallment, unpaidAfter, type InstallmentDue, type ItemPiece } from 'c/ledgerInstallments';
import type { IsoDate } from 'c/termsIsoDate';
import { isNegative, maxMoney, minMoney, subtract, sum, zero, type Money } from 'c/termsMoney';

/** An open item; credits are below zero. `disputed` is confirmed, `unconfirmed` was raised by somebody only. */
export interface CreditItem {
    readonly key: string;
    readonly document: string;
    readonly open: Money;
    readonly dueDate?: IsoDate;
    readonly disputed?: Money;
    readonly unconfirmed?: { readonly amount: Money; readonly since: IsoDate };
}

/** A promise as it stands on the ledger's day; `collectionsPromise` judges it. */
export interface PromiseOnFile {
    readonly key: string;
    readonly amount: Money;
    readonly dueOn: IsoDate;
    readonly status: 'Open' | 'Kept' | 'Partly kept' | 'Broken' | 'Withdrawn' | 'Replaced';
    /** The first day on which an open promise counts as broken. */
    readonly judgedFrom: IsoDate;
    /** Since when it is broken or partly kept. */
    readonly brokenOn?: IsoDate;
    /** What has not come of it. */
    readonly rest: Money;
    /** What still has to come in time for it to count as kept. */
    readonly needed: Money;
    /** Keys of the items that it is for. */
    readonly covers: readonly string[];
}

/** A plan as it stands on the ledger's day; `plansStanding` finds it. */
export interface PlanOnFile {
    readonly key: string;
    readonly status: 'Active' | 'In default' | 'Defaulted' | 'Completed' | 'Cancelled' | 'Replaced';
    /** Rows in the order of their dates; `amount` is what is unpaid of the row. */
    readonly unpaid: readonly InstallmentDue[];
    readonly paid: number;
    readonly of: number;
    /** What of each item is still covered. */
    readonly covers: readonly { readonly key: string; readonly amount: Money }[];
    readonly defaultedOn?: IsoDate;
    /** The day on which it would default if nothing more were paid. */
    readonly defaultsOn?: IsoDate;
}

/** The state of one customer on the ledger's day. */
export interface CreditState {
    readonly asOf: IsoDate;
    readonly currency: string;
    readonly customer?: string;
    readonly riskClass?: string;
    readonly accountStatus: 'Normal' | 'Insolvent' | 'Legal';
    readonly limit: LimitTerms;
    readonly openOrders: Money;
    readonly shippedNotBilled: Money;
    readonly items: readonly CreditItem[];
    readonly promises: readonly PromiseOnFile[];
    readonly plans: readonly PlanOnFile[];
    /** What other members of the group promised or owe by plan: it makes room in the group only. */
    readonly groupInflows?: readonly InstallmentDue[];
    /** Worst band of the current scores; missing when nobody rated. */
    readonly band?: number;
    /** A bureau's answer wants a person to look. */
    readonly needsReview?: boolean;
    readonly reviewDate?: IsoDate;
    /** Open disputes by the side that has to act. */
    readonly disputes?: readonly { readonly side: string; readonly amount: Money }[];
}

/** A piece of an item as hold rules see it: by a plan's dates while the plan runs. */
export type EffectivePiece = ItemPiece<CreditItem & { readonly covered: Money }>;

/** Does the plan run on a day, so that its dates stand in for the items' own? */
export function isPlanRunning({ status, defaultsOn }: PlanOnFile, on: IsoDate): boolean {
    return (status === 'Active' || status === 'In default') && (defaultsOn === undefined || on < defaultsOn);
}

/** Is the plan defaulted on a day, given that nothing more is paid? */
export function isPlanDefaulted({ status, defaultsOn }: PlanOnFile, on: IsoDate): boolean {
    const isRunning = status === 'Active' || status === 'In default';
    return status === 'Defaulted' || (isRunning && defaultsOn !== undefined && defaultsOn <= on);
}

/** What of a promise can still come: never more than is open of the items that it is for. */
export function promiseRest({ rest, covers }: PromiseOnFile, { items, currency }: CreditState): Money {
    const opens = items.filter(({ key }) => covers.includes(key)).map(({ open }) => open);
    return covers.length > 0 ? minMoney(rest, sum(opens, currency)) : rest;
}

/** Items and pieces of items by the dates that hold rules go by on a day; credits among them. */
export function effectivePieces(state: CreditState, on: IsoDate): readonly EffectivePiece[] {
    const none = zero(state.currency);
    const planned = new Set<string>();
    const pieces: EffectivePiece[] = [];
    for (const plan of state.plans.filter((one) => isPlanRunning(one, on))) {
        const covers = new Map(plan.covers.map(({ key, amount }) => [key, amount]));
        const items = state.items
            .filter(({ key }) => covers.has(key) && !planned.has(key))
            .map((item) => ({ ...item, covered: covers.get(item.key) ?? none }));
        items.forEach(({ key }) => planned.add(key));
        pieces.push(...piecesByInstallment(items, plan.unpaid));
    }
    for (const item of state.items.filter(({ key }) => !planned.has(key))) {
        const { open, dueDate, disputed } = item;
        pieces.push({ item: { ...item, covered: none }, open, dueDate, disputed, isPlanned: false });
    }
    return pieces;
}

/** What the customer could cost today; what a dispute takes out of it is not in here. */
export function grossExposure({ items, openOrders, shippedNotBilled, currency }: CreditState): Money {
    const opens = items.map(({ open }) => open);
    return exposureOf({
        openReceivables: sum(
            opens.filter((open) => !isNegative(open)),
            currency
        ),
        unappliedCredits: sum(opens.filter(isNegative), currency),
        openOrders,
        shippedNotBilled
    });
}

/** The state after payments on items: promises, plans and the group's exposure follow. Keys that are unknown are ignored. */
export function afterPayments(state: CreditState, payments: ReadonlyMap<string, Money>): CreditState {
    const none = zero(state.currency);
    const paidOn = (key: string) => payments.get(key) ?? none;
    const items = state.items.map((item) => ({ ...item, open: subtract(item.open, paidOn(item.key)) }));
    const total = sum(
        state.items.map(({ key }) => paidOn(key)),
        state.currency
    );
    const promises = state.promises.map((promise) => {
        const paid = sum(promise.covers.map(paidOn), state.currency);
        const less = (amount: Money) => maxMoney(subtract(amount, paid), none);
        return { ...promise, rest: less(promise.rest), needed: less(promise.needed) };
    });
    const { group } = state.limit;
    return {
        ...state,
        items,
        promises,
        plans: state.plans.map((plan) => planAfter(plan, paidOn, state.currency)),
        limit: { ...state.limit, group: group && { ...group, exposure: subtract(group.exposure, total) } }
    };
}

function planAfter(plan: PlanOnFile, paidOn: (key: string) => Money, currency: string): PlanOnFile {
    const parts = plan.covers.map(({ key, amount }) => ({ key, amount, paid: minMoney(amount, paidOn(key)) }));
    const paid = sum(
        parts.map((part) => part.paid),
        currency
    );
    const left = unpaidAfter(
        plan.unpaid.map(({ amount }) => amount),
        paid
    );
    return {
        ...plan,
        covers: parts.map((part) => ({ key: part.key, amount: subtract(part.amount, part.paid) })),
        unpaid: plan.unpaid.map(({ due }, index) => ({ due, amount: left[index] ?? zero(currency) }))
    };
}
