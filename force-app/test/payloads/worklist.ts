/** An answer to the worklist's request: one account with a little of everything. */

type Values = Readonly<Record<string, string | number | boolean | null>>;

/** Plain values as the wire sends them. */
export function record(values: Values): Readonly<Record<string, { value: unknown }>> {
    return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]));
}

/** Nodes as a connection. */
export function connection(nodes: readonly object[], more: object = {}): object {
    return { edges: nodes.map((node) => ({ node })), ...more };
}

const item = (Id: string, values: Values) => ({
    Id,
    ...record({
        Key__c: Id,
        Type__c: 'Invoice',
        Document_Date__c: '2026-05-01',
        Due_Date__c: '2026-05-31',
        Currency_Code__c: 'USD',
        Status__c: 'Open',
        ...values
    })
});

const first = item('item-1', {
    Name: 'E-904',
    Open_Amount__c: 2_400,
    Open_In_Credit_Currency__c: 2_400,
    Disputed_In_Ledger__c: 50,
    Disputed__c: 100,
    PO_Number__c: 'PO-7',
    Document_Link__c: 'https://dms.example/E-904'
});
const foreign = item('item-2', {
    Name: 'E-905',
    Currency_Code__c: 'EUR',
    Open_Amount__c: 1_000,
    Open_In_Credit_Currency__c: 1_100,
    Disputed_In_Ledger__c: 100
});
const unknownWorth = item('item-4', { Name: 'E-907', Currency_Code__c: 'EUR', Open_Amount__c: 1_000 });
const planned = item('item-3', { Name: 'F-903', Open_Amount__c: 8_000, Due_Date__c: '2026-07-20' });
const cleared = item('item-5', { Name: 'F-901', Open_Amount__c: 0, Status__c: 'Cleared' });

const profile = {
    Id: 'profile-1',
    ...record({
        Account__c: 'account-1',
        Customer_Number__c: 'S05',
        Currency_Code__c: 'USD',
        Account_Status__c: 'Normal',
        Verdict__c: 'On hold',
        Time_Zone__c: 'America/Los_Angeles',
        Cease_Contact__c: false,
        Unapplied_Credits__c: 0
    }),
    Account__r: record({ Name: 'Elm Street Builders', Earliest_Release_End__c: null }),
    Payer__r: null,
    Receivables__r: connection([first, foreign, unknownWorth], { pageInfo: { hasNextPage: true } }),
    Activities__r: connection([
        { Id: 'a', ...record({ Kind__c: 'Call', Happened_At__c: '2026-06-03T09:00:00Z', Outcome__c: 'Promised' }) }
    ]),
    taken: connection([
        { Id: 'b', ...record({ Kind__c: 'Email', Happened_At__c: '2026-06-12T09:00:00Z', Step__c: 'Item-7' }) }
    ]),
    Credit_Requests__r: connection([
        {
            Id: 'r',
            ...record({
                Kind__c: 'Settlement',
                Amount__c: 6_000,
                Currency_Code__c: 'USD',
                Offer_Until__c: '2026-07-31'
            })
        }
    ]),
    Credit_Holds__r: connection([
        { Id: 'h', ...record({ Placed_By__c: 'M. Sato', Reason_Class__c: 'Credit review' }) }
    ]),
    Disputes__r: connection([
        {
            Id: 'd',
            ...record({
                Status__c: 'Rejected',
                Side__c: 'Sales',
                Amount__c: 100,
                Currency_Code__c: 'USD',
                LastModifiedDate: '2026-06-29T09:00:00Z'
            })
        }
    ]),
    Placements__r: connection([
        { Id: 'p', ...record({ Kind__c: 'Agency', Party__c: 'Atlas Recovery', Placed_On__c: '2026-06-01' }) }
    ])
};

const promise = {
    Id: 'promise-1',
    ...record({
        Credit_Profile__c: 'profile-1',
        Amount__c: 2_400,
        Currency_Code__c: 'USD',
        Due_On__c: '2026-06-12',
        Status__c: 'Broken',
        Tolerance_Ends_On__c: '2026-06-15',
        Rest__c: 2_400
    }),
    Items__r: connection([{ Id: 'pi', ...record({ Amount__c: 2_400, Receivable__c: 'item-1' }), Receivable__r: first }])
};

const plan = {
    Id: 'plan-1',
    ...record({
        Credit_Profile__c: 'profile-1',
        Currency_Code__c: 'USD',
        Status__c: 'Active',
        Activated_On__c: '2026-05-28',
        Grace_Days__c: 5,
        Default_Misses__c: 2,
        Cure_Days__c: 10
    }),
    Installments__r: connection([{ Id: 'i', ...record({ Number__c: 2, Due_On__c: '2026-06-30', Unpaid__c: 5_000 }) }]),
    Items__r: connection([
        { Id: 'x', ...record({ Receivable__c: 'item-3', Amount__c: 6_000 }), Receivable__r: planned },
        { Id: 'y', ...record({ Receivable__c: 'item-5', Amount__c: 10_000 }), Receivable__r: cleared }
    ])
};

const policy = (Id: string, values: Values) => ({
    Id,
    ...record({ Key__c: Id, Scope__c: 'Everyone', Effective_From__c: '2026-01-01', ...values })
});

/** One account of 312; more items than a page holds. */
export const WORKLIST_ANSWER = {
    uiapi: {
        query: {
            Credit_Profile__c: connection([profile], {
                totalCount: 312,
                pageInfo: { hasNextPage: true, endCursor: 'cursor' }
            }),
            Collection_Promise__c: connection([promise]),
            Receivable_Plan__c: connection([plan]),
            Collection_Placement_Item__c: connection([{ Id: 'z', ...record({ Receivable__c: 'item-9' }) }]),
            yesterdaysCash: connection([
                { Id: '1', ...record({ Amount__c: 10, Currency_Code__c: 'USD' }) },
                { Id: '2', ...record({ Amount__c: 20, Currency_Code__c: 'USD' }) }
            ]),
            lastCash: connection([
                {
                    Id: '3',
                    ...record({
                        Amount__c: 5_000,
                        Applied__c: 0,
                        Currency_Code__c: 'USD',
                        Received_On__c: '2026-06-26'
                    }),
                    Credit_Profile__r: { Account__r: record({ Name: 'Juniper Foods Co.' }) }
                }
            ]),
            Collection_Step__c: connection([
                {
                    Id: 's',
                    ...record({
                        Key__c: 'item-7',
                        Name: 'First reminder',
                        Counts_From__c: 'Item',
                        Days_Past_Due__c: 7,
                        Channel__c: 'Email',
                        Done_By__c: 'Collector',
                        Pauses_For_Promises__c: true,
                        Pauses_For_Disputes__c: true,
                        Pauses_For_Plans__c: true,
                        Minimum_Gap_Days__c: 7,
                        Effective_From__c: '2026-01-01'
                    })
                }
            ]),
            Credit_Policy__c: connection([
                policy('step', { Kind__c: 'Worklist step', Days__c: 7, Effective_To__c: '2026-12-31' }),
                policy('class', { Kind__c: 'Worklist step', Days__c: 3, Scope__c: 'Class' }),
                policy('none-1', { Kind__c: 'No contact', Days__c: 30 }),
                policy('none-2', { Kind__c: 'No contact', Days__c: 20 }),
                policy('yen', { Kind__c: 'Worklist weight', Amount__c: 100, Currency_Code__c: 'JPY' })
            ])
        }
    }
};
