import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { JobStore } from '../bulk/job-store.ts';
import { createOrg } from '../org.ts';
import { startLocalOrg, type LocalOrg } from '../server.ts';
import { call, createUser, insertAll, startOrg } from './org-fixture.ts';
import { boxes, packageFolder } from './package-fixture.ts';

interface Job {
    readonly id: string;
    readonly state: string;
    readonly errorMessage?: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
}

const csv = { 'content-type': 'text/csv' };

async function load(
    org: LocalOrg,
    job: Readonly<Record<string, string>>,
    content: string,
    token = org.admin.accessToken
): Promise<Job> {
    const created = await call(org, 'jobs/ingest', { body: { lineEnding: 'LF', ...job }, token });
    assert.equal(created.status, 200, created.text);
    const { id } = created.body as Job;
    const uploaded = await call(org, `jobs/ingest/${id}/batches`, {
        method: 'PUT',
        body: content,
        headers: csv,
        token
    });
    assert.equal(uploaded.status, 201, uploaded.text);
    await call(org, `jobs/ingest/${id}`, { method: 'PATCH', body: { state: 'UploadComplete' }, token });
    return await finished(org, id, token);
}

async function finished(org: LocalOrg, id: string, token = org.admin.accessToken): Promise<Job> {
    for (;;) {
        const job = (await call(org, `jobs/ingest/${id}`, { token })).body as Job;
        if (['JobComplete', 'Failed', 'Aborted'].includes(job.state)) return job;
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

const results = async (org: LocalOrg, id: string): Promise<string[]> =>
    await Promise.all(
        ['successfulResults', 'failedResults', 'unprocessedrecords'].map(
            async (name) => (await call(org, `jobs/ingest/${id}/${name}`)).text
        )
    );

test('rows are written, refused and reported one by one', async (context) => {
    const org = await startOrg(context);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'Old', Key__c: 'old', Code__c: 'code', Limit__c: 1 }]);
    const job = await load(
        org,
        { object: 'Box__c', operation: 'upsert', externalIdFieldName: 'Key__c' },
        'Key__c,Name,Limit__c,Code__c\nold,,#N/A,\nnew,"Ä ""quoted"", box",2.5,x\n,None,,\nbad,B,much,\n'
    );
    assert.match(job.id, /^750\w{15}$/);
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', 4, 2]);
    const [success = '', failure = '', unprocessed] = await results(org, job.id);
    const created = success.split('\n')[2]?.slice(1, 19);
    assert.equal(
        success,
        `"sf__Id","sf__Created","Key__c","Name","Limit__c","Code__c"\n"${box}","false","old","","#N/A",""\n"${created}","true","new","Ä ""quoted"", box","2.5","x"\n`
    );
    const [header, blankKey, badNumber] = failure.split('\n');
    assert.equal(header, '"sf__Id","sf__Error","Key__c","Name","Limit__c","Code__c"');
    assert.match(blankKey ?? '', /^"","MISSING_ARGUMENT:Key__c not specified:Key__c --","","None","",""$/);
    assert.match(
        badNumber ?? '',
        /^"","INVALID_TYPE_ON_FIELD_IN_RECORD:Limit: value not of required type: much:Limit__c --","bad"/
    );
    assert.equal(unprocessed, '"Key__c","Name","Limit__c","Code__c"\n');
    const { records } = (
        await call(
            org,
            `query?q=${encodeURIComponent("SELECT Name, Limit__c, Code__c FROM Box__c WHERE Key__c = 'old'")}`
        )
    ).body as { records: object[] };
    assert.deepEqual(
        records.map((record) => ({ ...record, attributes: undefined })),
        [{ attributes: undefined, Name: 'Old', Limit__c: null, Code__c: 'code' }]
    );
});

test('parents by key, updates and deletes', async (context) => {
    const org = await startOrg(context);
    await insertAll(org, 'Box__c', [{ Name: 'B', Key__c: 'b' }]);
    const inserted = await load(
        org,
        { object: 'Item__c', operation: 'insert' },
        'Box__r.Key__c,Amount__c\nb,1.5\nnone,2\n'
    );
    assert.deepEqual([inserted.numberRecordsProcessed, inserted.numberRecordsFailed], [2, 1]);
    const [success = '', failure = ''] = await results(org, inserted.id);
    assert.match(
        failure,
        /"INVALID_FIELD:Foreign key external ID: none not found for field Key__c in entity Box__c:--"/
    );
    const id = success.split('\n')[1]?.slice(1, 19) ?? '';
    assert.equal(
        (await load(org, { object: 'Item__c', operation: 'update' }, `Id,Checked__c\n${id},true\n`))
            .numberRecordsFailed,
        0
    );
    assert.equal(
        (await load(org, { object: 'Item__c', operation: 'delete' }, `Id\n${id}\n001000000000001AAA\n`))
            .numberRecordsFailed,
        1
    );
});

test('content that is not what the job said fails the job in the words of Salesforce', async (context) => {
    const org = await startOrg(context);
    const insert = { object: 'Box__c', operation: 'insert' };
    for (const [job, content, message] of [
        [insert, 'Name,Foo__c\nA,b\n', 'InvalidBatch : Field name not found : Foo__c'],
        [insert, '\ufeffName\nA\n', 'InvalidBatch : Field name not found : \ufeffName'],
        [
            insert,
            'Name\r\nA\r\n',
            'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
        ],
        [
            { ...insert, lineEnding: 'CRLF' },
            'Name\nA\n',
            'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is CRLF'
        ],
        [{ ...insert, operation: 'update' }, 'Name\nA\n', 'InvalidBatch : Field name not found : Id'],
        [
            { ...insert, operation: 'delete' },
            'Id,Name\nx,A\n',
            "InvalidBatch : The 'delete' batch must contain only ids"
        ],
        [insert, 'Owner.Name\nx\n', 'InvalidBatch : Field name not found : Owner.Name'],
        [insert, '', 'InvalidBatch : The job has no content']
    ] as const) {
        const failed = await load(org, job, content);
        assert.deepEqual(
            [failed.state, failed.errorMessage, failed.numberRecordsProcessed],
            ['Failed', message, 0],
            content
        );
    }
    const broken = await load(org, insert, 'Name\nA\n"B\n');
    assert.match(`${broken.state} ${broken.errorMessage}`, /^Failed InvalidBatch : Failed to parse CSV/);
});

test('other delimiters and line endings', async (context) => {
    const org = await startOrg(context);
    const job = await load(
        org,
        { object: 'Box__c', operation: 'insert', lineEnding: 'CRLF', columnDelimiter: 'SEMICOLON' },
        'Name;Limit__c\r\n"A\nB";5\r\n'
    );
    assert.deepEqual([job.state, job.numberRecordsFailed], ['JobComplete', 0]);
});

test('steps out of order, unknown things and foreign jobs are refused', async (context) => {
    const org = await startOrg(context);
    const token = await createUser(org, 'keeper', ['Keeper']);
    const create = async (body: object, as?: string) =>
        await call(org, 'jobs/ingest', { body, ...(as ? { token: as } : {}) });
    const { id } = (await create({ object: 'Box__c', operation: 'insert' })).body as Job;
    const refused = async (path: string, options: object, status: number, code: string): Promise<void> => {
        const answer = await call(org, path, options);
        assert.deepEqual([answer.status, (answer.body as { errorCode: string }[])[0]?.errorCode], [status, code], path);
    };
    await refused(`jobs/ingest/${id}/successfulResults`, {}, 412, 'INVALIDJOBSTATE');
    await refused(`jobs/ingest/${id}`, { method: 'PATCH', body: { state: 'UploadComplete' } }, 400, 'INVALIDJOBSTATE');
    await refused(`jobs/ingest/${id}`, { token }, 404, 'NOT_FOUND');
    await refused(
        `jobs/ingest/${id}/batches`,
        { token, method: 'PUT', body: 'Name\n', headers: csv },
        404,
        'NOT_FOUND'
    );
    await refused(`jobs/ingest/${id}`, { method: 'DELETE' }, 400, 'INVALIDJOBSTATE');
    await refused('jobs/ingest', { body: { object: 'Nothing__c', operation: 'insert' } }, 400, 'INVALIDENTITY');
    await refused('jobs/ingest', { token, body: { object: 'Item__c', operation: 'insert' } }, 400, 'INVALIDENTITY');
    await refused('jobs/ingest', { body: { object: 'Box__c', operation: 'hardDelete' } }, 400, 'CLIENTINPUTERROR');
    await refused(
        'jobs/ingest',
        { body: { object: 'Box__c', operation: 'upsert', externalIdFieldName: 'Name' } },
        400,
        'CLIENTINPUTERROR'
    );
    assert.equal(
        ((await call(org, `jobs/ingest/${id}`, { method: 'PATCH', body: { state: 'Aborted' } })).body as Job).state,
        'Aborted'
    );
    assert.equal((await call(org, `jobs/ingest/${id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await call(org, `jobs/ingest/${id}`)).status, 404);
    const own = await load(org, { object: 'Box__c', operation: 'insert' }, 'Name\nx\n', token);
    assert.deepEqual([own.state, own.numberRecordsFailed], ['JobComplete', 1]);
    const hidden = await load(org, { object: 'Box__c', operation: 'insert' }, 'Name,Limit__c\nx,1\n', token);
    assert.equal(hidden.errorMessage, 'InvalidBatch : Field name not found : Limit__c');
});

test('a job that was cut short goes on at the next start and loses or repeats no row', async (context) => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'local-org-'));
    context.after(() => rmSync(stateFolder, { recursive: true, force: true }));
    const options = { stateFolder, port: 0, packageFolders: [packageFolder(context, boxes)] };
    const count = 9_000;
    const first = await startLocalOrg(options);
    const { id } = (await call(first, 'jobs/ingest', { body: { object: 'Box__c', operation: 'insert' } })).body as Job;
    const rows = Array.from({ length: count }, (_, index) => `Box ${index},k${index}`).join('\n');
    await call(first, `jobs/ingest/${id}/batches`, { method: 'PUT', body: `Name,Key__c\n${rows}\n`, headers: csv });
    await call(first, `jobs/ingest/${id}`, { method: 'PATCH', body: { state: 'UploadComplete' } });
    await first.stop();
    const stored = createOrg(options);
    const cut = new JobStore(stored.database, join(stateFolder, 'bulk')).find(id);
    stored.close();
    assert.ok(cut && cut.processed < count, `${cut?.state} ${cut?.processed}`);
    const second = await startLocalOrg(options);
    context.after(() => second.stop());
    const job = await finished(second, id);
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', count, 0]);
    const [success = ''] = await results(second, id);
    assert.equal(
        new Set(
            success
                .trim()
                .split('\n')
                .map((line) => line.slice(0, 20))
        ).size,
        count + 1
    );
});

test('the rows of a bulk query come in stretches', async (context) => {
    const org = await startOrg(context);
    await insertAll(org, 'Box__c', [{ Name: 'A', Limit__c: 1.5 }, { Name: 'B' }, { Name: 'C', Limit__c: 100 }]);
    const body = { operation: 'query', query: 'SELECT Name, Limit__c, CreatedDate FROM Box__c ORDER BY Name' };
    const { id } = (await call(org, 'jobs/query', { body })).body as Job;
    let job: Job;
    do job = (await call(org, `jobs/query/${id}`)).body as Job;
    while (job.state !== 'JobComplete');
    const first = await call(org, `jobs/query/${id}/results?maxRecords=2`);
    const day = '2026-06-30T09:00:00.000Z';
    assert.equal(first.text, `"Name","Limit__c","CreatedDate"\n"A","1.5","${day}"\n"B","","${day}"\n`);
    assert.deepEqual([first.headers.get('sforce-locator'), first.headers.get('sforce-numberofrecords')], ['2', '2']);
    const second = await call(org, `jobs/query/${id}/results?maxRecords=2&locator=2`);
    assert.equal(second.text, `"Name","Limit__c","CreatedDate"\n"C","100.0","${day}"\n`);
    assert.equal(second.headers.get('sforce-locator'), 'null');
    assert.equal((await call(org, `jobs/query/${id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await call(org, `jobs/query/${id}/results`)).status, 404);
});
