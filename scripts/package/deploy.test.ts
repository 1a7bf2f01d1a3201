import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ComponentStatus, type FileResponse } from '@salesforce/source-deploy-retrieve';
import { bundlesHook, root } from '../bootstrap/places.mjs';
import { deployOptions } from './deployOptions.ts';
import { failureLines } from './deployReport.ts';

test('the command line is read', () => {
    assert.deepEqual(deployOptions(['--target-org', 'dev']), {
        targetOrg: 'dev',
        isDryRun: false,
        withQuotes: false
    });
    assert.deepEqual(deployOptions(['-o', 'dev', '--dry-run', '--with-quotes']), {
        targetOrg: 'dev',
        isDryRun: true,
        withQuotes: true
    });
    assert.ok('problem' in deployOptions([]));
    assert.ok('problem' in deployOptions(['--target-org', 'dev', '--force']));
});

test('a failed component is one line with its place', () => {
    const responses: FileResponse[] = [
        { fullName: 'Good_Terms', type: 'CustomApplication', state: ComponentStatus.Created, filePath: '/p/app.xml' },
        {
            fullName: 'creditPanel',
            type: 'LightningComponentBundle',
            state: ComponentStatus.Failed,
            filePath: '/p/force-app/creditPanel.js',
            lineNumber: 3,
            columnNumber: 7,
            error: 'LWC1503:\nunknown import',
            problemType: 'Error'
        },
        {
            fullName: 'Own_Limit__c',
            type: 'CustomField',
            state: ComponentStatus.Failed,
            error: 'scale is too large',
            problemType: 'Error'
        }
    ];
    assert.deepEqual(failureLines(responses, '/p'), [
        'force-app/creditPanel.js:3:7: LightningComponentBundle creditPanel: LWC1503: unknown import',
        'CustomField Own_Limit__c: scale is too large'
    ]);
});

test('exit 2 on a wrong call, exit 1 for an org that nobody knows', () => {
    const wrong = run([]);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /Usage: npm run deploy/);
    const unknown = run(['--target-org', 'no-such-org', '--dry-run']);
    assert.equal(unknown.status, 1);
    assert.match(unknown.stderr, /no-such-org/);
    assert.equal(unknown.stdout, '');
});

function run(args: readonly string[]) {
    const home = mkdtempSync(join(tmpdir(), 'good-terms-home-'));
    try {
        const program = join(root, 'scripts/package/deploy.ts');
        const env = { ...process.env, HOME: home, USERPROFILE: home, SF_DISABLE_TELEMETRY: 'true' };
        return spawnSync(process.execPath, ['--import', bundlesHook, program, ...args], { encoding: 'utf8', env });
    } finally {
        rmSync(home, { recursive: true, force: true });
    }
}
