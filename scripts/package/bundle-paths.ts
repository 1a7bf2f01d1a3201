/** Keeps config/tsconfig.bundles.json true: one path per bundle, so that tsc resolves `c/x` as Lightning does. `--check` only looks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../bootstrap/places.mjs';
import { bundlesOf } from './bundles.ts';

const file = 'config/tsconfig.bundles.json';

/** The text that config/tsconfig.bundles.json should have for the bundles of a project. */
export async function bundlePathsText(projectFolder: string): Promise<string> {
    const paths = Object.fromEntries(bundlesOf(projectFolder).map(({ name, main }) => [`c/${name}`, [`../${main}`]]));
    const style = await resolveConfig(join(projectFolder, file));
    return format(JSON.stringify({ compilerOptions: { paths } }, undefined, 2), { ...style, filepath: file });
}

/** Whether config/tsconfig.bundles.json names exactly the bundles that exist. */
export async function bundlePathsAreTrue(projectFolder: string): Promise<boolean> {
    return readFileSync(join(projectFolder, file), 'utf8') === (await bundlePathsText(projectFolder));
}

if (import.meta.main) {
    const isTrue = await bundlePathsAreTrue(root);
    if (process.argv.includes('--check')) {
        process.stdout.write(
            isTrue ? `${file} is true.\n` : `${file} is out of date: run scripts/package/bundle-paths.ts.\n`
        );
        process.exitCode = isTrue ? 0 : 1;
    } else {
        writeFileSync(join(root, file), await bundlePathsText(root));
        process.stdout.write(isTrue ? `${file} was true already.\n` : `${file} written.\n`);
    }
}
