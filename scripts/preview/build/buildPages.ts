import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtAddress, installedVersion } from './assets.ts';
import { bundleApart } from './bundleApart.ts';
import { ModuleSources, repository } from './sources.ts';
import { usedBaseComponents } from './usedBaseComponents.ts';

/** Where the built pages lie and what their HTML has to name. */
export interface BuiltPages {
    /** Folder with everything below the address `/assets/built/`. */
    readonly folder: string;
    /** Scripts that run in order; the first is classic and blocking, the rest are modules. */
    readonly firstScript: string;
    readonly pageScript: string;
    readonly preload: readonly string[];
    readonly builtAnew: boolean;
}

const versions = ['lwc', '@lwc/compiler', 'lightning-base-components', 'vite', 'typescript'].map(
    (name) => `${name}@${installedVersion(name)}`
);

const buildsKept = 3;

/** Builds the pages of a package, or finds them built already: same sources and versions, same folder. */
export async function buildPages(options: {
    stateFolder: string;
    packageFolders: readonly string[];
    report?: (text: string) => void;
}): Promise<BuiltPages> {
    const report = options.report ?? (() => {});
    const folder = join(options.stateFolder, 'preview');
    const sources = new ModuleSources(options.packageFolders);
    const used = usedBaseComponents(sources);

    const vendorName = `vendor-${hashOf([...versions, ...used, ...contents(['scripts/preview/build', 'scripts/preview/components'])])}`;
    const pagesName = `pages-${hashOf([vendorName, ...contents(['scripts/preview', ...options.packageFolders])])}`;
    const isBuilt = existsSync(join(folder, pagesName));

    if (!existsSync(join(folder, vendorName))) {
        report('Building the base components (once)');
        await bundleApart({
            what: 'base',
            folder: join(folder, vendorName),
            packageFolders: sources.packageFolders,
            used
        });
    }
    if (!isBuilt) {
        report('Building the pages');
        await bundleApart({
            what: 'pages',
            folder: join(folder, pagesName),
            packageFolders: sources.packageFolders,
            used,
            vendorName
        });
    }
    for (const name of [vendorName, pagesName]) keepRecent(folder, name);
    return {
        folder,
        firstScript: `${builtAddress}/${pagesName}/first.js`,
        pageScript: `${builtAddress}/${pagesName}/page.js`,
        preload: globSync('*.js', { cwd: join(folder, vendorName) }).map(
            (file) => `${builtAddress}/${vendorName}/${file}`
        ),
        builtAnew: !isBuilt
    };
}

/** Marks a build as used now and removes those of its kind that were not used for long; another server may still serve the last ones. */
function keepRecent(folder: string, name: string): void {
    const now = new Date();
    utimesSync(join(folder, name), now, now);
    const usedAt = (other: string): number => statSync(join(folder, other)).mtimeMs;
    const builds = globSync(`${name.split('-')[0]}-????????????`, { cwd: folder }).toSorted(
        (a, b) => usedAt(b) - usedAt(a)
    );
    for (const old of builds.slice(buildsKept)) rmSync(join(folder, old), { recursive: true, force: true });
}

/** Names and contents of all files below these folders. */
function contents(folders: readonly string[]): string[] {
    return folders.flatMap((folder) =>
        globSync('**/*.{ts,html,css,xml}', { cwd: resolve(repository, folder) })
            .filter((file) => !/__tests__|^test\/|\.test\.ts$|\.spec\.ts$/.test(file))
            .toSorted()
            .flatMap((file) => [file, readFileSync(resolve(repository, folder, file), 'utf8')])
    );
}

function hashOf(parts: readonly string[]): string {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part).update('\0');
    return hash.digest('hex').slice(0, 12);
}
