import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';

import type { LocalOrg } from '../server.ts';
import { call, createUser, insertAll, startOrg, type Answer } from './org-fixture.ts';

const query = async (org: LocalOrg, soql: string, options = {}): Promise<Answer> =>
    await call(org, `query?q=${encodeURIComponent(soql)}`, options);
const codes = ({ body }: Answer): string[] => (body as { errorCode: string }[]).map(({ errorCode }) => errorCode);

test('every path wants a token, a loopback name and a known place', async (context) => {
    const org = await startOrg(context);
    for (const path of [
        '/services/data',
        'query?q=x',
        '/services/data/v68.0',
        'nothing',
        '/local/clock',
        '/services/oauth2/userinfo'
    ]) {
        const answer = await call(org, path, { token: 'wrong' });
        assert.deepEqual(
            [answer.status, answer.body],
            [401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]],
            path
        );
    }
    const missing = await call(org, 'nothing');
    assert.deepEqual([missing.status, codes(missing)], [404, ['NOT_FOUND']]);
    assert.equal((await call(org, '/services/data/v99.0/limits')).status, 404);
    const wrongMethod = await call(org, 'query', { method: 'DELETE' });
    assert.deepEqual([wrongMethod.status, codes(wrongMethod)], [405, ['METHOD_NOT_ALLOWED']]);
    const malformed = await call(org, 'sobjects/Box__c', { body: '{"Name": ' });
    assert.deepEqual([malformed.status, codes(malformed)], [400, ['JSON_PARSER_ERROR']]);
    assert.equal(
        (await call(org, 'sobjects/Box__c', { body: 'x', headers: { 'content-type': 'text/xml' } })).status,
        415
    );
    assert.equal(await statusForHost(org, 'evil.example'), 421);
    assert.equal(await statusForHost(org, 'localhost:1'), 200);
    const slashes = await call(org, '//services///data/v68.0/limits');
    assert.equal(slashes.status, 200);
    assert.match(slashes.headers.get('sforce-limit-info') ?? '', /^api-usage=\d+\/15000$/);
    assert.equal(slashes.headers.get('access-control-allow-origin'), null);
});

/** fetch does not let a client name another host. */
function statusForHost(org: LocalOrg, host: string): Promise<number | undefined> {
    const { port } = new URL(org.instanceUrl);
    const headers = { host, authorization: `Bearer ${org.admin.accessToken}` };
    return new Promise((resolve, reject) => {
        request({ port, host: '127.0.0.1', path: '/services/data', headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
        })
            .on('error', reject)
            .end();
    });
}

test('a record is created, read, changed, deleted', async (context) => {
    const org = await startOrg(context);
    const created = await call(org, 'sobjects/box__c', { body: { Name: 'One', Key__c: 'k1', limit__c: 1.5 } });
    const { id } = created.body as { id: string };
    assert.deepEqual([created.status, created.body], [201, { id, success: true, errors: [] }]);
    const read = await call(org, `sobjects/Box__c/${id.slice(0, 15)}?fields=Name,Limit__c,Owner.Name,CreatedDate`);
    assert.deepEqual(read.body, {
        attributes: { type: 'Box__c', url: `/services/data/v68.0/sobjects/Box__c/${id}` },
        Name: 'One',
        Limit__c: 1.5,
        Owner: { ...(read.body as { Owner: object }).Owner, Name: 'Local Administrator' },
        CreatedDate: '2026-06-30T09:00:00.000+0000'
    });
    assert.equal((await call(org, `sobjects/Box__c/${id}`, { method: 'PATCH', body: { Name: 'Two' } })).status, 204);
    assert.equal(((await call(org, 'sobjects/Box__c/Key__c/k1')).body as { Name: string }).Name, 'Two');
    assert.equal((await call(org, `sobjects/Box__c/${id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await call(org, `sobjects/Box__c/${id}`)).status, 404);
    const gone = await call(org, `sobjects/Box__c/${id}`, { method: 'PATCH', body: { Name: 'Three' } });
    assert.deepEqual([gone.status, codes(gone)], [404, ['NOT_FOUND']]);
    assert.equal(((await query(org, 'SELECT COUNT() FROM Box__c')).body as { totalSize: number }).totalSize, 0);
    const all = await call(org, `queryAll?q=${encodeURIComponent('SELECT COUNT() FROM Box__c')}`);
    assert.deepEqual(all.body, { totalSize: 1, done: true, records: [] });
});

test('refused writes tell every reason', async (context) => {
    const org = await startOrg(context);
    const unnamed = await call(org, 'sobjects/Item__c', { body: {} });
    assert.equal(unnamed.status, 400);
    assert.deepEqual(codes(unnamed), ['REQUIRED_FIELD_MISSING']);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'B' }]);
    const both = await call(org, 'sobjects/Item__c', {
        body: { Box__c: box, Amount__c: -1, Status__c: 'Closed', Note__c: 'x' }
    });
    assert.deepEqual(codes(both), ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
    assert.equal((await call(org, 'sobjects/Box__c/001000000000001', { method: 'PATCH', body: {} })).status, 404);
    assert.equal((await call(org, 'sobjects/Box__c/nonsense')).status, 404);
    assert.equal((await call(org, 'sobjects/Nothing__c', { body: {} })).status, 404);
    const noKey = await call(org, 'sobjects/Box__c/Name/x', { method: 'PATCH', body: {} });
    assert.deepEqual([noKey.status, codes(noKey)], [404, ['NOT_FOUND']]);
});

test('upsert answers 201, then 200 (204 before v46), and names parents by key', async (context) => {
    const org = await startOrg(context);
    const upsert = (path: string, body: object): Promise<Answer> => call(org, path, { method: 'PATCH', body });
    const first = await upsert('sobjects/Box__c/Key__c/a%2Fb', { Name: 'One' });
    assert.deepEqual([first.status, (first.body as { created: boolean }).created], [201, true]);
    const second = await upsert('sobjects/Box__c/Key__c/a%2Fb', { Name: 'Two' });
    assert.deepEqual([second.status, (second.body as { created: boolean }).created], [200, false]);
    assert.equal((await upsert('/services/data/v45.0/sobjects/Box__c/Key__c/a%2Fb', { Name: 'Three' })).status, 204);
    const item = await call(org, 'sobjects/Item__c', { body: { Box__r: { Key__c: 'a/b' }, Amount__c: 1 } });
    assert.equal(item.status, 201);
    const unknown = await call(org, 'sobjects/Item__c', {
        body: { Box__r: { attributes: { type: 'Box__c' }, Key__c: 'zzz' } }
    });
    assert.deepEqual(codes(unknown), ['INVALID_FIELD']);
});

test('long answers come in pages of 2,000 that nobody else may read', async (context) => {
    const org = await startOrg(context);
    await insertAll(
        org,
        'Box__c',
        Array.from({ length: 2_100 }, (_, index) => ({ Name: `Box ${index}`, Limit__c: index }))
    );
    const soql = 'SELECT Name FROM Box__c ORDER BY Limit__c';
    const first = (await query(org, soql)).body as {
        totalSize: number;
        done: boolean;
        nextRecordsUrl: string;
        records: { Name: string }[];
    };
    assert.deepEqual([first.totalSize, first.done, first.records.length], [2_100, false, 2_000]);
    assert.match(first.nextRecordsUrl, /^\/services\/data\/v68\.0\/query\/01g\w{15}-2000$/);
    const next = (await call(org, first.nextRecordsUrl)).body as typeof first;
    assert.deepEqual([next.done, next.totalSize, next.records.at(-1)?.Name], [true, 2_100, 'Box 2099']);
    const small = (await query(org, soql, { headers: { 'sforce-query-options': 'batchSize=500' } }))
        .body as typeof first;
    assert.equal(small.records.length, 500);
    const other = await createUser(org, 'keeper', ['Keeper']);
    const stolen = await call(org, first.nextRecordsUrl, { token: other });
    assert.deepEqual([stolen.status, codes(stolen)], [400, ['INVALID_QUERY_LOCATOR']]);
    const groups = await query(org, 'SELECT Name, COUNT(Id) FROM Box__c GROUP BY Name');
    assert.deepEqual(codes(groups), ['EXCEEDED_ID_LIMIT']);
});

test('collections: own outcomes, or all or none', async (context) => {
    const org = await startOrg(context);
    const records = [
        { attributes: { type: 'Box__c' }, Name: 'A', Key__c: 'a' },
        { attributes: { type: 'Box__c' }, Name: 'B', Key__c: 'a' }
    ];
    const partly = (await call(org, 'composite/sobjects', { body: { records } })).body as {
        success: boolean;
        id: string;
        errors: { statusCode: string }[];
    }[];
    assert.deepEqual(
        partly.map(({ success, errors }) => [success, errors[0]?.statusCode]),
        [
            [true, undefined],
            [false, 'DUPLICATE_VALUE']
        ]
    );
    const none = (
        await call(org, 'composite/sobjects', {
            body: { allOrNone: true, records: [{ ...records[0], Key__c: 'n' }, records[1]] }
        })
    ).body as typeof partly;
    assert.deepEqual(
        none.map(({ errors }) => errors[0]?.statusCode),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'DUPLICATE_VALUE']
    );
    const upserted = await call(org, 'composite/sobjects/Box__c/Key__c', {
        method: 'PATCH',
        body: {
            records: [
                { ...records[0], Name: 'A2' },
                { attributes: { type: 'Box__c' }, Name: 'C', Key__c: 'c' }
            ]
        }
    });
    assert.deepEqual(
        (upserted.body as { created: boolean }[]).map(({ created }) => created),
        [false, true]
    );
    const id = partly[0]?.id ?? '';
    const updated = await call(org, 'composite/sobjects', {
        method: 'PATCH',
        body: { records: [{ attributes: { type: 'Box__c' }, Id: id, Limit__c: 7 }] }
    });
    assert.deepEqual(updated.body, [{ id, success: true, errors: [] }]);
    const read = await call(org, 'composite/sobjects/Box__c', {
        body: { ids: [id, '001000000000001AAA'], fields: ['Name', 'Limit__c'] }
    });
    const [found, absent] = read.body as ({ Name: string; Limit__c: number } | null)[];
    assert.deepEqual([found?.Name, found?.Limit__c, absent], ['A2', 7, null]);
    const removed = await call(org, `composite/sobjects?ids=${id},nonsense`, { method: 'DELETE' });
    assert.deepEqual(
        (removed.body as typeof partly).map(({ success, errors }) => [success, errors[0]?.statusCode]),
        [
            [true, undefined],
            [false, 'MALFORMED_ID']
        ]
    );
    const many = await call(org, 'composite/sobjects', { body: { records: Array(201).fill(records[0]) } });
    assert.deepEqual([many.status, codes(many)], [400, ['EXCEEDED_ID_LIMIT']]);
});

test('composite requests build on each other and can be one transaction', async (context) => {
    const org = await startOrg(context);
    const requests = (amount: number): object[] => [
        { method: 'POST', url: '/services/data/v68.0/sobjects/Box__c', referenceId: 'box', body: { Name: 'Box' } },
        {
            method: 'POST',
            url: '/services/data/v68.0/sobjects/Item__c',
            referenceId: 'item',
            body: { Box__c: '@{box.id}', Amount__c: amount }
        },
        {
            method: 'GET',
            url: '/services/data/v68.0/sobjects/Box__c/@{box.id}?fields=Item_Count__c',
            referenceId: 'read'
        }
    ];
    const run = async (allOrNone: boolean, amount: number): Promise<{ body: unknown; httpStatusCode: number }[]> => {
        const { body } = await call(org, 'composite', { body: { allOrNone, compositeRequest: requests(amount) } });
        return (body as { compositeResponse: { body: unknown; httpStatusCode: number }[] }).compositeResponse;
    };
    const done = await run(true, 1);
    assert.deepEqual(
        done.map(({ httpStatusCode }) => httpStatusCode),
        [201, 201, 200]
    );
    assert.equal((done[2]?.body as { Item_Count__c: number }).Item_Count__c, 1);
    const undone = await run(true, -1);
    assert.deepEqual(
        undone.map(({ body }) => (body as { errorCode: string }[])[0]?.errorCode),
        ['PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'PROCESSING_HALTED']
    );
    assert.equal(((await query(org, 'SELECT COUNT() FROM Box__c')).body as { totalSize: number }).totalSize, 1);
    assert.deepEqual(
        (await run(false, -1)).map(({ httpStatusCode }) => httpStatusCode),
        [201, 400, 200]
    );
});

test('composite requests hold no others of their kind, and no unknown references', async (context) => {
    const org = await startOrg(context);
    const compositeRequest = [
        { method: 'POST', url: '/services/data/v68.0/composite', referenceId: 'nested', body: {} },
        { method: 'GET', url: '/services/data/v68.0/sobjects/Box__c/@{none.id}', referenceId: 'loose' }
    ];
    const { body } = await call(org, 'composite', { body: { compositeRequest } });
    const answers = (body as { compositeResponse: { body: { errorCode: string }[] }[] }).compositeResponse;
    assert.deepEqual(
        answers.map((answer) => answer.body[0]?.errorCode),
        ['INVALID_INPUT', 'PROCESSING_HALTED']
    );
    const many = Array.from({ length: 26 }, (_, index) => ({ ...compositeRequest[1], referenceId: `r${index}` }));
    assert.deepEqual(codes(await call(org, 'composite', { body: { compositeRequest: many } })), ['LIMIT_EXCEEDED']);
});

test('a tree is written whole or not at all', async (context) => {
    const org = await startOrg(context);
    const tree = (amount: number): object => ({
        records: [
            {
                attributes: { type: 'Box__c', referenceId: 'b1' },
                Name: 'Box',
                Items__r: { records: [{ attributes: { type: 'Item__c', referenceId: 'i1' }, Amount__c: amount }] }
            }
        ]
    });
    const good = await call(org, 'composite/tree/Box__c', { body: tree(1) });
    assert.deepEqual(
        [
            good.status,
            (good.body as { results: { referenceId: string }[] }).results.map(({ referenceId }) => referenceId)
        ],
        [201, ['b1', 'i1']]
    );
    const bad = await call(org, 'composite/tree/Box__c', { body: tree(-1) });
    assert.deepEqual(
        [
            bad.status,
            (bad.body as { results: { referenceId: string }[] }).results.map(({ referenceId }) => referenceId)
        ],
        [400, ['i1']]
    );
    assert.equal(((await query(org, 'SELECT COUNT() FROM Box__c')).body as { totalSize: number }).totalSize, 1);
});

test('a user finds only what the permission sets open, on every path', async (context) => {
    const org = await startOrg(context);
    await insertAll(org, 'Box__c', [{ Name: 'One', Key__c: 'k', Limit__c: 5 }]);
    const token = await createUser(org, 'keeper', ['Keeper']);
    const nobody = await createUser(org, 'nobody');
    const asked = (soql: string, as = token): Promise<Answer> => query(org, soql, { token: as });
    assert.equal(
        ((await asked("SELECT Name, Key__c FROM Box__c WHERE Key__c = 'k'")).body as { totalSize: number }).totalSize,
        1
    );
    for (const soql of [
        'SELECT Limit__c FROM Box__c',
        'SELECT Id FROM Box__c WHERE Limit__c > 1',
        'SELECT Id FROM Box__c ORDER BY Limit__c',
        'SELECT COUNT(Id) FROM Box__c GROUP BY Room__c',
        'SELECT MAX(Limit__c) FROM Box__c'
    ]) {
        assert.deepEqual(codes(await asked(soql)), ['INVALID_FIELD'], soql);
    }
    for (const soql of [
        'SELECT Id FROM Item__c',
        'SELECT Id, (SELECT Id FROM Items__r) FROM Box__c',
        'SELECT Id FROM Box__c WHERE Id IN (SELECT Box__c FROM Item__c)'
    ]) {
        assert.deepEqual(codes(await asked(soql)), ['INVALID_TYPE'], soql);
    }
    assert.deepEqual(codes(await asked('SELECT Id FROM Box__c', nobody)), ['INVALID_TYPE']);
    const names = (
        (await call(org, 'sobjects/Box__c/describe', { token })).body as { fields: { name: string }[] }
    ).fields.map(({ name }) => name);
    assert.deepEqual([names.includes('Key__c'), names.includes('Limit__c')], [true, false]);
    assert.equal((await call(org, 'sobjects/Item__c/describe', { token })).status, 404);
    assert.deepEqual(codes(await call(org, 'sobjects/Box__c', { token, body: { Name: 'x' } })), [
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
    ]);
    const own = (await asked('SELECT Id FROM Box__c')).body as { records: { Id: string }[] };
    const update = await call(org, `sobjects/Box__c/${own.records[0]?.Id}`, {
        token,
        method: 'PATCH',
        body: { Name: 'x' }
    });
    assert.deepEqual([update.status, codes(update)], [403, ['INSUFFICIENT_ACCESS_OR_READONLY']]);
    const record = (await call(org, 'sobjects/Box__c/Key__c/k', { token })).body as Record<string, unknown>;
    assert.deepEqual(['Limit__c' in record, record['Name']], [false, 'One']);
    const clock = await call(org, '/local/clock', { token });
    assert.deepEqual([clock.status, codes(clock)], [403, ['INSUFFICIENT_ACCESS']]);
});

test('who am I, how much is left, what is there, what time is it', async (context) => {
    const org = await startOrg(context);
    const info = (await call(org, '/services/oauth2/userinfo')).body as {
        preferred_username: string;
        organization_id: string;
    };
    assert.deepEqual([info.preferred_username, info.organization_id], [org.admin.username, org.org.id]);
    const token = await call(org, '/services/oauth2/token', {
        body: 'grant_type=refresh_token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' }
    });
    assert.deepEqual([token.status, (token.body as { error: string }).error], [400, 'unsupported_grant_type']);
    assert.equal(
        ((await call(org, 'limits')).body as { DailyApiRequests: { Max: number } }).DailyApiRequests.Max,
        15_000
    );
    const versions = (await call(org, '/services/data')).body as { label: string; version: string }[];
    assert.deepEqual(versions.at(-1), { label: "Winter '27", url: '/services/data/v68.0', version: '68.0' });
    assert.equal(versions.find(({ version }) => version === '65.0')?.label, "Winter '26");
    assert.equal(versions.find(({ version }) => version === '64.0')?.label, "Summer '25");
    const { sobjects } = (await call(org, 'sobjects')).body as { sobjects: { name: string }[] };
    assert.ok(sobjects.some(({ name }) => name === 'Box__c'));
    assert.equal((await call(org, '/local/clock', { body: { now: 'soon' } })).status, 400);
    await call(org, '/local/clock', { body: { now: '2027-01-01T00:00:00Z' } });
    assert.match(((await call(org, '/local/clock')).body as { now: string }).now, /^2027-01-01T00:00:0/);
});

test('the columns of a query, as the Salesforce CLI asks for them', async (context) => {
    const org = await startOrg(context);
    const columns = async (soql: string): Promise<unknown> =>
        (await call(org, `query?q=${encodeURIComponent(soql)}&columns=true`)).body;
    interface Column {
        readonly columnName: string;
        readonly displayName: string;
        readonly apexType: string | null;
        readonly aggregate: boolean;
        readonly joinColumns: readonly Column[];
    }
    const names = (list: readonly Column[]): unknown[] =>
        list.map(({ columnName, aggregate, joinColumns }) => [columnName, aggregate, ...names(joinColumns)]);
    const { columnMetadata, entityName } = (await columns(
        'SELECT Id, Owner.Name, Owner.Username, (SELECT Amount__c FROM Items__r) FROM Box__c'
    )) as { columnMetadata: Column[]; entityName: string };
    assert.deepEqual(
        [entityName, names(columnMetadata)],
        [
            'Box__c',
            [
                ['Id', false],
                ['Owner', false, ['Name', false], ['Username', false]],
                ['Items__r', true, ['Amount__c', false]]
            ]
        ]
    );
    const groups = (await columns('SELECT Name, COUNT(Id), MAX(Limit__c) m FROM Box__c GROUP BY Name')) as {
        columnMetadata: Column[];
    };
    assert.deepEqual(names(groups.columnMetadata), [
        ['Name', false],
        ['expr0', true],
        ['m', true]
    ]);
    assert.deepEqual(
        groups.columnMetadata.map(({ displayName, apexType }) => [displayName, apexType]),
        [
            ['Name', 'String'],
            ['count(Id)', null],
            ['max(Limit__c)', null]
        ]
    );
});
