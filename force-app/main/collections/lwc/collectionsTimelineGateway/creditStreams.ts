/** Holds, releases, requests and decisions. */
import { gql } from 'lightning/graphql';

/** Holds, under the day on which they were placed: for sales. */
export const timelineHolds = gql`
    fragment timelineHolds on RecordQuery {
        Credit_Hold__c(
            where: {
                Account__c: { eq: $recordId }
                CreatedBy: { Name: { like: $person } }
                Placed_On__c: { lte: { value: $holdsBefore } }
                and: [
                    { or: [{ Placed_By__c: { like: $text } }, { Placed_By__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Placed_On__c: { lt: { value: $holdsBefore } } }
                            { Placed_On__c: { eq: { value: $holdsBefore } }, Id: { lt: $holdsId } }
                        ]
                    }
                ]
            }
            orderBy: { Placed_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineHold
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Holds, under the day on which they were placed: with their reasons in words. */
export const timelineHoldsWithReasons = gql`
    fragment timelineHoldsWithReasons on RecordQuery {
        Credit_Hold__c(
            where: {
                Account__c: { eq: $recordId }
                CreatedBy: { Name: { like: $person } }
                Placed_On__c: { lte: { value: $holdsBefore } }
                and: [
                    { or: [{ Reason__c: { like: $text } }, { Reason__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Placed_On__c: { lt: { value: $holdsBefore } } }
                            { Placed_On__c: { eq: { value: $holdsBefore } }, Id: { lt: $holdsId } }
                        ]
                    }
                ]
            }
            orderBy: { Placed_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineHold
                    ...timelineHoldReasons
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Holds that were released: for sales. */
export const timelineReleases = gql`
    fragment timelineReleases on RecordQuery {
        releases: Credit_Hold__c(
            where: {
                Account__c: { eq: $recordId }
                CreatedBy: { Name: { like: $person } }
                Released_On__c: { lte: { value: $releasesBefore } }
                and: [
                    { or: [{ Released_By__c: { like: $text } }, { Released_By__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Released_On__c: { lt: { value: $releasesBefore } } }
                            { Released_On__c: { eq: { value: $releasesBefore } }, Id: { lt: $releasesId } }
                        ]
                    }
                ]
            }
            orderBy: { Released_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineHold
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Holds that were released: with their reasons in words. */
export const timelineReleasesWithReasons = gql`
    fragment timelineReleasesWithReasons on RecordQuery {
        releases: Credit_Hold__c(
            where: {
                Account__c: { eq: $recordId }
                CreatedBy: { Name: { like: $person } }
                Released_On__c: { lte: { value: $releasesBefore } }
                and: [
                    { or: [{ Release_Reason__c: { like: $text } }, { Release_Reason__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Released_On__c: { lt: { value: $releasesBefore } } }
                            { Released_On__c: { eq: { value: $releasesBefore } }, Id: { lt: $releasesId } }
                        ]
                    }
                ]
            }
            orderBy: { Released_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineHold
                    ...timelineHoldReasons
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Holds that ended: for sales. */
export const timelineEndedHolds = gql`
    fragment timelineEndedHolds on RecordQuery {
        endedHolds: Credit_Hold__c(
            where: {
                Account__c: { eq: $recordId }
                CreatedBy: { Name: { like: $person } }
                Ended_On__c: { lte: { value: $endedHoldsBefore } }
                and: [
                    { or: [{ Ended_By__c: { like: $text } }, { Ended_By__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Ended_On__c: { lt: { value: $endedHoldsBefore } } }
                            { Ended_On__c: { eq: { value: $endedHoldsBefore } }, Id: { lt: $endedHoldsId } }
                        ]
                    }
                ]
            }
            orderBy: { Ended_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineHold
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Holds that ended: with their reasons in words. */
export const timelineEndedHoldsWithReasons = gql`
    fragment timelineEndedHoldsWithReasons on RecordQuery {
        endedHolds: Credit_Hold__c(
            where: {
                Account__c: { eq: $recordId }
                CreatedBy: { Name: { like: $person } }
                Ended_On__c: { lte: { value: $endedHoldsBefore } }
                and: [
                    { or: [{ End_Reason__c: { like: $text } }, { End_Reason__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Ended_On__c: { lt: { value: $endedHoldsBefore } } }
                            { Ended_On__c: { eq: { value: $endedHoldsBefore } }, Id: { lt: $endedHoldsId } }
                        ]
                    }
                ]
            }
            orderBy: { Ended_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineHold
                    ...timelineHoldReasons
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** What was asked of credit. */
export const timelineRequests = gql`
    fragment timelineRequests on RecordQuery {
        Credit_Request__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Requested_At__c: { lte: { value: $requestsBefore } }
                and: [
                    { or: [{ Reason__c: { like: $text } }, { Reason__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Requested_At__c: { lt: { value: $requestsBefore } } }
                            { Requested_At__c: { eq: { value: $requestsBefore } }, Id: { lt: $requestsId } }
                        ]
                    }
                ]
            }
            orderBy: { Requested_At__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineRequest
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** What credit decided. */
export const timelineDecisions = gql`
    fragment timelineDecisions on RecordQuery {
        decisions: Credit_Request__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Decided_At__c: { lte: { value: $decisionsBefore } }
                and: [
                    { or: [{ Decision_Reason__c: { like: $text } }, { Decision_Reason__c: { eq: $wholeText } }] }
                    {
                        or: [
                            { Decided_At__c: { lt: { value: $decisionsBefore } } }
                            { Decided_At__c: { eq: { value: $decisionsBefore } }, Id: { lt: $decisionsId } }
                        ]
                    }
                ]
            }
            orderBy: { Decided_At__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineRequest
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;
