import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { iconAddress, styleAddress } from './build/assets.ts';
import { pageRoutes, type PreviewOptions, type PreviewOrg } from './plugin.ts';

const own = { host: '127.0.0.1:3333', 'sec-fetch-site': 'same-origin' };
const queryAddress = '/as/rep/services/data/v68.0/query?q=SELECT%20Id%20FROM%20Account';
const start = Date.parse('2026-06-30T09:00:00Z');

let folder = '';
let app: FastifyInstance;
let now = start;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'good-terms-plugin-'));
    mkdirSync(join(folder, 'pages-1'));
    writeFileSync(join(folder, 'pages-1/page.js'), 'export {};');
    app = Fastify();
    // Stands where the org's own routes stand, and says what reached it.
    app.get('/services/data/*', (request) => ({
        url: request.url,
        authorization: request.headers.authorization,
        cookie: request.headers.cookie ?? null
    }));
    app.post('/services/data/*', (request) => ({ body: request.body, authorization: request.headers.authorization }));
    app.get('/local/clock', (request) => ({ url: request.url }));
    await app.register(pageRoutes(options()));
});
after(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
});

function options(): PreviewOptions {
    const org: Pick<PreviewOrg, 'clock' | 'tokenFor' | 'schema'> & { context: (username: string) => object } = {
        clock: { now: () => new Date(now), set: (instant) => void (now = instant.getTime()), offset: 5_000 },
        tokenFor: (username) => `token-of-${username}`,
        schema: { objects: new Map() } as unknown as PreviewOrg['schema'],
        context: (username) => ({
            user: { id: '005000000000001AAA', name: `</script><b>${username}`, timeZone: 'UTC' },
            access: { customPermissions: new Set(['Good_Terms_See_Scores']), tabs: new Set(), canRead: () => true }
        })
    };
    const pages = {
        folder,
        firstScript: '/assets/built/pages-1/first.js',
        pageScript: '/assets/built/pages-1/page.js',
        preload: [],
        builtAnew: false
    };
    return {
        org: org as PreviewOrg,
        users: [{ as: 'rep', username: 'rep@example.invalid', roleLabel: 'Sales rep' }],
        pages
    };
}

test('the org is called with the token of the user in the address', async () => {
    const answer = await app.inject({
        url: queryAddress,
        headers: { ...own, authorization: 'Bearer stolen', cookie: 'a=b' }
    });
    assert.deepEqual(answer.json(), {
        url: queryAddress.slice('/as/rep'.length),
        authorization: 'Bearer token-of-rep@example.invalid',
        cookie: null
    });
    assert.equal(answer.headers['cache-control'], 'no-store');
});

test('bodies reach the org as they are', async () => {
    const answer = await app.inject({
        method: 'POST',
        url: '/as/rep/services/data/v68.0/graphql',
        headers: { ...own, 'content-type': 'application/json' },
        payload: '{"query":"{uiapi}"}'
    });
    assert.deepEqual(answer.json().body, { query: '{uiapi}' });
});

test('dots, encoded or not, lead to no route but those of the data API', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    for (const way of ['../../local/clock', '%2e%2e/%2E%2e/local/clock', 'v68.0/%2e%2e/%2e%2e/%2e%2e/local/clock']) {
        assert.equal(await statusOf(`/as/rep/services/data/${way}`), 404, way);
    }
    assert.equal(await statusOf('/as/rep/services/data/v68.0/x/%2e%2e/limits'), 200);
});

/** Asks the listening server for a path that is sent as it is written: other clients resolve its dots first. */
function statusOf(path: string): Promise<number | undefined> {
    const { port } = app.server.address() as AddressInfo;
    const headers = { ...own, host: `127.0.0.1:${port}` };
    return new Promise((resolve, reject) => {
        get({ host: '127.0.0.1', port, path, headers }, (response) => resolve(response.resume().statusCode)).on(
            'error',
            reject
        );
    });
}

for (const [what, headers] of Object.entries({
    'another site': { ...own, 'sec-fetch-site': 'cross-site', origin: 'https://example.org' },
    'another port of this machine': { ...own, 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' },
    'the address bar': { ...own, 'sec-fetch-site': 'none' },
    'a foreign origin without fetch metadata': { host: own.host, origin: 'http://example.org' },
    'a null origin': { host: own.host, origin: 'null' },
    'somebody who says nothing of an origin': { host: own.host },
    'a host name that only points here': { ...own, host: 'rebound.example.org:3333' }
})) {
    test(`a call from ${what} is refused`, async () => {
        const calls = [
            await app.inject({ url: queryAddress, headers }),
            await app.inject({
                method: 'POST',
                url: '/as/operator/clock',
                headers,
                payload: '{"now":"2027-01-01T00:00:00Z"}'
            })
        ];
        assert.deepEqual(
            calls.map(({ statusCode }) => statusCode),
            [403, 403]
        );
        assert.equal(now, start);
    });
}

test('a page says who looks at it, without a token and without opening a door in the HTML', async () => {
    const { statusCode, headers, body } = await app.inject({ url: '/lightning/o/Account/list?as=rep', headers: own });
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /token-of/);
    assert.doesNotMatch(body, /<\/script><b>/);
    const session = JSON.parse(/id="good-terms-session">(.*?)<\/script>/.exec(body)?.[1] ?? '');
    assert.deepEqual(session.customPermissions, ['Good_Terms_See_Scores']);
    assert.equal(session.userName, '</script><b>rep@example.invalid');
    assert.equal(session.clockOffset, 5_000);
    assert.match(
        String(headers['content-security-policy']),
        /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-store');
});

test('addresses without a user get the first one, unknown ones are not found', async () => {
    const at = (url: string) => app.inject({ url, headers: own });
    assert.equal((await at('/')).headers.location, '/lightning/o/Account/list?as=rep');
    assert.equal((await at('/lightning/page/home')).headers.location, '/lightning/page/home?as=rep');
    assert.equal(
        (await at('/lightning/o/Account/list?page=2')).headers.location,
        '/lightning/o/Account/list?page=2&as=rep'
    );
    assert.equal((await at('/lightning/nowhere?as=rep')).statusCode, 404);
    assert.equal((await at('/lightning/o/Account/list?as=stranger')).statusCode, 404);
    assert.equal((await at('/as/stranger/services/data/v68.0/query')).statusCode, 404);
});

test('assets may be kept for good', async () => {
    for (const url of [styleAddress, `${iconAddress}/utility.svg`, '/assets/built/pages-1/page.js']) {
        const { statusCode, headers } = await app.inject({ url, headers: own });
        assert.deepEqual(
            [url, statusCode, headers['cache-control']],
            [url, 200, 'public, max-age=31536000, immutable']
        );
    }
    assert.equal((await app.inject({ url: '/assets/built/../../package.json', headers: own })).statusCode, 404);
});

test('our own page moves the clock, to a time that is one', async () => {
    const move = (payload: string) =>
        app.inject({
            method: 'POST',
            url: '/as/operator/clock',
            headers: { ...own, 'content-type': 'application/json' },
            payload
        });
    assert.deepEqual((await move('{"now":"2026-07-03T09:00:00Z"}')).json(), { now: '2026-07-03T09:00:00.000Z' });
    for (const wrong of [
        '{"now":"tomorrow"}',
        '{"now":"2026-02-30T09:00:00Z"}',
        '{"now":"2026-06-30T09:00"}',
        '{"now":5}',
        'no json',
        ''
    ])
        assert.equal((await move(wrong)).statusCode, 400, wrong);
    assert.equal(now, Date.parse('2026-07-03T09:00:00Z'));
});
