import type { Activity } from 'c/collectionsActivity';
import type { ContactRule } from 'c/collectionsContactRules';
import type { DunningChannel, DunningPause, DunningStop } from 'c/collectionsDunning';
import type { GuardedContact, GuardedCustomer, GuardFinding, GuardReader } from 'c/collectionsGuard';
import type { MessageTemplate, TemplateGap } from 'c/collectionsTemplate';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** Somebody at the customer who may be written to. */
export interface ReminderContact extends GuardedContact {
    readonly email?: string;
    readonly role?: string;
}

/** What a message needs of a profile beside its place on the worklist. */
export interface ReminderProfile {
    readonly profileId: string;
    readonly language?: string;
    readonly place?: string;
    readonly howToPay?: string;
    /** The payer's own people first. */
    readonly contacts: readonly ReminderContact[];
    /** As the guard sees the customer. */
    readonly customer: GuardedCustomer;
    /** Contacts of the last days, the newest first. */
    readonly activities: readonly Activity[];
}

/** How a message stands; the words are the picklist's API names. */
export const messageStatuses = ['Prepared', 'Approved', 'Sent', 'Withdrawn'] as const;

/** A message that the org holds. */
export interface StoredMessage {
    readonly id: string;
    readonly profileId: string;
    readonly status: (typeof messageStatuses)[number];
    readonly channel: string;
    readonly sendBy?: string;
    readonly step?: string;
    readonly subject: string;
    readonly body: string;
    readonly recipient: string;
    readonly amount?: Money;
    readonly approvedAt?: Date;
}

/** A step that a message has taken. */
export interface SentStep {
    readonly profileId: string;
    readonly step: string;
    readonly at: Date;
}

/** What was read for the reminders. */
export interface ReminderFacts {
    readonly profiles: ReadonlyMap<string, ReminderProfile>;
    readonly templates: readonly MessageTemplate[];
    /** Messages that did not go out yet, and those that were taken back. */
    readonly messages: readonly StoredMessage[];
    readonly sent: readonly SentStep[];
    readonly rules: readonly ContactRule[];
}

/** Who asks and signs, and the day of asking. */
export interface ReminderReader extends GuardReader {
    readonly collector: string;
    readonly on: IsoDate;
}

/** A message that can go out once a person has approved it. */
export interface PreparedReminder {
    readonly profileId: string;
    readonly accountName: string;
    readonly step: string;
    readonly stepName: string;
    readonly channel: Exclude<DunningChannel, 'Call'>;
    readonly template: string;
    readonly language: string;
    /** There is no text in the customer's language: it is in English. */
    readonly isFallback: boolean;
    readonly wantedLanguage?: string;
    readonly contact?: ReminderContact;
    readonly recipient: string;
    readonly subject: string;
    readonly body: string;
    readonly documents: string;
    readonly amount: Money;
    readonly oldestDays: number;
    readonly gaps: readonly TemplateGap[];
    /** What a colleague would say before this goes out. */
    readonly findings: readonly GuardFinding[];
    /** The guard lets nobody send it. */
    readonly isStopped: boolean;
    /** One message for each crossing of a step, whoever prepares it and how often. */
    readonly requestKey: string;
}

/** Why an account that stands at a step gets no message now. */
export type WaitingReason =
    | { readonly code: 'stopped'; readonly by: DunningStop }
    | { readonly code: 'paused'; readonly pause: DunningPause }
    | { readonly code: 'gap'; readonly until: IsoDate }
    | { readonly code: 'call'; readonly stepName: string }
    | { readonly code: 'nothingToAsk' }
    | { readonly code: 'overlap'; readonly keys: string }
    | { readonly code: 'noTemplate'; readonly template: string };

/** An account that gets no message now. */
export interface WaitingAccount {
    readonly profileId: string;
    readonly accountName: string;
    readonly reason: WaitingReason;
}

/** The prepared messages, who waits and why, and what was approved and waits to be sent. */
export interface ReminderList {
    readonly prepared: readonly PreparedReminder[];
    readonly waiting: readonly WaitingAccount[];
    readonly approved: readonly (StoredMessage & { readonly accountName: string })[];
}
