const everyRecord = [
    'Id',
    'Name',
    'OwnerId',
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp'
];

/** Standard objects that the package touches, with the fields of them that it may name. */
export const standardObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    [
        'Account',
        new Set([
            ...everyRecord,
            'AccountNumber',
            'AnnualRevenue',
            'BillingCity',
            'BillingCountry',
            'Industry',
            'NumberOfEmployees',
            'ParentId',
            'Phone',
            'Type',
            'Website'
        ])
    ],
    [
        'Contact',
        new Set([...everyRecord, 'AccountId', 'Email', 'FirstName', 'LastName', 'MobilePhone', 'Phone', 'Title'])
    ],
    [
        'Opportunity',
        new Set([
            ...everyRecord,
            'AccountId',
            'Amount',
            'CloseDate',
            'IsClosed',
            'IsWon',
            'Probability',
            'StageName',
            'Type'
        ])
    ],
    ['User', new Set([...everyRecord, 'Email', 'FirstName', 'IsActive', 'LastName', 'Title', 'Username'])]
]);

/** Standard objects of orgs that use quotes. */
export const quoteObjects: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    [
        'Quote',
        new Set([
            ...everyRecord,
            'AccountId',
            'ContactId',
            'ExpirationDate',
            'GrandTotal',
            'OpportunityId',
            'QuoteNumber',
            'Status',
            'TotalPrice'
        ])
    ]
]);

/** Tabs that an org has of its own, `standard-Quote` where it uses quotes. */
export const standardTabs: ReadonlySet<string> = new Set([
    'standard-Account',
    'standard-Contact',
    'standard-Opportunity',
    'standard-Quote',
    'standard-home',
    'standard-Task'
]);
