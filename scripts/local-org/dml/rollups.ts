import { RecordRefused } from '../errors.ts';
import { objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { isTotal, quoted } from '../store/tables.ts';
import type { SqlValue } from './coerce.ts';
import { formulaTotals, summarizedFormula } from './detail-values.ts';
import type { Engine, Row, WriteSession } from './engine.ts';
import { changedTotal, type DetailChange } from './rollup-changes.ts';
import { summarySql } from './rollup-sql.ts';
import { saveTotals } from './save.ts';

/** A master refuses what its details would make of it. */
export class MasterRefused extends RecordRefused {}

/**
 * Brings the roll-ups of all masters up to date whose details changed, from the deepest level up, as writes of the
 * masters: their rules and flows answer. @throws MasterRefused
 */
export function refreshRollups(session: WriteSession): void {
    const { engine } = session;
    const firstSaved = session.saved.length;
    while (session.details.length > 0) {
        const masters = new Set(session.details.map(({ master }) => master));
        // A master that is itself a detail of another touched one goes first: its own change touches the other.
        const object = [...masters].find((candidate) => !hasTouchedDetail(candidate, masters, engine.schema));
        if (!object) return;
        const own = session.details.filter(({ master }) => master === object);
        const others = session.details.filter(({ master }) => master !== object);
        session.details.splice(0, session.details.length, ...others);
        for (const [id, changes] of Map.groupBy(own, ({ masterId }) => masterId)) {
            refusing(() => refreshMaster(session, object, id, changes));
        }
    }
    const saved = session.saved.splice(firstSaved);
    for (const refused of engine.triggers.afterSave(session, saved).values()) throw new MasterRefused(refused.errors);
}

function refusing(work: () => void): void {
    try {
        work();
    } catch (error) {
        throw error instanceof RecordRefused ? new MasterRefused(error.errors) : error;
    }
}

function hasTouchedDetail(object: ObjectSchema, touched: ReadonlySet<ObjectSchema>, schema: OrgSchema): boolean {
    return object.childRelationships.some(({ childObject, cascadeDelete }) => {
        const child = objectNamed(schema, childObject);
        return cascadeDelete && child !== undefined && child !== object && touched.has(child);
    });
}

function refreshMaster(
    session: WriteSession,
    object: ObjectSchema,
    id: string,
    changes: readonly DetailChange[]
): void {
    const { engine, recounted, depth } = session;
    const plan = engine.planOf(object);
    const prior = plan.select.get(id) as Row | undefined;
    if (!prior) return;
    // A flow wrote in between: what this call noted of a detail may no longer be what the detail is.
    const uncertain = depth > 0 || recounted.has(id);
    if (depth > 0) recounted.add(id);
    const totals: Row = {};
    for (const field of plan.summaries) {
        const current = prior[field.apiName] ?? null;
        const known = uncertain ? undefined : changedTotal(engine, field, current, changes);
        const total = known === undefined ? countedTotal(engine, field, id) : known;
        if (total !== current) totals[field.apiName] = total;
    }
    if (Object.keys(totals).length > 0) saveTotals(session, plan, prior, totals);
}

function countedTotal(engine: Engine, field: FieldSchema, id: string): SqlValue {
    if (summarizedFormula(engine, field)) {
        return formulaTotals(engine, field, id).get(id) ?? (isTotal(field) ? 0n : null);
    }
    const statement = engine.store.prepareExact(`SELECT ${summarySql(engine.schema, field, '?')} AS total`);
    return statement.get(id)?.['total'] as SqlValue;
}

/** Computes all roll-ups of all records again: needed when the metadata has changed. */
export function refreshAllRollups(engine: Pick<Engine, 'schema' | 'store' | 'catalog'>): void {
    // Twice per level of master-detail is enough for totals of totals; three levels are the maximum.
    for (let level = 0; level < 3; level += 1) {
        for (const object of engine.schema.objects.values()) {
            for (const field of object.fields.values()) {
                if (!field.summary) continue;
                const table = quoted(object.apiName);
                if (summarizedFormula(engine, field)) {
                    refreshFormulaTotals(engine, table, field);
                    continue;
                }
                engine.store.database.exec(
                    `UPDATE ${table} SET ${quoted(field.apiName)} = ${summarySql(engine.schema, field, `${table}."Id"`)}`
                );
            }
        }
    }
}

function refreshFormulaTotals(
    engine: Pick<Engine, 'schema' | 'store' | 'catalog'>,
    table: string,
    field: FieldSchema
): void {
    const column = quoted(field.apiName);
    engine.store.database.exec(`UPDATE ${table} SET ${column} = ${isTotal(field) ? '0' : 'NULL'}`);
    const update = engine.store.database.prepare(`UPDATE ${table} SET ${column} = ? WHERE "Id" = ?`);
    for (const [id, total] of formulaTotals(engine, field)) update.run(total, id);
}
