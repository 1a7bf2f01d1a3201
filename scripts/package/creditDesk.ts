import { after } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { startLocalOrg, type LocalOrg } from '../local-org/server.ts';
import type { WriteRequest, WriteResult } from '../local-org/dml/request.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Who works at the desk, with the permission sets of the role. */
const sets = {
    rep: ['Good_Terms_Sales_Rep'],
    leader: ['Good_Terms_Sales_Leader', 'Good_Terms_All_Customers'],
    collector: ['Good_Terms_Collector', 'Good_Terms_All_Customers'],
    credit: ['Good_Terms_Credit_Manager', 'Good_Terms_All_Customers'],
    chief: ['Good_Terms_Credit_Manager', 'Good_Terms_All_Customers'],
    integration: ['Good_Terms_Integration', 'Good_Terms_All_Customers']
} as const;

/** What comes on top in an org with quotes. */
const quoteSets: Partial<Record<keyof typeof sets, readonly string[]>> = {
    rep: ['Good_Terms_Quote_Seller'],
    leader: ['Good_Terms_Quote_Seller'],
    credit: ['Good_Terms_Quote_Credit'],
    chief: ['Good_Terms_Quote_Credit']
};

export type Person = keyof typeof sets | 'admin';

/** A customer as the tests make it. */
export interface DeskCustomer {
    readonly account: string;
    readonly profile: string;
}

/** The package running in a local org, with people who may different things: for tests of what the org refuses. */
export interface CreditDesk {
    readonly server: LocalOrg;
    readonly today: string;
    userId(person: Person): string;
    token(person: Person): string;
    /** One write as a person; the answer is the new or changed id, or the refusals as `CODE: message`. */
    write(person: Person, request: WriteRequest): WriteResult;
    /** Creates a record as a person. @throws when it is refused */
    create(person: Person, objectName: string, fields: Fields): string;
    /** Refusals of a creation, none when the org accepts it. */
    creation(person: Person, objectName: string, fields: Fields): readonly string[];
    /** Refusals of a change, none when the org accepts it. */
    change(person: Person, objectName: string, id: string, fields: Fields): readonly string[];
    /** Refusals of a deletion, none when the org accepts it. */
    deletion(person: Person, objectName: string, id: string): readonly string[];
    /** Rows as the administrator sees them, by SQL. */
    rows(sql: string): readonly Fields[];
    /** A customer with a profile that has a limit and no hold; the account belongs to the rep. */
    customer(name: string, profile?: Fields): DeskCustomer;
    /** A hold by rule R1 since 15 May for overdue invoices, or as stated; answers its id. */
    ruleHold(customer: { readonly account: string; readonly profile: string | undefined }, more?: Fields): string;
    /** Gives somebody an authority over requests of a kind: without bounds, where none are stated. */
    authority(decider: Person, kind: string, bounds?: Fields): string;
    /** A call of the HTTP API as a person. */
    call(person: Person, path: string, body?: unknown, method?: string): Promise<{ status: number; text: string }>;
}

/** Refusals of a result as `CODE: message`. */
export const refusals = (result: WriteResult): readonly string[] =>
    result.success ? [] : result.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`);

/** What the org answers when a rule or a custom error refuses. */
export const refused = (message: string): readonly string[] => [`FIELD_CUSTOM_VALIDATION_EXCEPTION: ${message}`];

/** Opens a desk on Tue 30 Jun 2026, 09:00 UTC, closed after the tests of the file. */
export async function openCreditDesk(folders: readonly string[] = ['force-app']): Promise<CreditDesk> {
    const server = await startLocalOrg({
        stateFolder: ':memory:',
        port: 0,
        packageFolders: folders.map((folder) => join(root, folder)),
        clockStart: '2026-06-30T09:00:00Z'
    });
    after(() => server.stop());
    const { org } = server;
    const username = (person: Person): string =>
        person === 'admin' ? org.administrator : `${person}@desk.example.invalid`;
    const rows = (sql: string): readonly Fields[] =>
        org.query(org.context(org.administrator), sql).map((row) => ({ ...row }));
    const write = (person: Person, request: WriteRequest): WriteResult => {
        const [result] = org.write(org.context(username(person)), [request], { allOrNone: false });
        assert.ok(result);
        return result;
    };
    const create = (person: Person, objectName: string, fields: Fields): string => {
        const result = write(person, { operation: 'insert', objectName, fields });
        assert.ok(result.success, `${objectName}: ${refusals(result).join('; ')}`);
        return result.id;
    };
    const userId = (person: Person): string => org.context(username(person)).user.id;
    const hasQuotes = folders.includes('force-quote');
    for (const person of Object.keys(sets) as (keyof typeof sets)[]) {
        const permissionSets = [...sets[person], ...(hasQuotes ? (quoteSets[person] ?? []) : [])];
        hire({ person, username: username(person), permissionSets }, rows, create);
    }
    return {
        server,
        today: '2026-06-30',
        userId,
        token: (person) => server.tokenFor(username(person)),
        write,
        create,
        creation: (person, objectName, fields) => refusals(write(person, { operation: 'insert', objectName, fields })),
        change: (person, objectName, id, fields) =>
            refusals(write(person, { operation: 'update', objectName, id, fields })),
        deletion: (person, objectName, id) => refusals(write(person, { operation: 'delete', objectName, id })),
        rows,
        ...stock(create, userId),
        async call(person, path, body, method = body === undefined ? 'GET' : 'POST') {
            const response = await fetch(`${server.instanceUrl}/services/data/v68.0/${path}`, {
                method,
                headers: {
                    authorization: `Bearer ${server.tokenFor(username(person))}`,
                    'content-type': typeof body === 'string' ? 'text/csv' : 'application/json'
                },
                ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
            });
            return { status: response.status, text: await response.text() };
        }
    };
}

/** What the tests start from: customers, their holds, and who may decide. */
function stock(
    create: CreditDesk['create'],
    userId: CreditDesk['userId']
): Pick<CreditDesk, 'customer' | 'ruleHold' | 'authority'> {
    let count = 0;
    return {
        customer(name, profile = {}) {
            const account = create('admin', 'Account', { Name: name, OwnerId: userId('rep') });
            const fields = { Currency_Code__c: 'USD', Account_Status__c: 'Normal', Own_Limit__c: 20_000, ...profile };
            const Key__c = `desk|${(count += 1)}`;
            return {
                account,
                profile: create('integration', 'Credit_Profile__c', { Account__c: account, Key__c, ...fields })
            };
        },
        ruleHold: ({ account, profile }, more = {}) =>
            create('integration', 'Credit_Hold__c', {
                Account__c: account,
                ...(profile !== undefined && { Credit_Profile__c: profile }),
                Origin__c: 'Rule',
                Rule__c: 'R1',
                Reason_Class__c: 'Overdue invoices',
                Placed_On__c: '2026-05-15',
                ...more
            }),
        authority: (decider, kind, bounds = {}) =>
            create('admin', 'Credit_Authority__c', {
                Name: `${decider} ${kind}`,
                Key__c: `desk|authority|${(count += 1)}`,
                Decider__c: userId(decider),
                Request_Kind__c: kind,
                Effective_From__c: '2026-01-01',
                ...bounds
            })
    };
}

interface NewColleague {
    readonly person: string;
    readonly username: string;
    readonly permissionSets: readonly string[];
}

function hire(
    { person, username, permissionSets }: NewColleague,
    rows: CreditDesk['rows'],
    create: CreditDesk['create']
): void {
    const idOf = (object: string, name: string): unknown =>
        rows(`SELECT Id FROM "${object}" WHERE Name = '${name}'`)[0]?.['Id'];
    const user = create('admin', 'User', {
        Username: username,
        Email: username,
        FirstName: person.slice(0, 1).toUpperCase(),
        LastName: person,
        Alias: person.slice(0, 8),
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        IsActive: true,
        ProfileId: idOf('Profile', 'Standard User')
    });
    for (const set of permissionSets) {
        create('admin', 'PermissionSetAssignment', { AssigneeId: user, PermissionSetId: idOf('PermissionSet', set) });
    }
}
