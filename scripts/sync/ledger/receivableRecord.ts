import { disputedOpen, openAmountAt } from 'c/ledgerReceivable';
import { isZero, toDecimal, type Money } from 'c/termsMoney';
import type { IsoDate } from 'c/termsIsoDate';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { LedgerItem } from './ledgerItem.ts';

/** The Receivable__c of an item as it stands at the end of a day. */
export function receivableRecord(item: LedgerItem, profileKey: string, asOf: IsoDate): OrgRecord {
    const { facts } = item;
    const open = openAmountAt(facts, asOf);
    return {
        Key__c: item.key,
        Name: item.document,
        'Credit_Profile__r.Key__c': profileKey,
        Type__c: facts.type,
        Item__c: item.item ?? null,
        Fiscal_Year__c: item.fiscalYear ?? null,
        Document_Date__c: facts.documentDate,
        Due_Date__c: facts.dueDate ?? null,
        Original_Amount__c: decimal(facts.original),
        Open_Amount__c: decimal(open),
        Currency_Code__c: item.currency,
        Open_In_Credit_Currency__c: decimal(open),
        Disputed_In_Ledger__c: decimal(disputedOpen(facts, asOf)),
        Status__c: isZero(open) ? 'Cleared' : 'Open',
        Cleared_On__c: isZero(open) ? (clearedOn(item, asOf) ?? null) : null,
        PO_Number__c: item.poNumber ?? null,
        Document_Link__c: item.documentLink ?? null,
        Proof_Of_Delivery_Link__c: item.proofOfDeliveryLink ?? null
    };
}

/** The day on which the item was settled: what the ledger says, else its last payment that stands. */
function clearedOn({ facts }: LedgerItem, asOf: IsoDate): IsoDate | undefined {
    const standing = (facts.applications ?? []).filter(
        ({ paidOn, reversedOn }) => paidOn <= asOf && (reversedOn === undefined || reversedOn > asOf)
    );
    return (
        facts.clearedOn ??
        standing
            .map(({ paidOn }) => paidOn)
            .sort()
            .at(-1)
    );
}

/** An amount as the org's number fields take it; exact up to 2^53 minor units. */
export function decimal(amount: Money): number {
    return Number(toDecimal(amount));
}
