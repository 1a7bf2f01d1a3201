/** Days on which people work: Monday to Friday. Holidays are not known here. */
import { addDays, type IsoDate } from 'c/termsIsoDate';

const SATURDAY = 6;
const SUNDAY = 0;

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(date: IsoDate): number {
    return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Whether people work on a day. */
export function isWorkingDay(date: IsoDate): boolean {
    return weekday(date) !== SATURDAY && weekday(date) !== SUNDAY;
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(date: IsoDate): IsoDate {
    return isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1));
}

/** So many working days after a day, which is not counted itself. @throws RangeError unless days is a whole number from 1 on */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
    if (!Number.isInteger(days) || days < 1) {
        throw new RangeError(`${days} is no number of working days to come`);
    }
    const next = workingDayFrom(addDays(date, 1));
    return days === 1 ? next : addWorkingDays(next, days - 1);
}
