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

/** Tabs that every org has. */
export const standardTabs: ReadonlySet<string> = new Set([
    'standard-Account',
    'standard-Contact',
    'standard-Opportunity',
    'standard-home',
    'standard-Task'
]);
