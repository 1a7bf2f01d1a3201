import { isZero } from 'c/termsMoney';
import { isRunning } from './plans';
import type { Elsewhere, Standing } from './types';

type Judged = Omit<Standing, 'elsewhere' | 'tier'>;

/** Who has the account whatever is due: nobody of collections asks it for money. */
export function takenBy({ account, ask }: Judged): Elsewhere | undefined {
    const { status, attorney, isCeased, placement, placedItems, items, heldBy } = account;
    if (status === 'Insolvent' || heldBy?.reasonClass === 'Insolvency') {
        return { code: 'insolvency' };
    }
    if (status === 'Legal' || heldBy?.reasonClass === 'Legal') {
        return { code: 'legal' };
    }
    if (attorney !== undefined) {
        return { code: 'lawyer', name: attorney };
    }
    if (isCeased) {
        return { code: 'ceased' };
    }
    if (placement && items.length > 0 && items.every(({ id }) => placedItems.has(id))) {
        return { code: 'placed', party: placement.party, isLegal: placement.isLegal, on: placement.placedOn };
    }
    return heldBy && !isZero(ask.total) ? { code: 'creditHold', by: heldBy.by } : undefined;
}

/** Whom an account without anything to ask for waits for. */
export function waitsFor({ account, ask, open, plans }: Judged): Elsewhere {
    if (!isZero(ask.creditsTaken)) {
        return { code: 'credits', amount: { ...account.credits, minor: Math.abs(account.credits.minor) } };
    }
    if (!isZero(ask.disputedLeftOut)) {
        const waiting = account.disputes.filter(({ status }) => status === 'Open');
        const [first] = waiting.sort((left, right) => right.amount.minor - left.amount.minor);
        return { code: 'disputed', amount: ask.disputedLeftOut, side: first?.side, holder: first?.holder };
    }
    const [next] = [...open].sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
    if (next && !isZero(ask.promised)) {
        return { code: 'promised', amount: next.amount, dueOn: next.dueOn, until: next.toleranceEndsOn };
    }
    const installment = plans.filter(isRunning).find((plan) => plan.next)?.next;
    return installment
        ? { code: 'planned', amount: installment.amount, dueOn: installment.due }
        : { code: 'nothingDue' };
}
