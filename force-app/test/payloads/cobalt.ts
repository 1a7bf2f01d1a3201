/** What the org answers for Cobalt Freight on 30 Jun 2026, by role. */

const value = <Value>(of: Value) => ({ value: of });

const source = {
    Source__c: value('DEMO'),
    Company__c: value('1000'),
    As_Of__c: value('2026-06-30'),
    Last_Good_Run__c: value('2026-06-30T06:00:00.000Z'),
    Stale_After_Hours__c: value(26),
    Last_Delivery_At__c: value('2026-06-30T06:00:00.000Z'),
    Last_Delivery_Outcome__c: value('Good'),
    Last_Delivery_Problem__c: value(null)
};

const profile = {
    Id: 'a02000000000003AAA',
    Key__c: value('DEMO|1000|100003'),
    Customer_Number__c: value('100003'),
    Currency_Code__c: value('USD'),
    Account_Status__c: value('Normal'),
    Status_Since__c: value(null),
    Own_Limit__c: value(20000),
    Zero_Limit_Means__c: value('No credit'),
    Temporary_Limit__c: value(null),
    Temporary_Limit_Until__c: value(null),
    Insurance_Effect__c: value('None'),
    Insured_Amount__c: value(null),
    Insured_Percent__c: value(null),
    Insured_Until__c: value(null),
    Effective_Limit__c: value(20000),
    Available__c: value(1500),
    Used_Percent__c: value(92.5),
    Group_Used_Percent__c: value(null),
    Is_Unlimited__c: value(false),
    Open_Receivables__c: value(18500),
    Unapplied_Credits__c: value(0),
    Open_Orders__c: value(0),
    Shipped_Not_Billed__c: value(0),
    Exposure__c: value(18500),
    As_Of__c: value('2026-06-30'),
    Ageing_Bounds__c: value('30,60,90'),
    Ageing_Current__c: value(2500),
    Ageing_1__c: value(1000),
    Ageing_2__c: value(3000),
    Ageing_3__c: value(12000),
    Ageing_4__c: value(0),
    Past_Due__c: value(16000),
    Oldest_Due_Date__c: value('2026-04-24'),
    Overdue_For_Hold__c: value(16000),
    Oldest_Overdue_For_Hold__c: value('2026-04-24'),
    Disputed_In_Ledger__c: value(0),
    Last_Payment_On__c: value('2026-04-19'),
    Last_Payment_Amount__c: value(4500),
    Ledger_Source__r: source
};

const closedProfile = {
    Group_Limit__c: value(null),
    Group_Exposure__c: value(null),
    Risk_Class__c: value('B'),
    Band__c: value(4),
    Days_Beyond_Terms__c: value(24.44),
    Average_Days_To_Pay__c: value(45.7),
    DSO__c: value(256.2)
};

const hold = {
    Id: 'a03000000000001AAA',
    Credit_Profile__c: value('a02000000000003AAA'),
    Status__c: value('Active'),
    Origin__c: value('Rule'),
    Reason_Class__c: value('Overdue invoices'),
    Placed_On__c: value('2026-05-15'),
    Placed_By__c: value(null),
    Released_By__c: value(null),
    Release_Until__c: value(null),
    Release_Amount__c: value(null),
    Release_Used__c: value(null),
    Currency_Code__c: value('USD')
};

const holdDetails = {
    Reason__c: value(
        '12,000 is 67 days past due (R1 since 24 Jun); 16,000 is more than 20 days late, 2,000 allowed (R2).'
    ),
    Rule__c: value('R2'),
    Release_Reason__c: value(null)
};

const policies = [
    {
        Id: 'a04000000000001AAA',
        Key__c: value('watch-used-percent|everyone|2026-01-01'),
        Kind__c: value('Watch used percent'),
        Scope__c: value('Everyone'),
        Scope_Value__c: value(null),
        Effective_From__c: value('2026-01-01'),
        Effective_To__c: value(null),
        Days__c: value(null),
        Amount__c: value(null),
        Percent__c: value(85),
        Bounds__c: value(null),
        Currency_Code__c: value(null)
    }
];

const scores = [
    {
        Id: 'a05000000000001AAA',
        Credit_Profile__c: value('a02000000000003AAA'),
        Provider__c: value('D&B'),
        Model__c: value('PAYDEX'),
        Score_Date__c: value('2026-06-12'),
        Raw_Value__c: value('52'),
        Scale_Low__c: value(1),
        Scale_High__c: value(100),
        Direction__c: value('High is good'),
        Band__c: value(4),
        Not_Rated_Reason__c: value(null),
        Provider_Text__c: value(null)
    }
];

const connection = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });

const account = {
    Id: '001000000000003AAA',
    Name: value('Cobalt Freight Systems Corp.'),
    Active_Holds__c: value(1),
    Earliest_Release_End__c: value(null),
    Credit_Profile_Count__c: value(1)
};

const answer = (query: object) => ({ uiapi: { query } });

/** As the credit manager and the collector are answered: with scores and hold details. */
export const COBALT_FOR_CREDIT = answer({
    Account: connection([account]),
    Credit_Profile__c: connection([{ ...profile, ...closedProfile }]),
    Credit_Hold__c: connection([{ ...hold, ...holdDetails }]),
    Credit_Policy__c: connection(policies),
    Credit_Score__c: connection(scores)
});

/** As the sales rep is answered. */
export const COBALT_FOR_REP = answer({
    Account: connection([account]),
    Credit_Profile__c: connection([profile]),
    Credit_Hold__c: connection([hold]),
    Credit_Policy__c: connection(policies)
});

/** An account that no ledger customer is linked to. */
export const PROSPECT = answer({
    Account: connection([{ ...account, Name: value('Mistral Bakeries Inc.'), Credit_Profile_Count__c: value(0) }]),
    Credit_Profile__c: connection([]),
    Credit_Hold__c: connection([]),
    Credit_Policy__c: connection(policies)
});

/** An account that the user may not see. */
export const INVISIBLE = answer({
    Account: connection([]),
    Credit_Profile__c: connection([]),
    Credit_Hold__c: connection([]),
    Credit_Policy__c: connection([])
});

/** Two profiles of Cobalt's account, the second one clear. */
export const TWO_PROFILES = answer({
    Account: connection([account]),
    Credit_Profile__c: connection([
        profile,
        {
            ...profile,
            Id: 'a02000000000009AAA',
            Customer_Number__c: value('200003'),
            Used_Percent__c: value(10),
            Available__c: value(18000),
            Exposure__c: value(2000),
            Open_Receivables__c: value(2000),
            Ageing_Current__c: value(2000),
            Ageing_1__c: value(0),
            Ageing_2__c: value(0),
            Ageing_3__c: value(0),
            Past_Due__c: value(0),
            Overdue_For_Hold__c: value(0),
            Oldest_Overdue_For_Hold__c: value(null)
        }
    ]),
    Credit_Hold__c: connection([hold]),
    Credit_Policy__c: connection(policies)
});
