import assert from 'node:assert/strict';
import { test } from 'node:test';

import { start, element, flow, set, text } from '../flows/test/flow-fixture.ts';
import type { LocalOrg } from '../server.ts';
import { call, insertAll, startOrg } from './org-fixture.ts';
import { boxes, packageFolder, type Xml } from './package-fixture.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Problem {
    readonly code: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/** How each API says why it did not insert a record. */
const channels: Readonly<Record<string, (org: LocalOrg, type: string, fields: Fields) => Promise<Problem[]>>> = {
    async rest(org, type, fields) {
        const { status, body } = await call(org, `sobjects/${type}`, { body: fields });
        assert.ok(status === 400 || status === 403, `status ${status}`);
        return (body as { errorCode: string; message: string; fields: string[] }[]).map(({ errorCode, message, fields: names }) => ({
            code: errorCode, message, fields: names
        }));
    },
    async collections(org, type, fields) {
        const { status, body } = await call(org, 'composite/sobjects', { body: { records: [{ attributes: { type }, ...fields }] } });
        const [result] = body as { success: boolean; errors: { statusCode: string; message: string; fields: string[] }[] }[];
        assert.deepEqual([status, result?.success], [200, false]);
        return (result?.errors ?? []).map(({ statusCode, message, fields: names }) => ({ code: statusCode, message, fields: names }));
    },
    async composite(org, type, fields) {
        const url = `/services/data/v68.0/sobjects/${type}`;
        const { status, body } = await call(org, 'composite', {
            body: { allOrNone: true, compositeRequest: [{ method: 'POST', url, referenceId: 'r', body: fields }] }
        });
        const [part] = (body as { compositeResponse: { httpStatusCode: number; body: { errorCode: string; message: string; fields: string[] }[] }[] })
            .compositeResponse;
        assert.equal(status, 200);
        assert.ok((part?.httpStatusCode ?? 0) >= 400);
        return (part?.body ?? []).map(({ errorCode, message, fields: names }) => ({ code: errorCode, message, fields: names }));
    },
    async tree(org, type, fields) {
        const { status, body } = await call(org, `composite/tree/${type}`, {
            body: { records: [{ attributes: { type, referenceId: 'r' }, ...fields }] }
        });
        const { hasErrors, results } = body as {
            hasErrors: boolean; results: { errors: { statusCode: string; message: string; fields: string[] }[] }[];
        };
        assert.deepEqual([status, hasErrors], [400, true]);
        return (results[0]?.errors ?? []).map(({ statusCode, message, fields: names }) => ({ code: statusCode, message, fields: names }));
    },
    async bulk(org, type, fields) {
        const created = await call(org, 'jobs/ingest', { body: { object: type, operation: 'insert', lineEnding: 'LF' } });
        const { id } = created.body as { id: string };
        const quoted = (value: unknown): string => `"${String(value ?? '#N/A').replaceAll('"', '""')}"`;
        const content = `${Object.keys(fields).join(',')}\n${Object.values(fields).map(quoted).join(',')}\n`;
        await call(org, `jobs/ingest/${id}/batches`, { method: 'PUT', body: content, headers: { 'content-type': 'text/csv' } });
        await call(org, `jobs/ingest/${id}`, { method: 'PATCH', body: { state: 'UploadComplete' } });
        for (let state = ''; state !== 'JobComplete'; ) {
            ({ state } = (await call(org, `jobs/ingest/${id}`)).body as { state: string });
            assert.notEqual(state, 'Failed');
        }
        const failed = (await call(org, `jobs/ingest/${id}/failedResults`)).text;
        const told = /^"","((?:[^"]|"")*)"/m.exec(failed)?.[1] ?? assert.fail(failed);
        return [...told.matchAll(/([A-Z_]+):(.*?):([^:;]*?) ?--(?:;|$)/gs)].map(([, code = '', message = '', names = '']) => ({
            code, message, fields: names === '' ? [] : names.split(', ')
        }));
    },
    async graphql(org, type, fields) {
        const query = `mutation make($input: ${type}CreateInput!) { uiapi { made: ${type}Create(input: $input) { Record { Id } } } }`;
        const { status, body } = await call(org, 'graphql', { body: { query, variables: { input: { [type]: fields } } } });
        const { errors } = body as { errors: { message: string; paths: string[]; extensions: { ErrorCode: string } }[] };
        assert.equal(status, 200);
        // One error a mutation: the messages of all reasons, the code of the first; no fields.
        return errors.map(({ message, paths, extensions }) => {
            assert.deepEqual(paths, ['uiapi', 'made']);
            return { code: extensions.ErrorCode, message, fields: [] };
        });
    }
}; // prettier-ignore

interface Case {
    readonly type: string;
    readonly fields: (ids: { box: string; full: string }) => Fields;
    readonly problems: readonly Problem[];
    /** APIs that cannot ask this at all. */
    readonly not?: readonly string[];
}

const problem = (code: string, message: string, ...fields: string[]): Problem => ({ code, message, fields });

const cases: readonly Case[] = [
    { type: 'Box__c', fields: () => ({ Code__c: 'x' }), problems: [problem('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', 'Name')] },
    { type: 'Item__c', fields: () => ({ Note__c: 'n' }), problems: [problem('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Box__c]', 'Box__c')] },
    { type: 'Box__c', fields: () => ({ Name: 'B', Key__c: 'taken' }), problems: [problem('DUPLICATE_VALUE', 'duplicate value found: Key__c duplicates value on record with id: BOX', 'Key__c')] },
    { type: 'Item__c', fields: ({ box }) => ({ Box__c: box, Note__c: 'elevenchars' }), problems: [problem('STRING_TOO_LONG', 'Note: data value too large: elevenchars (max length=10)', 'Note__c')] },
    { type: 'Box__c', fields: () => ({ Name: 'B', Limit__c: 1e15 }), problems: [problem('NUMBER_OUTSIDE_VALID_RANGE', 'Limit: value outside of valid range on numeric field: 1000000000000000', 'Limit__c')] },
    { type: 'Item__c', fields: ({ box }) => ({ Box__c: box, Status__c: 'Lost' }), problems: [problem('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'Status: bad value for restricted picklist field: Lost', 'Status__c')] },
    {
        type: 'Item__c', fields: ({ box }) => ({ Box__c: box, Amount__c: -1, Status__c: 'Closed', Note__c: 'n' }),
        problems: [
            problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'No negative amounts.', 'Amount__c'),
            problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A closed item has no note.')
        ]
    },
    {
        type: 'Item__c', fields: ({ full }) => ({ Box__c: full, Amount__c: 11 }),
        problems: [problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Nothing above ten.', 'Limit__c'), problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'The box is full.')]
    },
    { type: 'Item__c', fields: () => ({ Box__c: 'abc' }), problems: [problem('MALFORMED_ID', 'Box: id value of incorrect type: abc', 'Box__c')] },
    { type: 'Item__c', fields: ({ box }) => ({ Box__c: box, Loose__c: box }), problems: [problem('FIELD_INTEGRITY_EXCEPTION', 'Loose: id value of incorrect type: LONG', 'Loose__c')] },
    { type: 'Item__c', fields: ({ box }) => ({ Box__c: box, Loose__c: '001000000000999AAA' }), problems: [problem('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id: 001000000000999', 'Loose__c')] },
    {
        type: 'Box__c', fields: () => ({ Name: 'B', Room__c: 1 }), not: ['graphql'],
        problems: [problem('INVALID_FIELD_FOR_INSERT_UPDATE', 'Unable to create/update fields: Room__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.', 'Room__c')]
    },
    { type: 'Box__c', fields: () => ({ Name: 'flow refuses' }), problems: [problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Not this name.', 'Name')] },
    {
        type: 'Box__c', fields: () => ({ Name: 'flow fails' }),
        problems: [problem('CANNOT_EXECUTE_FLOW_TRIGGER', "We can't save this record because the “Fails” process failed. Give your Salesforce admin these details. This error occurred when the flow tried to create records: REQUIRED_FIELD_MISSING: Required fields are missing: [Name]. You can look up ExceptionCode values in the SOAP API Developer Guide.")]
    }
]; // prettier-ignore

const on = (name: string): Xml => ({
    filterLogic: 'and',
    filters: { field: 'Name', operator: 'EqualTo', value: text(name) }
});
const refusing: Readonly<Record<string, Xml>> = {
    ...boxes,
    'objects/Box__c/validationRules/Ten.validationRule': {
        active: true, errorConditionFormula: 'AND(NOT(ISNEW()), Open_Sum__c > 10, NOT(ISBLANK(Limit__c)))', errorDisplayField: 'Limit__c', errorMessage: 'Nothing above ten.'
    },
    'flows/Refuses.flow': flow('Refuses', {
        start: start('Box__c', 'RecordBeforeSave', 'CreateAndUpdate', 'No', on('flow refuses')),
        customErrors: element('No', { customErrorMessages: { errorMessage: 'Not this name.', fieldSelection: 'Name', isFieldError: true } })
    }),
    'flows/Fails.flow': flow('Fails', {
        start: start('Box__c', 'RecordAfterSave', 'CreateAndUpdate', 'Make', on('flow fails')),
        recordCreates: element('Make', { object: 'Box__c', inputAssignments: set('Code__c', text('x')) })
    })
}; // prettier-ignore

test('every API tells every reason with its code, message and fields', async (context) => {
    const org = await startOrg(context, { packageFolders: [packageFolder(context, refusing)] });
    const [box = '', full = ''] = await insertAll(org, 'Box__c', [
        { Name: 'One', Key__c: 'taken' },
        { Name: 'Full', Limit__c: 5 }
    ]);
    const before = await counts(org);
    for (const { type, fields, problems, not = [] } of cases) {
        const expected = problems.map((one) => ({
            ...one,
            message: one.message.replace('BOX', box.slice(0, 15)).replace('LONG', box)
        }));
        for (const [name, insert] of Object.entries(channels)) {
            if (not.includes(name)) continue;
            const told = await insert(org, type, fields({ box, full }));
            const wanted = name === 'graphql' ? joined(expected) : expected;
            assert.deepEqual(told, wanted, `${name}: ${problems[0]?.code}`);
        }
    }
    assert.deepEqual(await counts(org), before, 'nothing was written');
});

function joined(problems: readonly Problem[]): Problem[] {
    const message = problems.map((one) => one.message).join('; ');
    return [{ code: problems[0]?.code ?? '', message, fields: [] }];
}

async function counts(org: LocalOrg): Promise<unknown[]> {
    const count = async (type: string): Promise<unknown> =>
        ((await call(org, `query?q=${encodeURIComponent(`SELECT COUNT() FROM ${type}`)}`)).body as { totalSize: number }).totalSize;
    return [await count('Box__c'), await count('Item__c')];
} // prettier-ignore
