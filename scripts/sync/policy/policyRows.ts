import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseIsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import { refusal } from '../problem.ts';

/** A day as a policy file writes it. */
export const day = z.string().refine((text) => parseIsoDate(text) !== undefined, 'is not a day such as 2026-01-01');

/** A field that a row lacks or that cannot be, and why. */
export type Fault = readonly [field: string, message: string];

/** A row's faults as zod takes them. */
export function addFaults(faults: readonly Fault[], context: z.RefinementCtx): void {
    for (const [path, message] of faults) {
        context.addIssue({ code: 'custom', path: [path], message });
    }
}

/** What is wrong with a range of days. */
export function rangeFaults(range: { readonly effectiveFrom: string; readonly effectiveTo?: string }): Fault[] {
    return range.effectiveTo !== undefined && range.effectiveTo < range.effectiveFrom
        ? [['effectiveTo', 'is before the first day']]
        : [];
}

/** The rows of a policy file. @throws a refusal that names the file, the row and every fault */
export function rowsIn<Row>(file: string, row: z.ZodType<Row>): Row[] {
    let content: unknown;
    try {
        content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
        throw refusal(`${basename(file)} is not JSON.`, error);
    }
    const parsed = z.array(row).safeParse(content);
    if (!parsed.success) {
        const faults = parsed.error.issues.map(({ path, message }) => `${placeOf(content, path)} ${message}.`);
        throw refusal(`${basename(file)}: ${faults.join(' ')}`);
    }
    return parsed.data;
}

/** A place in the file as a person finds it: the row by its key where it has one, and the field. */
function placeOf(content: unknown, [index, ...field]: readonly PropertyKey[]): string {
    const row: unknown = Array.isArray(content) && typeof index === 'number' ? content[index] : undefined;
    const key: unknown = typeof row === 'object' && row !== null && 'key' in row ? row.key : undefined;
    return [typeof key === 'string' && key !== '' ? key : String(index ?? 'The file'), field.map(String).join('.')]
        .filter(Boolean)
        .join(': ');
}
