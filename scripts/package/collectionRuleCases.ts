import type { RuleCases } from './ruleCases.ts';

/** The records that the cases hang on; the others belong to another customer. */
export interface CollectionParents {
    readonly Credit_Profile__c: string;
    readonly Receivable__c: string;
    readonly otherReceivable: string;
    readonly otherPromise: string;
    readonly Cash_Receipt__c: string;
    /** The user who writes the cases. */
    readonly writer: string;
}

const Currency_Code__c = 'USD';
const wrongCurrency = { Currency_Code__c: 'US' };
const day = '2026-06-30';
const dayBefore = '2026-06-29';

/** Receipts and what they paid. */
export function cashCases({ Credit_Profile__c, Receivable__c, Cash_Receipt__c }: CollectionParents): RuleCases {
    return {
        good: {
            Cash_Receipt__c: { Credit_Profile__c, Received_On__c: day, Amount__c: 100, Currency_Code__c },
            Cash_Application__c: { Cash_Receipt__c, Receivable__c, Applied_On__c: day, Amount__c: 1 }
        },
        refused: [
            ['Cash_Receipt__c', 'Amount_Positive', { Amount__c: 0 }],
            ['Cash_Receipt__c', 'Currency_Code_Format', wrongCurrency],
            ['Cash_Receipt__c', 'Reversed_After_Received', { Reversed_On__c: dayBefore }],
            ['Cash_Application__c', 'Amount_Not_Zero', { Amount__c: 0 }],
            ['Cash_Application__c', 'Reversed_Has_Its_Day', { Is_Reversed__c: true }],
            ['Cash_Application__c', 'Reversed_Has_Its_Day', { Reversed_On__c: day }]
        ]
    };
}

/** What issue 5 adds to promises and disputes, as the ledger run meets it. */
export function promiseAndDisputeCases(parents: CollectionParents): RuleCases {
    const { otherReceivable, otherPromise, writer } = parents;
    const ofTheOther = { Receivable__c: otherReceivable };
    const euros = { Currency_Code__c: 'EUR' };
    const tooFine = { Amount__c: 99.001 };
    return {
        good: {},
        refused: [
            ['Collection_Promise__c', 'Rest_Not_Negative', { Rest__c: -1 }],
            ['Collection_Promise__c', 'Rest_Not_Negative', { Received_Then__c: -1 }],
            ['Collection_Promise__c', 'Withdrawal_Is_Complete', { Status__c: 'Withdrawn', Withdrawn_On__c: day }],
            ['Collection_Promise__c', 'Withdrawal_Is_Complete', { Withdrawn_On__c: day }],
            ['Collection_Promise__c', 'Withdrawal_Is_Complete', { Withdrawal_Reason__c: 'will not pay' }],
            ['Collection_Promise__c', 'Replacement_Is_Complete', { Status__c: 'Replaced' }],
            [
                'Collection_Promise__c',
                'Replacement_Is_Complete',
                { Status__c: 'Replaced', Replaced_By__c: otherPromise }
            ],
            ['Collection_Promise__c', 'Replacement_Is_Complete', { Replaced_By__c: otherPromise }],
            ['Collection_Promise__c', 'Currency_Of_The_Profile', euros],
            ['Collection_Promise__c', 'Amounts_Fit_The_Currency', tooFine],
            ['Collection_Promise_Item__c', 'Within_The_Promise', { Amount__c: 100_000.01 }],
            ['Collection_Promise_Item__c', 'Same_Customer', ofTheOther],
            ['Receivable_Dispute__c', 'Currency_Of_The_Profile', euros],
            ['Receivable_Dispute__c', 'Amounts_Fit_The_Currency', tooFine],
            ['Receivable_Dispute__c', 'Confirmation_Is_Complete', { Is_Confirmed__c: true }],
            ['Receivable_Dispute__c', 'Confirmation_Is_Complete', { Confirmed_On__c: day }],
            [
                'Receivable_Dispute__c',
                'Confirmed_By_Another',
                { Is_Confirmed__c: true, Confirmed_By__c: writer, Confirmed_On__c: day }
            ],
            ['Receivable_Dispute_Item__c', 'Within_The_Dispute', { Amount__c: 100_000.01 }],
            ['Receivable_Dispute_Item__c', 'Same_Customer', ofTheOther]
        ]
    };
}

/** Entries and prepared messages. */
export function activityCases({ Credit_Profile__c, otherPromise }: CollectionParents): RuleCases {
    const call = { Kind__c: 'Call', Direction__c: 'Outgoing', Happened_At__c: `${day}T08:00:00Z` };
    return {
        good: {
            Collection_Activity__c: { Credit_Profile__c, ...call },
            Collection_Message__c: { Credit_Profile__c, Channel__c: 'Letter' }
        },
        refused: [
            ['Collection_Activity__c', 'Amount_Not_Negative', { Amount__c: -1, Currency_Code__c }],
            ['Collection_Activity__c', 'Amounts_Fit_The_Currency', { Amount__c: 0.001, Currency_Code__c }],
            ['Collection_Activity__c', 'Amount_Has_Currency', { Amount__c: 1 }],
            ['Collection_Activity__c', 'Currency_Code_Format', wrongCurrency],
            ['Collection_Activity__c', 'Next_Step_Is_Named', { Next_Step_On__c: day }],
            ['Collection_Activity__c', 'Contact_Has_A_Direction', { Direction__c: null }],
            ['Collection_Activity__c', 'Contact_Has_A_Direction', { Kind__c: 'Note' }],
            ['Collection_Activity__c', 'Links_Of_This_Customer', { Promise__c: otherPromise }],
            ['Collection_Message__c', 'Currency_Code_Format', wrongCurrency],
            ['Collection_Message__c', 'Amounts_Fit_The_Currency', { Amount__c: 0.001, Currency_Code__c }],
            ['Collection_Message__c', 'Amount_Has_Currency', { Amount__c: 1 }],
            ['Collection_Message__c', 'Amount_Not_Negative', { Amount__c: -1, Currency_Code__c }]
        ]
    };
}

/** Dunning steps, templates and contact rules. */
export function collectionPolicyCases(): RuleCases {
    const version = { Name: 'Version', Effective_From__c: day };
    const ended = { Effective_To__c: dayBefore };
    const check = (Check__c: string, values: object): RuleCases['refused'][number] => [
        ...(['Contact_Rule__c', 'Check_Has_Its_Values'] as const),
        { Check__c, ...values }
    ];
    return {
        good: {
            Collection_Step__c: { ...version, Days_Past_Due__c: 14, Channel__c: 'Call', Done_By__c: 'Collector' },
            Collection_Template__c: {
                ...version,
                Template__c: 'reminder-1',
                Language__c: 'en',
                Purpose__c: 'Reminder'
            },
            Contact_Rule__c: {
                ...{ ...version, Law__c: 'A law', Check__c: 'Information', Effect__c: 'Inform', Message__c: 'Mind it.' }
            }
        },
        refused: [
            ['Collection_Step__c', 'Effective_Range_In_Order', ended],
            ['Collection_Step__c', 'Numbers_Not_Negative', { Days_Past_Due__c: -2 }],
            ['Collection_Step__c', 'Numbers_Not_Negative', { Minimum_Gap_Days__c: -1 }],
            ['Collection_Step__c', 'Message_Has_A_Template', { Channel__c: 'Email' }],
            ['Collection_Template__c', 'Effective_Range_In_Order', ended],
            ['Contact_Rule__c', 'Effective_Range_In_Order', ended],
            check('Calls in days', { Days__c: 7 }),
            check('Calls in days', { Days__c: 0, Count__c: 7 }),
            check('Rest after conversation', {}),
            check('Hours of day', { From_Hour__c: 21, To_Hour__c: 8 }),
            check('Hours of day', { From_Hour__c: 8, To_Hour__c: 25 })
        ]
    };
}
