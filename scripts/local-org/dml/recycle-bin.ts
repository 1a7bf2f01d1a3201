import { refuse, type RecordRefused } from '../errors.ts';
import { objectNamed, type ObjectSchema } from '../schema.ts';
import { deletedTable, quoted } from '../store/tables.ts';
import { checkObjectAccess } from './checks.ts';
import type { Row, WriteSession } from './engine.ts';
import type { WritePlan } from './plan.ts';
import { noteDetail } from './rollup-changes.ts';
import { duplicateOf } from './save.ts';

/** Moves a record to the recycle bin; `root` is the record whose deletion took it along. */
export function keepRecycled({ engine, stamp }: WriteSession, plan: WritePlan, row: Row, root: string): void {
    const { object, columns } = plan;
    const deleted: Row = { ...row, IsDeleted: 1, SystemModstamp: stamp };
    const names = columns.map((field) => quoted(field.apiName)).join(', ');
    engine.store
        .prepare(
            `INSERT OR REPLACE INTO ${deletedTable(object)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`
        )
        .run(...columns.map((field) => deleted[field.apiName] ?? null));
    engine.store
        .prepare('INSERT OR REPLACE INTO _recycled VALUES (?, ?, ?, ?)')
        .run(String(row['Id']), object.apiName, root, stamp);
}

/** Remembers which lookups a deletion is about to blank. */
export function keepUnlinked(
    { engine }: WriteSession,
    child: ObjectSchema,
    field: string,
    { id, root }: { readonly id: string; readonly root: string }
): void {
    engine.store
        .prepare(
            `INSERT OR REPLACE INTO _unlinked SELECT ?, ?, "Id", ?, ? FROM ${quoted(child.apiName)} WHERE ${quoted(field)} = ?`
        )
        .run(root, child.apiName, field, id, id);
}

/** Takes a record and what went with it out of the recycle bin; lookups that were blanked lead to it again. @throws RecordRefused */
export function undeleteRecord(session: WriteSession, plan: WritePlan, id: string): void {
    checkObjectAccess(session, plan.object, 'delete');
    const { store } = session.engine;
    const entry = store.prepare('SELECT root FROM _recycled WHERE id = ?').get(id);
    if (!entry) throw refuse('UNDELETE_FAILED', 'Entity is not in the recycle bin');
    if (entry['root'] !== id) {
        throw refuse(
            'UNDELETE_FAILED',
            `the record was deleted with ${String(entry['root']).slice(0, 15)}: undelete that`
        );
    }
    session.parents.clear();
    store.transaction(() => {
        // Masters before their details, as they were deleted the other way round.
        const members = store.prepare('SELECT id, object FROM _recycled WHERE root = ? ORDER BY rowid DESC').all(id);
        for (const member of members) {
            const object = objectNamed(session.engine.schema, String(member['object']));
            if (object) putBack(session, session.engine.planOf(object), String(member['id']));
        }
        store.prepare('DELETE FROM _recycled WHERE root = ?').run(id);
        linkAgain(session, id);
    });
}

function putBack(session: WriteSession, plan: WritePlan, id: string): void {
    const { store } = session.engine;
    const table = deletedTable(plan.object);
    const row = store.prepareExact(`SELECT * FROM ${table} WHERE "Id" = ?`).get(id) as Row | undefined;
    if (!row) return;
    for (const lookup of plan.lookups) if (!leadsOn(session, row[lookup.apiName])) row[lookup.apiName] = null;
    const lost = plan.required.find((field) => row[field.apiName] === null && field.type === 'reference');
    if (lost) throw refuse('UNDELETE_FAILED', `the record that ${lost.label} leads to is deleted`, lost.apiName);
    const restored: Row = { ...row, IsDeleted: 0, SystemModstamp: session.stamp };
    try {
        plan.insert.run(...plan.columns.map((field) => restored[field.apiName] ?? null));
    } catch (error) {
        throw duplicate(session, plan, restored, error);
    }
    store.prepare(`DELETE FROM ${table} WHERE "Id" = ?`).run(id);
    // Its totals are from when it went, before its details are back.
    if (plan.summaries.length > 0) session.recounted.add(id);
    noteDetail(session, plan, undefined, restored);
}

function duplicate(session: WriteSession, plan: WritePlan, row: Row, error: unknown): RecordRefused | unknown {
    if (!(error instanceof Error) || !error.message.startsWith('UNIQUE constraint failed')) return error;
    return duplicateOf(session, plan, row) ?? error;
}

function leadsOn({ engine }: WriteSession, id: Row[string] | undefined): boolean {
    if (typeof id !== 'string') return true;
    const target = [...engine.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
    return target !== undefined && engine.planOf(target).exists.get(id) !== undefined;
}

function linkAgain({ engine, stamp }: WriteSession, root: string): void {
    const { store } = engine;
    for (const link of store.prepare('SELECT object, id, field, target FROM _unlinked WHERE root = ?').all(root)) {
        const column = quoted(String(link['field']));
        store
            .prepare(
                `UPDATE ${quoted(String(link['object']))} SET ${column} = ?, "SystemModstamp" = ? WHERE "Id" = ? AND ${column} IS NULL`
            )
            .run(link['target'] ?? null, stamp, link['id'] ?? null);
    }
    store.prepare('DELETE FROM _unlinked WHERE root = ?').run(root);
}
