/**
 * How much credit a customer has on a day, and how much of it is left.
 *
 * One order, the same as in the formula fields of Credit_Profile__c: the own limit (zero reads what zero means), then
 * the insurance, then a temporary limit in force replaces what came out, then the group's limit caps it.
 */
import type { IsoDate } from 'c/termsIsoDate';
import { add, compare, isZero, maxMoney, minMoney, multiply, subtract, zero, type Money } from 'c/termsMoney';

/** What an own limit of zero stands for; the words are the picklist's API names. */
export type ZeroLimitMeaning = 'No credit' | 'Unlimited' | 'Group limit';

/** What an insurance does to the own limit; the words are the picklist's API names. */
export type InsuranceEffect = 'None' | 'Raises' | 'Caps' | 'Reduces';

/** A limit that replaces the own one up to and including its last day. */
export interface TemporaryLimit {
    readonly amount: Money;
    readonly until: IsoDate;
}

/** The insured amount and the percentage of it that counts (at most two decimals), to the last day if there is one. */
export interface CreditInsurance {
    readonly effect: InsuranceEffect;
    readonly amount: Money;
    readonly percent: number;
    readonly until?: IsoDate;
}

/** The limit that several customers share, and the exposure of all of them. */
export interface GroupCredit {
    readonly limit: Money;
    readonly exposure: Money;
}

/** Everything that sets a customer's limit; no own limit means that no credit was set up. */
export interface LimitTerms {
    readonly own?: Money;
    readonly zeroLimitMeans: ZeroLimitMeaning;
    readonly temporary?: TemporaryLimit;
    readonly insurance?: CreditInsurance;
    readonly group?: GroupCredit;
}

/** Which of the terms decided the limit. */
export type BindingLimit = 'own' | 'temporary' | 'insured' | 'group';

/** The limit in force: an amount and what decided it, none at all, or not known. */
export type EffectiveLimit =
    | { readonly kind: 'limited'; readonly limit: Money; readonly binding: BindingLimit }
    | { readonly kind: 'unlimited' }
    | { readonly kind: 'unknown' };

/** What is left: `available` is missing without a limit, `usedPercent` also for a limit of zero. */
export interface Headroom {
    readonly effective: EffectiveLimit;
    readonly available?: Money;
    readonly usedPercent?: number;
    readonly decides: 'own' | 'group';
}

const insuredLimit: Readonly<Record<Exclude<InsuranceEffect, 'None'>, (own: Money, insured: Money) => Money>> = {
    Raises: add,
    Caps: minMoney,
    Reduces: (own, insured) => maxMoney(subtract(own, insured), zero(own.currency))
};

/** The limit in force on a day. */
export function effectiveLimit(terms: LimitTerms, on: IsoDate): EffectiveLimit {
    const { temporary, group } = terms;
    const ownLimit: EffectiveLimit =
        temporary && on <= temporary.until
            ? { kind: 'limited', limit: temporary.amount, binding: 'temporary' }
            : withInsurance(readOwnLimit(terms), terms.insurance, on);
    if (!group || ownLimit.kind === 'unknown') {
        return ownLimit;
    }
    return ownLimit.kind === 'unlimited' || compare(group.limit, ownLimit.limit) < 0
        ? { kind: 'limited', limit: group.limit, binding: 'group' }
        : ownLimit;
}

/** What is left of the limit on a day: the lesser of own limit - own exposure and group limit - group exposure. */
export function headroom(terms: LimitTerms, exposure: Money, on: IsoDate): Headroom {
    const effective = effectiveLimit(terms, on);
    if (effective.kind !== 'limited') {
        return { effective, decides: 'own' };
    }
    const ownRoom = subtract(effective.limit, exposure);
    const groupRoom = terms.group ? subtract(terms.group.limit, terms.group.exposure) : ownRoom;
    return {
        effective,
        available: minMoney(ownRoom, groupRoom),
        usedPercent: usedPercentOf(exposure, effective.limit),
        decides: compare(groupRoom, ownRoom) < 0 ? 'group' : 'own'
    };
}

/** Exposure in percent of a limit, two decimals, half away from zero; undefined for a limit of zero. */
export function usedPercentOf(exposure: Money, limit: Money): number | undefined {
    if (isZero(limit)) {
        return undefined;
    }
    return multiply(exposure, 10_000, limit.minor, 'halfUp').minor / 100;
}

function readOwnLimit({ own, zeroLimitMeans, group }: LimitTerms): EffectiveLimit {
    if (!own) {
        return { kind: 'unknown' };
    }
    if (!isZero(own) || zeroLimitMeans === 'No credit') {
        return { kind: 'limited', limit: own, binding: 'own' };
    }
    if (zeroLimitMeans === 'Unlimited') {
        return { kind: 'unlimited' };
    }
    return group ? { kind: 'limited', limit: group.limit, binding: 'group' } : { kind: 'unknown' };
}

function withInsurance(own: EffectiveLimit, insurance: CreditInsurance | undefined, on: IsoDate): EffectiveLimit {
    const isInForce = insurance !== undefined && (insurance.until === undefined || on <= insurance.until);
    if (!isInForce || insurance.effect === 'None' || own.kind === 'unknown') {
        return own;
    }
    const insured = multiply(insurance.amount, Math.round(insurance.percent * 100), 10_000, 'halfUp');
    if (own.kind === 'unlimited') {
        return insurance.effect === 'Caps' ? { kind: 'limited', limit: insured, binding: 'insured' } : own;
    }
    const limit = insuredLimit[insurance.effect](own.limit, insured);
    return compare(limit, own.limit) === 0 ? own : { kind: 'limited', limit, binding: 'insured' };
}
