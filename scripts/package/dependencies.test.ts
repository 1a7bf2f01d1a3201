import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../bootstrap/places.mjs';
import { forbiddenImports } from './dependencies.ts';

test('every import of the project runs in the direction of the house', async () => {
    assert.deepEqual(await forbiddenImports(root), []);
});

const cases = [
    {
        rule: 'foundation-knows-only-what-lies-below',
        from: 'force-app/main/foundation/lwc/termsMoney/termsMoney.ts',
        text: "import 'c/creditLimit';"
    },
    {
        rule: 'ledger-knows-only-what-lies-below',
        from: 'force-app/main/ledger/lwc/ledgerAgeing/ledgerAgeing.ts',
        text: "import type { Limit } from 'c/creditLimit';"
    },
    {
        rule: 'disputes-knows-only-what-lies-below',
        from: 'force-app/main/disputes/lwc/disputeDesk/disputeDesk.ts',
        text: "import 'c/planSchedule';"
    },
    {
        rule: 'package-knows-no-scripts',
        from: 'force-app/main/credit/lwc/creditScore/creditScore.ts',
        text: "import '../../../../../scripts/sync/run';"
    },
    { rule: 'scripts-import-rules-not-pictures', from: 'scripts/sync/judge.ts', text: "import 'c/creditPanel';" },
    { rule: 'sync-knows-no-local-org', from: 'scripts/sync/load.ts', text: "import '../local-org/server.ts';" },
    { rule: 'local-org-knows-no-clients', from: 'scripts/local-org/other.ts', text: "import '../sync/run.ts';" }
];

for (const { rule, from, text } of cases) {
    test(`${rule}: found in ${from}`, async () => {
        const found = await inProject({ [from]: text }, forbiddenImports);
        assert.deepEqual(
            found.map((violation) => [violation.rule, violation.from]),
            [[rule, from]]
        );
    });
}

test('a circle between two bundles is found', async () => {
    const found = await inProject(
        {
            'force-app/main/credit/lwc/creditLimit/creditLimit.ts': "import 'c/creditScore'; export interface Limit {}",
            'force-app/main/credit/lwc/creditScore/creditScore.ts': "import 'c/creditLimit';"
        },
        forbiddenImports
    );
    assert.deepEqual(new Set(found.map(({ rule }) => rule)), new Set(['no-circles-in-the-package']));
});

const innocent = {
    'force-app/main/credit/lwc/creditLimit/creditLimit.ts': 'export interface Limit { readonly amount: number }',
    'force-app/main/credit/lwc/creditPanel/creditPanel.ts': "import 'c/creditLimit';",
    'force-app/main/credit/lwc/creditPanel/creditPanel.html': '<template></template>',
    'force-app/main/plans/lwc/planSchedule/planSchedule.ts': "import 'c/creditLimit';",
    'scripts/local-org/server.ts': 'export const server = 1;',
    'scripts/sync/run.ts': "import 'c/creditLimit';",
    'scripts/sync/test/run.test.ts': "import '../../local-org/server.ts';"
};

async function inProject<T>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-'));
    try {
        for (const [file, text] of Object.entries({ ...innocent, ...files })) {
            mkdirSync(dirname(join(folder, file)), { recursive: true });
            writeFileSync(join(folder, file), text);
        }
        return await work(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}
