import assert from 'node:assert/strict';
import { connect, orgAccess, type ClientSession } from '../session.ts';

const CALL_SIZE = 200;

/** What a run may have made: the object and the field that begins with the run's mark. Details go with their masters. */
const made = [
    ['Contact', 'LastName'],
    ['Account', 'Name'],
    ['Ledger_Source__c', 'Key__c'],
    ['Credit_Group__c', 'Key__c']
] as const;

/** Deletes every record of the run and sees that none is left. */
export async function cleanUp(session: ClientSession): Promise<void> {
    const { mark, steps } = session;
    steps.heading('clean up');
    await steps.run('jsforce deletes what the run made', async () => {
        const connection = connect(await orgAccess(session));
        for (const [object, field] of made) {
            const found = await connection.query<{ Id: string }>(
                `SELECT Id FROM ${object} WHERE ${field} LIKE '${mark}%'`,
                { autoFetch: true, maxFetch: 50_000 }
            );
            const ids = found.records.map(({ Id }) => Id);
            for (let from = 0; from < ids.length; from += CALL_SIZE) {
                const results = await connection.sobject(object).destroy(ids.slice(from, from + CALL_SIZE));
                assert.deepEqual(
                    results.filter(({ success }) => !success),
                    []
                );
            }
            const left = await connection.query(`SELECT COUNT() FROM ${object} WHERE ${field} LIKE '${mark}%'`);
            assert.equal(left.totalSize, 0, object);
        }
    });
}
