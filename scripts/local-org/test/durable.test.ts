import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { createOrg, type Org, type OrgOptions } from '../org.ts';
import { boxes, insert, packageFolder, write, writePackage, type Xml } from './package-fixture.ts';

function stateFolder(context: TestContext): string {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-state-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

const one = (org: Org, sql: string): Record<string, unknown> => ({
    ...org.query(org.context(org.administrator), sql)[0]
});

test('a second start keeps records, ids, tokens, numbers and the clock', (context) => {
    const options: OrgOptions = {
        stateFolder: stateFolder(context),
        packageFolders: [packageFolder(context, boxes)],
        clockStart: '2026-06-30T09:00:00Z'
    };
    const first = createOrg(options);
    const box = insert(first, 'Box__c', { Name: 'B' });
    insert(first, 'Item__c', { Box__c: box });
    const before = { id: first.id, token: first.tokenFor(first.administrator) };
    first.clock.set(new Date('2026-08-01T00:00:00Z'));
    first.close();

    const started = performance.now();
    const second = createOrg({ ...options, clockStart: '2020-01-01T00:00:00Z' });
    context.after(() => second.close());
    assert.ok(performance.now() - started < 1000);
    assert.deepEqual({ id: second.id, token: second.tokenFor(second.administrator) }, before);
    assert.match(before.token, /^00D\w{12}![\w.]+$/);
    assert.equal(second.clock.now().toISOString().slice(0, 10), '2026-08-01');
    assert.deepEqual(one(second, 'SELECT Item_Count__c FROM Box__c'), { Item_Count__c: 1n });
    const next = insert(second, 'Item__c', { Box__c: box });
    assert.deepEqual(one(second, `SELECT Name FROM Item__c WHERE Id = '${next}'`), { Name: 'IT-0002' });
});

test('changed metadata changes the tables and computes roll-ups again', (context) => {
    const folder = packageFolder(context, boxes);
    const options: OrgOptions = { stateFolder: stateFolder(context), packageFolders: [folder] };
    const first = createOrg(options);
    const box = insert(first, 'Box__c', { Name: 'B', Limit__c: 12.345, Code__c: 'x' });
    write(
        first,
        [1.5, 2.25].map((amount) => ({
            operation: 'insert',
            objectName: 'Item__c',
            fields: { Box__c: box, Amount__c: amount }
        }))
    );
    first.close();

    const changed: Record<string, Xml> = {
        'objects/Box__c/fields/Limit__c.field': { label: 'Limit', type: 'Number', precision: 18, scale: 2 },
        'objects/Box__c/fields/All_Sum__c.field': {
            label: 'All', type: 'Summary', summaryOperation: 'sum', summaryForeignKey: 'Item__c.Box__c', summarizedField: 'Item__c.Amount__c'
        },
        'objects/Box__c/fields/Extra__c.field': { label: 'Extra', type: 'Text', length: 5, unique: true }
    }; // prettier-ignore
    writePackage(folder, changed);
    const second = createOrg(options);
    assert.deepEqual(one(second, 'SELECT Limit__c, All_Sum__c, Extra__c FROM Box__c'), {
        Limit__c: 1235n,
        All_Sum__c: 3750n,
        Extra__c: null
    });
    second.close();

    writePackage(folder, {
        'objects/Box__c/fields/Extra__c.field': { label: 'Extra', type: 'Checkbox', defaultValue: 'true' }
    });
    const third = createOrg(options);
    assert.deepEqual(one(third, 'SELECT Extra__c, Code__c FROM Box__c'), { Extra__c: 0n, Code__c: 'x' });
    third.close();

    writePackage(folder, { 'objects/Box__c/fields/Code__c.field': { label: 'Code', type: 'Date' } });
    assert.throws(() => createOrg(options), /Code__c changed its type while records hold values/);
});

test('a killed process leaves whole writes behind', async (context) => {
    const folder = packageFolder(context, boxes);
    const state = stateFolder(context);
    const script = `
        import { createOrg } from ${JSON.stringify(new URL('../org.ts', import.meta.url).href)};
        const org = createOrg({ stateFolder: ${JSON.stringify(state)}, packageFolders: [${JSON.stringify(folder)}] });
        const admin = org.context(org.administrator);
        const boxes = Array.from({ length: 5 }, () => org.write(admin, [{ operation: 'insert', objectName: 'Box__c', fields: { Name: 'B' } }], { allOrNone: true })[0].id);
        console.log('ready');
        for (;;) org.write(admin, boxes.flatMap((id) => [1, 2, 3].map((amount) => ({ operation: 'insert', objectName: 'Item__c', fields: { Box__c: id, Amount__c: amount } }))), { allOrNone: true });
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit']
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGKILL');
    await once(child, 'exit');

    const org = createOrg({ stateFolder: state, packageFolders: [folder] });
    context.after(() => org.close());
    const rows = org.query(
        org.context(org.administrator),
        'SELECT b.Item_Count__c AS stored, b.Open_Sum__c AS total, (SELECT count(*) FROM Item__c i WHERE i.Box__c = b.Id) AS counted FROM Box__c b'
    );
    assert.equal(rows.length, 5);
    for (const row of rows) {
        assert.ok(Number(row['stored']) > 0 && Number(row['stored']) % 3 === 0);
        assert.equal(row['stored'], row['counted']);
        assert.equal(row['total'], (BigInt(row['stored'] ?? 0) / 3n) * 6000n);
    }
    insert(org, 'Item__c', { Box__c: String(one(org, 'SELECT Id FROM Box__c')['Id']) });
});
