/** Contacts and notes, promises and disputes, newest first. */
import { gql } from 'lightning/graphql';

/** Calls, messages, visits and notes. */
export const timelineActivities = gql`
    fragment timelineActivities on RecordQuery {
        Collection_Activity__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Happened_At__c: { lte: { value: $activitiesBefore } }
                Kind__c: { in: $kinds }
                and: [
                    {
                        or: [
                            { Summary__c: { like: $text } }
                            { Summary__c: { eq: $wholeText } }
                            { Contact_Name__c: { like: $text } }
                            { Documents__c: { like: $text } }
                        ]
                    }
                    {
                        or: [
                            { Happened_At__c: { lt: { value: $activitiesBefore } } }
                            { Happened_At__c: { eq: { value: $activitiesBefore } }, Id: { lt: $activitiesId } }
                        ]
                    }
                ]
            }
            orderBy: { Happened_At__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineActivity
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Promises, under the day on which they were decided, or are due. */
export const timelinePromises = gql`
    fragment timelinePromises on RecordQuery {
        Collection_Promise__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Event_On__c: { lte: { value: $promisesBefore } }
                and: [
                    {
                        or: [
                            { Event_On__c: { lt: { value: $promisesBefore } } }
                            { Event_On__c: { eq: { value: $promisesBefore } }, Id: { lt: $promisesId } }
                        ]
                    }
                ]
            }
            orderBy: { Event_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelinePromise
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Promises with the documents that they are for. */
export const timelinePromisesWithItems = gql`
    fragment timelinePromisesWithItems on RecordQuery {
        Collection_Promise__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Event_On__c: { lte: { value: $promisesBefore } }
                and: [
                    {
                        or: [
                            { Event_On__c: { lt: { value: $promisesBefore } } }
                            { Event_On__c: { eq: { value: $promisesBefore } }, Id: { lt: $promisesId } }
                        ]
                    }
                ]
            }
            orderBy: { Event_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelinePromise
                    ...timelinePromiseItems
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Disputes, under the day on which they were opened. */
export const timelineDisputes = gql`
    fragment timelineDisputes on RecordQuery {
        Receivable_Dispute__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Opened_On__c: { lte: { value: $disputesBefore } }
                and: [
                    { or: [{ Question__c: { like: $text } }, { Question__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Opened_On__c: { lt: { value: $disputesBefore } } }
                            { Opened_On__c: { eq: { value: $disputesBefore } }, Id: { lt: $disputesId } }
                        ]
                    }
                ]
            }
            orderBy: { Opened_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineDispute
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Disputes with the documents that they are about. */
export const timelineDisputesWithItems = gql`
    fragment timelineDisputesWithItems on RecordQuery {
        Receivable_Dispute__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Opened_On__c: { lte: { value: $disputesBefore } }
                and: [
                    { or: [{ Question__c: { like: $text } }, { Question__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Opened_On__c: { lt: { value: $disputesBefore } } }
                            { Opened_On__c: { eq: { value: $disputesBefore } }, Id: { lt: $disputesId } }
                        ]
                    }
                ]
            }
            orderBy: { Opened_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineDispute
                    ...timelineDisputeItems
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;
