import type { DatabaseSync } from 'node:sqlite';
import { recordHash } from '../journal/recordHash.ts';
import type { JournalRow, Stage } from '../journal/stage.ts';
import type { LedgerItem, LedgerScope } from '../ledger/ledgerItem.ts';
import { applicationsOf, type CashDays } from './applicationsOf.ts';
import { applicationRecord, receiptRecord } from './cashRecords.ts';
import type { ApplicationRow, ReceiptRow } from './cashRows.ts';
import { Receipts } from './receipts.ts';

/** What a payment's application says that the ledger no longer names. */
const taken = 'No longer in the ledger';

/** Puts the cash of a delivery on the stage: first what it settled, item by item, at the end the receipts. */
export class CashStage {
    readonly #stage: Stage;
    readonly #scope: LedgerScope;
    readonly #days: CashDays;
    readonly #receipts = new Receipts();

    constructor(stage: Stage, scope: LedgerScope, days: CashDays) {
        this.#stage = stage;
        this.#scope = scope;
        this.#days = days;
    }

    /** The cash of one item that was put on the stage. */
    add(item: LedgerItem, profile: string): void {
        this.#receipts.addOnAccount(item, profile, this.#scope, this.#days);
        for (const application of applicationsOf(item, this.#scope, this.#days)) {
            this.#addApplication(application, profile);
        }
    }

    /**
     * Closes the stage. What the journal knows of a staged item and the delivery does not name any more was taken back;
     * what else it knows of a staged receipt still belongs to it.
     */
    end(database: DatabaseSync, scope: string): void {
        const others: { readonly application: ApplicationRow; readonly profile: string }[] = [];
        for (const { application, profile, isDelivered } of knownElsewhere(database, scope)) {
            if (isDelivered && application.reversedOn === undefined && application.appliedOn > this.#days.from) {
                const reversed = { ...application, reversedOn: this.#days.asOf, reversalReason: taken };
                this.#addApplication(reversed, profile);
            } else {
                others.push({ application, profile });
            }
        }
        for (const { application, profile } of others) {
            if (this.#receipts.has(application.receipt)) {
                this.#receipts.add(application, profile);
            }
        }
        for (const { receipt, profile } of this.#receipts.all()) {
            this.#stage.add(receiptJournalRow(receipt, profile), receipt.key);
        }
    }

    #addApplication(application: ApplicationRow, profile: string): void {
        this.#stage.add(applicationJournalRow(application, profile), application.key);
        this.#receipts.add(application, profile);
    }
}

/** A receipt as the journal keeps it. */
export function receiptJournalRow(receipt: ReceiptRow, profile: string): JournalRow {
    return {
        key: receipt.key,
        profile,
        kind: 'receipt',
        isOpen: receipt.reversedOn === undefined,
        hash: recordHash(receiptRecord(receipt, profile)),
        row: JSON.stringify(receipt)
    };
}

/** What a payment settled, as the journal keeps it. */
export function applicationJournalRow(application: ApplicationRow, profile: string): JournalRow {
    return {
        key: application.key,
        profile,
        kind: 'application',
        isOpen: application.reversedOn === undefined,
        hash: recordHash(applicationRecord(application)),
        row: JSON.stringify(application)
    };
}

/** The applications of a scope that were written before and are not on the stage; whether their item is. */
function* knownElsewhere(database: DatabaseSync, scope: string) {
    const statement = database.prepare(
        `SELECT i.profile, i.row, EXISTS (SELECT 1 FROM stage s WHERE s.key = json_extract(i.row, '$.item')) AS delivered
         FROM item i WHERE i.scope = ? AND i.kind = 'application'
         AND NOT EXISTS (SELECT 1 FROM stage s WHERE s.key = i.key)`
    );
    for (const row of statement.all(scope)) {
        yield {
            // The journal holds what this program wrote there, checked when it was delivered.
            application: JSON.parse(String(row['row'])) as ApplicationRow,
            profile: String(row['profile']),
            isDelivered: row['delivered'] === 1
        };
    }
}
