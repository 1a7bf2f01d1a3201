import { Customers } from './customers.ts';
import { Judge } from './judge.ts';
import { JournalRebuild } from './journalRebuild.ts';
import { Ledger } from './ledger.ts';
import { Policy } from './policy.ts';
import { Scores } from './scores.ts';

/** The commands by the words that call them. */
export const COMMANDS = {
    customers: Customers,
    'journal:rebuild': JournalRebuild,
    judge: Judge,
    ledger: Ledger,
    policy: Policy,
    scores: Scores
};
