/** What counts as overdue when somebody asks whether to hold the customer: not what is disputed, nor our own backlog of cash. */
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import { isNegative, isZero, maxMoney, minMoney, negate, subtract, sum, zero, type Money } from 'c/termsMoney';

/** An open item with the part of it that a dispute shields. */
export interface OverdueItem {
    readonly open: Money;
    readonly dueDate?: IsoDate;
    readonly disputed?: Money;
}

/** What is left of one item after the disputed part and the credits. */
export interface OverduePart<T extends OverdueItem> {
    readonly item: T;
    readonly amount: Money;
    readonly days: number;
}

/** The overdue amount for holds, its oldest due date, and the items that make it up, oldest first. */
export interface OverdueForHold<T extends OverdueItem> {
    readonly amount: Money;
    readonly oldestDueDate?: IsoDate;
    readonly items: readonly OverduePart<T>[];
}

/** Past-due debit items less their disputed part, unapplied credits taken off oldest first when `netCredits` says so. */
export function overdueForHold<T extends OverdueItem>(
    items: readonly T[],
    asOf: IsoDate,
    currency: string,
    { netCredits }: { readonly netCredits: boolean }
): OverdueForHold<T> {
    const credits = items.filter((item) => isNegative(item.open)).map((item) => negate(item.open));
    let creditsLeft = netCredits ? sum(credits, currency) : zero(currency);
    const parts: OverduePart<T>[] = [];
    for (const overdue of pastDueOldestFirst(items, asOf, currency)) {
        const netted = minMoney(overdue.amount, creditsLeft);
        creditsLeft = subtract(creditsLeft, netted);
        const amount = subtract(overdue.amount, netted);
        if (!isZero(amount)) {
            parts.push({ ...overdue, amount });
        }
    }
    return {
        amount: sum(
            parts.map((part) => part.amount),
            currency
        ),
        oldestDueDate: parts[0]?.item.dueDate,
        items: parts
    };
}

function pastDueOldestFirst<T extends OverdueItem>(
    items: readonly T[],
    asOf: IsoDate,
    currency: string
): OverduePart<T>[] {
    const none = zero(currency);
    return items
        .map((item) => ({
            item,
            amount: maxMoney(subtract(item.open, item.disputed ?? none), none),
            days: item.dueDate ? daysBetween(item.dueDate, asOf) : 0
        }))
        .filter((part) => part.days > 0 && !isZero(part.amount))
        .sort((left, right) => right.days - left.days);
}
