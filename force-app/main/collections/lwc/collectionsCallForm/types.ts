import type { Activity, ActivityKind, Direction, Outcome } from 'c/collectionsActivity';
import type { ContactCase, MoneyCase } from 'c/collectionsCallGateway';
import type { GuardReader } from 'c/collectionsGuard';

/** What a dialog is opened for. */
export interface CallRequest {
    readonly accountId: string;
    /** Profiles that the contact is about; else all of the Account. */
    readonly profileIds?: readonly string[];
    readonly contactId?: string;
    readonly kind: ActivityKind;
    readonly prefill?: CallPrefill;
    /** The entry that a new one corrects. */
    readonly corrects?: Activity;
}

/** What an opener knows already. */
export interface CallPrefill {
    readonly direction?: Direction;
    readonly outcome?: Outcome;
    readonly note?: string;
    readonly recipient?: string;
    readonly subject?: string;
    readonly body?: string;
}

/** What the reader may do here. */
export interface CallPermissions {
    /** Take promises and open disputes. */
    readonly takesPromises: boolean;
    readonly seesInternalNotes: boolean;
}

/** Everything that the dialog knows before anybody types. */
export interface CallSubject {
    readonly request: CallRequest;
    readonly contact: ContactCase;
    /** Only for those who take promises. */
    readonly money?: MoneyCase;
    readonly reader: GuardReader;
    readonly permissions: CallPermissions;
}

/** What was chosen and typed; a field that nobody touched is not in `values` and follows its default. */
export interface CallDraft {
    readonly profileIds?: readonly string[];
    readonly contactId?: string;
    readonly direction?: Direction;
    readonly outcome?: Outcome;
    readonly values: Readonly<Record<string, string>>;
    /** The section is open; `items` are those ticked, when somebody touched them. */
    readonly promise?: ItemChoice;
    readonly dispute?: ItemChoice;
}

/** The items that a promise or a dispute is for. */
export interface ItemChoice {
    readonly items?: readonly string[];
    /** Somebody added the part, rather than an outcome. */
    readonly isAdded?: boolean;
}

/** One field as it is drawn. */
export interface CallField {
    readonly name: string;
    readonly label: string;
    readonly type: 'text' | 'date' | 'number' | 'textarea' | 'choice' | 'email';
    readonly value: string;
    readonly isRequired: boolean;
    readonly hint?: string;
    readonly placeholder?: string;
    readonly step?: string;
    readonly options?: readonly { readonly label: string; readonly value: string }[];
    readonly maxLength?: number;
    /** It stands in a row of its own. */
    readonly isWide?: boolean;
}

export type { Activity, ActivityKind, Direction, Outcome };
