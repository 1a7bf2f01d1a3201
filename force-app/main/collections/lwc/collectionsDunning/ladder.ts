import type { IsoDate } from 'c/termsIsoDate';
import { accepted, refused, type Result } from 'c/termsResult';
import type { DunningStep } from './types';

/**
 * The steps in force for a customer's class on a day, lowest first: the class's own ladder, else everyone's. Two
 * versions of one step on the same day are no ladder, and an issue that names them.
 */
export function ladderFor(
    steps: readonly DunningStep[],
    customerClass: string | undefined,
    on: IsoDate
): Result<readonly DunningStep[]> {
    const inForce = steps.filter(
        ({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo)
    );
    const own = inForce.filter((step) => step.customerClass !== undefined && step.customerClass === customerClass);
    const ladder = own.length > 0 ? own : inForce.filter((step) => step.customerClass === undefined);
    const twin = ladder.find((step) => ladder.some((other) => other !== step && isSameRung(step, other)));
    if (twin) {
        const keys = ladder.filter((step) => isSameRung(step, twin)).map(({ key }) => key);
        return refused({
            code: 'stepsOverlap',
            message: `${keys.join(', ')} are all in force on ${on}.`,
            field: 'effectiveFrom'
        });
    }
    return accepted([...ladder].sort((left, right) => left.daysPastDue - right.daysPastDue));
}

function isSameRung(left: DunningStep, right: DunningStep): boolean {
    return left.daysPastDue === right.daysPastDue && left.countsFrom === right.countsFrom;
}
