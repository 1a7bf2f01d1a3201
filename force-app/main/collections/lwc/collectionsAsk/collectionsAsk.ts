/**
 * What a customer can be asked for today, item by item: what is past due, by the dates of a running plan where there is
 * one, less what is disputed, what credits already pay and what is promised for another day.
 */
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import {
    isNegative,
    isZero,
    maxMoney,
    minMoney,
    minorDigits,
    negate,
    subtract,
    sum,
    zero,
    type Money
} from 'c/termsMoney';
import type { Ask, AskRow, CollectibleItem } from './types';

export { byPlans, type PlanCover } from './plans';
export type * from './types';

interface Piece<T extends CollectibleItem> extends AskRow<T> {
    readonly shielded: Money;
}

/**
 * What to ask for on a day; unapplied credits (their size counts, whatever the sign) pay the oldest first.
 * @throws TypeError when an amount is in another currency than the credits
 */
export function askFor<T extends CollectibleItem>(
    items: readonly T[],
    credits: Money,
    { on }: { readonly on: IsoDate }
): Ask<T> {
    const { currency } = credits;
    const total = (amounts: readonly Money[]) => sum(amounts, currency);
    const due = items.flatMap((item) => duePieces(item, on)).sort((left, right) => right.days - left.days);
    const undisputed = due.filter(({ amount }) => !isZero(amount));
    const { left: netted, taken } = takeOldestFirst(undisputed, isNegative(credits) ? negate(credits) : credits);
    const rows = withoutPromised(netted).filter(({ amount }) => !isZero(amount));
    return {
        rows: rows.map(({ item, amount, days }) => ({ item, amount, days })),
        total: total(rows.map(({ amount }) => amount)),
        oldestDays: rows[0]?.days ?? 0,
        moneyDays:
            netted.reduce((days, piece) => days + piece.amount.minor * piece.days, 0) / 10 ** minorDigits(currency),
        disputedLeftOut: total(due.map(({ shielded }) => shielded)),
        promised: total(promisedOf(undisputed)),
        planned: total(items.map(({ plannedNotDue }) => plannedNotDue)),
        creditsTaken: taken,
        pastDue: total(items.filter(({ dueOn }) => dueOn < on).map(({ open }) => open))
    };
}

/** What of an item is due, its disputed part taken off the first pieces. */
function duePieces<T extends CollectibleItem>(item: T, on: IsoDate): readonly Piece<T>[] {
    const byPlan = (item.plannedDue ?? []).map(({ due, amount }) => ({ amount, days: daysBetween(due, on) }));
    const planned = [item.plannedNotDue, ...byPlan.map(({ amount }) => amount)];
    const rest = positive(subtract(item.open, sum(planned, item.open.currency)));
    const lateDays = daysBetween(item.dueOn, on);
    let disputed = minMoney(item.disputed, item.open);
    return [...byPlan, ...(lateDays > 0 ? [{ amount: rest, days: lateDays }] : [])].map(({ amount, days }) => {
        const shielded = minMoney(disputed, amount);
        disputed = subtract(disputed, shielded);
        return { item, amount: subtract(amount, shielded), days, shielded };
    });
}

function takeOldestFirst<T extends CollectibleItem>(
    pieces: readonly Piece<T>[],
    credits: Money
): { readonly left: readonly Piece<T>[]; readonly taken: Money } {
    let unused = credits;
    const left = pieces.map((piece) => {
        const taken = minMoney(piece.amount, unused);
        unused = subtract(unused, taken);
        return { ...piece, amount: subtract(piece.amount, taken) };
    });
    return { left, taken: subtract(credits, unused) };
}

/** The pieces without what is promised for another day. */
function withoutPromised<T extends CollectibleItem>(pieces: readonly Piece<T>[]): readonly Piece<T>[] {
    const leftOf = new Map<string, Money>();
    return pieces.map((piece) => {
        const { id, promised, promisedToday } = piece.item;
        const later = positive(subtract(promised, promisedToday ?? zero(promised.currency)));
        const left = leftOf.get(id) ?? later;
        const out = minMoney(left, piece.amount);
        leftOf.set(id, subtract(left, out));
        return { ...piece, amount: subtract(piece.amount, out) };
    });
}

/** What of each item that is due is promised, never more than is due of it. */
function promisedOf(pieces: readonly Piece<CollectibleItem>[]): readonly Money[] {
    const dueOf = new Map<CollectibleItem, Money[]>();
    for (const { item, amount } of pieces) {
        dueOf.set(item, [...(dueOf.get(item) ?? []), amount]);
    }
    return [...dueOf].map(([{ promised }, amounts]) => minMoney(promised, sum(amounts, promised.currency)));
}

function positive(amount: Money): Money {
    return maxMoney(amount, zero(amount.currency));
}
