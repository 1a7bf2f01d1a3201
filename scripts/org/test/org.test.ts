import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { bundlesHook, root } from '../../bootstrap/places.mjs';
import { privateHome } from '../../start/child.ts';
import type { OrgFile } from '../../start/orgFile.ts';

const orgs = mkdtempSync(join(tmpdir(), 'good-terms-orgs-'));
const temporary = join(orgs, 'tmp');
mkdirSync(temporary);
after(() => rmSync(orgs, { recursive: true, force: true }));

function start(...args: string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, ['--import', bundlesHook, join(root, 'scripts/org/org.ts'), ...args], {
        env: { ...process.env, GOOD_TERMS_ORGS: orgs, TMPDIR: temporary, NODE_TEST_CONTEXT: undefined }
    });
}

async function ended(child: ChildProcessWithoutNullStreams) {
    const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, stdout, stderr };
}

const org = async (...args: string[]) => await ended(start(...args));
const fileOf = (name: string): OrgFile => JSON.parse(readFileSync(join(orgs, name, 'org.json'), 'utf8')) as OrgFile;

async function names(name: string, object: string): Promise<string[]> {
    const { instanceUrl, accessToken } = fileOf(name);
    const soql = encodeURIComponent(`SELECT Name FROM ${object} ORDER BY Name`);
    const answer = await fetch(`${instanceUrl}/services/data/v68.0/query?q=${soql}`, {
        headers: { authorization: `Bearer ${accessToken}` }
    });
    return ((await answer.json()) as { records: { Name: string }[] }).records.map(({ Name }) => Name);
}

async function createAccount(name: string, Name: string): Promise<void> {
    const { instanceUrl, accessToken } = fileOf(name);
    const answer = await fetch(`${instanceUrl}/services/data/v68.0/sobjects/Account`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Name })
    });
    assert.equal(answer.status, 201);
}

test('two orgs side by side, each started, faulty, stopped and reset for itself', { timeout: 600_000 }, async () => {
    const first = await org('start', '--name', 'first', '--detach');
    assert.match(first.stdout, /^Org "first" is ready: http:\/\/127\.0\.0\.1:\d+\n$/, first.stderr);
    assert.equal((await org('start', '--name', 'second', '--detach')).code, 0);
    try {
        assert.notEqual(fileOf('first').instanceUrl, fileOf('second').instanceUrl);
        assert.ok((await names('first', 'User')).includes('Ana Roux'));
        await createAccount('first', 'Only here');
        assert.deepEqual([await names('first', 'Account'), await names('second', 'Account')], [['Only here'], []]);

        const again = await org('start', '--name', 'first', '--detach');
        assert.deepEqual([again.code, /runs \(process \d+\)\. Stop it first/.test(again.stderr)], [2, true]);
        assert.equal((await org('reset', '--name', 'first')).code, 2);

        assert.equal((await org('fault', '--name', 'first', 'add', 'unavailable', 'path=/query')).code, 0);
        const listed = await org('fault', '--name', 'first', 'list');
        assert.deepEqual(
            [
                (JSON.parse(listed.stdout) as { kind: string }).kind,
                (await org('fault', '--name', 'second', 'list')).stdout
            ],
            ['unavailable', '']
        );
        const unknown = await org('fault', '--name', 'first', 'add', 'meteorite');
        assert.deepEqual([unknown.code, unknown.stderr.startsWith('Unknown fault "meteorite".')], [1, true]);
        assert.equal((await org('fault', '--name', 'first', 'clear')).code, 0);
        assert.equal((await org('fault', '--name', 'first', 'list')).stdout, '');

        assert.equal((await org('login', '--name', 'first')).code, 0);
        const whoami =
            "import { Org } from '@salesforce/core'; process.stdout.write((await Org.create({ aliasOrUsername: 'first-admin' })).getConnection().instanceUrl);";
        const found = await ended(
            spawn(process.execPath, ['--input-type=module', '-e', whoami], {
                cwd: root,
                env: privateHome(join(orgs, 'first'))
            })
        );
        assert.equal(found.stdout, fileOf('first').instanceUrl, found.stderr);
    } finally {
        assert.equal((await org('stop', '--name', 'first')).code, 0);
        assert.equal((await org('stop', '--name', 'second')).code, 0);
    }
    await assert.rejects(names('first', 'User'), { message: 'fetch failed' });
    assert.match((await org('stop', '--name', 'first')).stdout, /does not run/);
    assert.match((await org('login', '--name', 'first')).stderr, /does not run\. Start it/);

    await org('start', '--name', 'first', '--detach');
    assert.deepEqual(await names('first', 'Account'), ['Only here']);
    await org('stop', '--name', 'first');
    assert.match((await org('reset', '--name', 'first')).stdout, /after its first start/);
    await org('start', '--name', 'first', '--detach');
    assert.deepEqual(await names('first', 'Account'), []);
    assert.ok((await names('first', 'User')).includes('Ana Roux'));
    await org('stop', '--name', 'first');
    assert.match((await org('reset', '--name', 'first', '--empty')).stdout, /nothing/);
    assert.ok(!existsSync(join(orgs, 'first', 'org.sqlite')));
});

test('exec runs a command against an org of its own and answers its exit code', { timeout: 300_000 }, async () => {
    const script = `
        const { GOOD_TERMS_ORG_URL: url, SF_ACCESS_TOKEN: token, HOME } = process.env;
        const answer = await fetch(url + '/services/data/v68.0/limits', { headers: { authorization: 'Bearer ' + token } });
        console.log(JSON.stringify({ url, status: answer.status, home: HOME, words: process.argv.slice(1) }));
        process.exit(7);`;
    const end = await org('exec', '--', process.execPath, '--input-type=module', '-e', script, '--', '--name', 'a b');
    assert.equal(end.code, 7, end.stderr);
    const said = JSON.parse(end.stdout) as { url: string; status: number; home: string; words: string[] };
    assert.deepEqual([said.status, said.words], [200, ['--name', 'a b']]);
    assert.ok(said.home.startsWith(temporary));
    await assertGone(said.url);
});

test('exec of a command that is not there stops the org', { timeout: 300_000 }, async () => {
    const end = await org('exec', '--', 'no-such-command');
    assert.deepEqual(
        [end.code, end.stderr.trim().split('\n').at(-1)],
        [127, 'Cannot run "no-such-command": not found']
    );
    await assertGone();
});

for (const [signal, handler, code] of [
    ['SIGINT', "process.on('SIGINT', () => process.exit(5));", 5],
    ['SIGINT', '', 130],
    ['SIGTERM', '', 143]
] as const) {
    test(
        `${signal} reaches the command${handler ? ', which may handle it' : ''}; nothing is left`,
        { timeout: 300_000 },
        async () => {
            const script = `${handler} console.log(process.env.GOOD_TERMS_ORG_URL); setInterval(() => {}, 1000);`;
            const child = start('exec', '--', process.execPath, '-e', script);
            const url = await new Promise<string>((resolve) =>
                child.stdout.once('data', (said) => resolve(String(said).trim()))
            );
            const end = ended(child);
            child.kill(signal);
            assert.equal((await end).code, code);
            await assertGone(url);
        }
    );
}

test('a stop while the org starts leaves nothing', { timeout: 300_000 }, async () => {
    const child = start('exec', '--', process.execPath, '-e', '');
    const end = ended(child);
    await new Promise((resolve) => child.stderr.once('data', resolve));
    child.kill('SIGTERM');
    assert.equal((await end).code, 130);
    await assertGone();
});

test('an org that cannot start says why, attached, detached and in exec', { timeout: 300_000 }, async () => {
    const broken = join(orgs, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'demo.json'), '{}');
    writeFileSync(
        join(broken, 'org.sqlite'),
        'not a database, and longer than a header of one hundred bytes. '.repeat(4)
    );
    for (const args of [
        ['start', '--name', 'broken'],
        ['start', '--name', 'broken', '--detach'],
        ['exec', '--name', 'broken', '--', process.execPath, '-e', '']
    ]) {
        const end = await org(...args);
        assert.equal(end.code, 1);
        assert.match(end.stderr, /file is not a database/);
        assert.ok(!existsSync(join(broken, 'running.json')));
    }
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const taken = await org('start', '--name', 'taken', '--port', String((server.address() as AddressInfo).port));
    server.close();
    assert.deepEqual([taken.code, /^Port \d+ is taken/.test(taken.stderr)], [2, true]);
});

/** No throwaway folder is left, and nobody answers at the address. */
async function assertGone(url?: string): Promise<void> {
    assert.deepEqual(
        readdirSync(temporary).filter((name) => name.startsWith('good-terms-org-')),
        []
    );
    if (url) await assert.rejects(fetch(url), { message: 'fetch failed' });
}
