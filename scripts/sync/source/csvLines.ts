import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { refusal } from '../problem.ts';

/** Where the records of a CSV file stand; records are counted from 1, which are the column names, and blank lines count. */
export interface CsvLines {
    readonly records: number;
    readonly blank: readonly number[];
    /** The records that a quoted value spreads over several lines, with the lines beyond the first up to and with each. */
    readonly spread: readonly { readonly record: number; readonly linesBeyond: number }[];
    /** The first line on which text follows a closing quote. */
    readonly afterQuote?: number;
}

const chunkBytes = 1 << 20;
// The CSV reader's own limit is little more.
const longestRecord = 2_000_000;

const space = 0x20;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Counts the records and lines of a CSV file. @throws a refusal that names the line of a quote that never ends or of a record that is too long */
export function csvLinesOf(path: string, separator: string, encoding: 'utf-8' | 'utf-16' | 'latin-1'): CsvLines {
    const count = new LineCount(basename(path), separator.charCodeAt(0));
    const file = openSync(path, 'r');
    try {
        const decoder = encoding === 'utf-16' ? new TextDecoder('utf-16') : undefined;
        const buffer = Buffer.alloc(chunkBytes);
        for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
            const bytes = buffer.subarray(0, read);
            count.take(decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes);
        }
        return count.end();
    } finally {
        closeSync(file);
    }
}

type Place = 'fieldStart' | 'plain' | 'quoted' | 'quoteInQuoted';

class LineCount {
    readonly #file: string;
    readonly #separator: number;
    readonly #blank: number[] = [];
    readonly #spread: { record: number; linesBeyond: number }[] = [];
    #place: Place = 'fieldStart';
    #records = 0;
    #line = 1;
    #recordLine = 1;
    #quoteLine = 1;
    #length = 0;
    #wasReturn = false;
    #afterQuote?: number;

    constructor(file: string, separator: number) {
        this.#file = file;
        this.#separator = separator;
    }

    take(bytes: Uint8Array): void {
        for (const byte of bytes) {
            const isPairEnd = byte === lineFeed && this.#wasReturn;
            this.#wasReturn = byte === carriageReturn;
            if (isPairEnd) {
                continue;
            }
            const isLineEnd = byte === lineFeed || byte === carriageReturn;
            if (isLineEnd && this.#place !== 'quoted') {
                this.#endRecord();
            } else {
                this.#length += 1;
                this.#step(byte, isLineEnd);
            }
        }
        if (this.#length > longestRecord) {
            throw refusal(
                `${this.#file}:${this.#recordLine} is longer than ${longestRecord} bytes: is a quote missing?`
            );
        }
    }

    end(): CsvLines {
        if (this.#place === 'quoted') {
            throw refusal(`${this.#file}:${this.#quoteLine} opens a quote that never ends.`);
        }
        if (this.#length > 0) {
            this.#endRecord();
        }
        return { records: this.#records, blank: this.#blank, spread: this.#spread, afterQuote: this.#afterQuote };
    }

    #step(byte: number, isLineEnd: boolean): void {
        if (this.#place === 'quoted') {
            this.#line += Number(isLineEnd);
            this.#place = byte === quote ? 'quoteInQuoted' : 'quoted';
        } else if (byte === this.#separator) {
            this.#place = 'fieldStart';
        } else if (byte === quote && this.#place !== 'plain') {
            this.#quoteLine = this.#place === 'fieldStart' ? this.#line : this.#quoteLine;
            this.#place = 'quoted';
        } else if (this.#place === 'quoteInQuoted' && byte !== space) {
            this.#afterQuote ??= this.#line;
            this.#place = 'plain';
        } else if (this.#place === 'fieldStart' && (byte === space || (isByteOrderMark(byte) && this.#records === 0))) {
            this.#place = 'fieldStart';
        } else if (this.#place === 'fieldStart') {
            this.#place = 'plain';
        }
    }

    #endRecord(): void {
        this.#records += 1;
        if (this.#length === 0) {
            this.#blank.push(this.#records);
        }
        if (this.#line > this.#recordLine) {
            this.#spread.push({ record: this.#records, linesBeyond: this.#line - this.#records });
        }
        this.#line += 1;
        this.#recordLine = this.#line;
        this.#length = 0;
        this.#place = 'fieldStart';
    }
}

function isByteOrderMark(byte: number): boolean {
    return byte === 0xef || byte === 0xbb || byte === 0xbf;
}

/** The line at which a record begins. */
export function lineOfRecord({ spread }: CsvLines, record: number): number {
    return record + (spread.findLast((before) => before.record < record)?.linesBeyond ?? 0);
}
