import type { ConditionTree } from './conditions.ts';

/** A field by its path from the query's object, e.g. `['Account__r', 'Owner', 'Name']`. */
export type FieldPath = readonly string[];

/** A function over fields, or over another function: `FORMAT(MIN(x))`, `CALENDAR_YEAR(convertTimezone(x))`. */
export interface FunctionCall {
    readonly name: string;
    readonly parameters: readonly string[];
    readonly inner?: FunctionCall;
}

export type SelectItem =
    | { readonly kind: 'field'; readonly path: FieldPath; readonly alias?: string }
    | { readonly kind: 'function'; readonly call: FunctionCall; readonly alias?: string }
    | {
          readonly kind: 'children';
          readonly query: SelectQuery;
          readonly alias?: string;
          /** Whether the answer tells how many there are, whatever the limit. */
          readonly counted?: boolean;
      };

export interface OrderItem {
    readonly operand: FieldPath | FunctionCall;
    readonly descending: boolean;
    readonly nullsLast: boolean;
}

/** A query that SOQL or GraphQL asked for; `from` is an object, or a child relationship inside a subquery. */
export interface SelectQuery {
    readonly text: string;
    readonly from: string;
    readonly items: readonly SelectItem[];
    readonly where?: ConditionTree;
    readonly groupBy: readonly (FieldPath | FunctionCall)[];
    /** Subtotals beside the groups. */
    readonly subtotals?: 'ROLLUP' | 'CUBE';
    readonly having?: ConditionTree;
    readonly orderBy: readonly OrderItem[];
    readonly limit?: number;
    readonly offset?: number;
}

/** Whether an operand is a function call rather than a field path. */
export function isCall(operand: FieldPath | FunctionCall): operand is FunctionCall {
    return !Array.isArray(operand);
}

/** An operand as the query spells it, for messages. */
export function operandText(operand: FieldPath | FunctionCall | string): string {
    if (typeof operand === 'string') return operand;
    if (!isCall(operand)) return operand.join('.');
    return `${operand.name}(${operand.inner ? operandText(operand.inner) : operand.parameters.join(', ')})`;
}
