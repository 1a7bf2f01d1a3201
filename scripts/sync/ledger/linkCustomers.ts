import { z } from 'zod';
import type { Journal } from '../journal/journal.ts';
import { loadRecords, type LoadOptions } from '../org/loadRecords.ts';
import type { OrgGateway, WriteTarget } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { soqlLists } from '../org/soql.ts';
import { SyncProblem } from '../problem.ts';
import { customerKey, scopeKey } from './findScope.ts';
import type { LedgerScope } from './ledgerItem.ts';
import type { NewCustomer } from './stageDelivery.ts';

const accountRow = z.object({ Id: z.string(), AccountNumber: z.string() });

/** The Accounts with these numbers; of several with one number the first by age. */
export async function findAccounts(gateway: OrgGateway, numbers: readonly string[]): Promise<Map<string, string>> {
    const accounts = new Map<string, string>();
    for (const list of soqlLists(numbers)) {
        const rows = await gateway.all(
            accountRow,
            `SELECT Id, AccountNumber FROM Account WHERE AccountNumber IN ${list} ORDER BY CreatedDate, Id`
        );
        for (const row of rows) {
            accounts.set(row.AccountNumber, accounts.get(row.AccountNumber) ?? row.Id);
        }
    }
    return accounts;
}

/** Makes the Accounts that are missing, by number. */
export async function createAccounts(
    gateway: OrgGateway,
    customers: readonly { readonly number: string; readonly name: string }[],
    options: LoadOptions
): Promise<Map<string, string>> {
    const records = customers.map(({ number, name }) => ({ AccountNumber: number, Name: name }));
    const target = { object: 'Account', operation: 'insert', keyField: 'AccountNumber' } as const;
    return new Map((await writeAll(gateway, target, records, options)).map(({ key, id }) => [key, id]));
}

/** Gives customers that nobody has linked an Account (found by number, else made), a profile and a link. */
export async function linkNewCustomers(
    gateway: OrgGateway,
    scope: LedgerScope,
    customers: readonly NewCustomer[],
    options: LoadOptions
): Promise<void> {
    const found = await findAccounts(
        gateway,
        customers.map(({ number }) => number)
    );
    const made = await createAccounts(
        gateway,
        customers.filter(({ number }) => !found.has(number)),
        options
    );
    const accounts = new Map([...found, ...made]);
    const source = { 'Ledger_Source__r.Key__c': scopeKey(scope) };
    const profiles = customers.map(({ number, currency }) => ({
        Key__c: customerKey(scope, number),
        Account__c: accounts.get(number) ?? null,
        ...source,
        Customer_Number__c: number,
        Currency_Code__c: currency
    }));
    await writeAll(
        gateway,
        { object: 'Credit_Profile__c', operation: 'upsert', keyField: 'Key__c' },
        profiles,
        options
    );
    const links = customers.map(({ number, name }) => ({
        Key__c: customerKey(scope, number),
        Account__c: accounts.get(number) ?? null,
        'Credit_Profile__r.Key__c': customerKey(scope, number),
        ...source,
        Source__c: scope.source,
        Company__c: scope.company,
        Customer_Number__c: number,
        Customer_Name__c: name
    }));
    await writeAll(gateway, { object: 'Customer_Link__c', operation: 'upsert', keyField: 'Key__c' }, links, options);
}

/** Writes records that later ones depend on. @throws when one of them fails */
export async function writeAll(
    gateway: OrgGateway,
    target: WriteTarget,
    records: readonly OrgRecord[],
    options: LoadOptions
): Promise<{ readonly key: string; readonly id: string }[]> {
    const written: { key: string; id: string }[] = [];
    for await (const outcomes of loadRecords(gateway, target, records, options)) {
        for (const outcome of outcomes) {
            if (!outcome.ok) {
                throw new SyncProblem(
                    'ParentNotWritten',
                    `${target.object} ${outcome.key} could not be written: ${outcome.code} ${outcome.message}`
                );
            }
            written.push({ key: outcome.key, id: outcome.id });
        }
    }
    return written;
}

/** Job ids go to the journal before they are used. */
export function loadOptions(journal: Journal, now: () => Date): LoadOptions {
    return {
        onOpened: (id) => journal.jobOpened(id, 'bulk', now().toISOString()),
        onEnded: (id) => journal.jobEnded(id)
    };
}
