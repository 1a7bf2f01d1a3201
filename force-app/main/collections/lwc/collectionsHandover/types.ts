import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** Collection_Placement__c.Kind__c */
export type PlacementKind = 'Escalation' | 'Agency' | 'Legal';

/** Collection_Placement__c.Status__c */
export type PlacementStatus = 'Placed' | 'Recalled' | 'Closed';

/** An item of a hand-over with what was open when it was placed. */
export interface PlacedItem {
    readonly receivableId: string;
    readonly document: string;
    readonly documentOn?: IsoDate;
    readonly dueOn?: IsoDate;
    readonly amount: Money;
    /** What is open now. */
    readonly open?: Money;
}

/** Items that somebody else took over. */
export interface Placement {
    readonly id: string;
    readonly number: string;
    readonly profileId: string;
    readonly kind: PlacementKind;
    readonly status: PlacementStatus;
    readonly party?: string;
    readonly assignedTo?: { readonly id: string; readonly name: string };
    readonly placedOn: IsoDate;
    readonly placedBy?: string;
    readonly amount: Money;
    readonly feePercent?: number;
    readonly reason?: string;
    readonly recalledOn?: IsoDate;
    readonly recallReason?: string;
    readonly items: readonly PlacedItem[];
}

/** Cash on an item, in the currency of its receipt. */
export interface ItemCash {
    readonly receivableId: string;
    readonly appliedOn: IsoDate;
    readonly amount: Money;
    readonly isReversed: boolean;
}

/** What came in on a hand-over. */
export interface Recovery {
    readonly recovered: Money;
    /** Recovered in percent of what was placed, two decimals, half up. */
    readonly percent: number;
    /** What the party keeps of it; undefined without a fee. */
    readonly fee?: Money;
    /** Cash in another currency is never added. */
    readonly isInAnotherCurrency: boolean;
}

/** What a hand-over begins with, as it is chosen in its dialog. */
export interface PlacementDraft {
    readonly kind: PlacementKind;
    readonly items: readonly { readonly receivableId: string; readonly amount: Money }[];
    readonly party: string;
    readonly assignedTo: string;
    readonly feePercent: string;
    readonly reason: string;
}

/** What keeps a hand-over from being saved. */
export type PlacementFault = 'noItems' | 'tooManyItems' | 'noParty' | 'noPerson' | 'badFee' | 'noReason';
