import { isNumeric, type FieldSchema, type ObjectSchema, type SummaryFilter } from '../schema.ts';
import { folded } from '../store/database.ts';
import { coercerOf, type SqlValue } from './coerce.ts';
import type { Row } from './engine.ts';
import { scaledInteger } from './number.ts';

/** Whether a detail counts in a roll-up: the filters of `rollup-sql.ts`, asked of a row in memory. */
export function passesFilters(child: ObjectSchema, filters: readonly SummaryFilter[]): (row: Row) => boolean {
    const tests = filters.map((filter) => filterTest(child, filter));
    return (row) => tests.every((passes) => passes(row));
}

type Comparable = string | bigint | null;

function filterTest(child: ObjectSchema, filter: SummaryFilter): (row: Row) => boolean {
    const field = child.fields.get(filter.field.toLowerCase());
    if (!field) throw new Error(`the roll-up filter names an unknown field ${filter.field}`);
    const wanted = filter.values.map((value) => wantedValue(field, value));
    const test = operations[filter.operation];
    return (row) => test(comparable(field, row[field.apiName] ?? null), wanted);
}

const text = (value: Comparable | undefined): string => String(value ?? '');

/** Two filled values; a comparison with a blank one is never true. */
const ordered =
    (test: (one: string | bigint, other: string | bigint) => boolean) =>
    (value: Comparable, [limit = null]: readonly Comparable[]): boolean =>
        value !== null && limit !== null && test(value, limit);

const operations: Readonly<
    Record<SummaryFilter['operation'], (value: Comparable, wanted: readonly Comparable[]) => boolean>
> = {
    equals: (value, wanted) => wanted.includes(value),
    notEqual: (value, wanted) => !wanted.includes(value),
    lessThan: ordered((one, other) => one < other),
    greaterThan: ordered((one, other) => one > other),
    lessOrEqual: ordered((one, other) => one <= other),
    greaterOrEqual: ordered((one, other) => one >= other),
    contains: (value, [part]) => value !== null && text(value).includes(text(part)),
    notContain: (value, [part]) => value === null || !text(value).includes(text(part)),
    startsWith: (value, [part]) => value !== null && text(value).startsWith(text(part))
};

function comparable(field: FieldSchema, stored: SqlValue): Comparable {
    if (stored === null) return null;
    if (isNumeric(field.type) || field.type === 'boolean') return BigInt(stored);
    return field.type === 'date' || field.type === 'datetime' ? String(stored) : folded(String(stored));
}

function wantedValue(field: FieldSchema, value: string): Comparable {
    if (value === '') return null;
    if (field.type === 'boolean') return value.toLowerCase() === 'true' ? 1n : 0n;
    if (isNumeric(field.type)) return BigInt(scaledInteger(value, field.scale) ?? 0);
    if (field.type === 'date' || field.type === 'datetime') return String(coercerOf(field)(value, 'text'));
    return folded(value);
}
