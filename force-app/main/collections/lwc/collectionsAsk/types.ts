import type { InstallmentDue } from 'c/ledgerInstallments';
import type { ReceivableType } from 'c/ledgerReceivable';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** An open debit item; every amount in one currency, none below zero. */
export interface CollectibleItem {
    readonly id: string;
    readonly key: string;
    readonly document: string;
    readonly type: ReceivableType;
    readonly dueOn: IsoDate;
    readonly documentOn: IsoDate;
    readonly open: Money;
    readonly disputed: Money;
    /** Under promises that are open, whatever their day. */
    readonly promised: Money;
    /** The part of `promised` that is promised for the very day: it is asked for all the same. */
    readonly promisedToday?: Money;
    /** What a running plan makes due later. */
    readonly plannedNotDue: Money;
    /** What a running plan has made due, by the plan's dates; `byPlans` finds both. */
    readonly plannedDue?: readonly InstallmentDue[];
    readonly poNumber?: string;
    readonly documentLink?: string;
    readonly proofOfDeliveryLink?: string;
}

/** What of one item is asked for, and how many days it is late; an item that a plan cuts may have several. */
export interface AskRow<T extends CollectibleItem = CollectibleItem> {
    readonly item: T;
    readonly amount: Money;
    readonly days: number;
}

/** The amount to ask for, oldest first, and what was left out of it. */
export interface Ask<T extends CollectibleItem = CollectibleItem> {
    readonly rows: readonly AskRow<T>[];
    readonly total: Money;
    readonly oldestDays: number;
    /** Overdue for hold in whole units of the currency x days late; what is promised is still in it. */
    readonly moneyDays: number;
    /** Disputed parts of what is due. */
    readonly disputedLeftOut: Money;
    /** What is due and under an open promise, for today or later. */
    readonly promised: Money;
    /** What a plan makes due later. */
    readonly planned: Money;
    readonly creditsTaken: Money;
    /** Past due by the contract's dates, nothing left out. */
    readonly pastDue: Money;
}
