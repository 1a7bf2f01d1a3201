/** The answers to the question of a letter, as GraphQL gives them. */
import { SHIPPED_TEMPLATES } from '../reminderStories';
import { answerOf } from './reminders';

const templates = SHIPPED_TEMPLATES.map((template) => ({
    Id: template.key,
    Key__c: template.key,
    Template__c: template.template,
    Language__c: template.language,
    Purpose__c: template.purpose,
    Subject__c: template.subject,
    Body__c: template.body,
    Effective_From__c: template.effectiveFrom
}));

const items = [
    { Id: 'D1', Name: 'D-901', Document_Date__c: '2026-03-21', Due_Date__c: '2026-04-20', Open_Amount__c: 8000 },
    { Id: 'D2', Name: 'D-902', Document_Date__c: '2026-05-05', Due_Date__c: '2026-06-04', Open_Amount__c: 10000 },
    { Id: 'D3', Name: 'D-903', Document_Date__c: '2026-06-10', Due_Date__c: '2026-07-10', Open_Amount__c: 12000 }
].map((item) => ({ ...item, Currency_Code__c: 'EUR' }));

/** Dune, a French customer with three open invoices; without a promise unless one is given. */
export const DUNE_LISTS = {
    Credit_Profile__c: [
        {
            Id: 'S04',
            Account__c: '001D',
            Account__r: { Name: 'Dune Hospitality SAS' },
            Language__c: 'fr',
            Place__c: 'FR',
            Ageing_Bounds__c: '30, 60, 90',
            Ledger_Source__r: { How_To_Pay__c: 'IBAN FR76 3000 6000 0112 3456 7890 189' }
        }
    ],
    Contact: [
        {
            Id: '003C',
            AccountId: '001D',
            Name: 'Claire Aubert',
            Email: 'claire.aubert@dune-hospitality.invalid',
            Debtor_Role__c: 'Accounts payable'
        }
    ],
    payerContacts: [],
    Receivable__c: items,
    Collection_Promise__c: [],
    Collection_Template__c: templates,
    User: [{ Id: '005', Name: 'Noor Haddad' }]
};

/** A promise of Dune, of which 1,000 came. */
export const DUNE_PROMISE = {
    Id: 'P1',
    Credit_Profile__c: 'S04',
    Amount__c: 6000,
    Currency_Code__c: 'EUR',
    Due_On__c: '2026-06-26',
    Rest__c: 5000,
    Contact__c: '003C',
    Items__r: [{ Id: 'I1', Receivable__r: { Name: 'D-902' } }]
};

/** The answer for Dune with other lists in it. */
export function duneAnswer(more: Readonly<Record<string, readonly object[]>> = {}): unknown {
    return answerOf({ ...DUNE_LISTS, ...more } as Parameters<typeof answerOf>[0]);
}
