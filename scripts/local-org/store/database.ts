import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The open database with its prepared statements and transactions. */
export interface Store {
    readonly database: DatabaseSync;
    /** The prepared statement of a SQL text; its integers come as numbers where they are safe ones. */
    prepare(sql: string): StatementSync;
    /** As prepare, for statements whose integers come as bigint. */
    prepareExact(sql: string): StatementSync;
    /** Runs work in a transaction; within another one, in a savepoint. An exception rolls it back. */
    transaction<T>(work: () => T): T;
    readonly inTransaction: boolean;
    /** Called before the outermost commit. */
    beforeCommit(flush: () => void): void;
    /** Lets go of all prepared statements, after tables have changed. */
    forgetStatements(): void;
    close(): void;
}

const mostStatements = 2_000;

/** Opens (or makes) the database of a state folder, or one in memory. */
export function openStore(stateFolder: string): Store {
    if (stateFolder !== ':memory:') mkdirSync(stateFolder, { recursive: true });
    const database = new DatabaseSync(stateFolder === ':memory:' ? ':memory:' : join(stateFolder, 'org.sqlite'));
    // A killed process loses nothing that was committed; only a power failure may lose the last commits.
    database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY'
    );
    database.function('FOLD', { deterministic: true }, (value) => (typeof value === 'string' ? folded(value) : value));
    const plain = new Map<string, StatementSync>();
    const exact = new Map<string, StatementSync>();
    const flushes: (() => void)[] = [];
    let depth = 0;
    return {
        database,
        prepare: (sql) => cached(plain, sql, () => database.prepare(sql)),
        prepareExact: (sql) =>
            cached(exact, sql, () => {
                const statement = database.prepare(sql);
                statement.setReadBigInts(true);
                return statement;
            }),
        transaction(work) {
            const savepoint = `level_${depth}`;
            database.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`);
            depth += 1;
            try {
                const result = work();
                if (depth === 1) for (const flush of flushes) flush();
                database.exec(depth === 1 ? 'COMMIT' : `RELEASE ${savepoint}`);
                return result;
            } catch (error) {
                if (database.isTransaction)
                    database.exec(depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
                throw error;
            } finally {
                depth -= 1;
            }
        },
        get inTransaction() {
            return depth > 0;
        },
        beforeCommit: (flush) => void flushes.push(flush),
        forgetStatements() {
            plain.clear();
            exact.clear();
        },
        close: () => database.close()
    };
}

/** The form in which two texts are equal to Salesforce: without case, beyond ASCII. */
export function folded(text: string): string {
    return text.toLowerCase();
}

function cached(statements: Map<string, StatementSync>, sql: string, make: () => StatementSync): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= mostStatements) statements.clear();
    const statement = make();
    statements.set(sql, statement);
    return statement;
}
