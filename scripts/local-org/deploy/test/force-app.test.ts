import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet, type MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { root } from '../../../bootstrap/places.mjs';
import { emitBundles } from '../../../package/emit.ts';
import { startLocalOrg, type LocalOrg } from '../../server.ts';

const apiVersion = '68.0';
let project = '';
let org: LocalOrg;
let connection: Connection;

before(async () => {
    project = mkdtempSync(join(tmpdir(), 'good-terms-deploy-'));
    for (const path of ['force-app', 'tsconfig.json', 'sfdx-project.json', '.forceignore'])
        cpSync(join(root, path), join(project, path), { recursive: true });
    emitBundles(project);
    org = await startLocalOrg({ stateFolder: ':memory:', port: 0, packageFolders: [join(project, 'force-app')] });
    const { instanceUrl, admin } = org;
    const authInfo = await AuthInfo.create({
        accessTokenOptions: { accessToken: admin.accessToken, instanceUrl, loginUrl: instanceUrl }
    });
    connection = await Connection.create({ authInfo, connectionOptions: { version: apiVersion } });
});

after(async () => {
    await org.stop();
    rmSync(project, { recursive: true, force: true });
});

async function deploy(options: { rest: boolean; checkOnly: boolean }): Promise<MetadataApiDeployStatus> {
    const components = ComponentSet.fromSource(join(project, 'force-app'));
    components.sourceApiVersion = apiVersion;
    components.apiVersion = apiVersion;
    const running = await components.deploy({ usernameOrConnection: connection, apiOptions: options });
    const { response } = await running.pollStatus(100, 120);
    assert.deepEqual(response.details.componentFailures ?? [], []);
    return response;
}

/** What the org answers about itself, and the state of its tables. */
function state(): unknown {
    const { schema, metadata, database } = org.org;
    return JSON.parse(
        JSON.stringify([
            [...schema.objects.values()].map(({ fields, ...object }) => ({ ...object, fields: [...fields.values()] })),
            [...schema.permissionSets.values()],
            [...metadata.labels],
            database.prepare("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%deploy%' ORDER BY name").all()
        ]),
        // Files are named where they were read: in the folder before, in the zip after.
        (key, value: unknown) => (key === 'file' ? undefined : value)
    );
}

test('the package of this repository passes a dry run over SOAP and over REST, which change nothing', async () => {
    const untouched = state();
    const keys = [...org.org.components.keys()];
    for (const rest of [false, true]) {
        const result = await deploy({ rest, checkOnly: true });
        assert.deepEqual([result.status, result.success, result.checkOnly], ['Succeeded', true, true]);
        assert.ok(result.numberComponentsTotal > 300);
        assert.equal(result.numberComponentsDeployed, result.numberComponentsTotal);
    }
    assert.deepEqual([...org.org.components.keys()], keys);
    assert.deepEqual(state(), untouched);
});

test('the package deploys over SOAP and over REST onto an org that has it, and nothing is different', async () => {
    const untouched = state();
    const first = await deploy({ rest: false, checkOnly: false });
    assert.equal(first.status, 'Succeeded');
    assert.deepEqual(state(), untouched);
    const messages = [first.details.componentSuccesses ?? []].flat();
    const changed = messages.filter(({ changed: isChanged }) => isChanged === true || isChanged === 'true');
    // The folder holds the components' TypeScript: their JavaScript is new to the org.
    assert.deepEqual([...new Set(changed.map(({ componentType }) => componentType))].toSorted(), [
        '',
        'LightningComponentBundle'
    ]);
    const second = await deploy({ rest: true, checkOnly: false });
    assert.equal(second.status, 'Succeeded');
    assert.deepEqual(
        [second.details.componentSuccesses ?? []]
            .flat()
            .filter(({ changed: isChanged }) => isChanged === true)
            .map(({ fullName }) => fullName),
        ['package.xml']
    );
    assert.deepEqual(state(), untouched);
});

test('the package deploys onto an org that has nothing', async (context) => {
    const empty = mkdtempSync(join(tmpdir(), 'good-terms-empty-'));
    context.after(() => rmSync(empty, { recursive: true, force: true }));
    const full = org;
    const bare = await startLocalOrg({ stateFolder: ':memory:', port: 0, packageFolders: [empty] });
    context.after(() => bare.stop());
    const { instanceUrl, admin } = bare;
    const authInfo = await AuthInfo.create({
        accessTokenOptions: { accessToken: admin.accessToken, instanceUrl, loginUrl: instanceUrl }
    });
    const saved = connection;
    connection = await Connection.create({ authInfo, connectionOptions: { version: apiVersion } });
    context.after(() => {
        connection = saved;
    });
    const result = await deploy({ rest: false, checkOnly: false });
    assert.equal(result.status, 'Succeeded');
    const names = (one: LocalOrg): unknown =>
        [...one.org.schema.objects.values()].map(({ apiName, fields }) => [apiName, [...fields.keys()].toSorted()]);
    assert.deepEqual((names(bare) as unknown[]).toSorted(), (names(full) as unknown[]).toSorted());
});
