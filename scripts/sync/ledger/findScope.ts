import { refusal, usageProblem } from '../problem.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { runningFault } from '../mapping/mappingFault.ts';
import type { MappingHeader } from '../mapping/mappingHeader.ts';
import { describeMapping } from '../mapping/runMapping.ts';
import { csvFilesAt, openSource, tableName } from '../source/openSource.ts';
import { quoted } from '../source/sqlText.ts';
import type { Source } from '../source/source.ts';
import { joinKey } from '../canonical/keys.ts';
import type { LedgerScope } from './ledgerItem.ts';

/** The scope that can be told before a file is opened: by the mapping's header, else by the company that the sender names. @throws a usage problem when they differ */
export function declaredScope({ name, header }: Mapping, named?: string): LedgerScope | undefined {
    if (header.company !== undefined && named !== undefined && header.company !== named) {
        throw usageProblem(`--company is ${named}, but the mapping ${name} is of company ${header.company}.`);
    }
    const company = header.company ?? named;
    return company === undefined ? undefined : { source: header.source, company };
}

/** The one company that a delivery is of. @throws a refusal when its rows name none or several, a usage problem when they name another than the sender */
export async function findScope(source: Source, mapping: Mapping, named?: string): Promise<LedgerScope> {
    const declared = declaredScope(mapping, named);
    if (mapping.header.company !== undefined && declared) {
        return declared;
    }
    if (!(await describeMapping(source, mapping)).some(({ name }) => name.toLowerCase() === 'company')) {
        if (declared) {
            return declared;
        }
        throw usageProblem(
            `The mapping ${mapping.name} names no company, neither in its header nor as a column.`,
            'Name it with --company.'
        );
    }
    const companies = await companiesIn(source, mapping.sql).catch((error: unknown) => {
        throw runningFault(error, source, mapping);
    });
    const [company = named] = companies;
    if (company === undefined) {
        throw refusal(`${source.files.join(', ')} has no rows that name a company.`);
    }
    if (companies.length > 1) {
        throw refusal(`The delivery holds the companies ${companies.join(', ')}: deliver each by itself.`);
    }
    if (named !== undefined && company !== named) {
        throw usageProblem(`--company is ${named}, but the delivery is of company ${company}.`);
    }
    return { source: mapping.header.source, company };
}

/**
 * The company that the files name by themselves in a column `company`, where the mapping cannot be used to ask them:
 * file by file, because one of them may be unreadable. Undefined when they name none or several.
 */
export async function companyOfFiles(path: string, encoding: MappingHeader['encoding']): Promise<string | undefined> {
    const companies = new Set<string>();
    for (const file of csvFilesAt(path)) {
        const source = await openSource(file, encoding).catch(() => undefined);
        // A file without the column, or with another one that cannot be asked, has nothing to say.
        const named = source ? await companiesIn(source, `FROM ${quoted(tableName(file))}`).catch(() => []) : [];
        named.forEach((company) => companies.add(company));
        source?.close();
    }
    return companies.size === 1 ? [...companies][0] : undefined;
}

async function companiesIn({ connection }: Source, sql: string): Promise<string[]> {
    const result = await connection.runAndReadAll(
        `SELECT DISTINCT trim(CAST(company AS VARCHAR)) AS company FROM (${sql})
         WHERE trim(CAST(company AS VARCHAR)) <> '' ORDER BY 1 LIMIT 3`
    );
    return result.getRowObjectsJson().map((row) => String(row['company']));
}

/** The key of a scope, which is the key of its Ledger_Source__c. */
export function scopeKey({ source, company }: LedgerScope): string {
    return joinKey(source, company);
}

/** The key of a customer's link and profile. */
export function customerKey({ source, company }: LedgerScope, customer: string): string {
    return joinKey(source, company, customer);
}
