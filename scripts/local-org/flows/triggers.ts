import type { Triggers } from '../dml/engine.ts';

/** The triggers of an org without flows. */
export const noTriggers: Triggers = {
    watches: () => false,
    beforeSave: () => undefined,
    beforeDelete: () => undefined,
    afterSave: () => new Map()
};
