/** `npm run build`: the JavaScript that deploys, beside the TypeScript it comes from; `npm run build -- clean` takes it away. */
import { root } from '../bootstrap/places.mjs';
import { cleanBundles, emitBundles, EmitError } from './emit.ts';

function build(args: readonly string[]): number {
    const [command, ...rest] = args;
    if (rest.length > 0 || (command !== undefined && command !== 'clean')) {
        process.stderr.write('Usage: npm run build [-- clean]\n');
        return 2;
    }
    const removed = cleanBundles(root);
    if (command === 'clean') {
        process.stdout.write(`${removed.length} built files removed.\n`);
        return 0;
    }
    const { bundles, written } = emitBundles(root);
    process.stdout.write(`${bundles.length} bundles built, ${written.length} files:\n`);
    bundles.forEach(({ name, domain }) => process.stdout.write(`  ${domain}/${name}\n`));
    return 0;
}

try {
    process.exitCode = build(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof EmitError)) {
        throw error;
    }
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
}
