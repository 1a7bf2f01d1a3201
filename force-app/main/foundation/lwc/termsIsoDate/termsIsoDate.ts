/** Calendar days without a clock or a zone: `YYYY-MM-DD` text that was checked once, so that text order is date order. */

/** A calendar day that exists, as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly brand: 'IsoDate' };

const dayMilliseconds = 86_400_000;

/** The day that a text names. @throws RangeError when it names none. */
export function isoDate(text: string): IsoDate {
    const date = parseIsoDate(text);
    if (!date) {
        throw new RangeError(`"${text}" is not a calendar day (YYYY-MM-DD)`);
    }
    return date;
}

/** The day that a text names, or undefined for anything but an existing `YYYY-MM-DD`. */
export function parseIsoDate(text: string): IsoDate | undefined {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
        return undefined;
    }
    // 30 February parses as 2 March: only a day that reads back as itself exists.
    const milliseconds = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
        ? (text as IsoDate)
        : undefined;
}

/** The day so many days later (earlier when negative). @throws RangeError outside the years 0000 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
    return isoDate(new Date((dayNumber(date) + days) * dayMilliseconds).toISOString().slice(0, 10));
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
    return dayNumber(to) - dayNumber(from);
}

/** The anchor's day n months on, or that month's last day where it is shorter; count from the anchor, never from a result. */
export function addMonths(anchor: IsoDate, months: number): IsoDate {
    const monthNumber = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 + months;
    const year = String(Math.floor(monthNumber / 12)).padStart(4, '0');
    const month = String((monthNumber % 12) + 1).padStart(2, '0');
    const first = isoDate(`${year}-${month}-01`);
    const day = Math.min(Number(anchor.slice(8)), daysInMonth(first));
    return isoDate(`${year}-${month}-${String(day).padStart(2, '0')}`);
}

/** The month of a day as `YYYY-MM`. */
export function monthOf(date: IsoDate): string {
    return date.slice(0, 7);
}

/** The first day of a day's month. */
export function firstOfMonth(date: IsoDate): IsoDate {
    return isoDate(`${monthOf(date)}-01`);
}

/** The last day of a day's month. */
export function lastOfMonth(date: IsoDate): IsoDate {
    return addDays(firstOfMonth(date), daysInMonth(date) - 1);
}

/** Number of days in a day's month. */
export function daysInMonth(date: IsoDate): number {
    return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

/** The calendar day that an instant falls on in a time zone (IANA name). @throws RangeError on an unknown zone. */
export function isoDateIn(instant: Date, timeZone: string): IsoDate {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit'
    });
    const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
    return isoDate(`${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`);
}

/** The earlier of two days. */
export function minDate(left: IsoDate, right: IsoDate): IsoDate {
    return left <= right ? left : right;
}

/** The later of two days. */
export function maxDate(left: IsoDate, right: IsoDate): IsoDate {
    return left >= right ? left : right;
}

function dayNumber(date: IsoDate): number {
    return Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
}
