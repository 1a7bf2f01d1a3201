/** The fields of what a worklist reads, by record. */
import { gql } from 'lightning/graphql';

/** An item that is asked for, with what is disputed of it and its documents. */
export const worklistItem = gql`
    fragment worklistItem on Receivable__c {
        Key__c {
            value
        }
        Name {
            value
        }
        Type__c {
            value
        }
        Document_Date__c {
            value
        }
        Due_Date__c {
            value
        }
        Currency_Code__c {
            value
        }
        Open_Amount__c {
            value
        }
        Open_In_Credit_Currency__c {
            value
        }
        Disputed_In_Ledger__c {
            value
        }
        Disputed__c {
            value
        }
        PO_Number__c {
            value
        }
        Document_Link__c {
            value
        }
        Proof_Of_Delivery_Link__c {
            value
        }
    }
`;

/** Who a customer is, whom it waits for and how it may be spoken to. */
export const worklistProfile = gql`
    fragment worklistProfile on Credit_Profile__c {
        Account__c {
            value
        }
        Customer_Number__c {
            value
        }
        Currency_Code__c {
            value
        }
        Risk_Class__c {
            value
        }
        Account_Status__c {
            value
        }
        Verdict__c {
            value
        }
        Time_Zone__c {
            value
        }
        Payer__c {
            value
        }
        Team__c {
            value
        }
        Attorney__c {
            value
        }
        Insolvency_Named_At__c {
            value
        }
        Cease_Contact__c {
            value
        }
        Unapplied_Credits__c {
            value
        }
        Collector__c {
            value
        }
        Account__r {
            Name {
                value
            }
            Earliest_Release_End__c {
                value
            }
        }
        Payer__r {
            Name {
                value
            }
        }
    }
`;

/** A contact, and the step that was taken with it. */
export const worklistActivity = gql`
    fragment worklistActivity on Collection_Activity__c {
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
        Paid_On__c {
            value
        }
        Step__c {
            value
        }
        Is_Corrected__c {
            value
        }
        Is_Conversation__c {
            value
        }
        CreatedBy {
            Id
            Name {
                value
            }
            Title {
                value
            }
            Department {
                value
            }
        }
    }
`;

/** A dispute and when it was changed last. */
export const worklistDispute = gql`
    fragment worklistDispute on Receivable_Dispute__c {
        Status__c {
            value
        }
        Side__c {
            value
        }
        Holder_Name__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        LastModifiedDate {
            value
        }
    }
`;

/** What credit was asked. */
export const worklistRequest = gql`
    fragment worklistRequest on Credit_Request__c {
        Kind__c {
            value
        }
        Amount__c {
            value
        }
        Offer_Until__c {
            value
        }
        Currency_Code__c {
            value
        }
    }
`;
