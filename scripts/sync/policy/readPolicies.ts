import { parseBounds } from 'c/ledgerAgeing';
import { policyInForce, type PolicyAmount, type PolicyQuestion, type PolicyRecord } from 'c/creditPolicy';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';
import { SyncProblem } from '../problem.ts';
import { policyKinds } from './policyKinds.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const policyRow = z.object({
    Key__c: z.string(),
    Kind__c: z.enum(policyKinds),
    Rule__c: text,
    Effect__c: z.enum(['Block', 'Warn']).nullable(),
    Mode__c: z.enum(['Applies', 'Excludes']).nullable(),
    Scope__c: z.enum(['Everyone', 'Class', 'Customer']),
    Scope_Value__c: text,
    Effective_From__c: z.string(),
    Effective_To__c: text,
    Days__c: number,
    Grace_Days__c: number,
    Amount__c: number,
    Least_Amount__c: number,
    Percent__c: number,
    Value__c: text,
    Bounds__c: text,
    Currency_Code__c: text
});

/** The org's policy records. */
export async function readPolicies(gateway: OrgGateway): Promise<PolicyRecord[]> {
    const fields = Object.keys(policyRow.shape).join(', ');
    return (await gateway.all(policyRow, `SELECT ${fields} FROM Credit_Policy__c`)).map(policyOf);
}

/** A policy as the rules read it, from the fields of its record. @throws where a field holds what no policy can */
export function policyOf(record: unknown): PolicyRecord {
    const row = policyRow.parse(record);
    return {
        key: row.Key__c,
        kind: row.Kind__c,
        rule: row.Rule__c ?? undefined,
        effect: row.Effect__c ?? undefined,
        mode: row.Mode__c ?? undefined,
        scope: row.Scope__c,
        scopeValue: row.Scope_Value__c ?? undefined,
        effectiveFrom: isoDate(row.Effective_From__c),
        effectiveTo: row.Effective_To__c === null ? undefined : isoDate(row.Effective_To__c),
        days: row.Days__c ?? undefined,
        graceDays: row.Grace_Days__c ?? undefined,
        percent: row.Percent__c ?? undefined,
        amount: amountOf(row.Amount__c, row.Currency_Code__c),
        leastAmount: amountOf(row.Least_Amount__c, row.Currency_Code__c),
        value: row.Value__c ?? undefined,
        bounds: row.Bounds__c === null ? undefined : boundsOf(row.Key__c, row.Bounds__c)
    };
}

function amountOf(amount: number | null, currency: string | null): PolicyAmount | undefined {
    if (amount === null) {
        return undefined;
    }
    return currency === null ? { decimal: String(amount) } : moneyFromDecimal(amount, currency);
}

/** The bounds of the ageing buckets where no policy sets others. */
export const usualBounds: readonly number[] = [30, 60, 90];

/** The ageing buckets in force for a customer. @throws when two versions overlap, or do not fill the profile's four buckets */
export function ageingBounds(policies: readonly PolicyRecord[], question: PolicyQuestion): readonly number[] {
    const inForce = policyInForce(policies, 'Ageing buckets', question);
    if (!inForce.ok) {
        throw new SyncProblem('PolicyUnclear', inForce.issues.map(({ message }) => message).join(' '));
    }
    const bounds = inForce.value?.bounds ?? usualBounds;
    if (bounds.length !== usualBounds.length) {
        throw new SyncProblem(
            'PolicyUnclear',
            `${inForce.value?.key} sets ${bounds.length} bounds; a profile has room for three.`
        );
    }
    return bounds;
}

function boundsOf(key: string, text: string): readonly number[] {
    const parsed = parseBounds(text);
    if (!parsed.ok) {
        throw new SyncProblem('PolicyUnclear', `${key}: ${parsed.issues.map(({ message }) => message).join(' ')}`);
    }
    return parsed.value;
}
