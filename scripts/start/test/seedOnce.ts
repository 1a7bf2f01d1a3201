import { newStateFolder, removeStateFolder, startDemo } from './demo.ts';

/** Fills one demo before the browser tests, as a first `npm start` does; tests work on copies of it. */
export default async function seedOnce(): Promise<() => void> {
    const folder = newStateFolder();
    const demo = await startDemo(folder);
    await demo.stop();
    process.env.GOOD_TERMS_SEEDED = folder;
    return () => removeStateFolder(folder);
}
