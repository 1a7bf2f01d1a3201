import type { Store } from './database.ts';

/** What the org remembers beside its records. */
export interface Settings {
    get(name: string): string | undefined;
    set(name: string, value: string): void;
    /** The next number of a sequence, from 1; numbers of rolled-back work are not used again. */
    next(sequence: string): number;
    /** The three characters that begin the ids of a custom object; the same for ever. */
    keyPrefixOf(objectName: string): string;
}

/** Makes the internal tables when they are not there yet and reads them. */
export function openSettings(store: Store): Settings {
    dropOutdatedBin(store);
    store.database.exec(`
        CREATE TABLE IF NOT EXISTS _setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS _sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS _key_prefix (object TEXT PRIMARY KEY, prefix TEXT NOT NULL UNIQUE) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS _token (token TEXT PRIMARY KEY, username TEXT NOT NULL UNIQUE) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS _field (object TEXT, field TEXT, kind TEXT, scale INTEGER, PRIMARY KEY (object, field)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS _recycled (id TEXT PRIMARY KEY, object TEXT NOT NULL, root TEXT NOT NULL, deleted_at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS _recycled_root ON _recycled (root);
        CREATE TABLE IF NOT EXISTS _unlinked (root TEXT, object TEXT, id TEXT, field TEXT, target TEXT, PRIMARY KEY (root, id, field)) WITHOUT ROWID;
    `);
    const sequences = readSequences(store);
    return {
        get: (name) =>
            store.prepare('SELECT value FROM _setting WHERE name = ?').get(name)?.['value'] as string | undefined,
        set: (name, value) => void store.prepare('INSERT OR REPLACE INTO _setting VALUES (?, ?)').run(name, value),
        next: sequences,
        keyPrefixOf: (objectName) => keyPrefixOf(store, objectName)
    };
}

/** The first recycle bin kept records as JSON and could not give them back. */
function dropOutdatedBin(store: Store): void {
    const columns = store.database.prepare('PRAGMA table_info(_recycled)').all();
    if (columns.some((column) => column['name'] === 'record')) store.database.exec('DROP TABLE _recycled');
}

function readSequences(store: Store): (name: string) => number {
    const last = new Map<string, number>();
    const changed = new Set<string>();
    for (const row of store.prepare('SELECT name, last FROM _sequence').all())
        last.set(String(row['name']), Number(row['last']));
    store.beforeCommit(() => {
        for (const name of changed) {
            store.prepare('INSERT OR REPLACE INTO _sequence VALUES (?, ?)').run(name, last.get(name) ?? 0);
        }
        changed.clear();
    });
    return (name) => {
        const number = (last.get(name) ?? 0) + 1;
        last.set(name, number);
        changed.add(name);
        return number;
    };
}

function keyPrefixOf(store: Store, objectName: string): string {
    const known = store.prepare('SELECT prefix FROM _key_prefix WHERE object = ?').get(objectName)?.['prefix'];
    if (typeof known === 'string') return known;
    const count = Number(store.prepare('SELECT count(*) AS count FROM _key_prefix').get()?.['count'] ?? 0);
    const prefix = `${objectName.endsWith('__mdt') ? 'm' : 'a'}${count.toString(36).toUpperCase().padStart(2, '0')}`;
    store.prepare('INSERT INTO _key_prefix VALUES (?, ?)').run(objectName, prefix);
    return prefix;
}
