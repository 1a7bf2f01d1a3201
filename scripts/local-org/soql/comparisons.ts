import type { Comparison } from './conditions.ts';
import { dayRange } from './date-literals.ts';
import { folded, type Expression } from './functions.ts';
import { join, raw, sql, type Fragment } from './fragment.ts';
import { likePattern, literalText, scaledBounds, storedInstant } from './literals.ts';
import { invalidUse, malformed } from './query-errors.ts';
import { operandText } from './query.ts';
import type { Scope } from './resolve.ts';
import { RequestError } from '../errors.ts';
import { semiJoin } from './semi-join.ts';
import { dayIn, startOfDay } from './zoned-time.ts';
import { longId } from './record-id.ts';

const FALSE = raw('0');
const TRUE = raw('1');

/** One comparison as SQL that is 1 or 0, never NULL. */
export function comparisonSql(scope: Scope, comparison: Comparison, expression: Expression): Fragment {
    refuseUnfilterable(scope, expression);
    const { operator } = comparison;
    if (comparison.subquery ?? comparison.join) {
        if (operator !== 'IN' && operator !== 'NOT IN')
            throw malformed(`unexpected operator before a subquery: ${operator}`);
        return semiJoin(scope, comparison, expression);
    }
    switch (operator) {
        case 'IN':
            return sql`(${join(each(scope, comparison, expression, '='), ' OR ')})`;
        case 'NOT IN':
            return sql`NOT (${join(each(scope, comparison, expression, '='), ' OR ')})`;
        case 'INCLUDES':
        case 'EXCLUDES':
            return includes(scope, comparison, expression);
        case 'LIKE':
            return like(comparison, expression);
        default:
            return single(scope, comparison, expression, operator, 0);
    }
}

function each(scope: Scope, comparison: Comparison, expression: Expression, operator: '='): Fragment[] {
    const plain = expression.kind === 'text' && comparison.literalTypes.every((type) => type === 'STRING');
    if (plain && comparison.values.length > 1) return [textList(expression, comparison)];
    return comparison.values.map((_, index) => single(scope, comparison, expression, operator, index));
}

function textList(expression: Expression, comparison: Comparison): Fragment {
    const values = comparison.values.map((value) => comparable(expression, literalText(value)));
    const operand = expression.field ? folded(expression.field) : sql`FOLD(${expression.sql})`;
    const fold = operand.text.startsWith('FOLD(') ? raw('FOLD(value)') : raw('value');
    const listed = sql`(${operand} IN (SELECT ${fold} FROM json_each(${JSON.stringify(values)})) AND ${expression.sql} IS NOT NULL)`;
    return values.includes('') ? sql`(${listed} OR ${expression.sql} IS NULL)` : listed;
}

function single(
    scope: Scope,
    comparison: Comparison,
    expression: Expression,
    operator: string,
    index: number
): Fragment {
    const value = comparison.values[index] ?? '';
    const type = comparison.literalTypes[index] ?? 'STRING';
    if (type === 'NULL' || (type === 'STRING' && literalText(value) === '' && expression.kind === 'text')) {
        return nullCheck(scope, comparison, expression, operator);
    }
    switch (expression.kind) {
        case 'scaled':
        case 'real':
            if (type !== 'INTEGER' && type !== 'DECIMAL') throw wrongType(scope, comparison, 'double');
            return expression.kind === 'real'
                ? compare(expression.sql, operator, raw(String(Number(value))))
                : scaled(expression, operator, value);
        case 'boolean':
            if (type !== 'BOOLEAN' || (operator !== '=' && operator !== '!='))
                throw wrongType(scope, comparison, 'boolean');
            return compare(expression.sql, operator, raw(value.toUpperCase() === 'TRUE' ? '1' : '0'));
        case 'date':
            return day(scope, comparison, expression, operator, value, type);
        case 'datetime':
            return instant(scope, comparison, expression, operator, value, type);
        default:
            return text(scope, comparison, expression, operator, value, type);
    }
}

function text(
    scope: Scope,
    comparison: Comparison,
    expression: Expression,
    operator: string,
    value: string,
    type: string
): Fragment {
    if (type !== 'STRING') throw wrongType(scope, comparison, 'string');
    const content = literalText(value);
    const isId =
        expression.field && (expression.field.field.type === 'id' || expression.field.field.type === 'reference');
    if (isId && !longId(content)) {
        throw new RequestError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${content}`);
    }
    const left = expression.field ? folded(expression.field) : sql`FOLD(${expression.sql})`;
    const right = sql`${comparable(expression, content)}`;
    return compare(left, operator, left.text.startsWith('FOLD(') ? sql`FOLD(${right})` : right);
}

function scaled(expression: Expression, operator: string, literal: string): Fragment {
    const { floor, ceiling } = scaledBounds(literal, expression.scale);
    const exact = floor === ceiling;
    if (operator === '=') return exact ? compare(expression.sql, '=', sql`${floor}`) : FALSE;
    if (operator === '!=') return exact ? compare(expression.sql, '!=', sql`${floor}`) : TRUE;
    return compare(expression.sql, operator, sql`${operator === '<' || operator === '>=' ? ceiling : floor}`);
}

function day(
    scope: Scope,
    comparison: Comparison,
    expression: Expression,
    operator: string,
    value: string,
    type: string
): Fragment {
    if (type === 'DATE') return compare(expression.sql, operator, sql`${validDay(value)}`);
    const range = rangeOf(scope, value, type);
    if (!range) throw wrongType(scope, comparison, 'date');
    return within(expression.sql, operator, range.from, range.to);
}

function instant(
    scope: Scope,
    comparison: Comparison,
    expression: Expression,
    operator: string,
    value: string,
    type: string
): Fragment {
    if (type === 'DATETIME') {
        const stored = storedInstant(value);
        if (stored === undefined) throw malformed(`invalid date/time literal: ${value}`);
        return compare(expression.sql, operator, sql`${stored}`);
    }
    const range = rangeOf(scope, value, type);
    if (!range) throw wrongType(scope, comparison, 'dateTime');
    const { timeZone } = scope.context.user;
    return within(expression.sql, operator, startOfDay(range.from, timeZone), startOfDay(range.to, timeZone));
}

function rangeOf(scope: Scope, value: string, type: string): { from: string; to: string } | undefined {
    if (type !== 'DATE_LITERAL' && type !== 'DATE_N_LITERAL') return undefined;
    return dayRange(value, dayIn(scope.org.clock.now(), scope.context.user.timeZone));
}

function within(value: Fragment, operator: string, from: string, to: string): Fragment {
    switch (operator) {
        case '=':
            return sql`(${compare(value, '>=', sql`${from}`)} AND ${compare(value, '<', sql`${to}`)})`;
        case '!=':
            return sql`NOT COALESCE(${value} >= ${from} AND ${value} < ${to}, 0)`;
        case '<':
        case '>=':
            return compare(value, operator, sql`${from}`);
        default:
            return compare(value, operator === '>' ? '>=' : '<', sql`${to}`);
    }
}

/** `!=` counts blanks as different, as SOQL does; a plain column stays usable by an index. */
function compare(left: Fragment, operator: string, right: Fragment): Fragment {
    if (operator === '!=') return sql`${left} IS NOT ${right}`;
    // A computed value is asked for once; a column in a form that indexes and join reordering understand.
    if (left.text.includes('('))
        return operator === '=' ? sql`${left} IS ${right}` : sql`COALESCE(${left} ${raw(operator)} ${right}, 0)`;
    return sql`(${left} ${raw(operator)} ${right} AND ${left} IS NOT NULL)`;
}

function nullCheck(scope: Scope, comparison: Comparison, expression: Expression, operator: string): Fragment {
    if (operator === '=') return sql`${expression.sql} IS NULL`;
    if (operator === '!=') return sql`${expression.sql} IS NOT NULL`;
    throw wrongType(scope, comparison, 'a value');
}

function like(comparison: Comparison, expression: Expression): Fragment {
    const type = expression.field?.field.type;
    if (
        expression.kind !== 'text' ||
        comparison.literalTypes[0] !== 'STRING' ||
        type === 'id' ||
        type === 'reference'
    ) {
        throw new RequestError('INVALID_FIELD', `invalid operator on ${type ?? 'number'} field: LIKE`);
    }
    return sql`COALESCE(FOLD(${expression.sql}) LIKE FOLD(${likePattern(comparison.values[0] ?? "''")}) ESCAPE '\\', 0)`;
}

function includes(scope: Scope, comparison: Comparison, expression: Expression): Fragment {
    if (expression.field?.field.type !== 'multipicklist') throw wrongType(scope, comparison, 'multipicklist');
    const choices = comparison.values.map((value) => {
        const parts = literalText(value)
            .split(';')
            .map((part) => sql`instr(';' || FOLD(${expression.sql}) || ';', ';' || FOLD(${part}) || ';') > 0`);
        return sql`(${join(parts, ' AND ')})`;
    });
    const any = sql`COALESCE(${join(choices, ' OR ')}, 0)`;
    return comparison.operator === 'INCLUDES' ? any : sql`NOT ${any}`;
}

function comparable(expression: Expression, content: string): string {
    const type = expression.field?.field.type;
    return type === 'id' || type === 'reference' ? (longId(content) ?? content) : content;
}

function validDay(value: string): string {
    const parsed = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value)
        throw malformed(`invalid date literal: ${value}`);
    return value;
}

function refuseUnfilterable(scope: Scope, expression: Expression): void {
    if (expression.field?.field.type !== 'longtextarea') return;
    const path = expression.field.path;
    throw invalidUse(
        scope.place,
        path,
        `field '${expression.field.field.apiName}' can not be filtered in a query call`
    );
}

function wrongType(scope: Scope, comparison: Comparison, wanted: string): RequestError {
    const path = operandText(comparison.operand);
    const quotes = wanted === 'string' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
    return invalidUse(
        scope.place,
        path,
        `value of filter criterion for field '${path}' must be of type ${wanted} and ${quotes}`
    );
}
