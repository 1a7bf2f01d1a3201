import { z } from 'zod';

import { RequestError } from '../errors.ts';
import { parseBody } from '../http/bodies.ts';
import type { ApiAnswer, ApiCall } from '../http/call.ts';
import { notFound } from '../http/router.ts';
import { objectNamed, type ObjectSchema } from '../schema.ts';
import { refusedRecord } from './errors.ts';
import { everyPath, readRecord } from './record.ts';

const fields = z.record(z.string(), z.unknown());
// No duplicate rules are simulated: every save is one of no duplicate.
const createBody = z.strictObject({ apiName: z.string(), fields, allowSaveOnDuplicate: z.boolean().optional() });
const updateBody = z.strictObject({
    apiName: z.null().optional(),
    fields,
    allowSaveOnDuplicate: z.boolean().optional()
});

/** `POST /ui-api/records`: 201 with the record, or an Error with Output. */
export function createRecord(call: ApiCall): ApiAnswer {
    const body = parseBody(createBody, call.body);
    const object = objectNamed(call.org.schema, body.apiName);
    if (!object || !call.context.access.canRead(object)) throw notFound();
    const [result] = call.org.write(
        call.context,
        [{ operation: 'insert', objectName: object.apiName, fields: body.fields }],
        { allOrNone: false }
    );
    if (!result?.success) return refusedRecord(object, result?.errors ?? [], 'create');
    return { status: 201, body: readRecord(call, object, result.id, everyPath(call, object)) };
}

/** `PATCH /ui-api/records/{id}`: 200 with the record as it is now; 412 where it changed since the client read it. */
export function updateRecord(call: ApiCall, object: ObjectSchema, id: string): ApiAnswer {
    const body = parseBody(updateBody, call.body);
    const before = readRecord(call, object, id, []);
    if (!before) throw notFound();
    checkUnmodified(call, before);
    const [result] = call.org.write(
        call.context,
        [{ operation: 'update', objectName: object.apiName, id, fields: body.fields }],
        { allOrNone: false }
    );
    if (!result?.success) return refusedRecord(object, result?.errors ?? [], 'update');
    return { status: 200, body: readRecord(call, object, id, everyPath(call, object)) };
}

/** `DELETE /ui-api/records/{id}`: 204. */
export function deleteRecord(call: ApiCall, object: ObjectSchema, id: string): ApiAnswer {
    if (!readRecord(call, object, id, [])) throw notFound();
    const [result] = call.org.write(call.context, [{ operation: 'delete', objectName: object.apiName, id }], {
        allOrNone: false
    });
    return result?.success ? { status: 204 } : refusedRecord(object, result?.errors ?? [], 'delete');
}

/** HTTP dates have whole seconds. @throws RequestError 412 */
function checkUnmodified(call: ApiCall, record: Readonly<Record<string, unknown>>): void {
    const header = call.headers['if-modified-since'];
    if (header === undefined) return;
    const known = Date.parse(header);
    if (Number.isNaN(known)) throw new RequestError('INVALID_INPUT', `If-Modified-Since is not a date: ${header}`);
    const modified = Date.parse(String(record['lastModifiedDate']));
    if (Math.floor(modified / 1_000) > Math.floor(known / 1_000))
        throw new RequestError('OPERATION_CONFLICT', 'The record has changed since it was read', 412);
}
