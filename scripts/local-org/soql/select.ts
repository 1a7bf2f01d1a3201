import { isNumeric, objectNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import type { SqlRow } from '../org.ts';
import { displayText } from './display.ts';
import { functionExpression, isAggregate } from './functions.ts';
import { raw, join, sql, type Fragment } from './fragment.ts';
import { orderSql } from './order.ts';
import { invalidUse, malformed, misplaced, unknownRelationship, unsupported } from './query-errors.ts';
import { leadOf, walkedField, type Lead } from './page-ids.ts';
import { isCall, operandText, type FieldPath, type FunctionCall, type SelectItem, type SelectQuery } from './query.ts';
import type { RecordNode } from './records.ts';
import { Scope } from './resolve.ts';
import { whereSql } from './where.ts';

/** A child subquery, and where its records hang. */
export interface ChildPlan {
    readonly name: string;
    readonly foreignKey: FieldSchema;
    readonly plan: RecordPlan;
    /** Whether all children of a parent are to be counted, whatever the limit. */
    readonly counted: boolean;
}

/** A query of records as SQL in pieces, so that one plan serves first pages, later pages and children. */
export interface RecordPlan {
    readonly object: ObjectSchema;
    readonly alias: string;
    readonly columns: Fragment;
    readonly from: Fragment;
    readonly where: Fragment;
    /** The part of the condition that holds for every page: not deleted since, and visible. */
    readonly visible: Fragment;
    readonly order: Fragment;
    /** Whether the order ends with the id, so that no two records are equal in it. */
    readonly orderedById: boolean;
    /** What an index can hold the records in the order of. */
    readonly walked?: FieldSchema;
    /** The few parents whose records are asked for. */
    readonly lead?: Lead;
    readonly limit?: number;
    readonly offset?: number;
    readonly children: readonly ChildPlan[];
    readonly read: (row: SqlRow) => RecordNode;
}

const MAXIMUM_FIELDS_LIMIT = 200;

/** Resolves a query of records under the user's access. @throws RequestError as Salesforce refuses it. */
export function planRecords(scope: Scope, query: SelectQuery, includeDeleted: boolean): RecordPlan {
    scope.includeDeleted = includeDeleted;
    const selection = new Selection(scope);
    const children: ChildPlan[] = [];
    for (const item of expandFields(scope, query)) {
        if (item.kind === 'children') children.push(planChild(scope, item, selection, includeDeleted));
        else if (item.kind === 'field') {
            if (item.alias) throw malformed(`only aggregate expressions use field aliasing: ${item.alias}`);
            selection.addField(item.path);
        } else selection.addFunction(item.call, item.alias);
    }
    const where = query.where ? whereSql(scope, query.where) : raw('1');
    const order = orderSql(scope, query.orderBy);
    return {
        object: scope.object,
        alias: scope.alias,
        columns: join(selection.columns, ', '),
        from: scope.from(),
        where: sql`${scope.visible(includeDeleted)} AND ${where}`,
        visible: scope.visible(includeDeleted),
        order,
        orderedById: endsWithId(query),
        walked: walkedField(scope, query.orderBy),
        lead: leadOf(scope, query),
        limit: query.limit,
        offset: query.offset,
        children,
        read: (row) => selection.read(row)
    };
}

function endsWithId({ orderBy }: SelectQuery): boolean {
    const last = orderBy.at(-1)?.operand;
    return last !== undefined && !isCall(last) && last.length === 1 && last[0]?.toLowerCase() === 'id';
}

function planChild(
    scope: Scope,
    item: Extract<SelectItem, { kind: 'children' }>,
    selection: Selection,
    includeDeleted: boolean
): ChildPlan {
    const { query, alias, counted = false } = item;
    const wanted = query.from.toLowerCase();
    const relationship = scope.object.childRelationships.find(
        (child) => child.relationshipName?.toLowerCase() === wanted
    );
    const object = relationship && objectNamed(scope.org.schema, relationship.childObject);
    if (!relationship?.relationshipName || !object || !scope.context.access.canRead(object)) {
        throw unknownRelationship(scope.place, query.from, 'FROM part of query call');
    }
    if (query.groupBy.length > 0 || query.items.some((item) => item.kind === 'function' && isAggregate(item.call))) {
        throw malformed('Grouping and aggregate functions are not allowed in a child subquery');
    }
    const inner = new Scope(scope.org, scope.context, object, scope.text, scope.depth + 1);
    const { field: foreignKey } = inner.field([relationship.field]);
    const name = alias ?? relationship.relationshipName;
    selection.addChildren(name);
    return { name, foreignKey, plan: planRecords(inner, query, includeDeleted), counted };
}

/** FIELDS(ALL | STANDARD | CUSTOM) as the fields that the user may read. */
function expandFields(scope: Scope, query: SelectQuery): SelectItem[] {
    return query.items.flatMap((item) => {
        if (item.kind !== 'function' || item.call.name !== 'FIELDS') return [item];
        const group = item.call.parameters[0]?.toUpperCase();
        if (group !== 'ALL' && group !== 'STANDARD' && group !== 'CUSTOM')
            throw malformed('FIELDS takes ALL, STANDARD or CUSTOM');
        if (group !== 'STANDARD' && (query.limit === undefined || query.limit > MAXIMUM_FIELDS_LIMIT)) {
            throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MAXIMUM_FIELDS_LIMIT}`);
        }
        return [...scope.object.fields.values()]
            .filter((field) => group === 'ALL' || field.custom === (group === 'CUSTOM'))
            .filter((field) => scope.context.access.canReadField(scope.object, field))
            .map((field): SelectItem => ({ kind: 'field', path: [field.apiName] }));
    });
}

type Reader = (row: SqlRow, node: RecordNode) => void;

/** The SELECT list as columns, and how a row of them becomes a record with its parents. */
class Selection {
    readonly columns: Fragment[] = [];
    readonly #scope: Scope;
    readonly #root: Level;
    readonly #selected = new Set<string>();

    constructor(scope: Scope) {
        this.#scope = scope;
        this.#root = {
            object: scope.object,
            id: this.#column(raw(`${scope.alias}."Id"`)),
            readers: [],
            parents: new Map()
        };
    }

    addField(path: FieldPath): void {
        const resolved = this.#scope.field(path);
        this.#once(resolved.path);
        const level = this.#level(path.slice(0, -1));
        const column = this.#column(resolved.sql);
        const { field } = resolved;
        level.readers.push((row, node) => node.parts.set(field.apiName, { field, stored: row[column] ?? null }));
    }

    addFunction(call: FunctionCall, alias: string | undefined): void {
        const [parameter = ''] = call.parameters;
        if (call.name !== 'TOLABEL' && call.name !== 'FORMAT') {
            functionExpression(this.#scope, call);
            const text = operandText(call);
            throw misplaced(this.#scope.place, call.name, `Field must be grouped or aggregated: ${text}`);
        }
        if (call.inner || call.parameters.length !== 1) throw unsupported(`the function ${operandText(call)}`);
        const resolved = this.#scope.field(parameter.split('.'));
        const { field } = resolved;
        if (!(call.name === 'FORMAT' ? isFormattable(field) : isPicklist(field)))
            throw invalidUse(
                this.#scope.place,
                resolved.path,
                `field ${resolved.path} does not support ${call.name}()`
            );
        this.#once(alias ?? resolved.path);
        const level = alias ? this.#root : this.#level(resolved.path.split('.').slice(0, -1));
        const column = this.#column(resolved.sql);
        const { timeZone } = this.#scope.context.user;
        level.readers.push((row, node) => {
            const stored = row[column] ?? null;
            node.parts.set(alias ?? field.apiName, { field, stored, shown: displayText(field, stored, timeZone) });
        });
    }

    addChildren(name: string): void {
        this.#root.readers.push((_, node) => node.parts.set(name, null));
    }

    read(row: SqlRow): RecordNode {
        return readLevel(this.#root, row) as RecordNode;
    }

    #once(name: string): void {
        const key = name.toLowerCase();
        if (this.#selected.has(key)) throw invalidUse(this.#scope.place, name, `duplicate field selected: ${name}`);
        this.#selected.add(key);
    }

    #level(relationships: readonly string[]): Level {
        let level = this.#root;
        relationships.forEach((name, index) => {
            const key = name.toLowerCase();
            const known = level.parents.get(key);
            if (known) {
                level = known;
                return;
            }
            const { object, alias, relationship } = this.#scope.parent(relationships.slice(0, index + 1));
            const parent: Level = { object, id: this.#column(raw(`${alias}."Id"`)), readers: [], parents: new Map() };
            const label = relationship?.relationshipName ?? name;
            level.readers.push((row, node) => node.parts.set(label, readLevel(parent, row)));
            level.parents.set(key, parent);
            level = parent;
        });
        return level;
    }

    #column(value: Fragment): string {
        const name = `c${this.columns.length}`;
        this.columns.push(sql`${value} AS ${raw(name)}`);
        return name;
    }
}

function isPicklist({ type }: FieldSchema): boolean {
    return type === 'picklist' || type === 'multipicklist';
}

function isFormattable({ type }: FieldSchema): boolean {
    return isNumeric(type) || type === 'date' || type === 'datetime';
}

interface Level {
    readonly object: ObjectSchema;
    readonly id: string;
    readonly readers: Reader[];
    readonly parents: Map<string, Level>;
}

function readLevel(level: Level, row: SqlRow): RecordNode | null {
    const id = row[level.id];
    if (typeof id !== 'string') return null;
    const node: RecordNode = { object: level.object, id, parts: new Map() };
    for (const reader of level.readers) reader(row, node);
    return node;
}
