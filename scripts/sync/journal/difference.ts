import type { DatabaseSync } from 'node:sqlite';
import type { JournalRow } from './stage.ts';

/** How many rows a delivery adds, changes, leaves and no longer holds; `known` is what was open before it. */
export interface DifferenceCounts {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly vanished: number;
    readonly known: number;
}

/** A row that the org does not have yet in this form. */
export interface ChangedRow extends JournalRow {
    readonly change: 'created' | 'updated' | 'vanished';
}

const vanishedItems = `
    FROM item i WHERE i.scope = ? AND i.kind = 'receivable' AND i.is_open = 1
    AND NOT EXISTS (SELECT 1 FROM stage s WHERE s.key = i.key)
    AND NOT EXISTS (SELECT 1 FROM rejected_key r WHERE r.key = i.key)`;

/** Counts the difference between the stage and the journal of one scope (receivables only). */
export function countDifference(database: DatabaseSync, scope: string): DifferenceCounts {
    const staged = database
        .prepare(
            `SELECT count(*) FILTER (WHERE i.key IS NULL) AS created, count(*) FILTER (WHERE i.hash <> s.hash) AS updated,
                    count(*) FILTER (WHERE i.hash = s.hash) AS unchanged
             FROM stage s LEFT JOIN item i ON i.key = s.key WHERE s.kind = 'receivable'`
        )
        .get();
    const vanished = database.prepare(`SELECT count(*) AS n ${vanishedItems}`).get(scope);
    const known = database
        .prepare(`SELECT count(*) AS n FROM item WHERE scope = ? AND kind = 'receivable' AND is_open = 1`)
        .get(scope);
    return {
        created: Number(staged?.['created']),
        updated: Number(staged?.['updated']),
        unchanged: Number(staged?.['unchanged']),
        vanished: Number(vanished?.['n']),
        known: Number(known?.['n'])
    };
}

/** The receivables to write, sorted by profile; open items that a complete delivery no longer holds come as `vanished`. */
export function* changedRows(database: DatabaseSync, scope: string, isComplete: boolean): Generator<ChangedRow> {
    const delivered = `
        SELECT s.key, s.profile, s.kind, s.is_open, s.hash, s.row, iif(i.key IS NULL, 'created', 'updated') AS change
        FROM stage s LEFT JOIN item i ON i.key = s.key
        WHERE s.kind = 'receivable' AND (i.key IS NULL OR i.hash <> s.hash)`;
    const vanished = `SELECT i.key, i.profile, i.kind, i.is_open, i.hash, i.row, 'vanished' AS change ${vanishedItems}`;
    const statement = isComplete
        ? database.prepare(`SELECT * FROM (${delivered} UNION ALL ${vanished}) ORDER BY profile, key`)
        : database.prepare(`${delivered} ORDER BY s.profile, s.key`);
    for (const row of isComplete ? statement.iterate(scope) : statement.iterate()) {
        yield { ...journalRow(row), change: row['change'] as ChangedRow['change'] };
    }
}

/** A payment, or what it settled, that the org does not have yet in this form; `before` is the row that it has. */
export interface ChangedCash extends JournalRow {
    readonly before?: string;
}

/** The cash rows of a kind to write, those that were taken back first, sorted by profile. */
export function* changedCash(database: DatabaseSync, kind: 'receipt' | 'application'): Generator<ChangedCash> {
    const statement = database.prepare(
        `SELECT s.key, s.profile, s.kind, s.is_open, s.hash, s.row, i.row AS before
         FROM stage s LEFT JOIN item i ON i.key = s.key
         WHERE s.kind = ? AND (i.key IS NULL OR i.hash <> s.hash) ORDER BY s.is_open, s.profile, s.key`
    );
    for (const row of statement.iterate(kind)) {
        yield { ...journalRow(row), before: row['before'] === null ? undefined : String(row['before']) };
    }
}

/** How many cash rows of the stage are new and changed. */
export function countCash(database: DatabaseSync): { readonly created: number; readonly updated: number } {
    const counts = database
        .prepare(
            `SELECT count(*) FILTER (WHERE i.key IS NULL) AS created, count(*) FILTER (WHERE i.hash <> s.hash) AS updated
             FROM stage s LEFT JOIN item i ON i.key = s.key WHERE s.kind IN ('receipt', 'application')`
        )
        .get();
    return { created: Number(counts?.['created']), updated: Number(counts?.['updated']) };
}

/** Where a row of the ledger as it is after the delivery comes from. */
export type LedgerRowOrigin = 'delivered' | 'kept' | 'vanished';

/**
 * Every receivable and exposure part of the scope's ledger as it is after the delivery, sorted by profile: the delivered
 * rows, and those of the journal that the delivery does not name. A complete delivery drops exposure parts that it does not name.
 */
export function* ledgerAfter(
    database: DatabaseSync,
    scope: string,
    isComplete: boolean
): Generator<JournalRow & { readonly origin: LedgerRowOrigin }> {
    const kept = isComplete
        ? `AND (i.kind = 'receivable' OR EXISTS (SELECT 1 FROM rejected_key r WHERE r.key = i.key))`
        : '';
    const vanishes = isComplete
        ? `iif(i.is_open = 1 AND NOT EXISTS (SELECT 1 FROM rejected_key r WHERE r.key = i.key), 'vanished', 'kept')`
        : `'kept'`;
    const statement = database.prepare(`
        SELECT key, profile, kind, is_open, hash, row, 'delivered' AS origin FROM stage
        WHERE kind IN ('receivable', 'exposurePart')
        UNION ALL
        SELECT i.key, i.profile, i.kind, i.is_open, i.hash, i.row, ${vanishes} FROM item i
        WHERE i.scope = ? AND i.kind IN ('receivable', 'exposurePart')
        AND NOT EXISTS (SELECT 1 FROM stage s WHERE s.key = i.key) ${kept}
        ORDER BY profile, key`);
    for (const row of statement.iterate(scope)) {
        yield { ...journalRow(row), origin: row['origin'] as LedgerRowOrigin };
    }
}

function journalRow(row: Record<string, unknown>): JournalRow {
    return {
        key: String(row['key']),
        profile: String(row['profile']),
        kind: row['kind'] as JournalRow['kind'],
        isOpen: row['is_open'] === 1,
        hash: String(row['hash']),
        row: String(row['row'])
    };
}
