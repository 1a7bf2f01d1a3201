/** What the org answers for Cobalt Freight on 30 Jun 2026, by role. */
import { writeJudgement } from 'c/creditJudgement';
import { writeTrace } from 'c/creditTrace';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const value = <Value>(of: Value) => ({ value: of });

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');

const clearingOf = (documents: readonly string[]) => ({
    documents: documents.map((document) => ({ document, days: 41, amount: usd(3_000) })),
    persons: []
});

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
    Promised__c: value(600.5),
    Disputed__c: value(0),
    Next_Promise_On__c: value('2026-07-05'),
    Judgement__c: value(
        writeJudgement({
            asOf: isoDate('2026-06-30'),
            currency: 'USD',
            blocking: ['Overdue invoices'],
            warnings: [],
            clearing: {
                documents: [
                    { document: 'C-901', days: 67, amount: usd(12_000) },
                    { document: 'C-902', days: 41, amount: usd(3_000) }
                ],
                total: usd(15_000),
                byAmount: { total: usd(14_000), first: { document: 'C-901', amount: usd(12_000) } },
                persons: [],
                after: { kind: 'watch', available: usd(16_500), rest: { amount: usd(1_000), days: 25 } }
            },
            room: [{ from: isoDate('2026-06-30'), with: usd(1_500), without: usd(1_500) }],
            disputes: [],
            promises: { open: usd(0) }
        })
    ),
    Block_Starts_On__c: value(null),
    Credit_Terms__c: value(null),
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
    DSO__c: value(256.2),
    Own_Score__c: value(37),
    Own_Score_Parts__c: value('band 4, late 40, trend 15, broken 0, use 8.5'),
    Decision_Trace__c: value(
        writeTrace({
            asOf: isoDate('2026-06-30'),
            currency: 'USD',
            policies: ['r1|everyone|2026-01-01', 'r2|everyone|2026-01-01'],
            fired: [
                {
                    rule: 'R1',
                    policyKey: 'r1|everyone|2026-01-01',
                    kind: 'Oldest overdue',
                    effect: 'Block',
                    reasonClass: 'Overdue invoices',
                    figures: { amount: usd(12_000), days: 67, allowedDays: 60 },
                    since: isoDate('2026-06-24')
                },
                {
                    rule: 'R2',
                    policyKey: 'r2|everyone|2026-01-01',
                    kind: 'Overdue amount',
                    effect: 'Block',
                    reasonClass: 'Overdue invoices',
                    figures: { amount: usd(16_000), allowed: usd(2_000), days: 67, allowedDays: 20 },
                    since: isoDate('2026-05-15')
                }
            ],
            passed: [],
            perRule: [
                { rule: 'R1', clearing: clearingOf(['C-901']) },
                { rule: 'R2', clearing: clearingOf(['C-901', 'C-902']) }
            ],
            isSmallest: true
        })
    )
};

const hold = {
    Id: 'a03000000000001AAA',
    Credit_Profile__c: value('a02000000000003AAA'),
    Status__c: value('Active'),
    Origin__c: value('Rule'),
    Reason_Class__c: value('Overdue invoices'),
    Placed_On__c: value('2026-05-15'),
    Placed_By__c: value(null),
    Released_On__c: value(null),
    Released_By__c: value(null),
    Release_Until__c: value(null),
    Release_Amount__c: value(null),
    Release_Used__c: value(null),
    Currency_Code__c: value('USD')
};

const holdDetails = {
    Reason__c: value('16,000 is more than 20 days late, 2,000 allowed.'),
    Rule__c: value('R2'),
    Release_Reason__c: value(null),
    Ended_On__c: value(null),
    Ready_To_Release__c: value(false)
};

const itemOf = (document: string, documentDate: string, dueDate: string, amount: number) => ({
    Id: `a06${document}`,
    Name: value(document),
    Credit_Profile__c: value('a02000000000003AAA'),
    Document_Date__c: value(documentDate),
    Due_Date__c: value(dueDate),
    Currency_Code__c: value('USD'),
    Open_Amount__c: value(amount),
    Open_In_Credit_Currency__c: value(amount),
    Disputed_In_Ledger__c: value(0)
});

const items = [
    itemOf('C-901', '2026-03-25', '2026-04-24', 12_000),
    itemOf('C-902', '2026-04-20', '2026-05-20', 3_000),
    itemOf('C-903', '2026-05-06', '2026-06-05', 1_000),
    itemOf('C-904', '2026-06-15', '2026-07-15', 2_500)
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

const page = (nodes: readonly object[], totalCount: number, endCursor: string | null = null) => ({
    ...connection(nodes),
    totalCount,
    pageInfo: { hasNextPage: endCursor !== null, endCursor }
});

const account = {
    Id: '001000000000003AAA',
    Name: value('Cobalt Freight Systems Corp.')
};

const answer = <Query extends object>(query: Query) => ({ uiapi: { query } });

/** As the credit manager and the collector are answered: with scores and hold details. */
export const COBALT_FOR_CREDIT = answer({
    Account: connection([account]),
    Credit_Profile__c: connection([{ ...profile, ...closedProfile }]),
    Credit_Hold__c: connection([{ ...hold, ...holdDetails }]),
    liftedHolds: connection([]),
    Credit_Request__c: connection([]),
    Credit_Document__c: connection([]),
    Collection_Promise__c: connection(
        ['Kept', 'Broken'].map((status, index) => ({
            Id: `a07${index}`,
            Credit_Profile__c: value('a02000000000003AAA'),
            Status__c: value(status),
            Judged_On__c: value('2026-03-19')
        }))
    ),
    Credit_Score__c: connection(scores),
    Receivable__c: page(items, items.length)
});

/** As the sales rep is answered. */
export const COBALT_FOR_REP = answer({
    Account: connection([account]),
    Credit_Profile__c: connection([profile]),
    Credit_Hold__c: connection([hold]),
    Credit_Request__c: connection([]),
    Credit_Document__c: connection([])
});

/** An account that no ledger customer is linked to. */
export const PROSPECT = answer({
    Account: connection([{ ...account, Name: value('Mistral Bakeries Inc.') }]),
    Credit_Profile__c: connection([]),
    Credit_Hold__c: connection([]),
    Credit_Request__c: connection([]),
    Credit_Document__c: connection(
        ['Accepted', 'Received', 'Received', 'Missing', 'Missing'].map((status, index) => ({
            Id: `a0900000000000${index}AAA`,
            Status__c: value(status)
        }))
    )
});

/** An account that the user may not see. */
export const INVISIBLE = answer({
    Account: connection([]),
    Credit_Profile__c: connection([]),
    Credit_Hold__c: connection([]),
    Credit_Request__c: connection([]),
    Credit_Document__c: connection([])
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
    Credit_Request__c: connection([]),
    Credit_Document__c: connection([])
});

/** As the credit manager is answered where 120 items are open, of which the first two came with the figures. */
export const MANY_ITEMS = answer({
    ...COBALT_FOR_CREDIT.uiapi.query,
    Receivable__c: page(items.slice(0, 2), 120, 'v1:2')
});

/** The next page of items, with still more to come. */
export const NEXT_ITEMS = answer({ Receivable__c: page(items.slice(2), 120, 'v1:4') });

/** The items of one bucket, all of them. */
export const BUCKET_ITEMS = answer({ Receivable__c: page(items.slice(2, 3), 1) });

/** A deal on the same account, as the sales rep is answered. */
export const COBALT_DEAL = answer({
    ...COBALT_FOR_REP.uiapi.query,
    Opportunity: connection([
        {
            Id: '006000000000003AAA',
            Name: value('Cobalt, quote 6,000'),
            AccountId: value('001000000000003AAA'),
            Amount: value(6_000),
            Deal_Currency__c: value(null),
            Ship_Date__c: value('2026-07-20'),
            Payment_In_Advance__c: value(false),
            Credit_Profile__c: value('a02000000000003AAA')
        }
    ])
});
