/**
 * One answer per customer: may we sell on credit, and why not.
 *
 * The order is fixed: insolvency, hold by person, hold by rule, stale figures, no credit set up, released, watch, clear.
 * Stale figures stand beside a hold. Only what is on the profile goes in, so that a rep and a credit manager, who may
 * not read the same fields, get the same verdict.
 */
import { freshUntil, isStale, type SourceFreshness } from 'c/ledgerFreshness';
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import { compare, isNegative, isZero, multiply, negate, subtract, zero, type Money } from 'c/termsMoney';
import type { Result } from 'c/termsResult';
import { byPlacedOn, holdState, type HoldFacts } from 'c/creditHold';
import type { EffectiveLimit } from 'c/creditLimit';
import type { WatchThresholds } from 'c/creditPolicy';

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
    readonly watch: Result<WatchThresholds>;
}

/** The answer; the first that applies in the order of `verdictOrder`. */
export type VerdictKind = (typeof verdictOrder)[number];

/** Since when, why and by whom a hold blocks; `releaseEndedOn` when a release ran out by its date. */
export interface HoldReason {
    readonly since: IsoDate;
    readonly reasonClass: string;
    readonly by?: string;
    readonly rule?: string;
    readonly releaseEndedOn?: IsoDate;
}

/** One reason as a code with its values; the words come from labels. Amounts are positive. */
export type VerdictReason =
    | { readonly code: 'insolvency' | 'legal'; readonly values: { readonly since?: IsoDate } }
    | { readonly code: 'heldByPerson' | 'heldByRule'; readonly values: HoldReason }
    | { readonly code: 'stale'; readonly values: StaleReason }
    | { readonly code: 'noCredit'; readonly values: Record<string, never> }
    | { readonly code: 'released'; readonly values: ReleaseReason }
    | { readonly code: 'policyUnclear'; readonly values: { readonly message: string } }
    | { readonly code: 'overLimit'; readonly values: { readonly by: Money } }
    | { readonly code: 'groupUsed' | 'used'; readonly values: { readonly percent: number } }
    | { readonly code: 'overdue'; readonly values: { readonly amount: Money; readonly days: number } }
    | { readonly code: 'creditsCoverPastDue'; readonly values: { readonly credits: Money; readonly pastDue: Money } }
    | { readonly code: 'disputed'; readonly values: { readonly amount: Money } };

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
}

/** Verdicts from the worst to the best. */
export const verdictOrder = [
    'insolvency',
    'heldByPerson',
    'heldByRule',
    'stale',
    'noCredit',
    'released',
    'noVerdict',
    'watch',
    'clear'
] as const;

/** The verdict on one profile, or on an account without one. */
export function verdictOf(input: VerdictInput): Verdict {
    const { profile } = input;
    const stale = profile !== undefined && (!input.source || isStale(input.source, input.now));
    const blocked = blockedVerdict(input);
    if (blocked) {
        const reasons = [...blocked.reasons, ...figureReasons(profile), ...(stale ? [staleReason(input.source)] : [])];
        return { ...blocked, reasons, stale, roomUsable: false };
    }
    if (stale) {
        const reasons = [staleReason(input.source), ...releaseReasons(input)];
        return { kind: 'stale', reasons, stale, roomUsable: false };
    }
    if (!profile || profile.effective.kind === 'unknown') {
        return { kind: 'noCredit', reasons: [{ code: 'noCredit', values: {} }], stale, roomUsable: false };
    }
    return releasedVerdict(profile, releaseReasons(input)) ?? openVerdict(profile, input.watch);
}

/** The worst of several verdicts, for an account with several profiles; undefined for none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
    return [...verdicts].sort((left, right) => verdictOrder.indexOf(left.kind) - verdictOrder.indexOf(right.kind))[0];
}

type ReleasedReason = Extract<VerdictReason, { code: 'released' }>;
type OverdueReason = Extract<VerdictReason, { code: 'overdue' }>;

function blockedVerdict({
    profile,
    holds,
    today
}: VerdictInput): Pick<Verdict, 'kind' | 'since' | 'reasons'> | undefined {
    const active = holds.filter((hold) => holdState(hold, today) === 'active').sort(byPlacedOn);
    const persons = active.filter((hold) => hold.origin === 'Person');
    const rules = active.filter((hold) => hold.origin === 'Rule');
    const reasons = [...persons, ...rules].map((hold) => holdReason(hold, today));
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
    return rules[0] && { kind: 'heldByRule', since: rules[0].placedOn, reasons };
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

function openVerdict(profile: ProfileFacts, watch: Result<WatchThresholds>): Verdict {
    if (!watch.ok) {
        const reasons = watch.issues.map(({ message }) => ({ code: 'policyUnclear', values: { message } }) as const);
        return { kind: 'noVerdict', reasons, stale: false, roomUsable: false };
    }
    const warnings = watchReasons(profile, watch.value);
    const { disputed } = profile;
    const shown: VerdictReason[] =
        disputed && !isZero(disputed) ? [{ code: 'disputed', values: { amount: disputed } }] : [];
    const kind = warnings.length > 0 ? 'watch' : 'clear';
    return { kind, reasons: [...warnings, ...shown], stale: false, roomUsable: true };
}

function watchReasons(profile: ProfileFacts, watch: WatchThresholds): VerdictReason[] {
    const { groupUsedPercent, usedPercent } = profile;
    const reasons = overLimitReasons(profile);
    if (
        watch.usedPercent !== undefined &&
        groupUsedPercent !== undefined &&
        groupUsedPercent <= 100 &&
        groupUsedPercent > watch.usedPercent
    ) {
        reasons.push({ code: 'groupUsed', values: { percent: groupUsedPercent } });
    }
    if (watch.usedPercent !== undefined && usedPercent !== undefined && isUsedBeyond(profile, watch.usedPercent)) {
        reasons.push({ code: 'used', values: { percent: usedPercent } });
    }
    const overdue = overdueReasons(profile);
    reasons.push(...overdue.filter(({ values }) => watch.overdueDays !== undefined && values.days > watch.overdueDays));
    return [...reasons, ...creditReasons(profile)];
}

// Exact, because the shown percentage is rounded and a threshold must be strictly exceeded; beyond the limit is its own reason.
function isUsedBeyond({ effective, exposure }: ProfileFacts, percent: number): boolean {
    if (effective.kind !== 'limited') {
        return false;
    }
    const threshold = multiply(effective.limit, Math.round(percent * 100), 10_000, 'down');
    return compare(exposure, threshold) > 0 && compare(exposure, effective.limit) <= 0;
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

function creditReasons({ unappliedCredits, pastDue }: ProfileFacts): VerdictReason[] {
    if (!unappliedCredits || !pastDue || isZero(pastDue) || compare(negate(unappliedCredits), pastDue) < 0) {
        return [];
    }
    return [{ code: 'creditsCoverPastDue', values: { credits: negate(unappliedCredits), pastDue } }];
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
