/**
 * Receivable measures, by the definitions of the Credit Research Foundation. A measure with nothing to measure is
 * undefined with its reason, never zero; values are not rounded here, so that differences of measures stay exact.
 */
import { addDays, daysBetween, daysInMonth, firstOfMonth, monthOf, type IsoDate } from 'c/termsIsoDate';
import { add, compare, isNegative, isZero, multiply, subtract, sum, zero, type Money } from 'c/termsMoney';
import { appliesOn, isDebit, openAmountAt, disputedOpen, type ReceivableFacts } from 'c/ledgerReceivable';

/** Why a measure has no value. */
export type MeasureReason =
    | 'noSales'
    | 'salesExhausted'
    | 'creditsExceedReceivables'
    | 'creditsExceedPastDue'
    | 'noPayments'
    | 'nothingToCollect'
    | 'emptyBucket';

/** A value, or the reason for none; `days` is the window without sales, or the days counted when sales ran out. */
export type Measure =
    | { readonly ok: true; readonly value: number }
    | { readonly ok: false; readonly reason: MeasureReason; readonly days?: number };

/** The n days (as-of - n, as-of]. */
export interface DayWindow {
    readonly asOf: IsoDate;
    readonly days: number;
}

/** Sales of a calendar month (or of the part that has passed) and its days. */
export interface SalesPeriod {
    readonly sales: Money;
    readonly days: number;
}

/** What the collection effectiveness of a period needs: receivables at both ends, the sales between, what is current at the end. */
export interface CollectionPeriod {
    readonly begin: Money;
    readonly sales: Money;
    readonly endTotal: Money;
    readonly endCurrent: Money;
}

/** A share as a fraction, so that a loss rate such as 2,000 of 23,000 stays exact. */
export interface LossRate {
    readonly numerator: number;
    readonly denominator: number;
}

const salesTypes: readonly string[] = ['Invoice', 'Debit memo', 'Credit memo'];

const reasonTexts: Readonly<Record<MeasureReason, string>> = {
    noSales: 'no sales in {days} days',
    salesExhausted: 'more than {days} days, the sales known are used up',
    creditsExceedReceivables: 'unapplied credits exceed receivables',
    creditsExceedPastDue: 'unapplied credits exceed past due',
    noPayments: 'nothing was paid and nothing is overdue',
    nothingToCollect: 'nothing was there to collect',
    emptyBucket: 'the bucket was empty one period before'
};

/** Days sales outstanding: receivables net of credits / sales x days. */
export function dso(balance: Money, sales: Money, days: number): Measure {
    if (isNegative(balance)) {
        return { ok: false, reason: 'creditsExceedReceivables' };
    }
    return daysOfSales(balance, sales, days);
}

/** Days sales outstanding if everything were paid when due: current receivables / sales x days. */
export function bestPossibleDso(current: Money, sales: Money, days: number): Measure {
    return daysOfSales(current, sales, days);
}

/** DSO less best possible DSO; undefined when either is, or when credits exceed what is past due. */
export function daysDelinquent(actual: Measure, best: Measure): Measure {
    if (!actual.ok) {
        return actual;
    }
    if (!best.ok) {
        return best;
    }
    const value = actual.value - best.value;
    return value < 0 ? { ok: false, reason: 'creditsExceedPastDue' } : { ok: true, value };
}

/** Subtracts periods of sales, newest first, from the balance; the last one counts in part, one without sales in full. */
export function dsoCountBack(balance: Money, periods: readonly SalesPeriod[]): Measure {
    if (isNegative(balance)) {
        return { ok: false, reason: 'creditsExceedReceivables' };
    }
    let rest = balance;
    let days = 0;
    for (const period of periods) {
        if (isZero(rest)) {
            break;
        }
        if (compare(rest, period.sales) < 0) {
            return { ok: true, value: days + (rest.minor / period.sales.minor) * period.days };
        }
        // A month whose credit memos exceed its invoices has no sales to take off; its days still passed.
        rest = isNegative(period.sales) ? rest : subtract(rest, period.sales);
        days += period.days;
    }
    return isZero(rest) ? { ok: true, value: days } : { ok: false, reason: 'salesExhausted', days };
}

/** Collection effectiveness in percent: (begin + sales - end total) / (begin + sales - end current); may pass 100. */
export function cei({ begin, sales, endTotal, endCurrent }: CollectionPeriod): Measure {
    const collectable = add(begin, sales);
    const due = subtract(collectable, endCurrent);
    const collected = subtract(collectable, endTotal);
    return due.minor <= 0
        ? { ok: false, reason: 'nothingToCollect' }
        : { ok: true, value: (collected.minor / due.minor) * 100 };
}

/** Days beyond terms of the cash applied in the window, by amount; reversed cash is out, early cash counts as on time. */
export function daysBeyondTermsPaid(items: readonly ReceivableFacts[], window: DayWindow): Measure {
    return meanDays(paymentsIn(items, window).map(lateness));
}

/** Days beyond terms by amount: cash applied in the window and open undisputed overdue items at their age on the day. */
export function daysBeyondTerms(items: readonly ReceivableFacts[], window: DayWindow): Measure {
    return meanDays([...paymentsIn(items, window).map(lateness), ...openOverdue(items, window.asOf)]);
}

/** Mean days from document date to payment over the window, each payment alike or by its amount. */
export function averageDaysToPay(
    items: readonly ReceivableFacts[],
    window: DayWindow,
    by: 'count' | 'amount'
): Measure {
    const waits = paymentsIn(items, window).map(({ documentDate, paidOn, amount }) => ({
        days: daysBetween(documentDate, paidOn),
        weight: by === 'amount' ? amount.minor : 1
    }));
    return meanDays(waits);
}

/** How many payments on debit items the window holds (reversed ones out). */
export function paymentCount(items: readonly ReceivableFacts[], window: DayWindow): number {
    return paymentsIn(items, window).length;
}

/** Share in percent of a bucket that entered the next bucket one period later. */
export function rollRate(entered: Money, before: Money): Measure {
    return before.minor <= 0
        ? { ok: false, reason: 'emptyBucket' }
        : { ok: true, value: (sameCurrencyMinor(entered, before) / before.minor) * 100 };
}

/** Sum of bucket x loss rate, each bucket's loss rounded half up so that the parts shown add up. @throws when the lengths differ. */
export function expectedLoss(buckets: readonly Money[], rates: readonly LossRate[], currency: string): Money {
    if (buckets.length !== rates.length) {
        throw new RangeError(`${buckets.length} buckets need as many loss rates, not ${rates.length}`);
    }
    const losses = rates.flatMap(({ numerator, denominator }, index) => {
        const bucket = buckets[index];
        return bucket ? [multiply(bucket, numerator, denominator, 'halfUp')] : [];
    });
    return sum(losses, currency);
}

/** Invoiced sales less credit memos, documents dated in (after, through]. */
export function salesBetween(
    items: readonly ReceivableFacts[],
    after: IsoDate,
    through: IsoDate,
    currency: string
): Money {
    const counted = items.filter((item) => isSale(item) && item.documentDate > after && item.documentDate <= through);
    return sum(
        counted.map((item) => item.original),
        currency
    );
}

/** Sales per calendar month, newest first: the month of as-of up to as-of, then whole months back to the oldest document. */
export function salesByMonth(
    items: readonly ReceivableFacts[],
    asOf: IsoDate,
    currency: string
): readonly SalesPeriod[] {
    const salesOf = new Map<string, Money>();
    for (const item of items) {
        if (isSale(item) && item.documentDate <= asOf) {
            const month = monthOf(item.documentDate);
            salesOf.set(month, add(salesOf.get(month) ?? zero(currency), item.original));
        }
    }
    const oldest = [...salesOf.keys()].sort()[0];
    const periods: SalesPeriod[] = [];
    for (let last = asOf; oldest !== undefined && monthOf(last) >= oldest; last = addDays(firstOfMonth(last), -1)) {
        const days = last === asOf ? daysBetween(firstOfMonth(asOf), asOf) + 1 : daysInMonth(last);
        periods.push({ sales: salesOf.get(monthOf(last)) ?? zero(currency), days });
    }
    return periods;
}

/** A measure's value rounded half away from zero to so many decimals, as it is stored and shown. */
export function roundMeasure(value: number, decimals: number): number {
    const factor = 10 ** decimals;
    // Fifteen digits drop the noise of binary fractions, so that a computed 0.285 x 100 is a half and not just below one.
    const shifted = Number((Math.abs(value) * factor).toPrecision(15));
    const rounded = Math.round(shifted) / factor;
    return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A reason in plain words, with its days where it has some, e.g. `no sales in 90 days`. */
export function measureReasonText({ reason, days }: Extract<Measure, { ok: false }>): string {
    const counted = days === undefined ? '' : String(days);
    return reasonTexts[reason].replace('{days}', counted);
}

interface Payment {
    readonly documentDate: IsoDate;
    readonly dueDate?: IsoDate;
    readonly paidOn: IsoDate;
    readonly amount: Money;
}

interface WeightedDays {
    readonly days: number;
    readonly weight: number;
}

function isSale(item: ReceivableFacts): boolean {
    return salesTypes.includes(item.type);
}

function paymentsIn(items: readonly ReceivableFacts[], { asOf, days }: DayWindow): Payment[] {
    const start = addDays(asOf, -days);
    return items.filter(isDebit).flatMap((item) =>
        cashOf(item)
            .filter((cash) => cash.paidOn > start && appliesOn(cash, asOf))
            .map(({ paidOn, amount }) => ({ documentDate: item.documentDate, dueDate: item.dueDate, paidOn, amount }))
    );
}

// A ledger without cash rows still knows when an item was cleared, which is when all of it was paid.
function cashOf({ applications, clearedOn, original }: ReceivableFacts): NonNullable<ReceivableFacts['applications']> {
    return applications ?? (clearedOn ? [{ paidOn: clearedOn, amount: original }] : []);
}

function lateness({ dueDate, paidOn, amount }: Payment): WeightedDays {
    return { days: dueDate ? Math.max(0, daysBetween(dueDate, paidOn)) : 0, weight: amount.minor };
}

function openOverdue(items: readonly ReceivableFacts[], asOf: IsoDate): WeightedDays[] {
    return items.filter(isDebit).flatMap((item) => {
        const days = item.dueDate ? daysBetween(item.dueDate, asOf) : 0;
        const weight = subtract(openAmountAt(item, asOf), disputedOpen(item, asOf)).minor;
        return days > 0 && weight > 0 ? [{ days, weight }] : [];
    });
}

function meanDays(entries: readonly WeightedDays[]): Measure {
    const weight = entries.reduce((total, entry) => total + entry.weight, 0);
    const weighted = entries.reduce((total, entry) => total + entry.days * entry.weight, 0);
    return weight > 0 ? { ok: true, value: weighted / weight } : { ok: false, reason: 'noPayments' };
}

function daysOfSales(amount: Money, sales: Money, days: number): Measure {
    const minor = sameCurrencyMinor(amount, sales);
    return sales.minor <= 0
        ? { ok: false, reason: 'noSales', days }
        : { ok: true, value: (minor / sales.minor) * days };
}

function sameCurrencyMinor(amount: Money, other: Money): number {
    compare(amount, other);
    return amount.minor;
}
