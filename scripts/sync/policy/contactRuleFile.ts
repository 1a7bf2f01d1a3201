import { z } from 'zod';
import type { OrgRecord } from '../org/orgRecord.ts';
import { addFaults, day, rangeFaults, rowsIn, type Fault } from './policyRows.ts';

const debtorTypes = ['Company', 'Sole trader', 'Guarantor', 'Consumer'] as const;

const rule = z
    .strictObject({
        key: z.string().min(1).max(80),
        name: z.string().min(1).max(80),
        law: z.string().min(1).max(120),
        citation: z.string().min(1).max(255),
        place: z
            .string()
            .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'is not a place such as US, US-CA or EU')
            .optional(),
        debtorTypes: z.array(z.enum(debtorTypes)).min(1),
        check: z.enum(['Calls in days', 'Rest after conversation', 'Hours of day', 'Information', 'Stay']),
        effect: z.enum(['Inform', 'Warn', 'Block']),
        days: z.number().int().min(1).max(999).optional(),
        count: z.number().int().min(1).max(999).optional(),
        fromHour: z.number().int().min(0).max(24).optional(),
        toHour: z.number().int().min(0).max(24).optional(),
        message: z.string().min(1).max(255),
        effectiveFrom: day,
        effectiveTo: day.optional()
    })
    .superRefine((one, context) => addFaults([...rangeFaults(one), ...checkFaults(one)], context));

type RuleRow = z.infer<typeof rule>;

const neededBy: Readonly<Record<RuleRow['check'], readonly (keyof RuleRow)[]>> = {
    'Calls in days': ['days', 'count'],
    'Rest after conversation': ['days'],
    'Hours of day': ['fromHour', 'toHour'],
    Information: [],
    Stay: []
};

function checkFaults(one: RuleRow): Fault[] {
    const missing = neededBy[one.check].filter((field) => one[field] === undefined);
    const isTurned = one.fromHour !== undefined && one.toHour !== undefined && one.toHour <= one.fromHour;
    return [
        ...missing.map((field) => [field, `is missing, and ${one.check} needs it`] as const),
        ...(isTurned ? [['toHour', 'is not after fromHour'] as const] : [])
    ];
}

/** The contact rules of a file as records. @throws a refusal that names the file and the fault */
export function contactRulesIn(file: string): OrgRecord[] {
    return rowsIn(file, rule).map((one) => ({
        Key__c: one.key,
        Name: one.name,
        Law__c: one.law,
        Citation__c: one.citation,
        Place__c: one.place ?? null,
        Debtor_Types__c: one.debtorTypes.join('; '),
        Check__c: one.check,
        Effect__c: one.effect,
        Days__c: one.days ?? null,
        Count__c: one.count ?? null,
        From_Hour__c: one.fromHour ?? null,
        To_Hour__c: one.toHour ?? null,
        Message__c: one.message,
        Effective_From__c: one.effectiveFrom,
        Effective_To__c: one.effectiveTo ?? null
    }));
}
