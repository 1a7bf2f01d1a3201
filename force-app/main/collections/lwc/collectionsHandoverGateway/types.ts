import type { AdjustableItem } from 'c/collectionsAdjust';
import type { ItemCash, Placement } from 'c/collectionsHandover';
import type { OurItem } from 'c/collectionsReconcile';
import type { CreditRequest } from 'c/creditActionsView';
import type { PolicyRecord } from 'c/creditPolicy';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** A credit profile as far as collecting works on it. */
export interface FileProfile {
    readonly id: string;
    readonly key: string;
    readonly currency: string;
    readonly customerNumber?: string;
    readonly customerClass?: string;
    readonly accountStatus: string;
    readonly accountId: string;
    readonly accountName: string;
}

/** What the card of an account shows. */
export interface CardFacts {
    readonly profiles: readonly FileProfile[];
    readonly placements: readonly Placement[];
    readonly requests: readonly CreditRequest[];
}

/** An open item with everything that reconciling, giving up and handing over ask of it. */
export interface FileItem extends AdjustableItem, OurItem {
    readonly id: string;
    readonly document: string;
    readonly type: string;
    readonly open: Money;
    readonly documentOn: IsoDate;
    readonly dueOn: IsoDate;
    /** Who has it already; undefined where nobody else does. */
    readonly placedWith?: string;
}

/** One profile with its open items in its own currency, credits among them. */
export interface ItemsFacts {
    readonly profile: FileProfile;
    readonly items: readonly FileItem[];
    /** Items in another currency, which are in no comparison. */
    readonly otherCurrencies: readonly FileItem[];
    /** Open items beyond what one request brings. */
    readonly notRead: number;
    readonly policies: readonly PolicyRecord[];
}

/** Somebody who may take over. */
export interface TeamPerson {
    readonly id: string;
    readonly name: string;
    readonly department?: string;
}

export type { ItemCash };
