import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseBounds } from 'c/ledgerAgeing';
import { parseIsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import type { OrgRecord } from '../org/orgRecord.ts';
import { refusal, usageProblem } from '../problem.ts';
import { fieldsOfKind, policyKinds, valuesOfKind } from './policyKinds.ts';

const day = z.string().refine((text) => parseIsoDate(text) !== undefined, 'is not a day such as 2026-01-01');
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
    .superRefine((one, context) => {
        for (const [path, message] of faultsOf(one)) {
            context.addIssue({ code: 'custom', path: [path], message });
        }
    });

type PolicyFileRow = z.infer<typeof policy>;

/** The policies of every JSON file in a folder (or of one file) as records. @throws a refusal that names the file and the fault */
export function readPolicyFiles(path: string): OrgRecord[] {
    if (!existsSync(path)) {
        throw usageProblem(`There is no file or folder ${path}.`);
    }
    const files = statSync(path).isDirectory()
        ? readdirSync(path)
              .filter((name) => name.endsWith('.json'))
              .sort()
              .map((name) => join(path, name))
        : [path];
    const records = files.flatMap((file) => policiesIn(file).map(policyRecord));
    const keys = new Set(records.map((record) => record['Key__c']));
    if (records.length === 0) {
        throw refusal(`${path} holds no policy.`);
    }
    if (keys.size < records.length) {
        throw refusal(`${path} gives two policies the same key.`);
    }
    return records;
}

function policiesIn(file: string): z.infer<typeof policy>[] {
    let content: unknown;
    try {
        content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw refusal(`${basename(file)} is not JSON.`, error);
    }
    const parsed = z.array(policy).safeParse(content);
    if (!parsed.success) {
        const faults = parsed.error.issues.map(({ path, message }) => `${placeOf(content, path)} ${message}.`);
        throw refusal(`${basename(file)}: ${faults.join(' ')}`);
    }
    return parsed.data;
}

/** A place in the file as a person finds it: the policy by its key where it has one, and the field. */
function placeOf(content: unknown, [index, ...field]: readonly PropertyKey[]): string {
    const row: unknown = Array.isArray(content) && typeof index === 'number' ? content[index] : undefined;
    const key: unknown = typeof row === 'object' && row !== null && 'key' in row ? row.key : undefined;
    return [typeof key === 'string' && key !== '' ? key : String(index ?? 'The file'), field.map(String).join('.')]
        .filter(Boolean)
        .join(': ');
}

/** What a policy of its kind lacks, or says that cannot be. */
function faultsOf(one: PolicyFileRow): (readonly [string, string])[] {
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
        one.effectiveTo !== undefined &&
            one.effectiveTo < one.effectiveFrom &&
            (['effectiveTo', 'is before the first day'] as const),
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
