import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';

import { startLocalOrg, type LocalOrg } from '../server.ts';
import { call, createUser, insertAll, type Answer } from './org-fixture.ts';

let org: LocalOrg;
let token: string;
let mine: string;
let theirs: string;

// A seller of the profile Standard User, who may do everything with accounts: only records decide.
before(async () => {
    org = await startLocalOrg({
        stateFolder: ':memory:',
        port: 0,
        packageFolders: [join(import.meta.dirname, '../../../force-app')],
        clockStart: '2026-06-30T09:00:00Z'
    });
    token = await createUser(org, 'seller', ['Good_Terms_Sales_Leader']);
    const { user } = org.org.context('seller@boxes.invalid');
    [mine = '', theirs = ''] = await insertAll(org, 'Account', [
        { Name: 'Mine', AccountNumber: '1', OwnerId: user.id },
        { Name: 'Theirs', AccountNumber: '2' }
    ]);
    const profiles = await insertAll(
        org,
        'Credit_Profile__c',
        [mine, theirs].map((Account__c, index) => ({ Account__c, Key__c: `k${index}`, Currency_Code__c: 'USD' }))
    );
    await insertAll(
        org,
        'Receivable__c',
        profiles.map((Credit_Profile__c, index) => ({
            ...{ Credit_Profile__c, Name: `D${index}`, Key__c: `r${index}`, Type__c: 'Invoice', Status__c: 'Open' },
            ...{ Original_Amount__c: 1, Open_Amount__c: 1, Currency_Code__c: 'USD', Document_Date__c: '2026-06-01' }
        }))
    );
});
after(async () => await org.stop());

const as = (path: string, method?: string, body?: unknown): Promise<Answer> => call(org, path, { method, body, token });

test('REST does not find what may not be seen', async () => {
    assert.equal((await as(`sobjects/Account/${mine}`)).status, 200);
    for (const [path, method, body] of [
        [`sobjects/Account/${theirs}`, 'GET'],
        [`sobjects/Account/${theirs}`, 'PATCH', { Name: 'x' }],
        [`sobjects/Account/${theirs}`, 'DELETE'],
        ['sobjects/Credit_Profile__c/Key__c/k1', 'GET'],
        ['sobjects/Receivable__c/Key__c/r1', 'GET']
    ] as const) {
        const answer = await as(path, method, body);
        assert.equal(answer.status, 404, `${method} ${path}`);
        assert.match(answer.text, /NOT_FOUND/);
    }
    assert.equal((await as('sobjects/Receivable__c/Key__c/r0')).status, 200);
});

test('collections tell of each record whether it may be reached', async () => {
    const read = await as(`composite/sobjects/Account?ids=${mine},${theirs}&fields=Name`);
    assert.deepEqual(
        (read.body as ({ Name: string } | null)[]).map((record) => record?.Name),
        ['Mine', undefined]
    );
    const records = [mine, theirs].map((id) => ({ attributes: { type: 'Account' }, id, Industry: 'Banking' }));
    const written = await as('composite/sobjects', 'PATCH', { allOrNone: false, records });
    const codes = (written.body as { errors: { statusCode: string }[] }[]).map(({ errors }) => errors[0]?.statusCode);
    assert.deepEqual(codes, [undefined, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY']);
    const removed = await as(`composite/sobjects?ids=${theirs}&allOrNone=false`, 'DELETE');
    assert.match(removed.text, /INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/);
});

test('bulk jobs write and export only what may be reached', async () => {
    const open = await as('jobs/ingest', 'POST', {
        object: 'Account',
        operation: 'update',
        contentType: 'CSV',
        lineEnding: 'LF'
    });
    const job = `jobs/ingest/${(open.body as { id: string }).id}`;
    const csv = `Id,Industry\n${mine},Energy\n${theirs},Energy\n`;
    await call(org, `${job}/batches`, { method: 'PUT', body: csv, token, headers: { 'content-type': 'text/csv' } });
    await as(job, 'PATCH', { state: 'UploadComplete' });
    await complete(job);
    assert.match((await as(`${job}/successfulResults`)).text, new RegExp(mine));
    const failed = (await as(`${job}/failedResults`)).text;
    assert.match(failed, new RegExp(`INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY.*${theirs}`));
    const asked = await as('jobs/query', 'POST', { operation: 'query', query: 'SELECT Name FROM Receivable__c' });
    const exported = `jobs/query/${(asked.body as { id: string }).id}`;
    await complete(exported);
    assert.deepEqual((await as(`${exported}/results`)).text.trim().split('\n'), ['"Name"', '"D0"']);
});

async function complete(job: string): Promise<void> {
    for (;;) {
        const { state } = (await as(job)).body as { state: string };
        if (state === 'JobComplete') return;
        assert.notEqual(state, 'Failed');
        await setTimeout(10);
    }
}

test('GraphQL counts, reads and changes only what may be reached', async () => {
    const query =
        'query { uiapi { query { Receivable__c(first: 5) { totalCount edges { node { Name { value } } } } } } }';
    const read = await as('graphql', 'POST', { query });
    assert.match(read.text, /"totalCount":1/);
    assert.match(read.text, /D0/);
    assert.doesNotMatch(read.text, /D1/);
    const change = (id: string): string =>
        `mutation { uiapi { AccountUpdate(input: { Id: "${id}", Account: { Industry: "Media" } }) { Record { Id } } } }`;
    const [own, other] = [
        await as('graphql', 'POST', { query: change(mine) }),
        await as('graphql', 'POST', { query: change(theirs) })
    ];
    assert.match(own.text, /"errors":\[\]/);
    assert.doesNotMatch(other.text, /"errors":\[\]/);
    const { body } = await call(org, `sobjects/Account/${theirs}?fields=Industry`);
    assert.equal((body as { Industry: unknown }).Industry, null);
});
