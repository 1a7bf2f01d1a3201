/** How old the open debit items are: contiguous buckets, credits apart, never overdue. */
import { daysBetween, minDate, type IsoDate } from 'c/termsIsoDate';
import { add, isNegative, isZero, sum, zero, type Money } from 'c/termsMoney';
import { accepted, refused, type Result } from 'c/termsResult';

/** An open amount with the date on which it falls due; credits have none. */
export interface AgeingItem {
    readonly open: Money;
    readonly dueDate?: IsoDate;
}

/** Open items by age; `receivables` = current + buckets, `balance` = receivables + credits (credits are <= 0). */
export interface Ageing {
    readonly current: Money;
    readonly buckets: readonly Money[];
    readonly credits: Money;
    readonly balance: Money;
    readonly receivables: Money;
    readonly pastDue: Money;
    readonly oldestDueDate?: IsoDate;
}

/**
 * Ages items by their due dates; bounds are the buckets' last days (30, 60, 90 make 1-30, 31-60, 61-90, 91+).
 * @throws RangeError on bounds that do not rise, TypeError on a debit item without a due date or on two currencies.
 */
export function ageingOf(
    items: readonly AgeingItem[],
    asOf: IsoDate,
    bounds: readonly number[],
    currency: string
): Ageing {
    checkBounds(bounds);
    const amounts = Array.from({ length: bounds.length + 2 }, () => zero(currency));
    let credits = zero(currency);
    let oldestDueDate: IsoDate | undefined;
    for (const { open, dueDate } of items) {
        if (isNegative(open)) {
            credits = add(credits, open);
        } else if (!isZero(open)) {
            const place = placeOf(daysBetween(requireDueDate(dueDate), asOf), bounds);
            amounts[place] = add(amounts[place] ?? zero(currency), open);
            if (place > 0 && dueDate) {
                oldestDueDate = oldestDueDate ? minDate(oldestDueDate, dueDate) : dueDate;
            }
        }
    }
    const [current = zero(currency), ...buckets] = amounts;
    const pastDue = sum(buckets, currency);
    const receivables = add(current, pastDue);
    return { current, buckets, credits, balance: add(receivables, credits), receivables, pastDue, oldestDueDate };
}

/** The buckets' names in days past due, e.g. `1-30`, `31-60`, `61-90`, `91+`. */
export function bucketLabels(bounds: readonly number[]): readonly string[] {
    checkBounds(bounds);
    const starts = [1, ...bounds.map((bound) => bound + 1)];
    return starts.map((start, index) => (index < bounds.length ? `${start}-${bounds[index]}` : `${start}+`));
}

/** Reads stored bounds such as `30,60,90`. */
export function parseBounds(text: string): Result<readonly number[]> {
    const bounds = text.split(',').map((part) => (/^\s*\d+\s*$/.test(part) ? Number(part) : Number.NaN));
    return areBounds(bounds)
        ? accepted(bounds)
        : refused({ code: 'badBounds', message: `"${text}" does not name rising bucket bounds such as 30,60,90.` });
}

function placeOf(days: number, bounds: readonly number[]): number {
    if (days <= 0) {
        return 0;
    }
    const bucket = bounds.findIndex((bound) => days <= bound);
    return (bucket < 0 ? bounds.length : bucket) + 1;
}

function requireDueDate(dueDate: IsoDate | undefined): IsoDate {
    if (!dueDate) {
        throw new TypeError('A debit item without a due date cannot be aged');
    }
    return dueDate;
}

function areBounds(bounds: readonly number[]): boolean {
    return (
        bounds.length > 0 &&
        bounds.every((bound, index) => Number.isSafeInteger(bound) && bound > (bounds[index - 1] ?? 0))
    );
}

function checkBounds(bounds: readonly number[]): void {
    if (!areBounds(bounds)) {
        throw new RangeError(`Bucket bounds must be whole days that rise: ${bounds.join(', ')}`);
    }
}
