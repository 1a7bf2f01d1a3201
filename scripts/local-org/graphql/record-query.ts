import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';

import { fieldNamed, objectNamed, relationshipNamed, type ObjectSchema } from '../schema.ts';
import type { RecordNode } from '../soql/records.ts';
import type { SelectItem, SelectQuery } from '../soql/query.ts';
import { countRecords, runQuery } from '../soql/run.ts';
import { connection, stretch } from './cursors.ts';
import { filterCondition, orderItems } from './filters.ts';
import type { RequestContext } from './record-context.ts';
import { argumentsOf, asStated, below, type SelectedField } from './selections.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Input = Readonly<Record<string, unknown>>;

/** Answers `uiapi { query { X(...) } }` with one statement, and one more for each child relationship in it. */
export function resolveRecords(
    request: RequestContext,
    object: ObjectSchema,
    args: Arguments,
    info: GraphQLResolveInfo
): unknown {
    request.countQuery();
    const { offset, size } = stretch(args);
    const fields = below(info.fieldNodes, ['edges', 'node'], info);
    const type = nodeType(info.returnType);
    const stated = withStatedOrder(request, args, info.fieldNodes[0]);
    const query = recordQuery(request, object, stated, new ItemBuilder(request, info).items(object, type, fields, []));
    const outcome = runQuery(
        request.org,
        request.context,
        { ...query, limit: size + 1, offset },
        { pageSize: size + 1 }
    );
    const records = outcome.kind === 'records' ? outcome.records : [];
    const total = (): number => countRecords(request.org, request.context, query);
    return connection(records.slice(0, size), offset, records.length > size, total);
}

/** One record by id, with what the document selects of it; null where the user does not see it. */
export function resolveRecord(
    request: RequestContext,
    object: ObjectSchema,
    id: string,
    info: GraphQLResolveInfo
): RecordNode | null {
    const type = getNamedType(info.returnType) as GraphQLObjectType;
    const items = new ItemBuilder(request, info).items(object, type, below(info.fieldNodes, [], info), []);
    const where = {
        kind: 'compare',
        operand: 'Id',
        operator: '=',
        values: [`'${id}'`],
        literalTypes: ['STRING'],
        list: false
    } as const;
    const query = { ...recordQuery(request, object, {}, items), where };
    const outcome = runQuery(request.org, request.context, query, { pageSize: 1 });
    return (outcome.kind === 'records' && outcome.records[0]) || null;
}

/** What is sorted by counts in the order in which the request states it. */
function withStatedOrder(request: RequestContext, args: Arguments, node: FieldNode | undefined): Arguments {
    const stated = node?.arguments?.find(({ name }) => name.value === 'orderBy')?.value;
    return { ...args, orderBy: asStated(args['orderBy'], stated, request.variables) };
}

function recordQuery(
    request: RequestContext,
    object: ObjectSchema,
    args: Arguments,
    items: readonly SelectItem[]
): SelectQuery {
    const { schema } = request.org;
    const orderBy = orderItems(schema, object, (args['orderBy'] ?? {}) as Input);
    return {
        text: '',
        from: object.apiName,
        items,
        where: filterCondition(schema, object, (args['where'] ?? {}) as Input),
        groupBy: [],
        // Pages need an order; Salesforce's is its own where none is asked for.
        orderBy: orderBy.length > 0 ? orderBy : [{ operand: ['Id'], descending: false, nullsLast: false }]
    };
}

class ItemBuilder {
    readonly #request: RequestContext;
    readonly #info: GraphQLResolveInfo;
    readonly #items = new Map<string, SelectItem>();

    constructor(request: RequestContext, info: GraphQLResolveInfo) {
        this.#request = request;
        this.#info = info;
    }

    items(
        object: ObjectSchema,
        type: GraphQLObjectType,
        fields: readonly SelectedField[],
        prefix: readonly string[],
        inChild = false
    ): SelectItem[] {
        for (const field of fields) this.#add(object, type, field, prefix, inChild);
        return [...this.#items.values()];
    }

    #add(
        object: ObjectSchema,
        type: GraphQLObjectType,
        selected: SelectedField,
        prefix: readonly string[],
        inChild: boolean
    ): void {
        const own = fieldNamed(object, selected.name);
        if (own) {
            if (own.type !== 'id') this.#addPath([...prefix, own.apiName]);
            return;
        }
        const definition = type.getFields()[selected.name];
        const target = definition && getNamedType(definition.type);
        if (!isObjectType(target)) return;
        const relationship = relationshipNamed(object, selected.name);
        const parent = relationship && objectNamed(this.#request.org.schema, relationship.referenceTo[0] ?? '');
        if (parent) {
            const path = [...prefix, selected.name];
            this.#addPath([...path, 'Id']);
            this.items(parent, target, below(selected.nodes, [], this.#info), path, inChild);
            return;
        }
        if (prefix.length > 0 || inChild)
            throw new Error(`Child relationship ${selected.name} is more than one level down`);
        this.#items.set(`children ${selected.responseName}`, this.#children(object, type, selected, selected.nodes[0]));
    }

    #children(
        object: ObjectSchema,
        type: GraphQLObjectType,
        selected: SelectedField,
        node: FieldNode | undefined
    ): SelectItem {
        const relationship = object.childRelationships.find((child) => child.relationshipName === selected.name);
        const child = objectNamed(this.#request.org.schema, relationship?.childObject ?? '');
        const definition = type.getFields()[selected.name];
        if (!child || !definition || !node) throw new Error(`Unknown child relationship ${selected.name}`);
        const given = argumentsOf(definition, node, this.#info.variableValues);
        const args = withStatedOrder(this.#request, given, node);
        const { offset, size } = stretch(args);
        const fields = below(selected.nodes, ['edges', 'node'], this.#info);
        const items = new ItemBuilder(this.#request, this.#info).items(
            child,
            nodeType(definition.type),
            fields,
            [],
            true
        );
        const counted = below(selected.nodes, [], this.#info).some(({ name }) => name === 'totalCount');
        // One more than is shown tells whether there is a next page.
        const query = {
            ...recordQuery(this.#request, child, args, items),
            from: selected.name,
            limit: size + 1,
            offset
        };
        return { kind: 'children', query, alias: selected.responseName, counted };
    }

    #addPath(path: readonly string[]): void {
        this.#items.set(path.join('.').toLowerCase(), { kind: 'field', path });
    }
}

/** The record type at the end of a connection's edges. */
function nodeType(connectionType: GraphQLResolveInfo['returnType']): GraphQLObjectType {
    const edge = getNamedType(
        (getNamedType(connectionType) as GraphQLObjectType).getFields()['edges']?.type
    ) as GraphQLObjectType;
    return getNamedType(edge.getFields()['node']?.type) as GraphQLObjectType;
}
