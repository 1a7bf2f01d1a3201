import { fork } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What to bundle, and where the result goes. */
export type BundleTask = {
    readonly folder: string;
    readonly packageFolders: readonly string[];
    /** The base components in use. */
    readonly used: readonly string[];
} & ({ readonly what: 'base' } | { readonly what: 'pages'; readonly vendorName: string });

/**
 * Bundles in a process of its own: the bundler takes several hundred megabytes and changes the environment,
 * and the server should keep neither. @throws with the bundler's own words
 */
export async function bundleApart(task: BundleTask): Promise<void> {
    const child = fork(join(import.meta.dirname, 'bundle.ts'), [JSON.stringify(task)], {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc']
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const words = child.stderr ? await text(child.stderr) : '';
    if ((await ended) !== 0) throw new Error(words.trim() || 'The bundler ended without a word.');
    process.stderr.write(words);
}
