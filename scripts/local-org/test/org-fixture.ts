import type { TestContext } from 'node:test';

import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../server.ts';
import { boxes, packageFolder, type Xml } from './package-fixture.ts';

/** Reads boxes but not their limit (nor the formula over it), and no items. */
export const keeper: Readonly<Record<string, Xml>> = {
    'permissionsets/Keeper.permissionset': {
        label: 'Keeper',
        objectPermissions: {
            object: 'Box__c',
            allowRead: true,
            allowCreate: false,
            allowEdit: false,
            allowDelete: false,
            viewAllRecords: false,
            modifyAllRecords: false
        },
        fieldPermissions: ['Key__c', 'Code__c'].map((field) => ({
            field: `Box__c.${field}`,
            readable: true,
            editable: false
        }))
    }
};

/** A running org over the boxes, stopped after the test. */
export async function startOrg(context: TestContext, options: Partial<LocalOrgOptions> = {}): Promise<LocalOrg> {
    const org = await startLocalOrg({
        stateFolder: ':memory:',
        port: 0,
        packageFolders: [packageFolder(context, { ...boxes, ...keeper })],
        clockStart: '2026-06-30T09:00:00Z',
        ...options
    });
    context.after(() => org.stop());
    return org;
}

export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
    readonly body: unknown;
}

export interface CallOptions {
    readonly method?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly token?: string;
}

/** One HTTP request with the administrator's token; paths without `/` are below the data API. */
export async function call(org: LocalOrg, path: string, options: CallOptions = {}): Promise<Answer> {
    const { method = options.body === undefined ? 'GET' : 'POST', body, token = org.admin.accessToken } = options;
    const raw = typeof body === 'string' || body === undefined;
    const url = path.startsWith('/') ? `${org.instanceUrl}${path}` : `${org.instanceUrl}/services/data/v68.0/${path}`;
    const response = await fetch(url, {
        method,
        headers: {
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...options.headers
        },
        body: raw ? body : JSON.stringify(body)
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
}

/** A standard user with these permission sets; returns the token. */
export async function createUser(org: LocalOrg, name: string, permissionSets: readonly string[] = []): Promise<string> {
    const idOf = async (soql: string): Promise<string> => {
        const { body } = await call(org, `query?q=${encodeURIComponent(soql)}`);
        return (body as { records: { Id: string }[] }).records[0]?.Id ?? '';
    };
    const Username = `${name}@boxes.invalid`;
    const created = await call(org, 'sobjects/User', {
        body: {
            Username,
            Email: Username,
            LastName: name,
            Alias: name.slice(0, 8),
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            IsActive: true,
            ProfileId: await idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'")
        }
    });
    if (created.status !== 201) throw new Error(created.text);
    for (const set of permissionSets) {
        const PermissionSetId = await idOf(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
        const assigned = await call(org, 'sobjects/PermissionSetAssignment', {
            body: { AssigneeId: (created.body as { id: string }).id, PermissionSetId }
        });
        if (assigned.status !== 201) throw new Error(assigned.text);
    }
    return org.tokenFor(Username);
}

/** Inserts records through collections; returns their ids. @throws when one is refused */
export async function insertAll(org: LocalOrg, type: string, records: readonly object[]): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; start < records.length; start += 200) {
        const body = {
            allOrNone: true,
            records: records.slice(start, start + 200).map((record) => ({ attributes: { type }, ...record }))
        };
        const answer = await call(org, 'composite/sobjects', { body });
        for (const result of answer.body as { success: boolean; id: string }[]) {
            if (!result.success) throw new Error(answer.text);
            ids.push(result.id);
        }
    }
    return ids;
}
