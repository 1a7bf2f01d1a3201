/** A customer's list of open items as text: its rows and columns, and the items in it. */
import type { IsoDate } from 'c/termsIsoDate';
import { type Money, negate } from 'c/termsMoney';
import { type AmountFault, judgeNotation, type Notation, readAmount } from './amounts';
import { type Columns, guessColumns, hasHeadings } from './columns';
import { type DateOrder, judgeDates, readDate } from './dates';
import type { Judgement } from './judge';
import type { TextRow } from './separated';

export { decodeFile } from './decodeFile';
export { readRows } from './separated';
export type { Columns, DateOrder, Judgement, Notation, TextRow };

/** How a list is read; whatever was guessed, a person may have corrected. */
export interface Reading extends Columns {
    readonly hasHeadings: boolean;
    /** Undefined while the column leaves it open. */
    readonly notation?: Notation;
    readonly dateOrder?: DateOrder;
    /** The customer writes what it owes as negative. */
    readonly isTurned: boolean;
}

/** One item of the customer's list, an amount owed above zero. */
export interface TheirItem {
    /** Line of the text, counted from 1. */
    readonly line: number;
    readonly document: string;
    readonly amount: Money;
    readonly on?: IsoDate;
}

/** Why a row is no item. */
export type RowFault = AmountFault | 'noDocument' | 'total';

/** A row that holds no item that could be read. */
export interface UnreadableRow {
    readonly line: number;
    readonly text: string;
    readonly reason: RowFault;
}

/** What a list holds. */
export interface TheirList {
    readonly items: readonly TheirItem[];
    readonly unreadable: readonly UnreadableRow[];
}

const TOTAL = /^(grand |sub)?(total|summe|gesamt|saldo|balance|sum)\b/i;

/** How a list is probably read: headings, columns, notation, order of dates, sign. */
export function guessReading(rows: readonly TextRow[], currency: string): Reading {
    const columns = guessColumns(rows, currency);
    return judged({ ...columns, hasHeadings: hasHeadings(rows), isTurned: false }, rows, currency);
}

/** Judges notation, order of dates and sign again, after a column was chosen. */
export function judged(
    { document, amount, date, hasHeadings: isTitled }: Reading,
    rows: readonly TextRow[],
    currency: string
): Reading {
    const reading = { document, amount, date, hasHeadings: isTitled };
    const notation = notationOf(reading, rows, currency).reading;
    const dateOrder = dateOrderOf(reading, rows).reading;
    const { items } = readItems(rows, { ...reading, notation, dateOrder, isTurned: false }, currency);
    const negative = items.filter((item) => item.amount.minor < 0).length;
    return { ...reading, notation, dateOrder, isTurned: negative * 2 > items.length };
}

/** How the amounts of the chosen column are written. */
export function notationOf(
    { amount, hasHeadings: isTitled }: Pick<Reading, 'amount' | 'hasHeadings'>,
    rows: readonly TextRow[],
    currency: string
): Judgement<Notation> {
    return judgeNotation(columnOf(rows, amount, isTitled), currency);
}

/** How the dates of the chosen column are written. */
export function dateOrderOf(
    { date, hasHeadings: isTitled }: Pick<Reading, 'date' | 'hasHeadings'>,
    rows: readonly TextRow[]
): Judgement<DateOrder> {
    return judgeDates(columnOf(rows, date, isTitled));
}

/** The items of a list, and the rows that are none with the reason; nothing is lost. */
export function readItems(rows: readonly TextRow[], reading: Reading, currency: string): TheirList {
    const items: TheirItem[] = [];
    const unreadable: UnreadableRow[] = [];
    for (const row of bodyOf(rows, reading.hasHeadings)) {
        const read = itemOf(row, reading, currency);
        if (typeof read === 'string') {
            unreadable.push({ line: row.line, text: row.cells.join(' | '), reason: read });
        } else {
            items.push(read);
        }
    }
    return { items, unreadable };
}

function itemOf({ line, cells }: TextRow, reading: Reading, currency: string): TheirItem | RowFault {
    const document = cellOf(cells, reading.document);
    if (cells.some((cell) => TOTAL.test(cell)) && !/\d/.test(document)) {
        return 'total';
    }
    if (document === '') {
        return 'noDocument';
    }
    const amount = readAmount(cellOf(cells, reading.amount), reading.notation ?? 'point', currency);
    if (!amount.ok) {
        return amount.issues[0] ?? 'notAnAmount';
    }
    const on = dayIn(cellOf(cells, reading.date), reading.dateOrder);
    return { line, document, amount: reading.isTurned ? negate(amount.value) : amount.value, ...(on && { on }) };
}

/** While nobody said which number is the day, only what means the same either way is a day. */
function dayIn(cell: string, order: DateOrder | undefined): IsoDate | undefined {
    const day = readDate(cell, order ?? 'dayFirst');
    return order || day === readDate(cell, 'monthFirst') ? day : undefined;
}

function columnOf(rows: readonly TextRow[], index: number | undefined, isTitled: boolean): readonly string[] {
    return bodyOf(rows, isTitled).map(({ cells }) => cellOf(cells, index));
}

function bodyOf(rows: readonly TextRow[], isTitled: boolean): readonly TextRow[] {
    return isTitled ? rows.slice(1) : rows;
}

function cellOf(cells: readonly string[], index: number | undefined): string {
    return index === undefined ? '' : (cells[index] ?? '');
}
