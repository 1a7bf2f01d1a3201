import { usageProblem } from '../problem.ts';
import type { Source } from '../source/source.ts';
import type { Mapping } from './mapping.ts';
import { bindingFault, runningFault } from './mappingFault.ts';

/** The columns that a command understands: those it needs, and those it can use. */
export interface CanonicalColumns<Required extends string, Optional extends string> {
    readonly required: readonly Required[];
    readonly optional: readonly Optional[];
    /** The columns that hold a list of structs, with the fields that each struct needs. */
    readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** A row of text by canonical column; blank cells are left out. `sourceRow` says where it came from. */
export interface CanonicalRow<Column extends string = string> {
    readonly sourceRow: string;
    readonly cells: Partial<Record<Column, string>>;
}

/**
 * Runs a mapping over a source, row by row, every value as text.
 * @throws a refusal when the files lack a column or hold a value that it cannot convert, a usage problem for columns that are not canonical
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
    try {
        const result = await source.connection.stream(`SELECT ${selected.join(', ')} FROM (${mapping.sql})`);
        const columnNames = result.columnNames();
        let position = 0;
        for await (const rows of result.yieldRows()) {
            for (const values of rows) {
                position += 1;
                yield canonicalRow(columnNames, values.map(textOf), position);
            }
        }
    } catch (error) {
        throw runningFault(error, source, mapping);
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
        throw bindingFault(error, source, mapping);
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
    for (const { name, type } of columns) {
        const fields = canonical.lists?.[name.toLowerCase()];
        const isText = type === 'VARCHAR' || type === 'JSON' || type === untypedEmptyList;
        if (fields ? !isText && !isListOf(type, fields) : isNested(type)) {
            throw usageProblem(
                `The mapping ${mapping} yields ${name} as ${type}, it must be ` +
                    `${fields ? `a list of structs with ${fields.join(' and ')}` : 'one value'}.`
            );
        }
    }
}

// What DuckDB calls the type of a bare [].
const untypedEmptyList = 'INTEGER[]';

function isListOf(type: string, fields: readonly string[]): boolean {
    return /^STRUCT\(.*\)\[\]$/.test(type) && fields.every((field) => new RegExp(`[( ]"?${field}"? `).test(type));
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
    return type.endsWith('[]') || /^(STRUCT|MAP|UNION)\(/.test(type);
}
