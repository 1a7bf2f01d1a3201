/**
 * What clears every blocking rule: one set of documents to pay, the least money by amount, and who has to act where
 * money is not enough. Proved by running the rules on the state after; a higher limit is never the way out of an
 * overdue rule.
 */
import { creditNeeds, isAboutExposure, type PayableDocument } from 'c/creditNeeds';
import type { Clearing, ClearingPerson } from 'c/creditJudgement';
import { headroom } from 'c/creditLimit';
import type { PolicyRecord, RuleKind } from 'c/creditPolicy';
import { blockingOf, judge, type RuleFinding, type RuleOutcome } from 'c/creditRules';
import { smallestSet, type Need } from 'c/creditSmallestSet';
import { afterPayments, isPlanRunning, type CreditState } from 'c/creditState';
import { add, compare, isZero, money, subtract, sum, zero, type Money } from 'c/termsMoney';

/** A clearing with the payments that make it, by item key, for proving it. */
export interface ProvedClearing {
    readonly clearing: Clearing;
    readonly payments: ReadonlyMap<string, Money>;
    /** Every document that could be paid, oldest first. */
    readonly documents: readonly PayableDocument[];
    /** No set of fewer documents or less money does it; false when the search ended before that was sure. */
    readonly isSmallest: boolean;
}

/** What a clearing is looked for in. */
export interface ClearingQuestion {
    readonly state: CreditState;
    readonly policies: readonly PolicyRecord[];
    readonly outcome: RuleOutcome;
}

const mostListed = 50;
const mostProvedSteps = 30;

const personFor: Readonly<Partial<Record<RuleKind, ClearingPerson>>> = {
    'Account status': 'legal',
    'Worst band': 'creditReview',
    'Review overdue': 'creditReview',
    'Limit expired': 'creditReview'
};

/** What clears all blocking rules of an outcome; undefined when none blocks. */
export function clearingOf(question: ClearingQuestion): ProvedClearing | undefined {
    const blocking = blockingOf(question.outcome);
    return blocking.length > 0 ? clearingFor(question, blocking) : undefined;
}

/** What clears some of the rules of an outcome, whatever the others say. */
export function clearingFor(question: ClearingQuestion, rules: readonly RuleFinding[]): ProvedClearing {
    const { state, outcome } = question;
    const persons = [...new Set(rules.flatMap(({ kind }) => personFor[kind] ?? []))];
    if (persons.includes('legal')) {
        return {
            clearing: { documents: [], persons: ['legal'] },
            payments: new Map(),
            documents: [],
            isSmallest: true
        };
    }
    const { documents, needs, exposure, byAmount } = creditNeeds(state, outcome, rules);
    const costs = documents.map(({ amount }) => amount.minor);
    const found = smallestSet(costs, [...needs, ...(exposure ? [exposure] : [])]);
    // Where orders make the exposure, paying everything is not enough: what is left over comes from taking them back.
    const set = found ?? smallestSet(costs, needs) ?? { chosen: [], isSmallest: false };
    const proved = provedSet(question, rules, documents, set.chosen);
    const total = totalOf(proved, state.currency);
    const least = leastAmount(question, rules, documents, byAmount);
    const isOnlyPromises = rules.every(({ kind }) => kind === 'Broken promise');
    const clearing: Clearing = {
        ...listed(proved, state.currency),
        total: isZero(total) ? undefined : total,
        byAmount: least && compare(least.total, total) < 0 ? least : undefined,
        lessExposure: exposure ? money(exposure.amount, state.currency) : undefined,
        raiseLimitTo: rules.every(({ kind }) => kind === 'Over limit') ? outcome.figures.exposure : undefined,
        persons: isOnlyPromises && !hasPlan(question) ? [...persons, 'plan'] : persons
    };
    const payments = paymentsOn(proved);
    const isSet = sameDocuments(proved, set.chosen, documents);
    return {
        clearing: { ...clearing, after: persons.length > 0 ? undefined : afterwards(question, payments) },
        payments,
        documents,
        isSmallest: set.isSmallest && isSet
    };
}

/** Do these rules still fire after the payments? */
function stillFires(
    { state, policies, outcome }: ClearingQuestion,
    rules: readonly RuleFinding[],
    payments: ReadonlyMap<string, Money>
): boolean {
    const after = judge(afterPayments(state, payments), policies, outcome.on);
    const names = new Set(rules.filter(({ kind }) => !personFor[kind]).map(({ rule }) => rule));
    return !after.ok || after.value.fired.some(({ rule }) => names.has(rule));
}

/**
 * The needs are sums; exclusions and credits that become free can make the truth differ. So the set is run through the
 * rules: documents are added, oldest first, until it holds, and taken out again where it holds without them.
 */
function provedSet(
    question: ClearingQuestion,
    rules: readonly RuleFinding[],
    documents: readonly PayableDocument[],
    chosen: readonly number[]
): readonly PayableDocument[] {
    const overExposed = rules.filter(({ kind }) => isAboutExposure(kind));
    const payable = rules.filter((rule) => !overExposed.includes(rule) || !isOverByOrders(question, documents));
    const set = new Set(chosen);
    const fires = (indexes: Iterable<number>) => stillFires(question, payable, paymentsOn(pick(documents, indexes)));
    for (let index = 0; index < Math.min(documents.length, mostProvedSteps) && fires(set); index += 1) {
        set.add(index);
    }
    if (fires(set)) {
        const everything = documents.map((_document, index) => index);
        return fires(everything) ? pick(documents, chosen) : documents;
    }
    if (set.size <= mostProvedSteps) {
        for (const index of [...set].sort((one, other) => other - one)) {
            const without = [...set].filter((other) => other !== index);
            if (!fires(without)) {
                set.delete(index);
            }
        }
    }
    return pick(documents, set);
}

/** Is the exposure too large even when everything is paid? */
function isOverByOrders({ outcome }: ClearingQuestion, documents: readonly PayableDocument[]): boolean {
    const { exposure, ownLimit, group, currency } = outcome.figures;
    const paid = totalOf(documents, currency);
    const isOver = (used: Money | undefined, limit: Money | undefined) =>
        used !== undefined && limit !== undefined && compare(subtract(used, paid), limit) > 0;
    return isOver(exposure, ownLimit) || isOver(group?.exposure, group?.limit);
}

/** The least money, paid where most needs are met at once, the narrowest need first; undefined when it does not hold. */
function leastAmount(
    question: ClearingQuestion,
    rules: readonly RuleFinding[],
    documents: readonly PayableDocument[],
    needs: readonly Need[]
): Clearing['byAmount'] {
    const { currency } = question.state;
    const narrowFirst = [...needs].sort((one, other) => sizeOf(one) - sizeOf(other));
    const paid = documents.map(() => 0);
    for (const need of narrowFirst) {
        const indexes = [...need.parts.keys(), ...(need.capped?.parts.keys() ?? [])];
        const shared = (index: number) => needs.filter((other) => partIn(other, index) > 0).length;
        let missing =
            need.amount - indexes.reduce((total, index) => total + Math.min(paid[index] ?? 0, partIn(need, index)), 0);
        for (const index of indexes.sort((one, other) => shared(other) - shared(one) || one - other)) {
            const part = Math.max(0, Math.min(missing, partIn(need, index) - (paid[index] ?? 0)));
            paid[index] = (paid[index] ?? 0) + part;
            missing -= part;
        }
    }
    const payments = new Map(documents.map(({ key }, index) => [key, money(paid[index] ?? 0, currency)]));
    if (stillFires(question, rules, payments)) {
        return undefined;
    }
    const total = sum([...payments.values()], currency);
    const [only, ...others] = narrowFirst[0] ? [...narrowFirst[0].parts.keys()] : [];
    const first = only === undefined ? undefined : documents[only];
    const amount = money(only === undefined ? 0 : (paid[only] ?? 0), currency);
    const isNamed = first && others.length === 0 && !narrowFirst[0]?.capped && compare(amount, total) < 0;
    return { total, first: isNamed ? { document: first.document, amount } : undefined };
}

function afterwards(
    { state, policies, outcome: { on } }: ClearingQuestion,
    payments: ReadonlyMap<string, Money>
): Clearing['after'] {
    const paid = afterPayments(state, payments);
    const after = judge(paid, policies, on);
    if (!after.ok || blockingOf(after.value).length > 0) {
        return undefined;
    }
    const { overdue, exposure } = after.value.figures;
    const isWatched = after.value.fired.length > 0 || state.needsReview === true;
    return {
        kind: isWatched ? 'watch' : 'clear',
        available: headroom(paid.limit, exposure, on).available,
        rest: overdue.items[0] && { amount: overdue.amount, days: overdue.items[0].days }
    };
}

function listed(documents: readonly PayableDocument[], currency: string): Pick<Clearing, 'documents' | 'more'> {
    const rest = documents.slice(mostListed);
    return {
        documents: documents.slice(0, mostListed).map(({ document, days, amount }) => ({ document, days, amount })),
        more: rest.length > 0 ? { count: rest.length, amount: totalOf(rest, currency) } : undefined
    };
}

function paymentsOn(documents: readonly PayableDocument[]): ReadonlyMap<string, Money> {
    return new Map(documents.map(({ key, amount }) => [key, amount]));
}

function pick(documents: readonly PayableDocument[], indexes: Iterable<number>): readonly PayableDocument[] {
    const chosen = new Set(indexes);
    return documents.filter((_document, index) => chosen.has(index));
}

function sameDocuments(
    proved: readonly PayableDocument[],
    chosen: readonly number[],
    documents: readonly PayableDocument[]
): boolean {
    const found = pick(documents, chosen);
    return proved.length === found.length && proved.every((document, index) => document === found[index]);
}

function totalOf(documents: readonly PayableDocument[], currency: string): Money {
    return documents.reduce((total, { amount }) => add(total, amount), zero(currency));
}

function hasPlan({ state, outcome }: ClearingQuestion): boolean {
    return state.plans.some((plan) => isPlanRunning(plan, outcome.on));
}

function sizeOf(need: Need): number {
    return need.parts.size + (need.capped?.parts.size ?? 0);
}

function partIn(need: Need, index: number): number {
    return (need.parts.get(index) ?? 0) + (need.capped?.parts.get(index) ?? 0);
}
