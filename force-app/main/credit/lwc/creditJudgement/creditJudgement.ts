/**
 * What the judging step found about one profile, as every role may read it: no rule names, no bands, no members of a
 * group. It is stored as one text on the profile, so that a rep and a credit manager read the same truth.
 */
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { readStored, writeStored, type Reading } from 'c/termsReading';
import type { Result } from 'c/termsResult';

/** Why a rule or a person holds, as a rep may read it; the words are the picklist's API names, the strongest first. */
export const reasonClasses = [
    'Insolvency',
    'Legal',
    'Payment plan',
    'Overdue invoices',
    'Promise not kept',
    'Over the limit',
    'Credit review',
    'Other'
] as const;

/** One of the reason classes. */
export type ReasonClass = (typeof reasonClasses)[number];

/** The judgement of a profile on a day, all amounts in one currency. */
export interface Judgement {
    readonly asOf: IsoDate;
    readonly currency: string;
    /** Classes of the rules that block, the strongest first, each once. */
    readonly blocking: readonly ReasonClass[];
    readonly warnings: readonly Warning[];
    /** The first day on which a rule would block if nothing more were paid; missing when one blocks now or none will. */
    readonly blockStarts?: { readonly on: IsoDate; readonly cause: StartCause };
    /** What clears every blocking rule; there when one blocks, also under a release. */
    readonly clearing?: Clearing;
    /** Room before any deal, one step for each day on which it changes, the first at `asOf`; none without a limit. */
    readonly room: readonly RoomStep[];
    readonly disputes: readonly { readonly side: string; readonly amount: Money }[];
    readonly plan?: PlanNote;
    readonly promises: {
        /** What can still come of open promises. */
        readonly open: Money;
        readonly nextDue?: IsoDate;
        readonly nextAmount?: Money;
        /** Open promises for items as they were given, in full, and the first day of any: what the profile adds up itself. */
        readonly given?: { readonly amount: Money; readonly nextDue: IsoDate };
    };
    /** Current and buckets by the dates of an active plan. */
    readonly effectiveAgeing?: readonly Money[];
}

/** What to watch; `ruleWarns` stands for a rule whose figures not everybody may see. */
export type Warning =
    | { readonly code: 'used' | 'groupUsed'; readonly percent: number }
    | { readonly code: 'overdue'; readonly amount: Money; readonly days: number }
    | { readonly code: 'planActive'; readonly paid: number; readonly of: number; readonly dueToday?: Money }
    | { readonly code: 'disputed'; readonly amount: Money; readonly side?: string; readonly sideAmount?: Money }
    | { readonly code: 'creditsCoverPastDue'; readonly credits: Money; readonly pastDue: Money }
    | { readonly code: 'review' }
    | { readonly code: 'ruleWarns'; readonly reasonClass: ReasonClass };

/** Why a block will start: `needed` of `promised` (or the amount) must arrive by the last day before it starts. */
export type StartCause =
    | {
          readonly code: 'promise';
          readonly promised: Money;
          readonly needed: Money;
          readonly promisedFor: IsoDate;
          readonly arrivesBy: IsoDate;
      }
    | { readonly code: 'overdue'; readonly amount: Money; readonly arrivesBy: IsoDate }
    | { readonly code: 'installment'; readonly amount: Money; readonly due: IsoDate; readonly arrivesBy: IsoDate }
    | { readonly code: 'limitEnds' | 'review' | 'policy' | 'other' };

/** The steps that together clear every blocking rule; `total` is missing when money plays no part. */
export interface Clearing {
    /** What to pay, oldest first. */
    readonly documents: readonly ClearingDocument[];
    /** Documents beyond the first that are listed. */
    readonly more?: { readonly count: number; readonly amount: Money };
    readonly total?: Money;
    /** The least money, wherever it is paid; `first` must be paid on its document. */
    readonly byAmount?: {
        readonly total: Money;
        readonly first?: { readonly document: string; readonly amount: Money };
    };
    /** How much less exposure (any payment, orders taken back) is needed. */
    readonly lessExposure?: Money;
    /** The limit that would do instead; only when every blocking rule is about the own limit. */
    readonly raiseLimitTo?: Money;
    /** What no money replaces; `plan` is another way than paying, the others are needed beside it. */
    readonly persons: readonly ClearingPerson[];
    /** How the profile stands when all of it was done; missing when a person has to act first. */
    readonly after?: ClearedState;
}

/** One document to pay; days past due by the dates that holds go by. */
export interface ClearingDocument {
    readonly document: string;
    readonly days: number;
    readonly amount: Money;
}

/** Who has to act: credit reviews, the person who holds decides, Legal, or credit accepts a plan instead. */
export type ClearingPerson = 'creditReview' | 'person' | 'legal' | 'plan';

/** The state afterwards: what is free, and what of the overdue amount is left. */
export interface ClearedState {
    readonly kind: 'watch' | 'clear';
    readonly available?: Money;
    readonly rest?: { readonly amount: Money; readonly days: number };
}

/** Room from a day on, with and without what is promised or falls due by a plan before that day. */
export interface RoomStep {
    readonly from: IsoDate;
    readonly with: Money;
    readonly without: Money;
}

/** Where the payment plan stands. */
export interface PlanNote {
    readonly paid: number;
    readonly of: number;
    readonly nextDue?: IsoDate;
    readonly nextAmount?: Money;
    readonly status: string;
}

/** Is there anything to watch? What is in dispute alone is shown, it is no warning. */
export function isWatched({ warnings }: Pick<Judgement, 'warnings'>): boolean {
    return warnings.some(({ code }) => code !== 'disputed');
}

/** The text that is stored: JSON, amounts as plain decimals. @throws TypeError on an amount in another currency */
export function writeJudgement(judgement: Judgement): string {
    return writeStored(judgement);
}

/** Reads a stored judgement; anything that is not exactly one is an issue that names the place, never a guess. */
export function readJudgement(text: string): Result<Judgement> {
    return readStored(text, 'judgement', judgementFrom);
}

const warningReaders: Readonly<Record<Warning['code'], (from: Reading) => Warning>> = {
    used: (from) => ({ code: 'used', percent: from.number('percent') }),
    groupUsed: (from) => ({ code: 'groupUsed', percent: from.number('percent') }),
    overdue: (from) => ({ code: 'overdue', amount: from.money('amount'), days: from.number('days') }),
    planActive: (from) => ({
        code: 'planActive',
        paid: from.number('paid'),
        of: from.number('of'),
        dueToday: from.optional('dueToday')?.asMoney()
    }),
    disputed: (from) => ({
        code: 'disputed',
        amount: from.money('amount'),
        side: from.optional('side')?.asText(),
        sideAmount: from.optional('sideAmount')?.asMoney()
    }),
    creditsCoverPastDue: (from) => ({
        code: 'creditsCoverPastDue',
        credits: from.money('credits'),
        pastDue: from.money('pastDue')
    }),
    review: () => ({ code: 'review' }),
    ruleWarns: (from) => ({ code: 'ruleWarns', reasonClass: from.word('reasonClass', reasonClasses) })
};

const causeReaders: Readonly<Record<StartCause['code'], (from: Reading) => StartCause>> = {
    promise: (from) => ({
        code: 'promise',
        promised: from.money('promised'),
        needed: from.money('needed'),
        promisedFor: from.date('promisedFor'),
        arrivesBy: from.date('arrivesBy')
    }),
    overdue: (from) => ({ code: 'overdue', amount: from.money('amount'), arrivesBy: from.date('arrivesBy') }),
    installment: (from) => ({
        code: 'installment',
        amount: from.money('amount'),
        due: from.date('due'),
        arrivesBy: from.date('arrivesBy')
    }),
    limitEnds: () => ({ code: 'limitEnds' }),
    review: () => ({ code: 'review' }),
    policy: () => ({ code: 'policy' }),
    other: () => ({ code: 'other' })
};

function judgementFrom(from: Reading): Judgement {
    return {
        asOf: from.date('asOf'),
        currency: from.currency,
        blocking: from.list('blocking').map((one) => one.asWord(reasonClasses)),
        warnings: from.list('warnings').map((one) => byCode(warningReaders, one)),
        blockStarts: mapped(from.optional('blockStarts'), (one) => ({
            on: one.date('on'),
            cause: byCode(causeReaders, one.child('cause'))
        })),
        clearing: mapped(from.optional('clearing'), clearingFrom),
        room: from.list('room').map((one) => ({
            from: one.date('from'),
            with: one.money('with'),
            without: one.money('without')
        })),
        disputes: from.list('disputes').map((one) => ({ side: one.text('side'), amount: one.money('amount') })),
        plan: mapped(from.optional('plan'), (one) => ({
            ...nextOf(one),
            ...countsOf(one),
            status: one.text('status')
        })),
        promises: promisesFrom(from.child('promises')),
        effectiveAgeing: mapped(from.optional('effectiveAgeing'), () =>
            from.list('effectiveAgeing').map((one) => one.asMoney())
        )
    };
}

function promisesFrom(from: Reading): Judgement['promises'] {
    const given = mapped(from.optional('given'), (one) => ({
        amount: one.money('amount'),
        nextDue: one.date('nextDue')
    }));
    return { open: from.money('open'), ...nextOf(from), ...(given && { given }) };
}

/** Reads what clears a hold out of a stored text. @throws Unreadable when it is none */
export function clearingFrom(from: Reading): Clearing {
    return {
        documents: from.list('documents').map((one) => ({
            document: one.text('document'),
            days: one.number('days'),
            amount: one.money('amount')
        })),
        more: mapped(from.optional('more'), (one) => ({ count: one.number('count'), amount: one.money('amount') })),
        total: from.optional('total')?.asMoney(),
        byAmount: mapped(from.optional('byAmount'), (one) => ({
            total: one.money('total'),
            first: mapped(one.optional('first'), (first) => ({
                document: first.text('document'),
                amount: first.money('amount')
            }))
        })),
        lessExposure: from.optional('lessExposure')?.asMoney(),
        raiseLimitTo: from.optional('raiseLimitTo')?.asMoney(),
        persons: from.list('persons').map((one) => one.asWord(['creditReview', 'person', 'legal', 'plan'])),
        after: mapped(from.optional('after'), (one) => ({
            kind: one.word('kind', ['watch', 'clear']),
            available: one.optional('available')?.asMoney(),
            rest: mapped(one.optional('rest'), (rest) => ({ amount: rest.money('amount'), days: rest.number('days') }))
        }))
    };
}

function byCode<K extends string, T>(readers: Readonly<Record<K, (from: Reading) => T>>, from: Reading): T {
    return readers[from.word('code', Object.keys(readers) as K[])](from);
}

function countsOf(from: Reading): Pick<PlanNote, 'paid' | 'of'> {
    return { paid: from.number('paid'), of: from.number('of') };
}

function nextOf(from: Reading): Pick<PlanNote, 'nextDue' | 'nextAmount'> {
    return { nextDue: from.optional('nextDue')?.asDate(), nextAmount: from.optional('nextAmount')?.asMoney() };
}

function mapped<T>(from: Reading | undefined, read: (from: Reading) => T): T | undefined {
    return from && read(from);
}
