import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../build/sources.ts';

/** Starts an org with a few accounts in a process of its own, with its state in a temporary folder. */
export async function startTestOrg(): Promise<{ origin: string; stop(): Promise<void> }> {
    const child = spawn(
        process.execPath,
        ['--import', join(repository, 'scripts/bundles.mjs'), join(repository, 'scripts/preview/test/serve.ts')],
        { cwd: repository, stdio: ['pipe', 'pipe', 'inherit'] }
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const origin = await Promise.race([
        new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve)),
        ended.then(() => Promise.reject(new Error('The test org ended before it was ready; see its message above.')))
    ]);
    return {
        origin,
        async stop() {
            // Its end of input tells the process to stop.
            child.stdin.end();
            await ended;
        }
    };
}
