import assert from 'node:assert/strict';
import { Connection } from 'jsforce';
import { API_VERSION, connect, orgAccess, type ClientSession } from '../session.ts';

/** How jsforce takes what goes wrong on the way; only a local org can be asked for it. */
export async function jsforceFaultsPart(session: ClientSession): Promise<void> {
    const { localOrg, mark, steps } = session;
    if (!localOrg) return;
    const access = await orgAccess(session);
    const connection = connect(access);
    const fault = (spec: object): Promise<unknown> =>
        connection.request({
            ...{ method: 'POST', url: `${access.instanceUrl}/local/faults`, body: JSON.stringify(spec) },
            headers: { 'content-type': 'application/json' }
        });
    const accounts = `SELECT COUNT() FROM Account WHERE Name LIKE '${mark} %'`;
    const codeOf = (work: PromiseLike<unknown>): PromiseLike<unknown> =>
        work.then(
            () => 'not refused',
            (error: unknown) => (error as { errorCode?: string }).errorCode
        );
    await steps.run('a session that ends between two requests is refreshed', async () => {
        let refreshed = 0;
        const refreshing = new Connection({
            ...access,
            version: API_VERSION,
            refreshFn: (_, done) => {
                refreshed++;
                done(null, access.accessToken);
            }
        });
        const before = await refreshing.query(accounts);
        await fault({ kind: 'expiredSession', path: '/query' });
        assert.equal((await refreshing.query(accounts)).totalSize, before.totalSize);
        assert.equal(refreshed, 1);
    });
    await steps.run('an org that is not there for a moment is asked again', async () => {
        await fault({ kind: 'unavailable', path: '/query', count: 2 });
        assert.ok((await connection.query(accounts)).totalSize > 0);
    });
    await steps.run('the day has no requests left', async () => {
        await fault({ kind: 'requestLimit', path: '/query' });
        assert.equal(await codeOf(connection.query(accounts)), 'REQUEST_LIMIT_EXCEEDED');
        assert.ok((await connection.query(accounts)).totalSize > 0);
    });
    await steps.run('a row that another holds', async () => {
        await fault({ kind: 'lockedRows', object: 'Ledger_Source__c' });
        const source = { Key__c: `${mark} lock`, Name: 'Locked', Source__c: 'erp', Company__c: '1' };
        assert.equal(await codeOf(connection.sobject('Ledger_Source__c').create(source)), 'UNABLE_TO_LOCK_ROW');
        assert.equal((await connection.sobject('Ledger_Source__c').create(source)).success, true);
    });
    await steps.run('small pages are put together', async () => {
        await fault({ kind: 'tinyPages', size: 2, path: '/query*', count: 20 });
        const found = await connection.query<{ Id: string }>(
            `SELECT Id FROM Account WHERE Name LIKE '${mark} %' ORDER BY Name`,
            { autoFetch: true, maxFetch: 100 }
        );
        assert.equal(new Set(found.records.map(({ Id }) => Id)).size, found.totalSize);
        await connection.request({ method: 'DELETE', url: `${access.instanceUrl}/local/faults` });
    });
}
