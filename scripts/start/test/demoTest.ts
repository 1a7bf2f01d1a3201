import { expect, test as base } from '../../preview/test/pages.ts';
import { copyOfSeededState, removeStateFolder, startDemo } from './demo.ts';
import type { Demo } from './demo.ts';

export { expect } from '../../preview/test/pages.ts';

/** Tests whose pages are those of a filled demo, which the files of a worker share. */
export const test = base.extend<object, { demo: Demo }>({
    demo: [aDemo(), { scope: 'worker', timeout: 60_000 }],
    origin: [({ demo }, use) => use(demo.origin), { scope: 'worker', timeout: 60_000 }]
});

/** Tests whose filled demo is no other file's: they move its clock, or decide about its customers. */
export function testOfOwnDemo(): typeof test {
    return test.extend<object, { demo: Demo }>({ demo: [aDemo(), { scope: 'worker', timeout: 60_000 }] });
}

/** A fixture that starts a demo; each call makes another one, so that files which call it share no worker. */
function aDemo() {
    return async ({}, use: (demo: Demo) => Promise<void>): Promise<void> => {
        const folder = copyOfSeededState();
        const demo = await startDemo(folder);
        await use(demo);
        await demo.stop();
        removeStateFolder(folder);
    };
}

/** Moves the clock of a demo's org. */
export async function setClock(demo: Demo, now: string): Promise<void> {
    const answer = await fetch(`${demo.origin}/local/clock`, {
        method: 'POST',
        headers: { authorization: `Bearer ${demo.org.accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ now })
    });
    expect(answer.status).toBe(200);
}
