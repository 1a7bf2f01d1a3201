import { z } from 'zod';

import type { RecordFields } from '../dml/request.ts';
import { RequestError } from '../errors.ts';

const recordBody = z.record(z.string(), z.unknown());

/** A record in a request body. @throws RequestError JSON_PARSER_ERROR */
export function recordFields(body: unknown): RecordFields {
    return withoutAttributes(parseBody(recordBody, body));
}

/** A body of the given shape. @throws RequestError JSON_PARSER_ERROR */
export function parseBody<T>(shape: z.ZodType<T>, body: unknown): T {
    const parsed = shape.safeParse(body);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const place = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    throw new RequestError('JSON_PARSER_ERROR', `${issue?.message ?? 'Unexpected content'}${place}`);
}

/** The object that a record names in its `attributes`. @throws RequestError when it names none */
export function typeOf(record: RecordFields): string {
    const attributes = recordBody.safeParse(record['attributes']);
    const type = attributes.success ? attributes.data['type'] : undefined;
    if (typeof type !== 'string')
        throw new RequestError('INVALID_INPUT', 'each record must have attributes with a type');
    return type;
}

/** The fields alone: `attributes` are the envelope's, in the record and in the parents that it names by key. */
export function withoutAttributes(record: RecordFields): RecordFields {
    return Object.fromEntries(
        Object.entries(record)
            .filter(([name]) => name.toLowerCase() !== 'attributes')
            .map(([name, value]) => [name, isRecord(value) ? withoutAttributes(value) : value])
    );
}

function isRecord(value: unknown): value is RecordFields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
