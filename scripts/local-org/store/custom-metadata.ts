import { storedMetadata } from '../metadata/custom-metadata.ts';
import type { OrgSchema } from '../schema.ts';
import type { Store } from './database.ts';
import { idOf } from './ids.ts';
import type { Settings } from './settings.ts';
import { quoted } from './tables.ts';

/** Makes the rows of custom metadata types what the metadata says; a record keeps its id. */
export function recordCustomMetadata(store: Store, settings: Settings, schema: OrgSchema, now: Date): void {
    const stamp = `${now.toISOString().slice(0, 19)}.000Z`;
    for (const object of schema.objects.values()) {
        if (!object.customMetadata) continue;
        const table = quoted(object.apiName);
        const records = schema.customMetadata.get(object.apiName.toLowerCase()) ?? new Map<string, never>();
        const ids = new Map(
            store.database
                .prepare(`SELECT "Id", "DeveloperName" FROM ${table}`)
                .all()
                .map((row) => [String(row['DeveloperName']).toLowerCase(), String(row['Id'])])
        );
        store.database.exec(`DELETE FROM ${table}`);
        for (const [name, record] of records) {
            const id = ids.get(name) ?? idOf(object.keyPrefix, settings.next(object.apiName));
            const row = Object.entries({ Id: id, ...storedMetadata(object, record), SystemModstamp: stamp });
            const columns = row.map(([column]) => quoted(column)).join(', ');
            store.database
                .prepare(`INSERT INTO ${table} (${columns}) VALUES (${row.map(() => '?').join(', ')})`)
                .run(...row.map(([, value]) => value));
        }
    }
}
