import type { Activity } from 'c/collectionsActivity';
import type { CollectibleItem } from 'c/collectionsAsk';
import type { ContactRule } from 'c/collectionsContactRules';
import type { GuardedContact, GuardedCustomer, GuardedDispute, GuardedPromise } from 'c/collectionsGuard';
import type { PastPayment } from 'c/collectionsPrefill';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** A customer whom a contact may be about. */
export interface CallProfile {
    readonly id: string;
    readonly accountId: string;
    readonly accountName: string;
    readonly currency: string;
    readonly customer: GuardedCustomer;
}

/** A person of the customer. */
export interface CallContact extends GuardedContact {
    readonly accountId: string;
    readonly title?: string;
    readonly phone?: string;
    readonly email?: string;
    readonly role?: string;
}

/** A promise, open or broken. */
export interface CallPromise extends GuardedPromise {
    readonly id: string;
    readonly profileId: string;
    readonly status: 'Open' | 'Broken' | 'Partly kept';
    readonly brokenOn?: IsoDate;
    readonly rest?: Money;
}

/** A dispute that is open. */
export interface CallDispute extends GuardedDispute {
    readonly id: string;
    readonly profileId: string;
}

/** What every role may read before a contact. */
export interface ContactCase {
    readonly profiles: readonly CallProfile[];
    readonly contacts: readonly CallContact[];
    /** The newest first. */
    readonly activities: readonly Activity[];
    readonly promises: readonly CallPromise[];
    readonly disputes: readonly CallDispute[];
    readonly rules: readonly ContactRule[];
}

/** An item under a promise. */
export interface PromisedItem {
    readonly promiseId: string;
    readonly receivableId: string;
    readonly amount: Money;
}

/** An open item in the profile's currency, before what is promised of it today is known. */
export interface CallItem extends CollectibleItem {
    readonly profileId: string;
}

/** What may be asked of a customer. */
export interface MoneyCase {
    readonly items: readonly CallItem[];
    /** Unapplied credits by profile. */
    readonly credits: ReadonlyMap<string, Money>;
    readonly promised: readonly PromisedItem[];
    /** Documents by dispute. */
    readonly disputedDocuments: ReadonlyMap<string, readonly string[]>;
    readonly payments: ReadonlyMap<string, readonly PastPayment[]>;
    /** Some customer has more open items than were read. */
    readonly isPartial: boolean;
}

/** Whose account it is and who pays: the ids that the next questions need. */
export interface Family {
    readonly profileIds: readonly string[];
    readonly accountIds: readonly string[];
    /** Another Account that pays for this one. */
    readonly payerId?: string;
}
