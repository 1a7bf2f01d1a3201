/** What a dialog asks for, as plain data: every field is named like the field of the record that it fills. */
import type { NoticeSubject } from 'c/creditActionsView';
import type { Issue } from 'c/termsResult';
import type { RecordWrite } from 'c/termsSave';

/** How a field is entered: text in one line, a day, an amount of the profile's currency, one word of several. */
export type FieldKind = 'text' | 'date' | 'amount' | 'choice';

/** One field of a dialog. */
export interface FormField {
    readonly name: string;
    readonly label: string;
    readonly kind: FieldKind;
    readonly isRequired: boolean;
    readonly help?: string;
    /** Words of a choice. */
    readonly options?: readonly string[];
    /** Zero is an amount here: a limit of nothing. */
    readonly allowsZero?: boolean;
}

/** What was typed, by field; a blank field is ''. */
export type FormValues = Readonly<Record<string, string>>;

/** A dialog: what it says, what it asks for and what it begins with. */
export interface ActionForm {
    readonly title: string;
    readonly lead: readonly string[];
    readonly saveLabel: string;
    readonly currency: string;
    readonly fields: readonly FormField[];
    readonly start: FormValues;
    /** Fields of which one at least is given, and what to say otherwise. */
    readonly oneOf?: { readonly fields: readonly string[]; readonly message: string };
}

/** A dialog's records to write, and what to say when they are saved. */
export interface Outcome {
    readonly writes: readonly RecordWrite[];
    readonly message: string;
    /** The letter to the customer that is due: a request refused, a limit cut. */
    readonly notice?: NoticeSubject;
}

export type { Issue };
