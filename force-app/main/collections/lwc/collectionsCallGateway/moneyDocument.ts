import { gql } from 'lightning/graphql';

/** What may be asked for, promised and disputed: for those who take promises. */
export const moneyDocument = gql`
    query collectionsCallMoney($profileIds: [ID]) {
        uiapi {
            query {
                Credit_Profile__c(where: { Id: { in: $profileIds } }, first: 50) {
                    edges {
                        node {
                            Id
                            Currency_Code__c {
                                value
                            }
                            Unapplied_Credits__c {
                                value
                            }
                        }
                    }
                }
                Receivable__c(
                    where: {
                        Credit_Profile__c: { in: $profileIds }
                        Status__c: { eq: "Open" }
                        Original_Amount__c: { gt: 0 }
                    }
                    orderBy: { Due_Date__c: { order: ASC, nulls: LAST }, Key__c: { order: ASC } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Key__c {
                                value
                            }
                            Name {
                                value
                            }
                            Credit_Profile__c {
                                value
                            }
                            Type__c {
                                value
                            }
                            Document_Date__c {
                                value
                            }
                            Due_Date__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Open_Amount__c {
                                value
                            }
                            Disputed_In_Ledger__c {
                                value
                            }
                            Disputed__c {
                                value
                            }
                            Promised__c {
                                value
                            }
                            PO_Number__c {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Collection_Promise_Item__c(
                    where: {
                        Receivable__r: { Credit_Profile__c: { in: $profileIds } }
                        Status__c: { in: ["Open", "Broken", "Partly kept"] }
                    }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Collection_Promise__c {
                                value
                            }
                            Receivable__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                        }
                    }
                }
                Receivable_Dispute_Item__c(
                    where: { Receivable__r: { Credit_Profile__c: { in: $profileIds } }, Status__c: { eq: "Open" } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Receivable_Dispute__c {
                                value
                            }
                            Receivable__r {
                                Name {
                                    value
                                }
                            }
                        }
                    }
                }
                Receivable_Plan__c(
                    where: { Credit_Profile__c: { in: $profileIds }, Status__c: { in: ["Active", "In default"] } }
                    first: 20
                ) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Installments__r(orderBy: { Due_On__c: { order: ASC } }, first: 200) {
                                edges {
                                    node {
                                        Id
                                        Due_On__c {
                                            value
                                        }
                                        Amount__c {
                                            value
                                        }
                                        Unpaid__c {
                                            value
                                        }
                                    }
                                }
                            }
                            Items__r(first: 200) {
                                edges {
                                    node {
                                        Id
                                        Receivable__c {
                                            value
                                        }
                                        Amount__c {
                                            value
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                Cash_Receipt__c(
                    where: { Credit_Profile__c: { in: $profileIds } }
                    orderBy: { Received_On__c: { order: DESC }, Id: { order: DESC } }
                    first: 100
                ) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Received_On__c {
                                value
                            }
                            Reversed_On__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
