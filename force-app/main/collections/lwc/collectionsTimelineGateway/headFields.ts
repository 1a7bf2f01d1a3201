/** What stands above the timeline: last contact, next task, promises of the last year, and how they are judged. */
import { gql } from 'lightning/graphql';

/** The customer's profiles, the next task and the promises that are open or were judged. */
export const timelineHead = gql`
    fragment timelineHead on RecordQuery {
        Credit_Profile__c(
            where: { Account__c: { eq: $recordId } }
            orderBy: { Currency_Code__c: { order: ASC }, Id: { order: ASC } }
            first: 50
        ) {
            edges {
                node {
                    Id
                    Currency_Code__c {
                        value
                    }
                    Customer_Number__c {
                        value
                    }
                    Time_Zone__c {
                        value
                    }
                    Last_Contact_At__c {
                        value
                    }
                }
            }
        }
        Task(
            where: { WhatId: { eq: $recordId }, IsClosed: { eq: false } }
            orderBy: { ActivityDate: { order: ASC, nulls: LAST }, Id: { order: ASC } }
            first: 1
        ) {
            edges {
                node {
                    Id
                    Subject {
                        value
                    }
                    ActivityDate {
                        value
                    }
                }
            }
        }
        yearsPromises: Collection_Promise__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                Status__c: { in: ["Open", "Kept", "Partly kept", "Broken"] }
                Due_On__c: { gte: { value: $since } }
            }
            orderBy: { Due_On__c: { order: DESC }, Id: { order: DESC } }
            first: 100
        ) {
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
                    Status__c {
                        value
                    }
                    Status_Then__c {
                        value
                    }
                    Judged_On__c {
                        value
                    }
                    Tolerance_Ends_On__c {
                        value
                    }
                }
            }
        }
    }
`;

/** How late and how little still counts as kept: for those who may read policies. */
export const timelineTolerance = gql`
    fragment timelineTolerance on RecordQuery {
        Credit_Policy__c(where: { Kind__c: { eq: "Promise tolerance" } }, first: 100) {
            edges {
                node {
                    Id
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
                    Days__c {
                        value
                    }
                    Percent__c {
                        value
                    }
                    Value__c {
                        value
                    }
                }
            }
        }
    }
`;
