/** What was decided about an account before: one document per permission shape, since a missing field fails a request. */
import { gql, type GraphQLDocument } from 'lightning/graphql';
import { creditActionOffer, creditActionRequest } from 'c/creditActionGateway';

/** A hold from its placing to its end: for everybody with a Good Terms role. */
const creditHistoryHold = gql`
    fragment creditHistoryHold on Credit_Hold__c {
        Status__c {
            value
        }
        Origin__c {
            value
        }
        Reason_Class__c {
            value
        }
        Placed_On__c {
            value
        }
        Placed_By__c {
            value
        }
        Released_On__c {
            value
        }
        Released_By__c {
            value
        }
        Release_Until__c {
            value
        }
        Release_Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Ended_On__c {
            value
        }
        Ended_By__c {
            value
        }
    }
`;

/** Why, in full: for those who may see hold details. */
const creditHistoryHoldDetails = gql`
    fragment creditHistoryHoldDetails on Credit_Hold__c {
        Rule__c {
            value
        }
        Reason__c {
            value
        }
        Release_Reason__c {
            value
        }
        End_Reason__c {
            value
        }
    }
`;

/** Every document of the history, by permission shape. */
export const historyDocuments = {
    plain: gql`
        query creditHistory($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges {
                            node {
                                Id
                                Name {
                                    value
                                }
                            }
                        }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Placed_On__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditHistoryHold
                            }
                        }
                    }
                    Credit_Request__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
                        orderBy: { Requested_At__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditActionRequest
                            }
                        }
                    }
                }
            }
        }
        ${creditHistoryHold}
        ${creditActionRequest}
    `,
    withHoldDetails: gql`
        query creditHistory($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges {
                            node {
                                Id
                                Name {
                                    value
                                }
                            }
                        }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Placed_On__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditHistoryHold
                                ...creditHistoryHoldDetails
                            }
                        }
                    }
                    Credit_Request__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
                        orderBy: { Requested_At__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditActionRequest
                                ...creditActionOffer
                            }
                        }
                    }
                }
            }
        }
        ${creditHistoryHold}
        ${creditHistoryHoldDetails}
        ${creditActionRequest}
        ${creditActionOffer}
    `
} as const;

/** The one document for what a user may see. */
export function historyDocument(seesHoldDetails: boolean): GraphQLDocument {
    return seesHoldDetails ? historyDocuments.withHoldDetails : historyDocuments.plain;
}
