import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { bundlePathsText } from './bundle-paths.ts';
import { bundlesOf } from './bundles.ts';
import { cleanBundles, EmitError, emitBundles } from './emit.ts';

const folder = 'force-app/main/credit/lwc/creditPanel';
const project = {
    'tsconfig.json':
        '{ "compilerOptions": { "target": "ES2023", "module": "ESNext", "verbatimModuleSyntax": true, "noEmit": true } }',
    [`${folder}/creditPanel.ts`]: `import { api, LightningElement } from 'lwc';
import title from '@salesforce/label/c.Title';
import type { Money } from 'c/termsMoney';
import { zero } from 'c/termsMoney';
import { part } from './part.ts';

export default class CreditPanel extends LightningElement {
    @api amount: Money = zero('USD');
    readonly title: string = title + part;
}
`,
    [`${folder}/part.ts`]: 'export const part: number = 1;\n',
    [`${folder}/__tests__/creditPanel.test.ts`]: "test('nothing', () => {});\n",
    'force-app/main/credit/lwc/notABundle/other.ts': 'export {};\n'
};

test('a bundle becomes the JavaScript that the platform compiles: decorators and imports stay, types go', () =>
    inProject(project, (root) => {
        const { bundles, written } = emitBundles(root);
        assert.deepEqual(
            bundles.map(({ name, domain }) => [name, domain]),
            [['creditPanel', 'credit']]
        );
        assert.deepEqual(written, [`${folder}/creditPanel.js`, `${folder}/part.js`]);
        assert.equal(
            readFileSync(join(root, folder, 'creditPanel.js'), 'utf8'),
            `import { api, LightningElement } from 'lwc';
import title from '@salesforce/label/c.Title';
import { zero } from 'c/termsMoney';
import { part } from "./part.js";
export default class CreditPanel extends LightningElement {
    @api
    amount = zero('USD');
    title = title + part;
}
`
        );
    }));

test('clean takes away what a build wrote, and only that', () =>
    inProject(project, (root) => {
        emitBundles(root);
        assert.equal(cleanBundles(root).length, 2);
        assert.ok(!existsSync(join(root, folder, 'creditPanel.js')));
        assert.ok(existsSync(join(root, folder, 'creditPanel.ts')));
    }));

test('a syntax error stops the build with file and line', () =>
    inProject({ ...project, [`${folder}/part.ts`]: 'export const part = 1;\nexport const = 2;\n' }, (root) => {
        assert.throws(() => emitBundles(root), new EmitError(`${folder}/part.ts:2: Variable declaration expected.`));
    }));

test('the paths name each bundle and nothing else', () =>
    inProject(project, async (root) => {
        assert.deepEqual(bundlesOf(root).length, 1);
        assert.deepEqual(JSON.parse(await bundlePathsText(root)), {
            compilerOptions: { paths: { 'c/creditPanel': [`../${folder}/creditPanel.ts`] } }
        });
    }));

async function inProject(
    files: Readonly<Record<string, string>>,
    work: (root: string) => void | Promise<void>
): Promise<void> {
    const root = mkdtempSync(join(tmpdir(), 'good-terms-emit-'));
    try {
        for (const [file, text] of Object.entries(files)) {
            mkdirSync(dirname(join(root, file)), { recursive: true });
            writeFileSync(join(root, file), text);
        }
        await work(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}
