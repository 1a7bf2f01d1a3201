import type { SqlValue } from './values.ts';
import { msInDay } from './values.ts';

/** What formulas know beside the record: the instant and the user that asks. Fixed during one query or write. */
export interface FormulaSession {
    /** Milliseconds since 1970. */
    readonly now: number;
    /** Days since 1970 of the user's calendar day. */
    readonly today: number;
    readonly timeZone: string;
    /** Stored value of a field of the user's record. */
    userField(apiName: string): SqlValue;
    readonly profileId: string;
    readonly profileName: string;
    readonly customPermissions: ReadonlySet<string>;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (days since 1970) on which an instant falls in a time zone. */
export function dayIn(timeZone: string, instant: number): number {
    if (timeZone === 'GMT' || timeZone === 'UTC') return Math.floor(instant / msInDay);
    let format = dayFormats.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
        dayFormats.set(timeZone, format);
    }
    return Date.parse(format.format(instant)) / msInDay;
}
