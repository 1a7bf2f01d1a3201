import assert from 'node:assert/strict';
import { test } from 'node:test';

import { runSoql } from '../soql/run.ts';
import type { Org } from '../org.ts';
import { boxes, insert, orgOf, problems, write } from './package-fixture.ts';

/** The first column of each record that a query finds, the recycle bin included. */
function queryAll(org: Org, soql: string): unknown[] {
    const outcome = runSoql(org, org.context(org.administrator), soql, { includeDeleted: true, pageSize: 100 });
    if (outcome.kind === 'count') return [outcome.total];
    if (outcome.kind === 'groups') return outcome.rows.map((row) => Object.values(row)[0]);
    return outcome.records.map(
        ({ parts }) => [...parts.values()].map((part) => part && 'stored' in part && part.stored)[0]
    );
}

const remove = (org: Org, objectName: string, id: string): string[] =>
    problems(write(org, [{ operation: 'delete', objectName, id }])[0]);
const undelete = (org: Org, objectName: string, id: string): string[] =>
    problems(write(org, [{ operation: 'undelete', objectName, id }])[0]);
const stored = (org: Org, sql: string): Record<string, unknown>[] =>
    org.query(org.context(org.administrator), sql).map((row) => ({ ...row }));

test('a deleted master takes its details along and comes back with them', (context) => {
    const org = orgOf(context, boxes);
    const box = insert(org, 'Box__c', { Name: 'B', Key__c: 'k' });
    const item = insert(org, 'Item__c', { Box__c: box, Amount__c: 2 });
    const gone = insert(org, 'Item__c', { Box__c: box, Amount__c: 3 });
    assert.deepEqual(remove(org, 'Item__c', gone), []);
    assert.deepEqual(remove(org, 'Box__c', box), []);
    assert.deepEqual(stored(org, 'SELECT Id FROM Item__c UNION ALL SELECT Id FROM Box__c'), []);
    assert.deepEqual(queryAll(org, 'SELECT Name FROM Box__c WHERE IsDeleted = true'), ['B']);
    assert.deepEqual(queryAll(org, 'SELECT Id FROM Item__c WHERE IsDeleted = true ORDER BY Name'), [item, gone]);
    assert.deepEqual(queryAll(org, "SELECT COUNT() FROM Item__c WHERE Box__r.Name = 'B'"), [2]);
    assert.deepEqual(remove(org, 'Box__c', box), ['ENTITY_IS_DELETED: entity is deleted']);
    assert.deepEqual(problems(write(org, [{ operation: 'update', objectName: 'Box__c', id: box, fields: {} }])[0]), [
        'ENTITY_IS_DELETED: entity is deleted'
    ]);

    assert.deepEqual(undelete(org, 'Box__c', box), []);
    assert.deepEqual(stored(org, 'SELECT Id, IsDeleted, Item_Count__c, Open_Sum__c FROM Box__c'), [
        { Id: box, IsDeleted: 0n, Item_Count__c: 1n, Open_Sum__c: 2000n }
    ]);
    assert.deepEqual(stored(org, 'SELECT Id, Name, Box__c FROM Item__c'), [{ Id: item, Name: 'IT-0001', Box__c: box }]);
    assert.deepEqual(undelete(org, 'Item__c', gone), []);
    assert.deepEqual(stored(org, 'SELECT Open_Sum__c FROM Box__c'), [{ Open_Sum__c: 5000n }]);
    assert.deepEqual(queryAll(org, 'SELECT Id FROM Item__c WHERE IsDeleted = true'), []);
});

test('what cannot come back says why', (context) => {
    const org = orgOf(context, boxes);
    const box = insert(org, 'Box__c', { Name: 'B', Key__c: 'k' });
    const [first, second] = [insert(org, 'Item__c', { Box__c: box }), insert(org, 'Item__c', { Box__c: box })];
    remove(org, 'Item__c', first);
    remove(org, 'Box__c', box);
    assert.deepEqual(undelete(org, 'Item__c', second), [
        `UNDELETE_FAILED: the record was deleted with ${box.slice(0, 15)}: undelete that`
    ]);
    assert.deepEqual(undelete(org, 'Item__c', first), ['UNDELETE_FAILED: the record that Box leads to is deleted']);
    const again = insert(org, 'Box__c', { Name: 'other', Key__c: 'k' });
    assert.deepEqual(undelete(org, 'Box__c', box), [
        `DUPLICATE_VALUE: duplicate value found: Key__c duplicates value on record with id: ${again.slice(0, 15)}`
    ]);
    assert.deepEqual(undelete(org, 'Box__c', again), ['UNDELETE_FAILED: Entity is not in the recycle bin']);
    assert.deepEqual(queryAll(org, 'SELECT COUNT() FROM Item__c WHERE IsDeleted = true'), [2]);
});

test('a lookup that a deletion blanked leads to the record again, unless it was filled since', (context) => {
    const org = orgOf(context, boxes);
    const [box, account, other] = [insert(org, 'Box__c', { Name: 'B' }), insert(org, 'Account', { Name: 'A' }), insert(org, 'Account', { Name: 'O' })];
    const [kept, moved] = [insert(org, 'Item__c', { Box__c: box, Loose__c: account }), insert(org, 'Item__c', { Box__c: box, Loose__c: account })];
    remove(org, 'Account', account);
    write(org, [{ operation: 'update', objectName: 'Item__c', id: moved, fields: { Loose__c: other } }]);
    undelete(org, 'Account', account);
    assert.deepEqual(stored(org, 'SELECT Id, Loose__c FROM Item__c ORDER BY Id'), [
        { Id: kept, Loose__c: account },
        { Id: moved, Loose__c: other }
    ]);
}); // prettier-ignore

test('a failed deletion leaves roll-ups as they were', (context) => {
    const org = orgOf(context, boxes);
    const [box, account] = [insert(org, 'Box__c', { Name: 'B' }), insert(org, 'Account', { Name: 'A' })];
    const item = insert(org, 'Item__c', { Box__c: box, Guard__c: account, Amount__c: 1 });
    const results = write(org, [
        { operation: 'delete', objectName: 'Account', id: account },
        { operation: 'update', objectName: 'Item__c', id: item, fields: { Amount__c: 4 } },
        { operation: 'update', objectName: 'Item__c', id: item, fields: { Amount__c: -4 } }
    ]);
    assert.deepEqual(
        results.map(({ success }) => success),
        [false, true, false]
    );
    assert.deepEqual(stored(org, 'SELECT Item_Count__c, Open_Sum__c FROM Box__c'), [
        { Item_Count__c: 1n, Open_Sum__c: 4000n }
    ]);
});
