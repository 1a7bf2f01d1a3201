import type { PanelDeal, PanelFacts, PanelHold, PanelProfile } from 'c/creditPanelGateway';
import { effectiveLimit, type EffectiveLimit } from 'c/creditLimit';
import type { DealFacts } from 'c/creditRoom';
import { type ProfileFacts, type Verdict, verdictOf } from 'c/creditVerdict';
import { type IsoDate, isoDateIn, maxDate } from 'c/termsIsoDate';
import { compare, isNegative, type Money, zero } from 'c/termsMoney';

/** Who reads, where and when: everything outside the data that the panel's words depend on. */
export interface Reader {
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
    /** Whether the reader may see rules, their figures and the members of a group. */
    readonly seesDetails: boolean;
}

/** The deal of the page beside one profile: its amount counts only in the profile's currency and on credit. */
export interface JudgedDeal {
    readonly name?: string;
    readonly amount?: Money;
    readonly shipDate: IsoDate;
    readonly use: 'counted' | 'inAdvance' | 'otherCurrency' | 'belowZero' | 'noAmount' | 'unreadable';
}

/** One profile with what the domain says about it at the reader's instant. */
export interface JudgedProfile {
    readonly profile: PanelProfile;
    readonly effective: EffectiveLimit;
    readonly holds: readonly PanelHold[];
    readonly liftedHolds: readonly PanelHold[];
    /** With the deal, where there is one. */
    readonly verdict: Verdict;
    /** Without any deal. */
    readonly accountVerdict: Verdict;
    readonly deal?: JudgedDeal;
}

/** The reader's calendar day. */
export function todayOf({ now, timeZone }: Reader): IsoDate {
    return isoDateIn(now, timeZone);
}

/** Asks the domain about one profile of the account, and about the deal with it. */
export function judgeProfile(
    facts: PanelFacts,
    profile: PanelProfile,
    shipDate: IsoDate | undefined,
    reader: Reader
): JudgedProfile {
    const today = todayOf(reader);
    const effective = effectiveOf(profile, today);
    const isOfProfile = (hold: PanelHold) => hold.profileId === undefined || hold.profileId === profile.id;
    const holds = facts.holds.filter(isOfProfile);
    const deal = facts.deal && judgedDeal(facts.deal, profile, shipDate, today);
    const input = {
        today,
        now: reader.now,
        holds,
        judgement: profile.judgement,
        profile: verdictFacts(profile, effective),
        // Figures that were never loaded are not figures of zero: without a source they count as stale.
        source: profile.exposure ? profile.source : undefined
    };
    const accountVerdict = verdictOf(input);
    return {
        profile,
        effective,
        holds,
        liftedHolds: facts.liftedHolds.filter(isOfProfile),
        verdict: deal ? verdictOf({ ...input, deal: dealFacts(deal) }) : accountVerdict,
        accountVerdict,
        deal
    };
}

/** The verdict on an account that has no profile at all; holds on the account still hold. */
export function judgeAccount(facts: PanelFacts, reader: Reader): Verdict {
    return verdictOf({ today: todayOf(reader), now: reader.now, holds: facts.holds });
}

/** The deal's amount where it draws on credit in the profile's currency. */
export function countedAmount(judged: JudgedProfile): Money | undefined {
    return judged.deal?.use === 'counted' ? judged.deal.amount : undefined;
}

function judgedDeal(
    { name, amount, isUnreadable, shipDate, inAdvance }: PanelDeal,
    profile: PanelProfile,
    chosenDay: IsoDate | undefined,
    today: IsoDate
): JudgedDeal {
    const day = maxDate(chosenDay ?? shipDate ?? today, today);
    if (!amount) {
        return { name, shipDate: day, use: isUnreadable ? 'unreadable' : 'noAmount' };
    }
    // What is to be paid back draws on no credit, and it is no payment that would make room.
    if (isNegative(amount)) {
        return { name, amount, shipDate: day, use: 'belowZero' };
    }
    const use = amount.currency !== profile.currency ? 'otherCurrency' : inAdvance ? 'inAdvance' : 'counted';
    return { name, amount, shipDate: day, use };
}

function dealFacts({ amount, shipDate, use }: JudgedDeal): DealFacts | undefined {
    return amount && (use === 'counted' || use === 'inAdvance')
        ? { amount, shipDate, inAdvance: use === 'inAdvance' }
        : undefined;
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
