import { RecordRefused } from '../errors.ts';
import { objectNamed, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { quoted } from '../store/tables.ts';
import type { Engine, Row, WriteSession } from './engine.ts';
import { summarySql, totalsSql } from './rollup-sql.ts';
import { checkRules } from './rules.ts';
import { touchMasters, updateColumns } from './save.ts';

/** A master refuses what its details would make of it. */
export class MasterRefused extends RecordRefused {}

/**
 * Computes the roll-ups of all touched masters again, from the deepest level up, and asks the masters' own rules.
 * @throws MasterRefused
 */
export function refreshRollups(session: WriteSession): void {
    const { touched, engine } = session;
    while (touched.size > 0) {
        // A master that is itself a detail of another touched one goes first: its own change touches the other.
        const object = [...touched.keys()].find((candidate) => !hasTouchedDetail(candidate, touched, engine.schema));
        if (!object) return;
        const ids = touched.get(object) ?? new Set<string>();
        touched.delete(object);
        for (const id of ids) refreshMaster(session, object, id);
    }
}

function hasTouchedDetail(
    object: ObjectSchema,
    touched: ReadonlyMap<ObjectSchema, unknown>,
    schema: OrgSchema
): boolean {
    return object.childRelationships.some(({ childObject, cascadeDelete }) => {
        const child = objectNamed(schema, childObject);
        return cascadeDelete && child !== undefined && child !== object && touched.has(child);
    });
}

function refreshMaster(session: WriteSession, object: ObjectSchema, id: string): void {
    const { engine } = session;
    const plan = engine.planOf(object);
    const prior = plan.select.get(id) as Row | undefined;
    if (!prior) return;
    const totals = engine.store
        .prepareExact(totalsSql(engine.schema, plan.summaries))
        .get(...plan.summaries.map(() => id)) as Row;
    const changes: Row = {};
    for (const field of plan.summaries) {
        const total = totals[field.apiName] ?? null;
        if (total !== prior[field.apiName]) changes[field.apiName] = total;
    }
    if (Object.keys(changes).length === 0) return;
    const row = { ...prior, ...changes };
    try {
        checkRules(session, object, row, prior);
    } catch (error) {
        throw error instanceof RecordRefused ? new MasterRefused(error.errors) : error;
    }
    updateColumns(session, plan, id, { ...changes, SystemModstamp: session.stamp });
    touchMasters(session, plan, row);
}

/** Computes all roll-ups of all records again: needed when the metadata has changed. */
export function refreshAllRollups(engine: Engine): void {
    // Twice per level of master-detail is enough for totals of totals; three levels are the maximum.
    for (let level = 0; level < 3; level += 1) {
        for (const object of engine.schema.objects.values()) {
            for (const field of object.fields.values()) {
                if (!field.summary) continue;
                const table = quoted(object.apiName);
                engine.store.database.exec(
                    `UPDATE ${table} SET ${quoted(field.apiName)} = ${summarySql(engine.schema, field, `${table}."Id"`)}`
                );
            }
        }
    }
}
