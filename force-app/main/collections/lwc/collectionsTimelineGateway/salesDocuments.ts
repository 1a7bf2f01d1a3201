import { gql } from 'lightning/graphql';
import { timelinePayments, timelineReversals } from './cashStreams';
import { timelineActivity, timelineDispute, timelinePromise } from './contactFields';
import { timelineActivities, timelineDisputes, timelinePromises } from './contactStreams';
import { timelineHold, timelineReceipt, timelineRequest } from './creditFields';
import { timelineEndedHolds, timelineHolds, timelineReleases } from './creditStreams';
import { timelineHead } from './headFields';
import { timelineItemActivities, timelineItemPayments, timelineItemReversals } from './itemStreams';
import { timelineDecisionsForSales, timelineRequestsForSales } from './salesStreams';

/** The documents for sales, each within the ten subqueries of a request. */
export const salesDocuments = {
    /** Contacts, promises, money, disputes, holds and requests, as sales may see them. */
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
                    ...timelinePromises
                    ...timelinePayments
                    ...timelineReversals
                    ...timelineDisputes
                    ...timelineHolds
                    ...timelineReleases
                    ...timelineEndedHolds
                    ...timelineRequestsForSales
                    ...timelineDecisionsForSales
                }
            }
        }
        ${timelineActivities}
        ${timelinePromises}
        ${timelinePayments}
        ${timelineReversals}
        ${timelineDisputes}
        ${timelineHolds}
        ${timelineReleases}
        ${timelineEndedHolds}
        ${timelineRequestsForSales}
        ${timelineDecisionsForSales}
        ${timelineActivity}
        ${timelinePromise}
        ${timelineReceipt}
        ${timelineDispute}
        ${timelineHold}
        ${timelineRequest}
    `,
    /** What stands above the timeline. */
    head: gql`
        query timelineHead($recordId: ID!, $since: Date!) {
            uiapi {
                query {
                    ...timelineHead
                }
            }
        }
        ${timelineHead}
    `,
    /** The same of one document. */
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
            $paymentsBefore: Date!
            $paymentsId: ID!
            $reversalsBefore: Date!
            $reversalsId: ID!
        ) {
            uiapi {
                query {
                    ...timelineItemActivities
                    ...timelineItemPayments
                    ...timelineItemReversals
                }
            }
        }
        ${timelineItemActivities}
        ${timelineItemPayments}
        ${timelineItemReversals}
        ${timelineActivity}
        ${timelineReceipt}
    `
} as const;
