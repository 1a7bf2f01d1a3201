import { isDebit } from 'c/ledgerReceivable';
import type { IsoDate } from 'c/termsIsoDate';
import { joinKey } from '../canonical/keys.ts';
import type { LedgerApplication, LedgerItem, LedgerScope } from '../ledger/ledgerItem.ts';
import type { ApplicationRow } from './cashRows.ts';

/** Methods that settle an item without money. */
const withoutMoney: ReadonlySet<string> = new Set(['credit memo', 'write-off', 'adjustment']);

/** Did money settle it? A credit memo, a write-off and an adjustment lower what is owed, and are no payment. */
export function isCash({ method = '' }: LedgerApplication): boolean {
    return !withoutMoney.has(method.toLowerCase());
}

/** The days whose cash is loaded: after `from`, up to `asOf`. */
export interface CashDays {
    readonly from: IsoDate;
    readonly asOf: IsoDate;
}

/** The key of the receipt that a ledger names by its own number. */
export function receiptKey({ source, company }: LedgerScope, customer: string, receipt: string): string {
    return joinKey(source, company, 'receipt', customer, receipt);
}

/**
 * What payments settled of a receivable, as it is known at the end of the as-of day. Payments of credits are the other
 * side of the same money, and no receipts; neither are rows against the item's sign.
 */
export function applicationsOf(item: LedgerItem, scope: LedgerScope, days: CashDays): ApplicationRow[] {
    const { facts, key, customer, document, currency } = item;
    const ofDay = new Map<string, number>();
    const cash = isDebit(facts) ? (facts.applications ?? []).filter(isCash) : [];
    return cash.flatMap((one): ApplicationRow[] => {
        const { paidOn, amount, reference, method } = one;
        const count = (ofDay.get(paidOn) ?? 0) + 1;
        ofDay.set(paidOn, count);
        const reversedOn = one.reversedOn !== undefined && one.reversedOn <= days.asOf ? one.reversedOn : undefined;
        if (amount.minor <= 0 || paidOn > days.asOf || (reversedOn ?? paidOn) <= days.from) {
            return [];
        }
        const applicationKey = `${key}|${paidOn}|${count}`;
        return [
            {
                kind: 'application',
                key: applicationKey,
                receipt: keyOfReceipt(one, scope, customer) ?? `${applicationKey}|receipt`,
                item: key,
                document,
                appliedOn: paidOn,
                minor: amount.minor,
                currency,
                reference,
                method,
                reversedOn,
                reversalReason: reversedOn && one.reversalReason
            }
        ];
    });
}

/** A receipt is what the ledger numbers as one, else what a customer paid on one day under one reference. */
function keyOfReceipt(
    { receipt, reference, paidOn }: LedgerApplication,
    scope: LedgerScope,
    customer: string
): string | undefined {
    if (receipt !== undefined) {
        return receiptKey(scope, customer, receipt);
    }
    return reference === undefined
        ? undefined
        : joinKey(scope.source, scope.company, 'reference', customer, `${paidOn} ${reference}`);
}
