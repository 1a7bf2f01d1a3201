import { refusal, usageProblem } from '../problem.ts';
import type { Source } from '../source/source.ts';
import type { Mapping } from './mapping.ts';

/** The columns that a command understands: those it needs, and those it can use. */
export interface CanonicalColumns<Required extends string, Optional extends string> {
    readonly required: readonly Required[];
    readonly optional: readonly Optional[];
}

/** A row of text by canonical column; blank cells are left out. `sourceRow` says where it came from. */
export interface CanonicalRow<Column extends string = string> {
    readonly sourceRow: string;
    readonly cells: Partial<Record<Column, string>>;
}

/**
 * Runs a mapping over a source, row by row, every value as text.
 * @throws a refusal when the files lack a column, a usage problem when the SELECT yields other columns than the canonical
 */
export async function* runMapping<Required extends string, Optional extends string>(
    source: Source,
    mapping: Mapping,
    columns: CanonicalColumns<Required, Optional>
): AsyncGenerator<CanonicalRow<Required | Optional>> {
    const names = await describeMapping(source, mapping);
    checkColumns(mapping.name, names, columns);
    const selected = names.map(
        ({ name, type }) =>
            `${isNested(type) ? `to_json("${name}")` : `trim(CAST("${name}" AS VARCHAR))`} AS "${name.toLowerCase()}"`
    );
    const result = await source.connection.stream(`SELECT ${selected.join(', ')} FROM (${mapping.sql})`);
    const columnNames = result.columnNames();
    let position = 0;
    for await (const rows of result.yieldRows()) {
        for (const values of rows) {
            position += 1;
            yield canonicalRow(columnNames, values.map(textOf), position);
        }
    }
}

/** A column that a mapping yields, with DuckDB's name of its type. */
export interface ColumnOfMapping {
    readonly name: string;
    readonly type: string;
}

/** The columns that a mapping yields. @throws a refusal when the files do not have what it selects, a usage problem for bad SQL */
export async function describeMapping(source: Source, mapping: Mapping): Promise<ColumnOfMapping[]> {
    try {
        const result = await source.connection.runAndReadAll(`DESCRIBE ${mapping.sql}`);
        return result
            .getRowObjectsJson()
            .map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
    } catch (error) {
        const [sentence = ''] = error instanceof Error ? error.message.split('\n', 1) : [];
        // DuckDB names the kind of an error in front of it: what it cannot parse is nobody's delivery.
        if (sentence.startsWith('Parser Error')) {
            throw usageProblem(`The mapping ${mapping.name} is not valid SQL: ${sentence}`);
        }
        throw refusal(`${source.files.join(', ')} does not fit the mapping ${mapping.name}: ${sentence}`, error);
    }
}

function checkColumns<Required extends string, Optional extends string>(
    mapping: string,
    columns: readonly ColumnOfMapping[],
    canonical: CanonicalColumns<Required, Optional>
): void {
    const names = new Set(columns.map(({ name }) => name.toLowerCase()));
    const missing = canonical.required.filter((name) => !names.has(name));
    if (missing.length > 0) {
        throw usageProblem(`The mapping ${mapping} yields no column ${missing.join(', ')}.`);
    }
    const known = new Set<string>([...canonical.required, ...canonical.optional, 'source_row']);
    const unknown = [...names].filter((name) => !known.has(name));
    if (unknown.length > 0) {
        throw usageProblem(
            `The mapping ${mapping} yields ${unknown.join(', ')}, which no canonical column is called.`,
            `The canonical columns are: ${[...known].join(', ')}.`
        );
    }
}

function canonicalRow<Column extends string>(
    names: readonly string[],
    values: readonly (string | undefined)[],
    position: number
): CanonicalRow<Column> {
    const cells: Partial<Record<string, string>> = {};
    names.forEach((name, index) => {
        const value = values[index];
        if (value !== undefined) {
            cells[name] = value;
        }
    });
    const { source_row: sourceRow = String(position), ...canonical } = cells;
    return { sourceRow, cells: canonical as Partial<Record<Column, string>> };
}

function textOf(value: unknown): string | undefined {
    return value === null || value === '' ? undefined : String(value);
}

function isNested(type: string): boolean {
    return type.endsWith('[]') || type.startsWith('STRUCT');
}
