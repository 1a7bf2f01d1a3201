import { applicationsOfOrg, receiptsOfOrg } from '../cash/cashOfOrg.ts';
import { receivableTypes, type LedgerItem } from '../ledger/ledgerItem.ts';
import { receivableRecord } from '../ledger/receivableRecord.ts';
import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';
import { soqlText } from '../org/soql.ts';
import type { Journal } from './journal.ts';
import { recordHash } from './recordHash.ts';
import type { JournalRow } from './stage.ts';

/** What a scope's journal holds after it was read from the org again. */
export interface RebuiltScope {
    readonly scope: string;
    readonly asOf: string;
    readonly receivables: number;
    readonly receipts: number;
    readonly applications: number;
}

const text = z.string().nullable();
const number = z.number().nullable();
const sourceRow = z.object({ Key__c: z.string(), As_Of__c: z.string(), Last_Good_Run__c: z.string() });
const receivableFields = z.object({
    Key__c: z.string(),
    Name: z.string(),
    Type__c: z.enum(receivableTypes),
    Item__c: text,
    Fiscal_Year__c: number,
    Document_Date__c: z.string(),
    Due_Date__c: text,
    Original_Amount__c: z.number(),
    Open_Amount__c: z.number(),
    Currency_Code__c: z.string(),
    Disputed_In_Ledger__c: number,
    Status__c: z.enum(['Open', 'Cleared']),
    Cleared_On__c: text,
    PO_Number__c: text,
    Document_Link__c: text,
    Proof_Of_Delivery_Link__c: text
});
const receivableRow = receivableFields.extend({
    Credit_Profile__r: z.object({ Key__c: z.string(), Customer_Number__c: text })
});
type ReceivableRow = z.infer<typeof receivableRow>;

/**
 * Reads every delivered ledger from the org into the journal. The payments that the org has are read beside the items,
 * not into them: older ones, and credit memos, are part of what is open and not in the org.
 */
export async function rebuildJournal(gateway: OrgGateway, journal: Journal): Promise<RebuiltScope[]> {
    const sources = await gateway.all(
        sourceRow,
        'SELECT Key__c, As_Of__c, Last_Good_Run__c FROM Ledger_Source__c WHERE Last_Good_Run__c != null ORDER BY Key__c'
    );
    const fields = [
        ...Object.keys(receivableFields.shape),
        'Credit_Profile__r.Key__c',
        'Credit_Profile__r.Customer_Number__c'
    ];
    const rebuilt: RebuiltScope[] = [];
    journal.forgetAll();
    for (const { Key__c: scope, As_Of__c: asOf, Last_Good_Run__c: runAt } of sources) {
        let receivables = 0;
        const soql = `SELECT ${fields.join(', ')} FROM Receivable__c WHERE Credit_Profile__r.Ledger_Source__r.Key__c = ${soqlText(scope)}`;
        for await (const page of gateway.pages(receivableRow, soql)) {
            journal.inTransaction(() => {
                for (const row of page) {
                    journal.putItem(scope, journalRow(row, isoDate(asOf)));
                }
            });
            receivables += page.length;
        }
        const receipts = await putAll(journal, scope, receiptsOfOrg(gateway, scope));
        const applications = await putAll(journal, scope, applicationsOfOrg(gateway, scope));
        journal.setLastDelivery(scope, { asOf, runAt: new Date(runAt).toISOString() });
        rebuilt.push({ scope, asOf, receivables, receipts, applications });
    }
    return rebuilt;
}

/** Remembers rows as written, and counts them. */
async function putAll(journal: Journal, scope: string, pages: AsyncIterable<readonly JournalRow[]>): Promise<number> {
    let count = 0;
    for await (const page of pages) {
        journal.inTransaction(() => page.forEach((row) => journal.putItem(scope, row)));
        count += page.length;
    }
    return count;
}

function journalRow(row: ReceivableRow, asOf: IsoDate): JournalRow {
    const item = itemOf(row);
    const profile = row.Credit_Profile__r.Key__c;
    return {
        key: item.key,
        profile,
        kind: 'receivable',
        isOpen: row.Status__c === 'Open',
        hash: recordHash(receivableRecord(item, profile, asOf)),
        row: JSON.stringify(item)
    };
}

function itemOf(row: ReceivableRow): LedgerItem {
    const currency = row.Currency_Code__c;
    return {
        kind: 'receivable',
        key: row.Key__c,
        customer: row.Credit_Profile__r.Customer_Number__c ?? '',
        currency,
        document: row.Name,
        item: row.Item__c ?? undefined,
        fiscalYear: row.Fiscal_Year__c ?? undefined,
        poNumber: row.PO_Number__c ?? undefined,
        documentLink: row.Document_Link__c ?? undefined,
        proofOfDeliveryLink: row.Proof_Of_Delivery_Link__c ?? undefined,
        isClosingUnknown: row.Status__c === 'Cleared' ? true : undefined,
        facts: {
            type: row.Type__c,
            documentDate: isoDate(row.Document_Date__c),
            dueDate: row.Due_Date__c === null ? undefined : isoDate(row.Due_Date__c),
            original: moneyFromDecimal(row.Original_Amount__c, currency),
            openInDelivery: moneyFromDecimal(row.Open_Amount__c, currency),
            clearedOn: row.Cleared_On__c === null ? undefined : isoDate(row.Cleared_On__c),
            disputed: moneyFromDecimal(row.Disputed_In_Ledger__c ?? 0, currency)
        }
    };
}
