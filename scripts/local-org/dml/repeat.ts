import { quoted } from '../store/tables.ts';
import type { Row, WriteSession } from './engine.ts';
import type { WritePlan } from './plan.ts';

/** Gives the fields that show what a parent says their values. */
export function repeatParents({ engine }: WriteSession, plan: WritePlan, row: Row): void {
    for (const { field, lookup, source, parent } of plan.repeating) {
        const id = row[lookup] ?? null;
        const found = engine.store
            .prepareExact(`SELECT ${quoted(source)} AS value FROM ${quoted(parent.apiName)} WHERE "Id" = ?`)
            .get(id);
        row[field] = (found?.['value'] ?? null) as Row[string];
    }
}

/** Tells the records that show what this one says, after it changed. */
export function tellRepeating({ engine, stamp }: WriteSession, plan: WritePlan, id: string, changes: Row): void {
    for (const { field, lookup, source, child } of plan.repeatedBy) {
        if (!(source in changes)) continue;
        engine.store
            .prepare(
                `UPDATE ${quoted(child.apiName)} SET ${quoted(field)} = ?, "SystemModstamp" = ? WHERE ${quoted(lookup)} = ?`
            )
            .run(changes[source] ?? null, stamp, id);
    }
}
