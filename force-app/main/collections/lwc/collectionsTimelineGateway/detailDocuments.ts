/** What an opened row asks for: the whole of an entry, or the money of a promise. */
import { gql } from 'lightning/graphql';

/** Everything that was written down of a contact, but what is kept from sales. */
const timelineActivityDetails = gql`
    fragment timelineActivityDetails on Collection_Activity__c {
        Name {
            value
        }
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
        Contact__c {
            value
        }
        Contact_Name__c {
            value
        }
        Outcome__c {
            value
        }
        Is_Conversation__c {
            value
        }
        Summary__c {
            value
        }
        Note__c {
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
        Documents__c {
            value
        }
        Next_Step__c {
            value
        }
        Next_Step_On__c {
            value
        }
        Next_Step_Owner__c {
            value
        }
        Next_Step_Owner__r {
            Name {
                value
            }
        }
        Guard_Findings__c {
            value
        }
        Guard_Reason__c {
            value
        }
        Corrects__c {
            value
        }
        Correction_Reason__c {
            value
        }
        Is_Corrected__c {
            value
        }
        Step__c {
            value
        }
        Template__c {
            value
        }
        Message_Subject__c {
            value
        }
        Message_Body__c {
            value
        }
        Recipient__c {
            value
        }
        CreatedBy {
            Name {
                value
            }
        }
    }
`;

/** The documents of opened rows; the internal note is for collectors and credit only. */
export const detailDocuments = {
    activity: gql`
        query timelineActivity($recordId: ID!) {
            uiapi {
                query {
                    Collection_Activity__c(where: { Id: { eq: $recordId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...timelineActivityDetails
                            }
                        }
                    }
                }
            }
        }
        ${timelineActivityDetails}
    `,
    activityWithNote: gql`
        query timelineActivity($recordId: ID!) {
            uiapi {
                query {
                    Collection_Activity__c(where: { Id: { eq: $recordId } }, first: 1) {
                        edges {
                            node {
                                Id
                                ...timelineActivityDetails
                                Internal_Note__c {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
        ${timelineActivityDetails}
    `,
    promise: gql`
        query timelinePromiseMoney($recordId: ID!) {
            uiapi {
                query {
                    Cash_Application__c(
                        where: {
                            Receivable__c: {
                                inq: {
                                    Collection_Promise_Item__c: { Collection_Promise__c: { eq: $recordId } }
                                    ApiName: "Receivable__c"
                                }
                            }
                        }
                        orderBy: { Applied_On__c: { order: ASC }, Id: { order: ASC } }
                        first: 200
                    ) {
                        edges {
                            node {
                                Id
                                Amount__c {
                                    value
                                }
                                Applied_On__c {
                                    value
                                }
                                Reversed_On__c {
                                    value
                                }
                                Document__c {
                                    value
                                }
                                Receivable__r {
                                    Name {
                                        value
                                    }
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
    `
} as const;
