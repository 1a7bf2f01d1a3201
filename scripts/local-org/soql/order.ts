import { fieldExpression, folded, functionExpression } from './functions.ts';
import { join, raw, sql, type Fragment } from './fragment.ts';
import { picklistPlace } from './picklist-order.ts';
import { invalidUse } from './query-errors.ts';
import { isCall, type OrderItem } from './query.ts';
import type { ResolvedField, Scope } from './resolve.ts';

/** An ORDER BY list as SQL; blanks come first unless the query says otherwise, picklists sort in their defined order. */
export function orderSql(scope: Scope, items: readonly OrderItem[]): Fragment {
    return join(
        items.map((item) => sql`${orderKey(scope, item)} ${orderDirection(item)}`),
        ', '
    );
}

/** What one item of an ORDER BY sorts by. */
export function orderKey(scope: Scope, { operand }: OrderItem): Fragment {
    scope.clause = 'ORDER';
    if (!isCall(operand)) return fieldKey(scope, scope.field(operand));
    const { sql: value, kind } = functionExpression(scope, operand);
    return kind === 'text' ? sql`FOLD(${value})` : value;
}

/** Which way it sorts, and where blanks go. */
export function orderDirection({ descending, nullsLast }: OrderItem): Fragment {
    return raw(`${descending ? 'DESC' : 'ASC'} ${nullsLast ? 'NULLS LAST' : 'NULLS FIRST'}`);
}

function fieldKey(scope: Scope, resolved: ResolvedField): Fragment {
    const { field, path } = resolved;
    if (field.type === 'longtextarea' || field.type === 'multipicklist') {
        throw invalidUse(scope.place, path, `field '${field.apiName}' can not be sorted in a query call`);
    }
    if (field.type !== 'picklist') return fieldExpression(resolved).kind === 'text' ? folded(resolved) : resolved.sql;
    return sql`CASE WHEN ${resolved.sql} IS NULL THEN NULL ELSE ${picklistPlace(field, resolved.sql)} END`;
}
