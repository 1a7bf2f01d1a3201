import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { installedVersion } from './assets.ts';
import { lwcPlugin } from './lwcPlugin.ts';
import { ModuleSources, repository } from './sources.ts';
import { usedBaseComponents } from './usedBaseComponents.ts';
import { virtualModules } from './virtualModules.ts';

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

/** Address below which the built files are served. */
export const builtAddress = '/assets/built';

const versions = ['lwc', '@lwc/compiler', 'lightning-base-components', 'vite', 'typescript'].map((name) => `${name}@${installedVersion(name)}`);

/** Builds the pages of a package, or finds them built already: same sources and versions, same folder. */
export async function buildPages(options: { stateFolder: string; packageFolders: readonly string[]; report?: (text: string) => void }): Promise<BuiltPages> {
    const report = options.report ?? (() => {});
    const folder = join(options.stateFolder, 'preview');
    const sources = new ModuleSources(options.packageFolders);
    const used = usedBaseComponents(sources);

    const vendorName = `vendor-${hashOf([...versions, ...used, ...contents(['scripts/preview/build', 'scripts/preview/components'])])}`;
    const pagesName = `pages-${hashOf([vendorName, ...contents(['scripts/preview', ...options.packageFolders])])}`;
    const isBuilt = existsSync(join(folder, pagesName, 'manifest.json'));

    if (!existsSync(join(folder, vendorName))) {
        report('Building the base components (once)');
        await buildInto(join(folder, vendorName), vendorConfig(sources, used));
    }
    if (!isBuilt) {
        report('Building the pages');
        await buildInto(join(folder, pagesName), pagesConfig(sources, used, vendorName));
        removeOthers(folder, [vendorName, pagesName]);
    }
    const manifest: { first: string; page: string } = JSON.parse(readFileSync(join(folder, pagesName, 'manifest.json'), 'utf8'));
    return {
        folder,
        firstScript: `${builtAddress}/${pagesName}/${manifest.first}`,
        pageScript: `${builtAddress}/${pagesName}/${manifest.page}`,
        preload: globSync('*.js', { cwd: join(folder, vendorName) }).map((file) => `${builtAddress}/${vendorName}/${file}`),
        builtAnew: !isBuilt
    };
}

function vendorConfig(sources: ModuleSources, used: readonly string[]): InlineConfig {
    const input = Object.fromEntries(['@lwc/synthetic-shadow', 'lwc', ...used].map((name) => [entryName(name), name]));
    return config(sources, [], {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: [{ name: 'base', test: /^(?!.*synthetic-shadow)/ }] } }
    });
}

function pagesConfig(sources: ModuleSources, used: readonly string[], vendorName: string): InlineConfig {
    const shared = new Set(['lwc', '@lwc/synthetic-shadow', ...used]);
    const vendor: Plugin = {
        name: 'good-terms-vendor',
        enforce: 'pre',
        resolveId: (specifier) => (shared.has(specifier) ? { id: `${builtAddress}/${vendorName}/${entryName(specifier)}.js`, external: 'absolute' } : undefined)
    };
    const start = join(repository, 'scripts/preview/page/start.ts');
    const manifest: Plugin = {
        name: 'good-terms-manifest',
        generateBundle() {
            this.emitFile({ type: 'asset', fileName: 'manifest.json', source: JSON.stringify({ first: 'first.js', page: 'page.js' }) });
        }
    };
    return config(sources, [vendor, manifest], {
        input: { page: start, first: join(repository, 'scripts/preview/page/first.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
    });
}

function config(sources: ModuleSources, first: Plugin[], rolldownOptions: NonNullable<InlineConfig['build']>['rolldownOptions']): InlineConfig {
    return {
        root: repository,
        configFile: false,
        envDir: false,
        logLevel: 'warn',
        publicDir: false,
        resolve: { alias: {} },
        plugins: [...first, virtualModules(sources), lwcPlugin(sources)],
        build: { target: 'es2023', minify: true, modulePreload: false, reportCompressedSize: false, chunkSizeWarningLimit: 5000, cssCodeSplit: false, emptyOutDir: false, ...{ rolldownOptions } }
    };
}

/** Builds beside the final place and moves the result there: an interrupted build leaves nothing that looks whole. */
async function buildInto(folder: string, settings: InlineConfig): Promise<void> {
    const unfinished = `${folder}.${process.pid}.unfinished`;
    mkdirSync(dirname(folder), { recursive: true });
    try {
        await build({ ...settings, build: { ...settings.build, outDir: unfinished } });
        rmSync(folder, { recursive: true, force: true });
        renameSync(unfinished, folder);
    } finally {
        rmSync(unfinished, { recursive: true, force: true });
    }
}

function removeOthers(folder: string, kept: readonly string[]): void {
    for (const name of globSync('{vendor,pages}-*', { cwd: folder })) {
        if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
}

function entryName(specifier: string): string {
    return specifier.replace(/^@/, '').replaceAll('/', '-');
}

/** Names and contents of all files below folders of the repository. */
function contents(folders: readonly string[]): string[] {
    return folders.flatMap((folder) =>
        globSync('**/*.{ts,html,css,xml}', { cwd: join(repository, folder) })
            .filter((file) => !/__tests__|^test\/|\.test\.ts$|\.spec\.ts$/.test(file))
            .toSorted()
            .flatMap((file) => [file, readFileSync(join(repository, folder, file), 'utf8')])
    );
}

function hashOf(parts: readonly string[]): string {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part).update('\0');
    return hash.digest('hex').slice(0, 12);
}
