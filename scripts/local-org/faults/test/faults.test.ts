import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import type { LocalOrg } from '../../server.ts';
import { call, createUser, insertAll, startOrg, type Answer } from '../../test/org-fixture.ts';
import { faultKinds, fits, faultShape } from '../fault.ts';
import type { PlacedFault } from '../faults.ts';

const names = (answer: Answer): string[] =>
    (answer.body as { records: { Name: string }[] }).records.map(({ Name }) => Name);
const codeOf = (answer: Answer): string => (answer.body as { errorCode: string }[] | undefined)?.[0]?.errorCode ?? '';
const listed = async (org: LocalOrg): Promise<PlacedFault[]> =>
    ((await call(org, '/local/faults')).body as { faults: PlacedFault[] }).faults;
const query = (soql: string): string => `query?q=${encodeURIComponent(soql)}`;

/** An org with this fault in it. */
async function orgWith(context: TestContext, ...faults: readonly object[]): Promise<LocalOrg> {
    const org = await startOrg(context);
    for (const fault of faults) await place(org, fault);
    return org;
}

async function place(org: LocalOrg, fault: object): Promise<void> {
    const placed = await call(org, '/local/faults', { body: fault });
    assert.equal(placed.status, 201, placed.text);
}

test('faults are placed, listed, counted down and cleared', async (context) => {
    const org = await orgWith(context, { kind: 'unavailable', path: '/limits', count: 2, retryAfter: 7 });
    await place(org, { kind: 'tinyPages', size: 3 });
    const refused = await call(org, 'limits');
    assert.deepEqual(
        [refused.status, codeOf(refused), refused.headers.get('retry-after')],
        [503, 'SERVER_UNAVAILABLE', '7']
    );
    assert.deepEqual(await listed(org), [
        {
            id: 'F1',
            kind: 'unavailable',
            retryAfter: 7,
            path: '/limits',
            skip: 0,
            count: 2,
            share: 1,
            seed: 1,
            hits: 1,
            left: 1
        },
        { id: 'F2', kind: 'tinyPages', size: 3, skip: 0, count: null, share: 1, seed: 1, hits: 0, left: null }
    ]);
    assert.equal((await call(org, 'limits')).status, 503);
    assert.equal((await call(org, 'limits')).status, 200);
    assert.equal((await call(org, '/local/faults/F1', { method: 'DELETE' })).status, 204);
    assert.equal((await call(org, '/local/faults/F1', { method: 'DELETE' })).status, 404);
    assert.deepEqual(
        (await listed(org)).map(({ id }) => id),
        ['F2']
    );
    assert.equal((await call(org, '/local/faults', { method: 'DELETE' })).status, 204);
    assert.deepEqual(await listed(org), []);
});

test('only an administrator places faults, and only those that exist', async (context) => {
    const org = await startOrg(context);
    const token = await createUser(org, 'keeper', ['Keeper']);
    for (const method of ['GET', 'POST', 'DELETE']) {
        const body = method === 'POST' ? { kind: 'unavailable' } : undefined;
        const refused = await call(org, '/local/faults', { method, body, token });
        assert.deepEqual([refused.status, codeOf(refused)], [403, 'INSUFFICIENT_ACCESS']);
        assert.equal((await call(org, '/local/faults', { method, body, token: 'none' })).status, 401);
    }
    const unknown = await call(org, '/local/faults', { body: { kind: 'meteorite' } });
    assert.equal(unknown.status, 400);
    assert.match(unknown.text, /Unknown fault \\"meteorite\\". Known: lockedRows, expiredSession, /);
    for (const wrong of [
        { kind: 'unavailable', rows: 3 },
        { kind: 'unavailable', path: 'limits' },
        { kind: 'lockedRows', share: 0 },
        { kind: 'tinyPages', size: 0 },
        { kind: 'droppedConnection', moment: 'sometime' }
    ]) {
        const refused = await call(org, '/local/faults', { body: wrong });
        assert.deepEqual([refused.status, codeOf(refused)], [400, 'JSON_PARSER_ERROR'], JSON.stringify(wrong));
    }
    assert.deepEqual(await listed(org), []);
    assert.equal(faultKinds.length, 12);
});

test('a path is one of the data API or a whole one, with stars', () => {
    const at = (path: string, asked: string): boolean =>
        fits(faultShape.parse({ kind: 'unavailable', method: 'post', path }), { method: 'POST', path: asked });
    assert.ok(at('/jobs/ingest', '/services/data/v68.0/jobs/ingest'));
    assert.ok(at('/jobs/ingest/*/batches', '/services/data/v60.0/jobs/ingest/750/batches'));
    assert.ok(at('/services/oauth2/*', '/services/oauth2/userinfo'));
    assert.ok(!at('/jobs/ingest', '/services/data/v68.0/jobs/ingest/750'));
    assert.ok(!at('/jobs.ingest', '/services/data/v68.0/jobs/ingest'));
    assert.ok(!fits(faultShape.parse({ kind: 'unavailable', method: 'post' }), { method: 'GET', path: '/' }));
});

const refusals = [
    [{ kind: 'expiredSession' }, 401, 'INVALID_SESSION_ID', null],
    [{ kind: 'unavailable' }, 503, 'SERVER_UNAVAILABLE', null],
    [{ kind: 'tooManyRequests', retryAfter: 2 }, 429, '', '2'],
    [{ kind: 'requestLimit' }, 403, 'REQUEST_LIMIT_EXCEEDED', null]
] as const;
for (const [fault, status, code, retryAfter] of refusals) {
    test(`${fault.kind} refuses the request of the method and path, and then no more`, async (context) => {
        const org = await orgWith(context, { ...fault, method: 'POST', path: '/sobjects/*', skip: 1 });
        const post = async (Name: string) => await call(org, 'sobjects/Box__c', { body: { Name } });
        assert.equal((await post('A')).status, 201);
        assert.equal((await call(org, 'sobjects')).status, 200);
        const refused = await post('B');
        assert.deepEqual(
            [refused.status, codeOf(refused), refused.headers.get('retry-after')],
            [status, code, retryAfter]
        );
        assert.equal((await post('C')).status, 201);
        assert.deepEqual(names(await call(org, query('SELECT Name FROM Box__c ORDER BY Name'))), ['A', 'C']);
    });
}

test('a connection is dropped before the request, or in the middle of its answer', async (context) => {
    const org = await orgWith(context, { kind: 'droppedConnection', moment: 'before', path: '/sobjects/Box__c' });
    await assert.rejects(call(org, 'sobjects/Box__c', { body: { Name: 'A' } }), { message: 'fetch failed' });
    await place(org, { kind: 'droppedConnection', path: '/sobjects/Box__c' });
    await assert.rejects(call(org, 'sobjects/Box__c', { body: { Name: 'B' } }), { message: 'terminated' });
    assert.deepEqual(names(await call(org, query('SELECT Name FROM Box__c'))), ['B']);
});

test('an answer is slow, and still right', async (context) => {
    const org = await orgWith(context, { kind: 'slowAnswer', milliseconds: 150 });
    const start = performance.now();
    assert.equal((await call(org, 'limits')).status, 200);
    assert.ok(performance.now() - start >= 149);
    assert.deepEqual(
        (await listed(org)).map(({ left }) => left),
        [0]
    );
});

test('rows are locked one by one, or the whole call under all or none', async (context) => {
    const org = await orgWith(context, { kind: 'lockedRows', object: 'Box__c', skip: 1, count: 2 });
    const write = async (allOrNone: boolean): Promise<unknown[]> => {
        const records = ['A', 'B', 'C', 'D'].map((Name) => ({ attributes: { type: 'Box__c' }, Name }));
        const answer = await call(org, 'composite/sobjects', { body: { allOrNone, records } });
        return (answer.body as { errors: { statusCode: string }[] }[]).map(({ errors }) => errors[0]?.statusCode);
    };
    const lock = 'UNABLE_TO_LOCK_ROW';
    const rolledBack = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';
    assert.deepEqual(await write(false), [undefined, lock, lock, undefined]);
    assert.deepEqual(names(await call(org, query('SELECT Name FROM Box__c ORDER BY Name'))), ['A', 'D']);
    await place(org, { kind: 'lockedRows', skip: 3 });
    assert.deepEqual(await write(true), [rolledBack, rolledBack, rolledBack, lock]);
    const [id = ''] = await insertAll(org, 'Box__c', [{ Name: 'E' }]);
    await place(org, { kind: 'lockedRows' });
    const refused = await call(org, `sobjects/Box__c/${id}`, { method: 'PATCH', body: { Name: 'F' } });
    assert.deepEqual(refused.body, [
        { message: `unable to obtain exclusive access to this record or 1 records: ${id}`, errorCode: lock, fields: [] }
    ]);
});

test('a share of the rows is locked, the same ones for the same seed', async (context) => {
    const org = await startOrg(context);
    const locked = async (seed: number): Promise<string[]> => {
        await call(org, '/local/faults', { method: 'DELETE' });
        await place(org, { kind: 'lockedRows', share: 0.3, count: null, seed });
        const records = Array.from({ length: 200 }, (_, at) => ({ attributes: { type: 'Box__c' }, Name: `B${at}` }));
        const { body } = await call(org, 'composite/sobjects', { body: { records } });
        return (body as { success: boolean }[]).flatMap(({ success }, at) => (success ? [] : [`B${at}`]));
    };
    const first = await locked(7);
    assert.ok(first.length > 30 && first.length < 90, String(first.length));
    assert.deepEqual(await locked(7), first);
    assert.notDeepEqual(await locked(8), first);
});

test('pages are tiny, and results without ORDER BY come in any order', async (context) => {
    const org = await startOrg(context);
    const wanted = Array.from({ length: 20 }, (_, at) => `B${String(at).padStart(2, '0')}`);
    await insertAll(
        org,
        'Box__c',
        wanted.map((Name) => ({ Name }))
    );
    await place(org, { kind: 'tinyPages', size: 7 });
    await place(org, { kind: 'shuffledResults', seed: 4 });
    const everything = async (soql: string): Promise<string[]> => {
        const found: string[] = [];
        let next: string | undefined = query(soql);
        while (next) {
            const answer: Answer = await call(org, next);
            const page = answer.body as { nextRecordsUrl?: string; totalSize: number };
            assert.equal(page.totalSize, 20);
            found.push(...names(answer));
            assert.equal(found.length, Math.min(20, Math.ceil(found.length / 7) * 7));
            next = page.nextRecordsUrl;
        }
        return found;
    };
    const shuffled = await everything('SELECT Name FROM Box__c');
    assert.notDeepEqual(shuffled, wanted);
    assert.deepEqual(shuffled.toSorted(), wanted);
    assert.deepEqual(await everything('SELECT Name FROM Box__c'), shuffled);
    assert.deepEqual(await everything('SELECT Name FROM Box__c ORDER BY Name'), wanted);
});
