import { setTimeout as wait } from 'node:timers/promises';
import { runningFrom } from '../start/claim.ts';
import type { OrgPlace } from './orgPlace.ts';

const LONGEST_STOP_MS = 20_000;
const LOOK_AGAIN_MS = 50;

/** Stops an org and waits for its end; one that does not run is no fault. Answers the exit code. */
export async function stopOrg({ name, folder }: OrgPlace): Promise<number> {
    const pid = runningFrom(folder);
    if (pid === undefined) {
        process.stdout.write(`Org "${name}" does not run.\n`);
        return 0;
    }
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < LONGEST_STOP_MS; waited += LOOK_AGAIN_MS) {
        if (runningFrom(folder) === undefined) {
            process.stdout.write(`Org "${name}" is stopped.\n`);
            return 0;
        }
        await wait(LOOK_AGAIN_MS);
    }
    process.stderr.write(`Org "${name}" (process ${pid}) was asked to stop and still runs.\n`);
    return 1;
}
