import type { DuckDBConnection } from '@duckdb/node-api';
import { lineOfRecord, type CsvLines } from './csvLines.ts';
import { literal, quoted } from './sqlText.ts';

/**
 * Replaces the running number `__ordinal` of a table's rows by `source_row`: `items.csv:17`, the line at which the row begins,
 * or `items.csv record 17` where the file's lines and the rows that were read do not agree.
 * Answers how the other records of the file are named.
 */
export async function nameRows(
    connection: DuckDBConnection,
    table: string,
    file: string,
    lines: CsvLines,
    brokenRecords: readonly number[]
): Promise<(record: number) => string> {
    const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER AS n FROM ${quoted(table)}`);
    const rows = Number(counted.getRowObjectsJson()[0]?.['n']);
    // The first record holds the column names.
    const isSure = lines.records - 1 - lines.blank.length === rows + brokenRecords.length;
    const prefix = isSure ? `${file}:` : `${file} record `;
    const left = [...(isSure ? lines.blank : []), ...brokenRecords];
    const records = `
        SELECT __record, row_number() OVER (ORDER BY __record) AS __ordinal
        FROM range(2, ${rows + left.length + 2}) records(__record)
        ${left.length > 0 ? `WHERE __record NOT IN (${left.join(', ')})` : ''}`;
    const spread = [{ record: 0, linesBeyond: 0 }, ...(isSure ? lines.spread : [])];
    const shifts = spread.map(({ record, linesBeyond }) => `(${record}, ${linesBeyond})`).join(', ');
    await connection.run(
        `CREATE OR REPLACE TABLE ${quoted(table)} AS
         SELECT ${literal(prefix)} || (__record + __beyond) AS source_row,
                rows.* EXCLUDE (__ordinal)
         FROM ${quoted(table)} AS rows
         JOIN (${records}) AS places USING (__ordinal)
         ASOF JOIN (VALUES ${shifts}) shifts(__after, __beyond) ON places.__record > shifts.__after
         ORDER BY __ordinal`
    );
    return (record) => `${prefix}${isSure ? lineOfRecord(lines, record) : record}`;
}
