import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { OrgClient } from './org-client.ts';
import { people, roles, usernameOf } from './people.ts';

type Row = Record<string, string>;

const read = async (file: string): Promise<Row[]> => parse(await readFile(file), { columns: true, bom: true }) as Row[];
const blankAsNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** The demo company's role hierarchy: ids by name. */
async function createRoles(org: OrgClient): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const [name, parent] of Object.entries(roles)) {
        const role = {
            Name: name,
            DeveloperName: name.replaceAll(' ', '_'),
            ParentRoleId: parent === undefined ? null : ids.get(parent)
        };
        const [id] = await org.create('UserRole', [role]);
        ids.set(name, id as string);
    }
    return ids;
}

/** The demo company's people, each in a role and with the permission sets of it. */
export async function createPeople(org: OrgClient): Promise<Map<string, string>> {
    const profile = await org.row<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const sets = await org.rows<{ Id: string; Name: string }>(
        "SELECT Id, Name FROM PermissionSet WHERE Name LIKE 'Good_Terms_%'"
    );
    const setIds = new Map(sets.map((set) => [set.Name, set.Id]));
    const roleIds = await createRoles(org);
    const ids = await org.create(
        'User',
        people.map((person) => ({
            Username: usernameOf(person),
            Email: usernameOf(person),
            FirstName: person.firstName,
            LastName: person.lastName,
            Title: person.title,
            Department: person.department,
            Alias: person.role.slice(0, 8),
            ProfileId: profile.Id,
            UserRoleId: roleIds.get(person.position),
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            IsActive: true
        }))
    );
    const assign = (AssigneeId: string, name: string) => {
        const PermissionSetId = setIds.get(name);
        if (!PermissionSetId) throw new Error(`The package has no permission set ${name}.`);
        return { AssigneeId, PermissionSetId };
    };
    const administrator = await org.row<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${org.administrator}'`);
    await org.create('PermissionSetAssignment', [
        ...people.flatMap((person, at) => person.permissionSets.map((name) => assign(ids[at] as string, name))),
        // The administrator enters the released hold of the sample's past, which only a credit manager may release.
        assign(administrator.Id, 'Good_Terms_Credit_Manager')
    ]);
    return new Map(people.map((person, at) => [person.role, ids[at] as string]));
}

/** Every so many generated customers belong to the second sales rep. */
const COLLEAGUES_SHARE = 5;

/** Accounts, most of them owned by the sales rep. */
export async function createAccounts(
    org: OrgClient,
    accountsFile: string,
    owners: { readonly rep: string; readonly colleague: string }
): Promise<void> {
    const accounts = await read(accountsFile);
    await org.create(
        'Account',
        accounts.map((account) => ({
            Name: account.name,
            AccountNumber: account.account_number,
            Industry: blankAsNull(account.industry),
            BillingCity: blankAsNull(account.city),
            BillingCountry: blankAsNull(account.country),
            OwnerId: isColleagues(account.account_number ?? '') ? owners.colleague : owners.rep
        }))
    );
}

/** Generated customers have numbers, those of the stories names. */
function isColleagues(accountNumber: string): boolean {
    return /^\d+$/.test(accountNumber) && Number(accountNumber) % COLLEAGUES_SHARE === 0;
}
