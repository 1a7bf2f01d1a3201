/** Plans, scores and placements: for collectors and credit. */
import { gql } from 'lightning/graphql';

/** Payment plans, under the day on which they began. */
export const timelinePlans = gql`
    fragment timelinePlans on RecordQuery {
        Receivable_Plan__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Activated_On__c: { lte: { value: $plansBefore } }
                and: [
                    {
                        or: [
                            { Activated_On__c: { lt: { value: $plansBefore } } }
                            { Activated_On__c: { eq: { value: $plansBefore } }, Id: { lt: $plansId } }
                        ]
                    }
                ]
            }
            orderBy: { Activated_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelinePlan
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Payment plans that were defaulted. */
export const timelineDefaultedPlans = gql`
    fragment timelineDefaultedPlans on RecordQuery {
        defaultedPlans: Receivable_Plan__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Defaulted_On__c: { lte: { value: $defaultedPlansBefore } }
                and: [
                    {
                        or: [
                            { Defaulted_On__c: { lt: { value: $defaultedPlansBefore } } }
                            { Defaulted_On__c: { eq: { value: $defaultedPlansBefore } }, Id: { lt: $defaultedPlansId } }
                        ]
                    }
                ]
            }
            orderBy: { Defaulted_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelinePlan
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** Installments that fell due. */
export const timelineInstallments = gql`
    fragment timelineInstallments on RecordQuery {
        Receivable_Installment__c(
            where: {
                Receivable_Plan__r: {
                    Credit_Profile__r: { Account__c: { eq: $recordId } }
                    Activated_On__c: { lte: { value: $today } }
                }
                CreatedBy: { Name: { like: $person } }
                Due_On__c: { lte: { value: $installmentsBefore } }
                and: [
                    { Due_On__c: { lte: { value: $today } } }
                    {
                        or: [
                            { Due_On__c: { lt: { value: $installmentsBefore } } }
                            { Due_On__c: { eq: { value: $installmentsBefore } }, Id: { lt: $installmentsId } }
                        ]
                    }
                ]
            }
            orderBy: { Due_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineInstallment
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** What bureaus said. */
export const timelineScores = gql`
    fragment timelineScores on RecordQuery {
        Credit_Score__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Score_Date__c: { lte: { value: $scoresBefore } }
                and: [
                    {
                        or: [
                            { Score_Date__c: { lt: { value: $scoresBefore } } }
                            { Score_Date__c: { eq: { value: $scoresBefore } }, Id: { lt: $scoresId } }
                        ]
                    }
                ]
            }
            orderBy: { Score_Date__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelineScore
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** What was handed over. */
export const timelinePlacements = gql`
    fragment timelinePlacements on RecordQuery {
        Collection_Placement__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Placed_On__c: { lte: { value: $placementsBefore } }
                and: [
                    {
                        or: [
                            { Reason__c: { like: $text } }
                            { Reason__c: { eq: $wholeText } }
                            { Party__c: { like: $text } }
                        ]
                    }
                    {
                        or: [
                            { Placed_On__c: { lt: { value: $placementsBefore } } }
                            { Placed_On__c: { eq: { value: $placementsBefore } }, Id: { lt: $placementsId } }
                        ]
                    }
                ]
            }
            orderBy: { Placed_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelinePlacement
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;

/** What was taken back. */
export const timelineRecalls = gql`
    fragment timelineRecalls on RecordQuery {
        recalls: Collection_Placement__c(
            where: {
                Credit_Profile__r: { Account__c: { eq: $recordId } }
                CreatedBy: { Name: { like: $person } }
                Recalled_On__c: { lte: { value: $recallsBefore } }
                and: [
                    {
                        or: [
                            { Recall_Reason__c: { like: $text } }
                            { Recall_Reason__c: { eq: $wholeText } }
                            { Party__c: { like: $text } }
                        ]
                    }
                    {
                        or: [
                            { Recalled_On__c: { lt: { value: $recallsBefore } } }
                            { Recalled_On__c: { eq: { value: $recallsBefore } }, Id: { lt: $recallsId } }
                        ]
                    }
                ]
            }
            orderBy: { Recalled_On__c: { order: DESC }, Id: { order: DESC } }
            first: $first
        ) {
            edges {
                node {
                    Id
                    ...timelinePlacement
                }
            }
            pageInfo {
                hasNextPage
            }
        }
    }
`;
