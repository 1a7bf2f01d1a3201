import { gql } from 'lightning/graphql';
import { reminderActivity, reminderContact, reminderProfile, reminderRule, reminderTemplate } from './fragments';

/** What reminders need beside the worklist: people, texts, and the messages that the org holds already. */
export const remindersDocument = gql`
    query collectionsReminders($profileIds: [ID], $userId: ID, $since: DateTime) {
        uiapi {
            query {
                Credit_Profile__c(where: { Id: { in: $profileIds } }, first: 2000) {
                    edges {
                        node {
                            ...reminderProfile
                        }
                    }
                }
                Contact(
                    where: {
                        AccountId: { inq: { Credit_Profile__c: { Id: { in: $profileIds } }, ApiName: "Account__c" } }
                    }
                    orderBy: { Name: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            ...reminderContact
                        }
                    }
                }
                payerContacts: Contact(
                    where: {
                        AccountId: { inq: { Credit_Profile__c: { Id: { in: $profileIds } }, ApiName: "Payer__c" } }
                    }
                    orderBy: { Name: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            ...reminderContact
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
                Collection_Message__c(
                    where: {
                        Credit_Profile__c: { in: $profileIds }
                        Status__c: { in: ["Prepared", "Approved", "Withdrawn"] }
                    }
                    orderBy: { Approved_At__c: { order: DESC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            Channel__c {
                                value
                            }
                            Send_By__c {
                                value
                            }
                            Step__c {
                                value
                            }
                            Subject__c {
                                value
                            }
                            Body__c {
                                value
                            }
                            Recipient__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Approved_At__c {
                                value
                            }
                        }
                    }
                }
                sentMessages: Collection_Message__c(
                    where: { Credit_Profile__c: { in: $profileIds }, Status__c: { eq: "Sent" } }
                    orderBy: { Sent_At__c: { order: DESC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Step__c {
                                value
                            }
                            Sent_At__c {
                                value
                            }
                        }
                    }
                }
                Collection_Activity__c(
                    where: {
                        Credit_Profile__c: { in: $profileIds }
                        Happened_At__c: { gte: { value: $since } }
                        Is_Corrected__c: { eq: false }
                    }
                    orderBy: { Happened_At__c: { order: DESC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            ...reminderActivity
                        }
                    }
                }
                Contact_Rule__c(first: 500) {
                    edges {
                        node {
                            ...reminderRule
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
    ${reminderActivity}
    ${reminderRule}
`;
