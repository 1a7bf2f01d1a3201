/** What goes with a hand-over. */
import { gql } from 'lightning/graphql';

/** The file that goes with a hand-over: what happened between us and the customer. */
export const fileDocument = gql`
    query collectionsHandoverFile($profileId: ID!) {
        uiapi {
            query {
                Collection_Activity__c(
                    where: { Credit_Profile__c: { eq: $profileId }, Is_Corrected__c: { eq: false } }
                    orderBy: { Happened_At__c: { order: DESC } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Kind__c {
                                value
                            }
                            Direction__c {
                                value
                            }
                            Happened_At__c {
                                value
                            }
                            CreatedBy {
                                Id
                                Name {
                                    value
                                }
                            }
                            Contact__c {
                                value
                            }
                            Contact__r {
                                Name {
                                    value
                                }
                            }
                            Contact_Name__c {
                                value
                            }
                            Outcome__c {
                                value
                            }
                            Summary__c {
                                value
                            }
                            Note__c {
                                value
                            }
                            Internal_Note__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Message_Subject__c {
                                value
                            }
                            Template__c {
                                value
                            }
                            Recipient__c {
                                value
                            }
                        }
                    }
                    totalCount
                }
                Collection_Promise__c(
                    where: { Credit_Profile__c: { eq: $profileId } }
                    orderBy: { Due_On__c: { order: DESC } }
                    first: 200
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
                            Promised_On__c {
                                value
                            }
                            Due_On__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            Status_Then__c {
                                value
                            }
                            Paid_Late_On__c {
                                value
                            }
                            Tolerance_Ends_On__c {
                                value
                            }
                        }
                    }
                }
                Receivable_Dispute__c(
                    where: { Credit_Profile__c: { eq: $profileId } }
                    orderBy: { Opened_On__c: { order: DESC } }
                    first: 200
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Reason__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            Opened_On__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                        }
                    }
                }
                Credit_Hold__c(
                    where: { Credit_Profile__c: { eq: $profileId } }
                    orderBy: { Placed_On__c: { order: DESC } }
                    first: 200
                ) {
                    edges {
                        node {
                            Id
                            Status__c {
                                value
                            }
                            Origin__c {
                                value
                            }
                            Reason_Class__c {
                                value
                            }
                            Placed_On__c {
                                value
                            }
                            Released_On__c {
                                value
                            }
                            Ended_On__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
