import type { DatabaseSync } from 'node:sqlite';
import type { LedgerItem, LedgerRow } from '../ledger/ledgerItem.ts';

/** The ledger rows of one profile as they were last delivered. */
export interface ProfileLedger {
    readonly profile: string;
    readonly rows: readonly LedgerRow[];
}

/** Every profile of a scope that has rows, with its rows, one profile at a time. */
export function* ledgerNow(database: DatabaseSync, scope: string): Generator<ProfileLedger> {
    const statement = database.prepare('SELECT profile, row FROM item WHERE scope = ? ORDER BY profile, key');
    let profile: string | undefined;
    let rows: LedgerRow[] = [];
    for (const record of statement.iterate(scope)) {
        const next = String(record['profile']);
        if (profile !== undefined && profile !== next) {
            yield { profile, rows };
            rows = [];
        }
        profile = next;
        rows.push(parsedRow(record['row']));
    }
    if (profile !== undefined) {
        yield { profile, rows };
    }
}

/** The receivables with these keys, whatever their scope, by key. */
export function ledgerItems(database: DatabaseSync, keys: Iterable<string>): Map<string, LedgerItem> {
    const statement = database.prepare('SELECT row FROM item WHERE key = ?');
    const items = new Map<string, LedgerItem>();
    for (const key of keys) {
        const record = statement.get(key);
        const row = record && parsedRow(record['row']);
        if (row?.kind === 'receivable') {
            items.set(key, row);
        }
    }
    return items;
}

// The journal holds what this program wrote there, checked when it was delivered.
function parsedRow(text: unknown): LedgerRow {
    return JSON.parse(String(text)) as LedgerRow;
}
