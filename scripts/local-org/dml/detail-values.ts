import type { FormulaSession } from '../formula/session.ts';
import { encoder } from '../formula/values.ts';
import { fieldNamed, objectNamed, type FieldSchema, type ObjectSchema, type SummaryDefinition } from '../schema.ts';
import { quoted } from '../store/tables.ts';
import type { SqlValue } from './coerce.ts';
import type { Engine, Row } from './engine.ts';
import { filterSql } from './rollup-sql.ts';

type Definitions = Pick<Engine, 'schema' | 'catalog'>;

/** The formula field that a roll-up goes over, if it goes over one. */
export function summarizedFormula(
    { schema }: Pick<Engine, 'schema'>,
    { summary }: FieldSchema
): FieldSchema | undefined {
    const child = summary && objectNamed(schema, summary.childObject);
    const field = child && fieldNamed(child, summary.summarizedField ?? '');
    return field?.formula && field;
}

/** The stored form of what a roll-up takes from a detail: its column, or its formula over columns of its own. */
export function detailValue({ schema, catalog }: Definitions, summary: SummaryDefinition): (row: Row) => SqlValue {
    const field = fieldNamed(childOf(schema, summary), summary.summarizedField ?? '');
    if (!field) throw new Error(`there is no field ${summary.summarizedField ?? ''} to roll up`);
    const formula = catalog.fields.get(field);
    if (!formula) return (row) => row[field.apiName] ?? null;
    const encode = encoder(field);
    return (row) => {
        const values = formula.inputs.paths.map((path) => row[path.field.apiName] ?? null);
        return encode(formula.evaluate({ values, prior: undefined, session: timeless }));
    };
}

/** A formula that is rolled up asks for no day and no user: the schema refuses those that do. */
const timeless: FormulaSession = {
    now: 0,
    today: 0,
    timeZone: 'GMT',
    userField: () => null,
    profileId: '',
    profileName: '',
    customPermissions: new Set()
};

function childOf(schema: Engine['schema'], summary: SummaryDefinition): ObjectSchema {
    const child = objectNamed(schema, summary.childObject);
    if (!child) throw new Error('a roll-up without details cannot be computed');
    return child;
}

/** Rolls up a formula over the details of one master, or of all; by master's id. */
export function formulaTotals(
    engine: Pick<Engine, 'schema' | 'catalog' | 'store'>,
    { summary }: FieldSchema,
    masterId?: string
): ReadonlyMap<string, SqlValue> {
    if (!summary) throw new Error('this is no roll-up');
    const child = childOf(engine.schema, summary);
    const key = quoted(summary.foreignKey);
    const conditions = [
        masterId === undefined ? `${key} IS NOT NULL` : `${key} = ?`,
        ...summary.filters.map((filter) => filterSql(child, filter))
    ];
    const sql = `SELECT * FROM ${quoted(child.apiName)} WHERE ${conditions.join(' AND ')}`;
    const value = detailValue(engine, summary);
    const totals = new Map<string, SqlValue>();
    for (const row of engine.store.prepareExact(sql).iterate(...(masterId === undefined ? [] : [masterId]))) {
        const id = String(row[summary.foreignKey]);
        totals.set(id, combined(summary.operation, totals.get(id) ?? null, value(row as Row)));
    }
    return totals;
}

function combined(operation: SummaryDefinition['operation'], total: SqlValue, value: SqlValue): SqlValue {
    if (value === null) return total;
    if (operation === 'sum') return BigInt(total ?? 0) + BigInt(value);
    if (total === null) return value;
    return (operation === 'min' ? value < total : value > total) ? value : total;
}
