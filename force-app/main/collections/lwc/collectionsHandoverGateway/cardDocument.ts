/** What the card of an account reads; sales reads none of it. */
import { creditActionOffer, creditActionRequest } from 'c/creditActionGateway';
import { gql } from 'lightning/graphql';

/** The card of an account: its profiles, hand-overs with their items, and what was asked to be given up. */
export const cardDocument = gql`
    query collectionsHandoverCard($accountId: ID!) {
        uiapi {
            query {
                Credit_Profile__c(
                    where: { Account__c: { eq: $accountId } }
                    orderBy: { Key__c: { order: ASC } }
                    first: 50
                ) {
                    edges {
                        node {
                            Id
                            Key__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Customer_Number__c {
                                value
                            }
                            Risk_Class__c {
                                value
                            }
                            Account_Status__c {
                                value
                            }
                            Account__c {
                                value
                            }
                            Account__r {
                                Name {
                                    value
                                }
                            }
                            Ledger_Source__r {
                                How_To_Pay__c {
                                    value
                                }
                            }
                        }
                    }
                }
                Collection_Placement__c(
                    where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
                    orderBy: { Placed_On__c: { order: DESC }, Name: { order: DESC } }
                    first: 100
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Credit_Profile__c {
                                value
                            }
                            Kind__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            Party__c {
                                value
                            }
                            Assigned_To__c {
                                value
                            }
                            Assigned_To__r {
                                Name {
                                    value
                                }
                            }
                            CreatedBy {
                                Name {
                                    value
                                }
                            }
                            Placed_On__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Fee_Percent__c {
                                value
                            }
                            Reason__c {
                                value
                            }
                            Recalled_On__c {
                                value
                            }
                            Recall_Reason__c {
                                value
                            }
                        }
                    }
                }
                Collection_Placement_Item__c(
                    where: { Receivable__r: { Credit_Profile__r: { Account__c: { eq: $accountId } } } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Collection_Placement__c {
                                value
                            }
                            Receivable__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Receivable__r {
                                Name {
                                    value
                                }
                                Document_Date__c {
                                    value
                                }
                                Due_Date__c {
                                    value
                                }
                                Open_Amount__c {
                                    value
                                }
                                Currency_Code__c {
                                    value
                                }
                            }
                        }
                    }
                }
                Credit_Request__c(
                    where: {
                        Credit_Profile__r: { Account__c: { eq: $accountId } }
                        Kind__c: {
                            in: ["Write-off", "Fee waiver", "Small balance", "Short pay", "Late discount", "Settlement"]
                        }
                    }
                    orderBy: { Requested_At__c: { order: DESC } }
                    first: 50
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
    ${creditActionRequest}
    ${creditActionOffer}
`;

/** Cash that was applied to items, reversed or not. */
export const cashDocument = gql`
    query collectionsHandoverCash($receivableIds: [ID]) {
        uiapi {
            query {
                Cash_Application__c(
                    where: { Receivable__c: { in: $receivableIds } }
                    orderBy: { Applied_On__c: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Receivable__c {
                                value
                            }
                            Applied_On__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Is_Reversed__c {
                                value
                            }
                            Cash_Receipt__r {
                                Currency_Code__c {
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
