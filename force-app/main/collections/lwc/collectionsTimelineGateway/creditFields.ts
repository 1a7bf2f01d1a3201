/** What an event of the timeline is made of: money, holds, requests. */
import { gql } from 'lightning/graphql';

/** A payment and what it was applied to. */
export const timelineReceipt = gql`
    fragment timelineReceipt on Cash_Receipt__c {
        Credit_Profile__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Received_On__c {
            value
        }
        Method__c {
            value
        }
        Reference__c {
            value
        }
        Reversed_On__c {
            value
        }
        Reversal_Reason__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
        Applications__r(first: 10) {
            edges {
                node {
                    Id
                    Amount__c {
                        value
                    }
                    Applied_On__c {
                        value
                    }
                    Document__c {
                        value
                    }
                    Is_Reversed__c {
                        value
                    }
                }
            }
        }
    }
`;

/** The documents that a payment cleared. */
export const timelineClearing = gql`
    fragment timelineClearing on Cash_Receipt__c {
        Applications__r(first: 10) {
            edges {
                node {
                    Id
                    Amount__c {
                        value
                    }
                    Applied_On__c {
                        value
                    }
                    Document__c {
                        value
                    }
                    Is_Reversed__c {
                        value
                    }
                    Receivable__r {
                        Name {
                            value
                        }
                        Status__c {
                            value
                        }
                        Cleared_On__c {
                            value
                        }
                    }
                }
            }
        }
    }
`;

/** A hold from its placing to its end. */
export const timelineHold = gql`
    fragment timelineHold on Credit_Hold__c {
        Credit_Profile__c {
            value
        }
        Currency_Code__c {
            value
        }
        Origin__c {
            value
        }
        Status__c {
            value
        }
        Reason_Class__c {
            value
            displayValue
        }
        Placed_On__c {
            value
        }
        Placed_By__c {
            value
        }
        Released_On__c {
            value
        }
        Released_By__c {
            value
        }
        Release_Until__c {
            value
        }
        Release_Amount__c {
            value
        }
        Ended_On__c {
            value
        }
        Ended_By__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** The reasons of a hold in words: for those who may see them. */
export const timelineHoldReasons = gql`
    fragment timelineHoldReasons on Credit_Hold__c {
        Reason__c {
            value
        }
        Release_Reason__c {
            value
        }
        End_Reason__c {
            value
        }
    }
`;

/** A request and what was decided. */
export const timelineRequest = gql`
    fragment timelineRequest on Credit_Request__c {
        Credit_Profile__c {
            value
        }
        Currency_Code__c {
            value
        }
        Kind__c {
            value
            displayValue
        }
        Status__c {
            value
        }
        Amount__c {
            value
        }
        Until__c {
            value
        }
        Reason__c {
            value
        }
        Requested_At__c {
            value
        }
        Decided_At__c {
            value
        }
        Granted_Amount__c {
            value
        }
        Granted_Until__c {
            value
        }
        Decision_Reason__c {
            value
        }
        Requested_By__r {
            Name {
                value
            }
        }
        Decided_By__r {
            Name {
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
