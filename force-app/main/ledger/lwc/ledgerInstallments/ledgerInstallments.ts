/** Installments that stand in for the due dates of the items they cover: cash clears the oldest installment first. */
import type { IsoDate } from 'c/termsIsoDate';
import { isZero, minMoney, subtract, type Money } from 'c/termsMoney';

/** One row of a schedule, or what is left of it. */
export interface InstallmentDue {
    readonly due: IsoDate;
    readonly amount: Money;
}

/** An item's open amount with the part of it that installments cover, and the part that a dispute shields. */
export interface CoveredItem {
    readonly open: Money;
    readonly dueDate?: IsoDate;
    readonly disputed?: Money;
    readonly covered: Money;
}

/** A piece of an item that falls due on one day. */
export interface ItemPiece<T> {
    readonly item: T;
    readonly open: Money;
    readonly dueDate?: IsoDate;
    readonly disputed?: Money;
    /** Whether an installment sets the day. */
    readonly isPlanned: boolean;
}

/** What is left unpaid of each amount, in the order given, after so much was paid on them: the first ones first. */
export function unpaidAfter(amounts: readonly Money[], paid: Money): readonly Money[] {
    let left = paid;
    return amounts.map((amount) => {
        const part = minMoney(amount, left);
        left = subtract(left, part);
        return subtract(amount, part);
    });
}

/**
 * Cuts covered items into pieces due with the unpaid installments: the oldest item's money falls due with the oldest
 * installment. What no installment covers keeps its own due date. A disputed part stays with an item's first pieces.
 */
export function piecesByInstallment<T extends CoveredItem>(
    items: readonly T[],
    unpaid: readonly InstallmentDue[]
): readonly ItemPiece<T>[] {
    const rows = [...unpaid].filter(({ amount }) => !isZero(amount)).sort(byDue);
    const pieces: ItemPiece<T>[] = [];
    let left = rows[0]?.amount;
    for (const item of [...items].sort(byDueDate)) {
        let open = item.open;
        let covered = minMoney(item.covered, open);
        let disputed = item.disputed;
        const cut = (amount: Money, dueDate: IsoDate | undefined, isPlanned: boolean) => {
            const shielded = disputed && minMoney(disputed, amount);
            disputed = disputed && shielded && subtract(disputed, shielded);
            open = subtract(open, amount);
            pieces.push({ item, open: amount, dueDate, disputed: shielded, isPlanned });
        };
        while (rows[0] && left && !isZero(covered)) {
            const amount = minMoney(covered, left);
            cut(amount, rows[0].due, true);
            covered = subtract(covered, amount);
            left = subtract(left, amount);
            if (isZero(left)) {
                rows.shift();
                left = rows[0]?.amount;
            }
        }
        if (!isZero(open)) {
            cut(open, item.dueDate, false);
        }
    }
    return pieces;
}

function byDue(left: InstallmentDue, right: InstallmentDue): number {
    return left.due < right.due ? -1 : Number(left.due > right.due);
}

function byDueDate(left: CoveredItem, right: CoveredItem): number {
    const [one, other] = [left.dueDate ?? '', right.dueDate ?? ''];
    return one < other ? -1 : Number(one > other);
}
