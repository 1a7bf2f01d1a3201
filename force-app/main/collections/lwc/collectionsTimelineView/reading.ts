import { promiseStatusOn } from 'c/collectionsPromise';
import type { PromiseStatus, TimelineEvent, TimelineHead, TimelineProfile } from 'c/collectionsTimelineGateway';
import { formatDay, moneyColumn } from 'c/termsFormat';
import { addDays, type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { type Money, money, toDecimal } from 'c/termsMoney';
import type { AmountText } from './types';

/** Who reads, where and when. */
export interface TimelineReader {
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
}

/** What the words of an event depend on beside itself. */
export interface Surroundings {
    readonly reader: TimelineReader;
    readonly head: TimelineHead | undefined;
    /** All events that are on the page, by their day. */
    readonly byDay: ReadonlyMap<IsoDate, readonly TimelineEvent[]>;
    readonly events: readonly TimelineEvent[];
}

/** The reader's day. */
export function todayOf({ now, timeZone }: TimelineReader): IsoDate {
    return isoDateIn(now, timeZone);
}

/** A day in short, without its year where it is this one. */
export function dayText(day: IsoDate, reader: TimelineReader): string {
    return formatDay(day, todayOf(reader), reader.locale);
}

/** An amount with all its currency's digits, so that a column stays as it is when more is loaded. */
export function amountText(amount: Money, { locale }: TimelineReader): AmountText {
    const column = moneyColumn([amount, money(1, amount.currency)], locale);
    return { text: column(amount), value: toDecimal(amount) };
}

/** The same where there is an amount. */
export function amountOf(amount: Money | undefined, reader: TimelineReader): AmountText | undefined {
    return amount && amountText(amount, reader);
}

/** The day at the customer's place; at the reader's where the customer's is not known. */
export function customersDay(profile: TimelineProfile | undefined, { now, timeZone }: TimelineReader): IsoDate {
    return isoDateIn(now, profile?.timeZone ?? timeZone);
}

/** What is needed to say how a promise stands. */
export interface PromiseDays {
    readonly profileId: string;
    readonly dueOn: IsoDate;
    readonly status: PromiseStatus;
    readonly toleranceEndsOn?: IsoDate;
}

/** The last day on which enough money keeps a promise; undefined where the tolerance is not known. */
export function lastDayOf(
    { dueOn, toleranceEndsOn }: PromiseDays,
    head: TimelineHead | undefined
): IsoDate | undefined {
    return toleranceEndsOn ?? (head?.tolerance && addDays(dueOn, head.tolerance.days));
}

/** How a promise stands now: what the clock passed is broken, whatever is stored. */
export function statusNow(promise: PromiseDays, head: TimelineHead | undefined, reader: TimelineReader): PromiseStatus {
    const profile = head?.profiles.find(({ id }) => id === promise.profileId);
    const toleranceEndsOn = lastDayOf(promise, head);
    return promiseStatusOn({ status: promise.status, toleranceEndsOn }, customersDay(profile, reader));
}

/** Words that are there, one after the other. */
export function joined(...words: readonly (string | undefined)[]): string {
    const said = words.filter((word) => word !== undefined && word !== '');
    return said.map((word, index) => (index < said.length - 1 ? word?.replace(/\.$/, '') : word)).join('; ');
}
