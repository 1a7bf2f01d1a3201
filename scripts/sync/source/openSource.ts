import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { refusal, usageProblem } from '../problem.ts';
import { separatorOf } from './csvFile.ts';
import { csvLinesOf, type CsvLines } from './csvLines.ts';
import { nameRows } from './nameRows.ts';
import type { BrokenLine, Source } from './source.ts';
import { literal, quoted } from './sqlText.ts';

type Encoding = 'utf-8' | 'utf-16' | 'latin-1';

/**
 * Opens a CSV file as the table `source`, or a folder as one table per CSV file (and `source` where there is exactly one).
 * @throws a usage problem when the path does not exist, a refusal when a file cannot be used
 */
export async function openSource(path: string, encoding: Encoding = 'utf-8'): Promise<Source> {
    const files = csvFilesAt(path);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const close = (): void => {
        connection.closeSync();
        instance.closeSync();
    };
    try {
        const brokenLines: BrokenLine[] = [];
        for (const file of files) {
            brokenLines.push(...(await loadTable(connection, file, tableName(file), encoding)));
        }
        const tables = files.map(tableName).filter((name) => name !== 'control');
        if (tables.length === 1 && tables[0] !== 'source') {
            await connection.run(`CREATE VIEW source AS FROM ${quoted(tables[0] ?? '')}`);
        }
        // A mapping may come from anybody: from here on its SELECT reads these tables and no file.
        await connection.run('SET enable_external_access = false; SET lock_configuration = true');
        return { connection, files: files.map((file) => basename(file)), brokenLines, close };
    } catch (error) {
        close();
        throw error;
    }
}

/** The CSV files of a delivery. @throws a usage problem when there is nothing, a refusal for a folder without any */
export function csvFilesAt(path: string): string[] {
    if (!existsSync(path)) {
        throw usageProblem(`There is no file or folder ${path}.`);
    }
    if (!statSync(path).isDirectory()) {
        return [path];
    }
    const files = readdirSync(path)
        .filter((name) => extname(name).toLowerCase() === '.csv')
        .sort();
    if (files.length === 0) {
        throw refusal(`The folder ${path} holds no CSV file.`);
    }
    return files.map((name) => join(path, name));
}

async function loadTable(
    connection: DuckDBConnection,
    path: string,
    table: string,
    encoding: Encoding
): Promise<BrokenLine[]> {
    const name = basename(path);
    const separator = separatorOf(path, encoding);
    const lines = csvLinesOf(path, separator, encoding);
    const options =
        `delim = ${literal(separator)}, quote = '"', escape = '"', header = true, skip = 0, comment = '', ` +
        `all_varchar = true, null_padding = false, store_rejects = true, encoding = ${literal(encoding)}`;
    try {
        await connection.run(
            `CREATE TABLE ${quoted(table)} AS SELECT row_number() OVER () AS __ordinal, * FROM read_csv(${literal(path)}, ${options})`
        );
    } catch (error) {
        throw refusal(`${name} cannot be read as CSV: ${readingFault(error, lines).replaceAll(path, name)}`, error);
    }
    const broken = await takeBrokenRecords(connection);
    const records = broken.map(({ record }) => record);
    const nameOf = await nameRows(connection, table, name, lines, records);
    return broken.map(({ record, reason }) => ({ sourceRow: nameOf(record), reason }));
}

/** DuckDB keeps unreadable records in a table of its own; it is emptied so that the next file starts clean. What it calls their line is their number. */
async function takeBrokenRecords(connection: DuckDBConnection) {
    const result = await connection.runAndReadAll(
        `SELECT line::INTEGER AS record, min(lower(error_type::VARCHAR)) AS reason FROM reject_errors GROUP BY line ORDER BY line`
    );
    const rows = result.getRowObjectsJson();
    await connection.run('DROP TABLE reject_errors; DROP TABLE reject_scans');
    return rows.map((row) => ({ record: Number(row['record']), reason: String(row['reason']) }));
}

/** The table of a file. */
export function tableName(path: string): string {
    return basename(path, extname(path)).toLowerCase();
}

function readingFault(error: unknown, { afterQuote }: CsvLines): string {
    if (afterQuote !== undefined) {
        return `on line ${afterQuote} text follows a closing quote.`;
    }
    const sentence = firstLine(error);
    return sentence.includes('Error when sniffing')
        ? 'its separators, quotes and line ends do not follow one form throughout.'
        : sentence;
}

function firstLine(error: unknown): string {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
}
