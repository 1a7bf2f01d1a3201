import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { refusal } from '../problem.ts';

const sampleBytes = 65536;
const separators = [',', ';', '\t', '|'] as const;

/** The separator of a CSV file, taken from its first line. @throws a refusal when the file is empty or no CSV */
export function separatorOf(path: string, encoding: 'utf-8' | 'utf-16' | 'latin-1'): string {
    const name = basename(path);
    if (statSync(path).size === 0) {
        throw refusal(`${name} is empty.`);
    }
    const text = new TextDecoder(encoding === 'latin-1' ? 'latin1' : encoding).decode(firstBytes(path));
    if (text.includes('\0')) {
        throw refusal(`${name} is not a CSV file: it holds binary content.`);
    }
    const header = withoutQuoted(text.split(/\r?\n/, 1)[0] ?? '');
    const counted = separators.map((separator) => ({ separator, count: header.split(separator).length - 1 }));
    const best = counted.reduce((left, right) => (right.count > left.count ? right : left));
    if (best.count === 0) {
        throw refusal(`${name} is not a CSV file: its first line has no column names with a separator between them.`);
    }
    return best.separator;
}

function firstBytes(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
        const buffer = Buffer.alloc(sampleBytes);
        return buffer.subarray(0, readSync(file, buffer, 0, sampleBytes, 0));
    } finally {
        closeSync(file);
    }
}

function withoutQuoted(line: string): string {
    return line.replaceAll(/"(?:[^"]|"")*"/g, '');
}
