import { dayIn } from '../session.ts';
import { Decimal, msInDay, type Value } from '../values.ts';
import { date, number, type FormulaFunction } from './function.ts';

const part = (read: (day: Date) => number): FormulaFunction => ({
    takes: [date],
    returns: 'number',
    call: ([value]) => (value === null ? null : new Decimal(read(new Date((value as number) * msInDay))))
});

/** Date functions: TODAY and DATEVALUE in the user's time zone, DATETIMEVALUE at midnight GMT. */
export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
    TODAY: { takes: [], returns: 'date', call: (_values, session) => session.today },
    NOW: { takes: [], returns: 'datetime', call: (_values, session) => session.now },
    DATE: { takes: [number, number, number], returns: 'date', call: dateOf },
    DATEVALUE: {
        takes: [['text', 'date', 'datetime']],
        returns: 'date',
        call: ([value], session) => {
            if (typeof value === 'string') return dayOfText(value.trim());
            if (typeof value !== 'number') return null;
            // Datetimes are in milliseconds, days are small.
            return isInstant(value) ? dayIn(session.timeZone, value) : value;
        }
    },
    DATETIMEVALUE: {
        takes: [['text', 'date', 'datetime']],
        returns: 'datetime',
        call: ([value]) => {
            if (typeof value === 'string') return instantOfText(value.trim());
            if (typeof value !== 'number') return null;
            return isInstant(value) ? value : value * msInDay;
        }
    },
    YEAR: part((day) => day.getUTCFullYear()),
    MONTH: part((day) => day.getUTCMonth() + 1),
    DAY: part((day) => day.getUTCDate()),
    WEEKDAY: part((day) => day.getUTCDay() + 1),
    DAYOFYEAR: part((day) => (day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / msInDay + 1),
    ISOWEEK: part((day) => isoWeek(day).week),
    ISOYEAR: part((day) => isoWeek(day).year),
    UNIXTIMESTAMP: {
        takes: [['date', 'datetime']],
        returns: 'number',
        call: ([value]) => {
            if (typeof value !== 'number') return null;
            return new Decimal(isInstant(value) ? Math.floor(value / 1000) : value * secondsInDay);
        }
    },
    FROMUNIXTIME: {
        takes: [number],
        returns: 'datetime',
        call: ([seconds]) => (seconds ? (seconds as Decimal).times(1000).integerValue().toNumber() : null)
    }
};

const largestDay = 4_000_000;
const isInstant = (value: number): boolean => Math.abs(value) > largestDay;

function dayOfText(text: string): number | null {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
    const instant = Date.parse(text);
    return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text ? null : instant / msInDay;
}

function instantOfText(text: string): number | null {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})Z?)?$/.exec(text);
    if (!match) return null;
    const instant = Date.parse(`${match[1]}T${match[2] ?? '00:00:00'}Z`);
    return Number.isNaN(instant) ? null : instant;
}

function dateOf([year, month, day]: readonly Value[]): Value {
    if (!year || !month || !day) return null;
    const [y, m, d] = [year, month, day].map((value) => Math.trunc((value as Decimal).toNumber())) as [
        number,
        number,
        number
    ];
    const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    return dayOfText(text);
}

const secondsInDay = 86_400;

/** The week that holds the day's Thursday, and the year that it belongs to. */
function isoWeek(day: Date): { readonly year: number; readonly week: number } {
    const weekday = day.getUTCDay() || 7;
    const thursday = new Date(day.getTime() + (4 - weekday) * msInDay);
    const year = thursday.getUTCFullYear();
    return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / msInDay / 7) + 1 };
}

/** The same day of a later month, the last day of the month staying the last day. */
export function addMonths(day: number, months: number): number {
    const from = new Date(day * msInDay);
    const month = from.getUTCMonth() + months;
    const year = from.getUTCFullYear();
    const lastOf = (y: number, m: number): number => new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
    const isLast = from.getUTCDate() === lastOf(year, from.getUTCMonth());
    const last = lastOf(year, month);
    return Date.UTC(year, month, isLast ? last : Math.min(from.getUTCDate(), last)) / msInDay;
}
