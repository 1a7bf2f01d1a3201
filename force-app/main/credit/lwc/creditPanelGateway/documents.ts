/**
 * The panel's GraphQL documents, one constant per permission shape: a user's schema lacks the objects
 * and fields that the user may not read, and one unknown name fails a whole request. They are written
 * out, since the platform lets a document take in fragments and nothing else.
 */
import { gql, type GraphQLDocument } from 'lightning/graphql';
import { creditPanelAccount, creditPanelClosedProfile, creditPanelProfile } from './profileFragments';
import { creditPanelHold, creditPanelHoldDetails, creditPanelPolicy, creditPanelScore } from './recordFragments';

/** What a user may see beyond the credit position itself. */
export interface PanelPermissions {
    readonly scores: boolean;
    readonly holdDetails: boolean;
}

/** Every document the panel may send, by permission shape. */
export const panelDocuments = {
    plain: gql`
        query creditPanel($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelProfile
                            }
                        }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId }, Status__c: { in: ["Active", "Released"] } }
                        orderBy: { Placed_On__c: { order: ASC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelHold
                            }
                        }
                    }
                    Credit_Policy__c(orderBy: { Key__c: { order: ASC } }, first: 500) {
                        edges {
                            node {
                                Id
                                ...creditPanelPolicy
                            }
                        }
                    }
                }
            }
        }
        ${creditPanelAccount}
        ${creditPanelProfile}
        ${creditPanelHold}
        ${creditPanelPolicy}
    `,
    withScores: gql`
        query creditPanel($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelProfile
                                ...creditPanelClosedProfile
                            }
                        }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId }, Status__c: { in: ["Active", "Released"] } }
                        orderBy: { Placed_On__c: { order: ASC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelHold
                            }
                        }
                    }
                    Credit_Policy__c(orderBy: { Key__c: { order: ASC } }, first: 500) {
                        edges {
                            node {
                                Id
                                ...creditPanelPolicy
                            }
                        }
                    }
                    Credit_Score__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
                        orderBy: { Score_Date__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelScore
                            }
                        }
                    }
                }
            }
        }
        ${creditPanelAccount}
        ${creditPanelProfile}
        ${creditPanelClosedProfile}
        ${creditPanelHold}
        ${creditPanelPolicy}
        ${creditPanelScore}
    `,
    withHoldDetails: gql`
        query creditPanel($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelProfile
                            }
                        }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId }, Status__c: { in: ["Active", "Released"] } }
                        orderBy: { Placed_On__c: { order: ASC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelHold
                                ...creditPanelHoldDetails
                            }
                        }
                    }
                    Credit_Policy__c(orderBy: { Key__c: { order: ASC } }, first: 500) {
                        edges {
                            node {
                                Id
                                ...creditPanelPolicy
                            }
                        }
                    }
                }
            }
        }
        ${creditPanelAccount}
        ${creditPanelProfile}
        ${creditPanelHold}
        ${creditPanelHoldDetails}
        ${creditPanelPolicy}
    `,
    withBoth: gql`
        query creditPanel($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelProfile
                                ...creditPanelClosedProfile
                            }
                        }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId }, Status__c: { in: ["Active", "Released"] } }
                        orderBy: { Placed_On__c: { order: ASC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelHold
                                ...creditPanelHoldDetails
                            }
                        }
                    }
                    Credit_Policy__c(orderBy: { Key__c: { order: ASC } }, first: 500) {
                        edges {
                            node {
                                Id
                                ...creditPanelPolicy
                            }
                        }
                    }
                    Credit_Score__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
                        orderBy: { Score_Date__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelScore
                            }
                        }
                    }
                }
            }
        }
        ${creditPanelAccount}
        ${creditPanelProfile}
        ${creditPanelClosedProfile}
        ${creditPanelHold}
        ${creditPanelHoldDetails}
        ${creditPanelPolicy}
        ${creditPanelScore}
    `
} as const;

/** The one document for what a user may see. */
export function documentFor({ scores, holdDetails }: PanelPermissions): GraphQLDocument {
    if (scores) {
        return holdDetails ? panelDocuments.withBoth : panelDocuments.withScores;
    }
    return holdDetails ? panelDocuments.withHoldDetails : panelDocuments.plain;
}
