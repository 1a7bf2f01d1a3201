/** `npm start`: the local org with the package's metadata, the sample company in it, and the Account page in a browser. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import open from 'open';
import { root, stateFolder as defaultState } from '../bootstrap/places.mjs';
import { startLocalOrg } from '../local-org/server.ts';
import type { LocalOrg } from '../local-org/server.ts';
import { packageDirectories } from '../package/packageDirectories.ts';
import { previewPlugin } from '../preview/plugin.ts';
import { claim, demandFreePort, markStopping, untilGivenBack } from './claim.ts';
import { announce, forget, isOlder, isSeeded, seedDemo } from './demo.ts';
import { startOptions, UsageError } from './options.ts';
import type { StartOptions } from './options.ts';
import { step } from './progress.ts';
import { untilStopped } from './until-stopped.ts';

const CLOCK_START = '2026-06-30T09:00:00.000Z';
const FIRST_PAGE = '/lightning/page/home?as=rep';

async function main(): Promise<number> {
    const options = startOptions(process.argv.slice(2), process.env, defaultState);
    const stopped = untilStopped();
    const abort = new AbortController();
    void stopped.then(() => {
        abort.abort();
        markStopping(options.stateFolder);
    });
    await mkdir(options.stateFolder, { recursive: true });
    await untilGivenBack(options.stateFolder);
    if (!options.fresh && isSeeded(options.stateFolder) && isOlder(options.stateFolder)) {
        throw new UsageError(
            'This demo was filled by another version of the sample company. Begin again with: npm start -- --fresh'
        );
    }
    const giveBack = claim(options.stateFolder);
    let org: LocalOrg | undefined;
    try {
        await demandFreePort(options.port);
        org = await openOrg(options);
        if (!isSeeded(options.stateFolder)) await seedDemo(org, options.stateFolder, step, abort.signal);
        await announce(org, options.stateFolder);
        const address = `${org.instanceUrl}${FIRST_PAGE}`;
        process.stdout.write(`Good Terms is ready: ${address}\n`);
        if (options.openBrowser)
            await open(address).catch(() => step(`Could not open a browser; open ${address} yourself.`));
        step(`Stopping: ${await stopped}`);
        return 0;
    } catch (error) {
        if (abort.signal.aborted) return 130;
        throw error;
    } finally {
        await org?.stop();
        giveBack();
    }
}

/** An org that was not filled to the end is begun again: half a demo would show wrong figures. */
async function openOrg(options: StartOptions): Promise<LocalOrg> {
    if (options.fresh || !isSeeded(options.stateFolder)) await forget(options.stateFolder);
    const pages = await previewPlugin({ stateFolder: options.stateFolder, tell: step });
    step("Local org with the package's metadata");
    return startLocalOrg({
        stateFolder: options.stateFolder,
        port: options.port,
        packageFolders: packageDirectories.map((directory) => join(root, directory)),
        clockStart: CLOCK_START,
        plugins: [pages]
    });
}

function explain(error: unknown): number {
    const usage = error instanceof UsageError;
    process.stderr.write(
        `${usage ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    );
    return usage ? 2 : 1;
}

process.exitCode = await main().catch(explain);
