import { addDays, isoDateIn, parseIsoDate, type IsoDate } from 'c/termsIsoDate';

/** How day, month and year follow each other in a file. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const orderNames: Readonly<Record<DateOrder, string>> = {
    ymd: 'year, month, day',
    dmy: 'day, month, year',
    mdy: 'month, day, year'
};

/** Reads a date in the declared order; a year first (2026-06-30, 20260630) is read in every order, a time after it is dropped. */
export function parseDate(text: string, order: DateOrder): IsoDate | undefined {
    const isoLike = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ][\d:.Z+-]+)?$/.exec(text);
    if (isoLike) {
        return dateOf(isoLike[1], isoLike[3], isoLike[4]);
    }
    const [, first, , second, year] = yearLast.exec(text) ?? [];
    switch (order) {
        case 'ymd':
            return undefined;
        case 'dmy':
            return dateOf(year, second, first);
        case 'mdy':
            return dateOf(year, first, second);
    }
}

/** What a column of dates says about the order of day and month. */
export interface DateColumn {
    readonly onlyDeclared: number;
    readonly onlySwapped: number;
}

/** Counts one more date of a column: does it make sense only as declared, or only with day and month swapped? */
export function withDate(column: DateColumn, text: string, order: DateOrder): DateColumn {
    if (order === 'ymd' || !yearLast.test(text)) {
        return column;
    }
    const declared = parseDate(text, order) !== undefined;
    const swapped = parseDate(text, order === 'dmy' ? 'mdy' : 'dmy') !== undefined;
    return {
        onlyDeclared: column.onlyDeclared + (declared && !swapped ? 1 : 0),
        onlySwapped: column.onlySwapped + (swapped && !declared ? 1 : 0)
    };
}

/** The sentence that refuses a column whose dates speak for the other order, or undefined. */
export function dateOrderProblem(name: string, column: DateColumn, order: DateOrder): string | undefined {
    if (column.onlySwapped === 0 || column.onlyDeclared > 0) {
        return undefined;
    }
    const other = order === 'dmy' ? 'mdy' : 'dmy';
    return (
        `The dates in ${name} are declared as ${orderNames[order]}, but ${column.onlySwapped} of them are only possible as ` +
        `${orderNames[other]} and none only as declared: set date_order in the mapping.`
    );
}

/** The declared order in words, for reasons. */
export function orderInWords(order: DateOrder): string {
    return orderNames[order];
}

const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

function dateOf(year = '', month = '', day = ''): IsoDate | undefined {
    return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The last day that has begun somewhere at an instant: nothing that has happened is dated after it. */
export function latestDayAt(instant: Date): IsoDate {
    return addDays(isoDateIn(instant, 'UTC'), 1);
}
