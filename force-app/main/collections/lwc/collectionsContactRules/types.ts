import type { IsoDate } from 'c/termsIsoDate';

/** Credit_Profile__c.Debtor_Type__c */
export type DebtorType = 'Company' | 'Sole trader' | 'Guarantor' | 'Consumer';

/** What a rule does to a contact that is about to begin. */
export type Effect = 'Inform' | 'Warn' | 'Block';

/** Contact_Rule__c.Check__c: what a rule looks at. */
export type ContactCheck = 'Calls in days' | 'Rest after conversation' | 'Hours of day' | 'Information' | 'Stay';

/** One dated version of a rule of contact law, or of the house. */
export interface ContactRule {
    readonly law: string;
    readonly citation?: string;
    /** Country, country and state ("US-CA"), or "EU"; blank is everywhere. */
    readonly place?: string;
    /** Blank is everybody. */
    readonly debtorTypes: readonly DebtorType[];
    readonly check: ContactCheck;
    readonly effect: Effect;
    readonly days?: number;
    readonly count?: number;
    readonly fromHour?: number;
    readonly toHour?: number;
    readonly message: string;
    readonly effectiveFrom: IsoDate;
    /** The last day. */
    readonly effectiveTo?: IsoDate;
}

/** A contact with the same person about the same debt that took place before. */
export interface PastContact {
    readonly at: Date;
    readonly isCall: boolean;
    readonly isOutgoing: boolean;
    /** The two spoke with each other. */
    readonly isConversation: boolean;
}

/** A contact that is about to begin. */
export interface ContactCase {
    readonly at: Date;
    readonly isCall: boolean;
    /** It reaches the person at the moment that it begins: a call, a text, a mail, a visit. */
    readonly isAtOnce: boolean;
    readonly debtorType: DebtorType;
    readonly place?: string;
    /** The person's own time zone (IANA). */
    readonly timeZone?: string;
    /** Insolvency proceedings run. */
    readonly isInsolvent: boolean;
    /** With this person, about this debt. */
    readonly past: readonly PastContact[];
}

/** What a rule says of a contact. */
export interface RuleFinding {
    readonly rule: ContactRule;
    readonly effect: Effect;
    readonly message: string;
    readonly citation?: string;
}
