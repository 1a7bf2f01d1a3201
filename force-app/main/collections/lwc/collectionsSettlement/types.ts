import type { Money } from 'c/termsMoney';

/** What the comparison assumes; percents with up to four decimals. */
export interface SettlementInputs {
    readonly open: Money;
    readonly offer: Money;
    /** Days until the offer is paid. */
    readonly offerDays: number;
    /** How probable it is that going on collecting brings the whole amount, and after how many months. */
    readonly collectPercent: number;
    readonly collectMonths: number;
    /** The same for an agency, and what it keeps of what it brings. */
    readonly agencyPercent: number;
    readonly agencyMonths: number;
    readonly agencyFeePercent: number;
    /** What waiting costs, per year. */
    readonly moneyPercent: number;
}

/** The three ways to end it. */
export type WayKind = 'settle' | 'collect' | 'agency';

/** What one way is worth under the assumptions. */
export interface Way {
    readonly kind: WayKind;
    /** What is expected to come in, before any fee. */
    readonly expected: Money;
    readonly fee: Money;
    /** What is lost by waiting for it. */
    readonly waiting: Money;
    /** What is left, in money of today. */
    readonly worth: Money;
}

/** The offer beside its alternatives. */
export interface Comparison {
    readonly writeOff: Money;
    /** Write-off in percent of what is open, two decimals, half up. */
    readonly writeOffPercent: number;
    readonly ways: readonly Way[];
    /** The way that is worth most; the earlier of two that are worth the same. */
    readonly best: WayKind;
    /** From which probability on collecting is worth as much as the offer; undefined where not even certainty is. */
    readonly breakEvenPercent: number | undefined;
}
