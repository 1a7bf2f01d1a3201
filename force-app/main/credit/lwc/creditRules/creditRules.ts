/**
 * Every hold rule on one customer's state, with its figures and its policy's version whether it fires or not: the
 * trace. A threshold must be strictly exceeded; a least amount must be reached before a rule looks at all.
 */
import { comparePercent, compare, isZero, maxMoney, multiply, subtract, sum, zero, type Money } from 'c/termsMoney';
import { creditFigures, overdueBeyond, type CreditFigures } from 'c/creditFigures';
import type { ReasonClass } from 'c/creditJudgement';
import { usedPercentOf } from 'c/creditLimit';
import {
    amountIn,
    classOfRule,
    rulesInForce,
    type PolicyRecord,
    type RuleInForce,
    type RuleKind
} from 'c/creditPolicy';
import { settingsOf, type CreditSettings } from 'c/creditSettings';
import { isPlanDefaulted, isPlanRunning, promiseRest, type CreditState, type PromiseOnFile } from 'c/creditState';
import { addDays, daysBetween, type IsoDate } from 'c/termsIsoDate';
import { accepted, type Result } from 'c/termsResult';

/** What a rule looked at and what it allows; each kind fills what it has. */
export interface RuleFigures {
    readonly amount?: Money;
    readonly allowed?: Money;
    readonly days?: number;
    readonly allowedDays?: number;
    readonly percent?: number;
    readonly allowedPercent?: number;
    /** The day that matters: a promise's, a plan's default, a review's. */
    readonly date?: IsoDate;
    readonly band?: number;
    readonly allowedBand?: number;
    readonly status?: string;
}

/** One rule on one state. */
export interface RuleFinding {
    readonly rule: string;
    readonly policyKey: string;
    readonly kind: RuleKind;
    readonly effect: 'Block' | 'Warn';
    readonly reasonClass: ReasonClass;
    readonly figures: RuleFigures;
    /** The exclusion that kept it from firing. */
    readonly excludedBy?: string;
    /** Keys of the promises or the plan that it is about. */
    readonly about?: readonly string[];
    /** The least amount that it looks at. */
    readonly least?: Money;
}

/** What all rules say about a state on a day. */
export interface RuleOutcome {
    readonly on: IsoDate;
    readonly fired: readonly RuleFinding[];
    readonly passed: readonly RuleFinding[];
    readonly figures: CreditFigures;
    readonly settings: CreditSettings;
}

/** Runs every rule in force on a state on a day; an issue when policies overlap or cannot be read. */
export function judge(state: CreditState, policies: readonly PolicyRecord[], on: IsoDate): Result<RuleOutcome> {
    const question = { on, customer: state.customer, riskClass: state.riskClass, currency: state.currency };
    const rules = rulesInForce(policies, question);
    const settings = settingsOf(policies, question);
    if (!rules.ok || !settings.ok) {
        return { ok: false, issues: [...(rules.ok ? [] : rules.issues), ...(settings.ok ? [] : settings.issues)] };
    }
    const figures = creditFigures(state, settings.value, on);
    const checked = rules.value.map((rule) => findingOf(rule, state, figures));
    const over = new Set(checked.filter(({ fires }) => fires).map(({ finding }) => finding.kind));
    const isFired = ({ fires, finding }: Checked) => fires && !isSaidAlready(finding.kind, over);
    return accepted({
        on,
        fired: checked.filter(isFired).map(({ finding }) => finding),
        passed: checked.filter((one) => !isFired(one)).map(({ finding }) => finding),
        figures,
        settings: settings.value
    });
}

/** The fired rules that block. */
export function blockingOf({ fired }: RuleOutcome): readonly RuleFinding[] {
    return fired.filter(({ effect }) => effect === 'Block');
}

interface Checked {
    readonly fires: boolean;
    readonly finding: RuleFinding;
}

interface Check {
    readonly fires: boolean;
    readonly figures: RuleFigures;
    /** What an exclusion's amount is compared with, where it is not the figure shown. */
    readonly excess?: Money;
    readonly reasonClass?: ReasonClass;
    readonly about?: readonly string[];
}

type RuleCheck = (state: CreditState, figures: CreditFigures, policy: PolicyRecord) => Check;

const checks: Readonly<Record<RuleKind, RuleCheck>> = {
    'Oldest overdue': (_state, figures, { days = 0, graceDays = 0, ...policy }) => {
        const allowedDays = days + graceDays;
        const amount = overdueBeyond(figures, allowedDays);
        const oldest = figures.overdue.items[0]?.days ?? 0;
        return {
            fires: oldest > allowedDays && isAtLeast(amount, policy, figures.currency),
            figures: { amount, days: oldest, allowedDays }
        };
    },
    'Overdue amount': (_state, figures, { days = 0, graceDays = 0, ...policy }) => {
        const allowedDays = days + graceDays;
        const amount = overdueBeyond(figures, allowedDays);
        const allowed = allowedOverdue(figures, policy);
        const oldest = figures.overdue.items[0]?.days ?? 0;
        return {
            fires: allowed !== undefined && compare(amount, allowed) > 0 && isAtLeast(amount, policy, figures.currency),
            figures: { amount, allowed, days: oldest, allowedDays, allowedPercent: policy.percent }
        };
    },
    'Over limit': (_state, { ownLimit, exposure, currency }, policy) => overCheck(exposure, ownLimit, policy, currency),
    'Over group limit': (_state, { group, currency }, policy) =>
        overCheck(group?.exposure, group?.limit, policy, currency),
    'Limit used': (_state, { ownLimit, exposure }, policy) => usedCheck(exposure, ownLimit, policy),
    'Group limit used': (_state, { group }, policy) => usedCheck(group?.exposure, group?.limit, policy),
    'Broken promise': (state, { on, currency }, policy) => brokenCheck(state, on, currency, policy),
    'Plan defaulted': (state, { on, currency }, { graceDays = 0 }) => {
        const defaulted = state.plans.filter(
            (plan) => isPlanDefaulted(plan, on) && coveredBy(plan.covers, currency).minor > 0
        );
        const since = defaulted.map((plan) => plan.defaultedOn ?? plan.defaultsOn ?? on).sort()[0];
        const covers = defaulted.flatMap((plan) => plan.covers);
        return {
            fires: since !== undefined && addDays(since, graceDays) <= on,
            figures: { amount: coveredBy(covers, currency), date: since },
            about: defaulted.map(({ key }) => key)
        };
    },
    'Plan active': (state, { on, currency }) => {
        const running = state.plans.filter((plan) => isPlanRunning(plan, on));
        const amount = coveredBy(
            running.flatMap((plan) => plan.covers),
            currency
        );
        return { fires: running.length > 0, figures: { amount }, about: running.map(({ key }) => key) };
    },
    'Worst band': ({ band }, _figures, { value }) => {
        const allowedBand = Number(value ?? 5) - 1;
        return { fires: band !== undefined && band > allowedBand, figures: { band, allowedBand } };
    },
    'Account status': ({ accountStatus }, _figures, { value = 'Insolvent;Legal' }) => ({
        fires: accountStatus !== 'Normal' && value.split(';').includes(accountStatus),
        figures: { status: accountStatus },
        reasonClass: accountStatus === 'Legal' ? 'Legal' : 'Insolvency'
    }),
    'Review overdue': ({ reviewDate }, { on }, { graceDays = 0 }) => dateCheck(reviewDate, on, graceDays),
    'Limit expired': ({ limit }, { on }, { graceDays = 0 }) => {
        const ends = [limit.temporary?.until, limit.insurance?.until].filter((end) => end !== undefined);
        return dateCheck(ends.sort()[0], on, graceDays);
    }
};

function findingOf({ rule, policy, exclusions }: RuleInForce, state: CreditState, figures: CreditFigures): Checked {
    const { kind, key: policyKey, effect = 'Block' } = policy;
    const check = checks[kind](state, figures, policy);
    const exclusion = exclusions.find((record) => excludes(record, check, figures.currency));
    return {
        fires: check.fires && !exclusion,
        finding: {
            rule,
            policyKey,
            kind,
            effect,
            reasonClass: check.reasonClass ?? classOfRule[kind],
            figures: check.figures,
            excludedBy: check.fires ? exclusion?.key : undefined,
            about: check.about,
            least: amountIn(policy.leastAmount, figures.currency)
        }
    };
}

/** An exclusion holds while every figure that it names is below its value. */
function excludes({ days, amount, percent }: PolicyRecord, { figures, excess }: Check, currency: string): boolean {
    const limit = amountIn(amount, currency);
    const measured = excess ?? figures.amount;
    return (
        (days === undefined || (figures.days ?? 0) < days) &&
        (percent === undefined || (figures.percent ?? 0) < percent) &&
        (limit === undefined || measured === undefined || compare(measured, limit) < 0)
    );
}

/**
 * What may be overdue that long: the larger of the percentage of the limit and the amount, since both must be
 * exceeded. Without a limit the amount decides alone, and a percentage alone says nothing.
 */
function allowedOverdue(figures: CreditFigures, { percent, amount }: Partial<PolicyRecord>): Money | undefined {
    const { effective, currency } = figures;
    const absolute = amountIn(amount, currency);
    if (percent === undefined) {
        return absolute ?? zero(currency);
    }
    if (effective.kind !== 'limited') {
        return absolute;
    }
    // Rounded down: what exceeds the exact share exceeds its whole cents, and the other way round.
    const share = multiply(effective.limit, Math.round(percent * 10_000), 1_000_000, 'down');
    return absolute ? maxMoney(absolute, share) : share;
}

function overCheck(
    exposure: Money | undefined,
    limit: Money | undefined,
    policy: PolicyRecord,
    currency: string
): Check {
    if (!exposure || !limit) {
        return { fires: false, figures: {} };
    }
    const excess = subtract(exposure, limit);
    return {
        fires: excess.minor > 0 && isAtLeast(excess, policy, currency),
        figures: { amount: exposure, allowed: limit, percent: usedPercentOf(exposure, limit) },
        excess
    };
}

function usedCheck(exposure: Money | undefined, limit: Money | undefined, { percent = 100 }: PolicyRecord): Check {
    if (!exposure || !limit || isZero(limit)) {
        return { fires: false, figures: {} };
    }
    return {
        fires: comparePercent(exposure, limit, percent) > 0,
        figures: {
            amount: exposure,
            allowed: limit,
            percent: usedPercentOf(exposure, limit),
            allowedPercent: percent
        }
    };
}

function brokenCheck(state: CreditState, on: IsoDate, currency: string, policy: PolicyRecord): Check {
    const { days = 30, graceDays = 0 } = policy;
    const broken = state.promises
        .filter((promise) => {
            const since = brokenSince(promise, on);
            return since !== undefined && addDays(since, graceDays) <= on && daysBetween(since, on) < days;
        })
        .map((promise) => ({ ...promise, rest: promiseRest(promise, state) }))
        .filter(({ rest }) => !isZero(rest) && isAtLeast(rest, policy, currency));
    const rest = sum(
        broken.map((promise) => promise.rest),
        currency
    );
    return {
        fires: broken.length > 0,
        figures: { amount: rest, date: broken.map(({ dueOn }) => dueOn).sort()[0], days },
        about: broken.map(({ key }) => key)
    };
}

/** Since when a promise is broken on a day: one that is open breaks by itself if nothing more is paid. */
function brokenSince({ status, brokenOn, judgedFrom, needed }: PromiseOnFile, on: IsoDate): IsoDate | undefined {
    if (status === 'Broken' || status === 'Partly kept') {
        return brokenOn ?? judgedFrom;
    }
    return status === 'Open' && judgedFrom <= on && !isZero(needed) ? judgedFrom : undefined;
}

function dateCheck(date: IsoDate | undefined, on: IsoDate, graceDays: number): Check {
    return { fires: date !== undefined && addDays(date, graceDays) < on, figures: { date, allowedDays: graceDays } };
}

/** What is over the limit is not also said to be nearly used up. */
function isSaidAlready(kind: RuleKind, fired: ReadonlySet<RuleKind>): boolean {
    return (
        (kind === 'Limit used' && fired.has('Over limit')) ||
        (kind === 'Group limit used' && fired.has('Over group limit'))
    );
}

function isAtLeast(amount: Money, { leastAmount }: Partial<PolicyRecord>, currency: string): boolean {
    const least = amountIn(leastAmount, currency);
    return least === undefined || compare(amount, least) >= 0;
}

function coveredBy(covers: readonly { readonly amount: Money }[], currency: string): Money {
    return sum(
        covers.map(({ amount }) => amount),
        currency
    );
}
