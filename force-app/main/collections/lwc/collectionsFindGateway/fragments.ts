/** The fields of what a search finds. */
import { gql } from 'lightning/graphql';

/** An account that a name or a phone number leads to. */
export const foundAccount = gql`
    fragment foundAccount on Account {
        Name {
            value
        }
        Phone {
            value
        }
        BillingCity {
            value
        }
    }
`;

/** A customer number. */
export const foundCustomer = gql`
    fragment foundCustomer on Credit_Profile__c {
        Customer_Number__c {
            value
        }
        Account__c {
            value
        }
        Account__r {
            Name {
                value
            }
        }
    }
`;

/** A payment with its reference. */
export const foundReceipt = gql`
    fragment foundReceipt on Cash_Receipt__c {
        Reference__c {
            value
        }
        Received_On__c {
            value
        }
        Reversed_On__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Credit_Profile__r {
            Account__c {
                value
            }
            Account__r {
                Name {
                    value
                }
            }
        }
    }
`;

/** A person with phone numbers. */
export const foundContact = gql`
    fragment foundContact on Contact {
        Name {
            value
        }
        Phone {
            value
        }
        MobilePhone {
            value
        }
        AccountId {
            value
        }
        Account {
            Name {
                value
            }
        }
    }
`;

/** A receivable with its documents. */
export const foundItem = gql`
    fragment foundItem on Receivable__c {
        Name {
            value
        }
        PO_Number__c {
            value
        }
        Status__c {
            value
        }
        Open_Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Document_Link__c {
            value
        }
        Proof_Of_Delivery_Link__c {
            value
        }
        Credit_Profile__r {
            Account__c {
                value
            }
            Account__r {
                Name {
                    value
                }
            }
        }
    }
`;
