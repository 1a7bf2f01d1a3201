import { isoDate, minDate, type IsoDate } from 'c/termsIsoDate';
import { isZero, maxMoney, minMoney, moneyFromDecimal, subtract, sum, zero, type Money } from 'c/termsMoney';
import type { DisputeItemRow } from './creditRecords.ts';

/** What of an item is disputed: confirmed, or by the ledger; and what somebody raised beyond that and nobody confirmed. */
export interface DisputedParts {
    readonly disputed?: Money;
    readonly unconfirmed?: { readonly amount: Money; readonly since: IsoDate };
}

/**
 * The disputed parts of an open item: what the ledger says or what people recorded, whichever is more, never more than
 * is open. What nobody confirmed counts from the first day on which any of it was raised.
 */
export function disputedParts(open: Money, inLedger: Money, recorded: readonly DisputeItemRow[]): DisputedParts {
    const { currency } = open;
    const total = (rows: readonly DisputeItemRow[]): Money =>
        sum(
            rows.map((row) => moneyFromDecimal(row.Amount__c, currency)),
            currency
        );
    const unconfirmed = recorded.filter((row) => !row.Receivable_Dispute__r.Is_Confirmed__c);
    const confirmed = total(recorded.filter((row) => row.Receivable_Dispute__r.Is_Confirmed__c));
    const disputed = minMoney(open, maxMoney(inLedger, confirmed));
    const amount = maxMoney(subtract(minMoney(open, total(recorded)), disputed), zero(currency));
    const [first, ...others] = unconfirmed.map((row) => isoDate(row.Receivable_Dispute__r.Opened_On__c));
    return {
        disputed: isZero(disputed) ? undefined : disputed,
        unconfirmed:
            first === undefined || isZero(amount) ? undefined : { amount, since: others.reduce(minDate, first) }
    };
}
