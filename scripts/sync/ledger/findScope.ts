import { refusal, usageProblem } from '../problem.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { describeMapping } from '../mapping/runMapping.ts';
import type { Source } from '../source/source.ts';
import { joinKey } from '../canonical/keys.ts';
import type { LedgerScope } from './ledgerItem.ts';

/** The scope that a mapping's header names, where the company is not a column. */
export function declaredScope({ header }: Mapping): LedgerScope | undefined {
    return header.company === undefined ? undefined : { source: header.source, company: header.company };
}

/** The one company that a delivery is of. @throws a refusal when its rows name none or several */
export async function findScope(source: Source, mapping: Mapping): Promise<LedgerScope> {
    const declared = declaredScope(mapping);
    if (declared) {
        return declared;
    }
    if (!(await describeMapping(source, mapping)).some(({ name }) => name === 'company')) {
        throw usageProblem(`The mapping ${mapping.name} names no company, neither in its header nor as a column.`);
    }
    const result = await source.connection.runAndReadAll(
        `SELECT DISTINCT trim(CAST(company AS VARCHAR)) AS company FROM (${mapping.sql}) WHERE company IS NOT NULL ORDER BY 1 LIMIT 3`
    );
    const companies = result.getRowObjectsJson().map((row) => String(row['company']));
    const [company] = companies;
    if (company === undefined) {
        throw refusal(`${source.files.join(', ')} has no rows that name a company.`);
    }
    if (companies.length > 1) {
        throw refusal(`The delivery holds the companies ${companies.join(', ')}: deliver each by itself.`);
    }
    return { source: mapping.header.source, company };
}

/** The key of a scope, which is the key of its Ledger_Source__c. */
export function scopeKey({ source, company }: LedgerScope): string {
    return joinKey(source, company);
}

/** The key of a customer's link and profile. */
export function customerKey({ source, company }: LedgerScope, customer: string): string {
    return joinKey(source, company, customer);
}
