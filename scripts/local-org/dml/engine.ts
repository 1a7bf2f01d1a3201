import type { OrgClock } from '../clock.ts';
import type { FormulaCatalog } from '../formula/catalog.ts';
import type { FormulaSession } from '../formula/session.ts';
import type { OrgContext } from '../org.ts';
import type { ObjectSchema, OrgSchema } from '../schema.ts';
import type { Store } from '../store/database.ts';
import type { Settings } from '../store/settings.ts';
import type { WritePlan } from './plan.ts';
import type { SqlValue } from './coerce.ts';

/** Stored values of a record by API name. */
export type Row = Record<string, SqlValue>;

/** What every step of a write works with. */
export interface Engine {
    readonly store: Store;
    readonly settings: Settings;
    readonly schema: OrgSchema;
    readonly catalog: FormulaCatalog;
    readonly clock: OrgClock;
    planOf(object: ObjectSchema): WritePlan;
}

/** One write call: who, when, in which notation. */
export interface WriteSession {
    readonly engine: Engine;
    readonly context: OrgContext;
    readonly formulas: FormulaSession;
    readonly values: 'json' | 'text';
    /** ISO instant, whole seconds. */
    readonly stamp: string;
    /** Masters whose roll-ups a change touched: object to ids. */
    readonly touched: Map<ObjectSchema, Set<string>>;
    /** Parents found so far, by id and by `object field key`; emptied when a record goes or changes its key. */
    readonly parents: Map<string, string>;
    /** External keys that this call has upserted. */
    readonly upserted: Set<string>;
}
