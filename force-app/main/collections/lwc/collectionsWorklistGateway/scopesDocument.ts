import { gql } from 'lightning/graphql';

/** The teams of a person's accounts, and the countries that there are. */
export const worklistScopesDocument = gql`
    query collectionsWorklistScopes($me: ID!) {
        uiapi {
            aggregate {
                Credit_Profile__c(
                    where: { Collector__c: { eq: $me }, Team__c: { ne: null } }
                    groupBy: { Team__c: { group: true } }
                    first: 50
                ) {
                    edges {
                        node {
                            aggregate {
                                Team__c {
                                    value
                                }
                            }
                        }
                    }
                }
                Account(
                    where: { BillingCountry: { ne: null } }
                    groupBy: { BillingCountry: { group: true } }
                    first: 300
                ) {
                    edges {
                        node {
                            aggregate {
                                BillingCountry {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
