import { piecesByInstallment, type InstallmentDue } from 'c/ledgerInstallments';
import type { IsoDate } from 'c/termsIsoDate';
import { sum, zero, type Money } from 'c/termsMoney';
import type { CollectibleItem } from './types';

/** A plan that runs: what is unpaid of its rows, and what of each item it still covers, by the item's id. */
export interface PlanCover {
    readonly unpaid: readonly InstallmentDue[];
    readonly covers: ReadonlyMap<string, Money>;
}

/** The items with what running plans make due by a day, and later; an item follows the first plan that covers it. */
export function byPlans<T extends CollectibleItem>(
    items: readonly T[],
    plans: readonly PlanCover[],
    on: IsoDate
): readonly T[] {
    const planned = new Map<string, readonly InstallmentDue[]>();
    for (const { unpaid, covers } of plans) {
        const covered = items
            .filter(({ id }) => covers.has(id) && !planned.has(id))
            .map((item) => ({
                ...item,
                dueDate: item.dueOn,
                covered: covers.get(item.id) ?? zero(item.open.currency)
            }));
        for (const { id } of covered) {
            planned.set(id, []);
        }
        for (const { item, open, dueDate, isPlanned } of piecesByInstallment(covered, unpaid)) {
            if (isPlanned && dueDate) {
                planned.set(item.id, [...(planned.get(item.id) ?? []), { due: dueDate, amount: open }]);
            }
        }
    }
    return items.map((item) => {
        const rows = planned.get(item.id) ?? [];
        const later = rows.filter(({ due }) => due > on).map(({ amount }) => amount);
        return {
            ...item,
            plannedDue: rows.filter(({ due }) => due <= on),
            plannedNotDue: sum(later, item.open.currency)
        };
    });
}
