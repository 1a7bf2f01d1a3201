/** Bundles what its argument says (see bundleApart.ts). */
import type { BundleTask } from './bundleApart.ts';
import { bundleBaseComponents, bundlePages } from './bundling.ts';
import { ModuleSources } from './sources.ts';

// The one who asked is gone: nobody needs the result.
process.once('disconnect', () => process.exit(1));

const task: BundleTask = JSON.parse(process.argv[2] ?? '');
const sources = new ModuleSources(task.packageFolders);
const bundled =
    task.what === 'base'
        ? bundleBaseComponents(task.folder, sources, task.used)
        : bundlePages(task.folder, sources, task.used, task.vendorName);
const failure = await bundled.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
if (failure) process.stderr.write(`${failure.message}\n`);
process.exit(failure ? 1 : 0);
