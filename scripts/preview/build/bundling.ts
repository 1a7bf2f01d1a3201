import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { builtAddress } from './assets.ts';
import { lwcPlugin } from './lwcPlugin.ts';
import { repository, type ModuleSources } from './sources.ts';
import { virtualModules } from './virtualModules.ts';

/** Bundles lwc and the base components in use; the result changes only with their versions and that choice. */
export function bundleBaseComponents(folder: string, sources: ModuleSources, used: readonly string[]): Promise<void> {
    return buildInto(folder, baseConfig(sources, used));
}

/** Bundles the package and the page shell on top of base components bundled before. */
export function bundlePages(
    folder: string,
    sources: ModuleSources,
    used: readonly string[],
    vendorName: string
): Promise<void> {
    return buildInto(folder, pagesConfig(sources, used, vendorName));
}

function baseConfig(sources: ModuleSources, used: readonly string[]): InlineConfig {
    const input = Object.fromEntries(['@lwc/synthetic-shadow', 'lwc', ...used].map((name) => [entryName(name), name]));
    return config(sources, [], {
        input,
        preserveEntrySignatures: 'strict',
        output: {
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
            codeSplitting: { groups: [{ name: 'base', test: /^(?!.*synthetic-shadow)/ }] }
        }
    });
}

function pagesConfig(sources: ModuleSources, used: readonly string[], vendorName: string): InlineConfig {
    const shared = new Set(['lwc', '@lwc/synthetic-shadow', ...used]);
    const vendor: Plugin = {
        name: 'good-terms-vendor',
        enforce: 'pre',
        resolveId: (specifier) =>
            shared.has(specifier)
                ? { id: `${builtAddress}/${vendorName}/${entryName(specifier)}.js`, external: 'absolute' }
                : undefined
    };
    const start = join(repository, 'scripts/preview/page/start.ts');
    return config(sources, [vendor], {
        input: { page: start, first: join(repository, 'scripts/preview/page/first.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
    });
}

function config(
    sources: ModuleSources,
    first: Plugin[],
    bundle: NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>
): InlineConfig {
    const rolldownOptions = { ...bundle, checks: { pluginTimings: false } };
    return {
        root: repository,
        configFile: false,
        envDir: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [...first, virtualModules(sources), lwcPlugin(sources)],
        build: {
            target: 'es2023',
            minify: true,
            modulePreload: false,
            reportCompressedSize: false,
            chunkSizeWarningLimit: 5_000,
            emptyOutDir: false,
            rolldownOptions
        }
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

function entryName(specifier: string): string {
    return specifier.replace(/^@/, '').replaceAll('/', '-');
}
