/** Granite's items, hand-overs and file, and Cobalt's items, as GraphQL answers them to a credit manager. */
type Fields = Readonly<Record<string, unknown>>;

const value = (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).map(([name, content]) => [name, { value: content }]));

const edges = (nodes: readonly object[], totalCount?: number) => ({
    edges: nodes.map((node) => ({ node })),
    ...(totalCount !== undefined && { totalCount })
});

const answer = (query: object) => ({ uiapi: { query } });

const profile = (id: string, customer: string, account: string) => ({
    Id: id,
    ...value({
        Key__c: `sample|1000|${customer}`,
        Currency_Code__c: 'USD',
        Customer_Number__c: customer,
        Risk_Class__c: null,
        Account_Status__c: 'Normal',
        Account__c: '001'
    }),
    Account__r: value({ Name: account }),
    Ledger_Source__r: value({ How_To_Pay__c: null })
});

const item = (document: string, open: number, dueOn: string, more: Fields = {}) => ({
    Id: `R-${document}`,
    ...value({
        Key__c: `sample|1000|2026|${document}|1`,
        Name: document,
        Type__c: open < 0 ? 'Payment on account' : 'Invoice',
        Document_Date__c: '2026-04-01',
        Due_Date__c: dueOn,
        Currency_Code__c: 'USD',
        Original_Amount__c: open,
        Open_Amount__c: open,
        Disputed_In_Ledger__c: 0,
        Disputed__c: 0,
        PO_Number__c: null,
        Document_Link__c: `https://documents.example/${document}`,
        ...more
    })
});

const policy = (kind: string, fields: Fields) => ({
    Id: `POL-${kind}`,
    ...value({
        Key__c: `${kind}|everyone`,
        Kind__c: kind,
        Scope__c: 'Everyone',
        Scope_Value__c: null,
        Effective_From__c: '2026-01-01',
        Effective_To__c: null,
        Amount__c: null,
        Currency_Code__c: null,
        Percent__c: null,
        Days__c: null,
        Value__c: null,
        ...fields
    })
});

const policies = [
    policy('Small balance', { Amount__c: 50, Currency_Code__c: 'USD' }),
    policy('Late discount', { Percent__c: 2, Days__c: 15 }),
    policy('Collecting odds', { Percent__c: 60, Value__c: '12' }),
    policy('Agency odds', { Percent__c: 50, Value__c: '6' }),
    policy('Agency fee', { Percent__c: 25 }),
    policy('Cost of money', { Percent__c: 9 })
];

/** The answer about a profile's items. */
export const itemsOf = (
    [id, customer, account]: readonly [string, string, string],
    items: readonly object[],
    placed: readonly object[] = []
) =>
    answer({
        Credit_Profile__c: edges([profile(id, customer, account)]),
        Receivable__c: edges(items, items.length),
        Collection_Placement_Item__c: edges(placed),
        Cash_Application__c: edges([]),
        Credit_Policy__c: edges(policies)
    });

/** Granite: 30,000 late. */
export const graniteItems = itemsOf(
    ['P7', 'S07', 'Granite Peak Mining Ltd.'],
    [item('G-901', 5_000, '2025-11-30'), item('G-902', 15_000, '2025-12-31'), item('G-903', 10_000, '2026-01-31')]
);

/** Granite with one item at an agency already. */
export const granitePlaced = itemsOf(
    ['P7', 'S07', 'Granite Peak Mining Ltd.'],
    [item('G-901', 5_000, '2025-11-30'), item('G-902', 15_000, '2025-12-31', { Disputed__c: 1_000 })],
    [
        {
            Id: 'PLI1',
            ...value({ Receivable__c: 'R-G-901' }),
            Collection_Placement__r: value({ Kind__c: 'Agency', Party__c: 'Northern Collections' })
        }
    ]
);

/** Cobalt: four items and a credit, one item in euros. */
export const cobaltItems = itemsOf(
    ['P3', 'S03', 'Cobalt Freight Systems Corp.'],
    [
        item('C-901', 12_000, '2026-04-24'),
        item('C-902', 3_000, '2026-05-20'),
        item('C-903', 1_000, '2026-06-05'),
        item('C-904', 2_500, '2026-07-15'),
        item('ON-1', -49.5, '2026-06-20'),
        item('X-1', 10, '2026-06-20', { Currency_Code__c: 'EUR' })
    ]
);

/** Who works there. */
export const people = answer({
    User: edges([
        { Id: '005', ...value({ Name: 'Alma Reyes', Department: 'Credit' }) },
        { Id: '006', ...value({ Name: 'Miyu Sato', Department: 'Credit' }) }
    ])
});

/** Granite's card: at an agency since 30 Jun, a settlement waits. */
export const graniteCard = (placement: Fields = {}) =>
    answer({
        Credit_Profile__c: edges([profile('P7', 'S07', 'Granite Peak Mining Ltd.')]),
        Collection_Placement__c: edges([
            {
                Id: 'PL1',
                ...value({
                    Name: 'PLC-000001',
                    Credit_Profile__c: 'P7',
                    Kind__c: 'Agency',
                    Status__c: 'Placed',
                    Party__c: 'Northern Collections',
                    Assigned_To__c: null,
                    Placed_On__c: '2026-06-30',
                    Amount__c: 30_000,
                    Currency_Code__c: 'USD',
                    Fee_Percent__c: 25,
                    Reason__c: 'Plan defaulted',
                    Recalled_On__c: null,
                    Recall_Reason__c: null,
                    ...placement
                }),
                Assigned_To__r: null,
                CreatedBy: value({ Name: 'Alma Reyes' })
            }
        ]),
        Collection_Placement_Item__c: edges(
            [
                ['G-901', 5_000],
                ['G-902', 25_000]
            ].map(([document, amount]) => ({
                Id: `PLI-${document}`,
                ...value({ Collection_Placement__c: 'PL1', Receivable__c: `R-${document}`, Amount__c: amount }),
                Receivable__r: value({
                    Name: document,
                    Document_Date__c: '2025-10-31',
                    Due_Date__c: '2025-11-30',
                    Open_Amount__c: amount,
                    Currency_Code__c: 'USD'
                })
            }))
        ),
        Credit_Request__c: edges([
            {
                Id: 'CRQ7',
                ...value({
                    Name: 'CRQ-0002',
                    Credit_Profile__c: 'P7',
                    Kind__c: 'Settlement',
                    Status__c: 'Waiting',
                    Amount__c: 6_000,
                    Currency_Code__c: 'USD',
                    Offer_Amount__c: 24_000,
                    Offer_Until__c: '2026-07-31',
                    Documents__c: 'G-901, G-902',
                    Reason__c: 'Distress',
                    Assigned_To__c: '005',
                    Due_At__c: '2026-06-30T15:00:00.000Z',
                    Requested_At__c: '2026-06-29T11:00:00.000Z'
                }),
                Assigned_To__r: value({ Name: 'Alma Reyes' })
            }
        ])
    });

/** A card of an account about which there is nothing. */
export const emptyCard = (profiles: readonly object[] = [profile('P1', 'S01', 'Alder Instruments Inc.')]) =>
    answer({
        Credit_Profile__c: edges(profiles),
        Collection_Placement__c: edges([]),
        Collection_Placement_Item__c: edges([]),
        Credit_Request__c: edges([])
    });

/** Cash on Granite's placed items. */
export const graniteCash = answer({
    Cash_Application__c: edges([
        {
            Id: 'CA1',
            ...value({
                Receivable__c: 'R-G-901',
                Applied_On__c: '2026-07-10',
                Amount__c: 2_500.5,
                Is_Reversed__c: false
            }),
            Cash_Receipt__r: value({ Currency_Code__c: 'USD' })
        }
    ])
});

/** What happened with Granite. */
export const graniteFile = answer({
    Collection_Activity__c: edges(
        [
            {
                Id: 'A2',
                ...value({
                    Credit_Profile__c: 'P7',
                    Kind__c: 'Letter',
                    Direction__c: 'Outgoing',
                    Happened_At__c: '2026-05-01T10:00:00.000Z',
                    Outcome__c: 'Sent',
                    Message_Subject__c: 'Final notice',
                    Recipient__c: 'Board of Granite'
                }),
                CreatedBy: { Id: '007', ...value({ Name: 'Noor Haddad' }) }
            },
            {
                Id: 'A1',
                ...value({
                    Credit_Profile__c: 'P7',
                    Kind__c: 'Call',
                    Direction__c: 'Outgoing',
                    Happened_At__c: '2026-04-01T10:00:00.000Z',
                    Outcome__c: 'Refuses',
                    Contact_Name__c: 'Gil Stone',
                    Summary__c: 'Says <b>no</b>',
                    Internal_Note__c: 'Thinks we bluff'
                }),
                CreatedBy: { Id: '007', ...value({ Name: 'Noor Haddad' }) }
            }
        ],
        2
    ),
    Collection_Promise__c: edges([
        {
            Id: 'PR1',
            ...value({
                Amount__c: 10_000,
                Currency_Code__c: 'USD',
                Promised_On__c: '2026-03-09',
                Due_On__c: '2026-03-15',
                Status__c: 'Broken',
                Status_Then__c: 'Kept',
                Paid_Late_On__c: '2026-04-10',
                Tolerance_Ends_On__c: '2026-03-18'
            })
        },
        {
            Id: 'PR2',
            ...value({
                Amount__c: 500,
                Currency_Code__c: 'USD',
                Promised_On__c: '2026-06-20',
                Due_On__c: '2026-06-25',
                Status__c: 'Open',
                Status_Then__c: null,
                Paid_Late_On__c: null,
                Tolerance_Ends_On__c: '2026-06-28'
            })
        }
    ]),
    Receivable_Dispute__c: edges([]),
    Credit_Hold__c: edges([
        {
            Id: 'H1',
            ...value({
                Status__c: 'Active',
                Origin__c: 'Rule',
                Reason_Class__c: 'Payment plan',
                Placed_On__c: '2026-06-18',
                Released_On__c: null,
                Ended_On__c: null
            })
        }
    ])
});
