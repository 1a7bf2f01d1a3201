/** What the timeline shows: events as rows by month, the figures above them, and what a row holds when it is opened. */
import type { TimelineEvent, TimelineHead } from 'c/collectionsTimelineGateway';
import { formatDay } from 'c/termsFormat';
import { type IsoDate, monthOf } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import author from '@salesforce/label/c.Collections_Timeline_Entered_By';
import events from '@salesforce/label/c.Collections_Timeline_Events';
import eventsSoFar from '@salesforce/label/c.Collections_Timeline_Events_So_Far';
import oneEvent from '@salesforce/label/c.Collections_Timeline_One_Event';
import oneEventSoFar from '@salesforce/label/c.Collections_Timeline_One_Event_So_Far';
import { paymentWords, reversalWords } from './cashWords';
import {
    defaultedPlanWords,
    installmentWords,
    placementWords,
    planWords,
    recallWords,
    scoreWords
} from './closedWords';
import { activityWords, disputeWords } from './contactWords';
import { decisionWords, endedHoldWords, holdWords, releaseWords, requestWords } from './creditWords';
import { promiseWords } from './promiseWords';
import { statusNow, type Surroundings, type TimelineReader } from './reading';
import type { EventWords, MonthView, TimelineRow } from './types';

export { activityDetails } from './activityDetails';
export { promiseDetails } from './promiseDetails';
export { stripView } from './strip';
export { type TimelineReader, todayOf } from './reading';
export type * from './types';

/** The events by month, newest first; the last month may have more than what was loaded. */
export function monthViews(
    list: { readonly events: readonly TimelineEvent[]; readonly isComplete: boolean },
    head: TimelineHead | undefined,
    reader: TimelineReader
): readonly MonthView[] {
    const around: Surroundings = {
        reader,
        head,
        events: list.events,
        byDay: groupedBy(list.events, ({ position }) => position.day)
    };
    const months = [...groupedBy(list.events, ({ position }) => monthOf(position.day))];
    const hasCurrencies = new Set(head?.profiles.map(({ currency }) => currency)).size > 1;
    return months.map(([month, of], index) => ({
        key: month,
        title: monthTitle(of[0]?.position.day, reader),
        countText: countText(of.length, list.isComplete || index < months.length - 1),
        rows: of.map((event) => rowOf(event, around, hasCurrencies))
    }));
}

function rowOf(event: TimelineEvent, around: Surroundings, hasCurrencies: boolean): TimelineRow {
    const { key, recordId, profileId, position } = event;
    const asks = event.stream === 'activities' ? 'activity' : event.stream === 'promises' ? 'promise' : undefined;
    const profile = around.head?.profiles.find(({ id }) => id === profileId);
    const words = wordsOf(event, around);
    return {
        ...words,
        details: event.by && !asks ? [...words.details, { key: 'by', head: author, text: event.by }] : words.details,
        key,
        recordId,
        day: position.day,
        dayText: shortDay(position.day, around.reader),
        asks,
        ...promiseOf(event, around),
        currency: hasCurrencies ? profile?.currency : undefined,
        isOver: event.stream === 'activities' && event.activity.isCorrected
    };
}

function promiseOf(event: TimelineEvent, { head, reader }: Surroundings): Partial<TimelineRow> {
    if (event.stream !== 'promises') {
        return {};
    }
    const { promise, profileId } = event;
    return { promise, promiseStatus: statusNow({ ...promise, profileId }, head, reader) };
}

function wordsOf(event: TimelineEvent, around: Surroundings): EventWords {
    switch (event.stream) {
        case 'activities':
            return activityWords(event, around);
        case 'promises':
            return promiseWords(event, around);
        case 'payments':
            return paymentWords(event, around);
        case 'reversals':
            return reversalWords(event, around);
        case 'disputes':
            return disputeWords(event, around);
        case 'holds':
            return holdWords(event);
        case 'releases':
            return releaseWords(event, around);
        case 'endedHolds':
            return endedHoldWords(event, around);
        case 'requests':
            return requestWords(event, around);
        case 'decisions':
            return decisionWords(event, around);
        default:
            return closedWordsOf(event, around);
    }
}

type ClosedEvent = Extract<
    TimelineEvent,
    { stream: 'plans' | 'defaultedPlans' | 'installments' | 'scores' | 'placements' | 'recalls' }
>;

function closedWordsOf(event: ClosedEvent, around: Surroundings): EventWords {
    switch (event.stream) {
        case 'plans':
            return planWords(event, around);
        case 'defaultedPlans':
            return defaultedPlanWords(event, around);
        case 'installments':
            return installmentWords(event, around);
        case 'scores':
            return scoreWords(event, around);
        case 'placements':
            return placementWords(event, around);
        default:
            return recallWords(event, around);
    }
}

function countText(count: number, isWhole: boolean): string {
    if (count === 1) {
        return isWhole ? oneEvent : oneEventSoFar;
    }
    return fillLabel(isWhole ? events : eventsSoFar, count);
}

function monthTitle(day: IsoDate | undefined, { locale }: TimelineReader): string {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return day ? format.format(new Date(`${day}T12:00:00Z`)) : '';
}

/** The year stands above, with the month. */
function shortDay(day: IsoDate, { locale }: TimelineReader): string {
    return formatDay(day, day, locale);
}

/** Items by a key, in the order in which the keys come first. */
function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
    const groups = new Map<Key, Item[]>();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group) {
            group.push(item);
        } else {
            groups.set(key, [item]);
        }
    }
    return groups;
}
