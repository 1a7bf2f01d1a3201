import type { WriteResult } from '../dml/request.ts';
import { RequestError } from '../errors.ts';
import { fieldNamed, isNumeric, objectNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import { restRecord } from '../soql/json.ts';
import { longId } from '../soql/record-id.ts';
import { recordFields } from './bodies.ts';
import type { ApiAnswer, ApiCall, RouteTable } from './call.ts';
import { refusedAnswer } from './envelopes.ts';
import { findRecords, readableFields } from './find-records.ts';
import { notFound } from './router.ts';

/** Before this version an upsert that changes a record answers without a body. */
const UPSERT_BODY_SINCE = 46;

/** Single records: create, read, change, delete, by id or external id. */
export const recordRoutes: RouteTable = {
    'POST /sobjects/:object': create,
    'GET /sobjects/:object/:id': read,
    'PATCH /sobjects/:object/:id': update,
    'DELETE /sobjects/:object/:id': remove,
    'GET /sobjects/:object/:field/:value': readByKey,
    'PATCH /sobjects/:object/:field/:value': upsert,
    'DELETE /sobjects/:object/:field/:value': removeByKey
};

function create(call: ApiCall): ApiAnswer {
    const objectName = namedObject(call).apiName;
    const result = writeOne(call, { operation: 'insert', objectName, fields: recordFields(call.body) });
    if (!result.success) return refusedAnswer(result.errors);
    return {
        status: 201,
        body: { id: result.id, success: true, errors: [] },
        headers: { location: recordUrl(call, objectName, result.id) }
    };
}

function read(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    return oneRecord(call, object, requireField(object, 'Id'), namedId(call));
}

function readByKey(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    return oneRecord(call, object, keyField(call, object), call.parameters['value'] ?? '');
}

function oneRecord(call: ApiCall, object: ObjectSchema, key: FieldSchema, value: string): ApiAnswer {
    const asked = call.query
        .get('fields')
        ?.split(',')
        .map((name) => name.trim());
    const fields = asked ?? readableFields(call.context, object);
    const records = findRecords(call, object, key, value, fields);
    const [record] = records;
    if (!record) throw notFound();
    if (records.length > 1)
        return several(
            call,
            object,
            records.map(({ id }) => id)
        );
    return { status: 200, body: restRecord(record, call.version) };
}

function update(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    const id = existingId(call, object);
    const result = writeOne(call, {
        operation: 'update',
        objectName: object.apiName,
        id,
        fields: recordFields(call.body)
    });
    return result.success ? { status: 204 } : refusedAnswer(result.errors);
}

function remove(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    return removeId(call, object, existingId(call, object));
}

function removeByKey(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    const ids = findRecords(call, object, keyField(call, object), call.parameters['value'] ?? '', ['Id']).map(
        ({ id }) => id
    );
    if (ids.length > 1) return several(call, object, ids);
    const [id] = ids;
    if (!id) throw notFound();
    return removeId(call, object, id);
}

function removeId(call: ApiCall, object: ObjectSchema, id: string): ApiAnswer {
    const result = writeOne(call, { operation: 'delete', objectName: object.apiName, id });
    return result.success ? { status: 204 } : refusedAnswer(result.errors);
}

function upsert(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    const field = keyField(call, object);
    const value = call.parameters['value'] ?? '';
    const known = findRecords(call, object, field, value, ['Id']);
    if (known.length > 1)
        return several(
            call,
            object,
            known.map(({ id }) => id)
        );
    const result = writeOne(call, {
        operation: 'upsert',
        objectName: object.apiName,
        externalIdField: field.apiName,
        externalId: isNumeric(field.type) ? Number(value) : value,
        fields: recordFields(call.body)
    });
    if (!result.success) return refusedAnswer(result.errors);
    const body = { id: result.id, success: true, errors: [], created: result.created };
    if (result.created) return { status: 201, body };
    return Number(call.version) >= UPSERT_BODY_SINCE ? { status: 200, body } : { status: 204 };
}

function writeOne(call: ApiCall, request: Parameters<typeof call.org.write>[1][number]): WriteResult {
    const [result] = call.org.write(call.context, [request], { allOrNone: false });
    if (!result) throw new RequestError('UNKNOWN_EXCEPTION', 'The write had no result', 500);
    return result;
}

function several(call: ApiCall, object: ObjectSchema, ids: readonly string[]): ApiAnswer {
    return { status: 300, body: ids.map((id) => recordUrl(call, object.apiName, id)) };
}

function recordUrl(call: ApiCall, objectName: string, id: string): string {
    return `/services/data/v${call.version}/sobjects/${objectName}/${id}`;
}

/** The object of the path. @throws RequestError 404 when the user may not read it */
export function namedObject(call: ApiCall): ObjectSchema {
    const object = objectNamed(call.org.schema, call.parameters['object'] ?? '');
    if (!object || !call.context.access.canRead(object)) throw notFound();
    return object;
}

/** The external id (or Id) field of the path. @throws RequestError 404 */
export function keyField(call: ApiCall, object: ObjectSchema): FieldSchema {
    const name = call.parameters['field'] ?? '';
    const field = fieldNamed(object, name);
    const usable =
        field && (field.externalId || field.type === 'id') && call.context.access.canReadField(object, field);
    if (!usable) throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
    return field;
}

function namedId(call: ApiCall): string {
    const id = call.parameters['id'] ?? '';
    const long = longId(id);
    if (!long) throw notFound(`Provided external ID field does not exist or is not accessible: ${id}`);
    return long;
}

function existingId(call: ApiCall, object: ObjectSchema): string {
    const id = namedId(call);
    const [record] = findRecords(call, object, requireField(object, 'Id'), id, ['Id']);
    if (!record) throw notFound();
    return record.id;
}

function requireField(object: ObjectSchema, name: string): FieldSchema {
    const field = fieldNamed(object, name);
    if (!field) throw notFound();
    return field;
}
