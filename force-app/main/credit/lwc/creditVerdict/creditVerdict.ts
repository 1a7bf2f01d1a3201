/**
 * One answer per customer, or per deal with it: may we sell on credit, and why not.
 *
 * The order is fixed: insolvency, hold by person, hold by rule, stale figures, no credit set up, the deal does not fit,
 * released, watch, clear. Stale figures stand beside a hold. Only what everybody may read goes in (holds, figures and the
 * stored judgement), so that a rep and a credit manager, who may not read the same fields, get the same verdict.
 */
import { freshUntil, isStale, type SourceFreshness } from 'c/ledgerFreshness';
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import { isNegative, isZero, negate, subtract, zero, type Money } from 'c/termsMoney';
import { byPlacedOn, holdState, type HoldFacts } from 'c/creditHold';
import { isWatched, type Judgement, type ReasonClass, type StartCause, type Warning } from 'c/creditJudgement';
import type { EffectiveLimit } from 'c/creditLimit';
import { dealExcess, dealFigures, type DealExcess, type DealFacts, type DealFigures } from 'c/creditRoom';

export type { DealFacts, DealFigures } from 'c/creditRoom';

/** The credit figures of one profile as of its ledger day; credits are <= 0. */
export interface ProfileFacts {
    readonly accountStatus: 'Normal' | 'Insolvent' | 'Legal';
    readonly statusSince?: IsoDate;
    readonly asOf?: IsoDate;
    readonly effective: EffectiveLimit;
    readonly exposure: Money;
    readonly available?: Money;
    readonly usedPercent?: number;
    readonly groupUsedPercent?: number;
    readonly overdueForHold?: { readonly amount: Money; readonly oldestDueDate?: IsoDate };
    readonly pastDue?: Money;
    readonly unappliedCredits?: Money;
    readonly disputed?: Money;
}

/** The freshness of the profile's source and how its last delivery ended. */
export interface SourceFacts extends SourceFreshness {
    readonly lastDeliveryAt?: Date;
    readonly lastDeliveryOutcome?: 'Good' | 'Refused' | 'Failed';
    readonly lastDeliveryProblem?: string;
}

/** Everything that a verdict is made of; without a profile no credit was set up. */
export interface VerdictInput {
    readonly today: IsoDate;
    readonly now: Date;
    readonly profile?: ProfileFacts;
    readonly source?: SourceFacts;
    readonly holds: readonly HoldFacts[];
    /** What the judging step stored; without it nothing is said to be clear. */
    readonly judgement?: Judgement;
    /** The deal that is asked about, in the profile's currency. */
    readonly deal?: DealFacts;
}

/** The answer; the first that applies in the order of `verdictOrder`. */
export type VerdictKind = (typeof verdictOrder)[number];

/** Since when, why and by whom a hold blocks; `releaseEndedOn` when a release ran out by its date, `figuresOf` when the clock alone started it. */
export interface HoldReason {
    readonly since: IsoDate;
    readonly reasonClass: string;
    readonly by?: string;
    readonly rule?: string;
    readonly releaseEndedOn?: IsoDate;
    /** The day of the figures by which a rule blocks since, although no run has placed the hold yet. */
    readonly figuresOf?: IsoDate;
}

/** One reason as a code with its values; the words come from labels. Amounts are positive. */
export type VerdictReason =
    | { readonly code: 'insolvency' | 'legal'; readonly values: { readonly since?: IsoDate } }
    | { readonly code: 'heldByPerson' | 'heldByRule'; readonly values: HoldReason }
    | { readonly code: 'stale'; readonly values: StaleReason }
    | { readonly code: 'noCredit'; readonly values: Record<string, never> }
    | { readonly code: 'released'; readonly values: ReleaseReason }
    | { readonly code: 'notJudged'; readonly values: Record<string, never> }
    | { readonly code: 'doesNotFit'; readonly values: DealExcess }
    | { readonly code: 'overLimit'; readonly values: { readonly by: Money } }
    | { readonly code: 'overdue'; readonly values: { readonly amount: Money; readonly days: number } }
    | { readonly code: 'warning'; readonly values: Warning }
    | { readonly code: 'blockStarts'; readonly values: NonNullable<Judgement['blockStarts']> };

/** How old the figures are, and what went wrong with the last delivery if it was not good. */
export interface StaleReason {
    readonly lastGoodRun?: Date;
    readonly freshUntil?: Date;
    readonly deliveryAt?: Date;
    readonly deliveryOutcome?: 'Refused' | 'Failed';
    readonly deliveryProblem?: string;
}

/** Who released, until when, and what is left of the released amount. */
export interface ReleaseReason {
    readonly since?: IsoDate;
    readonly by?: string;
    readonly until?: IsoDate;
    readonly amount?: Money;
    readonly left?: Money;
}

/** A verdict: `roomUsable` says whether available credit may be offered (never behind a hold, stale, or a release by amount). */
export interface Verdict {
    readonly kind: VerdictKind;
    readonly since?: IsoDate;
    readonly reasons: readonly VerdictReason[];
    readonly stale: boolean;
    readonly roomUsable: boolean;
    /** What the deal leaves of the room; missing without a deal, a limit or fresh figures. */
    readonly deal?: DealFigures;
}

/** Verdicts from the worst to the best. */
export const verdictOrder = [
    'insolvency',
    'heldByPerson',
    'heldByRule',
    'stale',
    'noCredit',
    'doesNotFit',
    'released',
    'noVerdict',
    'watch',
    'clear'
] as const;

/** The verdict on one profile, or on an account without one; with a deal, the verdict on that deal. */
export function verdictOf(input: VerdictInput): Verdict {
    const { profile } = input;
    const stale = profile !== undefined && (!input.source || isStale(input.source, input.now));
    const deal = stale ? undefined : dealOf(input);
    const blocked = blockedVerdict(input);
    if (blocked) {
        const reasons = [...blocked.reasons, ...figureReasons(profile), ...(stale ? [staleReason(input.source)] : [])];
        return { ...blocked, reasons, stale, roomUsable: false, deal };
    }
    if (stale) {
        const reasons = [staleReason(input.source), ...releaseReasons(input)];
        return { kind: 'stale', reasons, stale, roomUsable: false };
    }
    if (!profile || profile.effective.kind === 'unknown') {
        return { kind: 'noCredit', reasons: [{ code: 'noCredit', values: {} }], stale, roomUsable: false };
    }
    const releases = releaseReasons(input);
    const verdict = releasedVerdict(profile, releases) ?? openVerdict(profile, input.judgement);
    const excess =
        input.deal &&
        dealExcess(
            input.deal,
            deal,
            releases.map(({ values }) => values)
        );
    if (!excess || verdict.kind === 'noVerdict') {
        return { ...verdict, deal };
    }
    return {
        ...verdict,
        kind: 'doesNotFit',
        reasons: [{ code: 'doesNotFit', values: excess }, ...verdict.reasons],
        deal
    };
}

/** What a deal leaves of the judged room; undefined without a deal, a judgement or a limit, and for another currency. */
export function dealOf({ deal, judgement, today }: VerdictInput): DealFigures | undefined {
    return deal && judgement?.currency === deal.amount.currency ? dealFigures(judgement.room, today, deal) : undefined;
}

/** Orders verdicts, the worst first: an account with several profiles shows the worst of them. */
export function worstFirst(left: Verdict, right: Verdict): number {
    return verdictOrder.indexOf(left.kind) - verdictOrder.indexOf(right.kind);
}

type ReleasedReason = Extract<VerdictReason, { code: 'released' }>;
type OverdueReason = Extract<VerdictReason, { code: 'overdue' }>;

function blockedVerdict({
    profile,
    holds,
    today,
    judgement
}: VerdictInput): Pick<Verdict, 'kind' | 'since' | 'reasons'> | undefined {
    const active = holds.filter((hold) => holdState(hold, today) === 'active').sort(byPlacedOn);
    const persons = active.filter((hold) => hold.origin === 'Person');
    const rules = active.filter((hold) => hold.origin === 'Rule');
    const byClock = clockReason(judgement, today);
    const reasons = [...[...persons, ...rules].map((hold) => holdReason(hold, today)), ...byClock];
    const since = profile?.statusSince;
    if (profile?.accountStatus === 'Insolvent') {
        return { kind: 'insolvency', since, reasons: [{ code: 'insolvency', values: { since } }, ...reasons] };
    }
    if (persons[0]) {
        return { kind: 'heldByPerson', since: persons[0].placedOn, reasons };
    }
    if (profile?.accountStatus === 'Legal') {
        return { kind: 'heldByRule', since, reasons: [{ code: 'legal', values: { since } }, ...reasons] };
    }
    const first = rules[0]?.placedOn ?? byClock[0]?.values.since;
    return first && { kind: 'heldByRule', since: first, reasons };
}

const classOfCause: Readonly<Record<StartCause['code'], ReasonClass>> = {
    promise: 'Promise not kept',
    overdue: 'Overdue invoices',
    installment: 'Payment plan',
    limitEnds: 'Over the limit',
    review: 'Credit review',
    policy: 'Other',
    other: 'Other'
};

/** A block that the judging step saw coming, on its day and after: held by the figures of the ledger's day, without any run. */
function clockReason(
    judgement: Judgement | undefined,
    today: IsoDate
): Extract<VerdictReason, { code: 'heldByPerson' | 'heldByRule' }>[] {
    const starts = judgement?.blockStarts;
    if (!starts || starts.on > today) {
        return [];
    }
    const values = { since: starts.on, reasonClass: classOfCause[starts.cause.code], figuresOf: judgement.asOf };
    return [{ code: 'heldByRule', values }];
}

function releasedVerdict(profile: ProfileFacts, releases: readonly ReleasedReason[]): Verdict | undefined {
    const [first] = releases;
    if (!first) {
        return undefined;
    }
    const roomUsable = releases.every(({ values }) => values.amount === undefined);
    const reasons = [...releases, ...figureReasons(profile)];
    return { kind: 'released', since: first.values.since, reasons, stale: false, roomUsable };
}

function openVerdict(profile: ProfileFacts, judgement: Judgement | undefined): Verdict {
    if (!judgement) {
        return { kind: 'noVerdict', reasons: [{ code: 'notJudged', values: {} }], stale: false, roomUsable: false };
    }
    const { warnings, blockStarts } = judgement;
    const reasons: VerdictReason[] = warnings.map((values) => ({ code: 'warning', values }));
    const starts: VerdictReason[] = blockStarts ? [{ code: 'blockStarts', values: blockStarts }] : [];
    // A limit cut after the last run is over at once, before any rule was run on it.
    const over = overLimitReasons(profile);
    const kind = over.length > 0 || isWatched(judgement) ? 'watch' : 'clear';
    return { kind, reasons: [...over, ...reasons, ...starts], stale: false, roomUsable: true };
}

function figureReasons(profile: ProfileFacts | undefined): VerdictReason[] {
    return profile ? [...overLimitReasons(profile), ...overdueReasons(profile)] : [];
}

function overLimitReasons({ available }: ProfileFacts): VerdictReason[] {
    return available && isNegative(available) ? [{ code: 'overLimit', values: { by: negate(available) } }] : [];
}

function overdueReasons({ overdueForHold, asOf }: ProfileFacts): OverdueReason[] {
    if (!overdueForHold?.oldestDueDate || !asOf || isZero(overdueForHold.amount)) {
        return [];
    }
    // Days of the ledger's day: figures that are not of today do not grow older than they are known to be.
    const days = daysBetween(overdueForHold.oldestDueDate, asOf);
    return [{ code: 'overdue', values: { amount: overdueForHold.amount, days } }];
}

function holdReason(hold: HoldFacts, today: IsoDate): VerdictReason {
    const { placedOn: since, placedBy: by, reasonClass, rule, releaseUntil } = hold;
    const hasRunOut = hold.status === 'Released' && releaseUntil !== undefined && releaseUntil < today;
    const values = { since, reasonClass, by, rule, releaseEndedOn: hasRunOut ? releaseUntil : undefined };
    return { code: hold.origin === 'Person' ? 'heldByPerson' : 'heldByRule', values };
}

function releaseReasons({ holds, today }: VerdictInput): ReleasedReason[] {
    const released = holds.filter((hold) => holdState(hold, today) === 'released').sort(byPlacedOn);
    return released.map(
        ({ releasedOn: since, releasedBy: by, releaseUntil: until, releaseAmount: amount, releaseUsed }) => ({
            code: 'released',
            values: { since, by, until, amount, left: amount && subtract(amount, releaseUsed ?? zero(amount.currency)) }
        })
    );
}

function staleReason(source: SourceFacts | undefined): VerdictReason {
    if (!source) {
        return { code: 'stale', values: {} };
    }
    const {
        lastGoodRun,
        lastDeliveryAt: deliveryAt,
        lastDeliveryOutcome,
        lastDeliveryProblem: deliveryProblem
    } = source;
    const run = { lastGoodRun, freshUntil: freshUntil(source) };
    return lastDeliveryOutcome === undefined || lastDeliveryOutcome === 'Good'
        ? { code: 'stale', values: run }
        : { code: 'stale', values: { ...run, deliveryAt, deliveryOutcome: lastDeliveryOutcome, deliveryProblem } };
}
