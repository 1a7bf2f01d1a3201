import type { Comparison, ConditionTree } from './conditions.ts';
import { comparisonSql } from './comparisons.ts';
import { fieldExpression, functionExpression, type Expression } from './functions.ts';
import { join, sql, type Fragment } from './fragment.ts';
import { malformed } from './query-errors.ts';
import { operandText, type FieldPath, type FunctionCall } from './query.ts';
import type { Scope } from './resolve.ts';
import { checkSemiJoins } from './semi-join.ts';

/** A WHERE clause as SQL. Every comparison is true or false, never unknown, so that NOT means what SOQL means. */
export function whereSql(scope: Scope, condition: ConditionTree): Fragment {
    checkSemiJoins(condition);
    scope.clause = 'WHERE';
    return conditionSql(scope, condition, (comparison) => {
        const expression = operandExpression(scope, comparison);
        if (expression.aggregate)
            throw malformed(`Aggregate functions are only allowed in HAVING: ${operandText(comparison.operand)}`);
        return expression;
    });
}

/** A HAVING clause as SQL; what its operands are, the groups say. */
export function havingSql(
    scope: Scope,
    condition: ConditionTree,
    operand: (operand: FieldPath | FunctionCall) => Expression
): Fragment {
    scope.clause = 'HAVING';
    return conditionSql(scope, condition, (comparison) =>
        operand(typeof comparison.operand === 'string' ? comparison.operand.split('.') : comparison.operand)
    );
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

function operandExpression(scope: Scope, { operand }: Comparison): Expression {
    return typeof operand === 'string'
        ? fieldExpression(scope.field(operand.split('.')))
        : functionExpression(scope, operand);
}
