import type { Journal } from '../journal/journal.ts';
import type { LedgerState } from './ledgerState.ts';

const rebuild = 'run the command "journal rebuild" first';

/** The sentence that stops a run because journal and org tell different stories about a scope, or undefined. */
export function journalProblem(scope: string, journal: Journal, state: LedgerState): string | undefined {
    const last = journal.lastDelivery(scope);
    // A run that was stopped at its end leaves the journal ahead of the org, which the next run puts right.
    if (state.asOf !== undefined && (last === undefined || last.asOf < state.asOf)) {
        return `The org shows a ledger of ${scope} as of ${state.asOf} that this journal knows nothing of: ${rebuild}.`;
    }
    const written = journal.receivableCount(scope);
    return state.receivableCount < written
        ? `The journal knows ${written} receivables of ${scope}, the org has ${state.receivableCount}: ${rebuild}.`
        : undefined;
}
