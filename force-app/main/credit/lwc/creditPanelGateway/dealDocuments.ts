/** The documents of the pages of a deal, one per permission shape. */
import { creditActionOffer, creditActionRequest } from 'c/creditActionGateway';
import { gql } from 'lightning/graphql';
import { creditPanelAccount, creditPanelClosedProfile, creditPanelProfile } from './profileFragments';
import {
    creditPanelApplication,
    creditPanelDeal,
    creditPanelHold,
    creditPanelHoldDetails,
    creditPanelPromise,
    creditPanelScore
} from './recordFragments';

/** What the panel asks on an Opportunity: the deal, and by it the account that it is with, in one request. */
export const dealDocuments = {
    plain: gql`
        query creditPanelDealPage($recordId: ID!) {
            uiapi {
                query {
                    Opportunity(where: { Id: { eq: $recordId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelDeal
                            }
                        }
                    }
                    Account(
                        where: { Id: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } } }
                        first: 1
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } } }
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
                        where: {
                            Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            Status__c: { in: ["Active", "Released"] }
                        }
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
                        where: {
                            Credit_Profile__r: {
                                Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            }
                        }
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
                        where: { Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } } }
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
        ${creditPanelDeal}
        ${creditPanelAccount}
        ${creditPanelProfile}
        ${creditPanelHold}
        ${creditActionRequest}
        ${creditPanelApplication}
    `,
    withBoth: gql`
        query creditPanelDealPage($recordId: ID!) {
            uiapi {
                query {
                    Opportunity(where: { Id: { eq: $recordId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...creditPanelDeal
                            }
                        }
                    }
                    Account(
                        where: { Id: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } } }
                        first: 1
                    ) {
                        edges {
                            node {
                                Id
                                ...creditPanelAccount
                            }
                        }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } } }
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
                        where: {
                            Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            Status__c: { in: ["Active", "Released"] }
                        }
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
                        where: {
                            Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            Status__c: { eq: "Lifted" }
                        }
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
                        where: {
                            Credit_Profile__r: {
                                Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            }
                        }
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
                        where: { Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } } }
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
                            Credit_Profile__r: {
                                Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            }
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
                        where: {
                            Credit_Profile__r: {
                                Account__c: { inq: { Opportunity: { Id: { eq: $recordId } }, ApiName: "AccountId" } }
                            }
                        }
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
        ${creditPanelDeal}
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
    `
} as const;
