import { Ledger } from './ledger.ts';

/** The commands by the words that call them. */
export const COMMANDS = { ledger: Ledger };
