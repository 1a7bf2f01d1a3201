/** What an event of the timeline is made of: contacts, promises, disputes. */
import { gql } from 'lightning/graphql';

/** A call, message, visit or note in short. */
export const timelineActivity = gql`
    fragment timelineActivity on Collection_Activity__c {
        Credit_Profile__c {
            value
        }
        Kind__c {
            value
            displayValue
        }
        Direction__c {
            value
        }
        Happened_At__c {
            value
        }
        Contact_Name__c {
            value
        }
        Outcome__c {
            value
            displayValue
        }
        Summary__c {
            value
        }
        Documents__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Is_Corrected__c {
            value
        }
        Corrects__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** A promise, as it was judged then and stands now. */
export const timelinePromise = gql`
    fragment timelinePromise on Collection_Promise__c {
        Credit_Profile__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Promised_On__c {
            value
        }
        Due_On__c {
            value
        }
        Event_On__c {
            value
        }
        Status__c {
            value
        }
        Status_Then__c {
            value
        }
        Tolerance_Ends_On__c {
            value
        }
        Judged_On__c {
            value
        }
        Received_In_Time__c {
            value
        }
        Received_Then__c {
            value
        }
        Rest__c {
            value
        }
        Broken_On__c {
            value
        }
        Is_Broken_By_Reversal__c {
            value
        }
        Paid_Late_On__c {
            value
        }
        Withdrawn_On__c {
            value
        }
        Withdrawal_Reason__c {
            value
        }
        Replaced_On__c {
            value
        }
        Replaced_By__r {
            Amount__c {
                value
            }
            Due_On__c {
                value
            }
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** The documents that a promise is for. */
export const timelinePromiseItems = gql`
    fragment timelinePromiseItems on Collection_Promise__c {
        Items__r(first: 10) {
            edges {
                node {
                    Id
                    Amount__c {
                        value
                    }
                    Receivable__r {
                        Name {
                            value
                        }
                    }
                }
            }
        }
    }
`;

/** A dispute. */
export const timelineDispute = gql`
    fragment timelineDispute on Receivable_Dispute__c {
        Credit_Profile__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Opened_On__c {
            value
        }
        Reason__c {
            value
            displayValue
        }
        Side__c {
            value
            displayValue
        }
        Status__c {
            value
            displayValue
        }
        Holder_Name__c {
            value
        }
        SLA_Days__c {
            value
        }
        Question__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** The documents that a dispute is about. */
export const timelineDisputeItems = gql`
    fragment timelineDisputeItems on Receivable_Dispute__c {
        Items__r(first: 10) {
            edges {
                node {
                    Id
                    Amount__c {
                        value
                    }
                    Receivable__r {
                        Name {
                            value
                        }
                    }
                }
            }
        }
    }
`;
