import type { Connection } from '@salesforce/core';
import type { z } from 'zod';
import { SyncProblem } from '../problem.ts';
import { callAgain, type Repeat } from './callAgain.ts';
import type { IngestJob } from './ingestJob.ts';
import type { OrgRecord } from './orgRecord.ts';

type QueriedRow = Readonly<Record<string, unknown>>;

/** What became of one record that was written. */
export type RowOutcome =
    | { readonly ok: true; readonly id: string; readonly created: boolean }
    | { readonly ok: false; readonly code: string; readonly message: string };

/** What a write does, and by which field it finds the record. */
export interface WriteTarget {
    readonly object: string;
    readonly operation: 'insert' | 'update' | 'upsert';
    /** The field that names a row in results; for an upsert, the external id; for an update, `Id`. */
    readonly keyField: string;
}

interface CollectionResult {
    readonly id?: string;
    readonly success: boolean;
    readonly created?: boolean;
    readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/** The calls that the sync makes to an org; counts them. */
export class OrgGateway {
    readonly orgId: string;
    readonly connection: Connection;
    #apiCalls: number;

    constructor(connection: Connection, orgId: string, apiCallsSoFar = 0) {
        this.connection = connection;
        this.orgId = orgId;
        this.#apiCalls = apiCallsSoFar;
    }

    get apiCalls(): number {
        return this.#apiCalls;
    }

    /** Makes one call, again where the org is busy, and counts every attempt. */
    async call<T>(request: () => Promise<T>, repeat: Repeat = 'harmless'): Promise<T> {
        return await callAgain(async () => {
            this.#apiCalls += 1;
            return await request();
        }, repeat);
    }

    /** The rows of a query, page by page, each checked against its shape. */
    async *pages<Row>(shape: z.ZodType<Row>, soql: string): AsyncGenerator<Row[]> {
        let page = await this.call(async () => await this.connection.query<QueriedRow>(oneLine(soql)));
        yield page.records.map((row) => shape.parse(row));
        while (!page.done && page.nextRecordsUrl) {
            const next = page.nextRecordsUrl;
            page = await this.call(async () => await this.connection.queryMore<QueriedRow>(next));
            yield page.records.map((row) => shape.parse(row));
        }
    }

    /** All rows of a query. */
    async all<Row>(shape: z.ZodType<Row>, soql: string): Promise<Row[]> {
        const rows: Row[] = [];
        for await (const page of this.pages(shape, soql)) {
            rows.push(...page);
        }
        return rows;
    }

    /** The number that a `SELECT COUNT()` answers. */
    async count(soql: string): Promise<number> {
        return (await this.call(async () => await this.connection.query(oneLine(soql)))).totalSize;
    }

    /** Writes up to 200 records in one call; every record succeeds or fails by itself. */
    async write(target: WriteTarget, records: readonly OrgRecord[]): Promise<RowOutcome[]> {
        const path = target.operation === 'upsert' ? `${target.object}/${target.keyField}` : '';
        const results = await this.call(
            async () =>
                await this.connection.request<CollectionResult[]>({
                    method: target.operation === 'insert' ? 'POST' : 'PATCH',
                    url: `${this.connection.baseUrl()}/composite/sobjects/${path}`.replace(/\/$/, ''),
                    headers: { 'content-type': 'application/json' },
                    body: JSON.stringify({
                        allOrNone: false,
                        records: records.map((record) => ({ attributes: { type: target.object }, ...nested(record) }))
                    })
                }),
            target.operation === 'insert' ? 'whenRefused' : 'harmless'
        );
        if (results.length !== records.length) {
            throw new SyncProblem(
                'IncompleteAnswer',
                `${records.length} records were sent, ${results.length} were answered.`
            );
        }
        return results.map((result) => outcomeOf(result, target.operation));
    }

    /** The bulk job steps of jsforce, driven one by one. */
    ingestJob(target: WriteTarget): IngestJob {
        return this.connection.bulk2.createJob({
            object: target.object,
            operation: target.operation,
            ...(target.operation === 'upsert' ? { externalIdFieldName: target.keyField } : {}),
            contentType: 'CSV',
            lineEnding: 'LF'
        });
    }

    /** A bulk job of an earlier run. */
    earlierIngestJob(id: string): IngestJob {
        return this.connection.bulk2.job('ingest', { id });
    }
}

function oneLine(soql: string): string {
    return soql.replaceAll(/\s+/g, ' ').trim();
}

/** Dotted names of parents become nested objects: `Credit_Profile__r.Key__c`. */
function nested(record: OrgRecord): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(record)) {
        const [parent, key] = field.split('.');
        if (parent === undefined || key === undefined) {
            result[field] = value;
        } else if (value === null) {
            result[parent.replace(/__r$/, '__c')] = null;
        } else {
            result[parent] = { [key]: value };
        }
    }
    return result;
}

function outcomeOf(
    { success, id, created, errors }: CollectionResult,
    operation: WriteTarget['operation']
): RowOutcome {
    if (success && id !== undefined) {
        return { ok: true, id, created: created ?? operation === 'insert' };
    }
    const [error] = errors;
    return { ok: false, code: error?.statusCode ?? 'UNKNOWN', message: error?.message ?? 'no reason given' };
}
