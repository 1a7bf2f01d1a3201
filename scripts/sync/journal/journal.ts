import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { JournalRow } from './stage.ts';

/** The last good delivery of a scope. */
export interface LastDelivery {
    readonly asOf: string;
    readonly runAt: string;
}

/** A bulk job that may still be running. */
export interface OpenJob {
    readonly id: string;
    readonly object: string;
}

/** What the sync remembers of what it wrote to one org. */
export class Journal {
    readonly database: DatabaseSync;
    readonly #putItem: StatementSync;
    readonly #putRecord: StatementSync;
    #staged: StatementSync | undefined;
    readonly #recordHash: StatementSync;

    constructor(database: DatabaseSync) {
        this.database = database;
        this.#putItem = database.prepare('INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?, ?, ?)');
        this.#putRecord = database.prepare('INSERT OR REPLACE INTO record VALUES (?, ?, ?)');
        this.#recordHash = database.prepare('SELECT hash FROM record WHERE kind = ? AND key = ?');
    }

    /** The last good delivery of a scope, if there was one. */
    lastDelivery(scope: string): LastDelivery | undefined {
        const row = this.database.prepare('SELECT as_of, run_at FROM delivery WHERE scope = ?').get(scope);
        return row && { asOf: String(row['as_of']), runAt: String(row['run_at']) };
    }

    /** Remembers a good delivery. */
    setLastDelivery(scope: string, { asOf, runAt }: LastDelivery): void {
        this.database.prepare('INSERT OR REPLACE INTO delivery VALUES (?, ?, ?)').run(scope, asOf, runAt);
    }

    /** Number of receivables of a scope that were written to the org. */
    receivableCount(scope: string): number {
        const sql = `SELECT count(*) AS n FROM item WHERE scope = ? AND kind = 'receivable'`;
        return Number(this.database.prepare(sql).get(scope)?.['n']);
    }

    /** Remembers an item as written. */
    putItem(scope: string, item: JournalRow): void {
        this.#putItem.run(item.key, scope, item.profile, item.kind, Number(item.isOpen), item.hash, item.row);
    }

    /** Remembers a row of the stage as written. */
    putStaged(scope: string, key: string): void {
        // Prepared late: the stage is a temporary table that exists only once a delivery is read.
        this.#staged ??= this.database.prepare(
            `INSERT OR REPLACE INTO item (key, scope, profile, kind, is_open, hash, row)
             SELECT key, ?, profile, kind, is_open, hash, row FROM stage WHERE key = ?`
        );
        this.#staged.run(scope, key);
    }

    /** Takes over what a delivery says about items whose record stayed the same (a payment's date, for instance). */
    keepFacts(): void {
        this.database.exec(
            `INSERT OR REPLACE INTO item (key, scope, profile, kind, is_open, hash, row)
             SELECT s.key, i.scope, s.profile, s.kind, s.is_open, s.hash, s.row
             FROM stage s JOIN item i ON i.key = s.key WHERE i.hash = s.hash AND i.row <> s.row`
        );
    }

    /** Replaces the exposure parts of a scope by those on the stage (a complete delivery), or adds these. */
    keepExposureParts(scope: string, isComplete: boolean): void {
        if (isComplete) {
            this.database
                .prepare(
                    `DELETE FROM item WHERE scope = ? AND kind = 'exposurePart' AND key NOT IN (SELECT key FROM rejected_key)`
                )
                .run(scope);
        }
        this.database
            .prepare(
                `INSERT OR REPLACE INTO item (key, scope, profile, kind, is_open, hash, row)
                 SELECT key, ?, profile, kind, is_open, hash, row FROM stage WHERE kind = 'exposurePart'`
            )
            .run(scope);
    }

    /** Forgets everything that was written, for instance before it is read from the org again. */
    forgetAll(): void {
        this.database.exec('DELETE FROM item; DELETE FROM delivery; DELETE FROM record;');
    }

    /** The hash of a record as it was last written, by kind (an object, or one aspect of it). */
    recordHash(kind: string, key: string): string | undefined {
        const row = this.#recordHash.get(kind, key);
        return row && String(row['hash']);
    }

    /** Remembers a record as written. */
    putRecord(kind: string, key: string, hash: string): void {
        this.#putRecord.run(kind, key, hash);
    }

    /** The bulk jobs of an earlier run that nobody saw ending. */
    openJobs(): OpenJob[] {
        return this.database
            .prepare('SELECT id, object FROM job ORDER BY opened_at')
            .all()
            .map((row) => ({ id: String(row['id']), object: String(row['object']) }));
    }

    /** Writes a job's id down before it is used. */
    jobOpened(id: string, object: string, openedAt: string): void {
        this.database.prepare('INSERT OR REPLACE INTO job VALUES (?, ?, ?)').run(id, object, openedAt);
    }

    /** The job's results were read. */
    jobEnded(id: string): void {
        this.database.prepare('DELETE FROM job WHERE id = ?').run(id);
    }

    /** Runs writes as one transaction. */
    inTransaction(write: () => void): void {
        this.begin();
        try {
            write();
        } catch (error) {
            this.rollback();
            throw error;
        }
        this.commit();
    }

    /** Runs writes that wait for something else in between as one transaction. */
    async inLongTransaction<T>(write: () => Promise<T>): Promise<T> {
        this.begin();
        try {
            const result = await write();
            this.commit();
            return result;
        } catch (error) {
            this.rollback();
            throw error;
        }
    }

    private begin(): void {
        this.database.exec('BEGIN');
    }

    private commit(): void {
        this.database.exec('COMMIT');
    }

    private rollback(): void {
        this.database.exec('ROLLBACK');
    }

    close(): void {
        this.database.close();
    }
}
