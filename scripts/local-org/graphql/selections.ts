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
    type SelectionNode
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
