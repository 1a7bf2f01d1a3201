import { isNumeric } from '../schema.ts';
import { Fragment, raw, sql } from './fragment.ts';
import { invalidUse, malformed, unsupported } from './query-errors.ts';
import type { FunctionCall } from './query.ts';
import type { ResolvedField, Scope } from './resolve.ts';

/** What an expression yields, beyond its SQL: how to read it back and how to compare with it. */
export interface Expression {
    readonly sql: Fragment;
    /** `scaled`: integer scaled by 10^scale; `real`: a plain number. */
    readonly kind: 'scaled' | 'real' | 'text' | 'date' | 'datetime' | 'boolean';
    readonly scale: number;
    readonly aggregate: boolean;
    readonly field?: ResolvedField;
}

const DATE_PARTS: Readonly<Record<string, (value: string) => string>> = {
    CALENDAR_YEAR: (value) => `CAST(strftime('%Y', ${value}) AS INTEGER)`,
    CALENDAR_QUARTER: (value) => `(CAST(strftime('%m', ${value}) AS INTEGER) + 2) / 3`,
    CALENDAR_MONTH: (value) => `CAST(strftime('%m', ${value}) AS INTEGER)`,
    DAY_IN_MONTH: (value) => `CAST(strftime('%d', ${value}) AS INTEGER)`,
    DAY_IN_WEEK: (value) => `CAST(strftime('%w', ${value}) AS INTEGER) + 1`,
    DAY_IN_YEAR: (value) => `CAST(strftime('%j', ${value}) AS INTEGER)`,
    WEEK_IN_MONTH: (value) => `(CAST(strftime('%d', ${value}) AS INTEGER) + 6) / 7`,
    WEEK_IN_YEAR: (value) => `(CAST(strftime('%j', ${value}) AS INTEGER) + 6) / 7`,
    HOUR_IN_DAY: (value) => `CAST(strftime('%H', ${value}) AS INTEGER)`
};
const AGGREGATES = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

/** Whether the function makes its query an aggregate query. */
export function isAggregate(call: FunctionCall): boolean {
    return AGGREGATES.has(call.name);
}

/** A function call over the scope's fields. @throws RequestError for functions and types that do not go together. */
export function functionExpression(scope: Scope, call: FunctionCall): Expression {
    const [parameter, ...more] = call.parameters;
    if (isAggregate(call)) return aggregate(scope, call);
    if (more.length > 0 || parameter === undefined)
        throw unsupported(`the function ${call.name} with these parameters`);
    const field = scope.field(parameter.split('.'));
    const { type } = field.field;
    if (call.name === 'DAY_ONLY' && type === 'datetime') {
        return { sql: sql`substr(${field.sql}, 1, 10)`, kind: 'date', scale: 0, aggregate: false };
    }
    // The fiscal year of the local org is the calendar year.
    const part = DATE_PARTS[call.name.replace(/^FISCAL_/, 'CALENDAR_')];
    if (!part) throw unsupported(`the function ${call.name}`);
    if (type !== 'date' && type !== 'datetime') {
        throw invalidUse(scope.text, parameter, `field ${parameter} does not support the function ${call.name}`);
    }
    return { sql: new Fragment(part(field.sql.text), field.sql.values), kind: 'scaled', scale: 0, aggregate: false };
}

/** A field as an expression. */
export function fieldExpression(field: ResolvedField): Expression {
    const { type, scale } = field.field;
    const kind = isNumeric(type)
        ? 'scaled'
        : type === 'date' || type === 'datetime' || type === 'boolean'
          ? type
          : 'text';
    return { sql: field.sql, kind, scale, aggregate: false, field };
}

/** Text as it is compared, grouped and sorted: folded, unless the field is case-sensitive or holds ids. */
export function folded(field: ResolvedField): Fragment {
    const { type, caseSensitive } = field.field;
    const exact = caseSensitive || type === 'id' || type === 'reference' || fieldExpression(field).kind !== 'text';
    return exact ? field.sql : sql`FOLD(${field.sql})`;
}

function aggregate(scope: Scope, call: FunctionCall): Expression {
    const [parameter, ...more] = call.parameters;
    if (more.length > 0) throw malformed(`${call.name} takes one field`);
    if (parameter === undefined) {
        if (call.name !== 'COUNT') throw malformed(`${call.name} takes one field`);
        return { sql: raw('COUNT(*)'), kind: 'scaled', scale: 0, aggregate: true };
    }
    const field = scope.field(parameter.split('.'));
    const inner = fieldExpression(field);
    const { type } = field.field;
    if (call.name === 'COUNT') return { ...inner, sql: sql`COUNT(${field.sql})`, ...COUNTED };
    if (call.name === 'COUNT_DISTINCT') return { ...inner, sql: sql`COUNT(DISTINCT ${folded(field)})`, ...COUNTED };
    const numeric = inner.kind === 'scaled';
    const refused =
        call.name === 'SUM' || call.name === 'AVG'
            ? !numeric
            : type === 'boolean' || type === 'longtextarea' || type === 'multipicklist';
    if (refused)
        throw invalidUse(scope.text, parameter, `field ${parameter} does not support aggregate operator ${call.name}`);
    if (call.name === 'AVG') {
        const divisor = raw(`${10 ** inner.scale}.0`);
        return {
            sql: sql`SUM(${field.sql}) / (COUNT(${field.sql}) * ${divisor})`,
            kind: 'real',
            scale: 0,
            aggregate: true
        };
    }
    return { sql: sql`${raw(call.name)}(${field.sql})`, kind: inner.kind, scale: inner.scale, aggregate: true };
}

const COUNTED = { kind: 'scaled', scale: 0, aggregate: true, field: undefined } as const;
