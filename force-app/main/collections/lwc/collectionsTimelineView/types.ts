import type { PromiseStatus, StoredPromise } from 'c/collectionsTimelineGateway';
import type { IsoDate } from 'c/termsIsoDate';

/** What colour an icon or a badge has; the word beside it says the same. */
export type Tone = 'brand' | 'success' | 'error' | 'warning' | 'neutral';

/** A word beside a title. */
export interface Badge {
    readonly text: string;
    readonly tone: Tone;
}

/** An amount as text, and as plain value for those who look it up in the DOM. */
export interface AmountText {
    readonly text: string;
    readonly value: string;
}

/** One line of what a row holds when it is opened: when or what, words, an amount. */
export interface DetailLine {
    readonly key: string;
    readonly head: string;
    readonly text: string;
    readonly amount?: AmountText;
}

/** What an event says, before it is a row of the list. */
export interface EventWords {
    readonly iconName: string;
    readonly tone: Tone;
    readonly title: string;
    readonly badge?: Badge;
    readonly line: string;
    readonly amount?: AmountText;
    /** What is known without asking again. */
    readonly details: readonly DetailLine[];
}

/** One event as the list shows it. */
export interface TimelineRow extends EventWords {
    readonly key: string;
    readonly recordId: string;
    readonly day: IsoDate;
    readonly dayText: string;
    /** Whose details are asked for when it is opened. */
    readonly asks?: 'activity' | 'promise';
    /** The promise that the row is about. */
    readonly promise?: StoredPromise;
    /** How it stands now. */
    readonly promiseStatus?: PromiseStatus;
    /** Of an account with several currencies. */
    readonly currency?: string;
    readonly isOver: boolean;
}

/** The events of a month. */
export interface MonthView {
    readonly key: string;
    readonly title: string;
    readonly countText: string;
    readonly rows: readonly TimelineRow[];
}

/** One figure above the list. */
export interface StripCell {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly note?: string;
    readonly value?: string;
}
