/**
 * Where a customer stands on the ladder of dunning steps. A step is crossed by an item (or an installment) on the first
 * day that is more than the step's days past due, and proposed once for each crossing. What is disputed, promised or
 * covered by a plan is never asked for; a step that waits for such a part says for what and until when.
 */
import { addDays, type IsoDate } from 'c/termsIsoDate';
import { sum } from 'c/termsMoney';
import type { Issue } from 'c/termsResult';
import {
    askableCrossings,
    coveredCrossings,
    crossedOn,
    type Crossing,
    earliestOf,
    installmentRows,
    pendingOf
} from './crossings';
import { ladderFor } from './ladder';
import type { CrossedStep, DunningFacts, DunningRow, DunningStep, StepNow } from './types';

export { ladderFor };
export { dunningChannels, dunningCounts, dunningDoers } from './types';
export type * from './types';

/**
 * The step to take now: the highest that was crossed and not followed, items before installments; a waiting one only
 * when nothing else is left. None for a customer nobody may write to, and none where versions overlap (`stepProblem`).
 */
export function stepNow(steps: readonly DunningStep[], facts: DunningFacts, on: IsoDate): StepNow | undefined {
    const ladder = ladderFor(steps, facts.customerClass, on);
    if (!ladder.ok || facts.stop) {
        return undefined;
    }
    const covered = coveredCrossings(ladder.value, facts, on);
    const open = [...askableCrossings(ladder.value, facts, on), ...covered.filter(({ pausedBy }) => !pausedBy)];
    const paused = covered.filter(({ pausedBy }) => pausedBy);
    const due = highest(pendingOf(open, steps, facts)) ?? highest(pendingOf(paused, steps, facts));
    return due && standing(due, facts, on);
}

/** Why a customer has no step although something may be due: versions of a step that overlap on the day. */
export function stepProblem(steps: readonly DunningStep[], facts: DunningFacts, on: IsoDate): Issue | undefined {
    const ladder = ladderFor(steps, facts.customerClass, on);
    return ladder.ok ? undefined : ladder.issues[0];
}

/** The steps that askable rows have crossed within the last days, newest first, then highest: "12,000 passed 60 days on 24 Jun". */
export function stepsCrossed(
    steps: readonly DunningStep[],
    facts: DunningFacts,
    on: IsoDate,
    { withinDays }: { readonly withinDays: number }
): readonly CrossedStep[] {
    const ladder = ladderFor(steps, facts.customerClass, on);
    if (!ladder.ok) {
        return [];
    }
    const after = addDays(on, -withinDays);
    const recent = askableCrossings(ladder.value, facts, on).filter((crossing) => crossing.on > after);
    const groups = new Map<string, readonly Crossing[]>();
    for (const crossing of recent) {
        const group = `${crossing.step.key} ${crossing.on}`;
        groups.set(group, [...(groups.get(group) ?? []), crossing]);
    }
    return [...groups.values()].flatMap(crossedStep).sort(newestFirst);
}

function crossedStep(crossings: readonly Crossing[]): readonly CrossedStep[] {
    const [first] = crossings;
    const rows = crossings.map(({ row }) => row);
    return first
        ? [
              {
                  step: first.step,
                  on: first.on,
                  rows,
                  amount: sum(
                      rows.map(({ amount }) => amount),
                      first.row.amount.currency
                  )
              }
          ]
        : [];
}

function newestFirst(left: CrossedStep, right: CrossedStep): number {
    return right.on.localeCompare(left.on) || right.step.daysPastDue - left.step.daysPastDue;
}

/** The highest step of an item, else of an installment; of its crossings the latest. */
function highest(crossings: readonly Crossing[]): Crossing | undefined {
    const rank = ({ step, on }: Crossing) => [step.countsFrom === 'Item' ? 1 : 0, step.daysPastDue, Date.parse(on)];
    return [...crossings].sort((left, right) => compareRanks(rank(right), rank(left)))[0];
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
    return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function standing({ step, on: crossed, row, pausedBy }: Crossing, facts: DunningFacts, on: IsoDate): StepNow {
    const earliestOn = earliestOf(step, crossed, facts.lastMessageOn);
    return {
        step,
        crossedOn: crossed,
        isPaused: pausedBy !== undefined,
        ...(pausedBy && { pausedBy }),
        earliestOn,
        isDue: pausedBy === undefined && earliestOn <= on,
        rows: pausedBy ? [row] : askedBy(step, facts, on)
    };
}

/** One message asks for everything that can be asked for, not only for what crossed the step. */
function askedBy(step: DunningStep, facts: DunningFacts, on: IsoDate): readonly DunningRow[] {
    const rows =
        step.countsFrom === 'Item'
            ? facts.rows
            : installmentRows(facts, on).filter((row) => crossedOn(step, row, on) <= on);
    return [...rows].sort((left, right) => right.days - left.days);
}
