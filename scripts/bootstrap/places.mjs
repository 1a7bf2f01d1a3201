import { dirname, join } from 'node:path';

/** The project's top folder. */
export const root = dirname(dirname(import.meta.dirname ?? new URL('.', import.meta.url).pathname));

/** The folder that keeps everything the local org and the demo know; never committed. */
export const stateFolder = join(root, '.goodterms');

/** The hook that lets Node import the package's bundles by their Lightning names. */
export const bundlesHook = join(root, 'scripts', 'bundles.mjs');

/** The Node 24 that npm installed with the project. */
export const projectNode = () =>
    join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
