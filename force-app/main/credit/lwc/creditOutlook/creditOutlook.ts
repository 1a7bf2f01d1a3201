/** When a block would start if nothing more were paid, and what would have to arrive so that it does not. */
import { clearingFor } from 'c/creditClearing';
import { workingDaysAfter } from 'c/creditFigures';
import type { Judgement, StartCause } from 'c/creditJudgement';
import type { PolicyRecord } from 'c/creditPolicy';
import { blockingOf, judge, type RuleFinding, type RuleOutcome } from 'c/creditRules';
import { effectivePieces, type CreditState } from 'c/creditState';
import { effectiveLimit } from 'c/creditLimit';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import { compare, isZero, type Money } from 'c/termsMoney';
import { accepted, type Result } from 'c/termsResult';

/**
 * The first day after the ledger's day on which a rule blocks, if nothing more is paid, shipped or billed; undefined
 * when a rule blocks already or none ever will. Only the days are looked at on which a rule can begin to fire.
 */
export function blockStartOf(state: CreditState, policies: readonly PolicyRecord[]): Result<Judgement['blockStarts']> {
    const now = judge(state, policies, state.asOf);
    if (!now.ok) {
        return now;
    }
    if (blockingOf(now.value).length > 0) {
        return accepted(undefined);
    }
    for (const on of daysThatMatter(state, policies)) {
        const outcome = judge(state, policies, on);
        if (!outcome.ok) {
            // Policies that will overlap one day leave that day open; they do not take today's verdict away.
            return accepted(undefined);
        }
        const blocking = blockingOf(outcome.value);
        if (blocking.length > 0) {
            return accepted({ on, cause: causeOf(state, policies, outcome.value, blocking) });
        }
    }
    return accepted(undefined);
}

/** Every later day on which something that a rule looks at changes by time alone, in order. */
function daysThatMatter(state: CreditState, policies: readonly PolicyRecord[]): readonly IsoDate[] {
    const days = new Set<IsoDate>();
    const add = (day: IsoDate | undefined, more = 0) => {
        const on = day && addDays(day, more);
        if (on && on > state.asOf) {
            days.add(on);
        }
    };
    const { temporary, insurance } = state.limit;
    const dueDates = [...effectivePieces(state, state.asOf), ...state.items].map(({ dueDate }) => dueDate);
    for (const lateness of latenessThatMatters(policies)) {
        new Set(dueDates).forEach((due) => add(due, lateness));
    }
    const graces = new Set([0, ...policies.map(({ graceDays = 0 }) => graceDays)]);
    for (const grace of graces) {
        state.promises.forEach(({ judgedFrom }) => add(judgedFrom, grace));
        state.plans.forEach(({ defaultsOn }) => add(defaultsOn, grace));
        [temporary?.until, insurance?.until, state.reviewDate].forEach((day) => add(day, grace + 1));
    }
    for (const { effectiveFrom, effectiveTo, kind, days: count = 5 } of policies) {
        add(effectiveFrom);
        add(effectiveTo, 1);
        if (kind === 'Unconfirmed dispute') {
            state.items.forEach(({ unconfirmed }) => add(unconfirmed && workingDaysAfter(unconfirmed.since, count), 1));
        }
    }
    state.items.forEach(({ unconfirmed }) => add(unconfirmed && workingDaysAfter(unconfirmed.since, 5), 1));
    return [...days].sort();
}

/** Days past due at which an overdue rule begins to fire, or an exclusion to let it. */
function latenessThatMatters(policies: readonly PolicyRecord[]): ReadonlySet<number> {
    const overdue = policies.filter(({ kind }) => kind === 'Oldest overdue' || kind === 'Overdue amount');
    return new Set(
        overdue.map(({ mode, days = 0, graceDays = 0 }) => (mode === 'Excludes' ? days : days + graceDays + 1))
    );
}

function causeOf(
    state: CreditState,
    policies: readonly PolicyRecord[],
    outcome: RuleOutcome,
    blocking: readonly RuleFinding[]
): StartCause {
    const { on } = outcome;
    const arrivesBy = addDays(on, -1);
    const isNewPolicy = policies.some(
        ({ key, effectiveFrom }) => effectiveFrom === on && blocking[0]?.policyKey === key
    );
    if (isNewPolicy) {
        return { code: 'policy' };
    }
    const of = (...kinds: RuleFinding['kind'][]) => blocking.find(({ kind }) => kinds.includes(kind));
    const broken = of('Broken promise');
    const promise = broken && state.promises.find(({ key }) => broken.about?.includes(key));
    if (promise) {
        const { amount: promised, needed, dueOn: promisedFor } = promise;
        return { code: 'promise', promised, needed, promisedFor, arrivesBy };
    }
    const overdue = of('Plan defaulted', 'Oldest overdue', 'Overdue amount');
    if (overdue) {
        const row = installmentBehind(state, outcome, overdue);
        const { clearing } = clearingFor({ state, policies, outcome }, blocking);
        const amount = clearing.byAmount?.total ?? clearing.total ?? overdue.figures.amount;
        return row
            ? { code: 'installment', amount: row.amount, due: row.due, arrivesBy }
            : amount
              ? { code: 'overdue', amount, arrivesBy }
              : { code: 'other' };
    }
    if (of('Over limit', 'Over group limit', 'Limit used', 'Limit expired') && isLimitEnding(state, on)) {
        return { code: 'limitEnds' };
    }
    return { code: of('Review overdue') ? 'review' : 'other' };
}

/** The oldest unpaid installment, when it is a plan's date that is too late, or a plan that defaults. */
function installmentBehind(
    { plans }: CreditState,
    { figures }: RuleOutcome,
    { kind, about }: RuleFinding
): { readonly due: IsoDate; readonly amount: Money } | undefined {
    const [oldest] = figures.overdue.items;
    const rows = plans
        .filter(({ key }) => kind !== 'Plan defaulted' || about?.includes(key))
        .flatMap(({ unpaid }) => unpaid)
        .filter(({ amount }) => !isZero(amount));
    if (kind === 'Plan defaulted') {
        return rows[0];
    }
    return oldest?.item.isPlanned ? rows.find(({ due }) => due === oldest.item.dueDate) : undefined;
}

function isLimitEnding({ limit }: CreditState, on: IsoDate): boolean {
    const [before, after] = [effectiveLimit(limit, addDays(on, -1)), effectiveLimit(limit, on)];
    return before.kind === 'limited' && after.kind === 'limited' && compare(after.limit, before.limit) < 0;
}
