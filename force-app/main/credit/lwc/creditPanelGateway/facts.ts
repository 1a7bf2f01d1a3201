import type { CreditRequest } from 'c/creditActionsView';
import type { Judgement } from 'c/creditJudgement';
import type { LimitTerms } from 'c/creditLimit';
import type { OwnScore } from 'c/creditOwnScore';
import type { ScoreFacts } from 'c/creditScore';
import type { HoldFacts } from 'c/creditHold';
import type { DecisionTrace } from 'c/creditTrace';
import type { ProfileFacts, SourceFacts } from 'c/creditVerdict';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** Where a profile's figures come from. */
export interface PanelSource extends SourceFacts {
    readonly name: string;
    readonly company: string;
}

/** The contractual buckets as the sync wrote them: not due, then one per bound, then the rest. */
export interface PanelAgeing {
    readonly asOf: IsoDate;
    readonly bounds: readonly number[];
    readonly amounts: readonly Money[];
    readonly pastDue?: Money;
}

/** One credit profile; a figure that was never loaded is undefined. */
export interface PanelProfile {
    readonly id: string;
    readonly key: string;
    readonly customerNumber?: string;
    readonly currency: string;
    readonly accountStatus: ProfileFacts['accountStatus'];
    readonly statusSince?: IsoDate;
    readonly terms: LimitTerms;
    readonly receivables?: Money;
    readonly unappliedCredits?: Money;
    readonly openOrders?: Money;
    readonly shippedNotBilled?: Money;
    readonly exposure?: Money;
    readonly effectiveLimit?: Money;
    readonly isUnlimited: boolean;
    readonly available?: Money;
    readonly usedPercent?: number;
    /** Of the group's limit; everybody may see the share, not the amounts. */
    readonly groupUsedPercent?: number;
    readonly ageing?: PanelAgeing;
    readonly overdueForHold?: ProfileFacts['overdueForHold'];
    readonly disputed?: Money;
    /** Open promises and disputes as they are in this moment, also those that no run has judged yet. */
    readonly live?: { readonly promised: Money; readonly nextPromiseOn?: IsoDate; readonly disputed: Money };
    /** What the rules said at the end of the last run; missing where they never ran. */
    readonly judgement?: Judgement;
    /** The first day on which a rule blocks if nothing more is paid. */
    readonly blockStartsOn?: IsoDate;
    readonly creditTerms?: string;
    readonly lastPayment?: { readonly on: IsoDate; readonly amount: Money };
    readonly riskClass?: string;
    readonly band?: number;
    readonly daysBeyondTerms?: number;
    readonly averageDaysToPay?: number;
    readonly dso?: number;
    readonly ownScore?: OwnScore;
    /** Which rules looked at which figures; for those who may see hold details. */
    readonly trace?: DecisionTrace;
    readonly source?: PanelSource;
}

/** A hold, the profile it is limited to, and its reason in words for those who may see it. */
export interface PanelHold extends HoldFacts {
    readonly id: string;
    readonly profileId?: string;
    readonly reason?: string;
    readonly endedOn?: IsoDate;
    /** A person's hold while no rule blocks. */
    readonly isReadyToRelease?: boolean;
}

/** A score and the profile it belongs to. */
export interface PanelScore extends ScoreFacts {
    readonly profileId: string;
}

/** The deal that the panel stands beside; amounts in the deal's own currency. */
export interface PanelDeal {
    readonly opportunityId?: string;
    readonly name?: string;
    readonly amount?: Money;
    /** There is an amount, but no exact one of a currency; it is missing here. */
    readonly isUnreadable?: boolean;
    readonly shipDate?: IsoDate;
    readonly inAdvance: boolean;
    /** The profile that the deal draws on. */
    readonly profileId?: string;
    readonly currency?: string;
}

/** The terms of a record that stands for a deal, a quote for one, as its page knows them. */
export interface PageDeal {
    readonly name?: string;
    readonly amount?: number;
    readonly shipDate?: string;
    readonly inAdvance: boolean;
}

/** One open item; credits are negative and have no due date. */
export interface PanelItem {
    readonly id: string;
    readonly profileId: string;
    readonly document: string;
    readonly documentDate?: IsoDate;
    readonly dueDate?: IsoDate;
    /** In the item's own currency. */
    readonly open: Money;
    /** In the profile's currency; only this adds up. */
    readonly openInCredit?: Money;
    readonly disputed?: Money;
    readonly documentLink?: string;
    readonly deliveryLink?: string;
}

/** A page of open items, of how many in all, and where the next one starts. */
export interface PanelItems {
    readonly rows: readonly PanelItem[];
    readonly totalCount: number;
    readonly nextCursor?: string;
}

/** A promise that was judged, as it stands now. */
export interface JudgedPromise {
    readonly profileId: string;
    readonly isKept: boolean;
    readonly judgedOn: IsoDate;
}

/** Everything that one request of the panel answers. */
export interface PanelFacts {
    readonly accountId: string;
    readonly accountName: string;
    readonly profiles: readonly PanelProfile[];
    readonly holds: readonly PanelHold[];
    /** Holds that were lifted, the latest first; for those who may see hold details. */
    readonly liftedHolds: readonly PanelHold[];
    readonly requests: readonly CreditRequest[];
    readonly scores: readonly PanelScore[];
    /** Promises that were judged, the latest first; missing where the user was not answered any. */
    readonly judgedPromises?: readonly JudgedPromise[];
    /** Documents of a credit application: how many came in. */
    readonly application?: { readonly received: number; readonly of: number };
    readonly items?: PanelItems;
    readonly deal?: PanelDeal;
}
