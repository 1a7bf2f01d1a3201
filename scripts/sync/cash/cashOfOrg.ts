import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { z } from 'zod';
import type { JournalRow } from '../journal/stage.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { soqlText } from '../org/soql.ts';
import type { ApplicationRow, ReceiptRow } from './cashRows.ts';
import { applicationJournalRow, receiptJournalRow } from './stageCash.ts';

const text = z.string().nullable();
const parent = z.object({ Key__c: z.string() });
const receiptFields = z.object({
    Key__c: z.string(),
    Received_On__c: z.string(),
    Amount__c: z.number(),
    Currency_Code__c: z.string(),
    Reference__c: text,
    Method__c: text,
    Reversed_On__c: text,
    Reversal_Reason__c: text
});
const receiptOfOrg = receiptFields.extend({ Credit_Profile__r: parent });
const applicationOfOrg = z.object({
    Key__c: z.string(),
    Applied_On__c: z.string(),
    Amount__c: z.number(),
    Reversed_On__c: text,
    Document__c: text,
    Cash_Receipt__r: z.object({ ...receiptFields.shape, Credit_Profile__r: parent }),
    Receivable__r: parent.nullable()
});

/** The payments of a ledger as the org has them, as rows of the journal, page by page. */
export async function* receiptsOfOrg(gateway: OrgGateway, scope: string): AsyncGenerator<JournalRow[]> {
    const fields = [...Object.keys(receiptFields.shape), 'Credit_Profile__r.Key__c'];
    const where = `Credit_Profile__r.Ledger_Source__r.Key__c = ${soqlText(scope)} AND Key__c != null`;
    const soql = `SELECT ${fields.join(', ')} FROM Cash_Receipt__c WHERE ${where}`;
    for await (const page of gateway.pages(receiptOfOrg, soql)) {
        yield page.map((row) => receiptJournalRow(receiptOf(row), row.Credit_Profile__r.Key__c));
    }
}

/** What the payments of a ledger settled as the org has it, as rows of the journal, page by page. */
export async function* applicationsOfOrg(gateway: OrgGateway, scope: string): AsyncGenerator<JournalRow[]> {
    const ofReceipt = [...Object.keys(receiptFields.shape), 'Credit_Profile__r.Key__c'];
    const fields = [
        'Key__c',
        'Applied_On__c',
        'Amount__c',
        'Reversed_On__c',
        'Document__c',
        'Receivable__r.Key__c',
        ...ofReceipt.map((field) => `Cash_Receipt__r.${field}`)
    ];
    const where = `Cash_Receipt__r.Credit_Profile__r.Ledger_Source__r.Key__c = ${soqlText(scope)} AND Key__c != null`;
    const soql = `SELECT ${fields.join(', ')} FROM Cash_Application__c WHERE ${where}`;
    for await (const page of gateway.pages(applicationOfOrg, soql)) {
        yield page.flatMap((row) => {
            const application = applicationOf(row);
            return application
                ? [applicationJournalRow(application, row.Cash_Receipt__r.Credit_Profile__r.Key__c)]
                : [];
        });
    }
}

function receiptOf(row: z.infer<typeof receiptFields>): ReceiptRow {
    return {
        kind: 'receipt',
        key: row.Key__c,
        receivedOn: isoDate(row.Received_On__c),
        minor: moneyFromDecimal(row.Amount__c, row.Currency_Code__c).minor,
        currency: row.Currency_Code__c,
        reference: row.Reference__c ?? undefined,
        method: row.Method__c ?? undefined,
        reversedOn: row.Reversed_On__c === null ? undefined : isoDate(row.Reversed_On__c),
        reversalReason: row.Reversal_Reason__c ?? undefined
    };
}

function applicationOf(row: z.infer<typeof applicationOfOrg>): ApplicationRow | undefined {
    const receipt = receiptOf(row.Cash_Receipt__r);
    return row.Receivable__r
        ? {
              kind: 'application',
              key: row.Key__c,
              receipt: receipt.key,
              item: row.Receivable__r.Key__c,
              document: row.Document__c ?? '',
              appliedOn: isoDate(row.Applied_On__c),
              minor: moneyFromDecimal(row.Amount__c, receipt.currency).minor,
              currency: receipt.currency,
              reference: receipt.reference,
              method: receipt.method,
              reversedOn: row.Reversed_On__c === null ? undefined : isoDate(row.Reversed_On__c),
              reversalReason: receipt.reversalReason
          }
        : undefined;
}
