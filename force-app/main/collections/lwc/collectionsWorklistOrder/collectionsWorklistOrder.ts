/**
 * A collector's day: which accounts to work on and in which order, one row for each payer, and which accounts wait for
 * somebody else. Found at the instant of asking, so that a promise saved a second ago and a moved clock both count.
 */
import { add, isZero, type Money } from 'c/termsMoney';
import { standingOf } from './standing';
import {
    tiers,
    type Standing,
    type Worklist,
    type WorklistAccount,
    type WorklistPolicy,
    type WorklistReader,
    type WorklistRow
} from './types';

export { standingOf } from './standing';
export { isRunning, unpaidInstallments } from './plans';
export { tiers };
export type * from './types';

/** Who was spoken to today and now waits for the customer or for an answer was on the list this morning. */
const WORKED_OFF: ReadonlySet<string | undefined> = new Set(['promised', 'disputed']);

/** The list of the accounts at an instant. */
export function worklistOf(
    accounts: readonly WorklistAccount[],
    policy: WorklistPolicy,
    reader: WorklistReader
): Worklist {
    const standings = accounts.map((account) => standingOf(account, policy, reader));
    const rows = byPayer(standings.filter(({ tier }) => tier)).sort(byPlace);
    const elsewhere = standings.filter(({ tier }) => !tier);
    const left = elsewhere.filter((one) => isDoneToday(one) && WORKED_OFF.has(one.elsewhere?.code));
    const done = rows.filter(({ isDone }) => isDone).length + left.length;
    return {
        rows,
        elsewhere: elsewhere.sort((one, other) => one.account.name.localeCompare(other.account.name)),
        totals: perCurrency(rows.flatMap(({ amounts }) => amounts)),
        progress: { done, of: rows.length + left.length }
    };
}

/** Amounts added up for each currency, never over two; those that are nothing left out. */
export function perCurrency(amounts: readonly Money[]): readonly Money[] {
    const totals = new Map<string, Money>();
    for (const amount of amounts) {
        const sofar = totals.get(amount.currency);
        totals.set(amount.currency, sofar ? add(sofar, amount) : amount);
    }
    return [...totals.values()].filter((amount) => !isZero(amount));
}

function byPayer(standings: readonly Standing[]): WorklistRow[] {
    const payers = new Map<string, Standing[]>();
    for (const standing of standings) {
        const { payerId } = standing.account;
        payers.set(payerId, [...(payers.get(payerId) ?? []), standing]);
    }
    return [...payers.values()].flatMap((together) => {
        const [first, ...others] = together.sort(byUrgency);
        return first?.tier
            ? [
                  {
                      payerId: first.account.payerId,
                      name: first.account.payerName,
                      tier: first.tier,
                      standings: [first, ...others] as const,
                      amounts: perCurrency(together.map(({ ask }) => ask.total)),
                      isDone: together.some(isDoneToday)
                  }
              ]
            : [];
    });
}

/** Was somebody in touch with the customer today? */
function isDoneToday({ contactOn, on }: Standing): boolean {
    return contactOn === on;
}

function byPlace(left: WorklistRow, right: WorklistRow): number {
    return (
        rank(left.tier) - rank(right.tier) || weightOf(right) - weightOf(left) || left.name.localeCompare(right.name)
    );
}

function byUrgency(left: Standing, right: Standing): number {
    return rank(left.tier) - rank(right.tier) || right.weight - left.weight;
}

function weightOf({ standings }: WorklistRow): number {
    return standings.reduce((total, { weight }) => total + weight, 0);
}

function rank(tier: Standing['tier']): number {
    return tier ? tiers.indexOf(tier) : tiers.length;
}
