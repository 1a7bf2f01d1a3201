/** What the actions know of a customer and what they offer; all of it plain data. */
import type { HoldFacts } from 'c/creditHold';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** Giving up something of what is owed; between collections and credit. */
export type AdjustmentKind =
    'Write-off' | 'Fee waiver' | 'Small balance' | 'Short pay' | 'Late discount' | 'Settlement';

/** What may be asked of credit. */
export type RequestKind = 'Release' | 'Temporary limit' | 'New limit' | 'Terms change' | AdjustmentKind;

/** Where a request stands. */
export type RequestStatus = 'Waiting' | 'Approved' | 'Partly approved' | 'Refused' | 'Withdrawn';

/** A record by name: a user, a deal. */
export interface Named {
    readonly id: string;
    readonly name: string;
}

/** One request and what was decided. */
export interface CreditRequest {
    readonly id: string;
    /** Its autonumber, e.g. CRQ-0007. */
    readonly number: string;
    readonly profileId: string;
    readonly kind: RequestKind;
    readonly status: RequestStatus;
    readonly amount?: Money;
    readonly until?: IsoDate;
    readonly newTerms?: string;
    readonly deal?: Named;
    readonly reason?: string;
    readonly requestedBy?: Named;
    readonly requestedAt?: Date;
    readonly assignedTo?: Named;
    readonly standIn?: Named;
    readonly dueAt?: Date;
    readonly expiresOn?: IsoDate;
    readonly grantedAmount?: Money;
    readonly grantedUntil?: IsoDate;
    readonly decidedBy?: Named;
    readonly decidedAt?: Date;
    readonly decisionReason?: string;
    /** Settlement: what the customer pays instead; `amount` is what is given up. */
    readonly offerAmount?: Money;
    readonly offerUntil?: IsoDate;
    /** The items that something is given up on. */
    readonly documents?: string;
    /** The amount asked for or granted is no amount of its currency; it is missing here. */
    readonly isUnreadable?: boolean;
}

/** A hold that stands or is set aside, with the record it is. */
export interface ActionHold extends HoldFacts {
    readonly id: string;
}

/** The credit profile that the panel shows. */
export interface ActionProfile {
    readonly id: string;
    /** Credit_Profile__c.Key__c: the keys of a person's holds begin with it. */
    readonly key: string;
    readonly currency: string;
    readonly accountStatus: 'Normal' | 'Insolvent' | 'Legal';
    readonly ownLimit?: Money;
    readonly temporaryLimit?: { readonly amount: Money; readonly until: IsoDate };
    readonly creditTerms?: string;
    /** Reason classes that hold the customer now, by hold or by the clock; none of them while released. */
    readonly blocking?: readonly string[];
}

/** The deal of the page, in the profile's currency. */
export interface ActionDeal {
    readonly opportunityId: string;
    readonly name?: string;
    readonly amount?: Money;
    readonly shipDate?: IsoDate;
    /** False where the deal is larger than the room: then a higher limit is what to ask for. */
    readonly fits?: boolean;
}

/** Everything that the actions of one panel work on; the panel hands it over. */
export interface ActionSubject {
    readonly accountId: string;
    readonly accountName: string;
    /** Missing where no credit is set up: then there is nothing to hold, release or ask for. */
    readonly profile?: ActionProfile;
    readonly deal?: ActionDeal;
    /** Active and released holds of this profile or of the whole account. */
    readonly holds: readonly ActionHold[];
    /** Requests of this profile, newest first. */
    readonly requests: readonly CreditRequest[];
}

/** What the user may do, by custom permission. */
export interface ActionPermissions {
    /** Good_Terms_Ask_Credit */
    readonly asks: boolean;
    /** Good_Terms_Decide_Request */
    readonly decides: boolean;
    /** Good_Terms_Release_Hold */
    readonly releases: boolean;
    /** Good_Terms_Place_Hold */
    readonly places: boolean;
    /** Good_Terms_Change_Limit */
    readonly changesLimits: boolean;
    /** Good_Terms_See_Hold_Details: credit and collections, who deal with write-offs; sales does not. */
    readonly seesDetails: boolean;
}

/** Who reads, where and when. */
export interface ActionReader {
    readonly userId: string | undefined;
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
}

/** What a button opens. */
export type Action =
    | { readonly kind: 'placeHold' | 'release' | 'changeLimit' | 'temporaryLimit' }
    | { readonly kind: 'closeHold'; readonly hold: ActionHold }
    | { readonly kind: 'ask'; readonly request: RequestKind }
    | { readonly kind: 'decide'; readonly answer: 'grant' | 'refuse'; readonly request: CreditRequest }
    | { readonly kind: 'withdraw'; readonly request: CreditRequest };

/** A button: what it says and what it opens. */
export interface ActionOffer {
    readonly key: string;
    readonly label: string;
    readonly action: Action;
}

/** The buttons of the panel: at most one stands by itself. */
export interface ActionOffers {
    readonly first?: ActionOffer;
    readonly more: readonly ActionOffer[];
}

/** The one open decision, or what was decided, or what to ask for: two sentences and their buttons. */
export interface RequestStripView {
    readonly state: 'waiting' | 'late' | 'expired' | 'granted' | 'refused' | 'none';
    readonly iconName: string;
    readonly strong?: string;
    readonly text: string;
    /** The asker's or the decider's own words. */
    readonly quote?: string;
    readonly requestId?: string;
    readonly offers: readonly ActionOffer[];
}

/** What the customer is told by letter: a decision on a request, or a limit that was lowered. */
export type NoticeSubject =
    | { readonly kind: 'request'; readonly accountName: string; readonly request: CreditRequest }
    | { readonly kind: 'cut'; readonly accountName: string; readonly limit: Money };
