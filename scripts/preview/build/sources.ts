import { existsSync, globSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/** The folder of the repository: everything the build reads lies below it. */
export const repository = resolve(import.meta.dirname, '../../..');

const baseComponents = join(repository, 'node_modules/lightning-base-components');
const lightning = join(baseComponents, 'src/lightning');
const ownModules = join(repository, 'scripts/preview/modules');
const ownComponents = join(repository, 'scripts/preview/components/lightning');
const page = join(repository, 'scripts/preview/page');

/** Finds the file behind a module name as Lightning resolves it: `c/x`, `page/x`, `lightning/x`. */
export class ModuleSources {
    readonly packageFolders: readonly string[];
    readonly #bundles: Map<string, string>;

    constructor(packageFolders: readonly string[]) {
        this.packageFolders = packageFolders.map((folder) => resolve(repository, folder));
        this.#bundles = new Map(
            this.packageFolders
                .flatMap((folder) =>
                    globSync('**/lwc/*/*.{ts,html,css}', { cwd: folder }).map((file) => join(folder, file))
                )
                .filter((file) => basename(file, extname(file)) === basename(dirname(file)))
                .map((file) => [`c/${basename(dirname(file))}`, dirname(file)])
        );
    }

    /** The folders of the package's bundles. */
    get bundleFolders(): string[] {
        return [...this.#bundles.values()];
    }

    /** The file of a module, or nothing when no such bundle exists. */
    fileOf(specifier: string): string | undefined {
        const [namespace, name, ...rest] = specifier.split('/');
        if (!namespace || !name || rest.length > 0) return undefined;
        return (
            this.#foldersOf(namespace, name)
                .flatMap((folder) => ['.ts', '.js', '.html', '.css'].map((ending) => join(folder, name + ending)))
                .find((file) => existsSync(file)) ?? scopedImport(specifier)
        );
    }

    /** Whether a `lightning/x` module is one of ours (the npm package of base components does not have it). */
    isStandIn(specifier: string): boolean {
        return this.fileOf(specifier)?.startsWith(ownModules) ?? false;
    }

    #foldersOf(namespace: string, name: string): string[] {
        if (namespace === 'c') return [this.#bundles.get(`c/${name}`) ?? []].flat();
        if (namespace === 'page') return [join(page, name)];
        if (namespace === 'lightning')
            return [join(ownModules, 'lightning', name), join(ownComponents, name), join(lightning, name)];
        return [join(ownModules, namespace, name)];
    }
}

/** What the package of base components brings for `@salesforce/i18n/...`, `client` and its own labels. */
export function scopedImport(specifier: string): string | undefined {
    if (!specifier.startsWith('@salesforce/')) return undefined;
    const flat = specifier.replaceAll('/', '-');
    const file = join(baseComponents, 'scopedImports', `${flat}.js`);
    if (existsSync(file)) return file;
    if (specifier.startsWith('@salesforce/gate/')) return join(baseComponents, 'external/gateStub.js');
    if (specifier.startsWith('@salesforce/accessCheck/')) return join(baseComponents, 'external/flagStub.js');
    return undefined;
}

/** Namespace and name of the component bundle that a file belongs to, or nothing for a plain module. */
export function bundleOf(file: string, sources: ModuleSources): { namespace: string; name: string } | undefined {
    const within = (folder: string): string | undefined => {
        const path = relative(folder, file);
        return path.startsWith('..') ? undefined : path.split(sep)[0];
    };
    const owners: [string, string][] = [
        ...sources.bundleFolders.map((folder): [string, string] => ['c', dirname(folder)]),
        ['page', page],
        ['lightning', lightning],
        ['lightning', ownComponents]
    ];
    for (const [namespace, folder] of owners) {
        const name = within(folder);
        if (name) return { namespace, name };
    }
    return undefined;
}
