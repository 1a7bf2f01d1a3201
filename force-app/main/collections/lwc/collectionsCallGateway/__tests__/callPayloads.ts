/** Answers of the org about Elm on 30 June 2026, as GraphQL sends them. */
type Values = Readonly<Record<string, unknown>>;

/** A record: plain values become fields, everything else stays. */
export const nodeOf = (Id: string, values: Values): Values => ({
    Id,
    ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'object' && value !== null ? value : { value: value ?? null }
        ])
    )
});

/** A connection of records. */
export const listOf = (...nodes: readonly Values[]): Values => ({ edges: nodes.map((node) => ({ node })) });

const answer = (query: Values): Values => ({ uiapi: { query } });

/** The profile of Elm's Account. */
export const family = answer({
    Credit_Profile__c: listOf(nodeOf('P1', { Account__c: 'A1', Payer__c: null }))
});

/** An Account without a profile. */
export const noFamily = answer({ Credit_Profile__c: listOf() });

/** A contact that took place. */
export const activityNode = (id: string, more: Values = {}): Values =>
    nodeOf(id, {
        Credit_Profile__c: 'P1',
        Kind__c: 'Call',
        Direction__c: 'Outgoing',
        Happened_At__c: '2026-06-20T10:00:00.000Z',
        CreatedBy: nodeOf('005', { Name: 'Noor Haddad', Department: 'Collections' }),
        Outcome__c: 'No answer',
        ...more
    });

/** Whom to contact and what the guard looks at. */
export const contactAnswer = (customer: Values = {}, activities: readonly Values[] = []): Values =>
    answer({
        Credit_Profile__c: listOf(
            nodeOf('P1', {
                Account__c: 'A1',
                Account__r: nodeOf('A1', { Name: 'Elm Street Builders' }),
                Currency_Code__c: 'USD',
                Debtor_Type__c: 'Sole trader',
                Place__c: 'US-CA',
                Time_Zone__c: 'UTC',
                Account_Status__c: 'Normal',
                ...customer
            })
        ),
        Contact: listOf(
            nodeOf('C1', {
                Name: 'Frank Delgado',
                AccountId: 'A1',
                Title: 'Owner',
                Phone: '+1 916 555 0155',
                Email: 'frank@elm.invalid',
                Debtor_Role__c: 'Owner'
            })
        ),
        Collection_Activity__c: listOf(...activities),
        Collection_Promise__c: listOf(
            nodeOf('E-P5', {
                Credit_Profile__c: 'P1',
                Status__c: 'Open',
                Amount__c: 600,
                Currency_Code__c: 'USD',
                Due_On__c: '2026-06-28',
                Tolerance_Ends_On__c: '2026-07-01'
            })
        ),
        Receivable_Dispute__c: listOf(),
        Contact_Rule__c: listOf(
            nodeOf('R1', {
                Law__c: 'Rosenthal Act',
                Citation__c: 'AB 1521',
                Place__c: 'US-CA',
                Debtor_Types__c: 'Sole trader',
                Check__c: 'Information',
                Effect__c: 'Inform',
                Message__c: 'Trade credit is outside Rosenthal since 1 Jan 2026 (AB 1521).',
                Effective_From__c: '2026-01-01'
            })
        )
    });

const item = (id: string, open: number, dueOn: string): Values =>
    nodeOf(id, {
        Key__c: id,
        Name: id,
        Credit_Profile__c: 'P1',
        Type__c: 'Invoice',
        Document_Date__c: '2026-05-01',
        Due_Date__c: dueOn,
        Currency_Code__c: 'USD',
        Open_Amount__c: open
    });

/** What may be asked for. */
export const moneyAnswer = answer({
    Credit_Profile__c: listOf(nodeOf('P1', { Currency_Code__c: 'USD', Unapplied_Credits__c: 0 })),
    Receivable__c: {
        ...listOf(item('E-904', 2_400, '2026-05-31'), item('E-905', 600, '2026-06-15')),
        pageInfo: { hasNextPage: false }
    },
    Collection_Promise_Item__c: listOf(
        nodeOf('PI1', { Collection_Promise__c: 'E-P5', Receivable__c: 'E-905', Amount__c: 600 })
    ),
    Receivable_Dispute_Item__c: listOf(),
    Receivable_Plan__c: listOf(),
    Cash_Receipt__c: listOf()
});
