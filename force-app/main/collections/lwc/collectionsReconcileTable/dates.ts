/** Dates as people write them; whether the day or the month comes first is judged over the whole column. */
import { type IsoDate, parseIsoDate } from 'c/termsIsoDate';
import { judgeColumn, type Judgement } from './judge';

/** Which number of 03/04/2026 is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** The languages in which a month may be spelled out. */
const LANGUAGES = ['en', 'de', 'fr'] as const;

const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\s?[ap]m)?$/i;

/** How a column's dates are written, judged over all of them. */
export function judgeDates(cells: readonly string[]): Judgement<DateOrder> {
    return judgeColumn(cells, ['dayFirst', 'monthFirst'], readDate);
}

/** The day that a cell names, undefined where it names none. */
export function readDate(cell: string, order: DateOrder): IsoDate | undefined {
    const text = cell.trim().replace(TIME, '').trim();
    const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    if (compact) {
        return dayOf(compact[1], compact[2], compact[3]);
    }
    const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
    if (yearFirst) {
        return dayOf(yearFirst[1], yearFirst[3], yearFirst[4]);
    }
    const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
    return yearLast ? numbered(yearLast, order) : spelled(text);
}

/** Full stops are written by those who put the day first. */
function numbered([, first, mark, second, year]: RegExpExecArray, order: DateOrder): IsoDate | undefined {
    if (order === 'monthFirst') {
        return mark === '.' ? undefined : dayOf(year, first, second);
    }
    return dayOf(year, second, first);
}

function spelled(text: string): IsoDate | undefined {
    const words = text.split(/[\s.,/-]+/).filter(Boolean);
    const month = words.find((word) => /^\p{L}/u.test(word));
    const [one, other] = words.filter((word) => /^\d+(st|nd|rd|th|er)?$/.test(word)).map((word) => parseInt(word, 10));
    if (month === undefined || one === undefined || other === undefined || words.length !== 3) {
        return undefined;
    }
    const number = monthNumber(month);
    const [day, year] = one > 31 ? [other, one] : [one, other];
    return number === undefined ? undefined : dayOf(String(year), String(number), String(day));
}

function monthNumber(word: string): number | undefined {
    const start = folded(word);
    const found = LANGUAGES.flatMap((language) => {
        const matching = monthsOf(language).flatMap((name, index) => (name.startsWith(start) ? [index + 1] : []));
        // "ju" is June or July: an abbreviation that fits two months is none.
        return matching.length === 1 ? matching : [];
    });
    return start.length < 3 ? undefined : found[0];
}

const months = new Map<string, readonly string[]>();

function monthsOf(language: string): readonly string[] {
    const known = months.get(language);
    if (known) {
        return known;
    }
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, month) => folded(format.format(Date.UTC(2026, month, 15))));
    months.set(language, names);
    return names;
}

/** Without accents and capitals: "Févr" and "fevr" are one abbreviation. */
function folded(word: string): string {
    return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function dayOf(year = '', month = '', day = ''): IsoDate | undefined {
    const fullYear = year.length === 2 ? `20${year}` : year.padStart(4, '0');
    return parseIsoDate(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
