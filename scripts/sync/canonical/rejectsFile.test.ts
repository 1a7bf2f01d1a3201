import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeRejects } from './rejectsFile.ts';

test('a value that a spreadsheet would run is written as text', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rejects-')), 'folder', 'rejects.csv');
    writeRejects(file, [{ sourceRow: 'items.csv:2', column: 'amount', value: '=cmd()', reason: 'is not a number' }]);
    assert.equal(readFileSync(file, 'utf8'), "row,column,value,reason\nitems.csv:2,amount,'=cmd(),is not a number\n");
});
