import type { CanonicalColumns } from '../mapping/runMapping.ts';

/** The columns of a score file. */
export const scoreColumns = {
    required: ['source', 'company', 'customer', 'provider', 'model', 'date', 'direction'],
    optional: ['raw', 'scale_low', 'scale_high', 'band', 'text', 'not_rated_reason']
} as const satisfies CanonicalColumns<string, string>;

/** One of the columns of a score file. */
export type ScoreColumn = (typeof scoreColumns.required)[number] | (typeof scoreColumns.optional)[number];
