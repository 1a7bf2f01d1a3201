import {
    getDirectiveValues,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    Kind,
    valueFromAST,
    type FieldNode,
    type FragmentDefinitionNode,
    type GraphQLField,
    type GraphQLResolveInfo,
    type SelectionNode,
    type ValueNode
} from 'graphql';

/** A field that a document selects under one response name, with everything below it. */
export interface SelectedField {
    readonly name: string;
    readonly responseName: string;
    readonly nodes: readonly FieldNode[];
}

/** What the document selects below some fields, with fragments opened and @skip and @include heard. */
export function selectedFields(
    nodes: readonly FieldNode[],
    info: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>
): SelectedField[] {
    const found = new Map<string, FieldNode[]>();
    const visit = (selections: readonly SelectionNode[]): void => {
        for (const selection of selections) {
            if (!isIncluded(selection, info.variableValues)) continue;
            if (selection.kind === Kind.FIELD) {
                const responseName = selection.alias?.value ?? selection.name.value;
                found.set(responseName, [...(found.get(responseName) ?? []), selection]);
            } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet.selections);
            else visit(fragment(selection.name.value, info.fragments)?.selectionSet.selections ?? []);
        }
    };
    for (const node of nodes) visit(node.selectionSet?.selections ?? []);
    return [...found].map(([responseName, fieldNodes]) => ({
        responseName,
        name: fieldNodes[0]?.name.value ?? '',
        nodes: fieldNodes
    }));
}

/** The fields at the end of a path of names, e.g. below `edges`, `node`. */
export function below(
    nodes: readonly FieldNode[],
    path: readonly string[],
    info: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>
): SelectedField[] {
    const fields = selectedFields(nodes, info);
    const [name, ...rest] = path;
    if (name === undefined) return fields;
    return below(
        fields.filter((field) => field.name === name).flatMap((field) => field.nodes),
        rest,
        info
    );
}

/** The arguments of a selected field, with variables filled in. */
export function argumentsOf(
    definition: GraphQLField<unknown, unknown> | undefined,
    node: FieldNode,
    variables: Readonly<Record<string, unknown>>
): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const argument of node.arguments ?? []) {
        const type = definition?.args.find(({ name }) => name === argument.name.value)?.type;
        if (type) values[argument.name.value] = valueFromAST(argument.value, type, { ...variables });
    }
    return values;
}

function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, { ...variables });
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, { ...variables });
    return skip?.['if'] !== true && include?.['if'] !== false;
}

function fragment(name: string, fragments: GraphQLResolveInfo['fragments']): FragmentDefinitionNode | undefined {
    return fragments[name];
}

/**
 * An input object with its keys in the order in which the document or its variables state them: coercion puts them in
 * the order of the schema, but what is sorted by comes in the order of the request.
 */
export function asStated(
    value: unknown,
    stated: ValueNode | undefined,
    given: Readonly<Record<string, unknown>>
): Record<string, unknown> {
    const coerced = (value ?? {}) as Record<string, unknown>;
    const raw = stated?.kind === Kind.VARIABLE ? given[stated.name.value] : undefined;
    if (typeof raw === 'object' && raw !== null) return ordered(coerced, raw as Record<string, unknown>);
    if (stated?.kind !== Kind.OBJECT) return coerced;
    const entries = stated.fields.map(({ name, value: inner }): [string, unknown] => {
        const own = coerced[name.value];
        return [name.value, isObject(own) ? asStated(own, inner, given) : own];
    });
    return Object.fromEntries(entries.filter(([name]) => name in coerced));
}

function ordered(coerced: Record<string, unknown>, raw: Record<string, unknown>): Record<string, unknown> {
    const entries = Object.entries(raw).map(([name, inner]): [string, unknown] => {
        const own = coerced[name];
        return [name, isObject(own) && isObject(inner) ? ordered(own, inner) : own];
    });
    return Object.fromEntries(entries.filter(([name]) => name in coerced));
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
