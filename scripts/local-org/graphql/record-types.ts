import {
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigArgumentMap,
    type GraphQLInputFieldConfig
} from 'graphql';

import type { OrgContext } from '../org.ts';
import { objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import type { RecordList, RecordNode } from '../soql/records.ts';
import { connection, stretch } from './cursors.ts';
import { displayed } from './display.ts';
import type { RequestContext } from './record-context.ts';
import {
    FIELD_KINDS,
    GroupByType,
    idComparisons,
    IdOrRef,
    OrderByClause,
    PageInfo,
    RecordInterface,
    SupportedScopes
} from './shared-types.ts';

/** The types of one object in a user's schema, named as in Salesforce's. */
export interface ObjectTypes {
    readonly record: GraphQLObjectType<RecordNode, RequestContext>;
    readonly connection: GraphQLObjectType;
    readonly filter: GraphQLInputObjectType;
    readonly orderBy: GraphQLInputObjectType;
    readonly groupBy: GraphQLInputObjectType;
    readonly aggregates: GraphQLObjectType;
    readonly create: GraphQLInputObjectType;
    readonly update: GraphQLInputObjectType;
}

/** The types of what one user may read; made when the schema first names them. */
export class TypeRegistry {
    readonly #schema: OrgSchema;
    readonly #context: OrgContext;
    readonly #types = new Map<string, ObjectTypes>();
    readonly #idOperators: GraphQLInputObjectType;

    constructor(schema: OrgSchema, context: OrgContext) {
        this.#schema = schema;
        this.#context = context;
        this.#idOperators = this.#joiningOperators();
    }

    /** Objects that the user may read. */
    objects(): ObjectSchema[] {
        return [...this.#schema.objects.values()].filter(
            (object) => !object.customMetadata && this.#context.access.canRead(object)
        );
    }

    of(object: ObjectSchema): ObjectTypes {
        const known = this.#types.get(object.apiName);
        if (known) return known;
        const name = object.apiName;
        const record: ObjectTypes['record'] = new GraphQLObjectType({
            name,
            interfaces: [RecordInterface],
            fields: () => this.#recordFields(object)
        });
        const types: ObjectTypes = {
            record,
            connection: connectionType(name, record),
            filter: new GraphQLInputObjectType({ name: `${name}_Filter`, fields: () => this.#filterFields(object) }),
            orderBy: new GraphQLInputObjectType({ name: `${name}_OrderBy`, fields: () => this.#orderFields(object) }),
            groupBy: new GraphQLInputObjectType({ name: `${name}_GroupBy`, fields: () => this.#groupFields(object) }),
            aggregates: this.#aggregates(object),
            create: this.#representation(object, 'Create'),
            update: this.#representation(object, 'Update')
        };
        this.#types.set(name, types);
        return types;
    }

    /** Arguments of a query of the object. */
    arguments(object: ObjectSchema): GraphQLFieldConfigArgumentMap {
        return { ...this.childArguments(object), scope: { type: SupportedScopes } };
    }

    /** Arguments of a child relationship: children have no scope. */
    childArguments(object: ObjectSchema): GraphQLFieldConfigArgumentMap {
        const { filter, orderBy } = this.of(object);
        return {
            first: { type: GraphQLInt },
            after: { type: GraphQLString },
            where: { type: filter },
            orderBy: { type: orderBy }
        };
    }

    writable(object: ObjectSchema, operation: 'Create' | 'Update'): FieldSchema[] {
        return this.#readable(object).filter((field) => {
            const allowed = operation === 'Create' ? field.createable : field.updateable;
            return allowed && this.#context.access.canEditField(object, field);
        });
    }

    #readable(object: ObjectSchema): FieldSchema[] {
        return [...object.fields.values()].filter((field) => this.#context.access.canReadField(object, field));
    }

    #parents(object: ObjectSchema): { name: string; parent: ObjectSchema }[] {
        return this.#readable(object).flatMap(({ relationshipName, referenceTo }) => {
            const targets = referenceTo.flatMap((name) => objectNamed(this.#schema, name) ?? []);
            const [parent] = targets;
            const usable = parent && targets.length === 1 && this.#context.access.canRead(parent);
            return relationshipName && usable ? [{ name: relationshipName, parent }] : [];
        });
    }

    #recordFields(object: ObjectSchema): Record<string, GraphQLFieldConfig<RecordNode, RequestContext>> {
        const fields: Record<string, GraphQLFieldConfig<RecordNode, RequestContext>> = {
            Id: { type: new GraphQLNonNull(GraphQLID), resolve: ({ id }) => id },
            ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: () => object.apiName }
        };
        for (const field of this.#readable(object)) {
            if (field.type === 'id') continue;
            fields[field.apiName] = {
                type: FIELD_KINDS[field.type].value,
                resolve: ({ parts }, _, { context }) => {
                    const part = parts.get(field.apiName);
                    return part && 'stored' in part ? displayed(part, context.user.timeZone) : null;
                }
            };
        }
        for (const { name, parent } of this.#parents(object)) {
            fields[name] = { type: this.of(parent).record, resolve: ({ parts }) => parts.get(name) ?? null };
        }
        for (const { relationshipName, childObject, field } of object.childRelationships) {
            const child = objectNamed(this.#schema, childObject);
            const link = child?.fields.get(field.toLowerCase());
            if (
                !relationshipName ||
                !child ||
                !link ||
                !this.#context.access.canReadField(child, link) ||
                !this.#context.access.canRead(child)
            )
                continue;
            fields[relationshipName] = {
                type: this.of(child).connection,
                args: this.childArguments(child),
                resolve: ({ parts }, args, _, info) =>
                    childConnection(parts.get(String(info.path.key)) as RecordList | null, args)
            };
        }
        return fields;
    }

    /** Ids are compared with those that a field of other records holds, too. */
    #joiningOperators(): GraphQLInputObjectType {
        const join = new GraphQLInputObjectType({
            name: 'JoinInput',
            fields: () => ({
                ApiName: { type: GraphQLString },
                ...Object.fromEntries(
                    this.objects().map((object) => [object.apiName, { type: this.of(object).filter }])
                )
            })
        });
        return new GraphQLInputObjectType({
            name: 'IdOperators',
            fields: { ...idComparisons(), inq: { type: join }, ninq: { type: join } }
        });
    }

    #filterFields(object: ObjectSchema): Record<string, GraphQLInputFieldConfig> {
        const { filter } = this.of(object);
        const fields: Record<string, GraphQLInputFieldConfig> = {
            and: { type: new GraphQLList(filter) },
            or: { type: new GraphQLList(filter) },
            not: { type: filter }
        };
        for (const field of this.#readable(object)) {
            const isId = field.type === 'id' || field.type === 'reference';
            const operators = isId ? this.#idOperators : FIELD_KINDS[field.type].operators;
            if (operators) fields[field.apiName] = { type: operators };
        }
        for (const { name, parent } of this.#parents(object)) fields[name] = { type: this.of(parent).filter };
        return fields;
    }

    #orderFields(object: ObjectSchema): Record<string, GraphQLInputFieldConfig> {
        const sortable = this.#readable(object).filter(
            ({ type }) => type !== 'longtextarea' && type !== 'multipicklist'
        );
        const fields: Record<string, GraphQLInputFieldConfig> = Object.fromEntries(
            sortable.map(({ apiName }) => [apiName, { type: OrderByClause }])
        );
        for (const { name, parent } of this.#parents(object)) fields[name] = { type: this.of(parent).orderBy };
        return fields;
    }

    #groupFields(object: ObjectSchema): Record<string, GraphQLInputFieldConfig> {
        const groups = this.#readable(object).flatMap(({ apiName, type }) => {
            const { group } = FIELD_KINDS[type];
            return group ? [[apiName, { type: group }] as const] : [];
        });
        return { ...Object.fromEntries(groups), type: { type: GroupByType } };
    }

    #aggregates(object: ObjectSchema): GraphQLObjectType {
        const name = object.apiName;
        const aggregate = new GraphQLObjectType({
            name: `${name}Aggregate`,
            fields: () =>
                Object.fromEntries(
                    this.#readable(object).flatMap(({ apiName, type }) => {
                        const { aggregate } = FIELD_KINDS[type];
                        return aggregate ? [[apiName, { type: aggregate }]] : [];
                    })
                )
        });
        const result = new GraphQLObjectType({ name: `${name}Result`, fields: { aggregate: { type: aggregate } } });
        return connectionType(`${name}Aggregate`, result);
    }

    #representation(object: ObjectSchema, operation: 'Create' | 'Update'): GraphQLInputObjectType {
        const name = `${object.apiName}${operation}`;
        const representation = new GraphQLInputObjectType({
            name: `${name}Representation`,
            fields: () =>
                Object.fromEntries(
                    this.writable(object, operation).map(({ apiName, type }) => [
                        apiName,
                        { type: FIELD_KINDS[type].scalar }
                    ])
                )
        });
        return new GraphQLInputObjectType({
            name: `${name}Input`,
            fields: {
                ...(operation === 'Update' ? { Id: { type: new GraphQLNonNull(IdOrRef) } } : {}),
                [object.apiName]: { type: new GraphQLNonNull(representation) }
            }
        });
    }
}

function connectionType(name: string, node: GraphQLObjectType): GraphQLObjectType {
    const edge = new GraphQLObjectType({
        name: `${name}Edge`,
        fields: { node: { type: node }, cursor: { type: new GraphQLNonNull(GraphQLString) } }
    });
    return new GraphQLObjectType({
        name: `${name}Connection`,
        fields: {
            edges: { type: new GraphQLList(edge) },
            pageInfo: { type: new GraphQLNonNull(PageInfo) },
            totalCount: { type: new GraphQLNonNull(GraphQLInt) },
            pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
        }
    });
}

function childConnection(list: RecordList | null, args: Readonly<Record<string, unknown>>): unknown {
    const { offset, size } = stretch(args);
    const records = list?.records ?? [];
    return connection(records.slice(0, size), offset, records.length > size, () => list?.total ?? 0);
}
