/** The fields that the guard looks at, for any document: for every role that may log contacts. */
import { gql } from 'lightning/graphql';

/** A customer, how it may be contacted, and what stops that. */
export const guardedCustomer = gql`
    fragment guardedCustomer on Credit_Profile__c {
        Debtor_Type__c {
            value
        }
        Place__c {
            value
        }
        Time_Zone__c {
            value
        }
        Account_Status__c {
            value
        }
        Status_Since__c {
            value
        }
        Cease_Contact__c {
            value
        }
        Attorney__c {
            value
        }
        Insolvency_Named_At__c {
            value
        }
        Negotiation_Until__c {
            value
        }
    }
`;

/** A person who may be contacted. */
export const guardedContact = gql`
    fragment guardedContact on Contact {
        Name {
            value
        }
        AccountId {
            value
        }
        Title {
            value
        }
        Phone {
            value
        }
        MobilePhone {
            value
        }
        Email {
            value
        }
        Debtor_Role__c {
            value
        }
        Time_Zone__c {
            value
        }
        Cease_Contact__c {
            value
        }
        Attorney__c {
            value
        }
    }
`;

/** A contact that took place. */
export const guardedActivity = gql`
    fragment guardedActivity on Collection_Activity__c {
        Credit_Profile__c {
            value
        }
        Kind__c {
            value
        }
        Direction__c {
            value
        }
        Happened_At__c {
            value
        }
        CreatedBy {
            Id
            Name {
                value
            }
            Department {
                value
            }
            Title {
                value
            }
        }
        Contact__c {
            value
        }
        Contact__r {
            Name {
                value
            }
        }
        Contact_Name__c {
            value
        }
        Outcome__c {
            value
        }
        Is_Conversation__c {
            value
        }
        Is_Corrected__c {
            value
        }
        Summary__c {
            value
        }
        Documents__c {
            value
        }
        Contact_Event_Key__c {
            value
        }
    }
`;

/** A promise, open or broken. */
export const guardedPromise = gql`
    fragment guardedPromise on Collection_Promise__c {
        Credit_Profile__c {
            value
        }
        Status__c {
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
        Tolerance_Ends_On__c {
            value
        }
        Broken_On__c {
            value
        }
        Rest__c {
            value
        }
    }
`;

/** A dispute that is open. */
export const guardedDispute = gql`
    fragment guardedDispute on Receivable_Dispute__c {
        Credit_Profile__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Side__c {
            value
        }
        Holder_Name__c {
            value
        }
    }
`;

/** A dated rule of contact law. */
export const guardedRule = gql`
    fragment guardedRule on Contact_Rule__c {
        Law__c {
            value
        }
        Citation__c {
            value
        }
        Place__c {
            value
        }
        Debtor_Types__c {
            value
        }
        Check__c {
            value
        }
        Effect__c {
            value
        }
        Days__c {
            value
        }
        Count__c {
            value
        }
        From_Hour__c {
            value
        }
        To_Hour__c {
            value
        }
        Message__c {
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
