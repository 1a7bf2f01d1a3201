import assert from 'node:assert/strict';
import { test } from 'node:test';

import { call, createUser, insertAll, startOrg, type Answer } from './org-fixture.ts';

const MASTER = '012000000000000AAA';

/** Parts of an answer by their path, e.g. `fields.Name.value`. */
function part(answer: Answer, path: string): unknown {
    return path
        .split('.')
        .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], answer.body);
}

test('a record is read with displays and parents, and again only when it changed', async (context) => {
    const org = await startOrg(context);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'A', Limit__c: 1234.5 }]);
    const [item = ''] = await insertAll(org, 'Item__c', [{ Box__c: box, Day__c: '2026-06-30', Status__c: 'Closed' }]);
    const fields = ['Day__c', 'Status__c', 'Checked__c', 'Box__r.Limit__c', 'Box__r.Owner.Name', 'Loose__r.Name']
        .map((name) => `Item__c.${name}`)
        .join(',');
    const path = `ui-api/records/${item.slice(0, 15)}?fields=${fields}&optionalFields=Item__c.Nothing__c`;
    const answer = await call(org, path);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(part(answer, 'apiName'), 'Item__c');
    assert.equal(part(answer, 'id'), item);
    assert.equal(part(answer, 'recordTypeId'), MASTER);
    assert.match(String(part(answer, 'lastModifiedDate')), /^2026-06-30T09:.*\.\d{3}Z$/);
    assert.equal(part(answer, 'weakEtag'), Date.parse(String(part(answer, 'systemModstamp'))));
    const { Box__r, ...own } = part(answer, 'fields') as Record<string, unknown>;
    assert.deepEqual(own, {
        Day__c: { displayValue: '6/30/2026', value: '2026-06-30' },
        Status__c: { displayValue: 'Closed', value: 'Closed' },
        Checked__c: { displayValue: null, value: false },
        Loose__r: { displayValue: null, value: null }
    });
    assert.equal((Box__r as { displayValue: string }).displayValue, 'A');
    assert.equal(part(answer, 'fields.Box__r.value.fields.Limit__c.displayValue'), '1,234.500');
    assert.equal(part(answer, 'fields.Box__r.value.fields.Owner.value.apiName'), 'User');

    const etag = answer.headers.get('etag') ?? '';
    assert.equal((await call(org, path, { headers: { 'if-none-match': etag } })).status, 304);
    await call(org, `sobjects/Item__c/${item}`, { method: 'PATCH', body: { Status__c: 'Open' } });
    assert.equal((await call(org, path, { headers: { 'if-none-match': etag } })).status, 200);
});

test('records in a batch have outcomes of their own', async (context) => {
    const org = await startOrg(context);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'A' }]);
    const gone = `${box.slice(0, 3)}000000000099`;
    const answer = await call(org, `ui-api/records/batch/${box},${gone}?fields=Box__c.Name`);
    assert.equal(part(answer, 'hasErrors'), true);
    const results = part(answer, 'results') as { statusCode: number; result: unknown }[];
    assert.deepEqual(
        results.map(({ statusCode }) => statusCode),
        [200, 404]
    );
    assert.deepEqual(results[1]?.result, [
        { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }
    ]);
});

test('records are created, changed and deleted through the one pipeline', async (context) => {
    const org = await startOrg(context);
    const fields = { Name: 'New', Limit__c: 5 };
    const created = await call(org, 'ui-api/records', { body: { apiName: 'Box__c', fields } });
    assert.equal(created.status, 201, created.text);
    assert.deepEqual(part(created, 'fields.Limit__c'), { displayValue: '5.000', value: 5 });
    const path = `ui-api/records/${String(part(created, 'id'))}`;

    const patch = (body: object, headers = {}): Promise<Answer> => call(org, path, { method: 'PATCH', body, headers });
    const read = String(part(created, 'lastModifiedDate'));
    const changed = await patch({ fields: { Limit__c: 6 } }, { 'if-modified-since': new Date(read).toUTCString() });
    assert.equal(changed.status, 200, changed.text);
    assert.equal(part(changed, 'fields.Limit__c.value'), 6);
    const stale = await patch({ fields: { Limit__c: 7 } }, { 'if-modified-since': 'Mon, 01 Jun 2026 00:00:00 GMT' });
    assert.equal(stale.status, 412);
    assert.equal(part(stale, '0.errorCode'), 'OPERATION_CONFLICT');
    assert.equal((await patch({ fields: {} }, { 'if-modified-since': 'soon' })).status, 400);

    await insertAll(org, 'Item__c', [{ Box__c: part(created, 'id'), Amount__c: 5 }]);
    const full = await patch({ fields: { Limit__c: 1 } });
    assert.equal(full.status, 400);
    assert.equal(part(full, 'enhancedErrorType'), 'RecordError');
    assert.equal(part(full, 'output.errors.0.message'), 'The box is full.');
    const negative = await call(org, 'ui-api/records', {
        body: { apiName: 'Item__c', fields: { Box__c: part(created, 'id'), Amount__c: -1 } }
    });
    assert.deepEqual(part(negative, 'output.fieldErrors'), {
        Amount__c: [
            {
                constituentField: null,
                duplicateRecordError: null,
                errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                field: 'Amount__c',
                fieldLabel: 'Amount',
                message: 'No negative amounts.'
            }
        ]
    });
    assert.deepEqual(part(negative, 'output.errors'), []);

    assert.equal((await call(org, path, { method: 'DELETE' })).status, 204);
    assert.equal((await call(org, path, { method: 'DELETE' })).status, 404);
    assert.equal((await call(org, `${path}?fields=Box__c.Name`)).status, 404);
});

test('object infos, picklist values, layouts and all of them in one', async (context) => {
    const org = await startOrg(context);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'A' }]);
    const info = await call(org, 'ui-api/object-info/item__c');
    assert.equal(part(info, 'defaultRecordTypeId'), MASTER);
    assert.equal(part(info, 'fields.Box__c.dataType'), 'Reference');
    assert.deepEqual(part(info, 'fields.Box__c.referenceToInfos'), [{ apiName: 'Box__c', nameFields: ['Name'] }]);
    assert.equal(part(info, 'fields.Status__c.dataType'), 'Picklist');
    assert.equal(part(info, 'fields.Seen__c.dataType'), 'DateTime');
    const infos = await call(org, 'ui-api/object-info/batch/Box__c,Nothing__c');
    assert.equal(part(infos, 'results.0.result.fields.Room__c.calculated'), true);
    assert.equal(part(infos, 'results.1.statusCode'), 404);
    assert.equal(part(await call(org, 'ui-api/object-info'), 'objects.Box__c.label'), 'Box');

    const values = await call(org, `ui-api/object-info/Item__c/picklist-values/${MASTER}/Status__c`);
    const open = { attributes: null, label: 'Open', validFor: [], value: 'Open' };
    assert.deepEqual(part(values, 'defaultValue'), open);
    assert.deepEqual(part(values, 'values'), [open, { ...open, label: 'Closed', value: 'Closed' }]);
    const every = await call(org, `ui-api/object-info/Item__c/picklist-values/${MASTER}`);
    assert.deepEqual(Object.keys(part(every, 'picklistFieldValues') as object), ['Status__c']);

    const layout = await call(org, 'ui-api/layout/Box__c?layoutType=Full&mode=Edit');
    assert.equal(part(layout, 'sections.0.layoutRows.0.layoutItems.0.layoutComponents.0.apiName'), 'Name');
    const recordUi = await call(org, `ui-api/record-ui/${box}`);
    assert.equal(part(recordUi, `records.${box}.fields.Name.value`), 'A');
    assert.equal(part(recordUi, `layouts.Box__c.${MASTER}.Full.View.objectApiName`), 'Box__c');
    assert.equal(part(recordUi, 'objectInfos.Box__c.keyPrefix'), box.slice(0, 3));
});

test('what is wrong or not supported is refused', async (context) => {
    const org = await startOrg(context);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'A' }]);
    const refused: readonly (readonly [string, number, string])[] = [
        [`ui-api/records/${box}`, 400, 'MISSING_ARGUMENT'],
        [`ui-api/records/${box}?fields=Box__c.Nothing__c`, 400, 'INVALID_FIELD'],
        [`ui-api/records/${box}?fields=Name`, 400, 'INVALID_FIELD'],
        ['ui-api/records/abc?fields=Box__c.Name', 404, 'NOT_FOUND'],
        ['ui-api/object-info/Nothing__c', 404, 'NOT_FOUND'],
        [`ui-api/object-info/Item__c/picklist-values/${MASTER}/Day__c`, 404, 'NOT_FOUND'],
        ['ui-api/object-info/Item__c/picklist-values/012000000000001AAA/Status__c', 404, 'NOT_FOUND'],
        ['ui-api/layout/Box__c?layoutType=Compact', 400, 'FUNCTIONALITY_NOT_ENABLED'],
        ['ui-api/layout/Box__c?mode=Fly', 400, 'INVALID_INPUT'],
        ['ui-api/list-ui/Box__c', 404, 'NOT_FOUND']
    ];
    for (const [path, status, code] of refused) {
        const answer = await call(org, path);
        assert.deepEqual([answer.status, part(answer, '0.errorCode')], [status, code], path);
    }
    const bodies: readonly object[] = [{ apiName: 'Box__c' }, { apiName: 'Box__c', fields: {}, layout: 1 }];
    for (const body of bodies)
        assert.equal(part(await call(org, 'ui-api/records', { body }), '0.errorCode'), 'JSON_PARSER_ERROR');
    const named = await call(org, `ui-api/records/${box}`, {
        method: 'PATCH',
        body: { apiName: 'Box__c', fields: {} }
    });
    assert.equal(named.status, 400);
});

test('a user reads and writes only what the permission sets open', async (context) => {
    const org = await startOrg(context);
    const [box = ''] = await insertAll(org, 'Box__c', [{ Name: 'A', Limit__c: 1 }]);
    const token = await createUser(org, 'keeper', ['Keeper']);
    const visible = await call(org, `ui-api/records/${box}?fields=Box__c.Code__c&optionalFields=Box__c.Limit__c`, {
        token
    });
    assert.deepEqual(Object.keys(part(visible, 'fields') as object), ['Code__c']);
    assert.equal((await call(org, `ui-api/records/${box}?fields=Box__c.Limit__c`, { token })).status, 400);
    const info = await call(org, 'ui-api/object-info/Box__c', { token });
    assert.equal(part(info, 'fields.Limit__c'), undefined);
    assert.deepEqual([part(info, 'createable'), part(info, 'updateable')], [false, false]);
    assert.equal((await call(org, 'ui-api/object-info/Item__c', { token })).status, 404);
    const change = { method: 'PATCH', body: { fields: { Name: 'B' } }, token };
    const denied = await call(org, `ui-api/records/${box}`, change);
    assert.equal(denied.status, 400);
    assert.match(denied.text, /INSUFFICIENT_ACCESS/);
    assert.equal((await call(org, `ui-api/records/${box}?fields=Box__c.Name`)).status, 200);
});
