import { BigNumber } from 'bignumber.js';

import { Decimal, type Value } from '../values.ts';
import { number, type FormulaFunction } from './function.ts';

/** A function of numbers that is blank when any of them is. */
function ofNumbers(count: number, call: (...values: BigNumber[]) => BigNumber | null): FormulaFunction {
    return {
        takes: Array.from({ length: count }, () => number),
        returns: 'number',
        call: (values: readonly Value[]) => (values.includes(null) ? null : call(...(values as BigNumber[])))
    };
}

const inDoubles = (call: (value: number) => number): FormulaFunction =>
    ofNumbers(1, (value) => {
        const result = call(value.toNumber());
        return Number.isFinite(result) ? new Decimal(result) : null;
    });
const toInteger = (mode: BigNumber.RoundingMode): FormulaFunction => ofNumbers(1, (value) => value.integerValue(mode));

/** Number functions; FLOOR and CEILING go toward and away from zero, as Salesforce documents. */
export const mathFunctions: Readonly<Record<string, FormulaFunction>> = {
    ABS: ofNumbers(1, (value) => value.abs()),
    CEILING: toInteger(BigNumber.ROUND_UP),
    FLOOR: toInteger(BigNumber.ROUND_DOWN),
    MCEILING: toInteger(BigNumber.ROUND_CEIL),
    MFLOOR: toInteger(BigNumber.ROUND_FLOOR),
    MAX: { ...ofNumbers(1, (...values) => Decimal.max(...values)), repeats: true },
    MIN: { ...ofNumbers(1, (...values) => Decimal.min(...values)), repeats: true },
    MOD: ofNumbers(2, (value, divisor) => (divisor.isZero() ? value : value.mod(divisor))),
    ROUND: ofNumbers(2, (value, places) =>
        value.shiftedBy(places.toNumber()).integerValue(BigNumber.ROUND_HALF_UP).shiftedBy(-places.toNumber())
    ),
    TRUNC: {
        ...ofNumbers(2, (value, places = new Decimal(0)) =>
            value.shiftedBy(places.toNumber()).integerValue(BigNumber.ROUND_DOWN).shiftedBy(-places.toNumber())
        ),
        optional: 1
    },
    SQRT: ofNumbers(1, (value) => (value.isNegative() ? null : value.sqrt())),
    EXP: inDoubles(Math.exp),
    LN: inDoubles(Math.log),
    LOG: inDoubles(Math.log10),
    SIN: inDoubles(Math.sin),
    COS: inDoubles(Math.cos),
    TAN: inDoubles(Math.tan),
    ASIN: inDoubles(Math.asin),
    ACOS: inDoubles(Math.acos),
    ATAN: inDoubles(Math.atan)
};
