import { isNumeric, type FieldSchema } from '../schema.ts';
import { Fragment, raw, sql } from './fragment.ts';
import { invalidUse, malformed, unsupported } from './query-errors.ts';
import { picklistPlace } from './picklist-order.ts';
import { operandText, type FunctionCall } from './query.ts';
import type { ResolvedField, Scope } from './resolve.ts';
import { zonedSql } from './zoned-time.ts';

/** What an expression yields, beyond its SQL: how to read it back and how to compare with it. */
export interface Expression {
    readonly sql: Fragment;
    /** `scaled`: integer scaled by 10^scale; `real`: a plain number. */
    readonly kind: 'scaled' | 'real' | 'text' | 'date' | 'datetime' | 'boolean';
    readonly scale: number;
    readonly aggregate: boolean;
    /** The field itself, where nothing changes its value. */
    readonly field?: ResolvedField;
    /** The field whose values it yields, changed or not: says how they look on a page. */
    readonly source?: FieldSchema;
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
    if (isAggregate(call)) return aggregate(scope, call);
    if (call.name === 'TOLABEL') return labelExpression(scope, call);
    const { value, type, path } = dateOperand(scope, call);
    const plain = { scale: 0, aggregate: false } as const;
    if (call.name === 'DAY_ONLY' && type === 'datetime') {
        return { ...plain, sql: sql`substr(${value}, 1, 10)`, kind: 'date' };
    }
    // The fiscal year of the local org is the calendar year.
    const part = DATE_PARTS[call.name.replace(/^FISCAL_/, 'CALENDAR_')];
    if (!part) throw unsupported(`the function ${call.name}`);
    if ((type !== 'date' && type !== 'datetime') || (type === 'date' && call.name === 'HOUR_IN_DAY')) {
        throw invalidUse(scope.place, path, `field ${path} does not support the function ${call.name}`);
    }
    return { ...plain, sql: new Fragment(part(value.text), value.values), kind: 'scaled' };
}

/** What a date function reads: a field, or a datetime in the user's time zone. */
function dateOperand(scope: Scope, call: FunctionCall): { value: Fragment; type: string; path: string } {
    const converted = call.inner?.name === 'CONVERTTIMEZONE' && call.name in { ...DATE_PARTS, DAY_ONLY: 1 };
    const parameters = converted ? call.inner.parameters : call.parameters;
    const [path, ...more] = parameters;
    if (path === undefined || more.length > 0 || (call.inner && !converted) || call.inner?.inner)
        throw unsupported(`the function ${operandText(call)}`);
    const field = scope.field(path.split('.'));
    const { type } = field.field;
    if (!converted) return { value: field.sql, type, path };
    if (type !== 'datetime') throw invalidUse(scope.place, path, `convertTimezone() needs a dateTime field: ${path}`);
    return { value: zonedSql(scope.org.database, field.sql, scope.context.user.timeZone), type, path };
}

/** `toLabel(Status__c)`: a picklist's label in place of its value. */
function labelExpression(scope: Scope, call: FunctionCall): Expression {
    const [path, ...more] = call.parameters;
    if (path === undefined || more.length > 0 || call.inner) throw unsupported(`the function ${operandText(call)}`);
    const { field, sql: value } = scope.field(path.split('.'));
    if (field.type !== 'picklist')
        throw invalidUse(scope.place, path, `toLabel() can not be used with field ${path} here`);
    const labels = JSON.stringify(Object.fromEntries(field.picklistValues.map((entry) => [entry.value, entry.label])));
    const label = sql`COALESCE((SELECT value FROM json_each(${labels}) WHERE key = ${value}), ${value})`;
    return { sql: sql`FOLD(${label})`, kind: 'text', scale: 0, aggregate: false };
}

/** A field as an expression. */
export function fieldExpression(field: ResolvedField): Expression {
    const { type, scale } = field.field;
    const kind = isNumeric(type)
        ? 'scaled'
        : type === 'date' || type === 'datetime' || type === 'boolean'
          ? type
          : 'text';
    return { sql: field.sql, kind, scale, aggregate: false, field, source: field.field };
}

/** Text as it is compared, grouped and sorted: folded, unless the field is case-sensitive or holds ids. */
export function folded(field: ResolvedField): Fragment {
    const { type, caseSensitive } = field.field;
    const exact = caseSensitive || type === 'id' || type === 'reference' || fieldExpression(field).kind !== 'text';
    return exact ? field.sql : sql`FOLD(${field.sql})`;
}

function aggregate(scope: Scope, call: FunctionCall): Expression {
    const [parameter, ...more] = call.parameters;
    if (more.length > 0 || call.inner) throw malformed(`${call.name} takes one field`);
    if (parameter === undefined) {
        if (call.name !== 'COUNT') throw malformed(`${call.name} takes one field`);
        return { sql: raw('COUNT(*)'), ...COUNTED };
    }
    const field = scope.field(parameter.split('.'));
    const inner = fieldExpression(field);
    const { type } = field.field;
    if (!isAggregatable(call.name, type))
        throw invalidUse(scope.place, parameter, `field ${parameter} does not support aggregate operator ${call.name}`);
    if (call.name === 'COUNT') return { sql: sql`COUNT(${field.sql})`, ...COUNTED };
    if (call.name === 'COUNT_DISTINCT') return { sql: sql`COUNT(DISTINCT ${folded(field)})`, ...COUNTED };
    const result = { kind: inner.kind, scale: inner.scale, aggregate: true, source: field.field };
    if (call.name === 'AVG') {
        const divisor = raw(`${10 ** inner.scale}.0`);
        return { ...result, sql: sql`SUM(${field.sql}) / (COUNT(${field.sql}) * ${divisor})`, kind: 'real', scale: 0 };
    }
    if (inner.kind === 'text') return { ...result, sql: extremeText(call.name, field) };
    return { ...result, sql: sql`${raw(call.name)}(${field.sql})` };
}

const UNCOUNTED: ReadonlySet<string> = new Set(['longtextarea', 'multipicklist']);

function isAggregatable(name: string, type: FieldSchema['type']): boolean {
    if (name === 'SUM' || name === 'AVG') return isNumeric(type);
    return !UNCOUNTED.has(type) && (type !== 'boolean' || name === 'COUNT_DISTINCT' || name === 'COUNT');
}

/** The first or last text in its sort order (picklists have their own), not in that of its characters' codes. */
function extremeText(name: string, field: ResolvedField): Fragment {
    const key =
        field.field.type === 'picklist' ? sql`printf('%05d', ${picklistPlace(field.field, field.sql)})` : folded(field);
    // The key before the text: the least character between them keeps a prefix before what it begins.
    const extreme = sql`${raw(name)}(${key} || char(1) || ${field.sql})`;
    return sql`substr(${extreme}, instr(${extreme}, char(1)) + 1)`;
}

const COUNTED = { kind: 'scaled', scale: 0, aggregate: true } as const;
