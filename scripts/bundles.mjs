/**
 * Lets Node import the package's service bundles by the name that Lightning gives them:
 * `c/termsMoney` is force-app/<...>/lwc/termsMoney/termsMoney.ts, and a file beside it is named without its ending.
 * Loaded with `node --import`.
 */
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = dirname(import.meta.dirname);
const bundles = new Map(
    globSync('{force-app,force-quote}/main/*/lwc/*/*.ts', { cwd: root })
        .filter((file) => basename(file, '.ts') === basename(dirname(file)))
        .map((file) => [`c/${basename(file, '.ts')}`, pathToFileURL(join(root, file)).href])
);

registerHooks({
    resolve(specifier, context, nextResolve) {
        const url = bundles.get(specifier) ?? fileBeside(specifier, context.parentURL);
        return url ? { url, format: 'module-typescript', shortCircuit: true } : nextResolve(specifier, context);
    }
});

/** The file of the same bundle that `./part` names, for an import out of the package. */
function fileBeside(specifier, parentUrl) {
    const isOfBundle = /^\.\.?\/[^.]+$/.test(specifier) && parentUrl?.includes('/lwc/') && parentUrl.endsWith('.ts');
    return isOfBundle ? new URL(`${specifier}.ts`, parentUrl).href : undefined;
}
