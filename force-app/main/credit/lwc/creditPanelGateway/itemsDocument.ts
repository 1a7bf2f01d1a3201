import { gql } from 'lightning/graphql';
import { creditPanelItem } from './recordFragments';

/** A further page of a profile's open items, the oldest due first. */
export const allItemsDocument = gql`
    query creditPanelAllItems($profileId: ID!, $after: String) {
        uiapi {
            query {
                Receivable__c(
                    where: { Credit_Profile__c: { eq: $profileId }, Status__c: { eq: "Open" } }
                    orderBy: { Due_Date__c: { order: ASC, nulls: LAST }, Key__c: { order: ASC } }
                    first: 50
                    after: $after
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
    ${creditPanelItem}
`;

/** A page of a profile's open items that fell or fall due from one day to another, the oldest first. */
export const dueItemsDocument = gql`
    query creditPanelDueItems($profileId: ID!, $dueFrom: Date!, $dueTo: Date!, $after: String) {
        uiapi {
            query {
                Receivable__c(
                    where: {
                        Credit_Profile__c: { eq: $profileId }
                        Status__c: { eq: "Open" }
                        Due_Date__c: { gte: { value: $dueFrom }, lte: { value: $dueTo } }
                    }
                    orderBy: { Due_Date__c: { order: ASC, nulls: LAST }, Key__c: { order: ASC } }
                    first: 50
                    after: $after
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
    ${creditPanelItem}
`;
