/**
 * What the dialog of a contact asks: first whose account it is and who pays for it, then, side by side, what every role
 * may read of those customers, and what only those who take promises may.
 */
import { gql } from 'lightning/graphql';
import {
    guardedActivity,
    guardedContact,
    guardedCustomer,
    guardedDispute,
    guardedPromise,
    guardedRule
} from './fragments';

/** The profiles of an Account and of those that it pays for. */
export const familyDocument = gql`
    query collectionsCallFamily($accountId: ID!) {
        uiapi {
            query {
                Credit_Profile__c(
                    where: { or: [{ Account__c: { eq: $accountId } }, { Payer__c: { eq: $accountId } }] }
                    orderBy: { Key__c: { order: ASC } }
                    first: 50
                ) {
                    edges {
                        node {
                            Id
                            Account__c {
                                value
                            }
                            Payer__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/**
 * Whom to contact, and what the guard looks at: of what was logged only contacts that count, many more of them than
 * any rule's days hold; what stops at any time, a lawyer and a named insolvency, stands on the customer.
 */
export const contactDocument = gql`
    query collectionsCallContact($profileIds: [ID], $accountIds: [ID]) {
        uiapi {
            query {
                Credit_Profile__c(where: { Id: { in: $profileIds } }, orderBy: { Key__c: { order: ASC } }, first: 50) {
                    edges {
                        node {
                            Id
                            Account__c {
                                value
                            }
                            Account__r {
                                Name {
                                    value
                                }
                            }
                            Currency_Code__c {
                                value
                            }
                            ...guardedCustomer
                        }
                    }
                }
                Contact(where: { AccountId: { in: $accountIds } }, orderBy: { Name: { order: ASC } }, first: 200) {
                    edges {
                        node {
                            Id
                            ...guardedContact
                        }
                    }
                }
                Collection_Activity__c(
                    where: {
                        Credit_Profile__c: { in: $profileIds }
                        Kind__c: { ne: "Note" }
                        Is_Corrected__c: { eq: false }
                    }
                    orderBy: { Happened_At__c: { order: DESC }, Id: { order: DESC } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            ...guardedActivity
                        }
                    }
                }
                Collection_Promise__c(
                    where: {
                        Credit_Profile__c: { in: $profileIds }
                        Status__c: { in: ["Open", "Broken", "Partly kept"] }
                    }
                    orderBy: { Due_On__c: { order: DESC }, Id: { order: DESC } }
                    first: 100
                ) {
                    edges {
                        node {
                            Id
                            ...guardedPromise
                        }
                    }
                }
                Receivable_Dispute__c(
                    where: { Credit_Profile__c: { in: $profileIds }, Status__c: { eq: "Open" } }
                    orderBy: { Opened_On__c: { order: ASC }, Id: { order: ASC } }
                    first: 100
                ) {
                    edges {
                        node {
                            Id
                            ...guardedDispute
                        }
                    }
                }
                Contact_Rule__c(orderBy: { Name: { order: ASC } }, first: 200) {
                    edges {
                        node {
                            Id
                            ...guardedRule
                        }
                    }
                }
            }
        }
    }
    ${guardedCustomer}
    ${guardedContact}
    ${guardedActivity}
    ${guardedPromise}
    ${guardedDispute}
    ${guardedRule}
`;
