import {
    isNumeric,
    objectNamed,
    type FieldSchema,
    type ObjectSchema,
    type OrgSchema,
    type SummaryFilter
} from '../schema.ts';
import { quoted } from '../store/tables.ts';
import { coercerOf } from './coerce.ts';
import { scaledInteger } from './number.ts';

/** A roll-up as a scalar subselect over the details of a master. */
export function summarySql(schema: OrgSchema, { summary }: FieldSchema, masterId: string): string {
    const child = summary && objectNamed(schema, summary.childObject);
    if (!child) throw new Error('a roll-up without details cannot be computed');
    const column = quoted(summary.summarizedField ?? 'Id');
    const aggregate =
        summary.operation === 'count'
            ? 'count(*)'
            : summary.operation === 'sum'
              ? `coalesce(sum(${column}), 0)`
              : `${summary.operation}(${column})`;
    const conditions = summary.filters.map((filter) => filterSql(child, filter));
    return `(SELECT ${aggregate} FROM ${quoted(child.apiName)} WHERE ${[`${quoted(summary.foreignKey)} = ${masterId}`, ...conditions].join(' AND ')})`;
}

const comparators: Partial<Record<SummaryFilter['operation'], string>> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/** One filter of a roll-up as a SQL condition; several values of equals are alternatives. */
export function filterSql(child: ObjectSchema, filter: SummaryFilter): string {
    const field = child.fields.get(filter.field.toLowerCase());
    if (!field) throw new Error(`the roll-up filter names an unknown field ${filter.field}`);
    const isText =
        !isNumeric(field.type) && field.type !== 'boolean' && field.type !== 'date' && field.type !== 'datetime';
    const column = isText ? `FOLD(${quoted(field.apiName)})` : quoted(field.apiName);
    const literals = filter.values.map((value) => filterLiteral(field, value));
    const [literal = 'NULL'] = literals;
    const filled = literals.filter((value) => value !== 'NULL').join(', ');
    const blank = literals.includes('NULL');
    switch (filter.operation) {
        case 'equals':
            return `(${column} IN (${filled})${blank ? ` OR ${column} IS NULL` : ''})`;
        case 'notEqual':
            return blank
                ? `(${column} IS NOT NULL AND ${column} NOT IN (${filled}))`
                : `(${column} IS NULL OR ${column} NOT IN (${filled}))`;
        case 'contains':
            return `instr(${column}, ${literal}) > 0`;
        case 'notContain':
            return `coalesce(instr(${column}, ${literal}), 0) = 0`;
        case 'startsWith':
            return `instr(${column}, ${literal}) = 1`;
        default:
            return `${column} ${comparators[filter.operation]} ${literal}`;
    }
}

function filterLiteral(field: FieldSchema, value: string): string {
    if (value === '') return 'NULL';
    if (field.type === 'boolean') return value.toLowerCase() === 'true' ? '1' : '0';
    if (isNumeric(field.type)) {
        const scaled = scaledInteger(value, field.scale);
        if (scaled === undefined) throw new Error(`the roll-up filter compares ${field.apiName} with ${value}`);
        return String(scaled);
    }
    if (field.type === 'date' || field.type === 'datetime') return `'${String(coercerOf(field)(value, 'text'))}'`;
    return `FOLD('${value.replaceAll("'", "''")}')`;
}
