/** What the customer could cost us today if nothing more were paid. */
import { isNegative, isZero, sum, type Money } from 'c/termsMoney';

/** The parts of exposure, each amount counted in one of them only; credits are <= 0, the others >= 0. */
export interface ExposureParts {
    readonly openReceivables: Money;
    readonly unappliedCredits: Money;
    readonly openOrders: Money;
    readonly shippedNotBilled: Money;
}

/** Open debit items + open orders + shipped not billed - unapplied credits. @throws RangeError on a part of the wrong sign. */
export function exposureOf(parts: ExposureParts): Money {
    const { openReceivables, unappliedCredits, openOrders, shippedNotBilled } = parts;
    if ([openReceivables, openOrders, shippedNotBilled].some(isNegative)) {
        throw new RangeError('Open receivables, orders and shipped goods are never negative');
    }
    if (!isZero(unappliedCredits) && !isNegative(unappliedCredits)) {
        throw new RangeError('Unapplied credits are never positive');
    }
    return sum([openReceivables, openOrders, shippedNotBilled, unappliedCredits], openReceivables.currency);
}
