import { decimal } from '../ledger/receivableRecord.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { ProfileFigures } from './profileFigures.ts';

/** The fields of Credit_Profile__c that the ledger sets. */
export function profileRecord(key: string, figures: ProfileFigures): OrgRecord {
    const { ageing, parts, measures, overdue, lastPayment } = figures;
    const [first, second, third, fourth] = ageing.buckets;
    return {
        Key__c: key,
        As_Of__c: figures.asOf,
        Ageing_Bounds__c: figures.bounds.join(','),
        Open_Receivables__c: decimal(parts.openReceivables),
        Unapplied_Credits__c: decimal(parts.unappliedCredits),
        Open_Orders__c: decimal(parts.openOrders),
        Shipped_Not_Billed__c: decimal(parts.shippedNotBilled),
        Ageing_Current__c: decimal(ageing.current),
        Ageing_1__c: first ? decimal(first) : null,
        Ageing_2__c: second ? decimal(second) : null,
        Ageing_3__c: third ? decimal(third) : null,
        Ageing_4__c: fourth ? decimal(fourth) : null,
        Past_Due__c: decimal(ageing.pastDue),
        Oldest_Due_Date__c: ageing.oldestDueDate ?? null,
        Overdue_For_Hold__c: decimal(overdue.amount),
        Oldest_Overdue_For_Hold__c: overdue.oldestDueDate ?? null,
        Open_Item_Count__c: figures.openItemCount,
        Disputed_In_Ledger__c: decimal(figures.disputed),
        Last_Payment_On__c: lastPayment?.paidOn ?? null,
        Last_Payment_Amount__c: lastPayment ? decimal(lastPayment.amount) : null,
        Sales_90_Days__c: decimal(measures.sales90Days),
        DSO__c: measures.values.DSO__c ?? null,
        DSO_Count_Back__c: measures.values.DSO_Count_Back__c ?? null,
        Best_Possible_DSO__c: measures.values.Best_Possible_DSO__c ?? null,
        Days_Delinquent__c: measures.values.Days_Delinquent__c ?? null,
        Days_Beyond_Terms__c: measures.values.Days_Beyond_Terms__c ?? null,
        Days_Beyond_Terms_Paid__c: measures.values.Days_Beyond_Terms_Paid__c ?? null,
        Average_Days_To_Pay__c: measures.values.Average_Days_To_Pay__c ?? null,
        Undefined_Measures__c: measures.undefinedMeasures.join('\n') || null
    };
}
