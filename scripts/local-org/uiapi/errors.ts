import { RequestError, type WriteError } from '../errors.ts';
import type { ApiAnswer } from '../http/call.ts';
import { fieldNamed, type ObjectSchema } from '../schema.ts';

/** A field of the request that the object has not, or that is not for this user. */
export function invalidField(object: ObjectSchema, path: string): RequestError {
    return new RequestError('INVALID_FIELD', `No such column '${path}' on entity '${object.apiName}'.`);
}

/** A record that was not written, as the UI API tells it: an Error with Output. */
export function refusedRecord(object: ObjectSchema, errors: readonly WriteError[], verb: string): ApiAnswer {
    const items = errors.flatMap(({ statusCode, message, fields }) => {
        const places = fields.length > 0 ? fields : [undefined];
        return places.map((name) => {
            const field = name === undefined ? undefined : fieldNamed(object, name);
            return {
                constituentField: null,
                duplicateRecordError: null,
                errorCode: statusCode,
                field: field?.apiName ?? null,
                fieldLabel: field?.label ?? null,
                message
            };
        });
    });
    const named = items.filter(({ field }) => field !== null);
    return {
        status: 400,
        body: {
            enhancedErrorType: 'RecordError',
            message: `An error occurred while trying to ${verb} the record. Please try again.`,
            output: {
                errors: items.filter(({ field }) => field === null),
                fieldErrors: Object.fromEntries(Map.groupBy(named, ({ field }) => String(field)))
            },
            statusCode: 400
        }
    };
}
