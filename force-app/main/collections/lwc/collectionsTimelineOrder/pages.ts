import { comparePositions, type Position } from './position';

/** Something that stands on the timeline; the key names it among all events. */
export interface Placed {
    readonly key: string;
    readonly position: Position;
}

/** What one stream answered: its next events in its own order, and whether it has more. */
export interface Batch<Event extends Placed> {
    readonly events: readonly Event[];
    readonly hasMore: boolean;
}

/** Events in order; complete when nothing stands below them. */
export interface Stretch<Event extends Placed> {
    readonly events: readonly Event[];
    readonly isComplete: boolean;
}

/** The newest so many events of all streams, each of which was asked for at least as many. */
export function mergedPage<Event extends Placed>(batches: readonly Batch<Event>[], size: number): Stretch<Event> {
    const all = batches.flatMap(({ events }) => events).sort(byPosition);
    return {
        events: all.slice(0, size),
        isComplete: all.length <= size && batches.every(({ hasMore }) => !hasMore)
    };
}

/** A page below what was there. */
export function withPage<Event extends Placed>(above: Stretch<Event>, page: Stretch<Event>): Stretch<Event> {
    const known = new Set(above.events.map(({ key }) => key));
    return {
        events: [...above.events, ...page.events.filter(({ key }) => !known.has(key))],
        isComplete: page.isComplete
    };
}

/**
 * The events read again from the top: they stand for everything down to the last of them; what was read before stays
 * below. Where so much is new that the two do not meet, what was read before is let go.
 */
export function refreshed<Event extends Placed>(known: Stretch<Event>, fresh: Stretch<Event>): Stretch<Event> {
    const last = fresh.events.at(-1);
    if (fresh.isComplete || !last) {
        return fresh;
    }
    const keys = new Set(fresh.events.map(({ key }) => key));
    const meets = known.events.some(({ key }) => keys.has(key));
    const below = known.events.filter((event) => byPosition(last, event) < 0 && !keys.has(event.key));
    return meets && below.length > 0
        ? { events: [...fresh.events, ...below], isComplete: known.isComplete }
        : { events: fresh.events, isComplete: false };
}

function byPosition(left: Placed, right: Placed): number {
    return comparePositions(left.position, right.position);
}
