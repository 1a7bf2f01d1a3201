import { createHash } from 'node:crypto';

import { canonicalText, isSame, mergedComponent } from '../metadata/canonical.ts';
import { keyOf, type Component, type Components } from '../metadata/components.ts';
import type { Store } from './database.ts';

/** The components of an org: those of its package folders, and over them what was deployed since. */
export interface Installed {
    readonly components: Components;
    /** The components as they would be with these put in. */
    with(changes: readonly Component[]): Components;
    /** Puts components in for good, within a transaction. */
    keep(changes: readonly Component[]): void;
}

/**
 * Reads what was deployed onto an org whose folders state the base. A deployed component gives way as soon as the
 * folders state it anew: whoever speaks last is right.
 */
export function openInstalled(store: Store, base: Components): Installed {
    store.database.exec(`CREATE TABLE IF NOT EXISTS _deployed (
        key TEXT PRIMARY KEY, base TEXT NOT NULL, component TEXT NOT NULL) WITHOUT ROWID`);
    for (const [key, { state }] of deployedIn(store)) {
        if (state !== stateOf(base.get(key))) store.database.prepare('DELETE FROM _deployed WHERE key = ?').run(key);
    }
    const withAll = (changes: readonly Component[]): Components => {
        const all = new Map(base);
        for (const [key, { component }] of deployedIn(store)) all.set(key, component);
        for (const component of changes)
            all.set(keyOf(component), mergedComponent(all.get(keyOf(component)), component));
        return all;
    };
    return {
        get components() {
            return withAll([]);
        },
        with: withAll,
        keep(changes) {
            const before = withAll([]);
            const after = withAll(changes);
            for (const key of changes.map(keyOf)) {
                const component = after.get(key);
                if (!component || isSame(before.get(key), component)) continue;
                store.database
                    .prepare('INSERT OR REPLACE INTO _deployed VALUES (?, ?, ?)')
                    .run(key, stateOf(base.get(key)), JSON.stringify(component));
            }
        }
    };
}

/** Read from the store each time: what a rolled-back transaction kept is not there. */
function deployedIn(store: Store): ReadonlyMap<string, { readonly state: string; readonly component: Component }> {
    const rows = store.database.prepare('SELECT key, base, component FROM _deployed ORDER BY key').all();
    return new Map(
        rows.map((row) => [
            String(row['key']),
            { state: String(row['base']), component: JSON.parse(String(row['component'])) as Component }
        ])
    );
}

function stateOf(component: Component | undefined): string {
    return component ? createHash('sha256').update(canonicalText(component)).digest('hex') : '';
}
