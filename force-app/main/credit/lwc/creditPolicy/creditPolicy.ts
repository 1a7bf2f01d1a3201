/** Which version of a policy holds for a customer on a day: the customer's own before its class's before everyone's. */
import type { ReasonClass } from 'c/creditJudgement';
import type { IsoDate } from 'c/termsIsoDate';
import { parseMoney, type Money } from 'c/termsMoney';
import { accepted, refused, type Issue, type Result } from 'c/termsResult';

/** Policies that hold or warn; the words are the picklist's API names. */
export const ruleKinds = [
    'Oldest overdue',
    'Overdue amount',
    'Over limit',
    'Over group limit',
    'Limit used',
    'Group limit used',
    'Broken promise',
    'Plan defaulted',
    'Plan active',
    'Worst band',
    'Account status',
    'Review overdue',
    'Limit expired'
] as const;

/** Policies that set a switch or a threshold; the words are the picklist's API names. */
export const settingKinds = [
    'Ageing buckets',
    'Dispute shield',
    'Unconfirmed dispute',
    'Net credits',
    'Promise tolerance',
    'Plan default',
    'Quoting guard',
    'Notice days',
    'Limit proposal',
    'Share out accounts',
    'Worklist step',
    'No contact',
    'Worklist weight',
    'Small balance',
    'Late discount',
    'Collecting odds',
    'Agency odds',
    'Agency fee',
    'Cost of money'
] as const;

/** What a rule looks at. */
export type RuleKind = (typeof ruleKinds)[number];

/** What a policy record sets. */
export type PolicyKind = RuleKind | (typeof settingKinds)[number];

/** Whom a policy record is for; the words are the picklist's API names. */
export type PolicyScope = 'Everyone' | 'Class' | 'Customer';

/** An amount in one currency, or a plain decimal that holds in whatever currency the customer has. */
export type PolicyAmount = Money | { readonly decimal: string };

/** One dated version of a policy; both ends of its range are inclusive. */
export interface PolicyRecord {
    readonly key: string;
    readonly kind: PolicyKind;
    readonly scope: PolicyScope;
    readonly scopeValue?: string;
    readonly effectiveFrom: IsoDate;
    readonly effectiveTo?: IsoDate;
    /** The rule's name, e.g. `R1`: records of one name replace each other; without one the kind is the name. */
    readonly rule?: string;
    readonly effect?: 'Block' | 'Warn';
    /** An exclusion keeps the rule from firing while the figure is below its value; without a value, always. */
    readonly mode?: 'Applies' | 'Excludes';
    readonly days?: number;
    readonly graceDays?: number;
    /** Must be exceeded. */
    readonly amount?: PolicyAmount;
    /** Must be reached, or the rule does not look. */
    readonly leastAmount?: PolicyAmount;
    readonly percent?: number;
    readonly bounds?: readonly number[];
    readonly value?: string;
}

/** The day and the customer that a policy is asked for. */
export interface PolicyQuestion {
    readonly on: IsoDate;
    readonly customer?: string;
    readonly riskClass?: string;
    /** A record with an amount in another currency is not for this customer. */
    readonly currency?: string;
}

/** A rule that looks at a customer on a day, and the exclusions that may keep it from firing, the narrowest first. */
export interface RuleInForce {
    readonly rule: string;
    readonly policy: PolicyRecord & { readonly kind: RuleKind };
    readonly exclusions: readonly PolicyRecord[];
}

/** What a rep is told of a rule that fires; an account's own status says more than its rule. */
export const classOfRule: Readonly<Record<RuleKind, ReasonClass>> = {
    'Oldest overdue': 'Overdue invoices',
    'Overdue amount': 'Overdue invoices',
    'Over limit': 'Over the limit',
    'Over group limit': 'Over the limit',
    'Limit used': 'Over the limit',
    'Group limit used': 'Over the limit',
    'Broken promise': 'Promise not kept',
    'Plan defaulted': 'Payment plan',
    'Plan active': 'Payment plan',
    'Worst band': 'Credit review',
    'Account status': 'Legal',
    'Review overdue': 'Credit review',
    'Limit expired': 'Credit review'
};

const narrowestFirst: readonly PolicyScope[] = ['Customer', 'Class', 'Everyone'];

/** R2 before R10. */
const ruleOrder = new Intl.Collator('en', { numeric: true });

/** The one version in force, none, or an issue when two of the same scope overlap on the day. */
export function policyInForce(
    records: readonly PolicyRecord[],
    kind: PolicyKind,
    question: PolicyQuestion
): Result<PolicyRecord | undefined> {
    const candidates = records.filter((record) => record.kind === kind && isFor(record, question));
    for (const scope of narrowestFirst) {
        const one = onlyOne(candidates, scope, kind, question);
        if (!one.ok || one.value) {
            return one;
        }
    }
    return accepted(undefined);
}

/**
 * The rules that look at a customer on a day. For each the narrowest applying record decides; exclusions count from
 * the customer's level up to that record's own level, so that a customer's exclusion also lifts everyone's rule.
 */
export function rulesInForce(
    records: readonly PolicyRecord[],
    question: PolicyQuestion
): Result<readonly RuleInForce[]> {
    const candidates = records.filter((record) => isRule(record) && isFor(record, question));
    const rules: RuleInForce[] = [];
    const issues: Issue[] = [];
    for (const rule of new Set(candidates.filter(applies).map(ruleName))) {
        const found = ruleInForce(rule, candidates, question);
        if (!found.ok) {
            issues.push(...found.issues);
        } else if (found.value) {
            rules.push(found.value);
        }
    }
    return issues.length > 0 ? { ok: false, issues } : accepted(rules.sort(byRuleName));
}

/** The amount of a policy in a customer's currency; undefined when it is set in another, or not at all. */
export function amountIn(amount: PolicyAmount | undefined, currency: string): Money | undefined {
    if (!amount || 'minor' in amount) {
        return amount?.currency === currency ? amount : undefined;
    }
    const parsed = parseMoney(amount.decimal, currency);
    return parsed.ok ? parsed.value : undefined;
}

function ruleInForce(
    rule: string,
    candidates: readonly PolicyRecord[],
    question: PolicyQuestion
): Result<RuleInForce | undefined> {
    const applying = candidates.filter((record) => applies(record) && ruleName(record) === rule);
    const exclusions: PolicyRecord[] = [];
    for (const scope of narrowestFirst) {
        const policy = onlyOne(applying, scope, rule, question);
        const kind = applying[0]?.kind;
        const excluding = candidates.filter(
            (record) => !applies(record) && (record.rule ?? record.kind) === (record.rule ? rule : kind)
        );
        const exclusion = onlyOne(excluding, scope, `${rule}, exclusions`, question);
        if (!policy.ok) {
            return policy;
        }
        if (!exclusion.ok) {
            return exclusion;
        }
        if (exclusion.value) {
            exclusions.push(exclusion.value);
        }
        if (policy.value) {
            return accepted({ rule, policy: policy.value as RuleInForce['policy'], exclusions });
        }
    }
    return accepted(undefined);
}

/** An amount in the customer's own currency is nearer to it than one for every currency; two that are as near overlap. */
function onlyOne(
    candidates: readonly PolicyRecord[],
    scope: PolicyScope,
    name: string,
    { on, currency }: PolicyQuestion
): Result<PolicyRecord | undefined> {
    const ofScope = candidates.filter((record) => record.scope === scope);
    const inCurrency = currency === undefined ? [] : ofScope.filter((record) => currencyOf(record) === currency);
    const [record, ...others] = inCurrency.length > 0 ? inCurrency : ofScope;
    if (record && others.length > 0) {
        const keys = [record, ...others].map((version) => version.key).join(', ');
        return refused({
            code: 'policiesOverlap',
            message: `${name}: ${keys} are all in force on ${on}.`,
            field: record.kind
        });
    }
    return accepted(record);
}

function isFor(record: PolicyRecord, question: PolicyQuestion): boolean {
    const { effectiveFrom, effectiveTo } = record;
    const isInForce = effectiveFrom <= question.on && (effectiveTo === undefined || question.on <= effectiveTo);
    const currency = currencyOf(record);
    const isOtherCurrency = currency !== undefined && question.currency !== undefined && currency !== question.currency;
    return isInForce && !isOtherCurrency && fits(record, question);
}

function fits({ scope, scopeValue }: PolicyRecord, { customer, riskClass }: PolicyQuestion): boolean {
    if (scope === 'Everyone') {
        return true;
    }
    return scopeValue !== undefined && scopeValue === (scope === 'Customer' ? customer : riskClass);
}

function currencyOf({ amount, leastAmount }: PolicyRecord): string | undefined {
    const inOneCurrency = [amount, leastAmount].find((one) => one !== undefined && 'minor' in one);
    return inOneCurrency && 'minor' in inOneCurrency ? inOneCurrency.currency : undefined;
}

function isRule({ kind }: PolicyRecord): boolean {
    return (ruleKinds as readonly PolicyKind[]).includes(kind);
}

function applies({ mode }: PolicyRecord): boolean {
    return mode !== 'Excludes';
}

function ruleName({ rule, kind }: PolicyRecord): string {
    return rule ?? kind;
}

function byRuleName(left: RuleInForce, right: RuleInForce): number {
    return ruleOrder.compare(left.rule, right.rule);
}
