import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** What a template is for; the words are the picklist's API names. */
export const templatePurposes = [
    'Reminder',
    'Promise confirmation',
    'Broken promise',
    'Statement of account',
    'Plan agreement'
] as const;

/** What a template is for. */
export type TemplatePurpose = (typeof templatePurposes)[number];

/** One dated version of a text in one language; both ends of its range are inclusive. */
export interface MessageTemplate {
    readonly key: string;
    /** Shared by all languages: `reminder-1`. */
    readonly template: string;
    readonly language: string;
    readonly purpose: TemplatePurpose;
    readonly subject: string;
    readonly body: string;
    readonly effectiveFrom: IsoDate;
    readonly effectiveTo?: IsoDate;
}

/** An item as a message lists it: what is asked for of it. */
export interface AskedItem {
    readonly document: string;
    readonly dueOn: IsoDate;
    readonly days: number;
    readonly amount: Money;
}

/** An open item of a statement; credits are negative and may have no due date. */
export interface StatementItem {
    readonly document: string;
    readonly documentOn: IsoDate;
    readonly dueOn?: IsoDate;
    readonly open: Money;
}

/** A promise as a letter tells it. */
export interface PromiseText {
    readonly amount: Money;
    readonly dueOn: IsoDate;
    readonly received?: Money;
    readonly documents?: readonly string[];
}

/** What a message may tell a customer. Whatever is missing is reported where a template asks for it. */
export interface TemplateFacts {
    readonly customer: string;
    readonly contact?: string;
    readonly collector?: string;
    readonly asOf: IsoDate;
    readonly howToPay?: string;
    readonly items?: readonly AskedItem[];
    readonly openItems?: readonly StatementItem[];
    /** The last days of the ageing's buckets: 30, 60, 90. */
    readonly ageingBounds?: readonly number[];
    readonly promise?: PromiseText;
    readonly installment?: { readonly amount: Money; readonly dueOn: IsoDate };
}

/** A part of a message: running text, or a table whose last column is an amount. */
export type MessageBlock =
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A message that was filled. While there are gaps it must not go out; they stay visible in the text. */
export interface FilledMessage {
    readonly subject: string;
    readonly body: string;
    readonly blocks: readonly MessageBlock[];
    readonly gaps: readonly TemplateGap[];
}

/** A field that has no value: the template asks for one that does not exist, or the facts do not hold it. */
export interface TemplateGap {
    readonly reason: 'unknown' | 'empty';
    readonly field: string;
}
