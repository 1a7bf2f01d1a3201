import type { Row, WriteSession } from '../dml/engine.ts';
import type { Scope } from '../formula/compile.ts';
import type { Value } from '../formula/values.ts';
import type { ObjectSchema } from '../schema.ts';

/** A record in a flow: its stored values and the fields that the flow itself has set. */
export interface FlowRecord {
    readonly object: ObjectSchema;
    readonly row: Row;
    readonly changed: Set<string>;
}

/** What a variable or an element's output holds; undefined: it was never set. */
export type Slot = Value | FlowRecord | readonly FlowRecord[] | readonly Value[] | undefined;

/** One run of a flow for one record. */
export interface Interview {
    readonly session: WriteSession;
    /** `$Record`. */
    readonly record: FlowRecord;
    /** `$Record__Prior`; absent for a new record. */
    readonly prior: Row | undefined;
    /** By lower-case name. */
    readonly slots: Map<string, Slot>;
}

interface FlowScope extends Scope {
    readonly interview: Interview;
}

/** The scope in which the flow's expressions are evaluated. */
export function scopeOf(interview: Interview): Scope {
    const scope: FlowScope = {
        values: [],
        prior: interview.prior && [],
        session: interview.session.formulas,
        interview
    };
    return scope;
}

/** The interview that a flow's expression is evaluated in. */
export function interviewOf(scope: Scope): Interview {
    if (!('interview' in scope)) throw new Error('an expression of a flow was evaluated outside an interview');
    return (scope as FlowScope).interview;
}

/** A copy that the flow can change alone. */
export function copied({ object, row, changed }: FlowRecord): FlowRecord {
    return { object, row: { ...row }, changed: new Set(changed) };
}

/** The flow cannot go on, for a reason that no write gave. */
export class InterviewFailed extends Error {
    override readonly name = 'InterviewFailed';
}
