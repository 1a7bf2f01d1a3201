import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { call, createUser, insertAll, startOrg } from '../../test/org-fixture.ts';
import { boxes, packageFolder, writePackage } from '../../test/package-fixture.ts';
import { DeployApi } from '../deploy-api.ts';
import { deploy, ended, field, file, manifest, soap, upload, zipOf } from './deploy-fixture.ts';

const color = field('Color__c', '<length>10</length><type>Text</type><externalId>true</externalId>');
const twice = field(
    'Twice__c',
    '<formula>Limit__c * 2</formula><precision>18</precision><scale>3</scale><type>Number</type>'
);
const named = (...members: readonly string[]): string => manifest({ CustomField: members });
const onBox = (...fields: readonly string[]): string => file('CustomObject', ...fields);

test('a deployed field is there at once: written, queried, counted in formulas, and still there after a start', async (context) => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'good-terms-deploy-'));
    context.after(() => rmSync(stateFolder, { recursive: true, force: true }));
    const packageFolders = [packageFolder(context, boxes)];
    const org = await startOrg(context, { stateFolder, packageFolders });
    await insertAll(org, 'Box__c', [{ Name: 'A', Limit__c: 21 }]);
    const zip = zipOf({
        'package.xml': named('Box__c.Color__c', 'Box__c.Twice__c'),
        'objects/Box__c.object': onBox(color, twice)
    });
    const result = await deploy(org, zip);
    assert.equal(result.status, 'Succeeded', JSON.stringify(result.details.componentFailures));
    assert.deepEqual(
        result.details.componentSuccesses.map((one) => [one.componentType, one.fullName, one.created, one.fileName]),
        [
            ['CustomField', 'Box__c.Color__c', true, 'objects/Box__c.object'],
            ['CustomField', 'Box__c.Twice__c', true, 'objects/Box__c.object'],
            ['', 'package.xml', false, 'package.xml']
        ]
    );
    assert.deepEqual([result.numberComponentsDeployed, result.numberComponentsTotal], [2, 2]);
    await insertAll(org, 'Box__c', [{ Name: 'B', Color__c: 'red' }]);
    const soql = 'SELECT Name, Color__c, Twice__c FROM Box__c ORDER BY Name';
    const rows = async (from: typeof org): Promise<unknown> => {
        const { body } = await call(from, `query?q=${encodeURIComponent(soql)}`);
        return (body as { records: Record<string, unknown>[] }).records.map((row) => [
            row['Name'],
            row['Color__c'],
            row['Twice__c']
        ]);
    };
    const expected = [
        ['A', null, 42],
        ['B', 'red', 0]
    ];
    assert.deepEqual(await rows(org), expected);

    const again = await deploy(org, zip);
    assert.deepEqual(
        again.details.componentSuccesses.filter(({ changed }) => changed).map(({ fullName }) => fullName),
        ['package.xml']
    );
    await org.stop();
    const next = await startOrg(context, { stateFolder, packageFolders });
    assert.deepEqual(await rows(next), expected);
    assert.equal((await ended(next, result.id)).status, 'Succeeded');
});

test('what the package folder states anew replaces what was deployed', async (context) => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'good-terms-deploy-'));
    context.after(() => rmSync(stateFolder, { recursive: true, force: true }));
    const folder = packageFolder(context, boxes);
    const labelIn = (org: Awaited<ReturnType<typeof startOrg>>): string | undefined =>
        org.org.schema.objects.get('box__c')?.fields.get('limit__c')?.label;
    const relabeled = field('Limit__c', '<precision>18</precision><scale>3</scale><type>Number</type>');
    const first = await startOrg(context, { stateFolder, packageFolders: [folder] });
    const zip = zipOf({
        'package.xml': named('Box__c.Limit__c'),
        'objects/Box__c.object': onBox(relabeled.replace('>Limit<', '>Deployed Limit<'))
    });
    assert.equal((await deploy(first, zip)).status, 'Succeeded');
    assert.equal(labelIn(first), 'Deployed Limit');
    await first.stop();
    const second = await startOrg(context, { stateFolder, packageFolders: [folder] });
    assert.equal(labelIn(second), 'Deployed Limit');
    await second.stop();
    writePackage(folder, {
        'objects/Box__c/fields/Limit__c.field': { label: 'New Limit', type: 'Number', precision: 18, scale: 3 }
    });
    const third = await startOrg(context, { stateFolder, packageFolders: [folder] });
    assert.equal(labelIn(third), 'New Limit');
});

test('a check changes nothing, and finds what only the records tell', async (context) => {
    const org = await startOrg(context);
    await insertAll(org, 'Box__c', [{ Name: 'A', Code__c: 'x', Limit__c: 1 }, { Name: 'A' }]);
    const before = JSON.stringify([...org.org.components.entries()]);
    const zip = zipOf({ 'package.xml': named('Box__c.Color__c'), 'objects/Box__c.object': onBox(color) });
    const checked = await deploy(org, zip, { checkOnly: true });
    assert.deepEqual([checked.status, checked.checkOnly, checked.numberComponentsDeployed], ['Succeeded', true, 1]);
    assert.equal(JSON.stringify([...org.org.components.entries()]), before);
    assert.equal((await call(org, 'query?q=SELECT+Color__c+FROM+Box__c')).status, 400);
    const retyped = field('Code__c', '<type>Checkbox</type><defaultValue>false</defaultValue>');
    const refused = await deploy(
        org,
        zipOf({ 'package.xml': named('Box__c.Code__c'), 'objects/Box__c.object': onBox(retyped) }),
        { checkOnly: true }
    );
    assert.equal(refused.status, 'Failed');
    assert.deepEqual(
        refused.details.componentFailures.map(({ fullName, fileName, lineNumber }) => [fullName, fileName, lineNumber]),
        [['Box__c.Code__c', 'objects/Box__c.object', 3]]
    );
    assert.match(refused.details.componentFailures[0]?.problem ?? '', /changed its type while records hold values/);
});

test('all or nothing with rollbackOnError; without it, what holds', async (context) => {
    const org = await startOrg(context);
    const broken = twice.replace('Limit__c', 'No__c');
    const resting = field(
        'Rests__c',
        '<formula>Twice__c + 1</formula><precision>18</precision><scale>3</scale><type>Number</type>'
    );
    const zip = zipOf({
        'package.xml': named('Box__c.Color__c', 'Box__c.Twice__c', 'Box__c.Rests__c'),
        'objects/Box__c.object': onBox(color, broken, resting)
    });
    const fields = (): boolean[] =>
        ['color__c', 'twice__c', 'rests__c'].map(
            (name) => org.org.schema.objects.get('box__c')?.fields.has(name) === true
        );
    assert.equal((await deploy(org, zip)).status, 'Failed');
    assert.deepEqual(fields(), [false, false, false]);
    const partial = await deploy(org, zip, { rollbackOnError: false });
    assert.deepEqual([partial.status, partial.success, partial.numberComponentErrors], ['SucceededPartial', true, 2]);
    assert.deepEqual(fields(), [true, false, false]);
});

test('a permission set counts from the moment that it is deployed', async (context) => {
    const org = await startOrg(context);
    const token = await createUser(org, 'reader', ['Keeper']);
    await insertAll(org, 'Box__c', [{ Name: 'A', Limit__c: 7 }]);
    const limits = async (): Promise<number> =>
        (await call(org, 'query?q=SELECT+Limit__c+FROM+Box__c', { token })).status;
    assert.equal(await limits(), 400);
    const rights = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'];
    const set = file(
        'PermissionSet',
        '<fieldPermissions><editable>false</editable><field>Box__c.Limit__c</field><readable>true</readable></fieldPermissions><label>Keeper</label>',
        `<objectPermissions>${rights.map((right) => `<${right}>${String(right === 'allowRead')}</${right}>`).join('')}<object>Box__c</object></objectPermissions>`
    );
    const zip = zipOf({
        'package.xml': manifest({ PermissionSet: ['Keeper'] }),
        'permissionsets/Keeper.permissionset': set
    });
    const result = await deploy(org, zip);
    assert.equal(result.status, 'Succeeded', JSON.stringify(result.details.componentFailures));
    assert.equal(await limits(), 200);
});

test('a warning keeps a deploy out unless the client says otherwise', async (context) => {
    const org = await startOrg(context);
    const zip = zipOf({
        'package.xml': manifest({ StaticResource: ['S'] }),
        'staticresources/S.resource': 'x',
        'staticresources/S.resource-meta.xml': file('StaticResource', '<contentType>text/plain</contentType>')
    });
    assert.equal((await deploy(org, zip)).status, 'Failed');
    const taken = await deploy(org, zip, { ignoreWarnings: true });
    assert.equal(taken.status, 'Succeeded');
    assert.deepEqual(
        taken.details.componentSuccesses.map(({ problemType }) => problemType),
        ['Warning', undefined]
    );
});

test('who and what is refused over REST', async (context) => {
    const org = await startOrg(context);
    const zip = zipOf({ 'package.xml': named() });
    const reader = await createUser(org, 'reader', ['Keeper']);
    const refusal = async (response: Response): Promise<unknown[]> => [
        response.status,
        ((await response.json()) as { errorCode: string }[])[0]?.errorCode
    ];
    assert.deepEqual(await refusal(await upload(org, zip, {}, reader)), [403, 'INSUFFICIENT_ACCESS']);
    assert.deepEqual(await refusal(await upload(org, zip, {}, 'wrong')), [401, 'INVALID_SESSION_ID']);
    assert.deepEqual(await refusal(await upload(org, zip, { checkOnly: 'perhaps' })), [400, 'INVALID_FIELD']);
    assert.deepEqual(await refusal(await upload(org, zip, { runTests: ['X'] })), [400, 'INVALID_FIELD']);
    const json = await call(org, 'metadata/deployRequest', { body: {} });
    assert.equal(json.status, 415);
    assert.equal((await call(org, 'metadata/deployRequest/0Af000000000009CAA')).status, 404);
    const noZip = await deploy(org, new TextEncoder().encode('no zip at all'));
    assert.deepEqual([noZip.status, noZip.errorStatusCode], ['Failed', 'INVALID_FIELD']);
    assert.match(noZip.errorMessage ?? '', /Invalid zip file/);
    const escaping = await deploy(org, zipOf({ 'package.xml': named(), '../x': 'y' }));
    assert.match(escaping.errorMessage ?? '', /invalid path/);
});

test('a deploy that has not begun can be canceled, one that is done cannot', async (context) => {
    const org = await startOrg(context);
    const zip = zipOf({ 'package.xml': named('Box__c.Color__c'), 'objects/Box__c.object': onBox(color) });
    const deploys = new DeployApi(org.org);
    const administrator = org.org.context(org.org.administrator);
    const options = { checkOnly: false, ignoreWarnings: false, rollbackOnError: true };
    const { id } = deploys.start(administrator, zip, options, false);
    assert.equal(deploys.cancel(administrator, id).status, 'Canceling');
    await deploys.stop();
    const { result } = deploys.status(administrator, id);
    assert.deepEqual(
        [result.status, result.success, result.done, result.canceledByName],
        ['Canceled', false, true, 'Local Administrator']
    );
    assert.equal(org.org.schema.objects.get('box__c')?.fields.has('color__c'), false);
    const late = await call(org, `metadata/deployRequest/${id}`, {
        method: 'PATCH',
        body: { deployResult: { status: 'Canceling' } }
    });
    assert.equal(late.status, 400);
});

test('SOAP answers in faults and lists what there is', async (context) => {
    const org = await startOrg(context);
    const fault = async (body: string, options?: Parameters<typeof soap>[2]): Promise<string | undefined> => {
        const { status, text } = await soap(org, body, options);
        assert.equal(status, 500, text);
        return /<faultcode>(.*)<\/faultcode><faultstring>/.exec(text)?.[1];
    };
    assert.equal(await fault('<describeMetadata/>', { token: 'wrong' }), 'sf:INVALID_SESSION_ID');
    assert.equal(await fault('<describeMetadata/>', { version: '99.0' }), 'sf:UNSUPPORTED_API_VERSION');
    assert.equal(await fault('<retrieve/>'), 'sf:INVALID_OPERATION');
    assert.equal(
        await fault('<checkDeployStatus><asyncProcessId>x</asyncProcessId></checkDeployStatus>'),
        'sf:INVALID_CROSS_REFERENCE_KEY'
    );
    assert.equal(await fault('<deploy><broken></deploy>'), 'sf:UNKNOWN_EXCEPTION');
    const reader = await createUser(org, 'reader', ['Keeper']);
    assert.equal(await fault('<deploy><ZipFile/></deploy>', { token: reader }), 'sf:INSUFFICIENT_ACCESS');
    const described = await soap(org, '<describeMetadata><asOfVersion>68.0</asOfVersion></describeMetadata>');
    assert.match(described.text, /<directoryName>objects<\/directoryName>.*<xmlName>CustomObject<\/xmlName>/);
    const listed = await soap(org, '<listMetadata><queries><type>PermissionSet</type></queries></listMetadata>');
    assert.match(
        listed.text,
        /<fileName>permissionsets\/Keeper\.permissionset<\/fileName><fullName>Keeper<\/fullName>/
    );
});
