/**
 * A proposal for a customer's limit: what it needs, at most the mean of a share of its net worth and the median of what
 * its other suppliers trust it with, times a factor for its risk band, at most what the insurer covers. Every step is
 * shown; the person who decides may decide otherwise.
 */
import { type CreditInsurance, effectiveLimit } from 'c/creditLimit';
import type { IsoDate } from 'c/termsIsoDate';
import { add, compare, maxMoney, minMoney, type Money, multiply, zero } from 'c/termsMoney';
import { accepted, refused, type Result } from 'c/termsResult';

/** What a proposal is made of; whatever is not on file is missing. */
export interface ProposalFacts {
    readonly need?: Money;
    readonly netWorth?: Money;
    /** High credits of the trade references. */
    readonly references: readonly Money[];
    /** Risk band 1 to 5; missing when not rated. */
    readonly band?: number;
    readonly insurance?: CreditInsurance;
}

/** The policy's figures: percent of net worth, and percent of the proposal by band (1 to 5) and without one. */
export interface ProposalTerms {
    readonly netWorthPercent: number;
    readonly bandPercents: readonly number[];
    readonly notRatedPercent: number;
}

/** A proposal with every step to it, or why there is none. */
export type LimitProposal =
    | ({ readonly defined: true; readonly amount: Money } & ProposalSteps)
    | { readonly defined: false; readonly reason: ProposalGap };

/** What is missing for a proposal. */
export type ProposalGap = 'noNeed' | 'noNetWorth' | 'noReferences' | 'twoCurrencies' | 'noPolicy';

interface ProposalSteps {
    readonly need: Money;
    readonly netWorth: Money;
    readonly netWorthPercent: number;
    readonly netWorthShare: Money;
    readonly referenceCount: number;
    readonly median: Money;
    readonly mean: Money;
    /** The lesser of need and mean, and which of them it is. */
    readonly base: Money;
    readonly decides: 'need' | 'mean';
    readonly band?: number;
    readonly bandPercent: number;
    readonly afterBand: Money;
    /** What the insurer covers, where that is less. */
    readonly insuredCap?: Money;
}

/** The limit to propose on a day, rounded down to the currency's smallest unit; never below zero. */
export function limitProposal(facts: ProposalFacts, terms: ProposalTerms | undefined, on: IsoDate): LimitProposal {
    const { need, netWorth, references, band, insurance } = facts;
    const median = areOfOneCurrency(references) ? medianOf(references) : undefined;
    if (!need) {
        return { defined: false, reason: 'noNeed' };
    }
    if (!netWorth) {
        return { defined: false, reason: 'noNetWorth' };
    }
    if (references.length === 0) {
        return { defined: false, reason: 'noReferences' };
    }
    if (!median || !areOfOneCurrency([need, netWorth, median, ...(insurance ? [insurance.amount] : [])])) {
        return { defined: false, reason: 'twoCurrencies' };
    }
    const bandPercent = band === undefined ? terms?.notRatedPercent : terms?.bandPercents[band - 1];
    if (!terms || bandPercent === undefined) {
        return { defined: false, reason: 'noPolicy' };
    }
    const netWorthShare = percentOf(netWorth, terms.netWorthPercent);
    const mean = multiply(add(netWorthShare, median), 1, 2, 'down');
    const base = maxMoney(minMoney(need, mean), zero(need.currency));
    const afterBand = percentOf(base, bandPercent);
    const amount = capped(afterBand, insurance, on);
    return {
        defined: true,
        amount,
        ...{ need, netWorth, netWorthPercent: terms.netWorthPercent, netWorthShare },
        ...{ referenceCount: references.length, median, mean, base },
        decides: compare(need, mean) <= 0 ? 'need' : 'mean',
        ...{ band, bandPercent, afterBand },
        insuredCap: compare(amount, afterBand) < 0 ? amount : undefined
    };
}

/**
 * The middle amount; of an even number the mean of the two middle ones, rounded down. Undefined without any.
 * @throws TypeError on two currencies
 */
export function medianOf(amounts: readonly Money[]): Money | undefined {
    const sorted = [...amounts].sort(compare);
    const middle = sorted.length / 2;
    const upper = sorted[Math.floor(middle)];
    const lower = sorted[Math.ceil(middle) - 1];
    return upper && lower && multiply(add(lower, upper), 1, 2, 'down');
}

/** Reads a policy's factors by band, `1=100 2=100 3=75 4=50 5=0 none=100`: every band and "none" once, 0 to 100. */
export function parseBandPercents(text: string): Result<Pick<ProposalTerms, 'bandPercents' | 'notRatedPercent'>> {
    const pairs = text.trim().split(/\s+/);
    const percents = new Map(
        pairs.flatMap((pair) => {
            const [, name = '', percent] = /^([1-5]|none)=(\d{1,3})$/.exec(pair) ?? [];
            return percent !== undefined && Number(percent) <= 100 ? [[name, Number(percent)] as const] : [];
        })
    );
    const bandPercents = ['1', '2', '3', '4', '5'].flatMap((band) => percents.get(band) ?? []);
    const notRatedPercent = percents.get('none');
    if (pairs.length !== 6 || bandPercents.length !== 5 || notRatedPercent === undefined) {
        return refused({
            code: 'badBandFactors',
            message: `"${text}" does not give a percentage for each of the bands 1 to 5 and for none.`
        });
    }
    return accepted({ bandPercents, notRatedPercent });
}

function percentOf(amount: Money, percent: number): Money {
    return multiply(amount, Math.round(percent * 100), 10_000, 'down');
}

function capped(amount: Money, insurance: CreditInsurance | undefined, on: IsoDate): Money {
    if (insurance?.effect !== 'Caps') {
        return amount;
    }
    const limit = effectiveLimit({ own: amount, zeroLimitMeans: 'No credit', insurance }, on);
    return limit.kind === 'limited' ? limit.limit : amount;
}

function areOfOneCurrency(amounts: readonly Money[]): boolean {
    return new Set(amounts.map(({ currency }) => currency)).size <= 1;
}
