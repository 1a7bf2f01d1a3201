import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { root } from '../bootstrap/places.mjs';
import { startLocalOrg } from '../local-org/server.ts';
import { emitBundles } from './emit.ts';
import { coreDirectory, packageDirectories } from './packageDirectories.ts';

// As `npm run deploy` does it: onto orgs that have nothing of the package yet.

const apiVersion = '68.0';
let project = '';

before(() => {
    project = mkdtempSync(join(tmpdir(), 'good-terms-quotes-'));
    for (const path of [...packageDirectories, 'tsconfig.json', 'config', 'sfdx-project.json', '.forceignore'])
        cpSync(join(root, path), join(project, path), { recursive: true });
    emitBundles(project);
});
after(() => rmSync(project, { recursive: true, force: true }));

/** What an empty org says to a deploy of these directories: the problems, each once. */
async function problemsOf(directories: readonly string[], quotes: boolean): Promise<readonly string[]> {
    const org = await startLocalOrg({
        stateFolder: ':memory:',
        port: 0,
        packageFolders: [],
        ...(!quotes && { without: ['quotes'] })
    });
    try {
        const { instanceUrl, admin } = org;
        const authInfo = await AuthInfo.create({
            accessTokenOptions: { accessToken: admin.accessToken, instanceUrl, loginUrl: instanceUrl }
        });
        const connection = await Connection.create({ authInfo, connectionOptions: { version: apiVersion } });
        const components = ComponentSet.fromSource(directories.map((directory) => join(project, directory)));
        components.sourceApiVersion = apiVersion;
        components.apiVersion = apiVersion;
        const running = await components.deploy({ usernameOrConnection: connection });
        const { response } = await running.pollStatus(100, 120);
        const failures = [response.details.componentFailures ?? []].flat();
        assert.equal(response.success, failures.length === 0);
        return [...new Set(failures.map(({ problem }) => problem ?? ''))];
    } finally {
        await org.stop();
    }
}

test('an org without quotes takes the core', async () => {
    assert.deepEqual(await problemsOf([coreDirectory], false), []);
});

test('an org with quotes takes both directories in one deploy', async () => {
    assert.deepEqual(await problemsOf(packageDirectories, true), []);
});

test('an org without quotes refuses the directory that names them, and says why', async () => {
    const problems = await problemsOf(packageDirectories, false);
    assert.ok(problems.length > 0 && problems.some((problem) => problem.includes('Quote')), problems.join('\n'));
});
