import assert from 'node:assert/strict';
import { test } from 'node:test';

import { call, insertAll, startOrg } from './org-fixture.ts';

interface Page {
    readonly done: boolean;
    readonly totalSize: number;
    readonly nextRecordsUrl?: string;
    readonly records: readonly Readonly<Record<string, unknown>>[];
}

test('children beyond 2,000 have pages of their own', async (context) => {
    const org = await startOrg(context);
    const [box = '', empty = ''] = await insertAll(org, 'Box__c', [{ Name: 'A' }, { Name: 'B' }]);
    await insertAll(
        org,
        'Item__c',
        Array.from({ length: 2_050 }, (_, index) => ({ Box__c: box, Amount__c: index }))
    );
    const soql = 'SELECT Id, (SELECT Amount__c FROM Items__r ORDER BY Amount__c) FROM Box__c ORDER BY Name';
    const first = (await call(org, `query?q=${encodeURIComponent(soql)}`)).body as Page;
    const [full, bare] = first.records;
    assert.deepEqual([full?.['Id'], bare?.['Id'], bare?.['Items__r']], [box, empty, null]);
    const children = full?.['Items__r'] as Page;
    assert.deepEqual([children.done, children.totalSize, children.records.length], [false, 2_050, 2_000]);
    const rest = (await call(org, children.nextRecordsUrl ?? '')).body as Page;
    assert.deepEqual([rest.done, rest.totalSize, rest.records.length], [true, 2_050, 50]);
    assert.deepEqual([rest.records[0]?.['Amount__c'], rest.records.at(-1)?.['Amount__c']], [2_000, 2_049]);
});

test('pages keep their order over writes: changed records as they are, deleted ones left out, new ones not seen', async (context) => {
    const org = await startOrg(context);
    const ids = await insertAll(
        org,
        'Box__c',
        Array.from({ length: 450 }, (_, index) => ({ Name: `N${String(index).padStart(3, '0')}` }))
    );
    const soql = encodeURIComponent('SELECT Id, Name FROM Box__c ORDER BY Name');
    const options = { headers: { 'sforce-query-options': 'batchSize=200' } };
    const first = (await call(org, `query?q=${soql}`, options)).body as Page;
    assert.deepEqual([first.totalSize, first.records.length], [450, 200]);
    await call(org, `sobjects/Box__c/${ids[250]}`, { method: 'DELETE' });
    await call(org, `sobjects/Box__c/${ids[251]}`, { method: 'PATCH', body: { Name: 'A first one' } });
    await insertAll(org, 'Box__c', [{ Name: 'N2505' }]);
    const second = (await call(org, first.nextRecordsUrl ?? '', options)).body as Page;
    const names = second.records.map(({ Name }) => Name);
    assert.equal(names.length, 199);
    assert.deepEqual(names.slice(48, 53), ['N248', 'N249', 'A first one', 'N252', 'N253']);
    const third = (await call(org, second.nextRecordsUrl ?? '', options)).body as Page;
    assert.deepEqual([third.done, third.records.length], [true, 50]);
});
