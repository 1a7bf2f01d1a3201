import type { OrgClient } from '../../start/org-client.ts';

/** Gives the account the credit position of Cobalt Freight, one of the sample stories: on hold by rule. */
export async function giveCreditPosition(org: OrgClient, accountId: string): Promise<void> {
    const [source] = await org.create('Ledger_Source__c', [
        {
            Name: 'ERP 1000',
            Key__c: 'ERP|1000',
            Source__c: 'ERP',
            Company__c: '1000',
            As_Of__c: '2026-06-30',
            Last_Good_Run__c: '2026-06-30T06:00:00Z'
        }
    ]);
    const [profile] = await org.create('Credit_Profile__c', [
        { Account__c: accountId, Ledger_Source__c: source, ...position, ...ageing }
    ]);
    await org.create('Credit_Hold__c', [{ Account__c: accountId, Credit_Profile__c: profile, ...hold }]);
    await org.create('Credit_Score__c', [{ Credit_Profile__c: profile, ...score }]);
}

const position = {
    Key__c: 'ERP|1000|S03',
    Customer_Number__c: 'S03',
    Currency_Code__c: 'USD',
    Payment_Terms_Days__c: 30,
    Own_Limit__c: 20_000,
    Open_Receivables__c: 18_500,
    Unapplied_Credits__c: 0,
    Open_Orders__c: 0,
    Shipped_Not_Billed__c: 0,
    Days_Beyond_Terms__c: 24.44,
    Band__c: 4,
    Reason_Class__c: 'Overdue invoices'
};

const ageing = {
    As_Of__c: '2026-06-30',
    Ageing_Bounds__c: '30,60,90',
    Ageing_Current__c: 2_500,
    Ageing_1__c: 1_000,
    Ageing_2__c: 3_000,
    Ageing_3__c: 12_000,
    Ageing_4__c: 0,
    Past_Due__c: 16_000,
    Oldest_Due_Date__c: '2026-04-24',
    Overdue_For_Hold__c: 16_000,
    Oldest_Overdue_For_Hold__c: '2026-04-24',
    Open_Item_Count__c: 4
};

const hold = {
    Key__c: 'ERP|1000|S03|R2',
    Status__c: 'Active',
    Origin__c: 'Rule',
    Rule__c: 'R2',
    Reason_Class__c: 'Overdue invoices',
    Reason__c: '16,000 is more than 20 days late, 2,000 allowed.',
    Placed_On__c: '2026-05-15'
};

const score = {
    Key__c: 'ERP|1000|S03|D&B|PAYDEX|2026-06-20',
    Provider__c: 'D&B',
    Model__c: 'PAYDEX',
    Score_Date__c: '2026-06-20',
    Raw_Value__c: '52',
    Scale_Low__c: 1,
    Scale_High__c: 100,
    Direction__c: 'High is good',
    Band__c: 4
};
