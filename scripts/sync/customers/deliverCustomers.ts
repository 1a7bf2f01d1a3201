import type { DateColumn } from '../canonical/dates.ts';
import { dateColumnProblems, type Rejection } from '../canonical/rowReader.ts';
import { writeRejects } from '../canonical/rejectsFile.ts';
import type { Journal } from '../journal/journal.ts';
import { scopeKey } from '../ledger/findScope.ts';
import { createAccounts, findAccounts, loadOptions } from '../ledger/linkCustomers.ts';
import { ensureSource } from '../ledger/recordRun.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { runMapping } from '../mapping/runMapping.ts';
import type { LoadOptions } from '../org/loadRecords.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { countChanges, writeChanges, type ChangeCounts } from '../org/writeChanges.ts';
import { refusal } from '../problem.ts';
import { refreshGroups } from '../profile/groupFigures.ts';
import { brokenLineRejections } from '../source/brokenLines.ts';
import { openSource } from '../source/openSource.ts';
import { checkCustomer, type CustomerTerms } from './checkCustomer.ts';
import { customerColumns } from './customerColumns.ts';

/** What the customers command was asked for. */
export interface CustomersRequest {
    readonly sourcePath: string;
    readonly mapping: Mapping;
    readonly mayCreateAccounts: boolean;
    readonly rejectsPath?: string;
    readonly isDryRun: boolean;
}

/** What the customers command did. */
export interface CustomersResult {
    readonly rowsRead: number;
    readonly rejected: number;
    readonly accountsCreated: number;
    readonly groups: Counts;
    readonly profiles: Counts;
    readonly links: Counts;
    readonly failed: number;
    readonly apiCalls: number;
    readonly rejects?: string;
}

type Counts = Omit<ChangeCounts, 'rejections'>;

/** Links customers to their Accounts and writes their limits. @throws a refusal when nothing of the file may be used */
export async function deliverCustomers(
    request: CustomersRequest,
    gateway: OrgGateway,
    journal: Journal,
    now: () => Date
): Promise<CustomersResult> {
    const read = await readCustomers(request);
    const accounts = await findAccounts(
        gateway,
        read.customers.map(({ accountNumber }) => accountNumber)
    );
    const { customers, rejections, missing } = withAccounts(read, accounts, request.mayCreateAccounts);
    const options = loadOptions(journal, now);
    const write: WriteRecords = async (object, records) =>
        request.isDryRun
            ? countChanges(journal, object, 'customers', records)
            : await writeChanges(gateway, journal, object, 'customers', records, options);
    const newAccounts = request.isDryRun
        ? new Map<string, string>()
        : await prepareParents(gateway, customers, missing, options);
    const counts = await writeCustomers(write, customers, new Map([...accounts, ...newAccounts]));
    if (!request.isDryRun) {
        await refreshGroups(gateway, options);
    }
    const refused = [...counts.groups.rejections, ...counts.profiles.rejections, ...counts.links.rejections];
    const allRejections = [...rejections, ...refused];
    writeRejects(request.rejectsPath, allRejections);
    return {
        rowsRead: read.rowsRead,
        rejected: new Set(rejections.map(({ sourceRow }) => sourceRow)).size,
        accountsCreated: request.isDryRun ? 0 : missing.length,
        groups: counted(counts.groups),
        profiles: counted(counts.profiles),
        links: counted(counts.links),
        failed: refused.length,
        apiCalls: gateway.apiCalls,
        rejects: allRejections.length > 0 ? request.rejectsPath : undefined
    };
}

interface ReadCustomers {
    readonly rowsRead: number;
    readonly customers: readonly CustomerTerms[];
    readonly rejections: readonly Rejection[];
}

async function readCustomers({ sourcePath, mapping }: CustomersRequest): Promise<ReadCustomers> {
    const source = await openSource(sourcePath, mapping.header.encoding);
    const customers = new Map<string, CustomerTerms>();
    const rejections: Rejection[] = brokenLineRejections(source);
    const dateColumns = new Map<string, DateColumn>();
    let rowsRead = rejections.length;
    try {
        for await (const row of runMapping(source, mapping, customerColumns)) {
            rowsRead += 1;
            const checked = checkCustomer(row, mapping.header, dateColumns);
            if (!checked.ok) {
                rejections.push(...checked.rejections);
                continue;
            }
            const earlier = customers.get(checked.customer.key);
            if (earlier) {
                throw refusal(`${row.sourceRow} and ${earlier.sourceRow} are both customer ${checked.customer.key}.`);
            }
            customers.set(checked.customer.key, checked.customer);
        }
    } finally {
        source.close();
    }
    const problems = [
        ...dateColumnProblems(dateColumns, mapping.header.date_order),
        ...groupProblems([...customers.values()])
    ];
    if (rowsRead === 0) {
        problems.push('The delivery has column names but no rows.');
    }
    if (problems.length > 0) {
        throw refusal(problems.join(' '));
    }
    return { rowsRead, customers: [...customers.values()], rejections };
}

/** Every member describes its group; they have to agree. */
function groupProblems(customers: readonly CustomerTerms[]): string[] {
    const seen = new Map<string, string>();
    return customers.flatMap(({ group, sourceRow }) => {
        if (!group) {
            return [];
        }
        const text = JSON.stringify(group.record);
        const earlier = seen.get(group.key) ?? text;
        seen.set(group.key, earlier);
        return earlier === text
            ? []
            : [`${sourceRow} describes the group ${group.key} differently from an earlier row.`];
    });
}

function withAccounts(read: ReadCustomers, accounts: ReadonlyMap<string, string>, mayCreate: boolean) {
    const without = read.customers.filter(({ accountNumber }) => !accounts.has(accountNumber));
    const rejections = mayCreate
        ? []
        : without.map(({ sourceRow, accountNumber }) => ({
              sourceRow,
              column: 'account_number',
              value: accountNumber,
              reason: 'no Account has this number'
          }));
    return {
        customers: mayCreate
            ? read.customers
            : read.customers.filter(({ accountNumber }) => accounts.has(accountNumber)),
        missing: mayCreate ? [...new Map(without.map((customer) => [customer.accountNumber, customer])).values()] : [],
        rejections: [...read.rejections, ...rejections]
    };
}

type WriteRecords = (object: string, records: readonly OrgRecord[]) => Promise<ChangeCounts>;

/** Sources and Accounts come first; answers the new Accounts by number. */
async function prepareParents(
    gateway: OrgGateway,
    customers: readonly CustomerTerms[],
    missing: readonly CustomerTerms[],
    options: LoadOptions
): Promise<Map<string, string>> {
    const scopes = new Map(customers.map(({ scope }) => [scopeKey(scope), scope]));
    for (const scope of scopes.values()) {
        await ensureSource(gateway, scope);
    }
    const newAccounts = missing.map(({ accountNumber, name }) => ({ number: accountNumber, name }));
    return await createAccounts(gateway, newAccounts, options);
}

async function writeCustomers(
    write: WriteRecords,
    customers: readonly CustomerTerms[],
    accounts: ReadonlyMap<string, string>
): Promise<Readonly<Record<'groups' | 'profiles' | 'links', ChangeCounts>>> {
    const groupRecords = new Map(customers.flatMap(({ group }) => (group ? [[group.key, group.record] as const] : [])));
    return {
        groups: await write('Credit_Group__c', [...groupRecords.values()]),
        profiles: await write(
            'Credit_Profile__c',
            customers.map((customer) => profileRecord(customer, accounts))
        ),
        links: await write(
            'Customer_Link__c',
            customers.map((customer) => linkRecord(customer, accounts))
        )
    };
}

function profileRecord(customer: CustomerTerms, accounts: ReadonlyMap<string, string>): OrgRecord {
    return {
        Key__c: customer.key,
        Account__c: accounts.get(customer.accountNumber) ?? null,
        'Ledger_Source__r.Key__c': scopeKey(customer.scope),
        'Credit_Group__r.Key__c': customer.group?.key ?? null,
        Customer_Number__c: customer.number,
        Currency_Code__c: customer.currency,
        ...customer.limits
    };
}

function linkRecord(customer: CustomerTerms, accounts: ReadonlyMap<string, string>): OrgRecord {
    return {
        Key__c: customer.key,
        Account__c: accounts.get(customer.accountNumber) ?? null,
        'Credit_Profile__r.Key__c': customer.key,
        'Ledger_Source__r.Key__c': scopeKey(customer.scope),
        Source__c: customer.scope.source,
        Company__c: customer.scope.company,
        Customer_Number__c: customer.number,
        Customer_Name__c: customer.name
    };
}

function counted({ created, updated, unchanged }: ChangeCounts): Counts {
    return { created, updated, unchanged };
}
