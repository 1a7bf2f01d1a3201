import { basename } from 'node:path';
import { unknownFieldsIn } from 'c/collectionsTemplate';
import { z } from 'zod';
import type { OrgRecord } from '../org/orgRecord.ts';
import { refusal } from '../problem.ts';
import { addFaults, day, type Fault, rangeFaults, rowsIn } from './policyRows.ts';

const range = { effectiveFrom: day, effectiveTo: day.optional() };
const templateName = z.string().min(1).max(80);

const step = z
    .strictObject({
        key: z.string().min(1).max(80),
        name: z.string().min(1).max(80),
        customerClass: z.string().min(1).max(40).optional(),
        countsFrom: z.enum(['Item', 'Installment']).optional(),
        daysPastDue: z.number().int().min(-999).max(9999),
        channel: z.enum(['Email', 'Call', 'Letter', 'Text message']),
        template: templateName.optional(),
        doneBy: z.enum(['Collector', 'Sales', 'Credit']),
        pausesForPromises: z.boolean().optional(),
        pausesForDisputes: z.boolean().optional(),
        pausesForPlans: z.boolean().optional(),
        minimumGapDays: z.number().int().min(0).max(999).optional(),
        ...range
    })
    .superRefine((one, context) => {
        const isWritten = one.channel !== 'Call';
        const missing = isWritten && one.template === undefined;
        addFaults(
            [
                ...rangeFaults(one),
                ...(missing ? [['template', `is missing, and ${one.channel} needs it`] as const] : [])
            ],
            context
        );
    });

const template = z
    .strictObject({
        key: z.string().min(1).max(80),
        name: z.string().min(1).max(80),
        template: templateName,
        language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language such as de or en-GB'),
        purpose: z.enum([
            'Reminder',
            'Promise confirmation',
            'Broken promise',
            'Statement of account',
            'Plan agreement'
        ]),
        subject: z.string().min(1).max(255),
        body: z
            .union([z.string(), z.array(z.string())])
            .transform((body) => (typeof body === 'string' ? body : body.join('\n')))
            .refine((body) => body !== '' && body.length <= 32_000, 'is empty or longer than 32,000 characters'),
        ...range
    })
    .superRefine((one, context) => addFaults([...rangeFaults(one), ...fieldFaults(one)], context));

/** A field that nobody knows would stay in every letter. */
function fieldFaults({ subject, body }: { readonly subject: string; readonly body: string }): Fault[] {
    return unknownFieldsIn(`${subject}\n${body}`).map((field) => ['body', `names {{${field}}}, which is no field`]);
}

/** The dunning steps of a file as records. @throws a refusal that names the file and the fault */
export function stepsIn(file: string): OrgRecord[] {
    const steps = rowsIn(file, step);
    refuseOverlaps(file, steps, (one) => `${one.customerClass ?? ''}|${one.countsFrom ?? 'Item'}|${one.daysPastDue}`);
    return steps.map((one) => ({
        Key__c: one.key,
        Name: one.name,
        Customer_Class__c: one.customerClass ?? null,
        Counts_From__c: one.countsFrom ?? 'Item',
        Days_Past_Due__c: one.daysPastDue,
        Channel__c: one.channel,
        Template__c: one.template ?? null,
        Done_By__c: one.doneBy,
        Pauses_For_Promises__c: one.pausesForPromises ?? true,
        Pauses_For_Disputes__c: one.pausesForDisputes ?? true,
        Pauses_For_Plans__c: one.pausesForPlans ?? true,
        Minimum_Gap_Days__c: one.minimumGapDays ?? null,
        Effective_From__c: one.effectiveFrom,
        Effective_To__c: one.effectiveTo ?? null
    }));
}

/** The message templates of a file as records. @throws a refusal that names the file and the fault */
export function templatesIn(file: string): OrgRecord[] {
    const templates = rowsIn(file, template);
    refuseOverlaps(file, templates, (one) => `${one.template}|${one.language}`);
    return templates.map((one) => ({
        Key__c: one.key,
        Name: one.name,
        Template__c: one.template,
        Language__c: one.language,
        Purpose__c: one.purpose,
        Subject__c: one.subject,
        Body__c: one.body,
        Effective_From__c: one.effectiveFrom,
        Effective_To__c: one.effectiveTo ?? null
    }));
}

interface Dated {
    readonly key: string;
    readonly effectiveFrom: string;
    readonly effectiveTo?: string;
}

/** Two versions of one thing must never be in force on one day. */
function refuseOverlaps<Row extends Dated>(file: string, rows: readonly Row[], nameOf: (row: Row) => string): void {
    for (const versions of Map.groupBy(rows, nameOf).values()) {
        const sorted = versions.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
        const at = sorted.findIndex(
            (next, index) => index > 0 && next.effectiveFrom <= (sorted[index - 1]?.effectiveTo ?? '9999-12-31')
        );
        if (at > 0) {
            throw refusal(`${basename(file)}: ${sorted[at - 1]?.key} and ${sorted[at]?.key} are in force on one day.`);
        }
    }
}
