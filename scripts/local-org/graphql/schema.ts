import {
    DirectiveLocation,
    GraphQLBoolean,
    GraphQLDirective,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    specifiedDirectives,
    type GraphQLFieldConfig
} from 'graphql';

import type { AccessEvaluator } from '../access/access.ts';
import type { Org, OrgContext } from '../org.ts';
import type { ObjectSchema } from '../schema.ts';
import { resolveGroups } from './aggregate-query.ts';
import { createRecord, deleteRecord, updateRecord, type WrittenRecord } from './mutations.ts';
import type { RequestContext } from './record-context.ts';
import { resolveRecord, resolveRecords } from './record-query.ts';
import { TypeRegistry } from './record-types.ts';
import { IdOrRef } from './shared-types.ts';

type Fields = Record<string, GraphQLFieldConfig<unknown, RequestContext>>;
type Input = Readonly<Record<string, unknown>>;

/** Drops a field that the user may not read, where without it the whole query fails. */
export const OptionalDirective = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

const RecordDeleteInput = new GraphQLInputObjectType({
    name: 'RecordDeleteInput',
    fields: { Id: { type: new GraphQLNonNull(IdOrRef) } }
});
const RecordDeletePayload = new GraphQLObjectType({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } });
const UIAPIMutationsInput = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean, defaultValue: true } }
});

const schemas = new WeakMap<AccessEvaluator, GraphQLSchema>();

/** The schema of what a user may read and write; kept as long as the user's access stays as it is. */
export function graphqlSchema(org: Org, context: OrgContext): GraphQLSchema {
    const known = schemas.get(context.access);
    if (known) return known;
    const schema = buildSchema(new TypeRegistry(org.schema, context), context);
    schemas.set(context.access, schema);
    return schema;
}

function buildSchema(types: TypeRegistry, context: OrgContext): GraphQLSchema {
    const objects = types.objects();
    const query = new GraphQLObjectType({
        name: 'RecordQuery',
        fields: eachObject(objects, (object) => recordField(types, object))
    });
    const aggregate = new GraphQLObjectType({
        name: 'RecordQueryAggregate',
        fields: eachObject(objects, (object) => groupField(types, object))
    });
    const uiapi = new GraphQLObjectType({
        name: 'UIAPI',
        fields: {
            query: { type: new GraphQLNonNull(query), resolve: () => ({}) },
            aggregate: { type: new GraphQLNonNull(aggregate), resolve: () => ({}) }
        }
    });
    const mutations: Fields = Object.assign({}, ...objects.map((object) => mutationFields(types, context, object)));
    return new GraphQLSchema({
        query: new GraphQLObjectType({
            name: 'Query',
            fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } }
        }),
        mutation: Object.keys(mutations).length > 0 ? mutationType(mutations) : null,
        directives: [...specifiedDirectives, OptionalDirective]
    });
}

function recordField(types: TypeRegistry, object: ObjectSchema): Fields[string] {
    return {
        type: types.of(object).connection,
        args: types.arguments(object),
        resolve: (_, args, request, info) => resolveRecords(request, object, args, info)
    };
}

function groupField(types: TypeRegistry, object: ObjectSchema): Fields[string] {
    const { orderBy: _, ...args } = types.arguments(object);
    return {
        type: types.of(object).aggregates,
        args: { ...args, groupBy: { type: types.of(object).groupBy } },
        resolve: (_, args, request, info) => resolveGroups(request, object, args, info)
    };
}

function mutationType(fields: Fields): GraphQLObjectType {
    const uiapi = new GraphQLObjectType({ name: 'UIAPIMutations', fields });
    return new GraphQLObjectType({
        name: 'Mutation',
        fields: {
            uiapi: {
                type: new GraphQLNonNull(uiapi),
                // Heard by the execution, which is the transaction.
                args: { input: { type: UIAPIMutationsInput } },
                resolve: () => ({})
            }
        }
    });
}

function mutationFields(types: TypeRegistry, { access }: OrgContext, object: ObjectSchema): Fields {
    const name = object.apiName;
    const { record, create, update } = types.of(object);
    const fields: Fields = {};
    const payload = (operation: string): GraphQLObjectType<WrittenRecord, RequestContext> =>
        new GraphQLObjectType({
            name: `${name}${operation}Payload`,
            fields: {
                Record: {
                    type: record,
                    resolve: ({ id }, _, request, info) => resolveRecord(request, object, id, info)
                }
            }
        });
    if (object.createable && access.canCreate(object) && types.writable(object, 'Create').length > 0) {
        fields[`${name}Create`] = {
            type: payload('Create'),
            args: { input: { type: new GraphQLNonNull(create) } },
            resolve: (_, args, request, info) => createRecord(request, object, args['input'] as Input, info)
        };
    }
    if (object.updateable && access.canEdit(object) && types.writable(object, 'Update').length > 0) {
        fields[`${name}Update`] = {
            type: payload('Update'),
            args: { input: { type: new GraphQLNonNull(update) } },
            resolve: (_, args, request) => updateRecord(request, object, args['input'] as Input)
        };
    }
    if (object.deletable && access.canDelete(object)) {
        fields[`${name}Delete`] = {
            type: RecordDeletePayload,
            args: { input: { type: new GraphQLNonNull(RecordDeleteInput) } },
            resolve: (_, args, request) => deleteRecord(request, object, args['input'] as Input)
        };
    }
    return fields;
}

function eachObject(objects: readonly ObjectSchema[], field: (object: ObjectSchema) => Fields[string]): () => Fields {
    return () => Object.fromEntries(objects.map((object) => [object.apiName, field(object)]));
}
