/** What a timeline is merged from: every stream is one kind of event, ordered by the server by its own time and Id. */

/** The groups by which a reader filters. */
export const eventGroups = [
    'contacts',
    'promises',
    'payments',
    'holds',
    'disputes',
    'plans',
    'scores',
    'requests',
    'placements',
    'notes'
] as const;

/** One group of events. */
export type EventGroup = (typeof eventGroups)[number];

/** One stream: the groups of its events, whether they have a time of day, and its place among the events of one day. */
export interface Stream {
    readonly groups: readonly EventGroup[];
    readonly time: 'day' | 'instant';
    /** Of one moment the higher rank comes first: what follows from something stands above it. */
    readonly rank: number;
}

/** Every stream of the timeline. */
export const streams = {
    activities: { groups: ['contacts', 'notes'], time: 'instant', rank: 16 },
    decisions: { groups: ['requests'], time: 'instant', rank: 15 },
    requests: { groups: ['requests'], time: 'instant', rank: 14 },
    recalls: { groups: ['placements'], time: 'day', rank: 13 },
    placements: { groups: ['placements'], time: 'day', rank: 12 },
    endedHolds: { groups: ['holds'], time: 'day', rank: 11 },
    releases: { groups: ['holds'], time: 'day', rank: 10 },
    holds: { groups: ['holds'], time: 'day', rank: 9 },
    defaultedPlans: { groups: ['plans'], time: 'day', rank: 8 },
    installments: { groups: ['plans'], time: 'day', rank: 7 },
    plans: { groups: ['plans'], time: 'day', rank: 6 },
    payments: { groups: ['payments'], time: 'day', rank: 5 },
    promises: { groups: ['promises'], time: 'day', rank: 4 },
    disputes: { groups: ['disputes'], time: 'day', rank: 3 },
    reversals: { groups: ['payments'], time: 'day', rank: 2 },
    scores: { groups: ['scores'], time: 'day', rank: 1 }
} as const satisfies Record<string, Stream>;

/** The name of a stream. */
export type StreamName = keyof typeof streams;

/** All names of streams. */
export const streamNames = Object.keys(streams) as readonly StreamName[];
