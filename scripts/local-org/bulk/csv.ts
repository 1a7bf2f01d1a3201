import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';

import { DELIMITERS, LINE_ENDINGS, type IngestJob } from './job.ts';

const HEADER_SEARCH = 1024 * 1024;

/** The job's uploaded content is not what the job said it would be; the text is the job's error message. */
export class InvalidContent extends Error {}

/** The rows of a job's upload, header first. @throws InvalidContent where the line ending is another or CSV ends. */
export async function* uploadedRows(job: IngestJob, path: string): AsyncGenerator<string[]> {
    await checkLineEnding(job, path);
    const parser = createReadStream(path).pipe(
        parse({
            delimiter: DELIMITERS[job.columnDelimiter],
            record_delimiter: LINE_ENDINGS[job.lineEnding],
            skip_empty_lines: true,
            relax_quotes: false
        })
    );
    try {
        for await (const row of parser) yield row as string[];
    } catch (error) {
        throw new InvalidContent(`InvalidBatch : Failed to parse CSV. ${error instanceof Error ? error.message : ''}`);
    }
}

/** Rows as CSV text, every cell quoted, as result files are written. */
export function csvLines(rows: readonly (readonly string[])[]): string {
    return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

async function checkLineEnding(job: IngestJob, path: string): Promise<void> {
    let start = '';
    for await (const part of createReadStream(path, { encoding: 'utf8', end: HEADER_SEARCH })) {
        start += String(part);
        if (start.includes('\n')) break;
    }
    const end = start.indexOf('\n');
    if (end < 0) return;
    const found = start[end - 1] === '\r' ? 'CRLF' : 'LF';
    if (found === job.lineEnding) return;
    throw new InvalidContent(
        `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`
    );
}
