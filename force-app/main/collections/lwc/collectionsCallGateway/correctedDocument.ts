import { gql } from 'lightning/graphql';
import { guardedActivity } from './fragments';

/** An entry in full, for its correction; the internal note only for who may read it. */
export const correctedDocument = gql`
    query collectionsCallCorrected($activityId: ID!) {
        uiapi {
            query {
                Collection_Activity__c(where: { Id: { eq: $activityId } }, first: 1) {
                    edges {
                        node {
                            Id
                            ...guardedActivity
                            Note__c {
                                value
                            }
                            Internal_Note__c @optional {
                                value
                            }
                            Paid_On__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Payment_Reference__c {
                                value
                            }
                            Expected_On__c {
                                value
                            }
                            Approver__c {
                                value
                            }
                            Promise__c {
                                value
                            }
                            Dispute__c {
                                value
                            }
                            Recipient__c {
                                value
                            }
                            Message_Subject__c {
                                value
                            }
                            Message_Body__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
    ${guardedActivity}
`;
