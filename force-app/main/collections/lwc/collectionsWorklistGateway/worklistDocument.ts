import { gql } from 'lightning/graphql';
import { worklistActivity, worklistDispute, worklistItem, worklistProfile, worklistRequest } from './fragments';
import { worklistPlan, worklistPolicy, worklistPromise, worklistReceipt, worklistStep } from './scopeFragments';

/**
 * A page of accounts with everything that decides their place: one request, whatever their number. Children come with
 * their account, so that a page is complete; promises and plans have children of their own and come for the scope.
 */
export const worklistDocument = gql`
    query collectionsWorklist($where: Credit_Profile__c_Filter!, $today: Date!, $yesterday: Date!, $first: Int!) {
        uiapi {
            query {
                Credit_Profile__c(
                    where: $where
                    orderBy: { Overdue_For_Hold__c: { order: DESC, nulls: LAST }, Key__c: { order: ASC } }
                    first: $first
                ) {
                    edges {
                        node {
                            Id
                            ...worklistProfile
                            Receivables__r(
                                where: { Status__c: { eq: "Open" }, Due_Date__c: { lt: { value: $today } } }
                                orderBy: { Due_Date__c: { order: ASC }, Key__c: { order: ASC } }
                                first: 200
                            ) {
                                edges {
                                    node {
                                        Id
                                        ...worklistItem
                                    }
                                }
                                pageInfo {
                                    hasNextPage
                                }
                            }
                            Activities__r(
                                where: { Is_Contact__c: { eq: true }, Is_Corrected__c: { eq: false } }
                                orderBy: { Happened_At__c: { order: DESC } }
                                first: 1
                            ) {
                                edges {
                                    node {
                                        Id
                                        ...worklistActivity
                                    }
                                }
                            }
                            taken: Activities__r(
                                where: { Step__c: { ne: null }, Is_Corrected__c: { eq: false } }
                                orderBy: { Happened_At__c: { order: DESC } }
                                first: 10
                            ) {
                                edges {
                                    node {
                                        Id
                                        ...worklistActivity
                                    }
                                }
                            }
                            Credit_Requests__r(where: { Status__c: { eq: "Waiting" } }, first: 10) {
                                edges {
                                    node {
                                        Id
                                        ...worklistRequest
                                    }
                                }
                            }
                            Credit_Holds__r(
                                where: { Status__c: { eq: "Active" }, Origin__c: { eq: "Person" } }
                                first: 10
                            ) {
                                edges {
                                    node {
                                        Id
                                        Placed_By__c {
                                            value
                                        }
                                        Reason_Class__c {
                                            value
                                        }
                                    }
                                }
                            }
                            Disputes__r(orderBy: { LastModifiedDate: { order: DESC } }, first: 10) {
                                edges {
                                    node {
                                        Id
                                        ...worklistDispute
                                    }
                                }
                            }
                            Placements__r(
                                where: { Status__c: { eq: "Placed" }, Kind__c: { in: ["Agency", "Legal"] } }
                                first: 10
                            ) {
                                edges {
                                    node {
                                        Id
                                        Kind__c {
                                            value
                                        }
                                        Party__c {
                                            value
                                        }
                                        Placed_On__c {
                                            value
                                        }
                                    }
                                }
                            }
                        }
                    }
                    totalCount
                }
                Collection_Promise__c(
                    where: {
                        Credit_Profile__r: $where
                        or: [
                            { Status__c: { eq: "Open" } }
                            { Status__c: { in: ["Broken", "Partly kept"] }, Rest__c: { gt: 0 } }
                        ]
                    }
                    orderBy: { Due_On__c: { order: DESC }, Id: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            ...worklistPromise
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Receivable_Plan__c(
                    where: { Credit_Profile__r: $where, Status__c: { in: ["Active", "In default", "Defaulted"] } }
                    orderBy: { Activated_On__c: { order: DESC }, Id: { order: ASC } }
                    first: 1000
                ) {
                    edges {
                        node {
                            Id
                            ...worklistPlan
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Collection_Placement_Item__c(
                    where: {
                        Status__c: { eq: "Placed" }
                        Collection_Placement__r: { Kind__c: { in: ["Agency", "Legal"] }, Credit_Profile__r: $where }
                    }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Receivable__c {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                yesterdaysCash: Cash_Receipt__c(
                    where: {
                        Credit_Profile__r: $where
                        Received_On__c: { eq: { value: $yesterday } }
                        Reversed_On__c: { eq: null }
                    }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                lastCash: Cash_Receipt__c(
                    where: {
                        Credit_Profile__r: $where
                        Received_On__c: { lt: { value: $yesterday } }
                        Reversed_On__c: { eq: null }
                    }
                    orderBy: { Received_On__c: { order: DESC }, Id: { order: DESC } }
                    first: 1
                ) {
                    edges {
                        node {
                            Id
                            ...worklistReceipt
                        }
                    }
                }
                Collection_Step__c(orderBy: { Days_Past_Due__c: { order: ASC }, Id: { order: ASC } }, first: 500) {
                    edges {
                        node {
                            Id
                            ...worklistStep
                        }
                    }
                }
                Credit_Policy__c(
                    where: {
                        Kind__c: { in: ["Worklist step", "No contact", "Worklist weight"] }
                        Effective_From__c: { lte: { value: $today } }
                    }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            ...worklistPolicy
                        }
                    }
                }
            }
        }
    }
    ${worklistProfile}
    ${worklistItem}
    ${worklistActivity}
    ${worklistDispute}
    ${worklistRequest}
    ${worklistPromise}
    ${worklistPlan}
    ${worklistReceipt}
    ${worklistStep}
    ${worklistPolicy}
`;
