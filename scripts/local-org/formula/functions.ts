import { dateFunctions } from './functions/date.ts';
import { mathFunctions } from './functions/math.ts';
import { textFunctions } from './functions/text.ts';
import { timeFunctions } from './functions/time.ts';
import type { FormulaFunction } from './functions/function.ts';

/** Functions whose arguments are all evaluated first, by upper-case name. The rest are forms of the compiler. */
export const functions: Readonly<Record<string, FormulaFunction>> = {
    ...textFunctions,
    ...mathFunctions,
    ...dateFunctions,
    ...timeFunctions
};
