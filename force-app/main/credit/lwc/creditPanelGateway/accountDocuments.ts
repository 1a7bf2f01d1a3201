/** The documents of the Account page, one per permission shape. */
import { creditActionOffer, creditActionRequest } from 'c/creditActionGateway';
import { gql } from 'lightning/graphql';
import { creditPanelAccount, creditPanelClosedProfile, creditPanelProfile } from './profileFragments';
import {
    creditPanelApplication,
    creditPanelHold,
    creditPanelHoldDetails,
    creditPanelItem,
    creditPanelPromise,
    creditPanelScore
} from './recordFragments';

/** What the panel asks on an Account. */
export const accountDocuments = {
    plain: gql`
        query creditPanelAccountPage($recordId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $recordId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $recordId } }
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
                        where: { Account__c: { eq: $recordId }, Status__c: { in: ["Active", "Released"] } }
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
                    Credit_Request__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $recordId } } }
                        orderBy: { Requested_At__c: { order: DESC } }
                        first: 20
                    ) {
                        edges {
                            node {
                                Id
                                ...creditActionRequest
                            }
                        }
                    }
                    Credit_Document__c(
                        where: { Account__c: { eq: $recordId } }
                        orderBy: { Document__c: { order: ASC } }
                        first: 20
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelApplication
                            }
                        }
                    }
                }
            }
        }
        ${creditPanelAccount}
        ${creditPanelProfile}
        ${creditPanelHold}
        ${creditActionRequest}
        ${creditPanelApplication}
    `,
    withBoth: gql`
        query creditPanelAccountPage($recordId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $recordId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $recordId } }
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
                        where: { Account__c: { eq: $recordId }, Status__c: { in: ["Active", "Released"] } }
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
                    liftedHolds: Credit_Hold__c(
                        where: { Account__c: { eq: $recordId }, Status__c: { eq: "Lifted" } }
                        orderBy: { Ended_On__c: { order: DESC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelHold
                                ...creditPanelHoldDetails
                            }
                        }
                    }
                    Credit_Request__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $recordId } } }
                        orderBy: { Requested_At__c: { order: DESC } }
                        first: 20
                    ) {
                        edges {
                            node {
                                Id
                                ...creditActionRequest
                                ...creditActionOffer
                            }
                        }
                    }
                    Credit_Document__c(
                        where: { Account__c: { eq: $recordId } }
                        orderBy: { Document__c: { order: ASC } }
                        first: 20
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelApplication
                            }
                        }
                    }
                    Collection_Promise__c(
                        where: {
                            Credit_Profile__r: { Account__c: { eq: $recordId } }
                            Status__c: { in: ["Kept", "Partly kept", "Broken"] }
                        }
                        orderBy: { Judged_On__c: { order: DESC } }
                        first: 500
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelPromise
                            }
                        }
                    }
                    Credit_Score__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $recordId } } }
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
                    Receivable__c(
                        where: { Credit_Profile__r: { Account__c: { eq: $recordId } }, Status__c: { eq: "Open" } }
                        orderBy: { Due_Date__c: { order: ASC, nulls: LAST }, Key__c: { order: ASC } }
                        first: 50
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelItem
                            }
                        }
                        totalCount
                        pageInfo {
                            hasNextPage
                            endCursor
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
        ${creditActionRequest}
        ${creditActionOffer}
        ${creditPanelApplication}
        ${creditPanelPromise}
        ${creditPanelScore}
        ${creditPanelItem}
    `
} as const;
