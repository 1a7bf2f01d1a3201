import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A row as the journal knows it: what names it, whose it is, whether it is open, the hash of its record, and itself as JSON. */
export interface JournalRow {
    readonly key: string;
    readonly profile: string;
    readonly kind: 'receivable' | 'exposurePart' | 'receipt' | 'application';
    readonly isOpen: boolean;
    readonly hash: string;
    readonly row: string;
}

/** What happened when a row was put on the stage. */
export type Staged = 'new' | 'same' | { readonly conflictWith: string };

/** The rows of one delivery before they are compared with the journal; lives as long as the journal is open. */
export class Stage {
    readonly #insert: StatementSync;
    readonly #find: StatementSync;

    constructor(database: DatabaseSync) {
        database.exec(`
            CREATE TEMP TABLE IF NOT EXISTS stage (
                key TEXT PRIMARY KEY, profile TEXT NOT NULL, kind TEXT NOT NULL,
                is_open INTEGER NOT NULL, hash TEXT NOT NULL, row TEXT NOT NULL, source_row TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            DELETE FROM stage;
            CREATE TEMP TABLE IF NOT EXISTS rejected_key (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            DELETE FROM rejected_key;`);
        this.#insert = database.prepare('INSERT OR IGNORE INTO stage VALUES (?, ?, ?, ?, ?, ?, ?)');
        this.#find = database.prepare('SELECT row, source_row FROM stage WHERE key = ?');
        this.#insertRejected = database.prepare('INSERT OR IGNORE INTO rejected_key VALUES (?)');
    }

    readonly #insertRejected: StatementSync;

    /** Puts a row on the stage; a second row of the same key is either the same or a conflict with an earlier one. */
    add(row: JournalRow, sourceRow: string): Staged {
        const values = [row.key, row.profile, row.kind, Number(row.isOpen), row.hash, row.row, sourceRow] as const;
        if (this.#insert.run(...values).changes === 1) {
            return 'new';
        }
        const earlier = this.#find.get(row.key);
        return earlier?.['row'] === row.row ? 'same' : { conflictWith: String(earlier?.['source_row']) };
    }

    /** Remembers that a row of this key came but could not be used, so that its item is not taken for settled. */
    addRejected(key: string): void {
        this.#insertRejected.run(key);
    }
}
