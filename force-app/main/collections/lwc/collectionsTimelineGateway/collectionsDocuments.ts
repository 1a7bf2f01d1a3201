import { gql } from 'lightning/graphql';
import { timelinePaymentsWithItems, timelineReversals } from './cashStreams';
import { timelineInstallment, timelinePlacement, timelinePlan, timelineScore } from './closedFields';
import {
    timelineDefaultedPlans,
    timelineInstallments,
    timelinePlacements,
    timelinePlans,
    timelineRecalls,
    timelineScores
} from './closedStreams';
import {
    timelineActivity,
    timelineDispute,
    timelineDisputeItems,
    timelinePromise,
    timelinePromiseItems
} from './contactFields';
import { timelineActivities, timelineDisputesWithItems, timelinePromisesWithItems } from './contactStreams';
import { timelineClearing, timelineHold, timelineHoldReasons, timelineReceipt, timelineRequest } from './creditFields';
import {
    timelineDecisions,
    timelineEndedHoldsWithReasons,
    timelineHoldsWithReasons,
    timelineReleasesWithReasons,
    timelineRequests
} from './creditStreams';
import { timelineHead, timelineTolerance } from './headFields';
import {
    timelineItemActivities,
    timelineItemDisputes,
    timelineItemPayments,
    timelineItemPromises,
    timelineItemReversals
} from './itemStreams';

/** The documents for collectors and credit, each within the ten subqueries of a request. */
export const collectionsDocuments = {
    /** The same with documents and reasons, as collectors and credit see them. */
    page: gql`
        query timelineEvents(
            $recordId: ID!
            $first: Int!
            $person: String!
            $text: String!
            $wholeText: String
            $kinds: [Picklist]!
            $activitiesBefore: DateTime!
            $activitiesId: ID!
            $promisesBefore: Date!
            $promisesId: ID!
            $paymentsBefore: Date!
            $paymentsId: ID!
            $reversalsBefore: Date!
            $reversalsId: ID!
            $disputesBefore: Date!
            $disputesId: ID!
            $holdsBefore: Date!
            $holdsId: ID!
            $releasesBefore: Date!
            $releasesId: ID!
            $endedHoldsBefore: Date!
            $endedHoldsId: ID!
            $requestsBefore: DateTime!
            $requestsId: ID!
            $decisionsBefore: DateTime!
            $decisionsId: ID!
        ) {
            uiapi {
                query {
                    ...timelineActivities
                    ...timelinePromisesWithItems
                    ...timelinePaymentsWithItems
                    ...timelineReversals
                    ...timelineDisputesWithItems
                    ...timelineHoldsWithReasons
                    ...timelineReleasesWithReasons
                    ...timelineEndedHoldsWithReasons
                    ...timelineRequests
                    ...timelineDecisions
                }
            }
        }
        ${timelineActivities}
        ${timelinePromisesWithItems}
        ${timelinePaymentsWithItems}
        ${timelineReversals}
        ${timelineDisputesWithItems}
        ${timelineHoldsWithReasons}
        ${timelineReleasesWithReasons}
        ${timelineEndedHoldsWithReasons}
        ${timelineRequests}
        ${timelineDecisions}
        ${timelineActivity}
        ${timelinePromise}
        ${timelinePromiseItems}
        ${timelineReceipt}
        ${timelineClearing}
        ${timelineDispute}
        ${timelineDisputeItems}
        ${timelineHold}
        ${timelineHoldReasons}
        ${timelineRequest}
    `,
    /** Plans, scores and placements, and what stands above the timeline. */
    head: gql`
        query timelineMoreEvents(
            $recordId: ID!
            $first: Int!
            $person: String!
            $text: String!
            $wholeText: String
            $today: Date!
            $since: Date!
            $plansBefore: Date!
            $plansId: ID!
            $defaultedPlansBefore: Date!
            $defaultedPlansId: ID!
            $installmentsBefore: Date!
            $installmentsId: ID!
            $scoresBefore: Date!
            $scoresId: ID!
            $placementsBefore: Date!
            $placementsId: ID!
            $recallsBefore: Date!
            $recallsId: ID!
        ) {
            uiapi {
                query {
                    ...timelinePlans
                    ...timelineDefaultedPlans
                    ...timelineInstallments
                    ...timelineScores
                    ...timelinePlacements
                    ...timelineRecalls
                    ...timelineHead
                    ...timelineTolerance
                }
            }
        }
        ${timelinePlans}
        ${timelineDefaultedPlans}
        ${timelineInstallments}
        ${timelineScores}
        ${timelinePlacements}
        ${timelineRecalls}
        ${timelineHead}
        ${timelineTolerance}
        ${timelinePlan}
        ${timelineInstallment}
        ${timelineScore}
        ${timelinePlacement}
    `,
    /** Plans, scores and placements further down. */
    more: gql`
        query timelineMoreEvents(
            $recordId: ID!
            $first: Int!
            $person: String!
            $text: String!
            $wholeText: String
            $today: Date!
            $plansBefore: Date!
            $plansId: ID!
            $defaultedPlansBefore: Date!
            $defaultedPlansId: ID!
            $installmentsBefore: Date!
            $installmentsId: ID!
            $scoresBefore: Date!
            $scoresId: ID!
            $placementsBefore: Date!
            $placementsId: ID!
            $recallsBefore: Date!
            $recallsId: ID!
        ) {
            uiapi {
                query {
                    ...timelinePlans
                    ...timelineDefaultedPlans
                    ...timelineInstallments
                    ...timelineScores
                    ...timelinePlacements
                    ...timelineRecalls
                }
            }
        }
        ${timelinePlans}
        ${timelineDefaultedPlans}
        ${timelineInstallments}
        ${timelineScores}
        ${timelinePlacements}
        ${timelineRecalls}
        ${timelinePlan}
        ${timelineInstallment}
        ${timelineScore}
        ${timelinePlacement}
    `,
    /** Contacts, promises, money and disputes of one document. */
    item: gql`
        query timelineEvents(
            $recordId: ID!
            $first: Int!
            $person: String!
            $text: String!
            $wholeText: String
            $kinds: [Picklist]!
            $document: String!
            $documentInList: String!
            $activitiesBefore: DateTime!
            $activitiesId: ID!
            $promisesBefore: Date!
            $promisesId: ID!
            $paymentsBefore: Date!
            $paymentsId: ID!
            $reversalsBefore: Date!
            $reversalsId: ID!
            $disputesBefore: Date!
            $disputesId: ID!
        ) {
            uiapi {
                query {
                    ...timelineItemActivities
                    ...timelineItemPromises
                    ...timelineItemPayments
                    ...timelineItemReversals
                    ...timelineItemDisputes
                }
            }
        }
        ${timelineItemActivities}
        ${timelineItemPromises}
        ${timelineItemPayments}
        ${timelineItemReversals}
        ${timelineItemDisputes}
        ${timelineActivity}
        ${timelinePromise}
        ${timelinePromiseItems}
        ${timelineReceipt}
        ${timelineDispute}
        ${timelineDisputeItems}
    `
} as const;
