import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** Collection_Activity__c.Kind__c */
export type ActivityKind = 'Call' | 'Email' | 'Letter' | 'Text message' | 'Visit' | 'Note';

/** Collection_Activity__c.Direction__c */
export type Direction = 'Outgoing' | 'Incoming';

/** Collection_Activity__c.Outcome__c */
export type Outcome =
    | 'Promised'
    | 'Says paid'
    | 'Waiting for approval'
    | 'Invoice not received'
    | 'Disputes'
    | 'Cannot pay now'
    | 'Refuses'
    | 'Left message'
    | 'No answer'
    | 'Wrong contact'
    | 'Question answered'
    | 'Names a lawyer'
    | 'Names an insolvency'
    | 'Sent';

/** A record that is named. */
export interface Named {
    readonly id: string;
    readonly name: string;
}

/** A user who did something, with the department that a colleague would name. */
export interface Person extends Named {
    readonly department?: string;
    readonly title?: string;
}

/** One contact with a customer, or a note, as it was saved; what the reader may not see is undefined. */
export interface Activity {
    readonly id: string;
    readonly number?: string;
    readonly profileId: string;
    readonly kind: ActivityKind;
    readonly direction?: Direction;
    readonly happenedAt: Date;
    readonly by?: Person;
    readonly contact?: Named;
    readonly outcome?: Outcome;
    readonly isConversation: boolean;
    readonly summary?: string;
    readonly note?: string;
    readonly internalNote?: string;
    /** Says paid: the day, the amount and the reference that the customer named. */
    readonly paidOn?: IsoDate;
    readonly amount?: Money;
    /** An amount is there that is no exact amount of its currency. */
    readonly isUnreadable?: boolean;
    readonly paymentReference?: string;
    /** Waiting for approval: by when, by whom. */
    readonly expectedOn?: IsoDate;
    readonly approver?: string;
    readonly documents?: string;
    readonly nextStep?: string;
    readonly nextStepOn?: IsoDate;
    readonly nextStepOwner?: Named;
    readonly guardFindings?: string;
    readonly guardReason?: string;
    readonly promiseId?: string;
    readonly disputeId?: string;
    readonly contactEventKey?: string;
    readonly correctsId?: string;
    readonly correctionReason?: string;
    readonly isCorrected: boolean;
    readonly step?: string;
    readonly template?: string;
    readonly subject?: string;
    readonly body?: string;
    readonly recipient?: string;
}
