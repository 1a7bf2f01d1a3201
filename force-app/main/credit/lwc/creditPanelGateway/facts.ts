import type { LimitTerms } from 'c/creditLimit';
import type { PolicyRecord } from 'c/creditPolicy';
import type { ScoreFacts } from 'c/creditScore';
import type { HoldFacts } from 'c/creditHold';
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
    readonly lastPayment?: { readonly on: IsoDate; readonly amount: Money };
    readonly riskClass?: string;
    readonly band?: number;
    readonly daysBeyondTerms?: number;
    readonly averageDaysToPay?: number;
    readonly dso?: number;
    readonly source?: PanelSource;
}

/** A hold, the profile it is limited to, and its reason in words for those who may see it. */
export interface PanelHold extends HoldFacts {
    readonly profileId?: string;
    readonly reason?: string;
}

/** A score and the profile it belongs to. */
export interface PanelScore extends ScoreFacts {
    readonly profileId: string;
}

/** Everything that one request of the panel answers. */
export interface PanelFacts {
    readonly accountName: string;
    readonly profiles: readonly PanelProfile[];
    readonly holds: readonly PanelHold[];
    readonly scores: readonly PanelScore[];
    readonly policies: readonly PolicyRecord[];
}
