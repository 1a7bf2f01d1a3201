/** Keeps config/tsconfig.bundles.json true: one path per bundle, so that tsc resolves `c/x` as Lightning does. `--check` only looks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { bundlesOf } from './bundles.ts';

const file = 'config/tsconfig.bundles.json';

/** The text that config/tsconfig.bundles.json should have for the bundles of a project. */
export function bundlePathsText(projectFolder: string): string {
    const paths = Object.fromEntries(bundlesOf(projectFolder).map(({ name, main }) => [`c/${name}`, [`../${main}`]]));
    const lines = Object.entries(paths).map(([name, [target]]) => `            ${JSON.stringify(name)}: [${JSON.stringify(target)}]`);
    return ['{', '    "compilerOptions": {', '        "paths": {', lines.join(',\n'), '        }', '    }', '}', ''].join('\n');
}

/** Whether config/tsconfig.bundles.json names exactly the bundles that exist. */
export function bundlePathsAreTrue(projectFolder: string): boolean {
    return readFileSync(join(projectFolder, file), 'utf8') === bundlePathsText(projectFolder);
}

if (import.meta.main) {
    const isTrue = bundlePathsAreTrue(root);
    if (process.argv.includes('--check')) {
        process.stdout.write(isTrue ? `${file} is true.\n` : `${file} is out of date: run scripts/package/bundle-paths.ts.\n`);
        process.exitCode = isTrue ? 0 : 1;
    } else {
        writeFileSync(join(root, file), bundlePathsText(root));
        process.stdout.write(isTrue ? `${file} was true already.\n` : `${file} written.\n`);
    }
}
