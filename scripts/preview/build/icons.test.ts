import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedAssets } from './assets.ts';
import { repository } from './sources.ts';

const sprites = new Map(
    [...installedAssets()]
        .filter(([address]) => address.endsWith('.svg'))
        .map(([address, file]) => [/(\w+)\.svg$/.exec(address)?.[1], readFileSync(file, 'utf8')])
);

test('every icon that the pages and the package name is in the sprites', () => {
    const files = globSync(['force-app/main/**/lwc/*/*.{ts,html}', 'scripts/preview/page/**/*.{ts,html}'], {
        cwd: repository
    });
    const named = files.flatMap((file) => {
        const found = readFileSync(join(repository, file), 'utf8').matchAll(
            /['"](utility|standard|custom|action|doctype):(\w+)['"]/g
        );
        return [...found].map(([, category, name]) => ({ file, category, name }));
    });
    assert.ok(named.length > 10);
    assert.deepEqual(
        named.filter(({ category, name }) => !sprites.get(category)?.includes(`id="${name}"`)),
        []
    );
});
