/**
 * The timeline's GraphQL documents, one constant per request and permission shape: a user's schema lacks the objects
 * and fields that the user may not read, and one unknown name fails a whole request. Streams are fragments on the
 * query itself, since a document may take in fragments and nothing else.
 */
import { streamNames, type StreamName } from 'c/collectionsTimelineOrder';
import type { GraphQLDocument } from 'lightning/graphql';
import { collectionsDocuments } from './collectionsDocuments';
import { salesDocuments } from './salesDocuments';
import {
    headVariables,
    itemStreams,
    itemVariables,
    kindVariables,
    type PageRequest,
    streamVariables
} from './variables';

/** Who reads: sales, or collectors and credit, who see internal notes, reasons, scores and what was handed over. */
export type TimelineShape = 'sales' | 'collections';

/** A document with its variables. */
export interface Asked {
    readonly query: GraphQLDocument;
    readonly variables: Readonly<Record<string, unknown>>;
}

/** The requests of a page: the events that everybody sees, and what else is asked for beside them, if anything is. */
export interface PageQuestions {
    readonly events: Asked;
    readonly others?: Asked;
}

const eventStreams: readonly StreamName[] = [
    'activities',
    'promises',
    'payments',
    'reversals',
    'disputes',
    'holds',
    'releases',
    'endedHolds',
    'requests',
    'decisions'
];
const closedStreams = streamNames.filter((stream) => !eventStreams.includes(stream));
const salesItemStreams = itemStreams.filter((stream) => stream !== 'promises' && stream !== 'disputes');

/** Every document that the timeline may send for a page. */
export const timelineDocuments = {
    sales: salesDocuments.page,
    salesHead: salesDocuments.head,
    salesItem: salesDocuments.item,
    collections: collectionsDocuments.page,
    collectionsHead: collectionsDocuments.head,
    collectionsMore: collectionsDocuments.more,
    collectionsItem: collectionsDocuments.item
} as const;

/** What is asked for a page of the timeline. */
export function pageQuestions(shape: TimelineShape, request: PageRequest): PageQuestions {
    return { events: eventsQuestion(shape, request), others: othersQuestion(shape, request) };
}

function eventsQuestion(shape: TimelineShape, request: PageRequest): Asked {
    const { filter } = request;
    const documents = shape === 'sales' ? salesDocuments : collectionsDocuments;
    const kinds = kindVariables(filter);
    if (filter.item === undefined) {
        return { query: documents.page, variables: { ...streamVariables(eventStreams, request), ...kinds } };
    }
    const streams = shape === 'sales' ? salesItemStreams : itemStreams;
    return {
        query: documents.item,
        variables: { ...streamVariables(streams, request), ...kinds, ...itemVariables(filter.item) }
    };
}

function othersQuestion(shape: TimelineShape, request: PageRequest): Asked | undefined {
    const isTop = request.after === undefined;
    const head = headVariables(request);
    if (shape === 'sales') {
        return isTop ? { query: salesDocuments.head, variables: head } : undefined;
    }
    const variables = { ...streamVariables(closedStreams, request), today: request.today };
    if (isTop) {
        return { query: collectionsDocuments.head, variables: { ...variables, ...head } };
    }
    return request.filter.item === undefined ? { query: collectionsDocuments.more, variables } : undefined;
}
