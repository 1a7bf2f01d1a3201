import type { Activity } from 'c/collectionsActivity';
import type { Ask, CollectibleItem } from 'c/collectionsAsk';
import type { CrossedStep, DunningStep, StepNow } from 'c/collectionsDunning';
import type { PlanStanding } from 'c/plansStanding';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** A promise that is open, or of which something is missing. */
export interface WorklistPromise {
    readonly id: string;
    readonly amount: Money;
    readonly dueOn: IsoDate;
    readonly status: 'Open' | 'Broken' | 'Partly kept';
    /** The last day on which money still comes in time. */
    readonly toleranceEndsOn?: IsoDate;
    /** What has not come of it, as it was judged last. */
    readonly rest?: Money;
    readonly items: readonly { readonly id: string; readonly amount: Money; readonly open: Money }[];
}

/** A plan that came into force: its rows that are unpaid, what of each item it covers, and its terms. */
export interface WorklistPlan {
    readonly id: string;
    readonly status: 'Active' | 'In default' | 'Defaulted';
    readonly activatedOn: IsoDate;
    readonly defaultedOn?: IsoDate;
    readonly unpaid: readonly { readonly number: number; readonly due: IsoDate; readonly amount: Money }[];
    readonly covers: readonly { readonly id: string; readonly amount: Money }[];
    readonly terms: { readonly graceDays: number; readonly misses: number; readonly cureDays: number };
}

/** A dispute that waits for a side, or that was answered. */
export interface WorklistDispute {
    readonly status: 'Open' | 'Accepted' | 'Partly accepted' | 'Rejected';
    readonly side: string;
    readonly holder?: string;
    readonly amount: Money;
    readonly changedAt: Date;
}

/** What somebody asked of credit, and credit has not decided. */
export interface WorklistRequest {
    readonly kind: string;
    readonly amount?: Money;
    readonly offerUntil?: IsoDate;
}

/** The last time that somebody was in touch with the customer. */
export type WorklistContact = Pick<Activity, 'happenedAt' | 'kind' | 'direction' | 'outcome' | 'by' | 'paidOn'>;

/** One credit profile with everything that decides its place; amounts in its currency. */
export interface WorklistAccount {
    readonly profileId: string;
    readonly accountId: string;
    readonly name: string;
    /** The account that pays; the account itself where nobody else does. */
    readonly payerId: string;
    readonly payerName: string;
    readonly currency: string;
    readonly timeZone?: string;
    readonly customerClass?: string;
    readonly status: 'Normal' | 'Insolvent' | 'Legal';
    /** The org's own word for the verdict, and until when a release lasts. */
    readonly verdict?: string;
    readonly releaseUntil?: IsoDate;
    readonly attorney?: string;
    readonly isCeased: boolean;
    /** Open debit items that are past due, or that a running plan covers; what is promised is found from `promises`. */
    readonly items: readonly CollectibleItem[];
    /** Items that are placed with an agency or with Legal: others ask for them. */
    readonly placedItems: ReadonlySet<string>;
    readonly placement?: { readonly party: string; readonly isLegal: boolean; readonly placedOn: IsoDate };
    readonly credits: Money;
    readonly promises: readonly WorklistPromise[];
    readonly plans: readonly WorklistPlan[];
    readonly disputes: readonly WorklistDispute[];
    readonly requests: readonly WorklistRequest[];
    /** A person of credit holds the customer. */
    readonly heldBy?: { readonly by?: string; readonly reasonClass: string };
    readonly lastContact?: WorklistContact;
    readonly stepsTaken: readonly { readonly step: string; readonly on: IsoDate }[];
}

/** The thresholds of the list; they are policies, and one that no policy sets decides nothing. */
export interface WorklistPolicy {
    readonly steps: readonly DunningStep[];
    /** A step that was crossed within so many days puts the account into its tier. */
    readonly stepDays?: number;
    /** Without contact for so many days, an account that waits is looked at again. */
    readonly noContactDays?: number;
    /** How much of a currency weighs like one unit of the others; one where it is not named. */
    readonly weights: ReadonlyMap<string, number>;
}

/** The instant of asking and the zone of who asks. */
export interface WorklistReader {
    readonly now: Date;
    readonly timeZone: string;
}

/** The tiers in their order. */
export const tiers = [
    'brokenOrDefaulted',
    'dueToday',
    'stepCrossed',
    'disputeAnswered',
    'pastDue',
    'noContact'
] as const;

/** Why an account is where it is on the list. */
export type Tier = (typeof tiers)[number];

/** Whom an account waits for, and why it is not on the collector's list. */
export type Elsewhere =
    | { readonly code: 'insolvency' | 'legal' | 'ceased' | 'nothingDue' }
    | { readonly code: 'lawyer'; readonly name: string }
    | { readonly code: 'placed'; readonly party: string; readonly isLegal: boolean; readonly on: IsoDate }
    | { readonly code: 'credits'; readonly amount: Money }
    | { readonly code: 'creditHold'; readonly by?: string }
    | { readonly code: 'disputed'; readonly amount: Money; readonly side?: string; readonly holder?: string }
    | { readonly code: 'promised'; readonly amount: Money; readonly dueOn: IsoDate; readonly until?: IsoDate }
    | { readonly code: 'planned'; readonly amount: Money; readonly dueOn: IsoDate };

/** How one profile stands at the instant of asking. */
export interface Standing {
    readonly account: WorklistAccount;
    readonly on: IsoDate;
    readonly ask: Ask;
    /** Promises that are broken by now, with what is missing of each. */
    readonly broken: readonly { readonly promise: WorklistPromise; readonly rest: Money }[];
    /** Promises that are open by now. */
    readonly open: readonly WorklistPromise[];
    readonly plans: readonly PlanStanding[];
    readonly crossed?: CrossedStep;
    readonly step?: StepNow;
    /** Disputes that were answered since the customer was last spoken to. */
    readonly answered: readonly WorklistDispute[];
    /** Its tier; none where the account is not on the list. */
    readonly tier?: Tier;
    readonly elsewhere?: Elsewhere;
    /** Overdue for hold x days, weighed by currency: the order inside a tier. */
    readonly weight: number;
    /** The day of the last contact. */
    readonly contactOn?: IsoDate;
}

/** One payer on the list: its profiles, the one that decides first. */
export interface WorklistRow {
    readonly payerId: string;
    readonly name: string;
    readonly tier: Tier;
    readonly standings: readonly [Standing, ...Standing[]];
    /** What to ask for, one amount for each currency. */
    readonly amounts: readonly Money[];
    readonly isDone: boolean;
}

/** The list, who is not on it, and how far the day has come. */
export interface Worklist {
    readonly rows: readonly WorklistRow[];
    readonly elsewhere: readonly Standing[];
    readonly totals: readonly Money[];
    readonly progress: { readonly done: number; readonly of: number };
}
