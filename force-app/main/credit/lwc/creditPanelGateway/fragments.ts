/** The fields that the panel reads, grouped by who may read them. */
import { gql } from 'lightning/graphql';

/** The account and what its holds and profiles roll up to. */
export const creditPanelAccount = gql`
    fragment creditPanelAccount on Account {
        Name { value }
        Active_Holds__c { value }
        Earliest_Release_End__c { value }
        Credit_Profile_Count__c { value }
    }
`;

/** Limit, exposure, ageing and source: for everybody with a Good Terms role. */
export const creditPanelProfile = gql`
    fragment creditPanelProfile on Credit_Profile__c {
        Key__c { value }
        Customer_Number__c { value }
        Currency_Code__c { value }
        Account_Status__c { value }
        Status_Since__c { value }
        Own_Limit__c { value }
        Zero_Limit_Means__c { value }
        Temporary_Limit__c { value }
        Temporary_Limit_Until__c { value }
        Insurance_Effect__c { value }
        Insured_Amount__c { value }
        Insured_Percent__c { value }
        Insured_Until__c { value }
        Effective_Limit__c { value }
        Available__c { value }
        Used_Percent__c { value }
        Is_Unlimited__c { value }
        Open_Receivables__c { value }
        Unapplied_Credits__c { value }
        Open_Orders__c { value }
        Shipped_Not_Billed__c { value }
        Exposure__c { value }
        As_Of__c { value }
        Ageing_Bounds__c { value }
        Ageing_Current__c { value }
        Ageing_1__c { value }
        Ageing_2__c { value }
        Ageing_3__c { value }
        Ageing_4__c { value }
        Past_Due__c { value }
        Oldest_Due_Date__c { value }
        Overdue_For_Hold__c { value }
        Oldest_Overdue_For_Hold__c { value }
        Disputed_In_Ledger__c { value }
        Last_Payment_On__c { value }
        Last_Payment_Amount__c { value }
        Ledger_Source__r {
            Source__c { value }
            Company__c { value }
            As_Of__c { value }
            Last_Good_Run__c { value }
            Stale_After_Hours__c { value }
            Last_Delivery_At__c { value }
            Last_Delivery_Outcome__c { value }
            Last_Delivery_Problem__c { value }
        }
    }
`;

/** Risk and group figures: for those who may see scores. */
export const creditPanelClosedProfile = gql`
    fragment creditPanelClosedProfile on Credit_Profile__c {
        Group_Limit__c { value }
        Group_Exposure__c { value }
        Risk_Class__c { value }
        Band__c { value }
        Days_Beyond_Terms__c { value }
        Average_Days_To_Pay__c { value }
        DSO__c { value }
    }
`;

/** A hold with its reason class: for everybody with a Good Terms role. */
export const creditPanelHold = gql`
    fragment creditPanelHold on Credit_Hold__c {
        Credit_Profile__c { value }
        Status__c { value }
        Origin__c { value }
        Reason_Class__c { value }
        Placed_On__c { value }
        Placed_By__c { value }
        Released_By__c { value }
        Release_Until__c { value }
        Release_Amount__c { value }
        Release_Used__c { value }
        Currency_Code__c { value }
    }
`;

/** Why a hold stands, in full: for those who may see hold details. */
export const creditPanelHoldDetails = gql`
    fragment creditPanelHoldDetails on Credit_Hold__c {
        Reason__c { value }
        Rule__c { value }
        Release_Reason__c { value }
    }
`;

/** A dated policy version. */
export const creditPanelPolicy = gql`
    fragment creditPanelPolicy on Credit_Policy__c {
        Key__c { value }
        Kind__c { value }
        Scope__c { value }
        Scope_Value__c { value }
        Effective_From__c { value }
        Effective_To__c { value }
        Days__c { value }
        Amount__c { value }
        Percent__c { value }
        Bounds__c { value }
        Currency_Code__c { value }
    }
`;

/** A bureau's or the own score: for those who may see scores. */
export const creditPanelScore = gql`
    fragment creditPanelScore on Credit_Score__c {
        Credit_Profile__c { value }
        Provider__c { value }
        Model__c { value }
        Score_Date__c { value }
        Raw_Value__c { value }
        Scale_Low__c { value }
        Scale_High__c { value }
        Direction__c { value }
        Band__c { value }
        Not_Rated_Reason__c { value }
        Provider_Text__c { value }
    }
`;
