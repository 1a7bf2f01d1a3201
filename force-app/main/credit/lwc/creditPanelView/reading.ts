import type { PanelFacts, PanelHold, PanelProfile } from 'c/creditPanelGateway';
import { effectiveLimit, type EffectiveLimit } from 'c/creditLimit';
import { watchThresholds, type WatchThresholds } from 'c/creditPolicy';
import { type ProfileFacts, type Verdict, verdictOf } from 'c/creditVerdict';
import { type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { compare, zero } from 'c/termsMoney';
import type { Result } from 'c/termsResult';

/** Who reads, where and when: everything outside the data that the panel's words depend on. */
export interface Reader {
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
}

/** One profile with what the domain says about it at the reader's instant. */
export interface JudgedProfile {
    readonly profile: PanelProfile;
    readonly effective: EffectiveLimit;
    readonly watch: Result<WatchThresholds>;
    readonly holds: readonly PanelHold[];
    readonly verdict: Verdict;
}

/** The reader's calendar day. */
export function todayOf({ now, timeZone }: Reader): IsoDate {
    return isoDateIn(now, timeZone);
}

/** Asks the domain about one profile of the account. */
export function judgeProfile(facts: PanelFacts, profile: PanelProfile, reader: Reader): JudgedProfile {
    const today = todayOf(reader);
    const effective = effectiveOf(profile, today);
    const holds = facts.holds.filter((hold) => hold.profileId === undefined || hold.profileId === profile.id);
    const watch = watchThresholds(facts.policies, {
        on: today,
        customer: profile.customerNumber,
        riskClass: profile.riskClass
    });
    const verdict = verdictOf({
        today,
        now: reader.now,
        holds,
        watch,
        profile: verdictFacts(profile, effective),
        // Figures that were never loaded are not figures of zero: without a source they count as stale.
        source: profile.exposure ? profile.source : undefined
    });
    return { profile, effective, watch, holds, verdict };
}

/** The verdict on an account that has no profile at all; holds on the account still hold. */
export function judgeAccount(facts: PanelFacts, reader: Reader): Verdict {
    const today = todayOf(reader);
    return verdictOf({
        today,
        now: reader.now,
        holds: facts.holds,
        watch: watchThresholds(facts.policies, { on: today })
    });
}

/** The org's own formula decides the amount, since only it sees a group's limit; the module names what bound it. */
function effectiveOf({ terms, effectiveLimit: limit, isUnlimited }: PanelProfile, today: IsoDate): EffectiveLimit {
    if (isUnlimited) {
        return { kind: 'unlimited' };
    }
    if (!limit) {
        return { kind: 'unknown' };
    }
    const known = effectiveLimit(terms, today);
    const isSame = known.kind === 'limited' && compare(known.limit, limit) === 0;
    return { kind: 'limited', limit, binding: isSame ? known.binding : 'group' };
}

function verdictFacts(profile: PanelProfile, effective: EffectiveLimit): ProfileFacts {
    const { accountStatus, statusSince, available, usedPercent, overdueForHold, unappliedCredits, disputed } = profile;
    return {
        accountStatus,
        statusSince,
        asOf: profile.ageing?.asOf,
        effective,
        exposure: profile.exposure ?? zero(profile.currency),
        available,
        usedPercent,
        groupUsedPercent: profile.groupUsedPercent,
        overdueForHold,
        pastDue: profile.ageing?.pastDue,
        unappliedCredits,
        disputed
    };
}
