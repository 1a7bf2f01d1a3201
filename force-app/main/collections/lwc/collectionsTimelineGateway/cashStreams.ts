/** Payments and what came back of them. */
import { gql } from 'lightning/graphql';

/** Payments, and what they were applied to. */
export const timelinePayments = gql`
    fragment timelinePayments on RecordQuery {
        Cash_Receipt__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Received_On__c: { lte: { value: $paymentsBefore } }
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

/** Payments, and the documents that they cleared. */
export const timelinePaymentsWithItems = gql`
    fragment timelinePaymentsWithItems on RecordQuery {
        Cash_Receipt__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Received_On__c: { lte: { value: $paymentsBefore } }
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
                    ...timelineClearing
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Payments that were returned, under the day of their return. */
export const timelineReversals = gql`
    fragment timelineReversals on RecordQuery {
        reversals: Cash_Receipt__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Reversed_On__c: { lte: { value: $reversalsBefore } }
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
