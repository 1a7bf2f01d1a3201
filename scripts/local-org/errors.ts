import type { StatusCode } from '@salesforce/types/metadata';
import type { ExceptionCode } from '@salesforce/types/partner';

/** Why a record is refused: a status code of Salesforce, or REST's word for JSON that does not fit the field. */
export type RefusalCode = StatusCode | Extract<ExceptionCode, 'JSON_PARSER_ERROR'>;

/** The org cannot start: a metadata file that it cannot honor. */
export class MetadataError extends Error {
    override readonly name = 'MetadataError';
    readonly file: string;
    readonly reason: string;
    /** Where in the file, when that is known more closely than by the component. */
    readonly place: { readonly line: number; readonly column: number } | undefined;

    constructor(file: string, reason: string, place?: MetadataError['place']) {
        super(`${file}: ${reason}`);
        this.file = file;
        this.reason = reason;
        this.place = place;
    }
}

/** A request that Salesforce would refuse as a whole; `errorCode` is one of @salesforce/types' StatusCode or ErrorCode. */
export class RequestError extends Error {
    override readonly name = 'RequestError';
    readonly errorCode: string;
    readonly status: number;
    readonly fields: readonly string[];

    constructor(errorCode: string, message: string, status = 400, fields: readonly string[] = []) {
        super(message);
        this.errorCode = errorCode;
        this.status = status;
        this.fields = fields;
    }
}

/** One reason why one record was not written. */
export interface WriteError {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/** Refuses one record inside the write pipeline; carries every reason found at that stage. */
export class RecordRefused extends Error {
    override readonly name = 'RecordRefused';
    readonly errors: readonly WriteError[];

    constructor(errors: readonly WriteError[]) {
        super(errors.map((error) => `${error.statusCode}: ${error.message}`).join('; '));
        this.errors = errors;
    }
}

/** A single-reason refusal of one record. */
export function refuse(statusCode: RefusalCode, message: string, ...fields: string[]): RecordRefused {
    return new RecordRefused([{ statusCode, message, fields }]);
}
