import type { Rejection } from '../canonical/rowReader.ts';
import type { Source } from './source.ts';

/** The lines that could not be read as rows, as rejected rows. */
export function brokenLineRejections({ brokenLines }: Source): Rejection[] {
    return brokenLines.map(({ sourceRow, reason }) => ({
        sourceRow,
        column: '',
        value: '',
        reason: `the line is no row of the table: ${reason}`
    }));
}
