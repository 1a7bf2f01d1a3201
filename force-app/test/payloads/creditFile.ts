/** What the org answers the credit file on 30 Jun 2026, by customer and role. */

const value = <Value>(of: Value) => ({ value: of });
const record = (Id: string, fields: Readonly<Record<string, unknown>>) => ({
    Id,
    ...Object.fromEntries(Object.entries(fields).map(([field, of]) => [field, value(of)]))
});
const connection = (...nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
const answer = (query: object) => ({ uiapi: { query } });

const profile = (id: string, customer: string, fields: Readonly<Record<string, unknown>> = {}) =>
    record(id, {
        Customer_Number__c: customer,
        Currency_Code__c: 'USD',
        Credit_Terms__c: 'Net 30',
        Payment_Terms_Days__c: 30,
        Review_Date__c: '2026-06-15',
        ...fields
    });

const closed = {
    Account_Status__c: 'Normal',
    Status_Since__c: null,
    Court__c: null,
    Case_Number__c: null,
    Band__c: null,
    Risk_Class__c: null,
    Days_Beyond_Terms__c: null,
    Own_Score__c: null,
    Own_Score_Parts__c: null,
    Insurance_Effect__c: 'None',
    Insured_Amount__c: null,
    Insured_Percent__c: null,
    Insured_Until__c: null
};

const score = (id: string, profileId: string, model: string, day: string, raw: string, more: object = {}) =>
    record(id, {
        Credit_Profile__c: profileId,
        Provider__c: 'D&B',
        Model__c: model,
        Score_Date__c: day,
        Raw_Value__c: raw,
        Scale_Low__c: 1,
        Scale_High__c: 100,
        Direction__c: 'High is good',
        Band__c: null,
        Not_Rated_Reason__c: null,
        Provider_Text__c: null,
        ...more
    });

const policy = record('a10000000000001AAA', {
    Key__c: 'limit-proposal|everyone|2026-01-01',
    Scope__c: 'Everyone',
    Scope_Value__c: null,
    Effective_From__c: '2026-01-01',
    Effective_To__c: null,
    Percent__c: 10,
    Value__c: '1=100 2=100 3=75 4=50 5=0 none=100'
});

const document = (id: string, name: string, status: string, receivedOn: string | null) => ({
    ...record(id, { Status__c: status, Received_On__c: receivedOn }),
    Document__c: { value: name, displayValue: name === 'Application form' ? 'Antragsformular' : name }
});

const mistralDocuments = connection(
    document('a11000000000001AAA', 'Application form', 'Accepted', '2026-06-18'),
    document('a11000000000002AAA', 'Financial statements', 'Received', '2026-06-24'),
    document('a11000000000003AAA', 'Guarantee', 'Missing', null),
    document('a11000000000004AAA', 'Tax certificate', 'Missing', null),
    document('a11000000000005AAA', 'Trade references', 'Received', '2026-06-25')
);

const reference = (id: string, name: string, highCredit: number, daysLate: number) =>
    record(id, {
        Referee__c: name,
        High_Credit__c: highCredit,
        Currency_Code__c: 'USD',
        Pays_Days_Late__c: daysLate,
        Received_On__c: '2026-06-22'
    });

const noPapers = {
    Credit_Application__c: connection(),
    Credit_Reference__c: connection(),
    Credit_Statement__c: connection(),
    Credit_Guarantor__c: connection(),
    Credit_Score__c: connection(),
    Credit_Policy__c: connection(policy),
    Receivable__c: { ...connection(), pageInfo: { hasNextPage: false } }
};

const mistral = connection({ Id: '001000000000015AAA', Name: value('Mistral Bakeries Inc.') });

/** A prospect with an application, as credit is answered: no profile at all. */
export const MISTRAL_FOR_CREDIT = answer({
    Account: mistral,
    Credit_Profile__c: connection(),
    Credit_Document__c: mistralDocuments,
    ...noPapers,
    Credit_Application__c: connection(
        record('a12000000000001AAA', {
            Requested_Limit__c: 70000,
            Net_Worth__c: 800000,
            Currency_Code__c: 'USD',
            Opened_On__c: '2026-06-18',
            Status__c: 'Open'
        })
    ),
    Credit_Reference__c: connection(
        reference('a13000000000001AAA', 'Prairie Flour Mills', 50000, 0),
        reference('a13000000000002AAA', 'Northern Dairy Supply', 60000, 3),
        reference('a13000000000003AAA', 'Atlantic Packaging', 100000, 1)
    )
});

/** The same prospect as the sales rep is answered. */
export const MISTRAL_FOR_REP = answer({
    Account: mistral,
    Credit_Profile__c: connection(),
    Credit_Document__c: mistralDocuments
});

/** Granite for credit: a statement, scores on two scales, the own score and items that were paid later and later. */
export const GRANITE_FOR_CREDIT = answer({
    Account: connection({ Id: '001000000000007AAA', Name: value('Granite Peak Mining Ltd.') }),
    Credit_Profile__c: connection(
        profile('a02000000000007AAA', 'S07', {
            ...closed,
            Credit_Terms__c: 'In advance',
            Review_Date__c: '2026-06-18',
            Band__c: 5,
            Days_Beyond_Terms__c: 76.17,
            Own_Score__c: 43,
            Own_Score_Parts__c: 'band 4, late 40, trend 15, broken 0, use 2'
        })
    ),
    Credit_Document__c: connection(),
    ...noPapers,
    Credit_Statement__c: connection(
        record('a14000000000001AAA', {
            Period_End__c: '2025-12-31',
            Currency_Code__c: 'USD',
            Current_Assets__c: 2100000,
            Current_Liabilities__c: 3000000,
            Total_Assets__c: 5000000,
            Retained_Earnings__c: -900000,
            EBIT__c: -250000,
            Book_Equity__c: 600000,
            Total_Liabilities__c: 4400000,
            Sales__c: 6000000,
            Is_Manufacturer__c: true,
            Source__c: 'Annual accounts 2025'
        })
    ),
    Credit_Score__c: connection(
        score('a05000000000001AAA', 'a02000000000007AAA', 'PAYDEX', '2026-06-12', '38', { Band__c: 4 }),
        score('a05000000000002AAA', 'a02000000000007AAA', 'Failure class', '2026-06-12', '5', {
            Band__c: 5,
            Scale_High__c: 5,
            Direction__c: '1 is best'
        })
    ),
    Receivable__c: {
        ...connection(
            paid('a06000000000001AAA', '2025-07-28', '2025-08-28', '2025-10-02'),
            paid('a06000000000002AAA', '2025-06-28', '2025-07-28', '2025-08-17'),
            paid('a06000000000003AAA', '2024-08-28', '2024-09-28', '2024-10-08')
        ),
        pageInfo: { hasNextPage: false }
    }
});

/** The same customer as the sales rep is answered. */
export const GRANITE_FOR_REP = answer({
    Account: connection({ Id: '001000000000007AAA', Name: value('Granite Peak Mining Ltd.') }),
    Credit_Profile__c: connection(
        profile('a02000000000007AAA', 'S07', { Credit_Terms__c: 'In advance', Review_Date__c: '2026-06-18' })
    ),
    Credit_Document__c: connection()
});

/** Larch for credit: insolvent, and its newest answer is no score. */
export const LARCH_FOR_CREDIT = answer({
    Account: connection({ Id: '001000000000012AAA', Name: value('Larch Energy Services Inc.') }),
    Credit_Profile__c: connection(
        profile('a02000000000012AAA', 'S12', {
            ...closed,
            Credit_Terms__c: 'In advance',
            Review_Date__c: null,
            Account_Status__c: 'Insolvent',
            Status_Since__c: '2026-06-22',
            Court__c: 'United States Bankruptcy Court',
            Case_Number__c: 'Chapter 11 26-10417'
        })
    ),
    Credit_Document__c: connection(),
    ...noPapers,
    Credit_Guarantor__c: connection(
        record('a15000000000001AAA', {
            Party_Name__c: 'Larch Holding',
            Kind__c: 'Parent guarantee',
            Amount__c: 20000,
            Currency_Code__c: 'USD',
            Valid_Until__c: '2026-03-31'
        })
    ),
    Credit_Score__c: connection(
        experian('a05000000000003AAA', '2026-06-23', '998', 'bankruptcy in the last years'),
        experian('a05000000000004AAA', '2026-03-09', '38', null),
        experian('a05000000000005AAA', '2025-12-09', '61', null)
    )
});

/** An account that this user may not see. */
export const NO_ACCOUNT = answer({
    Account: connection(),
    Credit_Profile__c: connection(),
    Credit_Document__c: connection()
});

function paid(id: string, invoiced: string, due: string, cleared: string) {
    return record(id, {
        Credit_Profile__c: 'a02000000000007AAA',
        Document_Date__c: invoiced,
        Due_Date__c: due,
        Cleared_On__c: cleared,
        Original_Amount__c: 15000,
        Currency_Code__c: 'USD'
    });
}

function experian(id: string, day: string, raw: string, reason: string | null) {
    return score(id, 'a02000000000012AAA', 'Intelliscore Plus', day, raw, {
        Provider__c: 'Experian',
        Not_Rated_Reason__c: reason
    });
}
