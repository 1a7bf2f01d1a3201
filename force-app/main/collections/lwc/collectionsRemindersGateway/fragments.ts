import { gql } from 'lightning/graphql';

/** Who is written to: the fields of a contact. */
export const reminderContact = gql`
    fragment reminderContact on Contact {
        Id
        AccountId {
            value
        }
        Name {
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

/** The texts to fill. */
export const reminderTemplate = gql`
    fragment reminderTemplate on Collection_Template__c {
        Id
        Key__c {
            value
        }
        Template__c {
            value
        }
        Language__c {
            value
        }
        Purpose__c {
            value
        }
        Subject__c {
            value
        }
        Body__c {
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

/** How a customer is written to, and how it pays. */
export const reminderProfile = gql`
    fragment reminderProfile on Credit_Profile__c {
        Id
        Account__c {
            value
        }
        Account__r {
            Name {
                value
            }
        }
        Payer__c {
            value
        }
        Currency_Code__c {
            value
        }
        Language__c {
            value
        }
        Place__c {
            value
        }
        Debtor_Type__c {
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
        Negotiation_Until__c {
            value
        }
        Ledger_Source__r {
            How_To_Pay__c {
                value
            }
        }
    }
`;

/** Who was in touch with the customer of late: what the guard looks at. */
export const reminderActivity = gql`
    fragment reminderActivity on Collection_Activity__c {
        Id
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
        Outcome__c {
            value
        }
        Is_Conversation__c {
            value
        }
        Is_Corrected__c {
            value
        }
        Documents__c {
            value
        }
        Contact__c {
            value
        }
        Contact_Name__c {
            value
        }
        Contact__r {
            Name {
                value
            }
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
    }
`;

/** Contact law as policy. */
export const reminderRule = gql`
    fragment reminderRule on Contact_Rule__c {
        Id
        Key__c {
            value
        }
        Name {
            value
        }
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
