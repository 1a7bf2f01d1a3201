/** The fields of promises, plans, cash and policies that a worklist reads. */
import { gql } from 'lightning/graphql';

/** A promise with what it covers. */
export const worklistPromise = gql`
    fragment worklistPromise on Collection_Promise__c {
        Credit_Profile__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Due_On__c {
            value
        }
        Status__c {
            value
        }
        Tolerance_Ends_On__c {
            value
        }
        Rest__c {
            value
        }
        Items__r(first: 50) {
            edges {
                node {
                    Id
                    Amount__c {
                        value
                    }
                    Receivable__c {
                        value
                    }
                    Receivable__r {
                        Currency_Code__c {
                            value
                        }
                        Open_Amount__c {
                            value
                        }
                        Open_In_Credit_Currency__c {
                            value
                        }
                    }
                }
            }
        }
    }
`;

/** A plan with its unpaid rows and the items that it covers; its items need `worklistItem`. */
export const worklistPlan = gql`
    fragment worklistPlan on Receivable_Plan__c {
        Credit_Profile__c {
            value
        }
        Currency_Code__c {
            value
        }
        Status__c {
            value
        }
        Activated_On__c {
            value
        }
        Defaulted_On__c {
            value
        }
        Grace_Days__c {
            value
        }
        Default_Misses__c {
            value
        }
        Cure_Days__c {
            value
        }
        Installments__r(where: { Unpaid__c: { gt: 0 } }, orderBy: { Due_On__c: { order: ASC } }, first: 100) {
            edges {
                node {
                    Id
                    Number__c {
                        value
                    }
                    Due_On__c {
                        value
                    }
                    Unpaid__c {
                        value
                    }
                }
            }
        }
        Items__r(first: 100) {
            edges {
                node {
                    Id
                    Amount__c {
                        value
                    }
                    Receivable__c {
                        value
                    }
                    Receivable__r {
                        Id
                        Status__c {
                            value
                        }
                        ...worklistItem
                    }
                }
            }
        }
    }
`;

/** A dunning step. */
export const worklistStep = gql`
    fragment worklistStep on Collection_Step__c {
        Key__c {
            value
        }
        Name {
            value
        }
        Customer_Class__c {
            value
        }
        Counts_From__c {
            value
        }
        Days_Past_Due__c {
            value
        }
        Channel__c {
            value
        }
        Template__c {
            value
        }
        Done_By__c {
            value
        }
        Pauses_For_Promises__c {
            value
        }
        Pauses_For_Disputes__c {
            value
        }
        Pauses_For_Plans__c {
            value
        }
        Minimum_Gap_Days__c {
            value
        }
        Effective_From__c {
            value
        }
        Effective_To__c {
            value
        }
    }
`;

/** A threshold of the list. */
export const worklistPolicy = gql`
    fragment worklistPolicy on Credit_Policy__c {
        Key__c {
            value
        }
        Kind__c {
            value
        }
        Scope__c {
            value
        }
        Scope_Value__c {
            value
        }
        Effective_From__c {
            value
        }
        Effective_To__c {
            value
        }
        Days__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
    }
`;

/** A payment that came in. */
export const worklistReceipt = gql`
    fragment worklistReceipt on Cash_Receipt__c {
        Amount__c {
            value
        }
        Applied__c {
            value
        }
        Currency_Code__c {
            value
        }
        Received_On__c {
            value
        }
        Credit_Profile__r {
            Account__r {
                Name {
                    value
                }
            }
        }
    }
`;
