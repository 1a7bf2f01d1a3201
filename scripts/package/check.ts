/** Cross-checks the package's metadata: what no vendor's tool tells before a deploy fails. */
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { bundlePathsAreTrue } from './bundle-paths.ts';
import { checks } from './checks/index.ts';
import { forbiddenImports } from './dependencies.ts';
import { readSourcePackage } from './sourcePackage.ts';

async function problems(): Promise<readonly string[]> {
    const pack = readSourcePackage(join(root, 'force-app'));
    return [
        ...Object.entries(checks).flatMap(([name, check]) =>
            check(pack).map(({ path, message }) => `force-app/${path}: ${message} (${name})`)
        ),
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
