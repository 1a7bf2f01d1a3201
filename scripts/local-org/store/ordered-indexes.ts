import type { FieldSchema, ObjectSchema } from '../schema.ts';
import type { Store } from './database.ts';
import { quoted } from './tables.ts';

/**
 * Indexes over a parent's records in the order of a field, made when a query first walks them, so that fields that nobody
 * sorts by cost nothing at a write. They go with all others when tables change.
 */
export function orderedIndexes(store: Store): {
    keep(object: ObjectSchema, link: FieldSchema, by: FieldSchema): void;
    forget(): void;
} {
    const made = new Set<string>();
    return {
        keep(object, link, by) {
            const name = `ix_${object.apiName}_${link.apiName}_${by.apiName}`;
            // Within a transaction it might be undone with the rest.
            if (made.has(name) || store.inTransaction) return;
            const columns = [link, by].map(({ apiName }) => quoted(apiName)).join(', ');
            store.database.exec(`CREATE INDEX IF NOT EXISTS ${quoted(name)} ON ${quoted(object.apiName)} (${columns})`);
            made.add(name);
        },
        forget: () => made.clear()
    };
}
