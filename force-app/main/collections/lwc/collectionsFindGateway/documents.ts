/**
 * What a search asks, one request each time; one document per permission shape, since a user's schema lacks the objects
 * that the user may not read: sales asks for no receivables.
 */
import { gql } from 'lightning/graphql';
import { foundAccount, foundContact, foundCustomer, foundItem, foundReceipt } from './fragments';

/** For sales: accounts, customer numbers, payments and phones. */
export const findDocument = gql`
    query collectionsFind($begins: String!, $holds: String!, $digits: PhoneNumber!) {
        uiapi {
            query {
                names: Account(where: { Name: { like: $holds } }, orderBy: { Name: { order: ASC } }, first: 6) {
                    edges {
                        node {
                            Id
                            ...foundAccount
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                phones: Account(where: { Phone: { like: $digits } }, orderBy: { Name: { order: ASC } }, first: 20) {
                    edges {
                        node {
                            Id
                            ...foundAccount
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Contact(
                    where: { or: [{ Phone: { like: $digits } }, { MobilePhone: { like: $digits } }] }
                    orderBy: { Name: { order: ASC } }
                    first: 20
                ) {
                    edges {
                        node {
                            Id
                            ...foundContact
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Credit_Profile__c(
                    where: { Customer_Number__c: { like: $begins } }
                    orderBy: { Customer_Number__c: { order: ASC } }
                    first: 6
                ) {
                    edges {
                        node {
                            Id
                            ...foundCustomer
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Cash_Receipt__c(
                    where: { Reference__c: { like: $begins } }
                    orderBy: { Received_On__c: { order: DESC }, Id: { order: ASC } }
                    first: 6
                ) {
                    edges {
                        node {
                            Id
                            ...foundReceipt
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
            }
        }
    }
    ${foundAccount}
    ${foundCustomer}
    ${foundReceipt}
    ${foundContact}
`;

/** For collectors and credit: receivables too, by their own number and by the customer's order. */
export const findItemsDocument = gql`
    query collectionsFindItems($begins: String!, $holds: String!, $digits: PhoneNumber!) {
        uiapi {
            query {
                names: Account(where: { Name: { like: $holds } }, orderBy: { Name: { order: ASC } }, first: 6) {
                    edges {
                        node {
                            Id
                            ...foundAccount
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                phones: Account(where: { Phone: { like: $digits } }, orderBy: { Name: { order: ASC } }, first: 20) {
                    edges {
                        node {
                            Id
                            ...foundAccount
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Contact(
                    where: { or: [{ Phone: { like: $digits } }, { MobilePhone: { like: $digits } }] }
                    orderBy: { Name: { order: ASC } }
                    first: 20
                ) {
                    edges {
                        node {
                            Id
                            ...foundContact
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Credit_Profile__c(
                    where: { Customer_Number__c: { like: $begins } }
                    orderBy: { Customer_Number__c: { order: ASC } }
                    first: 6
                ) {
                    edges {
                        node {
                            Id
                            ...foundCustomer
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Cash_Receipt__c(
                    where: { Reference__c: { like: $begins } }
                    orderBy: { Received_On__c: { order: DESC }, Id: { order: ASC } }
                    first: 6
                ) {
                    edges {
                        node {
                            Id
                            ...foundReceipt
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                documents: Receivable__c(
                    where: { Name: { like: $begins } }
                    orderBy: { Status__c: { order: DESC }, Due_Date__c: { order: DESC }, Id: { order: ASC } }
                    first: 8
                ) {
                    edges {
                        node {
                            Id
                            ...foundItem
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                orders: Receivable__c(
                    where: { PO_Number__c: { like: $begins } }
                    orderBy: { Status__c: { order: DESC }, Due_Date__c: { order: DESC }, Id: { order: ASC } }
                    first: 8
                ) {
                    edges {
                        node {
                            Id
                            ...foundItem
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
            }
        }
    }
    ${foundAccount}
    ${foundCustomer}
    ${foundReceipt}
    ${foundContact}
    ${foundItem}
`;
