import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SyncProblem } from '../problem.ts';
import { stateFile } from '../stateFolder.ts';

const format = '1';

/** Where the journal of an org lies unless the command names a file. */
export function journalPath(orgId: string): string {
    return stateFile('journal', `${orgId}.sqlite`);
}

/** Opens the journal of an org, making it where there is none. @throws when the file belongs to another org */
export function openJournal(path: string, orgId: string): DatabaseSync {
    if (path !== ':memory:') {
        mkdirSync(dirname(path), { recursive: true });
    }
    const database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
    database.exec(schema);
    database
        .prepare('INSERT OR IGNORE INTO about (name, value) VALUES (?, ?), (?, ?)')
        .run('org', orgId, 'format', format);
    const about = new Map(
        database
            .prepare('SELECT name, value FROM about')
            .all()
            .map((row) => [row['name'], row['value']])
    );
    if (about.get('org') !== orgId || about.get('format') !== format) {
        database.close();
        throw new SyncProblem(
            'ForeignJournal',
            `The journal ${path} belongs to org ${about.get('org')} (format ${about.get('format')}), not to ${orgId} (format ${format}).`,
            undefined,
            ['Name another file with --journal.']
        );
    }
    return database;
}

// One row per thing written to the org, with the hash of what was written: what has the same hash is not sent again.
const schema = `
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS user (id INTEGER PRIMARY KEY CHECK (id = 1), process INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS delivery (scope TEXT PRIMARY KEY, as_of TEXT NOT NULL, run_at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS item (
    key TEXT PRIMARY KEY, scope TEXT NOT NULL, profile TEXT NOT NULL, kind TEXT NOT NULL,
    is_open INTEGER NOT NULL, hash TEXT NOT NULL, row TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_by_scope ON item (scope, is_open);
CREATE INDEX IF NOT EXISTS cash_by_item ON item (json_extract(row, '$.item')) WHERE kind = 'application';
CREATE TABLE IF NOT EXISTS record (kind TEXT NOT NULL, key TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS job (id TEXT PRIMARY KEY, object TEXT NOT NULL, opened_at TEXT NOT NULL) STRICT;
`;
