import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { Connection } from 'jsforce';

import type { LocalOrg } from '../server.ts';
import { startOrg } from './org-fixture.ts';

interface Box {
    readonly Id?: string;
    readonly Name?: string;
    readonly Key__c?: string;
    readonly Limit__c?: number;
}

const forceApp = join(import.meta.dirname, '../../../force-app');

const connect = (org: LocalOrg): Connection =>
    new Connection({ instanceUrl: org.instanceUrl, accessToken: org.admin.accessToken, version: '68.0' });
const codeOf = async (work: PromiseLike<unknown>): Promise<unknown> =>
    await work.then(
        () => 'no error',
        (error: unknown) => (error as { errorCode?: string }).errorCode
    );

test('jsforce: create, collections, query over pages, describe, errors', async (context) => {
    const connection = connect(await startOrg(context));
    const boxes = Array.from({ length: 2_345 }, (_, index) => ({
        Name: `Box ${index}`,
        Key__c: `k${index}`,
        Limit__c: index / 8
    }));
    const created = await connection.sobject('Box__c').create(boxes, { allowRecursive: true, allOrNone: true });
    assert.equal(created.filter(({ success }) => success).length, 2_345);

    const found = await connection.query<Box>('SELECT Id, Name, Limit__c FROM Box__c ORDER BY Limit__c', {
        autoFetch: true,
        maxFetch: 10_000
    });
    assert.deepEqual(
        [found.records.length, found.done, found.records.at(-1)?.Name, found.records[3]?.Limit__c],
        [2_345, true, 'Box 2344', 0.375]
    );
    assert.equal((await connection.sobject('Box__c').find({ Key__c: 'k7' }, ['Name']))[0]?.['Name'], 'Box 7');
    const counted = await connection.query<{ expr0: number; most: number }>(
        'SELECT COUNT(Id), MAX(Limit__c) most FROM Box__c'
    );
    assert.deepEqual([counted.records[0]?.expr0, counted.records[0]?.most], [2_345, 293]);

    const id = found.records[0]?.Id ?? '';
    await connection.sobject('Box__c').update({ Id: id, Name: 'First' });
    const retrieved = await connection.sobject('Box__c').retrieve([id, found.records[1]?.Id ?? '']);
    assert.deepEqual(
        retrieved.map((record) => record['Name']),
        ['First', 'Box 1']
    );
    const upserted = await connection.sobject('Box__c').upsert(
        [
            { Key__c: 'k1', Name: 'One' },
            { Key__c: 'new', Name: 'New' }
        ],
        'Key__c'
    );
    assert.deepEqual(
        upserted.map((result) => [result.success, 'created' in result && result.created]),
        [
            [true, false],
            [true, true]
        ]
    );
    assert.equal((await connection.sobject('Box__c').upsert({ Key__c: 'k1', Name: 'Uno' }, 'Key__c')).success, true);
    assert.equal((await connection.sobject('Box__c').destroy(id)).success, true);

    const described = await connection.sobject('Item__c').describe();
    assert.deepEqual(described.fields.find(({ name }) => name === 'Box__c')?.referenceTo, ['Box__c']);
    assert.equal(described.fields.find(({ name }) => name === 'Status__c')?.picklistValues?.length, 2);
    assert.ok((await connection.describeGlobal()).sobjects.some(({ name }) => name === 'Item__c'));
    assert.equal((await connection.identity()).username, 'admin@good-terms.invalid');
    assert.match(JSON.stringify(connection.limitInfo), /"limit":15000/);

    assert.equal(await codeOf(connection.query('SELECT Nope FROM Box__c')), 'INVALID_FIELD');
    assert.equal(await codeOf(connection.sobject('Box__c').create({ Key__c: 'k2', Name: 'Again' })), 'DUPLICATE_VALUE');
    assert.equal(await codeOf(connection.sobject('Box__c').retrieve('a00000000000999AAA')), 'NOT_FOUND');
});

test('jsforce: an expired session is refreshed and the request repeated', async (context) => {
    const org = await startOrg(context);
    let refreshed = 0;
    const connection = new Connection({
        instanceUrl: org.instanceUrl,
        accessToken: 'expired',
        version: '68.0',
        refreshFn: (_, done) => {
            refreshed++;
            done(null, org.admin.accessToken);
        }
    });
    assert.equal((await connection.query('SELECT COUNT() FROM Box__c')).totalSize, 0);
    assert.equal(refreshed, 1);
});

test('jsforce: Bulk API 2.0 tells which rows went in and which did not', async (context) => {
    const connection = connect(await startOrg(context));
    const input = Array.from({ length: 3_000 }, (_, index) => ({
        Key__c: index === 2_999 ? '' : `k${index}`,
        Name: `Box ${index}`
    }));
    const outcome = await connection.bulk2.loadAndWaitForResults({
        object: 'Box__c',
        operation: 'upsert',
        externalIdFieldName: 'Key__c',
        input,
        pollInterval: 50,
        pollTimeout: 60_000
    });
    assert.deepEqual(
        [outcome.successfulResults.length, outcome.failedResults.length, outcome.unprocessedRecords.length],
        [2_999, 1, 0]
    );
    assert.equal(outcome.successfulResults[0]?.sf__Created, 'true');
    assert.match(outcome.failedResults[0]?.sf__Error ?? '', /^MISSING_ARGUMENT:/);
    assert.equal((await connection.query('SELECT COUNT() FROM Box__c')).totalSize, 2_999);
});

test('jsforce: Bulk API 2.0 query', async (context) => {
    const org = await startOrg(context);
    const connection = connect(org);
    const boxes = Array.from({ length: 2_500 }, (_, index) => ({ Name: `Box, "${index}"`, Limit__c: index / 8 }));
    await connection.sobject('Box__c').create(boxes, { allowRecursive: true });
    const stream = await connection.bulk2.query(
        'SELECT Name, limit__c, Key__c, Owner.Name FROM Box__c ORDER BY Limit__c',
        {
            pollInterval: 20,
            pollTimeout: 20_000
        }
    );
    const rows = await stream.toArray();
    assert.equal(rows.length, 2_500);
    assert.deepEqual(rows[2_499], {
        Name: 'Box, "2499"',
        limit__c: '312.375',
        Key__c: '',
        'Owner.Name': 'Local Administrator'
    });
    assert.equal(await codeOf(connection.bulk2.query('SELECT COUNT(Id) FROM Box__c')), 'API_ERROR');
    assert.equal(await codeOf(connection.bulk2.query('SELECT Nope FROM Box__c')), 'INVALID_FIELD');
});

test('@salesforce/core: an access token becomes an alias that works as any other', async (context) => {
    const org = await startOrg(context);
    const home = mkdtempSync(join(tmpdir(), 'local-org-home-'));
    context.after(() => rmSync(home, { recursive: true, force: true }));
    // Its own process: the library reads the home folder once and keeps what it read.
    const script = `
        import { AuthInfo, Org } from '@salesforce/core';
        const authInfo = await AuthInfo.create({ accessTokenOptions: {
            accessToken: process.env.TOKEN, instanceUrl: process.env.URL, loginUrl: process.env.URL } });
        await authInfo.save();
        await authInfo.handleAliasAndDefaultSettings({ alias: 'local', setDefault: false, setDefaultDevHub: false });
        const org = await Org.create({ aliasOrUsername: 'local' });
        const connection = org.getConnection('68.0');
        await connection.sobject('Box__c').create({ Name: 'From core' });
        const { records } = await connection.query('SELECT Name, Owner.Username FROM Box__c');
        console.log(JSON.stringify({ username: org.getUsername(), orgId: org.getOrgId(), name: records[0].Name, owner: records[0].Owner.Username,
            newest: await org.retrieveMaxApiVersion() }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
        env: {
            ...process.env,
            HOME: home,
            TOKEN: org.admin.accessToken,
            URL: org.instanceUrl,
            SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
            SF_DISABLE_LOG_FILE: 'true',
            SF_DISABLE_TELEMETRY: 'true',
            NODE_TEST_CONTEXT: undefined
        }
    });
    assert.deepEqual(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''), {
        username: org.admin.username,
        orgId: org.org.id,
        name: 'From core',
        owner: org.admin.username,
        newest: '68.0'
    });
});

test('the package itself: describes and queries of every object', { skip: !existsSync(forceApp) }, async (context) => {
    const org = await startOrg(context, { packageFolders: [forceApp] });
    const connection = connect(org);
    const { sobjects } = await connection.describeGlobal();
    const own = sobjects.filter(({ custom }) => custom).map(({ name }) => name);
    assert.ok(own.includes('Credit_Profile__c') && own.includes('Receivable__c'));
    for (const { name } of sobjects) {
        const { fields } = await connection.sobject(name).describe();
        const answer = await connection.query(
            `SELECT ${fields.map((field) => field.name).join(', ')} FROM ${name} LIMIT 5`
        );
        assert.ok(answer.done, name);
    }
});

test('jsforce: a deleted record is found by queryAll and comes back by undelete', async (context) => {
    const connection = connect(await startOrg(context));
    const { id = '' } = await connection.sobject('Box__c').create({ Name: 'Gone' });
    await connection.sobject('Box__c').destroy(id);
    const found = async (scanAll: boolean): Promise<unknown[]> =>
        (await connection.query('SELECT Id FROM Box__c', { scanAll })).records.map((record) => record['Id']);
    assert.deepEqual([await found(false), await found(true)], [[], [id]]);
    const [back] = await connection.soap.undelete([id]);
    assert.deepEqual([back?.id, back?.success], [id, true]);
    assert.deepEqual(await found(false), [id]);
    const [again] = await connection.soap.undelete([id]);
    assert.deepEqual([again?.success, again?.errors[0]?.statusCode], [false, 'UNDELETE_FAILED']);
    assert.equal(await codeOf(connection.soap.undelete(['abc'])), 'sf:MALFORMED_ID');
});
