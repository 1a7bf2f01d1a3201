import { connection, record } from './worklist';

const owner = { ...record({ Account__c: 'account-1' }), Account__r: record({ Name: 'Birch & Sons' }) };

const item = {
    Id: 'item-1',
    ...record({
        Name: 'B-901',
        PO_Number__c: 'PO-7',
        Status__c: 'Open',
        Open_Amount__c: 8_500,
        Currency_Code__c: 'USD',
        Document_Link__c: 'https://dms.example/B-901'
    }),
    Credit_Profile__r: owner
};

const account = {
    Id: 'account-1',
    ...record({ Name: 'Birch & Sons', Phone: '(415) 555-0101', BillingCity: 'Boston' })
};

/** An answer to a search with one match of every kind; of the invoices there are more. */
export const FOUND_ANSWER = {
    uiapi: {
        query: {
            documents: connection([item], { pageInfo: { hasNextPage: true } }),
            orders: connection([item]),
            Cash_Receipt__c: connection([
                {
                    Id: 'receipt-1',
                    ...record({
                        Reference__c: 'CHK 20418',
                        Received_On__c: '2026-06-22',
                        Amount__c: 24_000,
                        Currency_Code__c: 'USD'
                    }),
                    Credit_Profile__r: owner
                }
            ]),
            Credit_Profile__c: connection([{ Id: 'profile-1', ...record({ Customer_Number__c: 'S02' }), ...owner }]),
            phones: connection([account]),
            Contact: connection([
                {
                    Id: 'contact-1',
                    ...record({ Name: 'Pia Lund', MobilePhone: '415.555.0101', AccountId: 'account-1' }),
                    Account: record({ Name: 'Birch & Sons' })
                }
            ]),
            names: connection([account])
        }
    }
};
