import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orgCommand } from '../orgOptions.ts';
import { orgPlace } from '../orgPlace.ts';

test('commands and their defaults', () => {
    const asked = (line: string) => orgCommand(line.split(' '));
    assert.deepEqual(asked('start'), { command: 'start', name: 'scratch', port: 0, detach: false, sample: false });
    assert.deepEqual(asked('start --name other --port 4000 --sample --detach'), {
        command: 'start',
        name: 'other',
        port: 4000,
        detach: true,
        sample: true
    });
    assert.deepEqual(asked('reset --empty'), { command: 'reset', name: 'scratch', empty: true });
    assert.deepEqual(asked('login --home user'), { command: 'login', name: 'scratch', userHome: true });
    assert.deepEqual(asked('fault --name b add lockedRows object=Receivable__c share=0.2 count=null'), {
        command: 'fault',
        name: 'b',
        step: { verb: 'add', fault: { kind: 'lockedRows', object: 'Receivable__c', share: 0.2, count: null } }
    });
    assert.deepEqual(asked('fault clear F2'), {
        command: 'fault',
        name: 'scratch',
        step: { verb: 'clear', id: 'F2' }
    });
    assert.deepEqual(asked('exec --sample -- sf org display --json'), {
        command: 'exec',
        name: undefined,
        sample: true,
        words: ['sf', 'org', 'display', '--json']
    });
});

for (const [line, sentence] of [
    ['', /^No command\./],
    ['begin', /^"begin" is not a command\./],
    ['start --port 70000', /^--port must be a number/],
    ['start --prot 1', /^Unknown option '--prot'/],
    ['stop now', /^Unexpected argument 'now'/],
    ['login --home mine', /^--home mine is not known\./],
    ['exec ls', /^exec needs a command behind --\./],
    ['exec --', /^exec needs a command behind --\./],
    ['fault', /^fault needs add KIND, list or clear\./],
    ['fault add slowJob polls', /^"polls" is not of the form key=value\./]
] as const) {
    test(`"${line}" is refused with all commands`, () => {
        assert.throws(
            () => orgCommand(line === '' ? [] : line.split(' ')),
            (error: Error) => sentence.test(error.message) && error.message.includes('exec [--name N]')
        );
    });
}

test('names that could not be aliases are refused', () => {
    for (const name of ['local', 'Other', '../other', 'a b', 'other-admin', '']) {
        assert.throws(() => orgPlace(name), /cannot be the name of an org/);
    }
    assert.match(orgPlace('other').folder, /\.goodterms\/orgs\/other$/);
});
