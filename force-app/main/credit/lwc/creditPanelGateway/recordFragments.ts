/** The fields of holds, deals, documents, items and scores, grouped by who may read them. */
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
        Ended_On__c {
            value
        }
        Ready_To_Release__c {
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

/** A deal: its amount, its day and the profile it draws on. */
export const creditPanelDeal = gql`
    fragment creditPanelDeal on Opportunity {
        Name {
            value
        }
        AccountId {
            value
        }
        Amount {
            value
        }
        Deal_Currency__c {
            value
        }
        Ship_Date__c {
            value
        }
        Payment_In_Advance__c {
            value
        }
        Credit_Profile__c {
            value
        }
    }
`;

/** One document of a credit application. */
export const creditPanelApplication = gql`
    fragment creditPanelApplication on Credit_Document__c {
        Status__c {
            value
        }
    }
`;

/** An open item: for those who may see receivables. */
export const creditPanelItem = gql`
    fragment creditPanelItem on Receivable__c {
        Name {
            value
        }
        Credit_Profile__c {
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
        Document_Link__c {
            value
        }
        Proof_Of_Delivery_Link__c {
            value
        }
        Disputed_In_Ledger__c {
            value
        }
    }
`;

/** How a promise ended: for those who may see hold details. */
export const creditPanelPromise = gql`
    fragment creditPanelPromise on Collection_Promise__c {
        Credit_Profile__c {
            value
        }
        Status__c {
            value
        }
        Judged_On__c {
            value
        }
    }
`;
