import type { GraphQLResolveInfo } from 'graphql';

import { RequestError } from '../errors.ts';
import { fieldNamed, isNumeric, type FieldSchema, type ObjectSchema } from '../schema.ts';
import type { AggregateRow } from '../soql/records.ts';
import { isCall, type FieldPath, type FunctionCall, type SelectItem } from '../soql/query.ts';
import { runQuery } from '../soql/run.ts';
import { connection, stretch } from './cursors.ts';
import { filterCondition } from './filters.ts';
import type { RequestContext } from './record-context.ts';
import { below } from './selections.ts';

type Input = Readonly<Record<string, unknown>>;
type Cell = string | number | boolean | null;

interface Column {
    readonly field: FieldSchema;
    /** The aggregate function in GraphQL's spelling; absent for the grouped value itself. */
    readonly function?: string;
    readonly alias: string;
    readonly item: SelectItem;
}

const FUNCTIONS: Readonly<Record<string, string>> = {
    sum: 'SUM',
    avg: 'AVG',
    min: 'MIN',
    max: 'MAX',
    count: 'COUNT',
    countDistinct: 'COUNT_DISTINCT',
    grouping: 'GROUPING'
};

/** Answers `uiapi { aggregate { X(...) } }` with one statement. */
export function resolveGroups(
    request: RequestContext,
    object: ObjectSchema,
    args: Input,
    info: GraphQLResolveInfo
): unknown {
    request.countQuery();
    const { offset, size } = stretch(args);
    const groups = groupOperands(object, (args['groupBy'] ?? {}) as Input);
    const columns = aggregateColumns(object, info, groups);
    if (columns.length === 0) throw new Error('An aggregate query needs a grouped or aggregated field');
    const loose = columns.find(({ field, function: name }) => !name && !groups.has(field.apiName));
    if (loose) throw new RequestError('MALFORMED_QUERY', `Field must be grouped or aggregated: ${loose.field.apiName}`);
    const query = {
        text: '',
        from: object.apiName,
        items: columns.map(({ item }) => item),
        where: filterCondition(request.org.schema, object, (args['where'] ?? {}) as Input),
        groupBy: [...groups.values()],
        subtotals: subtotalsOf(args),
        orderBy: [...groups.values()].map((operand) => ({ operand, descending: false, nullsLast: false }))
    };
    const paged = { ...query, limit: size + 1, offset };
    const rows = groupRows(request, paged, size + 1);
    const total = (): number => groupRows(request, query, Infinity).length;
    const nodes = rows.slice(0, size).map((row) => ({ aggregate: aggregateNode(columns, row) }));
    return connection(nodes, offset, rows.length > size, total);
}

function subtotalsOf(args: Input): 'ROLLUP' | 'CUBE' | undefined {
    const type = ((args['groupBy'] ?? {}) as Input)['type'];
    return type === 'ROLLUP' || type === 'CUBE' ? type : undefined;
}

function groupRows(
    request: RequestContext,
    query: Parameters<typeof runQuery>[2],
    pageSize: number
): readonly AggregateRow[] {
    const outcome = runQuery(request.org, request.context, query, { pageSize });
    return outcome.kind === 'groups' ? outcome.rows : [];
}

function groupOperands(object: ObjectSchema, groupBy: Input): Map<string, FieldPath | FunctionCall> {
    const groups = new Map<string, FieldPath | FunctionCall>();
    for (const [name, clause] of Object.entries(groupBy)) {
        if (name === 'type') continue;
        const { group, function: part } = (clause ?? {}) as { group?: boolean; function?: string };
        const field = requireField(object, name);
        if (part) groups.set(field.apiName, { name: part, parameters: [field.apiName] });
        else if (group === true) groups.set(field.apiName, [field.apiName]);
    }
    return groups;
}

function aggregateColumns(
    object: ObjectSchema,
    info: GraphQLResolveInfo,
    groups: ReadonlyMap<string, FieldPath | FunctionCall>
): Column[] {
    const columns = new Map<string, Column>();
    for (const selected of below(info.fieldNodes, ['edges', 'node', 'aggregate'], info)) {
        const field = fieldNamed(object, selected.name);
        if (!field) continue;
        for (const { name } of below(selected.nodes, [], info)) {
            const aggregateFunction = FUNCTIONS[name];
            if (!aggregateFunction && name.startsWith('__')) continue;
            const key = `${field.apiName} ${aggregateFunction ?? ''}`;
            if (columns.has(key)) continue;
            const alias = `a${columns.size}`;
            const operand: FieldPath | FunctionCall = aggregateFunction
                ? callOf(aggregateFunction, field, groups)
                : (groups.get(field.apiName) ?? [field.apiName]);
            const item: SelectItem =
                'name' in operand
                    ? { kind: 'function', call: operand, alias }
                    : { kind: 'field', path: operand, alias };
            columns.set(key, { field, alias, item, ...(aggregateFunction ? { function: name } : {}) });
        }
    }
    return [...columns.values()];
}

/** GROUPING asks about a group, which may be a function of the field. */
function callOf(name: string, field: FieldSchema, groups: ReadonlyMap<string, FieldPath | FunctionCall>): FunctionCall {
    const grouped = groups.get(field.apiName);
    return name === 'GROUPING' && grouped && isCall(grouped)
        ? { name, parameters: [], inner: grouped }
        : { name, parameters: [field.apiName] };
}

function aggregateNode(columns: readonly Column[], row: AggregateRow): Record<string, Record<string, unknown>> {
    const node: Record<string, Record<string, unknown>> = {};
    for (const { field, function: name, alias } of columns) {
        const own = (node[field.apiName] ??= {});
        const shown = shownCell(field, name, row[alias] ?? null);
        if (name) own[name] = shown;
        else Object.assign(own, shown);
    }
    return node;
}

function shownCell(
    field: FieldSchema,
    name: string | undefined,
    value: Cell
): { value: Cell; displayValue: string | null } {
    if (value === null) return { value, displayValue: null };
    if (typeof value === 'number') {
        const scale = isNumeric(field.type) && !/^count|^grouping/.test(name ?? '') ? field.scale : 0;
        return {
            value,
            displayValue: value.toLocaleString('en-US', { minimumFractionDigits: scale, maximumFractionDigits: scale })
        };
    }
    if (field.type === 'picklist')
        return {
            value,
            displayValue: field.picklistValues.find((entry) => entry.value === value)?.label ?? String(value)
        };
    if (field.type === 'datetime' && typeof value === 'string')
        return { value: value.replace('+0000', 'Z'), displayValue: null };
    return { value, displayValue: null };
}

function requireField(object: ObjectSchema, name: string): FieldSchema {
    const field = fieldNamed(object, name);
    if (!field) throw new Error(`No such column '${name}' on entity '${object.apiName}'.`);
    return field;
}
