/** The fields of holds, policies and scores, grouped by who may read them. */
import { gql } from 'lightning/graphql';

/** A hold with its reason class: for everybody with a Good Terms role. */
export const creditPanelHold = gql`
    fragment creditPanelHold on Credit_Hold__c {
        Credit_Profile__c {
            value
        }
        Status__c {
            value
        }
        Origin__c {
            value
        }
        Reason_Class__c {
            value
        }
        Placed_On__c {
            value
        }
        Placed_By__c {
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
        Release_Used__c {
            value
        }
        Currency_Code__c {
            value
        }
    }
`;

/** Why a hold stands, in full: for those who may see hold details. */
export const creditPanelHoldDetails = gql`
    fragment creditPanelHoldDetails on Credit_Hold__c {
        Reason__c {
            value
        }
        Rule__c {
            value
        }
        Release_Reason__c {
            value
        }
    }
`;

/** A dated policy version. */
export const creditPanelPolicy = gql`
    fragment creditPanelPolicy on Credit_Policy__c {
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
        Percent__c {
            value
        }
        Bounds__c {
            value
        }
        Currency_Code__c {
            value
        }
    }
`;

/** A bureau's or the own score: for those who may see scores. */
export const creditPanelScore = gql`
    fragment creditPanelScore on Credit_Score__c {
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
        Scale_Low__c {
            value
        }
        Scale_High__c {
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
    }
`;
