import type { CanonicalColumns } from '../mapping/runMapping.ts';

/** The canonical columns of a ledger delivery. */
export const ledgerColumns = {
    required: ['customer', 'document', 'type', 'document_date', 'due_date', 'amount'],
    optional: [
        'customer_name',
        'company',
        'item',
        'fiscal_year',
        'open_amount',
        'cleared_on',
        'disputed',
        'currency',
        'po_number',
        'document_link',
        'proof_of_delivery_link',
        'applications'
    ],
    lists: { applications: ['paid_on', 'amount'] }
} as const satisfies CanonicalColumns<string, string>;

/** One of the columns of a ledger delivery. */
export type LedgerColumn = (typeof ledgerColumns.required)[number] | (typeof ledgerColumns.optional)[number];
