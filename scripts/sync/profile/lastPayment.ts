import { appliesOn, isDebit, type ReceivableFacts } from 'c/ledgerReceivable';
import { negate, sum, type Money } from 'c/termsMoney';
import type { IsoDate } from 'c/termsIsoDate';

/** The last day on which money of the customer counted, and all of that day's money. */
export interface LastPayment {
    readonly paidOn: IsoDate;
    readonly amount: Money;
}

/** The customer's last payment: cash applied to debit items, items cleared without cash rows, payments on account. */
export function lastPayment(
    items: readonly ReceivableFacts[],
    asOf: IsoDate,
    currency: string
): LastPayment | undefined {
    const payments = items.flatMap((item) => paymentsOf(item, asOf));
    const paidOn = payments
        .map((payment) => payment.paidOn)
        .sort()
        .at(-1);
    return (
        paidOn && {
            paidOn,
            amount: sum(
                payments.filter((payment) => payment.paidOn === paidOn).map((payment) => payment.amount),
                currency
            )
        }
    );
}

function paymentsOf(item: ReceivableFacts, asOf: IsoDate): LastPayment[] {
    if (item.type === 'Payment on account') {
        return item.documentDate <= asOf ? [{ paidOn: item.documentDate, amount: negate(item.original) }] : [];
    }
    if (!isDebit(item)) {
        return [];
    }
    if (item.applications) {
        return item.applications.filter((cash) => appliesOn(cash, asOf));
    }
    return item.clearedOn && item.clearedOn <= asOf ? [{ paidOn: item.clearedOn, amount: item.original }] : [];
}
