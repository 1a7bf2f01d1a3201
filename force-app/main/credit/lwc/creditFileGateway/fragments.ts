/** The fields of the credit file, grouped by who may read them. */
import { gql } from 'lightning/graphql';

/** What everybody reads of a profile here. */
export const creditFileProfile = gql`
    fragment creditFileProfile on Credit_Profile__c {
        Customer_Number__c {
            value
        }
        Currency_Code__c {
            value
        }
        Credit_Terms__c {
            value
        }
        Payment_Terms_Days__c {
            value
        }
        Review_Date__c {
            value
        }
    }
`;

/** What credit reads of it besides. */
export const creditFileClosedProfile = gql`
    fragment creditFileClosedProfile on Credit_Profile__c {
        Account_Status__c {
            value
        }
        Status_Since__c {
            value
        }
        Court__c {
            value
        }
        Case_Number__c {
            value
        }
        Band__c {
            value
        }
        Risk_Class__c {
            value
        }
        Days_Beyond_Terms__c {
            value
        }
        Own_Score__c {
            value
        }
        Own_Score_Parts__c {
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
    }
`;

/** A line of the checklist, for everybody. */
export const creditFileDocument = gql`
    fragment creditFileDocument on Credit_Document__c {
        Document__c {
            value
            displayValue
        }
        Status__c {
            value
        }
    }
`;

/** When a paper came, for credit. */
export const creditFileClosedDocument = gql`
    fragment creditFileClosedDocument on Credit_Document__c {
        Received_On__c {
            value
        }
    }
`;

/** An application. */
export const creditFileApplication = gql`
    fragment creditFileApplication on Credit_Application__c {
        Requested_Limit__c {
            value
        }
        Net_Worth__c {
            value
        }
        Currency_Code__c {
            value
        }
        Opened_On__c {
            value
        }
        Status__c {
            value
        }
    }
`;

/** A trade reference. */
export const creditFileReference = gql`
    fragment creditFileReference on Credit_Reference__c {
        Referee__c {
            value
        }
        High_Credit__c {
            value
        }
        Currency_Code__c {
            value
        }
        Pays_Days_Late__c {
            value
        }
        Received_On__c {
            value
        }
    }
`;

/** A year's statement. */
export const creditFileStatement = gql`
    fragment creditFileStatement on Credit_Statement__c {
        Period_End__c {
            value
        }
        Currency_Code__c {
            value
        }
        Current_Assets__c {
            value
        }
        Current_Liabilities__c {
            value
        }
        Total_Assets__c {
            value
        }
        Retained_Earnings__c {
            value
        }
        EBIT__c {
            value
        }
        Book_Equity__c {
            value
        }
        Total_Liabilities__c {
            value
        }
        Sales__c {
            value
        }
        Is_Manufacturer__c {
            value
        }
        Source__c {
            value
        }
    }
`;

/** A guarantor or other payer. */
export const creditFileGuarantor = gql`
    fragment creditFileGuarantor on Credit_Guarantor__c {
        Party_Name__c {
            value
        }
        Kind__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Valid_Until__c {
            value
        }
    }
`;

/** A provider's answer. */
export const creditFileScore = gql`
    fragment creditFileScore on Credit_Score__c {
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

/** A version of the policy for limit proposals. */
export const creditFilePolicy = gql`
    fragment creditFilePolicy on Credit_Policy__c {
        Key__c {
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
        Percent__c {
            value
        }
        Value__c {
            value
        }
    }
`;

/** An item that was paid. */
export const creditFilePaidItem = gql`
    fragment creditFilePaidItem on Receivable__c {
        Credit_Profile__c {
            value
        }
        Document_Date__c {
            value
        }
        Due_Date__c {
            value
        }
        Cleared_On__c {
            value
        }
        Original_Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
    }
`;
