type Fields = Readonly<Record<string, unknown>>;

/** A record of each object that the rules are tried on: what the org accepts, and a change that one rule refuses. */
export interface RuleCases {
    readonly good: Readonly<Record<string, Fields>>;
    readonly refused: readonly (readonly [object: string, rule: string, change: Fields])[];
}

/** The records that the cases hang on. */
export interface RuleParents {
    readonly Account__c: string;
    readonly Credit_Profile__c: string;
    readonly Receivable__c: string;
    readonly Collection_Promise__c: string;
    readonly Receivable_Plan__c: string;
    readonly Receivable_Dispute__c: string;
    /** A user. */
    readonly Decider__c: string;
}

const Currency_Code__c = 'USD';
const wrongCurrency = { Currency_Code__c: 'US' };
const day = '2026-06-30';

/** Promises, plans and disputes, each with a line about a receivable. */
export function promisePlanDisputeCases(parents: RuleParents): RuleCases {
    const { Credit_Profile__c, Receivable__c, Collection_Promise__c, Receivable_Plan__c, Receivable_Dispute__c } =
        parents;
    const amount = { Amount__c: 100, Currency_Code__c };
    const nothing = { Amount__c: 0 };
    return {
        good: {
            Collection_Promise__c: { Credit_Profile__c, ...amount, Promised_On__c: day, Due_On__c: day },
            Collection_Promise_Item__c: { Receivable__c, Collection_Promise__c, Amount__c: 100 },
            Receivable_Plan__c: { Credit_Profile__c, Total__c: 100, Currency_Code__c },
            Receivable_Plan_Item__c: { Receivable__c, Receivable_Plan__c, Amount__c: 100 },
            Receivable_Installment__c: { Receivable_Plan__c, Number__c: 1, Due_On__c: day, Amount__c: 100 },
            Receivable_Dispute__c: {
                ...{ Credit_Profile__c, ...amount, Reason__c: 'Price', Side__c: 'Sales', Opened_On__c: day }
            },
            Receivable_Dispute_Item__c: { Receivable__c, Receivable_Dispute__c, Amount__c: 100 }
        },
        refused: [
            ['Collection_Promise__c', 'Amount_Positive', nothing],
            ['Collection_Promise__c', 'Currency_Code_Format', wrongCurrency],
            ['Collection_Promise__c', 'Due_Not_Before_Promised', { Due_On__c: '2026-06-29' }],
            ['Collection_Promise_Item__c', 'Amount_Positive', nothing],
            ['Receivable_Plan__c', 'Total_Positive', { Total__c: -1 }],
            ['Receivable_Plan__c', 'Currency_Code_Format', wrongCurrency],
            ['Receivable_Plan_Item__c', 'Amount_Positive', nothing],
            ['Receivable_Installment__c', 'Amounts_In_Order', nothing],
            ['Receivable_Installment__c', 'Amounts_In_Order', { Unpaid__c: -1 }],
            ['Receivable_Installment__c', 'Amounts_In_Order', { Unpaid__c: 100.001 }],
            ['Receivable_Dispute__c', 'Amount_Positive', nothing],
            ['Receivable_Dispute__c', 'Currency_Code_Format', wrongCurrency],
            ['Receivable_Dispute_Item__c', 'Amount_Positive', nothing]
        ]
    };
}

/** The credit file: statements, applications, references, guarantors, documents. */
export function creditFileCases({ Account__c }: RuleParents): RuleCases {
    return {
        good: {
            Credit_Statement__c: { Account__c, Period_End__c: day, Currency_Code__c },
            Credit_Application__c: { Account__c, Requested_Limit__c: 70_000, Currency_Code__c, Opened_On__c: day },
            Credit_Reference__c: { Account__c, Referee__c: 'A supplier', High_Credit__c: 50_000, Currency_Code__c },
            Credit_Guarantor__c: {
                ...{
                    Account__c,
                    Party_Name__c: 'A parent',
                    Kind__c: 'Parent guarantee',
                    Amount__c: 10,
                    Currency_Code__c
                }
            },
            Credit_Document__c: { Account__c, Document__c: 'Guarantee' }
        },
        refused: [
            ['Credit_Statement__c', 'Currency_Code_Format', wrongCurrency],
            ['Credit_Statement__c', 'Totals_Not_Negative', { Sales__c: -1 }],
            ['Credit_Application__c', 'Currency_Code_Format', wrongCurrency],
            ['Credit_Application__c', 'Requested_Limit_Positive', { Requested_Limit__c: 0 }],
            ['Credit_Reference__c', 'Currency_Code_Format', wrongCurrency],
            ['Credit_Reference__c', 'High_Credit_Has_Currency', { Currency_Code__c: null }],
            ['Credit_Reference__c', 'High_Credit_Not_Negative', { High_Credit__c: -1 }],
            ['Credit_Guarantor__c', 'Currency_Code_Format', wrongCurrency],
            ['Credit_Guarantor__c', 'Amount_Has_Currency', { Currency_Code__c: null }],
            ['Credit_Guarantor__c', 'Amount_Not_Negative', { Amount__c: -1 }]
        ]
    };
}

/** Who may decide: authorities. */
export function authorityCases({ Decider__c }: RuleParents): RuleCases {
    return {
        good: {
            Credit_Authority__c: {
                ...{ Name: 'Releases', Decider__c, Request_Kind__c: 'Release', Effective_From__c: '2026-01-01' },
                ...{ Up_To_Amount__c: 50_000, Currency_Code__c, Longest_Days__c: 30 }
            }
        },
        refused: [
            ['Credit_Authority__c', 'Currency_Code_Format', wrongCurrency],
            ['Credit_Authority__c', 'Effective_Range_In_Order', { Effective_To__c: '2025-12-31' }],
            ['Credit_Authority__c', 'Bounds_Not_Negative', { Up_To_Amount__c: -1 }],
            ['Credit_Authority__c', 'Bounds_Not_Negative', { Longest_Days__c: 0 }]
        ]
    };
}
