import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundlesHook } from '../bootstrap/places.mjs';
import { step } from '../start/progress.ts';
import { untilStopped } from '../start/until-stopped.ts';
import { openOrg, type OpenOptions } from './openOrg.ts';
import { demandStopped, type OrgPlace } from './orgPlace.ts';

const DETACHED = 'GOOD_TERMS_DETACHED';
const LOOK_AGAIN_MS = 100;
const INTERRUPTED = 130;

type StartOptions = Pick<OpenOptions, 'port' | 'sample'>;

/** Runs an org until it is stopped. Answers the exit code. */
export async function runOrg(place: OrgPlace, options: StartOptions): Promise<number> {
    const stopped = untilStopped({ detached: process.env[DETACHED] !== undefined });
    const abort = new AbortController();
    void stopped.then(() => abort.abort());
    try {
        const { org, stop } = await openOrg(place, { ...options, tell: step, signal: abort.signal });
        process.stdout.write(`${readyLine(place)}${org.instanceUrl}\n`);
        step(`Stopping: ${await stopped}`);
        await stop();
        return 0;
    } catch (error) {
        if (abort.signal.aborted) return INTERRUPTED;
        throw error;
    }
}

/** Starts an org in a process of its own and comes back when it is ready, or has failed. Answers the exit code. */
export async function detachOrg(place: OrgPlace, { port, sample }: StartOptions): Promise<number> {
    demandStopped(place);
    mkdirSync(place.folder, { recursive: true });
    const logFile = join(place.folder, 'start.log');
    const log = openSync(logFile, 'w');
    const program = join(import.meta.dirname, 'org.ts');
    const args = ['start', '--name', place.name, '--port', String(port), ...(sample ? ['--sample'] : [])];
    const child = spawn(process.execPath, ['--import', bundlesHook, program, ...args], {
        detached: true,
        stdio: ['ignore', log, log],
        env: { ...process.env, [DETACHED]: '1' }
    });
    closeSync(log);
    let ended: number | undefined;
    child.once('error', () => (ended = 1)).once('exit', (code) => (ended = code ?? 1));
    let interrupted = false;
    void untilStopped().then(() => (interrupted = true));
    for (;;) {
        const words = readFileSync(logFile, 'utf8');
        const ready = words.split('\n').find((line) => line.startsWith(readyLine(place)));
        if (ready && ended === undefined) {
            process.stdout.write(`${ready}\n`);
            child.unref();
            return 0;
        }
        if (ended !== undefined) {
            process.stderr.write(words);
            return interrupted ? INTERRUPTED : ended || 1;
        }
        if (interrupted) child.kill('SIGTERM');
        await wait(LOOK_AGAIN_MS);
    }
}

function readyLine({ name }: OrgPlace): string {
    return `Org "${name}" is ready: `;
}
