import { fillLabel } from 'c/termsLabels';
import noAccess from '@salesforce/label/c.Terms_No_Access';
import other from '@salesforce/label/c.Terms_Error_Other';
import reference from '@salesforce/label/c.Terms_Error_Code';
import unavailable from '@salesforce/label/c.Terms_Error_Unavailable';
import unavailableStatus from '@salesforce/label/c.Terms_Error_Unavailable_Status';

/** What went wrong, as far as the user can do something about it, and the sentence to show. */
export interface ReadProblem {
    readonly kind: 'noAccess' | 'unavailable' | 'other';
    readonly message: string;
}

/** What an error says about itself in fields made for machines. */
interface ErrorSigns {
    readonly status: number | undefined;
    readonly codes: readonly string[];
}

// The constant documents are checked against the whole schema in tests; a field or object that is
// missing at run time is one that this user's own schema lacks.
const NO_ACCESS = new Set([
    'ValidationError',
    'INSUFFICIENT_ACCESS',
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'INVALID_TYPE',
    'INVALID_FIELD'
]);
const UNAVAILABLE = new Set(['REQUEST_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE', 'ServiceUnavailable', 'QUERY_TIMEOUT']);

/**
 * Reads errors of the GraphQL wire, of Lightning Data Service or of the network by status, error
 * code and extension type; prose is never parsed. Gives undefined when there is no error.
 */
export function readProblem(errors: unknown): ReadProblem | undefined {
    const list = (Array.isArray(errors) ? errors : [errors]).filter((error) => error !== undefined && error !== null);
    return list.length === 0 ? undefined : judge(list.map(signsOf));
}

function judge(signs: readonly ErrorSigns[]): ReadProblem {
    const codes = signs.flatMap((sign) => sign.codes);
    const status = signs.find((sign) => sign.status !== undefined)?.status;
    if (codes.some((code) => UNAVAILABLE.has(code)) || (status !== undefined && status >= 500)) {
        return { kind: 'unavailable', message: status ? fillLabel(unavailableStatus, status) : unavailable };
    }
    if (codes.some((code) => NO_ACCESS.has(code)) || status === 403) {
        return { kind: 'noAccess', message: noAccess };
    }
    // Whatever an org answers has a status or a code: without either, the request failed on its way.
    if (codes.length === 0 && status === undefined) {
        return { kind: 'unavailable', message: unavailable };
    }
    return { kind: 'other', message: `${other} ${fillLabel(reference, codes[0] ?? status ?? '')}` };
}

function signsOf(error: unknown): ErrorSigns {
    const { status, statusCode, errorCode, extensions, body } = record(error);
    const parts = [record(extensions), ...(Array.isArray(body) ? body.map(record) : [record(body)])];
    const codes = [errorCode, ...parts.flatMap((part) => [part.ErrorType, part.errorCode])];
    return {
        status: [status, statusCode, ...parts.map((part) => part.statusCode)].find(
            (value) => typeof value === 'number'
        ),
        codes: codes.filter((code) => typeof code === 'string')
    };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
