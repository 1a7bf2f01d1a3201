import { readActivity } from 'c/collectionsActivity';
import { type Batch, dayPosition, instantPosition, type StreamName } from 'c/collectionsTimelineOrder';
import { isoDate } from 'c/termsIsoDate';
import { asNode, type Node, nodesOf, requiredText, textOf } from 'c/termsNode';
import type { TimelineEvent } from './facts';
import {
    readDispute,
    readHold,
    readInstallment,
    readPlacement,
    readPlan,
    readPromise,
    readReceipt,
    readRequest,
    readScore
} from './readRecords';

type Head = Omit<Extract<TimelineEvent, { stream: 'scores' }>, 'score' | 'stream'>;
type Reader = (node: Node, place: (stream: StreamName, field: string) => Head) => TimelineEvent;

/** What the answer calls a stream, and what an event of it is. */
const readers: Readonly<Record<string, Reader>> = {
    Collection_Activity__c: (node, place) => ({
        ...place('activities', 'Happened_At__c'),
        stream: 'activities',
        activity: readActivity(node)
    }),
    Collection_Promise__c: (node, place) => ({
        ...place('promises', 'Event_On__c'),
        stream: 'promises',
        promise: readPromise(node)
    }),
    Cash_Receipt__c: (node, place) => ({
        ...place('payments', 'Received_On__c'),
        stream: 'payments',
        receipt: readReceipt(node)
    }),
    reversals: (node, place) => ({
        ...place('reversals', 'Reversed_On__c'),
        stream: 'reversals',
        receipt: readReceipt(node)
    }),
    Receivable_Dispute__c: (node, place) => ({
        ...place('disputes', 'Opened_On__c'),
        stream: 'disputes',
        dispute: readDispute(node)
    }),
    Credit_Hold__c: (node, place) => ({ ...place('holds', 'Placed_On__c'), stream: 'holds', hold: readHold(node) }),
    releases: (node, place) => ({ ...place('releases', 'Released_On__c'), stream: 'releases', hold: readHold(node) }),
    endedHolds: (node, place) => ({
        ...place('endedHolds', 'Ended_On__c'),
        stream: 'endedHolds',
        hold: readHold(node)
    }),
    Credit_Request__c: (node, place) => ({
        ...place('requests', 'Requested_At__c'),
        stream: 'requests',
        request: readRequest(node)
    }),
    decisions: (node, place) => ({
        ...place('decisions', 'Decided_At__c'),
        stream: 'decisions',
        request: readRequest(node)
    }),
    Receivable_Plan__c: (node, place) => ({
        ...place('plans', 'Activated_On__c'),
        stream: 'plans',
        plan: readPlan(node)
    }),
    defaultedPlans: (node, place) => ({
        ...place('defaultedPlans', 'Defaulted_On__c'),
        stream: 'defaultedPlans',
        plan: readPlan(node)
    }),
    Receivable_Installment__c: (node, place) => ({
        ...place('installments', 'Due_On__c'),
        stream: 'installments',
        profileId: textOf(asNode(node.Receivable_Plan__r), 'Credit_Profile__c') ?? '',
        installment: readInstallment(node)
    }),
    Credit_Score__c: (node, place) => ({
        ...place('scores', 'Score_Date__c'),
        stream: 'scores',
        score: readScore(node)
    }),
    Collection_Placement__c: (node, place) => ({
        ...place('placements', 'Placed_On__c'),
        stream: 'placements',
        placement: readPlacement(node)
    }),
    recalls: (node, place) => ({
        ...place('recalls', 'Recalled_On__c'),
        stream: 'recalls',
        placement: readPlacement(node)
    })
};

const instants: ReadonlySet<StreamName> = new Set(['activities', 'requests', 'decisions']);

/**
 * The streams of an answer, each in the order in which it was answered.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readBatches(data: unknown, timeZone: string): readonly Batch<TimelineEvent>[] {
    const query = asNode(asNode(asNode(data).uiapi).query);
    return Object.entries(readers)
        .filter(([name]) => query[name] !== undefined)
        .map(([name, read]) => ({
            events: nodesOf(query[name]).map((node) =>
                read(node, (stream, field) => headOf(node, stream, field, timeZone))
            ),
            hasMore: asNode(asNode(query[name]).pageInfo).hasNextPage === true
        }));
}

function headOf(node: Node, stream: StreamName, field: string, timeZone: string): Head {
    const recordId = String(node.Id);
    const time = requiredText(node, field);
    return {
        key: `${stream}|${recordId}`,
        recordId,
        position: instants.has(stream)
            ? instantPosition(stream, new Date(time), recordId, timeZone)
            : dayPosition(stream, isoDate(time), recordId),
        profileId: textOf(node, 'Credit_Profile__c') ?? '',
        by: textOf(asNode(node.CreatedBy), 'Name')
    };
}
