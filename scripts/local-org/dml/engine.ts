import type { OrgClock } from '../clock.ts';
import type { FormulaCatalog } from '../formula/catalog.ts';
import type { FormulaSession } from '../formula/session.ts';
import type { OrgContext } from '../org.ts';
import type { ObjectSchema, OrgSchema } from '../schema.ts';
import type { Store } from '../store/database.ts';
import type { Settings } from '../store/settings.ts';
import type { RecordRefused } from '../errors.ts';
import type { WritePlan } from './plan.ts';
import type { DetailChange } from './rollup-changes.ts';
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
    readonly triggers: Triggers;
    planOf(object: ObjectSchema): WritePlan;
}

/** A record as it was just saved; the flows after the save are still to run. */
export interface SavedRecord {
    readonly plan: WritePlan;
    readonly row: Row;
    /** The record before; absent for a new one. */
    readonly prior: Row | undefined;
    /** The request that saved it, by its place in the chunk. */
    readonly position: number;
}

/** What runs when records are saved or deleted: the package's record-triggered flows. */
export interface Triggers {
    /** Whether any flow starts on that object. */
    watches(object: ObjectSchema): boolean;
    /** Runs the flows before a save; they may change the row. @throws RecordRefused */
    beforeSave(session: WriteSession, plan: WritePlan, row: Row, prior: Row | undefined): void;
    /** @throws RecordRefused */
    beforeDelete(session: WriteSession, plan: WritePlan, row: Row): void;
    /** Runs the flows after a save on all records of a batch; the answer names the positions that were refused. */
    afterSave(session: WriteSession, saved: readonly SavedRecord[]): ReadonlyMap<number, RecordRefused>;
}

/** One write call: who, when, in which notation. */
export interface WriteSession {
    readonly engine: Engine;
    readonly context: OrgContext;
    readonly formulas: FormulaSession;
    readonly values: 'json' | 'text';
    /** ISO instant, whole seconds. */
    readonly stamp: string;
    /** How many flows this write is nested in. */
    readonly depth: number;
    /** Details that changed since roll-ups were last brought up to date. */
    readonly details: DetailChange[];
    /** Masters whose roll-ups flows have counted anew; shared with the writes of flows. */
    readonly recounted: Set<string>;
    /** The request at hand, by its place in the chunk. */
    position: number;
    /** Records saved in this chunk whose flows after the save are to run. */
    readonly saved: SavedRecord[];
    /** Parents found so far, by id and by `object field key`; emptied when a record goes or changes its key. */
    readonly parents: Map<string, string>;
    /** External keys that this call has upserted. */
    readonly upserted: Set<string>;
}
