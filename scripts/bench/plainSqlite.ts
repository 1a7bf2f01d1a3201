import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

const ROWS_A_TRANSACTION = 2_000;

/** Inserts rows into a table of the same columns with a unique key, in transactions as large as the org's. Answers seconds. */
export function insertPlainly(
    folder: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[]
): number {
    const database = new DatabaseSync(join(folder, 'plain.sqlite'));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const names = columns.map((_, at) => `column_${at}`);
    database.exec(
        `CREATE TABLE plain (id INTEGER PRIMARY KEY, ${names.join(', ')}); CREATE UNIQUE INDEX plain_key ON plain (column_0)`
    );
    const insert = database.prepare(
        `INSERT INTO plain (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    );
    const start = performance.now();
    for (let from = 0; from < rows.length; from += ROWS_A_TRANSACTION) {
        database.exec('BEGIN');
        for (const row of rows.slice(from, from + ROWS_A_TRANSACTION)) insert.run(...row);
        database.exec('COMMIT');
    }
    const seconds = (performance.now() - start) / 1000;
    database.close();
    return seconds;
}

/** Reads from the org's own file with prepared statements, each in turn. Answers seconds. */
export function readPlainly(
    folder: string,
    statements: readonly string[],
    parameters: readonly (readonly SQLInputValue[])[]
): number {
    const database = new DatabaseSync(join(folder, 'org.sqlite'), { readOnly: true });
    const prepared = statements.map((text) => database.prepare(text));
    const start = performance.now();
    for (const values of parameters) {
        for (const statement of prepared) JSON.stringify(statement.all(...values));
    }
    const seconds = (performance.now() - start) / 1000;
    database.close();
    return seconds;
}
