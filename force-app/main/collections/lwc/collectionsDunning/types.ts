import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** How a step reaches the customer; the words are the picklist's API names. */
export const dunningChannels = ['Email', 'Call', 'Letter', 'Text message'] as const;

/** Who takes a step. */
export const dunningDoers = ['Collector', 'Sales', 'Credit'] as const;

/** What the days of a step are counted on. */
export const dunningCounts = ['Item', 'Installment'] as const;

/** How a step reaches the customer. */
export type DunningChannel = (typeof dunningChannels)[number];

/** One dated version of a step of the ladder; both ends of its range are inclusive. */
export interface DunningStep {
    readonly key: string;
    readonly name: string;
    /** Steps of a class replace everyone's; blank is everyone. */
    readonly customerClass?: string;
    readonly countsFrom: (typeof dunningCounts)[number];
    /** Crossed on the first day that is more than so many days past due; -1 is the due day itself. */
    readonly daysPastDue: number;
    readonly channel: DunningChannel;
    /** The template of what is sent; a call needs none. */
    readonly template?: string;
    readonly doneBy: (typeof dunningDoers)[number];
    readonly pausesForPromises: boolean;
    readonly pausesForDisputes: boolean;
    readonly pausesForPlans: boolean;
    /** Days that must lie between the last message and this step. */
    readonly minimumGapDays: number;
    readonly effectiveFrom: IsoDate;
    readonly effectiveTo?: IsoDate;
}

/** What an item or an installment still asks for. */
export interface DunningRow {
    readonly item: { readonly id: string; readonly document: string; readonly dueOn: IsoDate };
    readonly amount: Money;
    /** Days past due on the day of asking; where a plan made it due, by the plan's date. */
    readonly days: number;
}

/** An open item with the parts of it that are not asked for. */
export interface DunningItem {
    readonly id: string;
    readonly document: string;
    readonly dueOn: IsoDate;
    readonly disputed: Money;
    readonly promised: Money;
    readonly plannedNotDue: Money;
}

/** Until when something keeps dunning waiting, where that is known. */
export interface DunningCover {
    readonly until?: IsoDate;
}

/** Why nobody writes to a customer at all. */
export type DunningStop = 'insolvency' | 'cease' | 'lawyer';

/** What is known of one customer on the day of asking. */
export interface DunningFacts {
    readonly customerClass?: string;
    /** What can be asked for: past due, less what is disputed, promised or planned, less credits. */
    readonly rows: readonly DunningRow[];
    /** Every open item, so that a step can say what keeps it waiting. */
    readonly items?: readonly DunningItem[];
    readonly openPromise?: DunningCover;
    readonly disputed?: DunningCover;
    readonly activePlan?: DunningCover;
    /** The unpaid installments of the active plan. */
    readonly installments?: readonly { readonly dueOn: IsoDate; readonly open: Money }[];
    readonly lastMessageOn?: IsoDate;
    /** Steps that were taken, by their key; without this the last message counts as having taken every step before it. */
    readonly done?: readonly { readonly step: string; readonly on: IsoDate }[];
    readonly stop?: DunningStop;
}

/** What keeps a step waiting, and until when if that is known. */
export interface DunningPause {
    readonly by: 'promise' | 'dispute' | 'plan';
    readonly until?: IsoDate;
}

/** The step that a customer stands at. */
export interface StepNow {
    readonly step: DunningStep;
    /** The day of the latest crossing that nobody has followed yet. */
    readonly crossedOn: IsoDate;
    readonly isPaused: boolean;
    readonly pausedBy?: DunningPause;
    /** The first day on which it may be taken: its crossing, or the end of the gap after the last message. */
    readonly earliestOn: IsoDate;
    /** May it be taken on the day of asking? */
    readonly isDue: boolean;
    /** What it asks for, oldest first; for a paused step what it would ask for. */
    readonly rows: readonly DunningRow[];
}

/** A step that was crossed on a day, and by what. */
export interface CrossedStep {
    readonly step: DunningStep;
    readonly on: IsoDate;
    readonly rows: readonly DunningRow[];
    readonly amount: Money;
}
