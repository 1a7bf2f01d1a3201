import type { SqlValue } from '../dml/coerce.ts';
import type { Evaluate } from '../formula/compile.ts';
import { textOf } from '../formula/forms.ts';
import { dayIn } from '../formula/session.ts';
import { Decimal, isoDate, type Value, type ValueType } from '../formula/values.ts';
import { midnight } from './resources.ts';

const textLike = new Set<ValueType>(['text', 'picklist', 'multipicklist']);

/** A value as text: what a template prints. */
export function printed(value: Value, type: ValueType): string {
    if (type === 'boolean') return value === true ? 'true' : 'false';
    return textOf(value, type);
}

/** The value as another type takes it, or undefined where the two do not go together. */
export function converted(evaluate: Evaluate, from: ValueType, to: ValueType): Evaluate | undefined {
    if (from === to || from === 'blank' || (textLike.has(from) && textLike.has(to))) return evaluate;
    if (textLike.has(to)) {
        return (scope) => {
            const value = evaluate(scope);
            return value === null ? null : printed(value, from);
        };
    }
    if (from === 'date' && to === 'datetime') {
        return (scope) => {
            const day = evaluate(scope);
            return day === null ? null : midnight(day as number);
        };
    }
    if (from === 'datetime' && to === 'date') {
        return (scope) => {
            const instant = evaluate(scope);
            return instant === null ? null : dayIn(scope.session.timeZone, instant as number);
        };
    }
    return undefined;
}

/** A value as a client of the API would send it. */
export function sentValue(value: Value, type: ValueType): string | boolean | null {
    if (value === null || typeof value === 'boolean') return value;
    if (Decimal.isBigNumber(value)) return value.toFixed();
    if (type === 'date') return isoDate(value as number);
    return type === 'datetime' ? new Date(value as number).toISOString() : String(value);
}

/** A stored value as a client of the API would send it. */
export function sentStored(stored: SqlValue | undefined, scale: number): string | null {
    if (stored === null || stored === undefined) return null;
    return typeof stored === 'string' ? stored : new Decimal(stored.toString()).shiftedBy(-scale).toFixed();
}
