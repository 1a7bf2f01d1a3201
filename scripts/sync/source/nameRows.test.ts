import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { nameRows } from './nameRows.ts';

test('rows are named by record where the lines that were counted do not add up to the rows that were read', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE items AS FROM (VALUES (1, 'x'), (2, 'y')) rows(__ordinal, a)`);
    const lines = { records: 9, blank: [2], spread: [{ record: 3, linesBeyond: 4 }] };
    const nameOf = await nameRows(connection, 'items', 'items.csv', lines, [3]);
    const rows = await connection.runAndReadAll('SELECT * FROM items');
    assert.deepEqual(rows.getRowObjectsJson(), [
        { source_row: 'items.csv record 2', a: 'x' },
        { source_row: 'items.csv record 4', a: 'y' }
    ]);
    assert.equal(nameOf(3), 'items.csv record 3');
    connection.closeSync();
    instance.closeSync();
});
