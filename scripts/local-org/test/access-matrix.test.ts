import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { startLocalOrg, type LocalOrg } from '../server.ts';
import { createMatrixRecords } from './matrix-records.ts';
import { autonumberedObjects, statedFields, statedPermissionSets, type StatedAccess } from './stated-access.ts';

/** Readable by all who read the object, in no permission set. */
const systemFields = new Set([
    'Id', 'Name', 'OwnerId', 'IsDeleted', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'
]); // prettier-ignore
/** Standard fields that are required, and so come with their object. */
const requiredStandardFields = new Set(['Opportunity.StageName', 'Opportunity.CloseDate', 'Contact.LastName']);

const nobody: StatedAccess = { name: 'no permission set', objects: new Map(), fields: new Map() };
const stated = [...statedPermissionSets(), nobody];
const customFields = statedFields();
const autonumbered = autonumberedObjects();
const objects = [...new Set(stated.flatMap((set) => [...set.objects.keys()]))].sort();

interface Expected {
    readonly read: boolean;
    readonly edit: boolean;
}

function expectedOf(set: StatedAccess, object: string, field: string): Expected {
    const name = `${object}.${field}`;
    const grant = set.objects.get(object);
    const custom = customFields.get(name);
    const comes = systemFields.has(field) || requiredStandardFields.has(name) || (custom?.required ?? false);
    const permission = set.fields.get(name);
    const written = custom ? custom.written : field === 'Name' ? !autonumbered.has(object) && object !== 'Contact' : !systemFields.has(field) || field === 'OwnerId'; // prettier-ignore
    return {
        read: (grant?.read ?? false) && (comes || (permission?.read ?? false) || (permission?.edit ?? false)),
        edit: (grant?.edit ?? false) && written && (comes || (permission?.edit ?? false))
    };
}

let org: LocalOrg;
const tokens = new Map<string, string>();
const recordIds = new Map<string, string>();
const fieldNames = new Map<string, readonly string[]>();
const recordValues = new Map<string, Readonly<Record<string, unknown>>>();

interface Answer {
    readonly status: number;
    readonly text: string;
    readonly code: string;
    readonly body: Readonly<Record<string, unknown>>;
}

async function ask(token: string, method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}` };
    const url = `/services/data/v68.0/${path}`;
    const { statusCode, body: text } = await org.app.inject({ method, url, headers, ...(payload && { payload }) });
    const json = text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : {};
    const code = Array.isArray(json) ? String((json[0] as { errorCode?: unknown } | undefined)?.errorCode) : '';
    return { status: statusCode, text, code, body: json as Answer['body'] };
}

const query = (token: string, soql: string): Promise<Answer> =>
    ask(token, 'GET', `query?q=${encodeURIComponent(soql)}`);

async function create(object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
    const { status, text, body } = await ask(org.admin.accessToken, 'POST', `sobjects/${object}`, fields);
    assert.equal(status, 201, text);
    return String(body['id']);
}

async function createUser(name: string, permissionSet: string | undefined, UserRoleId: string): Promise<string> {
    const idOf = async (object: string, value: string): Promise<string> => {
        const { body } = await query(org.admin.accessToken, `SELECT Id FROM ${object} WHERE Name = '${value}'`);
        return String((body['records'] as { Id: string }[])[0]?.Id);
    };
    const Username = `${name.replaceAll(' ', '-')}@matrix.invalid`;
    const AssigneeId = await create('User', {
        Username,
        Email: Username,
        LastName: name,
        Alias: 'matrix',
        UserRoleId,
        ProfileId: await idOf('Profile', 'Minimum Access - Salesforce')
    });
    if (permissionSet) await assign(AssigneeId, permissionSet);
    tokens.set(name, org.tokenFor(Username));
    return AssigneeId;
}

async function assign(AssigneeId: string, permissionSet: string): Promise<void> {
    const { body } = await query(org.admin.accessToken, `SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
    const PermissionSetId = String((body['records'] as { Id: string }[])[0]?.Id);
    await create('PermissionSetAssignment', { AssigneeId, PermissionSetId });
}

before(async () => {
    org = await startLocalOrg({
        stateFolder: ':memory:',
        port: 0,
        packageFolders: [join(import.meta.dirname, '../../../force-app')],
        clockStart: '2026-06-30T09:00:00Z'
    });
    // Holds and limits are not for every administrator to write.
    await assign(org.org.context(org.admin.username).user.id, 'Good_Terms_Integration');
    const top = await create('UserRole', { Name: 'Top' });
    const low = await create('UserRole', { Name: 'Low', ParentRoleId: top });
    for (const set of stated) await createUser(set.name, set === nobody ? undefined : set.name, top);
    // Owned below the users in the role hierarchy, so that only objects and fields decide.
    const records = await createMatrixRecords(create, await createUser('owner', undefined, low));
    for (const [object, id] of records) recordIds.set(object, id);
    for (const object of objects) {
        const { body } = await ask(org.admin.accessToken, 'GET', `sobjects/${object}/${recordIds.get(object)}`);
        const { attributes: _, ...values } = body;
        recordValues.set(object, values);
        fieldNames.set(object, Object.keys(values));
    }
});
after(async () => await org.stop());

for (const set of stated) {
    for (const object of objects) {
        const name = `${set.name}: ${object}`;
        test(name, async () => {
            const token = tokens.get(set.name) ?? '';
            const id = recordIds.get(object);
            const names = fieldNames.get(object) ?? [];
            assert.ok(names.length > systemFields.size - 1, 'the administrator reads the record');
            if (!set.objects.get(object)?.read) return await closed(token, object, id);
            const readable = names.filter((field) => expectedOf(set, object, field).read);
            const hidden = names.filter((field) => !readable.includes(field));
            await restReads(token, object, readable, hidden);
            await soqlReads(token, object, readable, hidden);
            await bulkReads(token, object, readable, hidden);
            await graphqlReads(token, object, readable, hidden);
            await uiApiReads(token, object, readable, hidden);
            await restWrites(set, token, object);
        });
    }
}

async function closed(token: string, object: string, id: string | undefined): Promise<void> {
    assert.equal((await ask(token, 'GET', `sobjects/${object}/${id}`)).status, 404);
    assert.equal((await ask(token, 'GET', `sobjects/${object}/describe`)).status, 404);
    assert.equal((await ask(token, 'PATCH', `sobjects/${object}/${id}`, { Name: 'x' })).status, 404);
    assert.equal((await query(token, `SELECT Id FROM ${object}`)).code, 'INVALID_TYPE');
    const job = { operation: 'query', query: `SELECT Id FROM ${object}` };
    assert.equal((await ask(token, 'POST', 'jobs/query', job)).code, 'INVALID_TYPE');
    assert.ok((await graphql(token, object, ['Id'])).length > 0);
}

async function restReads(token: string, object: string, readable: readonly string[], hidden: readonly string[]) {
    const path = `sobjects/${object}/${recordIds.get(object)}`;
    const { attributes: _, ...values } = (await ask(token, 'GET', path)).body;
    assert.deepEqual(Object.keys(values), readable);
    const { body } = await ask(token, 'GET', `sobjects/${object}/describe`);
    const described = (body['fields'] as { name: string }[]).map((field) => field.name);
    assert.deepEqual(described.toSorted(), readable.toSorted());
    for (const field of hidden) assert.equal((await ask(token, 'GET', `${path}?fields=${field}`)).code, 'INVALID_FIELD', field); // prettier-ignore
}

async function soqlReads(token: string, object: string, readable: readonly string[], hidden: readonly string[]) {
    const short = readable.filter((field) => !customFields.get(`${object}.${field}`)?.longText && field !== 'Description'); // prettier-ignore
    const clauses = [
        `SELECT ${readable.join(', ')} FROM ${object}`,
        `SELECT Id FROM ${object} WHERE ${short.map((field) => `${field} = null`).join(' OR ')}`,
        ...short.map((field) => `SELECT Id FROM ${object} ORDER BY ${field}`)
    ];
    for (const soql of clauses) {
        const { status, text } = await query(token, soql);
        assert.equal(status, 200, `${soql}: ${text}`);
    }
    for (const field of hidden) {
        for (const clause of [`SELECT ${field} FROM ${object}`, `SELECT Id FROM ${object} WHERE ${field} = null`, `SELECT Id FROM ${object} ORDER BY ${field}`, `SELECT COUNT(${field}) FROM ${object}`]) {
            assert.equal((await query(token, clause)).code, 'INVALID_FIELD', clause);
        }
    } // prettier-ignore
}

async function bulkReads(token: string, object: string, readable: readonly string[], hidden: readonly string[]) {
    const start = (soql: string) => ask(token, 'POST', 'jobs/query', { operation: 'query', query: soql });
    const job = await start(`SELECT ${readable.join(', ')} FROM ${object}`);
    assert.equal(job.status, 200, job.text);
    const path = `jobs/query/${String(job.body['id'])}`;
    while ((await ask(token, 'GET', path)).body['state'] !== 'JobComplete') await setTimeout(5);
    const [header] = (await ask(token, 'GET', `${path}/results`)).text.split('\n');
    assert.deepEqual(header?.replaceAll('"', '').trim().split(','), readable);
    for (const field of hidden) assert.equal((await start(`SELECT ${field} FROM ${object}`)).code, 'INVALID_FIELD', field); // prettier-ignore
}

async function graphqlReads(token: string, object: string, readable: readonly string[], hidden: readonly string[]) {
    assert.deepEqual(await graphql(token, object, readable), []);
    for (const field of hidden) assert.ok((await graphql(token, object, [field])).length > 0, field);
}

async function uiApiReads(token: string, object: string, readable: readonly string[], hidden: readonly string[]) {
    const { status, body, text } = await ask(token, 'GET', `ui-api/object-info/${object}`);
    assert.equal(status, 200, text);
    assert.deepEqual(Object.keys(body['fields'] ?? {}).toSorted(), readable.toSorted());
    const record = `ui-api/records/${recordIds.get(object)}?fields=`;
    const all = readable.map((field) => `${object}.${field}`).join(',');
    assert.equal((await ask(token, 'GET', record + all)).status, 200);
    for (const field of hidden)
        assert.ok((await ask(token, 'GET', `${record}${object}.${field}`)).status >= 400, field);
}

/** The messages that a query of these fields meets. */
async function graphql(token: string, object: string, fields: readonly string[]): Promise<string[]> {
    const selections = fields.map((field) => (field === 'Id' ? field : `${field} { value }`)).join(' ');
    const text = `query { uiapi { query { ${object}(first: 1) { edges { node { ${selections} } } } } } }`;
    const { body } = await ask(token, 'POST', 'graphql', { query: text });
    return ((body['errors'] ?? []) as { message: string }[]).map(({ message }) => message);
}

async function restWrites(set: StatedAccess, token: string, object: string): Promise<void> {
    const path = `sobjects/${object}/${recordIds.get(object)}`;
    for (const [field, value] of Object.entries(recordValues.get(object) ?? {})) {
        if (field === 'Id') continue;
        const expected = expectedOf(set, object, field);
        const { status, code, text } = await ask(token, 'PATCH', path, { [field]: value });
        if (!set.objects.get(object)?.edit) assert.equal(code, 'INSUFFICIENT_ACCESS_OR_READONLY', `${field}: ${text}`);
        else if (expected.edit) assert.equal(status, 204, `${field}: ${text}`);
        else
            assert.equal(
                code,
                expected.read ? 'INVALID_FIELD_FOR_INSERT_UPDATE' : 'INVALID_FIELD',
                `${field}: ${text}`
            );
    }
}
