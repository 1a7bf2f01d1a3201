import { negate } from 'c/termsMoney';
import type { LedgerItem, LedgerScope } from '../ledger/ledgerItem.ts';
import { receiptKey, type CashDays } from './applicationsOf.ts';
import type { ApplicationRow, ReceiptRow } from './cashRows.ts';

interface Parts {
    readonly profile: string;
    readonly applications: ApplicationRow[];
    /** The payment on account that the receipt began as. */
    onAccount?: ReceiptRow;
}

/** Puts payments together from what they settled, and from payments on account. */
export class Receipts {
    readonly #parts = new Map<string, Parts>();

    /** Is this receipt one of those that are put together? */
    has(key: string): boolean {
        return this.#parts.has(key);
    }

    /** Adds what a payment of a profile settled. */
    add(application: ApplicationRow, profile: string): void {
        this.#partsOf(application.receipt, profile).applications.push(application);
    }

    /** Adds a payment on account: money that came, whatever it is applied to later under the number of its document. */
    addOnAccount(
        { facts, customer, document, currency }: LedgerItem,
        profile: string,
        scope: LedgerScope,
        { from }: CashDays
    ) {
        const { minor } = negate(facts.original);
        if (facts.type === 'Payment on account' && facts.documentDate > from && minor > 0) {
            const key = receiptKey(scope, customer, document);
            this.#partsOf(key, profile).onAccount = {
                kind: 'receipt',
                key,
                receivedOn: facts.documentDate,
                minor,
                currency,
                reference: document
            };
        }
    }

    /** Every receipt with its profile. */
    *all(): Generator<{ readonly receipt: ReceiptRow; readonly profile: string }> {
        for (const [key, parts] of this.#parts) {
            const receipt = receiptOf(key, parts);
            if (receipt) {
                yield { receipt, profile: parts.profile };
            }
        }
    }

    #partsOf(key: string, profile: string): Parts {
        const parts = this.#parts.get(key) ?? { profile, applications: [] };
        this.#parts.set(key, parts);
        return parts;
    }
}

/** Money that was applied, taken back and applied again came once: a receipt is as large as what it ever settled at a time. */
function receiptOf(key: string, { applications, onAccount }: Parts): ReceiptRow | undefined {
    const [first] = applications;
    if (!first) {
        return onAccount;
    }
    const days = applications.map(({ appliedOn }) => appliedOn).sort();
    const standing = days.map((day) =>
        applications
            .filter(({ appliedOn, reversedOn }) => appliedOn <= day && (reversedOn === undefined || reversedOn > day))
            .reduce((total, { minor }) => total + minor, 0)
    );
    const reversals = applications.flatMap(({ reversedOn }) => reversedOn ?? []).sort();
    const isReversed = reversals.length === applications.length && onAccount === undefined;
    // Applied and taken back on one day, it never stood: then it is what was booked.
    const most = Math.max(onAccount?.minor ?? 0, ...standing) || first.minor;
    return {
        kind: 'receipt',
        key,
        receivedOn: onAccount?.receivedOn ?? days[0] ?? first.appliedOn,
        minor: most,
        currency: first.currency,
        reference: applications.find(({ reference }) => reference !== undefined)?.reference ?? onAccount?.reference,
        method: applications.find(({ method }) => method !== undefined)?.method,
        reversedOn: isReversed ? reversals.at(-1) : undefined,
        reversalReason: isReversed
            ? applications.find(({ reversalReason }) => reversalReason !== undefined)?.reversalReason
            : undefined
    };
}
