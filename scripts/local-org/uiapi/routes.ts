import { RequestError } from '../errors.ts';
import type { ApiAnswer, ApiCall, RouteTable } from '../http/call.ts';
import { errorAnswer } from '../http/envelopes.ts';
import { notFound } from '../http/router.ts';
import { objectNamed, type ObjectSchema } from '../schema.ts';
import { longId } from '../soql/record-id.ts';
import { layoutOf, layoutPaths } from './layout.ts';
import { objectDirectory, objectInfo } from './object-info.ts';
import { picklistCollection, picklistValues } from './picklist-values.ts';
import { askedPaths, MASTER_RECORD_TYPE, readRecord } from './record.ts';
import { createRecord, deleteRecord, updateRecord } from './writes.ts';

/** The User Interface API, as far as components and record pages ask for it. */
export const uiApiRoutes: RouteTable = {
    'POST /ui-api/records': createRecord,
    'GET /ui-api/records/:id': (call) => conditional(call, oneRecord(call, call.parameters['id'] ?? '')),
    'PATCH /ui-api/records/:id': (call) => updateRecord(call, ...existing(call)),
    'DELETE /ui-api/records/:id': (call) => deleteRecord(call, ...existing(call)),
    'GET /ui-api/records/batch/:ids': (call) => batch(call, 'ids', (id) => oneRecord(call, id)),
    'GET /ui-api/object-info': (call) => conditional(call, objectDirectory(call)),
    'GET /ui-api/object-info/:object': (call) => conditional(call, objectInfo(call, readable(call))),
    'GET /ui-api/object-info/batch/:objects': (call) =>
        batch(call, 'objects', (name) => objectInfo(call, readable(call, name))),
    'GET /ui-api/object-info/:object/picklist-values/:recordTypeId': (call) =>
        conditional(call, picklistCollection(call, readable(call))),
    'GET /ui-api/object-info/:object/picklist-values/:recordTypeId/:field': (call) =>
        conditional(call, picklistValues(call, readable(call))),
    'GET /ui-api/layout/:object': (call) =>
        conditional(
            call,
            layoutOf(call, readable(call), parameter(call, 'layoutType', 'Full'), parameter(call, 'mode', 'View'))
        ),
    'GET /ui-api/record-ui/:ids': recordUi
};

function oneRecord(call: ApiCall, id: string): Record<string, unknown> {
    const object = objectOf(call, id);
    const paths = [
        ...askedPaths(call, object, parameter(call, 'fields', ''), parameter(call, 'optionalFields', '')),
        ...(call.query.has('layoutTypes') ? layoutsOf(call, object).flatMap(layoutPaths) : [])
    ];
    if (paths.length === 0 && !call.query.has('optionalFields'))
        throw new RequestError('MISSING_ARGUMENT', 'Specify fields, optionalFields or layoutTypes');
    return found(readRecord(call, object, longId(id) ?? id, paths));
}

function recordUi(call: ApiCall): ApiAnswer {
    const ids = list(call, 'ids');
    const objects = [...new Set(ids.map((id) => objectOf(call, id)))];
    const layouts = objects.map((object) => [object, layoutsOf(call, object)] as const);
    const records = ids.map((id) => {
        const object = objectOf(call, id);
        const shown = layouts.find(([one]) => one === object)?.[1] ?? [];
        const asked = askedPaths(call, object, '', parameter(call, 'optionalFields', ''));
        return [
            longId(id),
            found(readRecord(call, object, longId(id) ?? id, [...shown.flatMap(layoutPaths), ...asked]))
        ];
    });
    const body = {
        layoutUserStates: {},
        layouts: Object.fromEntries(
            layouts.map(([{ apiName }, shown]) => [
                apiName,
                { [MASTER_RECORD_TYPE]: { Full: Object.fromEntries(shown.map((layout) => [layout['mode'], layout])) } }
            ])
        ),
        objectInfos: Object.fromEntries(objects.map((object) => [object.apiName, objectInfo(call, object)])),
        records: Object.fromEntries(records)
    };
    return { status: 200, body };
}

function layoutsOf(call: ApiCall, object: ObjectSchema): Record<string, unknown>[] {
    const types = parameter(call, 'layoutTypes', 'Full').split(',');
    const modes = parameter(call, 'modes', 'View').split(',');
    return types.flatMap((type) => modes.map((mode) => layoutOf(call, object, type, mode)));
}

/** Several at once, each with its own outcome. */
function batch(call: ApiCall, name: string, one: (key: string) => unknown): ApiAnswer {
    const results = list(call, name).map((key) => {
        try {
            return { statusCode: 200, result: one(key) };
        } catch (error) {
            const { status, body } = errorAnswer(error);
            return { statusCode: status, result: body };
        }
    });
    return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results } };
}

/** 304 where the client already has this answer. */
function conditional(call: ApiCall, body: Record<string, unknown>): ApiAnswer {
    const eTag = `"${String(body['eTag'])}"`;
    const known = String(call.headers['if-none-match'] ?? '').split(/\s*,\s*/);
    if (known.includes(eTag)) return { status: 304, headers: { etag: eTag } };
    return { status: 200, body, headers: { etag: eTag } };
}

function existing(call: ApiCall): [ObjectSchema, string] {
    const id = call.parameters['id'] ?? '';
    return [objectOf(call, id), longId(id) ?? id];
}

/** The object that an id belongs to, by its first three characters. @throws RequestError 404 */
function objectOf(call: ApiCall, id: string): ObjectSchema {
    const prefix = longId(id)?.slice(0, 3);
    const object = [...call.org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === prefix);
    if (!object || object.customMetadata || !call.context.access.canRead(object)) throw notFound();
    return object;
}

/** Custom metadata types are not part of the User Interface API. */
function readable(call: ApiCall, name = call.parameters['object'] ?? ''): ObjectSchema {
    const object = objectNamed(call.org.schema, name);
    if (!object || object.customMetadata || !call.context.access.canRead(object)) throw notFound();
    return object;
}

function found<T>(record: T | undefined): T {
    if (record === undefined) throw notFound();
    return record;
}

function list(call: ApiCall, name: string): string[] {
    return (call.parameters[name] ?? '').split(',').filter((entry) => entry !== '');
}

function parameter(call: ApiCall, name: string, otherwise: string): string {
    return call.query.get(name) ?? otherwise;
}
