import { z } from 'zod';

import type { RecordFields, WriteRequest, WriteResult } from '../dml/request.ts';
import { RequestError } from '../errors.ts';
import type { ObjectSchema } from '../schema.ts';
import { restRecord } from '../soql/json.ts';
import { quoted } from '../soql/literals.ts';
import { longId } from '../soql/record-id.ts';
import { runQuery } from '../soql/run.ts';
import { parseBody, typeOf, withoutAttributes } from './bodies.ts';
import type { ApiAnswer, ApiCall, RouteTable } from './call.ts';
import { saveResult } from './envelopes.ts';
import { keyField, namedObject } from './record-routes.ts';

const MOST_RECORDS = 200;
const MOST_READ = 2_000;

const recordsBody = z.object({
    allOrNone: z.boolean().default(false),
    records: z.array(z.record(z.string(), z.unknown()))
});
const readBody = z.object({ ids: z.array(z.string()), fields: z.array(z.string()) });

/** Many records in one request: `composite/sobjects`. */
export const collectionRoutes: RouteTable = {
    'POST /composite/sobjects': (call) => writeBody(call, insertRequest),
    'PATCH /composite/sobjects': (call) => writeBody(call, updateRequest),
    'DELETE /composite/sobjects': remove,
    'PATCH /composite/sobjects/:object/:field': upsert,
    'GET /composite/sobjects/:object': (call) =>
        read(call, { ids: listed(call.query.get('ids')), fields: listed(call.query.get('fields')) }),
    'POST /composite/sobjects/:object': (call) => read(call, parseBody(readBody, call.body))
};

function writeBody(call: ApiCall, request: (record: RecordFields) => WriteRequest): ApiAnswer {
    const { allOrNone, records } = parseBody(recordsBody, call.body);
    checkCount(records.length, MOST_RECORDS);
    const results = call.org.write(call.context, records.map(request), { allOrNone });
    return { status: 200, body: results.map((result) => saveResult(result)) };
}

function insertRequest(record: RecordFields): WriteRequest {
    return { operation: 'insert', objectName: typeOf(record), fields: withoutAttributes(record) };
}

function updateRequest(record: RecordFields): WriteRequest {
    const entry = Object.entries(record).find(([name]) => name.toLowerCase() === 'id');
    const id = typeof entry?.[1] === 'string' ? (longId(entry[1]) ?? entry[1]) : '';
    const fields = Object.fromEntries(
        Object.entries(withoutAttributes(record)).filter(([name]) => name.toLowerCase() !== 'id')
    );
    return { operation: 'update', objectName: typeOf(record), id, fields };
}

function upsert(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    const field = keyField(call, object);
    const { allOrNone, records } = parseBody(recordsBody, call.body);
    checkCount(records.length, MOST_RECORDS);
    const requests = records.map((record): WriteRequest => {
        const type = typeOf(record);
        if (type.toLowerCase() !== object.apiName.toLowerCase()) {
            throw new RequestError('INVALID_INPUT', `each record must be of type ${object.apiName}, not ${type}`);
        }
        const entries = Object.entries(withoutAttributes(record));
        const isKey = (name: string): boolean => name.toLowerCase() === field.apiName.toLowerCase();
        return {
            operation: 'upsert',
            objectName: object.apiName,
            externalIdField: field.apiName,
            externalId: entries.find(([name]) => isKey(name))?.[1],
            fields: Object.fromEntries(entries.filter(([name]) => !isKey(name)))
        };
    });
    const results = call.org.write(call.context, requests, { allOrNone });
    return { status: 200, body: results.map((result) => saveResult(result, true)) };
}

function remove(call: ApiCall): ApiAnswer {
    const ids = listed(call.query.get('ids'));
    checkCount(ids.length, MOST_RECORDS);
    const allOrNone = call.query.get('allOrNone')?.toLowerCase() === 'true';
    const known = ids.map((id) => ({ id, object: objectOfId(call, id) }));
    const requests = known.flatMap(({ id, object }): WriteRequest[] =>
        object ? [{ operation: 'delete', objectName: object.apiName, id: longId(id) ?? id }] : []
    );
    if (requests.length < ids.length && allOrNone) throw malformedId(known.find(({ object }) => !object)?.id ?? '');
    const written = call.org.write(call.context, requests, { allOrNone })[Symbol.iterator]();
    const results = known.map(({ id, object }): WriteResult => {
        if (object) return written.next().value as WriteResult;
        const { errorCode, message } = malformedId(id);
        return { success: false, errors: [{ statusCode: errorCode, message, fields: [] }] };
    });
    return { status: 200, body: results.map((result) => saveResult(result)) };
}

function read(call: ApiCall, { ids, fields }: { ids: readonly string[]; fields: readonly string[] }): ApiAnswer {
    const object = namedObject(call);
    checkCount(ids.length, MOST_READ);
    const long = ids.map((id) => longId(id));
    const query = {
        text: '',
        from: object.apiName,
        items: [...new Set(fields)].map((field) => ({ kind: 'field' as const, path: field.split('.') })),
        where: {
            kind: 'compare' as const,
            operand: 'Id',
            operator: 'IN' as const,
            values: long.flatMap((id) => (id ? [quoted(id)] : [])),
            literalTypes: long.flatMap((id) => (id ? ['STRING'] : [])),
            list: true
        },
        groupBy: [],
        orderBy: []
    };
    const outcome =
        query.where.values.length > 0 ? runQuery(call.org, call.context, query, { pageSize: MOST_READ }) : undefined;
    const found = new Map(outcome?.kind === 'records' ? outcome.records.map((record) => [record.id, record]) : []);
    return {
        status: 200,
        body: long.map((id) => {
            const record = id && found.get(id);
            return record ? restRecord(record, call.version) : null;
        })
    };
}

function objectOfId(call: ApiCall, id: string): ObjectSchema | undefined {
    if (!longId(id)) return undefined;
    const prefix = id.slice(0, 3);
    return [...call.org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === prefix);
}

function malformedId(id: string): RequestError {
    return new RequestError('MALFORMED_ID', `malformed id ${id}`);
}

function listed(text: string | null): string[] {
    return (text ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function checkCount(count: number, most: number): void {
    if (count === 0) throw new RequestError('INVALID_INPUT', 'The request names no record');
    if (count > most) {
        throw new RequestError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${most} records into this call`
        );
    }
}
