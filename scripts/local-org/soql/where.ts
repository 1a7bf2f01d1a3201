import type { Comparison, ConditionTree } from './conditions.ts';
import { comparisonSql } from './comparisons.ts';
import { isAggregate } from './functions.ts';
import { call } from './normalize.ts';
import { fieldExpression, functionExpression, type Expression } from './functions.ts';
import { join, sql, type Fragment } from './fragment.ts';
import { malformed } from './query-errors.ts';
import type { Scope } from './resolve.ts';

/** A WHERE clause as SQL. Every comparison is true or false, never unknown, so that NOT means what SOQL means. */
export function whereSql(scope: Scope, condition: ConditionTree): Fragment {
    return conditionSql(scope, condition, (comparison) => {
        const expression = operandExpression(scope, comparison);
        if (expression.aggregate)
            throw malformed(`Aggregate functions are only allowed in HAVING: ${operandText(comparison)}`);
        return expression;
    });
}

/** A HAVING clause as SQL; its operands are aggregates or grouped fields. */
export function havingSql(scope: Scope, condition: ConditionTree, isGrouped: (path: string) => boolean): Fragment {
    return conditionSql(scope, condition, (comparison) => {
        const expression = operandExpression(scope, comparison);
        if (!expression.aggregate && !isGrouped(operandText(comparison))) {
            throw malformed(`Field must be grouped or aggregated: ${operandText(comparison)}`);
        }
        return expression;
    });
}

function conditionSql(
    scope: Scope,
    condition: ConditionTree,
    operand: (comparison: Comparison) => Expression
): Fragment {
    if (condition.kind === 'not') return sql`NOT ${conditionSql(scope, condition.operand, operand)}`;
    if (condition.kind === 'compare') return comparisonSql(scope, condition, operand(condition));
    const parts = condition.operands.map((part) => conditionSql(scope, part, operand));
    return sql`(${join(parts, condition.kind === 'and' ? ' AND ' : ' OR ')})`;
}

function operandExpression(scope: Scope, comparison: Comparison): Expression {
    if (typeof comparison.operand === 'string') return fieldExpression(scope.field(comparison.operand.split('.')));
    const called = call(comparison.operand);
    const expression = functionExpression(scope, called);
    return { ...expression, aggregate: isAggregate(called) };
}

function operandText(comparison: Comparison): string {
    return typeof comparison.operand === 'string' ? comparison.operand : (comparison.operand.rawValue ?? '');
}
