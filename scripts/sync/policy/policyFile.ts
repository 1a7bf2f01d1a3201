import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseBounds } from 'c/ledgerAgeing';
import { parseIsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import type { OrgRecord } from '../org/orgRecord.ts';
import { refusal, usageProblem } from '../problem.ts';

const day = z.string().refine((text) => parseIsoDate(text) !== undefined, 'is not a day such as 2026-01-01');

const policy = z.strictObject({
    key: z.string().min(1).max(80),
    name: z.string().min(1).max(80),
    kind: z.enum(['Ageing buckets', 'Watch used percent', 'Watch overdue days']),
    scope: z.enum(['Everyone', 'Class', 'Customer']),
    scopeValue: z.string().max(40).optional(),
    effectiveFrom: day,
    effectiveTo: day.optional(),
    days: z.number().int().min(0).max(99_999).optional(),
    amount: z.number().optional(),
    percent: z.number().min(0).optional(),
    bounds: z
        .array(z.number().int())
        .refine((bounds) => parseBounds(bounds.join(',')).ok, 'are not rising bucket bounds')
        .optional(),
    currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional()
});

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
        const [issue] = parsed.error.issues;
        throw refusal(`${basename(file)}: ${issue?.path.join('.')} ${issue?.message}.`);
    }
    return parsed.data;
}

function policyRecord(one: z.infer<typeof policy>): OrgRecord {
    return {
        Key__c: one.key,
        Name: one.name,
        Kind__c: one.kind,
        Scope__c: one.scope,
        Scope_Value__c: one.scopeValue ?? null,
        Effective_From__c: one.effectiveFrom,
        Effective_To__c: one.effectiveTo ?? null,
        Days__c: one.days ?? null,
        Amount__c: one.amount ?? null,
        Percent__c: one.percent ?? null,
        Bounds__c: one.bounds?.join(',') ?? null,
        Currency_Code__c: one.currency ?? null
    };
}
