/** What the dialogs read about a profile's open items. */
import { gql } from 'lightning/graphql';

/** A profile with its open items, the policies that bound what is given up, and what is placed with somebody else. */
export const itemsDocument = gql`
    query collectionsHandoverItems($profileId: ID!) {
        uiapi {
            query {
                Credit_Profile__c(where: { Id: { eq: $profileId } }, first: 1) {
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
                Receivable__c(
                    where: { Credit_Profile__c: { eq: $profileId }, Status__c: { eq: "Open" } }
                    orderBy: { Due_Date__c: { order: ASC, nulls: LAST }, Key__c: { order: ASC } }
                    first: 2000
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
                            Original_Amount__c {
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
                            PO_Number__c {
                                value
                            }
                            Document_Link__c {
                                value
                            }
                        }
                    }
                    totalCount
                }
                Collection_Placement_Item__c(
                    where: { Receivable__r: { Credit_Profile__c: { eq: $profileId } }, Status__c: { eq: "Placed" } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Receivable__c {
                                value
                            }
                            Collection_Placement__r {
                                Kind__c {
                                    value
                                }
                                Party__c {
                                    value
                                }
                            }
                        }
                    }
                }
                Cash_Application__c(
                    where: {
                        Receivable__r: { Credit_Profile__c: { eq: $profileId }, Status__c: { eq: "Open" } }
                        Is_Reversed__c: { eq: false }
                    }
                    orderBy: { Applied_On__c: { order: DESC } }
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
                        }
                    }
                }
                Credit_Policy__c(
                    where: {
                        Kind__c: {
                            in: [
                                "Small balance"
                                "Late discount"
                                "Collecting odds"
                                "Agency odds"
                                "Agency fee"
                                "Cost of money"
                            ]
                        }
                    }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Key__c {
                                value
                            }
                            Kind__c {
                                value
                            }
                            Scope__c {
                                value
                            }
                            Scope_Value__c {
                                value
                            }
                            Effective_From__c {
                                value
                            }
                            Effective_To__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Percent__c {
                                value
                            }
                            Days__c {
                                value
                            }
                            Value__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** Who may take over inside the house. */
export const peopleDocument = gql`
    query collectionsHandoverPeople($active: Boolean) {
        uiapi {
            query {
                User(where: { IsActive: { eq: $active } }, orderBy: { Name: { order: ASC } }, first: 500) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Department {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
