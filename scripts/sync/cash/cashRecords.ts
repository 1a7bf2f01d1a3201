import { decimal } from '../ledger/receivableRecord.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { ApplicationRow, ReceiptRow } from './cashRows.ts';

/** The Cash_Receipt__c of a payment. */
export function receiptRecord(row: ReceiptRow, profileKey: string): OrgRecord {
    return {
        Key__c: row.key,
        'Credit_Profile__r.Key__c': profileKey,
        Received_On__c: row.receivedOn,
        Amount__c: decimal(row),
        Currency_Code__c: row.currency,
        Reference__c: row.reference ?? null,
        Method__c: row.method ?? null,
        Reversed_On__c: row.reversedOn ?? null,
        Reversal_Reason__c: row.reversalReason ?? null
    };
}

/** The Cash_Application__c of what a payment settled. */
export function applicationRecord(row: ApplicationRow): OrgRecord {
    return {
        Key__c: row.key,
        'Cash_Receipt__r.Key__c': row.receipt,
        'Receivable__r.Key__c': row.item,
        Applied_On__c: row.appliedOn,
        Amount__c: decimal(row),
        Reversed_On__c: row.reversedOn ?? null,
        Is_Reversed__c: row.reversedOn !== undefined,
        Document__c: row.document
    };
}
