/**
 * The credit file's two GraphQL documents, one constant per permission shape: a user's schema lacks the objects and
 * fields that the user may not read, and one unknown name fails a whole request. Sales asks for terms, review date and
 * checklist and for nothing else.
 */
import { gql, type GraphQLDocument } from 'lightning/graphql';
import {
    creditFileApplication,
    creditFileClosedDocument,
    creditFileClosedProfile,
    creditFileDocument,
    creditFileGuarantor,
    creditFilePaidItem,
    creditFilePolicy,
    creditFileProfile,
    creditFileReference,
    creditFileScore,
    creditFileStatement
} from './fragments';

/** Both documents. */
export const fileDocuments = {
    forSales: gql`
        query creditFile($accountId: ID!) {
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
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileProfile
                            }
                        }
                    }
                    Credit_Document__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Document__c: { order: ASC } }
                        first: 50
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileDocument
                            }
                        }
                    }
                }
            }
        }
        ${creditFileProfile}
        ${creditFileDocument}
    `,
    forCredit: gql`
        query creditFile($accountId: ID!) {
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
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileProfile
                                ...creditFileClosedProfile
                            }
                        }
                    }
                    Credit_Document__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Document__c: { order: ASC } }
                        first: 50
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileDocument
                                ...creditFileClosedDocument
                            }
                        }
                    }
                    Credit_Application__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Opened_On__c: { order: DESC } }
                        first: 1
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileApplication
                            }
                        }
                    }
                    Credit_Reference__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Received_On__c: { order: ASC } }
                        first: 50
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileReference
                            }
                        }
                    }
                    Credit_Statement__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Period_End__c: { order: DESC } }
                        first: 10
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileStatement
                            }
                        }
                    }
                    Credit_Guarantor__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Party_Name__c: { order: ASC } }
                        first: 50
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFileGuarantor
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
                                ...creditFileScore
                            }
                        }
                    }
                    Credit_Policy__c(
                        where: { Kind__c: { eq: "Limit proposal" } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFilePolicy
                            }
                        }
                    }
                    Receivable__c(
                        where: {
                            Credit_Profile__r: { Account__c: { eq: $accountId } }
                            Status__c: { eq: "Cleared" }
                            Type__c: { in: ["Invoice", "Debit memo"] }
                        }
                        orderBy: { Cleared_On__c: { order: DESC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                ...creditFilePaidItem
                            }
                        }
                        pageInfo {
                            hasNextPage
                        }
                    }
                }
            }
        }
        ${creditFileProfile}
        ${creditFileClosedProfile}
        ${creditFileDocument}
        ${creditFileClosedDocument}
        ${creditFileApplication}
        ${creditFileReference}
        ${creditFileStatement}
        ${creditFileGuarantor}
        ${creditFileScore}
        ${creditFilePolicy}
        ${creditFilePaidItem}
    `
} as const;

/** The one document for what a user may see. */
export function fileDocumentFor(seesScores: boolean): GraphQLDocument {
    return seesScores ? fileDocuments.forCredit : fileDocuments.forSales;
}
