import assert from 'node:assert/strict';
import { connect, orgAccess, type ClientSession } from '../session.ts';

const POLLED = { pollInterval: 200, pollTimeout: 600_000 } as const;
const ROWS = 3_000;

/** jsforce: Bulk API 2.0 both ways. */
export async function jsforceBulkPart(session: ClientSession): Promise<void> {
    const { mark, steps } = session;
    const connection = connect(await orgAccess(session));
    const key = (index: number): string => `${mark}|b${index}`;
    await steps.run(`bulk2 ingest: ${ROWS.toLocaleString('en-US')} rows upserted, one refused`, async () => {
        const input = Array.from({ length: ROWS }, (_, index) => ({
            Key__c: key(index),
            Name: `Group, "${index}"`,
            Currency_Code__c: index === 1_234 ? 'usd' : 'USD',
            Group_Limit__c: String(index / 8)
        }));
        const outcome = await connection.bulk2.loadAndWaitForResults({
            ...{ object: 'Credit_Group__c', operation: 'upsert', externalIdFieldName: 'Key__c' },
            input,
            ...POLLED
        });
        assert.deepEqual(
            [outcome.successfulResults.length, outcome.failedResults.length, outcome.unprocessedRecords.length],
            [ROWS - 1, 1, 0]
        );
        assert.ok(outcome.successfulResults.every(({ sf__Created }) => sf__Created === 'true'));
        const [failed] = outcome.failedResults;
        assert.equal((failed as Record<string, string> | undefined)?.['Key__c'], key(1_234));
        assert.match(failed?.sf__Error ?? '', /^FIELD_CUSTOM_VALIDATION_EXCEPTION:Give the currency as three capital/);
    });
    await steps.run('bulk2 query: every row comes back as it went in', async () => {
        const stream = await connection.bulk2.query(
            `SELECT Key__c, Name, Group_Limit__c FROM Credit_Group__c WHERE Key__c LIKE '${mark}|b%'`,
            POLLED
        );
        const rows = (await stream.toArray()) as Record<string, string>[];
        assert.equal(rows.length, ROWS - 1);
        const byKey = new Map(rows.map((row) => [row['Key__c'], row]));
        for (const index of [0, 7, 2_999]) {
            const row = byKey.get(key(index));
            assert.deepEqual([row?.['Name'], Number(row?.['Group_Limit__c'])], [`Group, "${index}"`, index / 8]);
        }
    });
    await steps.run('bulk2: a job told step by step, its state and its refusals', async () => {
        const job = connection.bulk2.createJob({ object: 'Credit_Group__c', operation: 'insert' });
        await job.open();
        assert.equal((await job.check()).state, 'Open');
        await job.uploadData(`Key__c,Nope__c\n${key(9_999)},1\n`);
        await job.close();
        await assert.rejects(job.poll(POLLED.pollInterval, POLLED.pollTimeout));
        const info = await job.check();
        assert.equal(info.state, 'Failed');
        assert.match(String(info.errorMessage), /InvalidBatch : Field name not found : Nope__c/);
        await job.delete();
        const aggregate = connection.bulk2.query('SELECT COUNT(Id) FROM Account');
        await assert.rejects(Promise.resolve(aggregate));
    });
}
