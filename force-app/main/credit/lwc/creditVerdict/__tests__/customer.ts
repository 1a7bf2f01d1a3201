/** Customers that verdicts are asked for, and what may be different about them. */
import type { ProfileFacts, SourceFacts, VerdictInput } from 'c/creditVerdict';
import type { HoldFacts } from 'c/creditHold';
import type { Judgement, Warning } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, type Money } from 'c/termsMoney';

/** An amount in USD. */
export const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
/** The day of the stories. */
export const today = isoDate('2026-06-30');
/** A limit that is the own one. */
export const limited = (limit: Money): ProfileFacts['effective'] => ({ kind: 'limited', limit, binding: 'own' });
/** A source whose last delivery was good. */
export const source: SourceFacts = {
    lastGoodRun: new Date('2026-06-30T06:00:00Z'),
    asOf: today,
    staleAfterHours: 26,
    lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
    lastDeliveryOutcome: 'Good'
};
/** Alder: nothing to say against it. */
export const alder: ProfileFacts = {
    accountStatus: 'Normal',
    asOf: today,
    effective: limited(usd(200_000)),
    exposure: usd(75_532.5),
    available: usd(124_467.5),
    usedPercent: 37.77,
    overdueForHold: { amount: usd(0) },
    pastDue: usd(0),
    unappliedCredits: usd(0),
    disputed: usd(0)
};
/** Nothing blocks and nothing warns. */
export const judgement: Judgement = {
    asOf: today,
    currency: 'USD',
    blocking: [],
    warnings: [],
    room: [{ from: today, with: usd(124_467.5), without: usd(124_467.5) }],
    disputes: [],
    promises: { open: usd(0) }
};
/** The judgement with warnings. */
export const warned = (...warnings: Warning[]): Partial<VerdictInput> => ({ judgement: { ...judgement, warnings } });
/** Alder with what a case says otherwise. */
export const given = (profile: Partial<ProfileFacts> = {}, rest: Partial<VerdictInput> = {}): VerdictInput => ({
    today,
    now: new Date('2026-06-30T09:00:00Z'),
    profile: { ...alder, ...profile },
    source,
    holds: [],
    judgement,
    ...rest
});
/** A hold by rule. */
export const ruleHold = (placedOn: string, rest: Partial<HoldFacts> = {}): HoldFacts => ({
    status: 'Active',
    origin: 'Rule',
    placedOn: isoDate(placedOn),
    reasonClass: 'Overdue invoices',
    ...rest
});
/** A hold by a person. */
export const personHold: HoldFacts = {
    ...ruleHold('2026-05-12'),
    origin: 'Person',
    placedBy: 'M. Sato',
    reasonClass: 'Credit review'
};
/** Something overdue. */
export const overdue = (amount: number, since: string) => ({
    overdueForHold: { amount: usd(amount), oldestDueDate: isoDate(since) }
});
/** The first second after which the figures are stale. */
export const stale = { now: new Date('2026-07-01T08:00:01Z') };
/** What is said of it. */
export const staleReason = {
    code: 'stale',
    values: { lastGoodRun: new Date('2026-06-30T06:00:00Z'), freshUntil: new Date('2026-07-01T08:00:00Z') }
};
/** Juniper: over the limit. */
export const overLimit = {
    effective: limited(usd(150_000)),
    exposure: usd(155_000),
    available: usd(-5_000),
    usedPercent: 103.33
};
/** Released for 10,000 of which 6,000 are used. */
export const release = ruleHold('2026-06-22', {
    status: 'Released',
    reasonClass: 'Over the limit',
    releasedOn: isoDate('2026-06-23'),
    releasedBy: 'A. Reyes',
    releaseUntil: isoDate('2026-07-10'),
    releaseAmount: usd(10_000),
    releaseUsed: usd(6_000)
});
