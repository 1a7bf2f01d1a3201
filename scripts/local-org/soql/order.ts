import { fieldExpression, folded, functionExpression } from './functions.ts';
import { join, raw, sql, type Fragment } from './fragment.ts';
import { invalidUse } from './query-errors.ts';
import { isCall, type OrderItem } from './query.ts';
import type { ResolvedField, Scope } from './resolve.ts';

/** An ORDER BY list as SQL; blanks come first unless the query says otherwise, picklists sort in their defined order. */
export function orderSql(scope: Scope, items: readonly OrderItem[]): Fragment {
    return join(
        items.map((item) => orderTerm(scope, item)),
        ', '
    );
}

function orderTerm(scope: Scope, item: OrderItem): Fragment {
    const key = isCall(item.operand)
        ? functionExpression(scope, item.operand).sql
        : fieldKey(scope, scope.field(item.operand));
    return sql`${key} ${raw(item.descending ? 'DESC' : 'ASC')} ${raw(item.nullsLast ? 'NULLS LAST' : 'NULLS FIRST')}`;
}

function fieldKey(scope: Scope, resolved: ResolvedField): Fragment {
    const { field, path } = resolved;
    if (field.type === 'longtextarea' || field.type === 'multipicklist') {
        throw invalidUse(scope.text, path, `field '${field.apiName}' can not be sorted in a query call`);
    }
    if (field.type !== 'picklist') return fieldExpression(resolved).kind === 'text' ? folded(resolved) : resolved.sql;
    const known = JSON.stringify(field.picklistValues.map(({ value }) => value));
    // A value outside of the list (unrestricted picklists) comes after the defined ones.
    const place = sql`(SELECT key FROM json_each(${known}) WHERE value = ${resolved.sql})`;
    return sql`CASE WHEN ${resolved.sql} IS NULL THEN NULL ELSE COALESCE(${place}, 9999) END`;
}
