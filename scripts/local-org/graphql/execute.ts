import {
    execute,
    FieldsOnCorrectTypeRule,
    getOperationAST,
    GraphQLError,
    Kind,
    NoUnusedVariablesRule,
    NoUnusedFragmentsRule,
    OperationTypeNode,
    parse,
    specifiedRules,
    validate,
    type ASTVisitor,
    type DocumentNode,
    type ExecutionResult,
    type GraphQLSchema,
    type OperationDefinitionNode,
    type ValidationContext
} from 'graphql';

import type { Org, OrgContext } from '../org.ts';
import { RequestError } from '../errors.ts';
import { MutationRefused } from './mutations.ts';
import { withoutUnreadable } from './optional.ts';
import { RequestContext } from './record-context.ts';
import { graphqlSchema } from './schema.ts';
import { argumentsOf } from './selections.ts';

export interface GraphqlRequest {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>> | null;
    readonly operationName?: string | null;
}

/** An answer as Salesforce writes it: `paths` where GraphQL says `path`. */
export interface GraphqlAnswer {
    readonly data: unknown;
    readonly errors: readonly Record<string, unknown>[];
}

// @optional may leave variables and fragments unused.
const RULES = [
    ...specifiedRules.filter(
        (rule) => rule !== FieldsOnCorrectTypeRule && rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule
    ),
    FieldUndefinedRule
];

/** Answers a GraphQL document for a user, in the schema of what this user may read. */
export function answerGraphql(org: Org, context: OrgContext, request: GraphqlRequest): GraphqlAnswer {
    const schema = graphqlSchema(org, context);
    const prepared = prepare(schema, request.query);
    if (prepared.refusal) return prepared.refusal;
    const { document } = prepared;
    const operation = getOperationAST(document, request.operationName ?? undefined);
    const run = (): ExecutionResult => {
        const result = execute({
            schema,
            document,
            variableValues: request.variables ?? {},
            operationName: request.operationName ?? undefined,
            contextValue: new RequestContext(org, context, request.variables ?? {})
        });
        if (result instanceof Promise) throw new Error('A resolver waited: transactions cannot');
        return result;
    };
    const isMutation = operation?.operation === OperationTypeNode.MUTATION;
    return wireAnswer(isMutation && allOrNone(operation, request, schema) ? allOrNothing(org, run) : run());
}

type Prepared = { readonly document: DocumentNode; readonly refusal?: undefined } | { readonly refusal: GraphqlAnswer };

const CACHE_SIZE = 100;
const cache = new WeakMap<GraphQLSchema, Map<string, Prepared>>();

/** A text parsed and checked against a user's schema, from a cache: pages send the same documents again and again. */
function prepare(schema: GraphQLSchema, text: string): Prepared {
    const known = cache.get(schema) ?? new Map<string, Prepared>();
    cache.set(schema, known);
    const prepared = known.get(text) ?? parsed(schema, text);
    if (known.size >= CACHE_SIZE) known.delete(known.keys().next().value as string);
    known.set(text, prepared);
    return prepared;
}

function parsed(schema: GraphQLSchema, text: string): Prepared {
    let document: DocumentNode;
    try {
        document = parse(text);
    } catch (error) {
        return { refusal: refused([error], 'InvalidSyntax') };
    }
    document = withoutUnreadable(schema, document);
    const invalid = validate(schema, document, RULES);
    return invalid.length > 0 ? { refusal: refused(invalid, 'ValidationError') } : { document };
}

/** Runs a mutation document as one transaction: one refused part undoes all. */
function allOrNothing(org: Org, run: () => ExecutionResult): ExecutionResult {
    const undo = new Error('undo');
    let result: ExecutionResult = {};
    try {
        org.transaction(() => {
            result = run();
            if (result.errors) throw undo;
        });
    } catch (error) {
        if (error !== undo) throw error;
        const parts = Object.keys((result.data?.['uiapi'] ?? {}) as object);
        return { ...result, data: { uiapi: Object.fromEntries(parts.map((name) => [name, null])) } };
    }
    return result;
}

function allOrNone(
    operation: OperationDefinitionNode,
    request: GraphqlRequest,
    schema: ReturnType<typeof graphqlSchema>
): boolean {
    const definition = schema.getMutationType()?.getFields()['uiapi'];
    return operation.selectionSet.selections.every((selection) => {
        if (selection.kind !== Kind.FIELD) return true;
        const input = argumentsOf(definition, selection, request.variables ?? {})['input'] as
            { allOrNone?: boolean } | undefined;
        return input?.allOrNone !== false;
    });
}

function wireAnswer(result: ExecutionResult): GraphqlAnswer {
    return {
        data: result.data ?? null,
        errors: (result.errors ?? []).map((error) => wireError(error, 'DataFetchingException'))
    };
}

function refused(errors: readonly unknown[], errorType: string): GraphqlAnswer {
    return { data: null, errors: errors.map((error) => wireError(error, errorType)) };
}

function wireError(error: unknown, errorType: string): Record<string, unknown> {
    if (!(error instanceof GraphQLError))
        return { message: String(error), locations: [], paths: [], extensions: { ErrorType: errorType } };
    const cause = error.originalError;
    const errorCode =
        cause instanceof MutationRefused
            ? cause.errors[0]?.statusCode
            : cause instanceof RequestError
              ? cause.errorCode
              : undefined;
    return {
        message: error.message,
        locations: error.locations ?? [],
        paths: error.path ?? [],
        extensions: { ErrorType: errorType, ...(errorCode ? { ErrorCode: errorCode } : {}) }
    };
}

/** A field that the user's schema has not, in the words of Salesforce. */
function FieldUndefinedRule(context: ValidationContext): ASTVisitor {
    return {
        Field(node, _key, _parent, _path, ancestors) {
            const type = context.getParentType();
            if (!type || context.getFieldDef()) return;
            const names = ancestors.flatMap((ancestor) =>
                'kind' in ancestor && ancestor.kind === Kind.FIELD ? [ancestor.name.value] : []
            );
            const place = [...names, node.name.value].join('/');
            const message = `Validation error of type FieldUndefined: Field '${node.name.value}' in type '${type.name}' is undefined @ '${place}'`;
            context.reportError(new GraphQLError(message, { nodes: node }));
        }
    };
}
