import { parseBounds } from 'c/ledgerAgeing';
import { z } from 'zod';
import type { OrgRecord } from '../org/orgRecord.ts';
import { fieldsOfKind, policyKinds, valuesOfKind } from './policyKinds.ts';
import { addFaults, day, rangeFaults, rowsIn, type Fault } from './policyRows.ts';

const days = z.number().int().min(0).max(99_999);
const amount = z.number().min(0);

const policy = z
    .strictObject({
        key: z.string().min(1).max(80),
        name: z.string().min(1).max(80),
        kind: z.enum(policyKinds),
        rule: z.string().min(1).max(20).optional(),
        effect: z.enum(['Block', 'Warn']).optional(),
        mode: z.enum(['Applies', 'Excludes']).optional(),
        scope: z.enum(['Everyone', 'Class', 'Customer']),
        scopeValue: z.string().max(40).optional(),
        effectiveFrom: day,
        effectiveTo: day.optional(),
        days: days.optional(),
        graceDays: days.optional(),
        amount: amount.optional(),
        leastAmount: amount.optional(),
        percent: z.number().min(0).optional(),
        value: z.string().min(1).max(40).optional(),
        bounds: z
            .array(z.number().int())
            .refine((bounds) => parseBounds(bounds.join(',')).ok, 'are not rising bucket bounds')
            .optional(),
        currency: z
            .string()
            .regex(/^[A-Z]{3}$/, 'is not a currency code of three capital letters')
            .optional()
    })
    .superRefine((one, context) => addFaults(faultsOf(one), context));

type PolicyFileRow = z.infer<typeof policy>;

/** The credit policies of a file as records. @throws a refusal that names the file and the fault */
export function creditPoliciesIn(file: string): OrgRecord[] {
    return rowsIn(file, policy).map(policyRecord);
}

/** What a policy of its kind lacks, or says that cannot be. */
function faultsOf(one: PolicyFileRow): Fault[] {
    // An exclusion without a value keeps its rule from firing always.
    const needed = one.mode === 'Excludes' ? [] : fieldsOfKind[one.kind];
    const missing = needed.filter((field) => one[field] === undefined);
    const words = valuesOfKind[one.kind];
    const isScoped = one.scope !== 'Everyone';
    const faults = [
        ...missing.map((field) => [field, `is missing, and ${one.kind} needs it`] as const),
        words && one.value !== undefined && !words.test(one.value) && (['value', 'is no value of this kind'] as const),
        isScoped !== (one.scopeValue !== undefined) &&
            (['scopeValue', isScoped ? 'is missing, and the scope needs it' : 'names nobody: everyone'] as const),
        ...rangeFaults(one),
        ...(['amount', 'leastAmount'] as const).map(
            (field) => one[field] !== undefined && one.currency === undefined && ([field, 'needs a currency'] as const)
        )
    ];
    return faults.filter((fault) => fault !== false && fault !== undefined);
}

function policyRecord(one: PolicyFileRow): OrgRecord {
    return {
        Key__c: one.key,
        Name: one.name,
        Kind__c: one.kind,
        Rule__c: one.rule ?? null,
        Effect__c: one.effect ?? null,
        Mode__c: one.mode ?? 'Applies',
        Scope__c: one.scope,
        Scope_Value__c: one.scopeValue ?? null,
        Effective_From__c: one.effectiveFrom,
        Effective_To__c: one.effectiveTo ?? null,
        Days__c: one.days ?? null,
        Grace_Days__c: one.graceDays ?? null,
        Amount__c: one.amount ?? null,
        Least_Amount__c: one.leastAmount ?? null,
        Percent__c: one.percent ?? null,
        Value__c: one.value ?? null,
        Bounds__c: one.bounds?.join(',') ?? null,
        Currency_Code__c: one.currency ?? null
    };
}
