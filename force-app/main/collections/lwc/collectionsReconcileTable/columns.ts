/** Which column of a list is which: by its heading, else by what stands in it. A person can correct every answer. */
import { readAmount } from './amounts';
import { readDate } from './dates';
import type { TextRow } from './separated';

/** The columns of a list, counted from 0; a missing one was not found. */
export interface Columns {
    readonly document?: number;
    readonly amount?: number;
    readonly date?: number;
}

/** What a heading says, the better word first; in English, German and French. */
const HEADINGS: Readonly<Record<keyof Columns, readonly RegExp[]>> = {
    document: [
        /invoice.*(no|num|#)|document.*(no|num)|beleg.*nr|rechnung.*nr|n[o°].*facture/i,
        /invoice(?!.*(date|amount))|document(?!.*(date|amount))|beleg(?!.*(datum|betrag))|rechnung(?!.*(datum|betrag))|facture(?!.*(date|montant))|pi[eè]ce/i,
        /reference|\bref\b|referenz|number|nummer|num[eé]ro|\bno\b|\bnr\b/i
    ],
    amount: [
        /open|outstanding|balance|remaining|offen|saldo|rest|solde/i,
        /amount|total|value|betrag|summe|montant/i,
        /debit|soll|d[eé]bit/i
    ],
    date: [
        /(document|invoice|beleg|rechnungs).*dat|date.*(facture|document)/i,
        /\bdate\b|datum/i,
        /due|f[aä]llig|[eé]ch[eé]ance/i
    ]
};

/** Whether the first row names the columns: no cell of it is an amount, a date or a number with digits. */
export function hasHeadings([first]: readonly TextRow[]): boolean {
    return first !== undefined && first.cells.every((cell) => !/\d/.test(cell));
}

/** The columns of a list as far as they can be told. */
export function guessColumns(rows: readonly TextRow[], currency: string): Columns {
    const titled = hasHeadings(rows) ? (rows[0]?.cells ?? []) : [];
    const body = titled.length > 0 ? rows.slice(1) : rows;
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    const columns = Array.from({ length: width }, (_, index) => body.map(({ cells }) => cells[index] ?? ''));
    const date = byHeading(titled, 'date', []) ?? best(columns, dateScore, []);
    const amount =
        byHeading(titled, 'amount', [date]) ?? best(columns, (cells) => amountScore(cells, currency), [date]);
    const document = byHeading(titled, 'document', [date, amount]) ?? best(columns, documentScore, [date, amount]);
    return { document, amount, date };
}

function byHeading(
    titles: readonly string[],
    column: keyof Columns,
    taken: readonly (number | undefined)[]
): number | undefined {
    for (const pattern of HEADINGS[column]) {
        const index = titles.findIndex((title, at) => !taken.includes(at) && pattern.test(title));
        if (index >= 0) {
            return index;
        }
    }
    return undefined;
}

/** The free column with the highest score above a half. */
function best(
    columns: readonly (readonly string[])[],
    score: (cells: readonly string[]) => number,
    taken: readonly (number | undefined)[]
): number | undefined {
    const scores = columns.map((cells, index) => (taken.includes(index) ? 0 : score(cells)));
    const highest = Math.max(0, ...scores);
    return highest > 0.5 ? scores.indexOf(highest) : undefined;
}

function dateScore(cells: readonly string[]): number {
    return share(cells, (cell) => (readDate(cell, 'dayFirst') ?? readDate(cell, 'monthFirst')) !== undefined);
}

/** Amounts with decimals or a currency look more like amounts than whole numbers, which may be document numbers. */
function amountScore(cells: readonly string[], currency: string): number {
    const isAmount = (cell: string): boolean =>
        readAmount(cell, 'point', currency).ok || readAmount(cell, 'comma', currency).ok;
    return share(cells, isAmount) * (0.6 + 0.4 * share(cells, (cell) => /[.,'()$€£¥ -]/.test(cell)));
}

/** Documents have digits, and hardly one stands twice. */
function documentScore(cells: readonly string[]): number {
    return share(cells, (cell) => /\d/.test(cell)) * (new Set(cells).size / Math.max(1, cells.length));
}

function share(cells: readonly string[], fits: (cell: string) => boolean): number {
    const filled = cells.filter((cell) => cell !== '');
    return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
}
