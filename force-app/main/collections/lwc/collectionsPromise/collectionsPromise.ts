/**
 * Was a promise kept? Judged at 00:00, in the customer's zone, of the day after its date plus the tolerance; kept at
 * once when enough came before. Cash only, dated after the promise, applied to its items; a credit memo lowers what
 * is promised. A reversal breaks a kept promise as it is seen from then on, never as it was judged.
 */
import type { PromiseOnFile } from 'c/creditState';
import { appliesOn, type CashApplication } from 'c/ledgerReceivable';
import type { Measure } from 'c/ledgerMeasures';
import { addDays, minDate, type IsoDate } from 'c/termsIsoDate';
import { comparePercent, isZero, maxMoney, multiply, subtract, sum, zero, type Money } from 'c/termsMoney';

/** A promise, its items with the cash and the credit memos that were applied to them. */
export interface PromiseFacts {
    readonly key: string;
    readonly amount: Money;
    readonly promisedOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly withdrawnOn?: IsoDate;
    readonly replacedOn?: IsoDate;
    readonly items: readonly PromisedItem[];
}

/** An item that a promise is for. */
export interface PromisedItem {
    readonly key: string;
    readonly cash: readonly CashApplication[];
    readonly memos?: readonly CashApplication[];
}

/** How late and how little still counts as kept, and how much counts as partly kept, in percent of what was promised. */
export interface PromiseTolerance {
    readonly days: number;
    readonly percent: number;
    readonly partlyPercent: number;
}

/** How a promise stands on a day. */
export interface PromiseStanding extends PromiseOnFile {
    /** The last day on which cash still counts as in time. */
    readonly toleranceEndsOn: IsoDate;
    /** Cash that counted and came in time. */
    readonly inTime: Money;
    /** The first day on which enough had come, of one that is kept or was. */
    readonly keptOn?: IsoDate;
    /** Why it is broken although it was kept once. */
    readonly brokenBy?: 'reversal';
    /** When the cash came that was too late to keep it. */
    readonly paidLateOn?: IsoDate;
}

/** How a promise stands at the end of a day, by what is known on that day. */
export function promiseStanding(facts: PromiseFacts, on: IsoDate, tolerance: PromiseTolerance): PromiseStanding {
    const { key, dueOn } = facts;
    const lastDay = addDays(dueOn, tolerance.days);
    const judgedFrom = addDays(lastDay, 1);
    const amount = promisedOn(facts, on);
    const inTime = received(facts, on, lastDay);
    const rest = maxMoney(subtract(amount, received(facts, on, on)), zero(amount.currency));
    // Rounded up: a cent below the share is not kept.
    const share = multiply(amount, Math.round(tolerance.percent * 10_000), 1_000_000, 'up');
    const needed = maxMoney(subtract(share, inTime), zero(amount.currency));
    const covers = facts.items.map((item) => item.key);
    const base = { key, amount, dueOn, judgedFrom, toleranceEndsOn: lastDay, inTime, rest, needed, covers };
    if (facts.withdrawnOn !== undefined && facts.withdrawnOn <= on) {
        return { ...base, status: 'Withdrawn' };
    }
    if (facts.replacedOn !== undefined && facts.replacedOn <= on) {
        return { ...base, status: 'Replaced' };
    }
    if (isKept(inTime, amount, tolerance)) {
        return { ...base, status: 'Kept', keptOn: firstKeptDay(facts, on, lastDay, tolerance) };
    }
    if (on < judgedFrom) {
        return { ...base, status: 'Open' };
    }
    const reversedOn = reversalThatBroke(facts, on, lastDay, tolerance);
    if (reversedOn) {
        const keptOn = firstKeptDay(facts, on, lastDay, tolerance);
        return { ...base, status: 'Broken', keptOn, brokenOn: reversedOn, brokenBy: 'reversal' };
    }
    const isPartly = comparePercent(inTime, amount, tolerance.partlyPercent) >= 0;
    const late = { brokenOn: judgedFrom, paidLateOn: isZero(rest) ? lastCashDay(facts, on) : undefined };
    return { ...base, status: isPartly ? 'Partly kept' : 'Broken', ...late };
}

/** How a promise was judged on its own day, by what was known then; as it stands while that day has not come. */
export function judgedThen(facts: PromiseFacts, on: IsoDate, tolerance: PromiseTolerance): PromiseStanding {
    const judgedFrom = addDays(facts.dueOn, tolerance.days + 1);
    const then = promiseStanding(facts, minDate(addDays(judgedFrom, -1), on), tolerance);
    // What came by the last day of the tolerance decides; the day itself only turns what is open into broken.
    return then.status === 'Open' && on >= judgedFrom ? promiseStanding(facts, judgedFrom, tolerance) : then;
}

/** What is stored of a promise: its status on the day of the last ledger, and when its tolerance ends. */
export interface StoredPromiseStatus {
    readonly status: PromiseStanding['status'];
    readonly toleranceEndsOn?: IsoDate;
}

/**
 * The status of a stored promise on a day at the customer's place. One that is stored as open counts as broken once its
 * tolerance has passed, until a later ledger says what came; every other status is final for today.
 */
export function promiseStatusOn(
    { status, toleranceEndsOn }: StoredPromiseStatus,
    today: IsoDate
): PromiseStanding['status'] {
    return status === 'Open' && toleranceEndsOn !== undefined && toleranceEndsOn < today ? 'Broken' : status;
}

/** Kept of all judged promises in percent, by count and by promised amount; withdrawn, replaced and open ones are not judged. */
export function promiseKeptRate(standings: readonly Pick<PromiseStanding, 'status' | 'amount'>[]): {
    readonly byCount: Measure;
    readonly byAmount: Measure;
} {
    const judged = standings.filter(({ status }) => ['Kept', 'Partly kept', 'Broken'].includes(status));
    const kept = judged.filter(({ status }) => status === 'Kept');
    const total = (promises: typeof standings) => promises.reduce((minor, { amount }) => minor + amount.minor, 0);
    return { byCount: rate(kept.length, judged.length), byAmount: rate(total(kept), total(judged)) };
}

function rate(part: number, whole: number): Measure {
    return whole === 0 ? { ok: false, reason: 'nothingToCollect' } : { ok: true, value: (part / whole) * 100 };
}

function isKept(inTime: Money, amount: Money, { percent }: PromiseTolerance): boolean {
    return comparePercent(inTime, amount, percent) >= 0;
}

function promisedOn(facts: PromiseFacts, on: IsoDate): Money {
    const memos = facts.items.flatMap(({ memos: applied = [] }) => applied);
    const counted = memos.filter((memo) => memo.paidOn > facts.promisedOn && appliesOn(memo, on));
    const { amount } = facts;
    return maxMoney(
        subtract(
            amount,
            sum(
                counted.map((memo) => memo.amount),
                amount.currency
            )
        ),
        zero(amount.currency)
    );
}

/** Cash after the promise, up to a day, as it counts on the day of looking. */
function received(facts: PromiseFacts, on: IsoDate, upTo: IsoDate): Money {
    const counted = cashOf(facts).filter((cash) => cash.paidOn <= upTo && appliesOn(cash, on));
    return sum(
        counted.map((cash) => cash.amount),
        facts.amount.currency
    );
}

/** The reversal that took it below what was needed, if it had been kept before. */
function reversalThatBroke(
    facts: PromiseFacts,
    on: IsoDate,
    lastDay: IsoDate,
    tolerance: PromiseTolerance
): IsoDate | undefined {
    const reversals = cashOf(facts)
        .flatMap(({ reversedOn }) => (reversedOn !== undefined && reversedOn <= on ? [reversedOn] : []))
        .sort();
    const wasKept = (day: IsoDate) => isKeptOn(facts, day, lastDay, tolerance);
    return reversals.find((day) => wasKept(addDays(day, -1)) && !wasKept(day));
}

/** The first day of cash, or of a credit memo, on which it was kept. */
function firstKeptDay(
    facts: PromiseFacts,
    on: IsoDate,
    lastDay: IsoDate,
    tolerance: PromiseTolerance
): IsoDate | undefined {
    const memos = facts.items.flatMap(({ memos: applied = [] }) => applied);
    return [...cashOf(facts), ...memos]
        .map(({ paidOn }) => paidOn)
        .filter((day) => day > facts.promisedOn && day <= on)
        .sort()
        .find((day) => isKeptOn(facts, day, lastDay, tolerance));
}

function isKeptOn(facts: PromiseFacts, day: IsoDate, lastDay: IsoDate, tolerance: PromiseTolerance): boolean {
    return isKept(received(facts, day, minDate(day, lastDay)), promisedOn(facts, day), tolerance);
}

function lastCashDay(facts: PromiseFacts, on: IsoDate): IsoDate | undefined {
    return cashOf(facts)
        .filter((cash) => appliesOn(cash, on))
        .map(({ paidOn }) => paidOn)
        .sort()
        .at(-1);
}

function cashOf(facts: PromiseFacts): readonly CashApplication[] {
    return facts.items.flatMap(({ cash }) => cash).filter(({ paidOn }) => paidOn > facts.promisedOn);
}
