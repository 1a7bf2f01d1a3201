/** Cross-checks the package's metadata: what no vendor's tool tells before a deploy fails. */
import { root } from '../bootstrap/places.mjs';
import { bundlePathsAreTrue } from './bundle-paths.ts';
import { checks } from './checks/index.ts';
import { forbiddenImports } from './dependencies.ts';
import { packageDirectories } from './packageDirectories.ts';
import { readSourcePackage } from './sourcePackage.ts';

async function problems(): Promise<readonly string[]> {
    // The core stands alone in an org without quotes, and together with the rest in one with them.
    const packs = [readSourcePackage(root), readSourcePackage(root, packageDirectories)];
    const found = Object.entries(checks).flatMap(([name, check]) =>
        packs.flatMap((pack) => check(pack).map(({ path, message }) => `${path}: ${message} (${name})`))
    );
    return [
        ...new Set(found),
        ...(await forbiddenImports(root)).map(({ rule, from, to }) => `${from}: must not import ${to} (${rule})`),
        ...((await bundlePathsAreTrue(root))
            ? []
            : ['config/tsconfig.bundles.json: out of date, run scripts/package/bundle-paths.ts'])
    ];
}

const found = await problems();
found.forEach((problem) => process.stdout.write(`${problem}\n`));
process.stdout.write(
    found.length === 0 ? `The package passes ${Object.keys(checks).length} checks.\n` : `${found.length} problems.\n`
);
process.exitCode = found.length === 0 ? 0 : 1;
