import { refuse, type RecordRefused, type RefusalCode } from '../errors.ts';
import { sameStored } from '../formula/values.ts';
import type { FieldSchema } from '../schema.ts';
import { idOf } from '../store/ids.ts';
import { quoted } from '../store/tables.ts';
import { changesOf } from './changes.ts';
import { checkLookups, checkObjectAccess, checkRequired } from './checks.ts';
import type { SqlValue } from './coerce.ts';
import type { Row, WriteSession } from './engine.ts';
import { keyStatement, type FieldDefault, type WritePlan } from './plan.ts';
import { reaches } from './reach.ts';
import { repeatParents, tellRepeating } from './repeat.ts';
import type { RecordFields } from './request.ts';
import { noteDetail } from './rollup-changes.ts';
import { checkRules, inputValues } from './rules.ts';

/** Creates one record. @returns its id @throws RecordRefused */
export function insertRecord(session: WriteSession, plan: WritePlan, fields: RecordFields): string {
    checkObjectAccess(session, plan.object, 'create');
    const changes = changesOf(session, plan, fields, true);
    // Foreign keys are validated before any flow runs, which would see the stranger's record.
    checkLookups(session, plan, changes);
    const row = withDefaults(session, plan, changes);
    session.engine.triggers.beforeSave(session, plan, row, undefined);
    checkRequired(plan, row, () => true);
    checkLookups(session, plan, row);
    compose(plan, row);
    repeatParents(session, plan, row);
    checkRules(session, plan.object, row, undefined);
    const { settings } = session.engine;
    const id = idOf(plan.object.keyPrefix, settings.next(plan.object.apiName));
    row['Id'] = id;
    for (const field of plan.autonumbers)
        row[field.apiName] = autonumber(field, settings.next(`${plan.object.apiName}.${field.apiName}`));
    row['CreatedDate'] = row['LastModifiedDate'] = row['SystemModstamp'] = session.stamp;
    row['CreatedById'] = row['LastModifiedById'] = session.context.user.id;
    guardUnique(session, plan, row, () => plan.insert.run(...plan.columns.map((field) => row[field.apiName] ?? null)));
    noteSaved(session, plan, row, undefined);
    return id;
}

/** Changes one record. @throws RecordRefused */
export function updateRecord(session: WriteSession, plan: WritePlan, id: string, fields: RecordFields): void {
    checkObjectAccess(session, plan.object, 'edit');
    const prior = plan.select.get(id) as Row | undefined;
    if (!prior) throw refuse(...missingRecord(session, id));
    const row = { ...prior, ...changesOf(session, plan, fields, false) };
    checkLookups(session, plan, changesBetween(prior, row));
    session.engine.triggers.beforeSave(session, plan, row, prior);
    const changes = changesBetween(prior, row);
    checkRequired(plan, row, (field) => field.apiName in changes);
    checkLookups(session, plan, changes);
    compose(plan, row);
    if (plan.repeating.some(({ lookup }) => lookup in changes)) repeatParents(session, plan, row);
    checkRules(session, plan.object, row, prior);
    const stamps = {
        LastModifiedDate: session.stamp,
        SystemModstamp: session.stamp,
        LastModifiedById: session.context.user.id
    };
    if (plan.keys.some((field) => field.apiName in changes)) session.parents.clear();
    Object.assign(row, stamps);
    guardUnique(session, plan, row, () =>
        updateColumns(session, plan, id, { ...changesBetween(prior, row), ...stamps })
    );
    tellRepeating(session, plan, id, changes);
    noteSaved(session, plan, row, prior);
}

/** Writes the new roll-ups of a master as a save of it: its flows and rules answer. @throws RecordRefused */
export function saveTotals(session: WriteSession, plan: WritePlan, prior: Row, totals: Row): void {
    const row = { ...prior, ...totals };
    session.engine.triggers.beforeSave(session, plan, row, prior);
    checkLookups(session, plan, changesBetween(prior, row));
    compose(plan, row);
    checkRules(session, plan.object, row, prior);
    row['SystemModstamp'] = session.stamp;
    guardUnique(session, plan, row, () => updateColumns(session, plan, String(row['Id']), changesBetween(prior, row)));
    noteSaved(session, plan, row, prior);
}

function noteSaved(session: WriteSession, plan: WritePlan, row: Row, prior: Row | undefined): void {
    noteDetail(session, plan, prior, row);
    if (session.engine.triggers.watches(plan.object)) {
        session.saved.push({ plan, row, prior, position: session.position });
    }
}

// SQLite rewrites the index of every column that an update names, changed or not.
function changesBetween(prior: Row, row: Row): Row {
    return Object.fromEntries(Object.entries(row).filter(([name, value]) => !sameStored(value, prior[name])));
}

/** Salesforce tells a record that was deleted from one that never was. */
function missingRecord({ engine }: WriteSession, id: string): [RefusalCode, string] {
    const deleted = engine.store.prepare('SELECT 1 FROM _recycled WHERE id = ?').get(id) !== undefined;
    return deleted
        ? ['ENTITY_IS_DELETED', 'entity is deleted']
        : ['INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'];
}

/** Writes columns of a record as they are. */
export function updateColumns({ engine }: WriteSession, plan: WritePlan, id: string, changes: Row): void {
    const names = Object.keys(changes);
    const sets = names.map((name) => `${quoted(name)} = ?`).join(', ');
    engine.store
        .prepare(`UPDATE ${quoted(plan.object.apiName)} SET ${sets} WHERE "Id" = ?`)
        .run(...names.map((name) => changes[name] ?? null), id);
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

/** The refusal of a record whose unique key another one has. */
export function duplicateOf(session: WriteSession, plan: WritePlan, row: Row): RecordRefused | undefined {
    for (const field of plan.uniques) {
        const value = row[field.apiName];
        if (value === null || value === undefined) continue;
        const other = keyStatement(session.engine.store, plan.object, field)
            .all(value)
            .map((found) => String(found['Id']))
            .find((id) => id !== row['Id']);
        if (other !== undefined && !reaches(session, plan.object, other, 'read')) {
            return refuse(
                'DUPLICATE_VALUE',
                'duplicate value found: <unknown> duplicates value on record with id: <unknown>'
            );
        }
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
