import type { CashApplication } from 'c/ledgerReceivable';
import { money } from 'c/termsMoney';
import type { DatabaseSync } from 'node:sqlite';
import type { ApplicationRow } from '../cash/cashRows.ts';
import type { LedgerItem, LedgerRow } from '../ledger/ledgerItem.ts';

/** The ledger rows of one profile as they were last delivered. */
export interface ProfileLedger {
    readonly profile: string;
    readonly rows: readonly LedgerRow[];
}

/** Every profile of a scope that has rows, with its rows, one profile at a time. */
export function* ledgerNow(database: DatabaseSync, scope: string): Generator<ProfileLedger> {
    const statement = database.prepare(
        "SELECT profile, row FROM item WHERE scope = ? AND kind IN ('receivable', 'exposurePart') ORDER BY profile, key"
    );
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

/** The payments of the receivables with these keys, by key of the receivable, as far as they were written to the org. */
export function loadedCash(database: DatabaseSync, keys: Iterable<string>): Map<string, CashApplication[]> {
    const statement = database.prepare(
        `SELECT row FROM item WHERE kind = 'application' AND json_extract(row, '$.item') = ? ORDER BY key`
    );
    const cash = new Map<string, CashApplication[]>();
    for (const key of new Set(keys)) {
        const rows = statement.all(key).map((record) => JSON.parse(String(record['row'])) as ApplicationRow);
        if (rows.length > 0) {
            cash.set(key, rows.map(cashOf));
        }
    }
    return cash;
}

function cashOf({ appliedOn, minor, currency, reversedOn }: ApplicationRow): CashApplication {
    return { paidOn: appliedOn, amount: money(minor, currency), reversedOn };
}

// The journal holds what this program wrote there, checked when it was delivered.
function parsedRow(text: unknown): LedgerRow {
    return JSON.parse(String(text)) as LedgerRow;
}
