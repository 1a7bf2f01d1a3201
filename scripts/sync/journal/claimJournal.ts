import type { DatabaseSync } from 'node:sqlite';
import { SyncProblem } from '../problem.ts';

/**
 * Claims a journal for this process, so that a second run cannot end the bulk jobs of a running one.
 * A claim whose process has died is taken over. @throws when a living process has it
 */
export function claimJournal(database: DatabaseSync, processId: number): () => void {
    database.exec('BEGIN IMMEDIATE');
    try {
        const owner = Number(database.prepare('SELECT process FROM user').get()?.['process'] ?? processId);
        if (owner !== processId && isAlive(owner)) {
            throw new SyncProblem(
                'JournalInUse',
                `Another run (process ${owner}) is using this journal: wait until it has ended.`
            );
        }
        database.prepare('INSERT OR REPLACE INTO user VALUES (1, ?)').run(processId);
    } finally {
        database.exec('COMMIT');
    }
    return () => database.exec('DELETE FROM user');
}

function isAlive(processId: number): boolean {
    try {
        process.kill(processId, 0);
        return true;
    } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
