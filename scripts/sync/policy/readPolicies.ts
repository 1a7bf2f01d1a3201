import { parseBounds } from 'c/ledgerAgeing';
import { policyInForce, type PolicyKind, type PolicyQuestion, type PolicyRecord } from 'c/creditPolicy';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';
import { SyncProblem } from '../problem.ts';
import { policyKinds, type PolicyFileKind } from './policyKinds.ts';

const policyRow = z.object({
    Key__c: z.string(),
    Kind__c: z.enum(policyKinds),
    Scope__c: z.enum(['Everyone', 'Class', 'Customer']),
    Scope_Value__c: z.string().nullable(),
    Effective_From__c: z.string(),
    Effective_To__c: z.string().nullable(),
    Days__c: z.number().nullable(),
    Amount__c: z.number().nullable(),
    Percent__c: z.number().nullable(),
    Bounds__c: z.string().nullable(),
    Currency_Code__c: z.string().nullable()
});

/** The org's policy records. */
export async function readPolicies(gateway: OrgGateway): Promise<PolicyRecord[]> {
    const fields = Object.keys(policyRow.shape).join(', ');
    const rows = await gateway.all(policyRow, `SELECT ${fields} FROM Credit_Policy__c`);
    return rows
        .flatMap(({ Kind__c: kind, ...row }) => (isMeasuring(kind) ? [{ kind, ...row }] : []))
        .map((row) => ({
            key: row.Key__c,
            kind: row.kind,
            scope: row.Scope__c,
            scopeValue: row.Scope_Value__c ?? undefined,
            effectiveFrom: isoDate(row.Effective_From__c),
            effectiveTo: row.Effective_To__c === null ? undefined : isoDate(row.Effective_To__c),
            days: row.Days__c ?? undefined,
            percent: row.Percent__c ?? undefined,
            amount:
                row.Amount__c === null || row.Currency_Code__c === null
                    ? undefined
                    : moneyFromDecimal(row.Amount__c, row.Currency_Code__c),
            bounds: row.Bounds__c === null ? undefined : boundsOf(row.Key__c, row.Bounds__c)
        }));
}

function isMeasuring(kind: PolicyFileKind): kind is PolicyKind & PolicyFileKind {
    return kind === 'Ageing buckets' || kind === 'Watch used percent' || kind === 'Watch overdue days';
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
