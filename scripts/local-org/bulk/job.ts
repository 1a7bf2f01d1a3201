export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete';
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

export const DELIMITERS = { COMMA: ',', BACKQUOTE: '`', CARET: '^', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

/** An ingest job as it is kept. */
export interface IngestJob {
    readonly id: string;
    readonly username: string;
    readonly createdById: string;
    readonly createdDate: string;
    readonly objectName: string;
    readonly operation: IngestOperation;
    readonly externalIdField?: string;
    readonly lineEnding: keyof typeof LINE_ENDINGS;
    readonly columnDelimiter: keyof typeof DELIMITERS;
    readonly apiVersion: string;
    state: JobState;
    systemModstamp: string;
    processed: number;
    /** How far into the upload the work has come. */
    position: number;
    /** Places of rows before that which the org did not come to. */
    leftOut: number[];
    failed: number;
    milliseconds: number;
    errorMessage?: string;
}

const FINAL: ReadonlySet<JobState> = new Set(['JobComplete', 'Failed', 'Aborted']);

/** Whether nothing will happen to the job any more. */
export function isFinal(job: IngestJob): boolean {
    return FINAL.has(job.state);
}

/** A job as the API shows it. */
export function jobInfo(job: IngestJob): Record<string, unknown> {
    return {
        id: job.id,
        operation: job.operation,
        object: job.objectName,
        createdById: job.createdById,
        createdDate: job.createdDate.replace('Z', '+0000'),
        systemModstamp: job.systemModstamp.replace('Z', '+0000'),
        state: job.state,
        ...(job.externalIdField ? { externalIdFieldName: job.externalIdField } : {}),
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        apiVersion: Number(job.apiVersion),
        jobType: 'V2Ingest',
        lineEnding: job.lineEnding,
        columnDelimiter: job.columnDelimiter,
        ...(job.state === 'Open'
            ? { contentUrl: `services/data/v${job.apiVersion}/jobs/ingest/${job.id}/batches` }
            : {}),
        retries: 0,
        totalProcessingTime: job.milliseconds,
        apiActiveProcessingTime: job.milliseconds,
        apexProcessingTime: 0,
        numberRecordsProcessed: job.processed,
        numberRecordsFailed: job.failed,
        ...(job.errorMessage ? { errorMessage: job.errorMessage } : {})
    };
}
