/** What reconciling compares and finds; all of it plain data. */
import type { TheirItem } from 'c/collectionsReconcileTable';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** One item that is open on our side; a credit is below zero. */
export interface OurItem {
    readonly id: string;
    readonly document: string;
    readonly type: string;
    readonly open: Money;
    readonly documentOn?: IsoDate;
    readonly dueOn?: IsoDate;
    readonly poNumber?: string;
    readonly documentLink?: string;
}

/** What one document comes to. */
export type Finding =
    | { readonly kind: 'agrees'; readonly ours: OurItem; readonly theirs: TheirItem }
    | {
          readonly kind: 'differs';
          readonly ours: OurItem;
          readonly theirs: TheirItem;
          /** Theirs less ours. */
          readonly difference: Money;
      }
    | { readonly kind: 'onlyOurs'; readonly ours: OurItem }
    | { readonly kind: 'onlyTheirs'; readonly theirs: TheirItem }
    | {
          /** Several rows or items have this number; a person has to say which belong together. */
          readonly kind: 'unclear';
          readonly key: string;
          readonly ours: readonly OurItem[];
          readonly theirs: readonly TheirItem[];
      };

/** The kinds of findings in the order in which they are shown: what needs doing first. */
export const findingKinds = ['differs', 'onlyOurs', 'onlyTheirs', 'unclear', 'agrees'] as const;

/** Both sides held against each other, in one currency. */
export interface Reconciliation {
    readonly currency: string;
    readonly findings: readonly Finding[];
    readonly ours: Money;
    readonly theirs: Money;
    /** Theirs less ours, the sum of all findings to the cent. */
    readonly difference: Money;
}

/** A credit of ours that may belong to an item, and why. */
export interface CreditProposal {
    readonly credit: OurItem;
    readonly item: OurItem;
    readonly amount: Money;
    /** It explains the difference, the customer has the item as paid, or it is simply the oldest. */
    readonly because: 'difference' | 'paid' | 'oldest';
}
