import type { CanonicalColumns } from '../mapping/runMapping.ts';

/** The canonical columns of a customer delivery. */
export const customerColumns = {
    required: ['customer', 'name', 'currency'],
    optional: [
        'company',
        'account_number',
        'terms_days',
        'own_limit',
        'zero_limit_means',
        'temporary_limit',
        'temporary_limit_until',
        'insurance_effect',
        'insured_amount',
        'insured_percent',
        'insured_until',
        'insurer',
        'insurance_max_extension_days',
        'credit_group',
        'group_name',
        'group_limit',
        'account_status',
        'status_since',
        'risk_class',
        'review_date'
    ]
} as const satisfies CanonicalColumns<string, string>;

/** One of the columns of a customer delivery. */
export type CustomerColumn = (typeof customerColumns.required)[number] | (typeof customerColumns.optional)[number];
