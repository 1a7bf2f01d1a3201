import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, type ModuleSources } from './sources.ts';

/** The base components and modules of `lightning/` that the package and the page shell use, stand-ins left out. */
export function usedBaseComponents(sources: ModuleSources): string[] {
    const folders = [
        ...sources.packageFolders,
        join(repository, 'scripts/preview/page'),
        join(repository, 'scripts/preview/modules')
    ];
    const names = folders.flatMap((folder) =>
        globSync('**/*.{ts,html}', { cwd: folder })
            .filter((file) => !/__tests__/.test(file))
            .flatMap((file) => namesIn(readFileSync(join(folder, file), 'utf8')))
    );
    return [...new Set(names)].filter((name) => sources.fileOf(name) && !sources.isStandIn(name)).toSorted();
}

function namesIn(source: string): string[] {
    const tags = [...source.matchAll(/<lightning-([a-z0-9-]+)/g)].map(([, tag = '']) => `lightning/${camelCase(tag)}`);
    const imports = [...source.matchAll(/from '(lightning\/\w+)'/g)].map(([, name = '']) => name);
    return [...tags, ...imports];
}

/** `formatted-number` as a folder name: `formattedNumber`. */
function camelCase(tag: string): string {
    return tag.replaceAll(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
