import { RecordRefused, type WriteError } from '../errors.ts';
import type { ObjectRules } from '../formula/catalog.ts';
import { pathSql, type FieldPath, type Inputs } from '../formula/inputs.ts';
import type { ObjectSchema } from '../schema.ts';
import type { Engine, Row, WriteSession } from './engine.ts';
import type { SqlValue } from './coerce.ts';

/** Evaluates all validation rules of an object on a record as it would be stored. @throws RecordRefused naming every rule that fires */
export function checkRules(session: WriteSession, object: ObjectSchema, row: Row, prior: Row | undefined): void {
    const rules = session.engine.catalog.rules.get(object);
    if (!rules || rules.rules.length === 0) return;
    const errors = firing(session, rules, row, prior);
    if (errors.length > 0) throw new RecordRefused(errors);
}

function firing(session: WriteSession, { inputs, rules }: ObjectRules, row: Row, prior: Row | undefined): WriteError[] {
    const scope = {
        values: inputValues(session.engine, inputs, row),
        prior: prior && inputValues(session.engine, inputs, prior),
        session: session.formulas
    };
    return rules
        .filter(({ fires }) => fires(scope) === true)
        .map(({ rule }) => ({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: rule.errorMessage,
            fields: rule.errorDisplayField === undefined ? [] : [rule.errorDisplayField]
        }));
}

/** The stored values that formulas read of a record, own ones from the row, parents' ones from the store. */
export function inputValues(engine: Engine, inputs: Inputs, row: Row): SqlValue[] {
    return inputs.paths.map((path) => pathValue(engine, path, row));
}

/** The stored value at the end of a path that begins at a row. */
export function pathValue(engine: Engine, path: FieldPath, row: Row): SqlValue {
    const [lookup] = path.lookups;
    if (!lookup) return row[path.field.apiName] ?? null;
    const id = row[lookup.apiName];
    return typeof id === 'string' ? parentValue(engine, path, id) : null;
}

function parentValue(engine: Engine, path: FieldPath, id: string): SqlValue {
    const sql = pathSql(path, () => '?');
    return (engine.store.prepareExact(`SELECT ${sql} AS value`).get(id)?.['value'] ?? null) as SqlValue;
}
