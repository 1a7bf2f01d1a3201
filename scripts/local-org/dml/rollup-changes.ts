import { objectNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import type { SqlValue } from './coerce.ts';
import { detailValue } from './detail-values.ts';
import type { Engine, Row, WriteSession } from './engine.ts';
import type { WritePlan } from './plan.ts';
import { passesFilters } from './rollup-filter.ts';

/** A detail of a master before and after a write; absent: it was not, or is no more, a detail of it. */
export interface DetailChange {
    readonly master: ObjectSchema;
    readonly masterId: string;
    readonly child: ObjectSchema;
    readonly before?: Row;
    readonly after?: Row;
}

/** Notes what a write of a record means for the roll-ups of its masters. */
export function noteDetail(session: WriteSession, plan: WritePlan, before: Row | undefined, after?: Row): void {
    for (const { field, master } of plan.rolledUp) {
        const [from, to] = [before?.[field.apiName], after?.[field.apiName]];
        const change = { master, child: plan.object };
        if (typeof from === 'string' && from === to) {
            session.details.push({ ...change, masterId: from, before, after });
            continue;
        }
        if (typeof from === 'string') session.details.push({ ...change, masterId: from, before });
        if (typeof to === 'string') session.details.push({ ...change, masterId: to, after });
    }
}

/**
 * A roll-up's new value, worked out from what changed, or undefined where only the details themselves tell it: when the
 * smallest or largest of them may have gone.
 */
export function changedTotal(
    engine: Pick<Engine, 'schema' | 'catalog'>,
    field: FieldSchema,
    current: SqlValue,
    changes: readonly DetailChange[]
): SqlValue | undefined {
    const { summary } = field;
    if (!summary) throw new Error(`${field.apiName} is no roll-up`);
    const value = readerOf(engine, field);
    if (summary.operation === 'min' || summary.operation === 'max') {
        return changedExtreme(summary.operation, current, changes, value);
    }
    let total = BigInt(current ?? 0);
    for (const { child, before, after } of changes) {
        total += BigInt(value(child, after) ?? 0) - BigInt(value(child, before) ?? 0);
    }
    return total;
}

function changedExtreme(
    operation: 'min' | 'max',
    current: SqlValue,
    changes: readonly DetailChange[],
    value: Reader
): SqlValue | undefined {
    const better = (one: SqlValue, other: SqlValue): boolean => {
        if (one === null || other === null) return other === null && one !== null;
        return operation === 'min' ? one < other : one > other;
    };
    let extreme = normal(current);
    for (const { child, before, after } of changes) {
        const [old, now] = [normal(value(child, before)), normal(value(child, after))];
        if (old === extreme && old !== null && old !== now && !better(now, extreme)) return undefined;
        if (better(now, extreme)) extreme = now;
    }
    return extreme;
}

const normal = (value: SqlValue): SqlValue => (typeof value === 'number' ? BigInt(value) : value);

/** What a detail adds to a roll-up: 1 or its amount; blank when it does not count. */
type Reader = (child: ObjectSchema, row: Row | undefined) => SqlValue;

const readers = new WeakMap<FieldSchema, Reader>();

function readerOf(engine: Pick<Engine, 'schema' | 'catalog'>, field: FieldSchema): Reader {
    const known = readers.get(field);
    if (known) return known;
    const { summary } = field;
    const child = summary && objectNamed(engine.schema, summary.childObject);
    if (!child) throw new Error('a roll-up without details cannot be computed');
    const passes = passesFilters(child, summary.filters);
    const valueOf = summary.summarizedField === undefined ? () => 1n : detailValue(engine, summary);
    const reader: Reader = (object, row) => {
        if (!row || object !== child || !passes(row)) return null;
        return valueOf(row);
    };
    readers.set(field, reader);
    return reader;
}
