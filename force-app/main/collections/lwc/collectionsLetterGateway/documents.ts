import { gql } from 'lightning/graphql';
import { reminderContact, reminderProfile, reminderTemplate } from 'c/collectionsRemindersGateway';

/** Everything that a letter may tell: the customer, its people, its open items, a promise, the texts, who signs. */
export const letterDocument = gql`
    query collectionsLetter($accountId: ID, $promiseId: ID, $userId: ID) {
        uiapi {
            query {
                Credit_Profile__c(
                    where: { Account__c: { eq: $accountId } }
                    orderBy: { Key__c: { order: ASC } }
                    first: 50
                ) {
                    edges {
                        node {
                            ...reminderProfile
                            Ageing_Bounds__c {
                                value
                            }
                        }
                    }
                }
                Contact(where: { AccountId: { eq: $accountId } }, orderBy: { Name: { order: ASC } }, first: 200) {
                    edges {
                        node {
                            ...reminderContact
                        }
                    }
                }
                payerContacts: Contact(
                    where: {
                        AccountId: {
                            inq: { Credit_Profile__c: { Account__c: { eq: $accountId } }, ApiName: "Payer__c" }
                        }
                    }
                    orderBy: { Name: { order: ASC } }
                    first: 200
                ) {
                    edges {
                        node {
                            ...reminderContact
                        }
                    }
                }
                Receivable__c(
                    where: { Credit_Profile__r: { Account__c: { eq: $accountId } }, Status__c: { eq: "Open" } }
                    orderBy: { Due_Date__c: { order: ASC, nulls: LAST }, Key__c: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Name {
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
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Collection_Promise__c(where: { Id: { eq: $promiseId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Due_On__c {
                                value
                            }
                            Rest__c {
                                value
                            }
                            Contact__c {
                                value
                            }
                            Items__r(first: 50) {
                                edges {
                                    node {
                                        Id
                                        Receivable__r {
                                            Name {
                                                value
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                Collection_Template__c(first: 500) {
                    edges {
                        node {
                            ...reminderTemplate
                        }
                    }
                }
                User(where: { Id: { eq: $userId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
    ${reminderProfile}
    ${reminderContact}
    ${reminderTemplate}
`;
