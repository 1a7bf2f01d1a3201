import { RequestError, type WriteError } from '../errors.ts';
import type { WriteResult } from '../dml/request.ts';
import type { ApiAnswer } from './call.ts';

/** The body of a refused request. */
export function errorAnswer(error: unknown): ApiAnswer {
    if (error instanceof RequestError) {
        const { message, errorCode, fields, status } = error;
        return { status, body: [{ message, errorCode, ...(fields.length > 0 ? { fields } : {}) }] };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { status: 500, body: [{ message, errorCode: 'UNKNOWN_EXCEPTION' }] };
}

const STATUS_OF_REFUSAL: Readonly<Record<string, number>> = {
    INSUFFICIENT_ACCESS: 403,
    INSUFFICIENT_ACCESS_OR_READONLY: 403,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
    ENTITY_IS_DELETED: 404
};

/** The answer of a single-record route to a record that was not written: one item for every reason. */
export function refusedAnswer(errors: readonly WriteError[]): ApiAnswer {
    const status = STATUS_OF_REFUSAL[errors[0]?.statusCode ?? ''] ?? 400;
    return {
        status,
        body: errors.map(({ statusCode, message, fields }) => ({ message, errorCode: statusCode, fields }))
    };
}

/** One record's outcome as collections write it. */
export function saveResult(result: WriteResult, upsert = false): Record<string, unknown> {
    if (result.success) {
        return { id: result.id, success: true, errors: [], ...(upsert ? { created: result.created } : {}) };
    }
    const errors = result.errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields }));
    return { ...(result.id ? { id: result.id } : {}), success: false, errors };
}
