/** What the worklist's parts are given: finished words and figures. */
import type { Elsewhere, Standing, Tier, WorklistPolicy } from 'c/collectionsWorklistOrder';

/** An amount as text, with the plain decimal that it stands for and its currency beside it. */
export interface AmountView {
    readonly key: string;
    readonly text: string;
    readonly value: string;
    readonly currency: string;
}

/** The verdict on an account: always a word and an icon beside the colour. */
export interface VerdictMark {
    readonly word: string;
    readonly tone: 'success' | 'warning' | 'error' | 'neutral';
    readonly iconName: string;
}

/** One payer as a row. */
export interface RowView {
    readonly key: string;
    readonly place: number;
    readonly accountId: string;
    readonly profileIds: readonly string[];
    readonly name: string;
    readonly verdict?: VerdictMark;
    readonly why: string;
    readonly amounts: readonly AmountView[];
    readonly lastContact: string;
    readonly isNeverContacted: boolean;
    readonly nextStep: string;
    readonly isDone: boolean;
}

/** The rows of one tier under its heading. */
export interface TierView {
    readonly key: Tier;
    readonly label: string;
    readonly rows: readonly RowView[];
}

/** Accounts that wait for somebody else, and whom for. */
export interface OtherView {
    readonly key: string;
    readonly code: Elsewhere['code'];
    readonly accounts: readonly { readonly key: string; readonly name: string; readonly separator: string }[];
    readonly more?: string;
    readonly reason: string;
}

/** The whole page. */
export interface WorklistView {
    readonly when: string;
    readonly totals: readonly AmountView[];
    readonly cash: string;
    readonly progress: { readonly text: string; readonly percent: number };
    readonly tiers: readonly TierView[];
    readonly others: readonly OtherView[];
    /** How much of the scope is read, where it is not all. */
    readonly shown?: string;
    readonly notes: readonly string[];
    /** What the view was made of, for the dialogs that work on it. */
    readonly standings: readonly Standing[];
    readonly policy: WorklistPolicy;
}
