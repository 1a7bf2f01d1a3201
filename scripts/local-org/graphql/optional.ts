import type { GraphQLObjectType } from 'graphql';
import { isObjectType, Kind, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * The document without the `@optional` fields that this user's schema has not. The directive covers fields of records,
 * not objects: a query of an object that the user may not read still fails.
 */
export function withoutUnreadable(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
    const typeInfo = new TypeInfo(schema);
    return visit(
        document,
        visitWithTypeInfo(typeInfo, {
            Field: {
                enter(node) {
                    const parent = typeInfo.getParentType();
                    const optional = node.directives?.some(({ name }) => name.value === 'optional') === true;
                    const unknown =
                        isObjectType(parent) && coversFields(parent) && !(node.name.value in parent.getFields());
                    return optional && unknown && node.name.value !== '__typename' ? null : undefined;
                },
                leave(node) {
                    // Nothing is left of a field whose every part was dropped.
                    return node.selectionSet?.selections.length === 0 ? null : undefined;
                }
            },
            Document: {
                leave(node) {
                    const empty = new Set(
                        node.definitions.flatMap((definition) =>
                            definition.kind === Kind.FRAGMENT_DEFINITION &&
                            definition.selectionSet.selections.length === 0
                                ? [definition.name.value]
                                : []
                        )
                    );
                    return empty.size === 0 ? undefined : withoutFragments(node, empty);
                }
            }
        })
    );
}

function withoutFragments(document: DocumentNode, names: ReadonlySet<string>): DocumentNode {
    return visit(document, {
        FragmentSpread: (node) => (names.has(node.name.value) ? null : undefined),
        FragmentDefinition: (node) => (names.has(node.name.value) ? null : undefined)
    });
}

const ROOT_TYPES: ReadonlySet<string> = new Set([
    'Query',
    'Mutation',
    'UIAPI',
    'UIAPIMutations',
    'RecordQuery',
    'RecordQueryAggregate'
]);

function coversFields(type: GraphQLObjectType): boolean {
    return !ROOT_TYPES.has(type.name);
}
