import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Config } from '@oclif/core';
import { refusal, usageProblem } from '../problem.ts';
import { failureOf } from './failureOf.ts';
import { SyncCommand } from './syncCommand.ts';

let thrown: Error;

class Failing extends SyncCommand<void> {
    async run(): Promise<void> {
        return await Promise.reject(thrown);
    }
}

const named = (name: string): Error => Object.assign(new Error('no'), { name });
const cases: readonly (readonly [string, Error, number])[] = [
    ['an org that does not answer', new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }), 1],
    ['a program fault', new TypeError('x is undefined'), 1],
    ['a fault that quotes another', new Error('caught TypeError: no'), 1],
    ['an unknown org', named('NamedOrgNotFoundError'), 2],
    ['a refused delivery', refusal('no'), 1],
    ['a usage problem', usageProblem('no'), 2]
];

for (const [what, error, exitCode] of cases) {
    test(`${what} ends with exit code ${exitCode}`, async () => {
        thrown = error;
        const config = await Config.load({
            root: import.meta.dirname,
            pjson: { name: 'test', version: '0.0.1', oclif: {} }
        });
        await assert.rejects(Failing.run([], config), { exitCode });
        process.exitCode = 0;
    });
}

test('an org that does not answer says why', () => {
    const failure = failureOf(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }));
    assert.equal(failure.message, 'The org does not answer: connect ECONNREFUSED');
});
