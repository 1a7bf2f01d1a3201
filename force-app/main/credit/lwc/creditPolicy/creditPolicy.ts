/** Which version of a policy holds for a customer on a day: the customer's own before its class's before everyone's. */
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { accepted, refused, type Result } from 'c/termsResult';

/** What a policy record sets; the words are the picklist's API names. */
export type PolicyKind = 'Ageing buckets' | 'Watch used percent' | 'Watch overdue days';

/** Whom a policy record is for; the words are the picklist's API names. */
export type PolicyScope = 'Everyone' | 'Class' | 'Customer';

/** One dated version of a policy; both ends of its range are inclusive. */
export interface PolicyRecord {
    readonly key: string;
    readonly kind: PolicyKind;
    readonly scope: PolicyScope;
    readonly scopeValue?: string;
    readonly effectiveFrom: IsoDate;
    readonly effectiveTo?: IsoDate;
    readonly days?: number;
    readonly amount?: Money;
    readonly percent?: number;
    readonly bounds?: readonly number[];
}

/** The day and the customer that a policy is asked for. */
export interface PolicyQuestion {
    readonly on: IsoDate;
    readonly customer?: string;
    readonly riskClass?: string;
}

/** From where on a customer is watched: percent of the limit used, days that something is overdue. */
export interface WatchThresholds {
    readonly usedPercent?: number;
    readonly overdueDays?: number;
}

const narrowestFirst: readonly PolicyScope[] = ['Customer', 'Class', 'Everyone'];

/** The one version in force, none, or an issue when two of the same scope overlap on the day. */
export function policyInForce(
    records: readonly PolicyRecord[],
    kind: PolicyKind,
    question: PolicyQuestion
): Result<PolicyRecord | undefined> {
    const inForce = records.filter((record) => record.kind === kind && isInForce(record, question.on));
    for (const scope of narrowestFirst) {
        const [record, ...others] = inForce.filter(
            (candidate) => candidate.scope === scope && fits(candidate, question)
        );
        if (record && others.length > 0) {
            const keys = [record, ...others].map((version) => version.key).join(', ');
            return refused({
                code: 'policiesOverlap',
                message: `${kind}: ${keys} are all in force on ${question.on}.`,
                field: kind
            });
        }
        if (record) {
            return accepted(record);
        }
    }
    return accepted(undefined);
}

/** The thresholds of both watch policies; a threshold without a policy in force is missing. */
export function watchThresholds(records: readonly PolicyRecord[], question: PolicyQuestion): Result<WatchThresholds> {
    const used = policyInForce(records, 'Watch used percent', question);
    const overdue = policyInForce(records, 'Watch overdue days', question);
    if (used.ok && overdue.ok) {
        return accepted({ usedPercent: used.value?.percent, overdueDays: overdue.value?.days });
    }
    return { ok: false, issues: [...(used.ok ? [] : used.issues), ...(overdue.ok ? [] : overdue.issues)] };
}

function isInForce({ effectiveFrom, effectiveTo }: PolicyRecord, on: IsoDate): boolean {
    return effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo);
}

function fits({ scope, scopeValue }: PolicyRecord, { customer, riskClass }: PolicyQuestion): boolean {
    if (scope === 'Everyone') {
        return true;
    }
    return scopeValue !== undefined && scopeValue === (scope === 'Customer' ? customer : riskClass);
}
