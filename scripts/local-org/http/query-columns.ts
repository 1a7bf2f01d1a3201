import { isNumeric, objectNamed, type FieldSchema, type FieldType } from '../schema.ts';
import { functionExpression, isAggregate } from '../soql/functions.ts';
import { selectQuery } from '../soql/normalize.ts';
import type { FunctionCall, SelectQuery } from '../soql/query.ts';
import { readableObject, Scope } from '../soql/resolve.ts';
import type { ApiCall } from './call.ts';

/** A result column as `&columns=true` describes it; parents and children are columns of columns. */
interface Column {
    readonly columnName: string;
    readonly displayName: string;
    readonly aggregate: boolean;
    readonly apexType: string | null;
    readonly booleanType: boolean;
    readonly custom: boolean;
    readonly foreignKeyName: string | null;
    readonly insertable: boolean;
    readonly joinColumns: Column[];
    readonly numberType: boolean;
    readonly textType: boolean;
    readonly updatable: boolean;
}

const APEX_TYPES: Partial<Record<FieldType, string>> = {
    id: 'Id',
    reference: 'Id',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'Datetime',
    int: 'Integer',
    double: 'Double',
    currency: 'Double',
    percent: 'Double'
};

/** What a query's columns are, without running it: the Salesforce CLI asks before it prints a table. */
export function queryColumns(call: ApiCall, text: string): Record<string, unknown> {
    const query = selectQuery(text);
    const object = readableObject(call.org, call.context, query.from, text);
    const scope = new Scope(call.org, call.context, object, text);
    return {
        columnMetadata: columnsOf(scope, query),
        entityName: object.apiName,
        groupBy: query.groupBy.length > 0,
        idSelected: query.items.some((item) => item.kind === 'field' && item.path.join().toLowerCase() === 'id'),
        keyPrefix: object.keyPrefix
    };
}

function columnsOf(scope: Scope, query: SelectQuery): Column[] {
    const columns: Column[] = [];
    let unnamed = 0;
    for (const item of query.items) {
        if (item.kind === 'children') columns.push(childColumn(scope, item.query));
        else if (item.kind === 'field') addField(columns, item.path, scope.field(item.path).field);
        else if (isAggregate(item.call)) {
            const name = item.alias ?? `expr${unnamed++}`;
            const { kind } = functionExpression(scope, item.call);
            const numeric = kind === 'scaled' || kind === 'real';
            columns.push({
                ...column(name),
                displayName: shownCall(item.call),
                aggregate: true,
                numberType: numeric,
                textType: kind === 'text'
            });
        } else columns.push(column(item.alias ?? `expr${unnamed++}`));
    }
    return columns;
}

/** As Salesforce heads the column of an aggregate without an alias: `avg(Amount)`. */
function shownCall(call: FunctionCall): string {
    return `${call.name.toLowerCase()}(${call.parameters.join(', ')})`;
}

function childColumn(scope: Scope, query: SelectQuery): Column {
    const wanted = query.from.toLowerCase();
    const relationship = scope.object.childRelationships.find(
        (child) => child.relationshipName?.toLowerCase() === wanted
    );
    const child = objectNamed(scope.org.schema, relationship?.childObject ?? query.from);
    const object = readableObject(scope.org, scope.context, child?.apiName ?? query.from, scope.text);
    const inner = new Scope(scope.org, scope.context, object, scope.text, scope.depth + 1);
    return {
        ...column(relationship?.relationshipName ?? query.from),
        aggregate: true,
        joinColumns: columnsOf(inner, query)
    };
}

function addField(columns: Column[], path: readonly string[], field: FieldSchema): void {
    const [first = '', ...rest] = path;
    if (rest.length === 0) {
        columns.push(fieldColumn(field));
        return;
    }
    let parent = columns.find((known) => known.columnName.toLowerCase() === first.toLowerCase());
    if (!parent) {
        parent = column(first);
        columns.push(parent);
    }
    addField(parent.joinColumns, rest, field);
}

function fieldColumn(field: FieldSchema): Column {
    const numeric = isNumeric(field.type);
    return {
        ...column(field.apiName),
        apexType: APEX_TYPES[field.type] ?? 'String',
        booleanType: field.type === 'boolean',
        custom: field.custom,
        insertable: field.createable,
        numberType: numeric,
        textType: !numeric && field.type !== 'boolean',
        updatable: field.updateable
    };
}

function column(name: string): Column {
    return {
        columnName: name,
        displayName: name,
        aggregate: false,
        apexType: null,
        booleanType: false,
        custom: false,
        foreignKeyName: null,
        insertable: false,
        joinColumns: [],
        numberType: false,
        textType: false,
        updatable: false
    };
}
