import type { DuckDBConnection } from '@duckdb/node-api';

/** A line of a file that could not be read as a row. */
export interface BrokenLine {
    readonly sourceRow: string;
    readonly reason: string;
}

/** The files of a delivery as tables of text that SQL can select from; every table has the column `source_row` (`items.csv:17`). */
export interface Source {
    readonly connection: DuckDBConnection;
    readonly files: readonly string[];
    readonly brokenLines: readonly BrokenLine[];
    close(): void;
}
