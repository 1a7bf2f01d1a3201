/**
 * What a promise begins with. The amount is overdue - disputed - promised - planned. The day follows the customer's own
 * rhythm: of its last payments (at most 8, of the last 365 days, reversed ones out, at least 3), at least half on one
 * weekday, or at least half within a day of one day of the month, whichever holds more often; the first such day that
 * is two working days ahead or later. Without a rhythm it is two working days ahead.
 */
import { type Ask, askFor, type CollectibleItem } from 'c/collectionsAsk';
import { addDays, addMonths, firstOfMonth, isoDate, type IsoDate, lastOfMonth, minDate } from 'c/termsIsoDate';
import { compare, isZero, minMoney, type Money, subtract, zero } from 'c/termsMoney';
import { addWorkingDays, weekday, workingDayFrom } from 'c/termsWorkingDays';

/** Money that came from the customer. */
export interface PastPayment {
    readonly receivedOn: IsoDate;
    readonly reversedOn?: IsoDate;
}

/** When a customer usually pays: so many of so many payments. */
export interface PaymentRhythm {
    readonly by: 'weekday' | 'dayOfMonth';
    /** 0 is Sunday; or 1 to 31. */
    readonly day: number;
    readonly count: number;
    readonly of: number;
}

/** The day to propose, and the rhythm that it follows. */
export interface ProposedDay {
    readonly on: IsoDate;
    readonly rhythm?: PaymentRhythm;
}

/** What of an item a promise or a dispute is for. */
export interface ItemPart {
    readonly id: string;
    readonly amount: Money;
}

const LAST_PAYMENTS = 8;
const LEAST_PAYMENTS = 3;
const WINDOW_DAYS = 365;
const WORKING_DAYS_AHEAD = 2;

/** What may be promised, item by item, oldest first: what is past due without what is disputed, promised or planned. */
export function promisable<T extends CollectibleItem>(items: readonly T[], credits: Money, on: IsoDate): Ask<T> {
    return askFor(
        items.map((item) => ({ ...item, promisedToday: undefined })),
        credits,
        { on }
    );
}

/** The day to propose for a promise. */
export function proposedDay(payments: readonly PastPayment[], today: IsoDate): ProposedDay {
    const soonest = addWorkingDays(today, WORKING_DAYS_AHEAD);
    const rhythm = rhythmOf(payments, today);
    return rhythm ? { on: nextOf(rhythm, soonest), rhythm } : { on: soonest };
}

/** The customer's rhythm; undefined where there is none. */
export function rhythmOf(payments: readonly PastPayment[], today: IsoDate): PaymentRhythm | undefined {
    const since = addDays(today, -WINDOW_DAYS);
    const days = payments
        .filter(({ receivedOn, reversedOn }) => receivedOn > since && receivedOn <= today && !reversedOn)
        .map(({ receivedOn }) => receivedOn)
        .toSorted()
        .slice(-LAST_PAYMENTS);
    if (days.length < LEAST_PAYMENTS) {
        return undefined;
    }
    const byWeek = best(days, 'weekday', weekday, (left, right) => left === right);
    const byMonth = best(days, 'dayOfMonth', dayOfMonth, areBeside);
    const stronger = byMonth.count > byWeek.count ? byMonth : byWeek;
    return stronger.count * 2 >= stronger.of ? stronger : undefined;
}

/** An amount spread over parts, oldest first, each up to its own amount; less than asked where the parts hold less. */
export function spread(amount: Money, parts: readonly ItemPart[]): readonly ItemPart[] {
    let left = amount;
    return parts.flatMap(({ id, amount: most }) => {
        const part = minMoney(most, left);
        left = subtract(left, part);
        return isZero(part) || compare(part, zero(part.currency)) < 0 ? [] : [{ id, amount: part }];
    });
}

function best(
    days: readonly IsoDate[],
    by: PaymentRhythm['by'],
    valueOf: (day: IsoDate) => number,
    isSame: (left: number, right: number) => boolean
): PaymentRhythm {
    const values = days.map(valueOf);
    const counted = values.map((day) => ({
        by,
        day,
        count: values.filter((value) => isSame(value, day)).length,
        of: values.length
    }));
    // Of equals the newest payment decides.
    return counted.reduce((most, next) => (next.count >= most.count ? next : most));
}

function dayOfMonth(day: IsoDate): number {
    return Number(day.slice(8));
}

/** At most a day apart, the last and the first of a month too. */
function areBeside(left: number, right: number): boolean {
    const apart = Math.abs(left - right);
    return apart <= 1 || apart >= 30;
}

function nextOf({ by, day }: PaymentRhythm, soonest: IsoDate): IsoDate {
    if (by === 'weekday') {
        return addDays(soonest, (day - weekday(soonest) + 7) % 7);
    }
    const months = [0, 1].map((ahead) => addMonths(firstOfMonth(soonest), ahead));
    const days = months.map((first) => minDate(addDays(first, day - 1), lastOfMonth(first)));
    return workingDayFrom(days.find((date) => date >= soonest) ?? isoDate(soonest));
}
