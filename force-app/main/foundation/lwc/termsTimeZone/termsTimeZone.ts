/** What the clock on the wall shows at a place. */
import { isoDateIn, type IsoDate } from 'c/termsIsoDate';

/** A day and a time of day at a place. */
export interface LocalTime {
    readonly date: IsoDate;
    /** Minutes since midnight, as the clock shows them. */
    readonly minutes: number;
    /** Seconds of the minute. */
    readonly seconds: number;
}

/** The local time of an instant in a time zone (IANA name). @throws RangeError on an unknown zone */
export function localTimeIn(instant: Date, timeZone: string): LocalTime {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        numberingSystem: 'latn',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit'
    });
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const minutes = (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0);
    return { date: isoDateIn(instant, timeZone), minutes, seconds: parts.get('second') ?? 0 };
}

/** Whether a text names a time zone that the platform knows. */
export function isTimeZone(name: string): boolean {
    try {
        return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
    } catch (error) {
        if (error instanceof RangeError) {
            return false;
        }
        throw error;
    }
}
