/** The answer to the question of the reminders, as GraphQL gives it. */

type Fields = Readonly<Record<string, unknown>>;

/** An answer with lists of records by object; a field's plain value stands for `{ value }`. */
export function answerOf(lists: Readonly<Record<string, readonly Fields[]>>): unknown {
    const query = Object.fromEntries(
        Object.entries(lists).map(([name, records]) => [
            name,
            { edges: records.map((record) => ({ node: nodeOf(record) })) }
        ])
    );
    return { uiapi: { query } };
}

function nodeOf(record: Fields): Fields {
    return Object.fromEntries(
        Object.entries(record).map(([field, value]) => {
            if (field === 'Id') {
                return [field, value];
            }
            if (Array.isArray(value)) {
                return [field, { edges: value.map((child: Fields) => ({ node: nodeOf(child) })) }];
            }
            return [field, typeof value === 'object' && value !== null ? nodeOf(value as Fields) : { value }];
        })
    );
}

const template = {
    Id: 'T1',
    Key__c: 'installment-due|de|2026-01-01',
    Template__c: 'installment-due',
    Language__c: 'de',
    Purpose__c: 'Reminder',
    Subject__c: 'Rate von {{installment_amount}}',
    Body__c: 'Zeile 1\r\nZeile 2 {{installment_amount}}\r\n{{how_to_pay}}',
    Effective_From__c: '2026-01-01',
    Effective_To__c: null
};

/** The lists for Fjord: an accountant, somebody of the payer's, one text, a message taken back and one sent long ago. */
export const FJORD_LISTS = {
    Credit_Profile__c: [
        {
            Id: 'S06',
            Account__c: '001F',
            Payer__c: '001P',
            Language__c: 'de',
            Place__c: 'DE',
            Debtor_Type__c: 'Company',
            Time_Zone__c: 'Europe/Berlin',
            Account_Status__c: null,
            Ledger_Source__r: { How_To_Pay__c: 'IBAN DE02 1203 0000 0000 2020 51' }
        }
    ],
    Contact: [
        {
            Id: '003J',
            AccountId: '001F',
            Name: 'Jens Petersen',
            Email: 'jens.petersen@fjord-marine.invalid',
            Debtor_Role__c: 'Accounts payable',
            Time_Zone__c: 'Europe/Berlin'
        }
    ],
    payerContacts: [{ Id: '003P', AccountId: '001P', Name: 'Paula Payer', Email: null }],
    Collection_Template__c: [template],
    Collection_Message__c: [
        {
            Id: 'MSG1',
            Credit_Profile__c: 'S06',
            Status__c: 'Withdrawn',
            Channel__c: 'Email',
            Step__c: 'old',
            Amount__c: 5000,
            Currency_Code__c: 'EUR'
        }
    ],
    sentMessages: [{ Id: 'MSG0', Credit_Profile__c: 'S06', Step__c: 'item-7', Sent_At__c: '2026-05-01T08:00:00Z' }],
    Collection_Activity__c: [],
    Contact_Rule__c: [],
    User: [{ Id: '005', Name: 'Noor Haddad' }]
};

/** The answer for Fjord. */
export const FJORD_ANSWER = answerOf(FJORD_LISTS);
