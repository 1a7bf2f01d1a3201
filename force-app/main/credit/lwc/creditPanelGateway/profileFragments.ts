/** The fields of the account and its profiles, grouped by who may read them. */
import { gql } from 'lightning/graphql';

/** The account. */
export const creditPanelAccount = gql`
    fragment creditPanelAccount on Account {
        Name {
            value
        }
    }
`;

/** Limit, exposure, ageing and source: for everybody with a Good Terms role. */
export const creditPanelProfile = gql`
    fragment creditPanelProfile on Credit_Profile__c {
        Key__c {
            value
        }
        Customer_Number__c {
            value
        }
        Currency_Code__c {
            value
        }
        Account_Status__c {
            value
        }
        Status_Since__c {
            value
        }
        Own_Limit__c {
            value
        }
        Zero_Limit_Means__c {
            value
        }
        Temporary_Limit__c {
            value
        }
        Temporary_Limit_Until__c {
            value
        }
        Insurance_Effect__c {
            value
        }
        Insured_Amount__c {
            value
        }
        Insured_Percent__c {
            value
        }
        Insured_Until__c {
            value
        }
        Effective_Limit__c {
            value
        }
        Available__c {
            value
        }
        Used_Percent__c {
            value
        }
        Group_Used_Percent__c {
            value
        }
        Is_Unlimited__c {
            value
        }
        Open_Receivables__c {
            value
        }
        Unapplied_Credits__c {
            value
        }
        Open_Orders__c {
            value
        }
        Shipped_Not_Billed__c {
            value
        }
        Exposure__c {
            value
        }
        As_Of__c {
            value
        }
        Ageing_Bounds__c {
            value
        }
        Ageing_Current__c {
            value
        }
        Ageing_1__c {
            value
        }
        Ageing_2__c {
            value
        }
        Ageing_3__c {
            value
        }
        Ageing_4__c {
            value
        }
        Past_Due__c {
            value
        }
        Oldest_Due_Date__c {
            value
        }
        Overdue_For_Hold__c {
            value
        }
        Oldest_Overdue_For_Hold__c {
            value
        }
        Disputed_In_Ledger__c {
            value
        }
        Promised__c {
            value
        }
        Disputed__c {
            value
        }
        Next_Promise_On__c {
            value
        }
        Judgement__c {
            value
        }
        Block_Starts_On__c {
            value
        }
        Credit_Terms__c {
            value
        }
        Last_Payment_On__c {
            value
        }
        Last_Payment_Amount__c {
            value
        }
        Ledger_Source__r {
            Source__c {
                value
            }
            Company__c {
                value
            }
            As_Of__c {
                value
            }
            Last_Good_Run__c {
                value
            }
            Stale_After_Hours__c {
                value
            }
            Last_Delivery_At__c {
                value
            }
            Last_Delivery_Outcome__c {
                value
            }
            Last_Delivery_Problem__c {
                value
            }
        }
    }
`;

/** Risk and group figures and why the rules say what they say: for those who may see scores and hold details. */
export const creditPanelClosedProfile = gql`
    fragment creditPanelClosedProfile on Credit_Profile__c {
        Decision_Trace__c {
            value
        }
        Group_Limit__c {
            value
        }
        Group_Exposure__c {
            value
        }
        Risk_Class__c {
            value
        }
        Band__c {
            value
        }
        Days_Beyond_Terms__c {
            value
        }
        Average_Days_To_Pay__c {
            value
        }
        DSO__c {
            value
        }
        Own_Score__c {
            value
        }
        Own_Score_Parts__c {
            value
        }
    }
`;
