import type { GraphQLResolveInfo } from 'graphql';

import type { RecordFields, WriteRequest } from '../dml/request.ts';
import type { WriteError } from '../errors.ts';
import type { ObjectSchema } from '../schema.ts';
import { longId } from '../soql/record-id.ts';
import type { RequestContext } from './record-context.ts';

type Input = Readonly<Record<string, unknown>>;

/** A mutation that was refused, with Salesforce's reasons. */
export class MutationRefused extends Error {
    readonly errors: readonly WriteError[];

    constructor(errors: readonly WriteError[]) {
        super(errors.map(({ message }) => message).join('; '));
        this.errors = errors;
    }
}

/** What a create or update leaves for its payload to read back. */
export interface WrittenRecord {
    readonly id: string;
}

/** `XCreate(input: {X: {...}})`. */
export function createRecord(
    request: RequestContext,
    object: ObjectSchema,
    input: Input,
    info: GraphQLResolveInfo
): WrittenRecord {
    const fields = withReferences(request, input[object.apiName]);
    const id = write(request, { operation: 'insert', objectName: object.apiName, fields });
    request.created.set(String(info.path.key), id);
    return { id };
}

/** `XUpdate(input: {Id, X: {...}})`. */
export function updateRecord(request: RequestContext, object: ObjectSchema, input: Input): WrittenRecord {
    const fields = withReferences(request, input[object.apiName]);
    const id = idOf(request, input['Id']);
    write(request, { operation: 'update', objectName: object.apiName, id, fields });
    return { id };
}

/** `XDelete(input: {Id})`. */
export function deleteRecord(request: RequestContext, object: ObjectSchema, input: Input): { Id: string } {
    const id = idOf(request, input['Id']);
    write(request, { operation: 'delete', objectName: object.apiName, id });
    return { Id: id };
}

function write(request: RequestContext, writeRequest: WriteRequest): string {
    const [result] = request.org.write(request.context, [writeRequest], { allOrNone: false });
    if (!result?.success) throw new MutationRefused(result?.errors ?? []);
    return result.id;
}

function withReferences(request: RequestContext, fields: unknown): RecordFields {
    const entries = Object.entries((fields ?? {}) as Input);
    return Object.fromEntries(
        entries.map(([name, value]) => [name, typeof value === 'string' ? resolveReference(request, value) : value])
    );
}

function idOf(request: RequestContext, value: unknown): string {
    const id = resolveReference(request, String(value));
    return longId(id) ?? id;
}

/** `@{alias}`, or `@{alias.Record.Id}`, stands for the id that the mutation of that alias made; other fields are not to be had. */
function resolveReference(request: RequestContext, value: string): string {
    const [, alias] = /^@\{([^}]+?)(?:\.Record\.Id)?\}$/.exec(value) ?? [];
    if (alias === undefined) return value;
    const id = request.created.get(alias);
    if (!id)
        throw new MutationRefused([
            {
                statusCode: 'INVALID_CROSS_REFERENCE_KEY',
                message: `Invalid reference: ${value} names no record created before`,
                fields: []
            }
        ]);
    return id;
}
