import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One Lightning component bundle of the package, as TypeScript. */
export interface Bundle {
    /** Name of the folder and of the main file: `creditPanel`. */
    readonly name: string;
    /** Domain folder it lives in: `credit`. */
    readonly domain: string;
    readonly folder: string;
    /** Main file, relative to the project. */
    readonly main: string;
    /** All TypeScript files that become JavaScript, relative to the project; no tests, no declarations. */
    readonly sources: readonly string[];
}

/** All bundles of both package directories that have a main TypeScript file, by name. */
export function bundlesOf(projectFolder: string): readonly Bundle[] {
    return globSync('{force-app,force-quote}/main/*/lwc/*/*.ts', { cwd: projectFolder })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => basename(file, '.ts') === basename(dirname(file)))
        .map((main) => ({
            name: basename(main, '.ts'),
            domain: main.split('/')[2] ?? '',
            folder: dirname(main),
            main,
            sources: sourcesIn(projectFolder, dirname(main))
        }))
        .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function sourcesIn(projectFolder: string, folder: string): readonly string[] {
    return globSync('**/*.ts', { cwd: join(projectFolder, folder) })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => !file.includes('__tests__/') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
        .map((file) => `${folder}/${file}`)
        .toSorted();
}
