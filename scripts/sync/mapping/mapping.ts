import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { usageProblem } from '../problem.ts';
import { mappingHeader, type MappingHeader } from './mappingHeader.ts';

/** One SQL SELECT that turns the ERP's columns into the canonical ones, with its options. */
export interface Mapping {
    readonly name: string;
    readonly header: MappingHeader;
    readonly sql: string;
}

const shippedFolder = join(import.meta.dirname, '../../../config/mappings');

/** Reads a mapping by file path, or by the name of one that ships in config/mappings. @throws a usage problem */
export function findMapping(nameOrFile: string): Mapping {
    const isFile = extname(nameOrFile) === '.sql';
    const file = isFile ? nameOrFile : join(shippedFolder, `${nameOrFile}.sql`);
    if (!existsSync(file)) {
        throw usageProblem(
            isFile
                ? `There is no mapping file ${nameOrFile}.`
                : `There is no mapping named ${nameOrFile}; these ship: ${shipped().join(', ')}.`
        );
    }
    return parseMapping(basename(file, '.sql'), readFileSync(file, 'utf8'));
}

/** Splits a mapping's text into header and SELECT. @throws a usage problem that names the unknown or wrong key */
export function parseMapping(name: string, text: string): Mapping {
    const lines = text.split(/\r?\n/);
    const firstOther = lines.findIndex((line) => !line.startsWith('--'));
    const headerLines = lines.slice(0, firstOther === -1 ? lines.length : firstOther);
    const parsed = mappingHeader.safeParse(headerOf(name, headerLines));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const key = issue?.path.join('.');
        throw usageProblem(`The header of mapping ${name} is wrong: ${key ? `${key}: ` : ''}${issue?.message}.`);
    }
    const sql = lines.slice(headerLines.length).join('\n').trim().replace(/;$/, '');
    if (sql === '') {
        throw usageProblem(`The mapping ${name} has no SELECT.`);
    }
    if (!/^(SELECT|WITH|FROM)\b/i.test(withoutRemarks(sql))) {
        throw usageProblem(`The mapping ${name} is not a SELECT.`, 'A mapping is one SELECT over the delivered files.');
    }
    return { name, header: parsed.data, sql };
}

function withoutRemarks(sql: string): string {
    return sql.replaceAll(/--.*$|\/\*[\s\S]*?\*\//gm, '').trim();
}

function headerOf(name: string, lines: readonly string[]): Record<string, string> {
    const header: Record<string, string> = {};
    for (const line of lines) {
        const [, key, value] = /^--\s*([a-z_]+):\s*(.*?)\s*$/.exec(line) ?? [];
        if (key === undefined || value === undefined) {
            throw usageProblem(
                `The header of mapping ${name} has a line that is not "-- key: value": ${line}`,
                'Put remarks behind the first empty line.'
            );
        }
        header[key] = value;
    }
    return header;
}

function shipped(): string[] {
    return readdirSync(shippedFolder)
        .filter((file) => extname(file) === '.sql')
        .map((file) => basename(file, '.sql'));
}
