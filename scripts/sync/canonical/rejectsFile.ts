import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Rejection } from './rowReader.ts';

/** Writes the rejected rows with their reasons as CSV; cells that a spreadsheet would run as formulas are defused. */
export function writeRejects(path: string, rejections: readonly Rejection[]): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
        path,
        stringify(
            rejections.map(({ sourceRow, column, value, reason }) => [sourceRow, column, value, reason]),
            { header: true, columns: ['row', 'column', 'value', 'reason'], escape_formulas: true }
        )
    );
}
