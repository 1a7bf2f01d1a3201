import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { refusal, usageProblem } from '../problem.ts';
import { separatorOf } from './csvFile.ts';
import type { BrokenLine, Source } from './source.ts';

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
    const options =
        `delim = ${literal(separatorOf(path, encoding))}, quote = '"', escape = '"', header = true, skip = 0, comment = '', ` +
        `all_varchar = true, null_padding = false, store_rejects = true, encoding = ${literal(encoding)}`;
    try {
        await connection.run(
            `CREATE TABLE ${quoted(table)} AS SELECT row_number() OVER () AS __ordinal, * FROM read_csv(${literal(path)}, ${options})`
        );
    } catch (error) {
        throw refusal(`${name} cannot be read as CSV: ${firstLine(error)}`, error);
    }
    const brokenLines = await takeBrokenLines(connection, name);
    await nameRows(
        connection,
        table,
        name,
        brokenLines.map(({ line }) => line)
    );
    return brokenLines;
}

/** DuckDB keeps unreadable lines in a table of its own; it is emptied so that the next file starts clean. */
async function takeBrokenLines(connection: DuckDBConnection, file: string): Promise<BrokenLine[]> {
    const result = await connection.runAndReadAll(
        `SELECT line::INTEGER AS line, min(lower(error_type::VARCHAR)) AS reason FROM reject_errors GROUP BY line ORDER BY line`
    );
    const rows = result.getRowObjectsJson();
    await connection.run('DROP TABLE reject_errors; DROP TABLE reject_scans');
    return rows.map((row) => ({ file, line: Number(row['line']), reason: String(row['reason']) }));
}

/** Replaces the running number of the good rows by `file:line`, counting the broken lines between them. */
async function nameRows(
    connection: DuckDBConnection,
    table: string,
    file: string,
    brokenLines: readonly number[]
): Promise<void> {
    const lines = `
        SELECT __line, row_number() OVER (ORDER BY __line) AS __ordinal
        FROM range(2, (SELECT count(*) FROM ${quoted(table)}) + ${brokenLines.length + 2}) lines(__line)
        WHERE __line NOT IN (${brokenLines.join(', ')})`;
    const from =
        brokenLines.length === 0
            ? `(SELECT *, __ordinal + 1 AS __line FROM ${quoted(table)})`
            : `${quoted(table)} JOIN (${lines}) USING (__ordinal)`;
    await connection.run(
        `CREATE OR REPLACE TABLE ${quoted(table)} AS
         SELECT ${literal(`${file}:`)} || __line AS source_row, * EXCLUDE (__ordinal, __line) FROM ${from} ORDER BY __ordinal`
    );
}

/** The table of a file. */
export function tableName(path: string): string {
    return basename(path, extname(path)).toLowerCase();
}

function literal(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

/** An identifier as SQL writes it. */
export function quoted(identifier: string): string {
    return `"${identifier.replaceAll('"', '""')}"`;
}

function firstLine(error: unknown): string {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
}
