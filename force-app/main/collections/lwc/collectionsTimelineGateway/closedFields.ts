/** What an event of the timeline is made of: plans, scores, placements. */
import { gql } from 'lightning/graphql';

/** A payment plan. */
export const timelinePlan = gql`
    fragment timelinePlan on Receivable_Plan__c {
        Credit_Profile__c {
            value
        }
        Currency_Code__c {
            value
        }
        Status__c {
            value
            displayValue
        }
        Total__c {
            value
        }
        Activated_On__c {
            value
        }
        Defaulted_On__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** An installment of a plan. */
export const timelineInstallment = gql`
    fragment timelineInstallment on Receivable_Installment__c {
        Number__c {
            value
        }
        Amount__c {
            value
        }
        Unpaid__c {
            value
        }
        Due_On__c {
            value
        }
        Receivable_Plan__r {
            Credit_Profile__c {
                value
            }
            Currency_Code__c {
                value
            }
            Grace_Days__c {
                value
            }
            Status__c {
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

/** What a bureau said. */
export const timelineScore = gql`
    fragment timelineScore on Credit_Score__c {
        Credit_Profile__c {
            value
        }
        Provider__c {
            value
        }
        Model__c {
            value
        }
        Score_Date__c {
            value
        }
        Raw_Value__c {
            value
        }
        Direction__c {
            value
        }
        Band__c {
            value
        }
        Not_Rated_Reason__c {
            value
        }
        Provider_Text__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** What was handed over, and to whom. */
export const timelinePlacement = gql`
    fragment timelinePlacement on Collection_Placement__c {
        Credit_Profile__c {
            value
        }
        Kind__c {
            value
            displayValue
        }
        Party__c {
            value
        }
        Placed_On__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Status__c {
            value
        }
        Recalled_On__c {
            value
        }
        Recall_Reason__c {
            value
        }
        Reason__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;
