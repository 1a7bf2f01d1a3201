import type { ApiCall } from '../http/call.ts';
import { notFound } from '../http/router.ts';
import { fieldNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import { eTagOf, MASTER_RECORD_TYPE } from './record.ts';

/** The active values of every picklist of an object that the user may read. */
export function picklistCollection(call: ApiCall, object: ObjectSchema): Record<string, unknown> {
    checkRecordType(call);
    const fields = [...object.fields.values()].filter(
        (field) => isPicklist(field) && call.context.access.canReadField(object, field)
    );
    const content = {
        picklistFieldValues: Object.fromEntries(fields.map((field) => [field.apiName, values(call, object, field)]))
    };
    return { ...content, eTag: eTagOf(content) };
}

/** The active values of one picklist. @throws RequestError 404 */
export function picklistValues(call: ApiCall, object: ObjectSchema): Record<string, unknown> {
    checkRecordType(call);
    const field = fieldNamed(object, call.parameters['field'] ?? '');
    if (!field || !isPicklist(field) || !call.context.access.canReadField(object, field)) throw notFound();
    return values(call, object, field);
}

function values(call: ApiCall, object: ObjectSchema, field: FieldSchema): Record<string, unknown> {
    const shown = field.picklistValues
        .filter(({ active }) => active)
        .map(({ label, value, isDefault }) => ({ item: { attributes: null, label, validFor: [], value }, isDefault }));
    const content = {
        controllerValues: {},
        defaultValue: shown.find(({ isDefault }) => isDefault)?.item ?? null,
        url: `/services/data/v${call.version}/ui-api/object-info/${object.apiName}/picklist-values/${MASTER_RECORD_TYPE}/${field.apiName}`,
        values: shown.map(({ item }) => item)
    };
    return { ...content, eTag: eTagOf(content) };
}

function isPicklist({ type }: FieldSchema): boolean {
    return type === 'picklist' || type === 'multipicklist';
}

/** Objects here have the master record type alone. */
function checkRecordType(call: ApiCall): void {
    const asked = call.parameters['recordTypeId'] ?? '';
    if (asked !== MASTER_RECORD_TYPE && asked !== MASTER_RECORD_TYPE.slice(0, 15)) throw notFound();
}
