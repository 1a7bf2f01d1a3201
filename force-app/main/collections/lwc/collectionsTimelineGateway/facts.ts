import type { Activity } from 'c/collectionsActivity';
import type { Position, StreamName } from 'c/collectionsTimelineOrder';
import type { CreditSettings } from 'c/creditSettings';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** A status of a promise; the words are the picklist's API names. */
export type PromiseStatus = 'Open' | 'Kept' | 'Partly kept' | 'Broken' | 'Withdrawn' | 'Replaced';

/** A promise as it is stored: as it was judged then, and as it stood when it was judged last. */
export interface StoredPromise {
    readonly amount?: Money;
    readonly promisedOn?: IsoDate;
    readonly dueOn: IsoDate;
    readonly status: PromiseStatus;
    readonly statusThen?: PromiseStatus;
    readonly toleranceEndsOn?: IsoDate;
    readonly judgedOn?: IsoDate;
    readonly receivedInTime?: Money;
    readonly receivedThen?: Money;
    readonly rest?: Money;
    readonly brokenOn?: IsoDate;
    readonly isBrokenByReversal: boolean;
    readonly paidLateOn?: IsoDate;
    readonly withdrawnOn?: IsoDate;
    readonly withdrawalReason?: string;
    readonly replacedOn?: IsoDate;
    readonly replacement?: { readonly amount?: Money; readonly dueOn?: IsoDate };
    /** The documents that it is for; none where the reader may not see them. */
    readonly documents: readonly string[];
}

/** What a payment was applied to. */
export interface Application {
    readonly document: string;
    readonly amount?: Money;
    readonly isReversed: boolean;
    /** It was the last that the document needed; undefined where the reader may not see the document. */
    readonly clears?: boolean;
}

/** A payment, and its return if it came back. */
export interface Receipt {
    readonly amount?: Money;
    readonly receivedOn: IsoDate;
    readonly method?: string;
    readonly reference?: string;
    readonly reversedOn?: IsoDate;
    readonly reversalReason?: string;
    readonly applications: readonly Application[];
}

/** A dispute; the words of its picklists as the reader is shown them. */
export interface Dispute {
    readonly amount?: Money;
    readonly openedOn: IsoDate;
    readonly reason: string;
    readonly side?: string;
    readonly status: string;
    readonly statusText: string;
    readonly holder?: string;
    readonly slaDays?: number;
    readonly question?: string;
    readonly documents: readonly string[];
}

/** A hold from its placing to its end. */
export interface TimelineHold {
    readonly origin: 'Rule' | 'Person';
    readonly status: string;
    readonly reasonClass: string;
    readonly reason?: string;
    readonly placedOn?: IsoDate;
    readonly placedBy?: string;
    readonly releasedBy?: string;
    readonly releaseUntil?: IsoDate;
    readonly releaseAmount?: Money;
    readonly releaseReason?: string;
    readonly endedBy?: string;
    readonly endReason?: string;
}

/** A request and what was decided. */
export interface TimelineRequest {
    readonly kind: string;
    readonly status: string;
    readonly amount?: Money;
    readonly until?: IsoDate;
    readonly reason?: string;
    readonly requestedBy?: string;
    readonly decidedBy?: string;
    readonly grantedAmount?: Money;
    readonly grantedUntil?: IsoDate;
    readonly decisionReason?: string;
}

/** A payment plan. */
export interface TimelinePlan {
    readonly status: string;
    readonly statusText: string;
    readonly total?: Money;
    readonly activatedOn?: IsoDate;
}

/** An installment of a plan. */
export interface TimelineInstallment {
    readonly number?: number;
    readonly amount?: Money;
    readonly unpaid?: Money;
    readonly dueOn: IsoDate;
    readonly graceDays: number;
}

/** What a bureau said. */
export interface TimelineScore {
    readonly provider: string;
    readonly model: string;
    readonly value?: string;
    readonly direction: string;
    readonly band?: number;
    readonly notRatedReason?: string;
}

/** What was handed over, to whom, and taken back. */
export interface TimelinePlacement {
    readonly kind: string;
    readonly party?: string;
    readonly amount?: Money;
    readonly reason?: string;
    readonly recallReason?: string;
}

interface Event<Stream extends StreamName> {
    readonly key: string;
    readonly recordId: string;
    readonly stream: Stream;
    readonly position: Position;
    readonly profileId: string;
    /** Who entered the record. */
    readonly by?: string;
}

/** One event, by the stream that it came from. */
export type TimelineEvent =
    | (Event<'activities'> & { readonly activity: Activity })
    | (Event<'promises'> & { readonly promise: StoredPromise })
    | (Event<'payments' | 'reversals'> & { readonly receipt: Receipt })
    | (Event<'disputes'> & { readonly dispute: Dispute })
    | (Event<'holds' | 'releases' | 'endedHolds'> & { readonly hold: TimelineHold })
    | (Event<'requests' | 'decisions'> & { readonly request: TimelineRequest })
    | (Event<'plans' | 'defaultedPlans'> & { readonly plan: TimelinePlan })
    | (Event<'installments'> & { readonly installment: TimelineInstallment })
    | (Event<'scores'> & { readonly score: TimelineScore })
    | (Event<'placements' | 'recalls'> & { readonly placement: TimelinePlacement });

/** A profile of the customer, as far as the timeline needs it. */
export interface TimelineProfile {
    readonly id: string;
    readonly currency: string;
    readonly customerNumber?: string;
    /** Where the customer's days begin; the reader's place where none is known. */
    readonly timeZone?: string;
    readonly lastContactAt?: Date;
}

/** A promise of the last year in short. */
export interface YearsPromise {
    readonly profileId: string;
    readonly amount: Money;
    readonly dueOn: IsoDate;
    readonly status: PromiseStatus;
    readonly statusThen?: PromiseStatus;
    readonly judgedOn?: IsoDate;
    readonly toleranceEndsOn?: IsoDate;
}

/** What stands above the events. */
export interface TimelineHead {
    readonly profiles: readonly TimelineProfile[];
    readonly nextTask?: { readonly id: string; readonly subject: string; readonly dueOn?: IsoDate };
    readonly promises: readonly YearsPromise[];
    /** How late and how little still counts as kept; missing where the reader may not see policies. */
    readonly tolerance?: CreditSettings['promise'];
}
