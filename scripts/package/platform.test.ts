import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compile } from '@lwc/sfdc-lwc-compiler';
import { root } from '../bootstrap/places.mjs';
import { bundlesOf } from './bundles.ts';
import { emitBundles } from './emit.ts';

let project = '';

before(() => {
    project = mkdtempSync(join(tmpdir(), 'good-terms-platform-'));
    ['force-app', 'force-quote', 'tsconfig.json'].forEach((path) =>
        cpSync(join(root, path), join(project, path), { recursive: true })
    );
    emitBundles(project);
});

after(() => rmSync(project, { recursive: true, force: true }));

/** What the compiler of a real org says about a bundle as it deploys. */
async function problemsOf(name: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { diagnostics } = await compile({ bundle: { namespace: 'c', name, type: 'platform', files: { ...files } } });
    return diagnostics.filter(({ level }) => level <= 1).map(({ message }) => `${name}: ${message}`);
}

test("every built bundle passes the platform's own compiler", async () => {
    for (const { name, folder } of bundlesOf(project)) {
        const deployed = globSync('*.{js,html,css,js-meta.xml}', { cwd: join(project, folder) });
        const files = Object.fromEntries(
            deployed.map((file) => [file, readFileSync(join(project, folder, file), 'utf8')])
        );
        assert.deepEqual(await problemsOf(name, files), []);
    }
});

test('the platform compiler refuses what it does not know', async () => {
    const files = {
        'bad.js':
            "import { LightningElement, nothing } from 'lwc'; export default class Bad extends LightningElement { @apj x; }"
    };
    assert.notDeepEqual(await problemsOf('bad', files), []);
});
