import type { CollectibleItem } from 'c/collectionsAsk';
import { promiseStatusOn } from 'c/collectionsPromise';
import type { IsoDate } from 'c/termsIsoDate';
import { isZero, minMoney, sum, zero, type Money } from 'c/termsMoney';
import type { WorklistPromise } from './types';

/** Promises as they stand on a day, whenever they were judged last. */
export interface PromisesNow {
    readonly open: readonly WorklistPromise[];
    readonly broken: readonly { readonly promise: WorklistPromise; readonly rest: Money }[];
}

/** Stored open and past its last day is broken; what nothing is missing of is no matter any more. */
export function promisesOn(promises: readonly WorklistPromise[], localDay: IsoDate): PromisesNow {
    const open = promises.filter((promise) => promiseStatusOn(promise, localDay) === 'Open');
    const broken = promises
        .filter((promise) => !open.includes(promise))
        .map((promise) => ({ promise, rest: restOf(promise) }))
        .filter(({ rest }) => !isZero(rest));
    return { open, broken: broken.sort((left, right) => (left.promise.dueOn < right.promise.dueOn ? 1 : -1)) };
}

/** The items with what open promises cover of them. */
export function promisedItems(
    items: readonly CollectibleItem[],
    open: readonly WorklistPromise[],
    on: IsoDate
): readonly CollectibleItem[] {
    return items.map((item) => {
        const covering = (promises: readonly WorklistPromise[]): Money => {
            const parts = promises.flatMap((promise) => promise.items.filter(({ id }) => id === item.id));
            return minMoney(
                item.open,
                total(
                    parts.map(({ amount }) => amount),
                    item.open.currency
                )
            );
        };
        return {
            ...item,
            promised: covering(open),
            promisedToday: covering(open.filter(({ dueOn }) => dueOn === on))
        };
    });
}

/** What is missing can never be more than what is open of the items that it is for. */
function restOf({ amount, rest = amount, items }: WorklistPromise): Money {
    return items.length > 0
        ? minMoney(
              rest,
              total(
                  items.map(({ open }) => open),
                  amount.currency
              )
          )
        : rest;
}

function total(amounts: readonly Money[], currency: string): Money {
    return amounts.length > 0 ? sum(amounts, currency) : zero(currency);
}
