import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildPages, type BuiltPages } from './buildPages.ts';

let folder = '';

before(() => {
    folder = mkdtempSync(join(tmpdir(), 'good-terms-build-'));
    mkdirSync(join(folder, 'package/main/lwc/rated'), { recursive: true });
    writeBundle('Good');
    writeFileSync(join(folder, 'package/main/lwc/rated/rated.html'), '<template>{word}</template>');
    writeFileSync(
        join(folder, 'package/main/Page.flexipage-meta.xml'),
        `<FlexiPage><flexiPageRegions><itemInstances><componentInstance><componentName>c:rated</componentName></componentInstance></itemInstances>
        <name>main</name><type>Region</type></flexiPageRegions><type>AppPage</type></FlexiPage>`
    );
});
after(() => rmSync(folder, { recursive: true }));

function writeBundle(word: string): void {
    writeFileSync(
        join(folder, 'package/main/lwc/rated/rated.ts'),
        `import { LightningElement, api } from 'lwc';\nexport default class Rated extends LightningElement { @api recordId?: string; word: string = '${word}'; }\n`
    );
}

async function build(): Promise<{ pages: BuiltPages; told: string[]; folders: string[] }> {
    const told: string[] = [];
    const pages = await buildPages({
        stateFolder: folder,
        packageFolders: [join(folder, 'package')],
        report: (text) => told.push(text)
    });
    return { pages, told, folders: readdirSync(pages.folder).toSorted() };
}

test(
    'pages are built once, and a change of the package leaves the base components alone',
    { timeout: 120_000 },
    async () => {
        const first = await build();
        assert.deepEqual(first.told, ['Building the base components (once)', 'Building the pages']);
        assert.equal(first.folders.length, 2);

        const second = await build();
        assert.deepEqual([second.told, second.pages.builtAnew], [[], false]);
        assert.deepEqual({ ...second.pages, builtAnew: true }, first.pages);

        writeBundle('Better');
        const third = await build();
        assert.deepEqual(third.told, ['Building the pages']);
        assert.notEqual(third.pages.pageScript, first.pages.pageScript);
        assert.deepEqual(
            third.folders.map((name) => name.split('-')[0]),
            ['pages', 'pages', 'vendor']
        );

        for (const word of ['Fourth', 'Fifth']) {
            writeBundle(word);
            await build();
        }
        const { folders } = await build();
        assert.equal(folders.length, 4, 'three builds of the pages are kept');
        assert.equal(folders.includes(String(first.pages.pageScript.split('/')[3])), false, 'the oldest is gone');
    }
);
