import { join } from 'node:path';

/** A file of the sync's own memory (journals, rejected rows): under GOOD_TERMS_STATE, else `.goodterms` where it is run. */
export function stateFile(...parts: readonly string[]): string {
    return join(process.env.GOOD_TERMS_STATE ?? '.goodterms', ...parts);
}
