import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ClientSession } from '../session.ts';

interface Counts {
    readonly processedRecords?: number;
    readonly successfulRecords?: number;
    readonly failedRecords?: number;
}
interface Results extends Counts {
    readonly status: string;
    readonly operation: string;
    readonly object: string;
    readonly successFilePath: string;
    readonly failedFilePath: string;
}

const MINUTES = ['--wait', '10'];
const source = ['--sobject', 'Ledger_Source__c'];

/** Bulk API 2.0 through the CLI: in, changed, refused row by row, out. */
export async function bulkPart(session: ClientSession): Promise<void> {
    const { folder, mark, sf, steps } = session;
    const write = (name: string, lines: readonly string[]): string => {
        writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
        return name;
    };
    const rows = (name: string): Record<string, string>[] =>
        parse(readFileSync(join(folder, name), 'utf8'), { columns: true });
    await steps.run('data import bulk', async () => {
        const file = write('import.csv', [
            'Key__c,Name,Source__c,Company__c,Stale_After_Hours__c',
            `${mark}|1,"North, and ""more""",erp,1,`,
            `${mark}|2,South,erp,2,48`
        ]);
        const counts = await sf.ok<Counts>('data import bulk', [...source, '--file', file, ...MINUTES]);
        assert.deepEqual([counts.processedRecords, counts.successfulRecords, counts.failedRecords], [2, 2, 0]);
    });
    let failedJob = '';
    await steps.run('data upsert bulk: rows that fail do not stop the others', async () => {
        const file = write('upsert.csv', [
            'Key__c,Name,Source__c,Company__c,Stale_After_Hours__c,Last_Delivery_Outcome__c',
            `${mark}|2,,erp,2,24,Good`,
            `${mark}|3,East,erp,3,24,Maybe`,
            `${mark}|1,,erp,1,#N/A,Good`,
            `${mark}|4,West,erp,4,0,Good`,
            `${mark}|5,Middle,erp,5,24,Good`
        ]);
        const refused = await sf.refused('data upsert bulk', [
            ...[...source, '--file', file, '--external-id', 'Key__c', ...MINUTES]
        ]);
        assert.match(refused.message ?? '', /failed to process 2 records/);
        failedJob = refused.data?.jobId ?? '';
        assert.match(failedJob, /^750\w{15}$/);
    });
    await steps.run('data bulk results: every row is in one of two files', async () => {
        const results = await sf.ok<Results>('data bulk results', ['--job-id', failedJob]);
        assert.deepEqual(
            [results.status, results.operation, results.object, results.processedRecords, results.failedRecords],
            ['JobComplete', 'upsert', 'Ledger_Source__c', 5, 2]
        );
        assert.deepEqual(
            rows(results.successFilePath)
                .map((row) => [row['Key__c'], row['sf__Created']])
                .sort(),
            [
                [`${mark}|1`, 'false'],
                [`${mark}|2`, 'false'],
                [`${mark}|5`, 'true']
            ]
        );
        assert.deepEqual(
            rows(results.failedFilePath)
                .map((row) => [row['Key__c'], row['sf__Error']])
                .sort(),
            [
                [
                    `${mark}|3`,
                    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST:Last Delivery Outcome: bad value for restricted picklist field: Maybe:Last_Delivery_Outcome__c --'
                ],
                [
                    `${mark}|4`,
                    'FIELD_CUSTOM_VALIDATION_EXCEPTION:Stale After must be at least one hour.:Stale_After_Hours__c --'
                ]
            ]
        );
    });
    await steps.run('data export bulk: CSV', async () => {
        const counts = await sf.ok<{ totalSize: number }>('data export bulk', [
            ...['--output-file', 'export.csv', '--result-format', 'csv', ...MINUTES, '--query'],
            `SELECT Key__c, Name, Stale_After_Hours__c, CreatedBy.Username FROM Ledger_Source__c WHERE Key__c LIKE '${mark}|%' ORDER BY Key__c`
        ]);
        assert.equal(counts.totalSize, 3);
        assert.deepEqual(
            rows('export.csv').map((row) => [row['Key__c'], row['Name'], numberOf(row['Stale_After_Hours__c'])]),
            [
                [`${mark}|1`, 'North, and "more"', undefined],
                [`${mark}|2`, 'South', 24],
                [`${mark}|5`, 'Middle', 24]
            ]
        );
    });
    await changes(session, write);
}

/** Updates and deletes take the ids that an export gave. */
async function changes(
    { folder, mark, sf, steps }: ClientSession,
    write: (name: string, lines: readonly string[]) => string
): Promise<void> {
    // The command writes JSON behind what a file has already: a new file each time.
    const ids = async (file: string): Promise<{ Id: string; Company__c: string }[]> => {
        await sf.ok('data export bulk', [
            ...['--output-file', file, '--result-format', 'json', ...MINUTES, '--query'],
            `SELECT Id, Company__c FROM Ledger_Source__c WHERE Key__c LIKE '${mark}|%' ORDER BY Key__c`
        ]);
        return JSON.parse(readFileSync(join(folder, file), 'utf8')) as { Id: string; Company__c: string }[];
    };
    await steps.run('data update bulk, with what data export bulk gave as JSON', async () => {
        const lines = (await ids('before.json')).map(({ Id, Company__c }) => `${Id},9${Company__c}`);
        const file = write('update.csv', ['Id,Company__c', ...lines]);
        const counts = await sf.ok<Counts>('data update bulk', [...source, '--file', file, ...MINUTES]);
        assert.deepEqual([counts.successfulRecords, counts.failedRecords], [3, 0]);
        assert.deepEqual(
            (await ids('after.json')).map(({ Company__c }) => Company__c),
            ['91', '92', '95']
        );
    });
    await steps.run('data delete bulk', async () => {
        const file = write('delete.csv', ['Id', ...(await ids('last.json')).map(({ Id }) => Id)]);
        await sf.ok('data delete bulk', [...source, '--file', file, ...MINUTES]);
        const left = await sf.ok<{ totalSize: number }>('data query', [
            ...['--query', `SELECT Id FROM Ledger_Source__c WHERE Key__c LIKE '${mark}|%'`]
        ]);
        assert.equal(left.totalSize, 0);
    });
    await steps.run('data import bulk: a column that the object has not fails the job', async () => {
        const file = write('wrong.csv', ['Key__c,Nope__c', `${mark}|6,1`]);
        const refused = await sf.refused('data import bulk', [...source, '--file', file, ...MINUTES]);
        assert.match(refused.message ?? '', /InvalidBatch : Field name not found : Nope__c/);
    });
}

/** `24` and `24.0` are the same number; an empty cell is none. */
function numberOf(cell: string | undefined): number | undefined {
    return cell ? Number(cell) : undefined;
}
