import { fillLabel } from 'c/termsLabels';
import noAccess from '@salesforce/label/c.Terms_No_Access';
import other from '@salesforce/label/c.Terms_Error_Other';
import reference from '@salesforce/label/c.Terms_Error_Code';
import saveLost from '@salesforce/label/c.Terms_Save_Lost';
import saveLostStatus from '@salesforce/label/c.Terms_Save_Lost_Status';
import saveUnreadable from '@salesforce/label/c.Terms_Save_Unreadable';
import sessionEnded from '@salesforce/label/c.Terms_Error_Session';
import unavailable from '@salesforce/label/c.Terms_Error_Unavailable';
import unavailableStatus from '@salesforce/label/c.Terms_Error_Unavailable_Status';

/** What went wrong, as far as the user can do something about it, and the sentence to show. */
export interface ReadProblem {
    readonly kind: 'noAccess' | 'unavailable' | 'session' | 'other';
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
const SESSION = 'INVALID_SESSION_ID';
/** A request or an answer that got lost on its way, or for which there was no time. */
const LOST_STATUS = new Set([0, 408, 429]);
const UNAVAILABLE = new Set(['REQUEST_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE', 'ServiceUnavailable', 'QUERY_TIMEOUT']);

/**
 * Reads errors of the GraphQL wire, of Lightning Data Service or of the network by status, error
 * code and extension type; prose is never parsed. Gives undefined when there is no error.
 */
export function readProblem(errors: unknown): ReadProblem | undefined {
    return judged(errors, { unavailable, unavailableStatus, other });
}

/** As `readProblem`, of a save: where no answer came, or none that can be read, it may be saved all the same. */
export function saveProblem(errors: unknown): ReadProblem | undefined {
    return judged(errors, { unavailable: saveLost, unavailableStatus: saveLostStatus, other: saveUnreadable });
}

/** How it is told that no answer came, or none that can be read. */
type Words = Readonly<Record<'unavailable' | 'unavailableStatus' | 'other', string>>;

function judged(errors: unknown, words: Words): ReadProblem | undefined {
    const list = (Array.isArray(errors) ? errors : [errors]).filter((error) => error !== undefined && error !== null);
    return list.length === 0 ? undefined : judge(list.map(signsOf), words);
}

function judge(signs: readonly ErrorSigns[], words: Words): ReadProblem {
    const codes = signs.flatMap((sign) => sign.codes);
    const status = signs.find((sign) => sign.status !== undefined)?.status;
    if (codes.includes(SESSION) || status === 401) {
        return { kind: 'session', message: sessionEnded };
    }
    if (codes.some((code) => UNAVAILABLE.has(code)) || isUnanswered(status)) {
        return {
            kind: 'unavailable',
            message: status ? fillLabel(words.unavailableStatus, status) : words.unavailable
        };
    }
    if (codes.some((code) => NO_ACCESS.has(code)) || status === 403) {
        return { kind: 'noAccess', message: noAccess };
    }
    // Whatever an org answers has a status or a code: without either, the request failed on its way.
    if (codes.length === 0 && status === undefined) {
        return { kind: 'unavailable', message: words.unavailable };
    }
    return { kind: 'other', message: `${words.other} ${fillLabel(reference, codes[0] ?? status ?? '')}` };
}

function isUnanswered(status: number | undefined): boolean {
    return status !== undefined && (LOST_STATUS.has(status) || status >= 500);
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
