/**
 * Splits pasted or filed text into rows and cells (RFC 4180, and what people paste beside it). A parser of its own:
 * a Lightning bundle cannot import one from a registry.
 */

/** One row with the line on which it starts, counted from 1 as an editor does. */
export interface TextRow {
    readonly line: number;
    readonly cells: readonly string[];
}

type Separator = '\t' | ';' | ',' | 'spaces';

/** The comma last: it also stands inside amounts. */
const SEPARATORS: readonly Separator[] = ['\t', ';', 'spaces', ','];

const BYTE_ORDER_MARK = /^\uFEFF/;
const EXCEL_HINT = /^sep=(.)\r?\n/i;

/** The rows of a text that hold anything; cells are trimmed. */
export function readRows(text: string): readonly TextRow[] {
    const body = text.replace(BYTE_ORDER_MARK, '');
    const hint = EXCEL_HINT.exec(body);
    if (hint) {
        const rest = body.slice(hint[0].length);
        return filled(split(rest, separatorNamed(hint[1])), 1);
    }
    return filled(bestSplit(body), 0);
}

function separatorNamed(mark: string | undefined): Separator {
    return SEPARATORS.find((separator) => separator === mark) ?? ';';
}

/** The separator under which most rows have the same number of cells, more than one; the earlier one of two. */
function bestSplit(text: string): readonly TextRow[] {
    const [first, ...others] = SEPARATORS.map((separator) => {
        const rows = split(text, separator);
        return { rows, share: shareOfUsualWidth(filled(rows, 0)) };
    });
    return others.reduce((best, next) => (next.share > best.share ? next : best), first ?? { rows: [], share: 0 }).rows;
}

function shareOfUsualWidth(rows: readonly TextRow[]): number {
    const counts = new Map<number, number>();
    for (const { cells } of rows.filter((row) => row.cells.length > 1)) {
        counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    }
    return rows.length === 0 ? 0 : Math.max(0, ...counts.values()) / rows.length;
}

function filled(rows: readonly TextRow[], linesBefore: number): readonly TextRow[] {
    return rows
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map(({ line, cells }) => ({ line: line + linesBefore, cells }));
}

/** A quotation mark that is never closed is an ordinary character: a size in inches, not a cell. */
function split(text: string, separator: Separator): readonly TextRow[] {
    return splitQuoted(text, separator) ?? splitPlain(text, separator);
}

function splitPlain(text: string, separator: Separator): readonly TextRow[] {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ line: index + 1, cells: cut(line, separator).map((cell) => cell.trim()) }));
}

function cut(line: string, separator: Separator): readonly string[] {
    return separator === 'spaces' ? line.trim().split(/[ \u00A0]{2,}/) : line.split(separator);
}

/** Rows of a text with quoted cells; undefined where there are none, or a quotation never ends. */
function splitQuoted(text: string, separator: Separator): readonly TextRow[] | undefined {
    if (separator === 'spaces' || !text.includes('"')) {
        return undefined;
    }
    const rows: TextRow[] = [];
    let cells: string[] = [];
    let line = 1;
    let startLine = 1;
    const cell = new RegExp(`[ ]*"((?:[^"]|"")*)"[ ]*(?=[${separator}\\r\\n]|$)|([^${separator}\\r\\n]*)`, 'y');
    const end = new RegExp(`${separator}|\\r\\n|\\r|\\n|$`, 'y');
    for (let at = 0; at <= text.length;) {
        cell.lastIndex = at;
        const [found = '', quoted, bare = ''] = cell.exec(text) ?? [];
        if (quoted === undefined && bare.trimStart().startsWith('"')) {
            return undefined;
        }
        cells.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
        line += lineBreaksIn(found);
        end.lastIndex = at + found.length;
        const [mark = ''] = end.exec(text) ?? [];
        at += found.length + Math.max(1, mark.length);
        if (mark !== separator) {
            rows.push({ line: startLine, cells });
            cells = [];
            line += 1;
            startLine = line;
        }
    }
    return rows;
}

function lineBreaksIn(text: string): number {
    return text.split(/\r\n|\r|\n/).length - 1;
}
