/** Juniper's past as GraphQL answers it to a credit manager: two rule holds released at once, a request refused. */
const value = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, content]) => [name, { value: content }]));

const edges = (...nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });

const hold = (id: string, fields: Readonly<Record<string, unknown>>) => ({
    Id: id,
    ...value({
        Status__c: 'Released',
        Origin__c: 'Rule',
        Reason_Class__c: 'Over the limit',
        Placed_By__c: null,
        Released_On__c: '2026-06-23',
        Released_By__c: 'A. Reyes',
        Release_Until__c: '2026-07-10',
        Release_Amount__c: 10_000,
        Currency_Code__c: 'USD',
        Ended_On__c: null,
        Ended_By__c: null,
        ...fields
    })
});

const details = (fields: Readonly<Record<string, unknown>>, withDetails: boolean) => (withDetails ? fields : {});

const request = {
    Id: 'R1',
    ...value({
        Name: 'CRQ-0001',
        Credit_Profile__c: 'P1',
        Kind__c: 'Temporary limit',
        Status__c: 'Refused',
        Amount__c: 160_000,
        Currency_Code__c: 'USD',
        Until__c: '2026-07-31',
        New_Terms__c: null,
        Opportunity__c: '006',
        Reason__c: 'Peak season',
        Requested_By__c: '005R',
        Requested_At__c: '2026-06-24T10:00:00.000Z',
        Decided_By__c: '005C',
        Decided_At__c: '2026-06-24T15:00:00.000Z',
        Decision_Reason__c: 'Pay J-903 first'
    }),
    Opportunity__r: value({ Name: 'Juniper canning line' }),
    Requested_By__r: value({ Name: 'Ana Roux' }),
    Decided_By__r: value({ Name: 'Alma Reyes' })
};

/** The answer; without details as a rep is sent it. */
export const juniper = (withDetails = true) => ({
    uiapi: {
        query: {
            Account: edges({ Id: '001', ...value({ Name: 'Juniper Foods Co.' }) }),
            Credit_Hold__c: edges(
                hold('H2', {
                    Placed_On__c: '2026-06-22',
                    ...details(
                        { Rule__c: 'R3', Reason__c: '154,000 of 150,000', Release_Reason__c: 'Peak' },
                        withDetails
                    )
                }),
                hold('H1', {
                    Placed_On__c: '2026-06-21',
                    ...details({ Rule__c: 'R4', Reason__c: null, Release_Reason__c: 'Peak' }, withDetails)
                }),
                hold('H0', {
                    Status__c: 'Closed',
                    Origin__c: 'Person',
                    Reason_Class__c: 'Credit review',
                    Placed_On__c: '2025-11-03',
                    Placed_By__c: 'M. Sato',
                    Released_On__c: null,
                    Released_By__c: null,
                    Release_Until__c: null,
                    Release_Amount__c: null,
                    Ended_On__c: '2025-11-20',
                    Ended_By__c: 'A. Reyes',
                    ...details(
                        { Reason__c: 'New owner', Release_Reason__c: null, End_Reason__c: 'Guarantee came' },
                        withDetails
                    )
                })
            ),
            Credit_Request__c: edges(request)
        }
    }
});

/** A visible account of which nothing was decided. */
export const nothing = {
    uiapi: {
        query: {
            Account: edges({ Id: '001', ...value({ Name: 'Alder Instruments Inc.' }) }),
            Credit_Hold__c: edges(),
            Credit_Request__c: edges()
        }
    }
};
