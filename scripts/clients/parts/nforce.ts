import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clientsFolder } from '../install.ts';
import { API_VERSION, orgAccess, type ClientSession } from '../session.ts';

interface NforceRecord {
    get(field: string): unknown;
    set(field: string, value: unknown): void;
    setExternalId(field: string, value: string): void;
}
interface NforceOrg {
    oauth: object;
    insert(data: { sobject: NforceRecord }): Promise<{ id: string; success: boolean }>;
    update(data: { sobject: NforceRecord }): Promise<unknown>;
    upsert(data: { sobject: NforceRecord }): Promise<{ created?: boolean }>;
    delete(data: { sobject: NforceRecord }): Promise<unknown>;
    getRecord(data: { sobject: NforceRecord } | { type: string; id: string }): Promise<NforceRecord>;
    query(data: { query: string; fetchAll?: boolean }): Promise<{ totalSize: number; records: NforceRecord[] }>;
    getDescribe(type: string): Promise<{ fields: readonly { name: string }[] }>;
    getIdentity(): Promise<{ username: string; user_id: string }>;
    getLimits(): Promise<{ DailyApiRequests: { Max: number } }>;
}
interface Nforce {
    createConnection(options: object): NforceOrg;
    createSObject(type: string, fields?: object): NforceRecord;
}
interface NforceError {
    readonly errorCode?: string;
    readonly statusCode?: number;
}

/** nforce, an old client of the REST API that many scripts still run on. */
export async function nforcePart(session: ClientSession): Promise<void> {
    const { mark, steps } = session;
    const nforce = createRequire(join(clientsFolder, 'package.json'))('nforce') as Nforce;
    const { instanceUrl, accessToken } = await orgAccess(session);
    const org = nforce.createConnection({
        ...{ clientId: 'none', clientSecret: 'none', redirectUri: 'http://localhost', mode: 'single' },
        apiVersion: `v${API_VERSION}`
    });
    org.oauth = { instance_url: instanceUrl, access_token: accessToken, id: `${instanceUrl}/id/` };
    const account = nforce.createSObject('Account', { Name: `${mark} Larch`, Site: 'East' });
    await steps.run('insert, update, getRecord, upsert', async () => {
        assert.equal((await org.insert({ sobject: account })).success, true);
        account.set('Site', 'Ünder "the" hill');
        await org.update({ sobject: account });
        assert.equal((await org.getRecord({ sobject: account })).get('site'), 'Ünder "the" hill');
        const source = nforce.createSObject('Ledger_Source__c', { Name: 'N', Source__c: 'erp', Company__c: '1' });
        source.setExternalId('Key__c', `${mark}|nforce`);
        assert.equal((await org.upsert({ sobject: source })).created, true);
    });
    await steps.run('query with fetchAll, getDescribe, getLimits', async () => {
        const { totalSize, records } = await org.query({
            ...{ query: `SELECT Key__c, Name FROM Credit_Group__c WHERE Key__c LIKE '${mark}|b%'`, fetchAll: true }
        });
        assert.deepEqual([totalSize, records.length], [2_999, 2_999]);
        assert.equal(new Set(records.map((record) => record.get('key__c'))).size, 2_999);
        assert.ok((await org.getDescribe('Account')).fields.some(({ name }) => name === 'Credit_Blocked__c'));
        assert.ok((await org.getLimits()).DailyApiRequests.Max > 0);
    });
    await steps.run('errors, and delete', async () => {
        const refusal = (work: Promise<unknown>): Promise<unknown> =>
            work.then(
                () => 'not refused',
                ({ errorCode, statusCode }: NforceError) => [errorCode, statusCode]
            );
        assert.deepEqual(
            [
                await refusal(org.query({ query: 'SELECT Nope FROM Account' })),
                await refusal(org.insert({ sobject: nforce.createSObject('Account', {}) })),
                await refusal(org.getRecord({ type: 'Account', id: '001000000000000AAA' }))
            ],
            [
                ['INVALID_FIELD', 400],
                ['REQUIRED_FIELD_MISSING', 400],
                ['NOT_FOUND', 404]
            ]
        );
        await org.delete({ sobject: account });
        assert.deepEqual(await refusal(org.getRecord({ sobject: account })), ['NOT_FOUND', 404]);
    });
}
