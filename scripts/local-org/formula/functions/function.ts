import type { FormulaSession } from '../session.ts';
import type { Value, ValueType } from '../values.ts';

export interface FormulaFunction {
    /** Accepted types per argument; `|` separates alternatives. */
    readonly takes: readonly (readonly ValueType[])[];
    /** How many of `takes` may be left out. */
    readonly optional?: number;
    /** The last argument may be repeated. */
    readonly repeats?: boolean;
    /** Looks at the literal arguments (others are undefined); throws a SyntaxError when one cannot work. */
    readonly check?: (literals: readonly unknown[]) => void;
    readonly returns: ValueType;
    readonly call: (values: readonly Value[], session: FormulaSession) => Value;
}

export const number: readonly ValueType[] = ['number'];
export const text: readonly ValueType[] = ['text'];
export const date: readonly ValueType[] = ['date'];
