import { test } from 'node:test';
import assert from 'node:assert/strict';
import { claimJournal } from './claimJournal.ts';
import { openJournal } from './openJournal.ts';

const deadProcess = 2 ** 22 + 1;

test('a journal is used by one living process at a time', () => {
    const journal = openJournal(':memory:', '00D000000000000AAA');
    const release = claimJournal(journal, process.ppid);
    assert.throws(() => claimJournal(journal, process.pid), { name: 'JournalInUse', exitCode: 1 });
    release();
    claimJournal(journal, process.pid)();
    journal.close();
});

test('the claim of a process that was killed is taken over', () => {
    const journal = openJournal(':memory:', '00D000000000000AAA');
    claimJournal(journal, deadProcess);
    assert.doesNotThrow(() => claimJournal(journal, process.pid));
    journal.close();
});
