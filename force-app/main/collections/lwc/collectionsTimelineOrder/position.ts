/**
 * The order of the timeline, newest first. An event with a time of day stands on the day that its instant is at the
 * reader's place; one that has only a day counts as that day's first moment, so that of one day the contacts come
 * first, the latest on top, and below them what was booked on it. Where two events have the same moment, their
 * streams' ranks decide, then their Ids. An event's place never depends on the clock.
 */
import { addDays, type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { streams, type StreamName } from './streams';

/** Where an event stands. */
export interface Position {
    readonly stream: StreamName;
    readonly day: IsoDate;
    /** Milliseconds since 1970; undefined where only the day is known. */
    readonly at: number | undefined;
    readonly id: string;
}

/** What a stream is asked for: what comes before a day or an instant, and at it what has a lower Id. */
export interface Bound {
    readonly before: string;
    readonly id: string;
}

/** Lower than every record's Id, and of the shape of one. */
const NO_ID = '000000000000000AAA';
const LAST_DAY = '4000-12-31';
const FIRST_DAY = '1700-01-01';

/** The position of an event that has only a day. */
export function dayPosition(stream: StreamName, day: IsoDate, id: string): Position {
    return { stream, day, at: undefined, id };
}

/** The position of an event at an instant, at a reader's place. */
export function instantPosition(stream: StreamName, at: Date, id: string, timeZone: string): Position {
    return { stream, day: isoDateIn(at, timeZone), at: at.getTime(), id };
}

/** Below zero when the left one stands above the right one. */
export function comparePositions(left: Position, right: Position): number {
    return (
        descending(left.day, right.day) ||
        descending(left.at ?? -Infinity, right.at ?? -Infinity) ||
        descending(streams[left.stream].rank, streams[right.stream].rank) ||
        descending(left.id, right.id)
    );
}

/** What a stream holds below a position; everything without one. */
export function boundAfter(stream: StreamName, last: Position | undefined, timeZone: string): Bound {
    const { time } = streams[stream];
    if (!last) {
        return { before: time === 'day' ? LAST_DAY : `${LAST_DAY}T00:00:00.000Z`, id: NO_ID };
    }
    return time === 'day' ? dayBound(stream, last) : instantBound(stream, last, timeZone);
}

/** What no record is below: the bound of a stream that is not wanted. */
export function emptyBound(stream: StreamName): Bound {
    return { before: streams[stream].time === 'day' ? FIRST_DAY : `${FIRST_DAY}T00:00:00.000Z`, id: NO_ID };
}

function dayBound(stream: StreamName, { stream: from, day, at, id }: Position): Bound {
    if (at === undefined && stream === from) {
        return { before: day, id };
    }
    const comesAfter = at !== undefined || streams[stream].rank < streams[from].rank;
    return { before: comesAfter ? addDays(day, 1) : day, id: NO_ID };
}

function instantBound(stream: StreamName, { stream: from, day, at, id }: Position, timeZone: string): Bound {
    if (at === undefined) {
        return { before: firstInstantOf(day, timeZone).toISOString(), id: NO_ID };
    }
    if (stream === from) {
        return { before: new Date(at).toISOString(), id };
    }
    const comesAfter = streams[stream].rank < streams[from].rank;
    return { before: new Date(comesAfter ? at + 1 : at).toISOString(), id: NO_ID };
}

/** The first instant of a day at a place, to the millisecond; no place is more than a day off UTC. */
function firstInstantOf(day: IsoDate, timeZone: string): Date {
    const noon = Date.parse(`${day}T12:00:00Z`);
    const dayLength = 86_400_000;
    let outside = noon - 1.5 * dayLength;
    let inside = noon + dayLength;
    while (inside - outside > 1) {
        const middle = Math.floor((outside + inside) / 2);
        if (isoDateIn(new Date(middle), timeZone) < day) {
            outside = middle;
        } else {
            inside = middle;
        }
    }
    return new Date(inside);
}

function descending<Value extends string | number>(left: Value, right: Value): number {
    return left === right ? 0 : left < right ? 1 : -1;
}
