import { existsSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyOfSeededState, removeStateFolder, spawnStart, startDemo } from './demo.ts';
import type { OrgFile } from '../orgFile.ts';

const COUNT = 'SELECT Id FROM Receivable__c';

let stateFolder: string;
test.beforeEach(() => void (stateFolder = copyOfSeededState()));
test.afterEach(() => removeStateFolder(stateFolder));

async function outcomeOf(port: string, ...args: string[]): Promise<{ code: number | null; words: string }> {
    const child = spawnStart(stateFolder, port, ...args);
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (words += chunk));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, words };
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`${signal} stops it, and a second start has everything that was there, new records included`, async () => {
        const first = await startDemo(stateFolder);
        const before = await first.query(COUNT);
        const created = await fetch(`${first.origin}/services/data/v68.0/sobjects/Account`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${first.org.accessToken}`, 'Content-Type': 'application/json' },
            body: JSON.stringify({ Name: 'Kept over a stop' })
        });
        expect(created.status).toBe(201);
        expect(await first.stop(signal)).toBe(0);
        await expect(fetch(first.origin)).rejects.toThrow();
        const second = await startDemo(stateFolder);
        expect(await second.query(COUNT)).toEqual(before);
        expect(await second.query("SELECT Name FROM Account WHERE Name = 'Kept over a stop'")).toHaveLength(1);
        expect(await second.stop()).toBe(0);
        expect(existsSync(join(stateFolder, 'running.json'))).toBe(false);
    });
}

test('a taken port is named before anything is changed', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, words } = await outcomeOf(String(port), '--fresh');
    holder.close();
    expect({ code, words }).toEqual({
        code: 2,
        words: `Port ${port} is taken. Choose another one, for example: PORT=${port + 1} npm start\n`
    });
    expect(existsSync(join(stateFolder, 'org.sqlite'))).toBe(true);
});

test('a second start from the same folder is refused while the first one lives', async () => {
    const demo = await startDemo(stateFolder);
    const { code, words } = await outcomeOf('0', '--fresh');
    expect(code).toBe(2);
    expect(words).toContain('already runs from');
    expect((await demo.query(COUNT)).length).toBeGreaterThan(0);
    await demo.stop();
});

test('wrong options and ports get a sentence and exit code 2', async () => {
    expect(await outcomeOf('0', '--frehs')).toMatchObject({ code: 2, words: expect.stringContaining('--fresh') });
    expect(await outcomeOf('seven')).toMatchObject({
        code: 2,
        words: expect.stringContaining('PORT must be a number')
    });
});

test('what other clients need is in org.json: loopback, an administrator and the people of the demo, each with a token that is checked', async () => {
    const demo = await startDemo(stateFolder);
    const org = JSON.parse(readFileSync(join(stateFolder, 'org.json'), 'utf8')) as OrgFile;
    expect(org.instanceUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Object.keys(org.users).sort()).toEqual([
        'colleague',
        'collector',
        'credit',
        'head',
        'integration',
        'leader',
        'rep',
        'teammate'
    ]);
    for (const { username, accessToken } of [org, ...Object.values(org.users)]) {
        const answer = await fetch(`${org.instanceUrl}/services/oauth2/userinfo`, {
            headers: { Authorization: `Bearer ${accessToken}` }
        });
        expect(((await answer.json()) as { preferred_username: string }).preferred_username).toBe(username);
    }
    const refused = await fetch(`${org.instanceUrl}/services/data/v68.0/query?q=${encodeURIComponent(COUNT)}`, {
        headers: { Authorization: `Bearer ${org.accessToken.slice(0, -1)}` }
    });
    expect(refused.status).toBe(401);
    await demo.stop();
});
