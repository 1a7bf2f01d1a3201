import { refuse, type RecordRefused } from '../errors.ts';
import { sameStored } from '../formula/values.ts';
import type { FieldSchema } from '../schema.ts';
import { idOf } from '../store/ids.ts';
import { quoted } from '../store/tables.ts';
import { changesOf } from './changes.ts';
import { checkLookups, checkObjectAccess, checkRequired } from './checks.ts';
import type { SqlValue } from './coerce.ts';
import type { Row, WriteSession } from './engine.ts';
import { keyStatement, type FieldDefault, type WritePlan } from './plan.ts';
import type { RecordFields } from './request.ts';
import { checkRules, inputValues } from './rules.ts';

/** Creates one record. @returns its id @throws RecordRefused */
export function insertRecord(session: WriteSession, plan: WritePlan, fields: RecordFields): string {
    checkObjectAccess(session, plan.object, 'create');
    const changes = changesOf(session, plan, fields, true);
    const row = withDefaults(session, plan, changes);
    checkRequired(plan, row, () => true);
    checkLookups(session, plan, row);
    compose(plan, row);
    checkRules(session, plan.object, row, undefined);
    const { settings } = session.engine;
    const id = idOf(plan.object.keyPrefix, settings.next(plan.object.apiName));
    row['Id'] = id;
    for (const field of plan.autonumbers)
        row[field.apiName] = autonumber(field, settings.next(`${plan.object.apiName}.${field.apiName}`));
    row['CreatedDate'] = row['LastModifiedDate'] = row['SystemModstamp'] = session.stamp;
    row['CreatedById'] = row['LastModifiedById'] = session.context.user.id;
    guardUnique(session, plan, row, () => plan.insert.run(...plan.columns.map((field) => row[field.apiName] ?? null)));
    touchMasters(session, plan, row);
    return id;
}

/** Changes one record. @throws RecordRefused */
export function updateRecord(session: WriteSession, plan: WritePlan, id: string, fields: RecordFields): void {
    checkObjectAccess(session, plan.object, 'edit');
    const prior = plan.select.get(id) as Row | undefined;
    if (!prior) throw refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const changes = changesOf(session, plan, fields, false);
    const row = { ...prior, ...changes };
    checkRequired(plan, row, (field) => field.apiName in changes);
    checkLookups(session, plan, changes);
    compose(plan, row);
    for (const field of plan.composed) changes[field.apiName] = row[field.apiName] ?? null;
    checkRules(session, plan.object, row, prior);
    // SQLite rewrites the index of every column that an update names, changed or not.
    for (const name of Object.keys(changes)) if (sameStored(changes[name], prior[name])) delete changes[name];
    changes['LastModifiedDate'] = changes['SystemModstamp'] = session.stamp;
    changes['LastModifiedById'] = session.context.user.id;
    if (plan.keys.some((field) => field.apiName in changes)) session.parents.clear();
    guardUnique(session, plan, { ...row, Id: id }, () => updateColumns(session, plan, id, changes));
    touchMasters(session, plan, prior);
    touchMasters(session, plan, row);
}

/** Writes columns of a record as they are. */
export function updateColumns({ engine }: WriteSession, plan: WritePlan, id: string, changes: Row): void {
    const names = Object.keys(changes);
    const sets = names.map((name) => `${quoted(name)} = ?`).join(', ');
    engine.store
        .prepare(`UPDATE ${quoted(plan.object.apiName)} SET ${sets} WHERE "Id" = ?`)
        .run(...names.map((name) => changes[name] ?? null), id);
}

/** Notes the masters of a record whose roll-ups must be computed again. */
export function touchMasters({ touched }: WriteSession, plan: WritePlan, row: Row): void {
    for (const { field, master } of plan.rolledUp) {
        const id = row[field.apiName];
        if (typeof id !== 'string') continue;
        const ids = touched.get(master);
        if (ids) ids.add(id);
        else touched.set(master, new Set([id]));
    }
}

function withDefaults(session: WriteSession, plan: WritePlan, changes: Row): Row {
    const row: Row = { ...plan.blank, ...changes };
    for (const stated of plan.defaults) {
        if (changes[stated.field.apiName] === undefined) row[stated.field.apiName] = defaultValue(session, stated, row);
    }
    return row;
}

function defaultValue(
    { engine, formulas, context }: WriteSession,
    { field, kind, formula, encode }: FieldDefault,
    row: Row
): SqlValue {
    if (kind === 'owner') return context.user.id;
    if (!formula) return field.picklistValues.find((value) => value.isDefault)?.value ?? null;
    return encode(
        formula.evaluate({ values: inputValues(engine, formula.inputs, row), prior: undefined, session: formulas })
    );
}

function compose(plan: WritePlan, row: Row): void {
    for (const field of plan.composed) {
        const parts = (field.composedOf ?? [])
            .map((name) => row[name])
            .filter((part) => part !== null && part !== undefined);
        row[field.apiName] = parts.join(' ');
    }
}

/** `CP-{0000000}` and 12 -> `CP-0000012`. */
export function autonumber(field: FieldSchema, number: number): string {
    return (field.displayFormat ?? '{0}').replace(/\{(0+)\}/, (_match, zeros: string) =>
        String(number).padStart(zeros.length, '0')
    );
}

/** Runs a write and says in Salesforce's words which unique key stands in its way. */
function guardUnique(session: WriteSession, plan: WritePlan, row: Row, write: () => void): void {
    try {
        write();
    } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('UNIQUE constraint failed')) throw error;
        throw duplicateOf(session, plan, row) ?? error;
    }
}

function duplicateOf({ engine }: WriteSession, plan: WritePlan, row: Row): RecordRefused | undefined {
    for (const field of plan.uniques) {
        const value = row[field.apiName];
        if (value === null || value === undefined) continue;
        const other = keyStatement(engine.store, plan.object, field)
            .all(value)
            .map((found) => String(found['Id']))
            .find((id) => id !== row['Id']);
        if (other !== undefined) {
            return refuse(
                'DUPLICATE_VALUE',
                `duplicate value found: ${field.apiName} duplicates value on record with id: ${other.slice(0, 15)}`,
                field.apiName
            );
        }
    }
    const together = plan.object.uniqueTogether;
    const values = together.map((name) => `${name}: ${String(row[name])}`).join('; ');
    return together.length > 0
        ? refuse('DUPLICATE_VALUE', `Duplicate ${plan.object.apiName}. ${values}`, ...together)
        : undefined;
}
