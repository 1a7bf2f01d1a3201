import { addDays, daysBetween, maxDate, type IsoDate } from 'c/termsIsoDate';
import { isZero, type Money } from 'c/termsMoney';
import type { DunningFacts, DunningItem, DunningPause, DunningRow, DunningStep } from './types';

/** A row at a step that it has crossed; `pausedBy` where the step waits for what covers the row. */
export interface Crossing {
    readonly step: DunningStep;
    readonly on: IsoDate;
    readonly row: DunningRow;
    readonly pausedBy?: DunningPause;
}

/** A part of an item that is not asked for, and what covers it. */
interface CoveredPart {
    readonly row: DunningRow;
    readonly pausedBy: DunningPause;
    readonly pauses: (step: DunningStep) => boolean;
}

/** The day on which a row crosses a step: the first that is more than the step's days past due. */
export function crossedOn(step: DunningStep, row: DunningRow, on: IsoDate): IsoDate {
    return addDays(on, step.daysPastDue + 1 - row.days);
}

/** Every step that the askable rows and the due installments have crossed by a day. */
export function askableCrossings(
    ladder: readonly DunningStep[],
    facts: DunningFacts,
    on: IsoDate
): readonly Crossing[] {
    const rows = facts.rows.filter(({ amount }) => !isZero(amount));
    return [
        ...crossingsOf(ladder, 'Item', rows, on),
        ...crossingsOf(ladder, 'Installment', installmentRows(facts, on), on)
    ];
}

/** Every step that a covered part of an item has crossed by a day; paused where the step waits for such a cover. */
export function coveredCrossings(
    ladder: readonly DunningStep[],
    facts: DunningFacts,
    on: IsoDate
): readonly Crossing[] {
    const parts = (facts.items ?? []).flatMap((item) => coveredParts(item, facts, on));
    return parts.flatMap(({ row, pausedBy, pauses }) =>
        crossingsOf(ladder, 'Item', [row], on).map((crossing) => ({
            ...crossing,
            ...(pauses(crossing.step) && { pausedBy })
        }))
    );
}

/** The crossings that nobody has followed: no step as high was taken on their day or later. */
export function pendingOf(
    crossings: readonly Crossing[],
    steps: readonly DunningStep[],
    facts: DunningFacts
): readonly Crossing[] {
    return crossings.filter(({ step, on }) => !isFollowed(step, on, steps, facts));
}

/** The unpaid installments as rows; an installment has no document of its own. */
export function installmentRows({ installments = [] }: DunningFacts, on: IsoDate): readonly DunningRow[] {
    return installments
        .filter(({ open }) => !isZero(open))
        .map(({ dueOn, open }) => ({
            item: { id: `installment ${dueOn}`, document: '', dueOn },
            amount: open,
            days: daysBetween(dueOn, on)
        }));
}

function crossingsOf(
    ladder: readonly DunningStep[],
    countsFrom: DunningStep['countsFrom'],
    rows: readonly DunningRow[],
    on: IsoDate
): readonly Crossing[] {
    return ladder
        .filter((step) => step.countsFrom === countsFrom)
        .flatMap((step) => rows.map((row) => ({ step, row, on: crossedOn(step, row, on) })))
        .filter((crossing) => crossing.on <= on);
}

function coveredParts(item: DunningItem, facts: DunningFacts, on: IsoDate): readonly CoveredPart[] {
    const part = (
        amount: Money,
        by: DunningPause['by'],
        cover: { readonly until?: IsoDate } | undefined,
        pauses: CoveredPart['pauses']
    ): CoveredPart => ({
        row: { item, amount, days: daysBetween(item.dueOn, on) },
        pausedBy: { by, ...(cover?.until && { until: cover.until }) },
        pauses
    });
    return [
        part(item.promised, 'promise', facts.openPromise, (step) => step.pausesForPromises),
        part(item.disputed, 'dispute', facts.disputed, (step) => step.pausesForDisputes),
        part(item.plannedNotDue, 'plan', facts.activePlan, (step) => step.pausesForPlans)
    ].filter(({ row }) => !isZero(row.amount));
}

function isFollowed(step: DunningStep, on: IsoDate, steps: readonly DunningStep[], facts: DunningFacts): boolean {
    const { done, lastMessageOn } = facts;
    if (done === undefined) {
        return lastMessageOn !== undefined && lastMessageOn >= on;
    }
    return done.some((taken) => {
        const known = steps.find(({ key }) => key === taken.step);
        // A step that no longer exists is taken for this one: rather once too few than the same message twice.
        const isAsHigh = !known || (known.countsFrom === step.countsFrom && known.daysPastDue >= step.daysPastDue);
        return isAsHigh && taken.on >= on;
    });
}

/** The first day that a step may be taken: on its crossing, and not before the gap after the last message has passed. */
export function earliestOf(step: DunningStep, crossed: IsoDate, lastMessageOn: IsoDate | undefined): IsoDate {
    return lastMessageOn === undefined ? crossed : maxDate(crossed, addDays(lastMessageOn, step.minimumGapDays));
}
