import { z } from 'zod';

const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes');

/** The options that a mapping may state in its `-- key: value` header. */
export const mappingHeader = z.strictObject({
    /** The ERP's name, first part of every key. */
    source: z.string().regex(/^[\w.-]{1,40}$/, 'source: 1 to 40 letters, digits, dots, dashes'),
    /** The company code, where it is not a column of the SELECT. */
    company: z.string().max(20).optional(),
    /** The order of day and month in dates; a year first (2026-06-30) is always understood. */
    date_order: z.enum(['ymd', 'dmy', 'mdy']).default('ymd'),
    /** The decimal sign of amounts. */
    decimal: z.enum(['point', 'comma']).default('point'),
    /** What happens to zeros before customer numbers: kept, stripped, or filled to a width. */
    customer_padding: z.union([z.enum(['keep', 'strip']), z.coerce.number().int().min(1).max(40)]).default('keep'),
    /** Whether credit types come with a minus already or as positive amounts. */
    sign: z.enum(['as_is', 'credits_positive']).default('as_is'),
    /** The currency of rows that name none. */
    currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'currency: three capital letters')
        .optional(),
    /** What happens to rows of a customer that nobody has linked to an Account. */
    unknown_customers: z.enum(['reject', 'create_account']).default('reject'),
    /** Whether the delivery holds everything that is open, so that a missing item is settled. */
    complete: yesNo.default(true),
    /** Payments of so many months before the delivery's day are loaded as records; 0 loads none. */
    cash_months: z.coerce.number().int().min(0).max(240).default(24),
    /** The encoding of the files. */
    encoding: z.enum(['utf-8', 'utf-16', 'latin-1']).default('utf-8')
});

/** The header of a mapping with its defaults filled in. */
export type MappingHeader = z.infer<typeof mappingHeader>;
