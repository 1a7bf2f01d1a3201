/** Everything that the judging step stores about one profile: the judgement for everybody, the trace for those who may see it. */
import { clearingFor, clearingOf } from 'c/creditClearing';
import { disputedTotal } from 'c/creditFigures';
import { reasonClasses, type Judgement, type PlanNote, type ReasonClass, type Warning } from 'c/creditJudgement';
import { blockStartOf } from 'c/creditOutlook';
import { policyInForce, type PolicyRecord } from 'c/creditPolicy';
import { roomSteps } from 'c/creditRoom';
import { blockingOf, judge, type RuleFinding, type RuleOutcome } from 'c/creditRules';
import { effectivePieces, isPlanDefaulted, isPlanRunning, promiseRest, type CreditState } from 'c/creditState';
import type { DecisionTrace, TracedRule } from 'c/creditTrace';
import { ageingOf } from 'c/ledgerAgeing';
import type { IsoDate } from 'c/termsIsoDate';
import { add, compare, isNegative, isZero, negate, sum, zero, type Money } from 'c/termsMoney';
import { accepted, type Result } from 'c/termsResult';

/** What the judging step found. */
export interface JudgingOutcome {
    readonly judgement: Judgement;
    readonly trace: DecisionTrace;
    /** Names of the rules that block and that warn. */
    readonly blockingRules: readonly string[];
    readonly warningRules: readonly string[];
    readonly outcome: RuleOutcome;
}

const usualBounds: readonly number[] = [30, 60, 90];

/** Judges a state on its ledger's day; an issue for each policy that overlaps or cannot be read, then there is no judgement. */
export function judgementOf(state: CreditState, policies: readonly PolicyRecord[]): Result<JudgingOutcome> {
    const judged = judge(state, policies, state.asOf);
    const starts = blockStartOf(state, policies);
    if (!judged.ok || !starts.ok) {
        return judged.ok ? (starts as Extract<typeof starts, { ok: false }>) : judged;
    }
    const outcome = judged.value;
    const { settings } = outcome;
    const blocking = blockingOf(outcome);
    const question = { state, policies, outcome };
    const cleared = clearingOf(question);
    const judgement: Judgement = {
        asOf: state.asOf,
        currency: state.currency,
        blocking: classesOf(blocking),
        warnings: warningsOf(state, outcome),
        blockStarts: starts.value,
        clearing: cleared?.clearing,
        room: roomSteps(state, settings),
        disputes: bySide(state),
        plan: planNote(state),
        promises: openPromises(state),
        effectiveAgeing: effectiveAgeing(state, policies)
    };
    const trace: DecisionTrace = {
        asOf: state.asOf,
        currency: state.currency,
        policies: [...new Set([...outcome.fired, ...outcome.passed].map(({ policyKey }) => policyKey))],
        fired: outcome.fired.map(tracedRule),
        passed: outcome.passed.map(tracedRule),
        perRule: blocking.map((finding) => ({
            rule: finding.rule,
            clearing: clearingFor(question, [finding]).clearing
        })),
        isSmallest: cleared?.isSmallest ?? true
    };
    const names = (effect: RuleFinding['effect']) =>
        outcome.fired.filter((finding) => finding.effect === effect).map(({ rule }) => rule);
    return accepted({ judgement, trace, blockingRules: names('Block'), warningRules: names('Warn'), outcome });
}

/** What everybody may know of the fired warnings, in the order in which they are said. */
function warningsOf(state: CreditState, { fired, on, figures }: RuleOutcome): readonly Warning[] {
    const warned = fired.filter(({ effect }) => effect === 'Warn');
    const of = (...kinds: RuleFinding['kind'][]) => warned.filter(({ kind }) => kinds.includes(kind));
    const used = (kind: RuleFinding['kind'], code: 'used' | 'groupUsed'): Warning[] =>
        of(kind).flatMap(({ figures: { percent } }) => (percent === undefined ? [] : [{ code, percent }]));
    const [late] = of('Oldest overdue', 'Overdue amount').sort(byAllowedDays);
    const review = state.needsReview === true || of('Review overdue').length > 0;
    return [
        ...(of('Plan active').length > 0 ? planWarning(state, on) : []),
        ...used('Group limit used', 'groupUsed'),
        ...used('Limit used', 'used'),
        ...(late?.figures.amount
            ? [{ code: 'overdue' as const, amount: late.figures.amount, days: figures.overdue.items[0]?.days ?? 0 }]
            : []),
        ...of(
            'Over limit',
            'Over group limit',
            'Broken promise',
            'Plan defaulted',
            'Worst band',
            'Account status',
            'Limit expired'
        ).map(({ reasonClass }) => ({ code: 'ruleWarns' as const, reasonClass })),
        ...(review ? [{ code: 'review' as const }] : []),
        ...creditsWarning(state, on),
        ...disputeWarning(state)
    ];
}

function planWarning(state: CreditState, on: IsoDate): Warning[] {
    const plan = state.plans.find((one) => isPlanRunning(one, on));
    const due = plan?.unpaid.find((row) => row.due === on && !isZero(row.amount));
    return plan ? [{ code: 'planActive', paid: plan.paid, of: plan.of, dueToday: due?.amount }] : [];
}

/** Credits that nobody applied may be the payment of what looks past due. */
function creditsWarning({ items, currency }: CreditState, on: IsoDate): Warning[] {
    const total = (amounts: readonly Money[]) => sum(amounts, currency);
    const credits = negate(total(items.filter(({ open }) => isNegative(open)).map(({ open }) => open)));
    const late = items.filter(({ open, dueDate }) => !isNegative(open) && dueDate !== undefined && dueDate < on);
    const pastDue = total(late.map(({ open }) => open));
    return isZero(pastDue) || compare(credits, pastDue) < 0 ? [] : [{ code: 'creditsCoverPastDue', credits, pastDue }];
}

function disputeWarning(state: CreditState): Warning[] {
    const amount = disputedTotal(state);
    const [largest] = [...bySide(state)].sort((one, other) => compare(other.amount, one.amount));
    return isZero(amount) ? [] : [{ code: 'disputed', amount, side: largest?.side, sideAmount: largest?.amount }];
}

function bySide({ disputes = [], currency }: CreditState): Judgement['disputes'] {
    const totals = new Map<string, Money>();
    for (const { side, amount } of disputes) {
        totals.set(side, add(totals.get(side) ?? zero(currency), amount));
    }
    return [...totals].map(([side, amount]) => ({ side, amount }));
}

function planNote({ plans, asOf }: CreditState): PlanNote | undefined {
    const plan = plans.find((one) => isPlanRunning(one, asOf) || isPlanDefaulted(one, asOf));
    const next = plan?.unpaid.find(({ amount }) => !isZero(amount));
    return (
        plan && {
            paid: plan.paid,
            of: plan.of,
            nextDue: next?.due,
            nextAmount: next?.amount,
            status: isPlanDefaulted(plan, asOf) ? 'Defaulted' : plan.status
        }
    );
}

function openPromises(state: CreditState): Judgement['promises'] {
    const standing = state.promises.filter(({ status }) => status === 'Open');
    const open = standing
        .map((promise) => ({ due: promise.dueOn, amount: promiseRest(promise, state) }))
        .filter(({ amount }) => !isZero(amount))
        .sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
    const amounts = open.map(({ amount }) => amount);
    const [first] = standing.map(({ dueOn }) => dueOn).sort();
    const given = sum(
        standing.filter(({ covers }) => covers.length > 0).map(({ amount }) => amount),
        state.currency
    );
    return {
        open: sum(amounts, state.currency),
        nextDue: open[0]?.due,
        nextAmount: open[0]?.amount,
        ...(first && { given: { amount: given, nextDue: first } })
    };
}

function effectiveAgeing(state: CreditState, policies: readonly PolicyRecord[]): readonly Money[] | undefined {
    const { asOf: on, customer, riskClass, currency, plans } = state;
    if (!plans.some((plan) => isPlanRunning(plan, on))) {
        return undefined;
    }
    const inForce = policyInForce(policies, 'Ageing buckets', { on, customer, riskClass, currency });
    const bounds = (inForce.ok && inForce.value?.bounds) || usualBounds;
    const { current, buckets } = ageingOf(effectivePieces(state, on), on, bounds, currency);
    return [current, ...buckets];
}

function classesOf(findings: readonly RuleFinding[]): readonly ReasonClass[] {
    return reasonClasses.filter((reasonClass) => findings.some((finding) => finding.reasonClass === reasonClass));
}

function tracedRule({ rule, policyKey, kind, effect, reasonClass, figures, excludedBy }: RuleFinding): TracedRule {
    return { rule, policyKey, kind, effect, reasonClass, figures, excludedBy };
}

function byAllowedDays(left: RuleFinding, right: RuleFinding): number {
    return (left.figures.allowedDays ?? 0) - (right.figures.allowedDays ?? 0);
}
