import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalOrg } from '../local-org/server.ts';
import { privateHome } from '../start/child.ts';
import { step } from '../start/progress.ts';
import { untilStopped } from '../start/until-stopped.ts';
import { openOrg } from './openOrg.ts';
import type { OrgPlace } from './orgPlace.ts';

const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
const INTERRUPTED = 130;

/** Starts an org on a free port, runs a command against it, stops the org. Answers the command's exit code. */
export async function execInOrg(
    place: OrgPlace | undefined,
    { sample, words }: { readonly sample: boolean; readonly words: readonly string[] }
): Promise<number> {
    const temporary = place ? undefined : mkdtempSync(join(tmpdir(), 'good-terms-org-'));
    const used = place ?? { name: 'exec', folder: temporary as string };
    const stopped = untilStopped();
    const abort = new AbortController();
    void stopped.then(() => abort.abort());
    try {
        const { org, stop } = await openOrg(used, { port: 0, sample, tell: step, signal: abort.signal });
        try {
            return await run(words, environment(org, used), stopped);
        } finally {
            await stop();
        }
    } catch (error) {
        if (abort.signal.aborted) return INTERRUPTED;
        throw error;
    } finally {
        if (temporary) rmSync(temporary, { recursive: true, force: true });
    }
}

/** What a command finds the org by: address and token, and a home folder in which its alias is the default org. */
function environment(org: LocalOrg, { name, folder }: OrgPlace): NodeJS.ProcessEnv {
    return {
        ...privateHome(folder),
        GOOD_TERMS_ORG_URL: org.instanceUrl,
        GOOD_TERMS_ORG_ALIAS: name,
        SF_ACCESS_TOKEN: org.admin.accessToken,
        SF_ORG_INSTANCE_URL: org.instanceUrl,
        SF_TARGET_ORG: `${name}-admin`
    };
}

function run(words: readonly string[], env: NodeJS.ProcessEnv, stopped: Promise<string>): Promise<number> {
    const [command = '', ...args] = words;
    return new Promise((resolve) => {
        // The folder from which npm was called, not the project's.
        const child = spawn(command, args, { stdio: 'inherit', env, cwd: process.env['INIT_CWD'] ?? process.cwd() });
        // The command decides what a signal means; the org outlives it in any case.
        void stopped.then((reason) => child.kill(reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
        process.on('SIGINT', () => undefined).on('SIGTERM', () => child.kill('SIGTERM'));
        child.once('error', (error: NodeJS.ErrnoException) => {
            process.stderr.write(`Cannot run "${command}": ${error.code === 'ENOENT' ? 'not found' : error.message}\n`);
            resolve(error.code === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE);
        });
        child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
}
