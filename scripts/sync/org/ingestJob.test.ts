import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { settleIngestJob } from './ingestJob.ts';
import { loadRecords, type LoadOptions, type LoadOutcome } from './loadRecords.ts';
import { OrgGateway, type WriteTarget } from './orgGateway.ts';
import type { OrgRecord } from './orgRecord.ts';

type Row = Record<string, string>;

const target: WriteTarget = { object: 'Receivable__c', operation: 'upsert', keyField: 'Key__c' };

/** What the org does with a job: rows by the file they end up in, or the state the job ends in. */
interface JobAnswer {
    readonly failed?: (row: Row) => string | undefined;
    readonly unprocessed?: (row: Row) => boolean;
    readonly loses?: (row: Row) => boolean;
    readonly states?: readonly string[];
}

describe('many records go through bulk jobs', () => {
    test('rows are cut into uploads that are not too long, and every one is accounted for', async () => {
        const { gateway, uploads, events } = orgThat({});
        const outcomes = await load(gateway, 1200, { longestUpload: 4000 });
        assert.deepEqual(
            uploads.map((rows) => rows.length),
            [500, 500, 200]
        );
        assert.equal(outcomes.filter(({ ok }) => ok).length, 1200);
        assert.deepEqual(events.slice(0, 4), ['opened 750-1', 'uploaded 750-1', 'closed 750-1', 'ended 750-1']);
    });

    test('null is #N/A, and a job’s refusals carry their code', async () => {
        const refusal = 'FIELD_CUSTOM_VALIDATION_EXCEPTION:no: really:Open_Amount__c --';
        const { gateway, uploads } = orgThat({ failed: (row) => (row['Key__c'] === 'k7' ? refusal : undefined) });
        const outcomes = await load(gateway, 10, {});
        assert.deepEqual(uploads[0]?.[0], { Key__c: 'k0', PO_Number__c: '#N/A' });
        assert.deepEqual(
            outcomes.filter(({ ok }) => !ok),
            [
                {
                    ok: false,
                    key: 'k7',
                    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    message: 'no: really:Open_Amount__c --'
                }
            ]
        );
    });

    test('rows that met a lock go through collections, with their cells as they were', async () => {
        const lock = 'UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--';
        const { gateway, sent } = orgThat({ failed: (row) => (row['Key__c'] === 'k3' ? lock : undefined) });
        const outcomes = await load(gateway, 10, {});
        assert.deepEqual(sent, [[{ attributes: { type: 'Receivable__c' }, Key__c: 'k3', PO_Number__c: null }]]);
        assert.equal(outcomes.filter(({ ok }) => ok).length, 10);
    });

    test('rows that the org did not get to go through collections too', async () => {
        const { gateway, sent } = orgThat({ unprocessed: (row) => row['Key__c'] === 'k9' });
        const outcomes = await load(gateway, 10, {});
        assert.deepEqual(sent, [[{ attributes: { type: 'Receivable__c' }, Key__c: 'k9', PO_Number__c: null }]]);
        assert.equal(outcomes.filter(({ ok }) => ok).length, 10);
    });

    test('a row that no result file names stops the run', async () => {
        const { gateway, events } = orgThat({ loses: (row) => row['Key__c'] === 'k5' });
        await assert.rejects(load(gateway, 10, {}), { name: 'RowsUnaccounted', message: /took 10 rows .* name 9/ });
        assert.ok(!events.includes('ended 750-1'));
    });

    test('a job that fails as a whole says why, after as many polls as it takes', async () => {
        const { gateway } = orgThat({ states: ['InProgress', 'InProgress', 'Failed'] });
        await assert.rejects(load(gateway, 10, {}), { name: 'JobFailed', message: /Failed: too bad/ });
    });
});

describe('a job of an earlier run', () => {
    const ends = [
        ['Open', 'aborted'],
        ['InProgress', 'waited for'],
        ['JobComplete', 'left alone']
    ] as const;
    for (const [state, end] of ends) {
        test(`that is ${state} is ${end}`, async () => {
            const { gateway, events } = orgThat({ states: [state, 'JobComplete'] });
            await settleIngestJob(gateway, '750-1');
            assert.deepEqual(events, end === 'aborted' ? ['aborted 750-1'] : []);
        });
    }
});

async function load(gateway: OrgGateway, count: number, more: Partial<LoadOptions>): Promise<LoadOutcome[]> {
    const records: OrgRecord[] = Array.from({ length: count }, (_, index) => ({
        Key__c: `k${index}`,
        PO_Number__c: null
    }));
    const outcomes: LoadOutcome[] = [];
    const events = (gateway.connection as unknown as { events: string[] }).events;
    const options: LoadOptions = {
        bulkFrom: 5,
        firstPollMs: 1,
        lockPauseMs: 1,
        onOpened: (id) => events.push(`opened ${id}`),
        onEnded: (id) => events.push(`ended ${id}`),
        ...more
    };
    for await (const some of loadRecords(gateway, target, records, options)) {
        outcomes.push(...some);
    }
    return outcomes;
}

/** A gateway to an org of a few lines: it keeps uploads and answers them from its rules. */
function orgThat({ failed, unprocessed, loses, states = [] }: JobAnswer) {
    const uploads: Row[][] = [];
    const sent: unknown[] = [];
    const events: string[] = [];
    const left = [...states];
    const job = (id: string) => ({
        id,
        on: () => undefined,
        open: async () => await Promise.resolve(),
        close: async () => await Promise.resolve(events.push(`closed ${id}`)),
        abort: async () => await Promise.resolve(events.push(`aborted ${id}`)),
        check: async () => await Promise.resolve({ state: left.shift() ?? 'JobComplete', errorMessage: 'too bad' })
    });
    const results = (file: string): string => {
        const rows = (uploads.at(-1) ?? []).filter((row) => !loses?.(row));
        const files: Record<string, Row[]> = {
            unprocessedrecords: rows.filter((row) => unprocessed?.(row)),
            failedResults: rows
                .filter((row) => failed?.(row) !== undefined)
                .map((row) => ({ sf__Id: '', sf__Error: failed?.(row) ?? '', ...row })),
            successfulResults: rows
                .filter((row) => !unprocessed?.(row) && failed?.(row) === undefined)
                .map((row) => ({ sf__Id: 'a01', sf__Created: 'true', ...row }))
        };
        return stringify(files[file] ?? [], { header: true });
    };
    const connection = {
        events,
        baseUrl: () => '',
        bulk2: {
            createJob: () => job(`750-${uploads.length + 1}`),
            job: (_: string, { id }: { id: string }) => job(id)
        },
        request: async ({ url, body }: { url: string; body?: string | Buffer }) => {
            if (body instanceof Buffer) {
                uploads.push(parse<Row>(body.toString(), { columns: true }));
                events.push(`uploaded ${url.split('/')[3]}`);
                return await Promise.resolve();
            }
            if (body === undefined) {
                return await Promise.resolve(results(url.split('/')[4] ?? ''));
            }
            const { records } = JSON.parse(String(body)) as { records: unknown[] };
            sent.push(records);
            return await Promise.resolve(records.map(() => ({ id: 'a01', success: true, created: false, errors: [] })));
        }
    };
    const gateway = new OrgGateway(connection as unknown as OrgGateway['connection'], '00D000000000000AAA');
    return { gateway, uploads, sent, events };
}
