import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Rejection } from './rowReader.ts';

/** Writes the rejected rows, where there are any and a file for them, with their reasons as CSV; cells that a spreadsheet would run as formulas are defused. */
export function writeRejects(path: string | undefined, rejections: readonly Rejection[]): void {
    if (path === undefined || rejections.length === 0) {
        return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
        path,
        stringify(
            rejections.map(({ sourceRow, column, value, reason }) => [sourceRow, column, value, reason]),
            { header: true, columns: ['row', 'column', 'value', 'reason'], escape_formulas: true }
        )
    );
}
