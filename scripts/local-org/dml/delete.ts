import { refuse } from '../errors.ts';
import { objectNamed, type ChildRelationship, type ObjectSchema } from '../schema.ts';
import { quoted } from '../store/tables.ts';
import { checkObjectAccess } from './checks.ts';
import type { Row, WriteSession } from './engine.ts';
import type { WritePlan } from './plan.ts';
import { keepRecycled, keepUnlinked } from './recycle-bin.ts';
import { noteDetail } from './rollup-changes.ts';

/** Deletes one record with its details; restricted lookups stop it, others are blanked. @throws RecordRefused */
export function deleteRecord(session: WriteSession, plan: WritePlan, id: string): void {
    checkObjectAccess(session, plan.object, 'delete');
    const row = plan.select.get(id) as Row | undefined;
    if (!row) throw refuse('ENTITY_IS_DELETED', 'entity is deleted');
    session.parents.clear();
    session.engine.store.transaction(() => {
        session.engine.triggers.beforeDelete(session, plan, row);
        removeWithDetails(session, plan, id, id);
    });
}

// Details go past every permission of the user: whoever may delete the master deletes them. Their flows do not start.
function removeWithDetails(session: WriteSession, plan: WritePlan, id: string, root: string): void {
    const row = plan.select.get(id) as Row | undefined;
    if (!row) return;
    for (const relationship of plan.object.childRelationships) {
        const child = objectNamed(session.engine.schema, relationship.childObject);
        if (child) releaseChildren(session, plan, child, relationship, { id, root });
    }
    keepRecycled(session, plan, row, root);
    plan.remove.run(id);
    noteDetail(session, plan, row);
}

function releaseChildren(
    session: WriteSession,
    plan: WritePlan,
    child: ObjectSchema,
    { field, cascadeDelete, restrictedDelete }: ChildRelationship,
    { id, root }: { readonly id: string; readonly root: string }
): void {
    const { store } = session.engine;
    const table = quoted(child.apiName);
    const column = quoted(field);
    if (restrictedDelete) {
        const holder = store.prepare(`SELECT "Id" FROM ${table} WHERE ${column} = ? LIMIT 1`).get(id)?.['Id'];
        if (holder === undefined) return;
        throw refuse(
            'DELETE_FAILED',
            `Your attempt to delete ${id.slice(0, 15)} could not be completed because it is associated with the following ` +
                `${child.labelPlural.toLowerCase()}: ${String(holder).slice(0, 15)}`
        );
    }
    if (!cascadeDelete) {
        keepUnlinked(session, child, field, { id, root });
        store
            .prepare(`UPDATE ${table} SET ${column} = NULL, "SystemModstamp" = ? WHERE ${column} = ?`)
            .run(session.stamp, id);
        return;
    }
    const details = store.prepare(`SELECT "Id" FROM ${table} WHERE ${column} = ?`).all(id);
    const detailPlan = child === plan.object ? plan : session.engine.planOf(child);
    for (const detail of details) removeWithDetails(session, detailPlan, String(detail['Id']), root);
}
