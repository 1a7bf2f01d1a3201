/** The same streams, of one document only. */
import { gql } from 'lightning/graphql';

/** Contacts that name a document. */
export const timelineItemActivities = gql`
    fragment timelineItemActivities on RecordQuery {
        Collection_Activity__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Happened_At__c: { lte: { value: $activitiesBefore } }
                Kind__c: { in: $kinds }
                Documents__c: { like: $documentInList }
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

/** Promises for a document. */
export const timelineItemPromises = gql`
    fragment timelineItemPromises on RecordQuery {
        Collection_Promise__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Event_On__c: { lte: { value: $promisesBefore } }
                Id: {
                    inq: {
                        Collection_Promise_Item__c: { Receivable__r: { Name: { eq: $document } } }
                        ApiName: "Collection_Promise__c"
                    }
                }
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

/** Disputes about a document. */
export const timelineItemDisputes = gql`
    fragment timelineItemDisputes on RecordQuery {
        Receivable_Dispute__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Opened_On__c: { lte: { value: $disputesBefore } }
                Id: {
                    inq: {
                        Receivable_Dispute_Item__c: { Receivable__r: { Name: { eq: $document } } }
                        ApiName: "Receivable_Dispute__c"
                    }
                }
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

/** Payments applied to a document. */
export const timelineItemPayments = gql`
    fragment timelineItemPayments on RecordQuery {
        Cash_Receipt__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Received_On__c: { lte: { value: $paymentsBefore } }
                Id: { inq: { Cash_Application__c: { Document__c: { eq: $document } }, ApiName: "Cash_Receipt__c" } }
                and: [
                    { or: [{ Reference__c: { like: $text } }, { Reference__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Received_On__c: { lt: { value: $paymentsBefore } } }
                            { Received_On__c: { eq: { value: $paymentsBefore } }, Id: { lt: $paymentsId } }
                        ]
                    }
                ]
            }
            orderBy: { Received_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineReceipt
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Returned payments that had been applied to a document. */
export const timelineItemReversals = gql`
    fragment timelineItemReversals on RecordQuery {
        reversals: Cash_Receipt__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Reversed_On__c: { lte: { value: $reversalsBefore } }
                Id: { inq: { Cash_Application__c: { Document__c: { eq: $document } }, ApiName: "Cash_Receipt__c" } }
                and: [
                    { or: [{ Reference__c: { like: $text } }, { Reference__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Reversed_On__c: { lt: { value: $reversalsBefore } } }
                            { Reversed_On__c: { eq: { value: $reversalsBefore } }, Id: { lt: $reversalsId } }
                        ]
                    }
                ]
            }
            orderBy: { Reversed_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineReceipt
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;
