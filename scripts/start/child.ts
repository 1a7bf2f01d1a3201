import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundlesHook, root } from '../bootstrap/places.mjs';

/** How a child of the demo ended and what it said. */
export interface ChildResult {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** The environment in which `--target-org local` is known and nothing touches the user's own home folder. */
export function privateHome(stateFolder: string): NodeJS.ProcessEnv {
    const home = join(stateFolder, 'home');
    return {
        ...process.env,
        HOME: home,
        USERPROFILE: home,
        GOOD_TERMS_STATE: stateFolder,
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        SF_DISABLE_TELEMETRY: 'true'
    };
}

/** Runs one of the project's programs on the project's Node and waits for its end. */
export function runProgram(
    file: string,
    args: readonly string[],
    options: { env: NodeJS.ProcessEnv; input?: string; signal?: AbortSignal }
): Promise<ChildResult> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', bundlesHook, join(root, file), ...args], {
            cwd: root,
            env: options.env,
            signal: options.signal,
            stdio: ['pipe', 'pipe', 'pipe']
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
        child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
        child.stdin.end(options.input ?? '');
    });
}
