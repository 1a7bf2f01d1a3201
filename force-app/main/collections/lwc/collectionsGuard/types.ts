import type { Activity, ActivityKind, Direction } from 'c/collectionsActivity';
import type { ContactRule, DebtorType, Effect } from 'c/collectionsContactRules';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** Who is about to begin a contact, when, and how this reader writes days and amounts. */
export interface GuardReader {
    readonly userId: string;
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
}

/** A customer as the guard sees it. */
export interface GuardedCustomer {
    readonly debtorType: DebtorType;
    readonly place?: string;
    readonly timeZone?: string;
    readonly status: 'Normal' | 'Insolvent' | 'Legal';
    readonly statusSince?: IsoDate;
    /** The customer asked not to be contacted. */
    readonly ceaseContact: boolean;
    /** The lawyer who speaks for it. */
    readonly attorney?: string;
    /** When it last named an insolvency, however many entries came later. */
    readonly insolvencyNamedAt?: Date;
    readonly negotiationUntil?: IsoDate;
}

/** The person whom the contact is with. */
export interface GuardedContact {
    readonly id: string;
    readonly name: string;
    readonly timeZone?: string;
    readonly ceaseContact: boolean;
    /** This person is a lawyer who speaks for the customer. */
    readonly isAttorney: boolean;
}

/** A promise that is open. */
export interface GuardedPromise {
    readonly amount: Money;
    readonly dueOn: IsoDate;
    readonly toleranceEndsOn?: IsoDate;
}

/** A dispute that is open. */
export interface GuardedDispute {
    readonly amount: Money;
    /** Whose turn it is. */
    readonly side: string;
    readonly holder?: string;
    readonly documents: readonly string[];
}

/** Everything that the guard looks at; amounts in one currency. */
export interface GuardFacts {
    readonly kind: ActivityKind;
    readonly customer: GuardedCustomer;
    readonly contact?: GuardedContact;
    /** Contacts with this customer, the newest first. */
    readonly activities: readonly Activity[];
    readonly promises: readonly GuardedPromise[];
    readonly disputes: readonly GuardedDispute[];
    /** What may be asked for today. */
    readonly askable?: Money;
    readonly rules: readonly ContactRule[];
}

/** One sentence of the guard. */
export interface GuardFinding {
    readonly code:
        'insolvent' | 'lawyer' | 'cease' | 'legal' | 'recent' | 'own' | 'promise' | 'dispute' | 'negotiation' | 'rule';
    readonly effect: Effect;
    readonly text: string;
    readonly citation?: string;
}

/** What the guard asks of the person: nothing, a reason to go on, or to stop. */
export type GuardDecision = 'go' | 'ask' | 'stop';

export type { Direction, Effect };
