import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

interface Claim {
    readonly pid: number;
    /** Told to stop; it gives the folder back in a moment. */
    readonly stopping?: boolean;
}

const STOP_WAIT_MS = 8_000;
const STOP_CHECK_MS = 100;

function claimOf(stateFolder: string): Claim | undefined {
    try {
        return JSON.parse(readFileSync(claimFile(stateFolder), 'utf8')) as Claim;
    } catch {
        return undefined;
    }
}

/** The living process that runs from this state folder, if there is one. */
export function runningFrom(stateFolder: string): number | undefined {
    const pid = claimOf(stateFolder)?.pid;
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

/** Tells the next start that the org of this folder is about to end. */
export function markStopping(stateFolder: string): void {
    if (claimOf(stateFolder)?.pid === process.pid) {
        writeFileSync(claimFile(stateFolder), `${JSON.stringify({ pid: process.pid, stopping: true })}\n`);
    }
}

/** Waits for an org of this folder that was told to stop a moment ago; one that goes on running is not waited for. */
export async function untilGivenBack(stateFolder: string): Promise<void> {
    const until = Date.now() + STOP_WAIT_MS;
    while (Date.now() < until && claimOf(stateFolder)?.stopping && runningFrom(stateFolder)) await pause(STOP_CHECK_MS);
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
