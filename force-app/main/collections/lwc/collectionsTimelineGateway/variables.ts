import { activityKinds } from 'c/collectionsActivity';
import {
    boundAfter,
    emptyBound,
    type EventGroup,
    type Position,
    type StreamName,
    streams
} from 'c/collectionsTimelineOrder';
import { addDays, addMonths, type IsoDate } from 'c/termsIsoDate';

/** What a reader narrows the timeline to; everything where nothing is said. */
export interface TimelineFilter {
    readonly groups: readonly EventGroup[];
    readonly text?: string;
    /** Who entered it. */
    readonly person?: string;
    /** A document by its number. */
    readonly item?: string;
}

/** A page of the timeline: so many events below a position. */
export interface PageRequest {
    readonly recordId: string;
    readonly filter: TimelineFilter;
    readonly size: number;
    readonly after?: Position;
    readonly timeZone: string;
    readonly today: IsoDate;
}

type Variables = Readonly<Record<string, unknown>>;

/** Streams whose records say which document they are about. */
export const itemStreams: readonly StreamName[] = ['activities', 'promises', 'payments', 'reversals', 'disputes'];

/** Streams whose records hold text of their own: of the others nothing is found by a search. */
const searched: ReadonlySet<StreamName> = new Set([
    'activities',
    'payments',
    'reversals',
    'disputes',
    'holds',
    'releases',
    'endedHolds',
    'requests',
    'decisions',
    'placements',
    'recalls'
]);

/** A promise that fell due a little before the year may have been judged within it. */
const JUDGED_LATER_DAYS = 60;

/** The variables of a document that asks for streams by person and text. */
export function streamVariables(of: readonly StreamName[], request: PageRequest): Variables {
    const { recordId, filter, size, after, timeZone } = request;
    const { text, person } = filter;
    const bounds = of.flatMap((stream) => {
        const bound = isWanted(stream, filter) ? boundAfter(stream, after, timeZone) : emptyBound(stream);
        return [
            [`${stream}Before`, bound.before],
            [`${stream}Id`, bound.id]
        ];
    });
    return {
        recordId,
        first: size,
        person: person === undefined ? '%' : literal(person),
        text: text === undefined ? '%' : `%${literal(text)}%`,
        wholeText: text ?? null,
        ...Object.fromEntries(bounds)
    };
}

/** Contacts and notes are kinds of one record; where neither is wanted, its bound lets nothing through. */
export function kindVariables({ groups }: TimelineFilter): Variables {
    const wanted = activityKinds.filter((kind) => groups.includes(kind === 'Note' ? 'notes' : 'contacts'));
    return { kinds: wanted.length === 0 ? activityKinds : wanted };
}

/** The variables of a document that asks for the events of one document. */
export function itemVariables(item: string): Variables {
    return { document: item, documentInList: `%${literal(item)}%` };
}

/** From when on a promise counts for the rate of the last year. */
export function headVariables({ recordId, today }: PageRequest): Variables {
    return { recordId, since: addDays(addMonths(today, -12), -JUDGED_LATER_DAYS) };
}

function isWanted(stream: StreamName, { groups, text, item }: TimelineFilter): boolean {
    const inGroup = groups.length === 0 || streams[stream].groups.some((group) => groups.includes(group));
    const ofItem = item === undefined || itemStreams.includes(stream);
    return inGroup && ofItem && (text === undefined || searched.has(stream));
}

/** A text that stands for itself in a comparison by pattern. */
function literal(text: string): string {
    return text.replace(/[\\%_]/g, String.raw`\$&`);
}
