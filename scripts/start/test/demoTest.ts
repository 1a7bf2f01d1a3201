import { test as base } from '../../preview/test/pages.ts';
import { copyOfSeededState, removeStateFolder, startDemo } from './demo.ts';
import type { Demo } from './demo.ts';

export { expect } from '../../preview/test/pages.ts';

/** Tests whose pages are those of a filled demo of their own. */
export const test = base.extend<object, { demo: Demo }>({
    demo: [
        async ({}, use) => {
            const folder = copyOfSeededState();
            const demo = await startDemo(folder);
            await use(demo);
            await demo.stop();
            removeStateFolder(folder);
        },
        { scope: 'worker', timeout: 60_000 }
    ],
    origin: [({ demo }, use) => use(demo.origin), { scope: 'worker', timeout: 60_000 }]
});
