/** Requests and decisions as sales may see them: those about credit. Write-offs, settlements and adjustments are not. */
import { gql } from 'lightning/graphql';

/** What was asked of credit, without what customers are let off. */
export const timelineRequestsForSales = gql`
    fragment timelineRequestsForSales on RecordQuery {
        Credit_Request__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                Kind__c: { in: ["Release", "Temporary limit", "New limit", "Terms change"] }
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

/** What credit decided, without what customers are let off. */
export const timelineDecisionsForSales = gql`
    fragment timelineDecisionsForSales on RecordQuery {
        decisions: Credit_Request__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                Kind__c: { in: ["Release", "Temporary limit", "New limit", "Terms change"] }
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
