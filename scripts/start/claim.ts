import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { UsageError } from './options.ts';

const claimFile = (stateFolder: string): string => join(stateFolder, 'running.json');

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}

function owner(stateFolder: string): number | undefined {
    try {
        return (JSON.parse(readFileSync(claimFile(stateFolder), 'utf8')) as { pid: number }).pid;
    } catch {
        return undefined;
    }
}

/** The living process that runs from this state folder, if there is one. */
export function runningFrom(stateFolder: string): number | undefined {
    const pid = owner(stateFolder);
    return pid !== undefined && isAlive(pid) ? pid : undefined;
}

/**
 * Claims the state folder for this process, so that no second start (or `--fresh`) pulls the org from under a running one.
 * Answers how to give it back. @throws UsageError when a living process holds it
 */
export function claim(stateFolder: string): () => void {
    const pid = runningFrom(stateFolder);
    if (pid !== undefined && pid !== process.pid) {
        throw new UsageError(
            `Good Terms already runs from ${stateFolder} (process ${pid}). Stop it first, or name another folder with --state.`
        );
    }
    writeFileSync(claimFile(stateFolder), `${JSON.stringify({ pid: process.pid })}\n`);
    return () => rmSync(claimFile(stateFolder), { force: true });
}

/** Finds out that a port is taken before anything has been changed. @throws UsageError */
export function demandFreePort(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', (error: NodeJS.ErrnoException) =>
            reject(
                error.code === 'EADDRINUSE'
                    ? new UsageError(
                          `Port ${port} is taken. Choose another one, for example: PORT=${port + 1} npm start`
                      )
                    : new UsageError(`Port ${port} cannot be used: ${error.message}`)
            )
        );
        probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
    });
}
