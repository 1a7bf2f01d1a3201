import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import type { Org } from '../org.ts';
import { objectNamed } from '../schema.ts';
import { call, createUser, insertAll, startOrg } from './org-fixture.ts';
import { boxes, customObject, insert, orgOf, packageFolder, problems, write, type Xml } from './package-fixture.ts';

const deal = { StageName: 'Prospecting', CloseDate: '2026-07-31' };

function made(org: Org): { readonly account: string; readonly opportunity: string; readonly quote: string } {
    const account = insert(org, 'Account', { Name: 'A' });
    const opportunity = insert(org, 'Opportunity', { ...deal, Name: 'O', AccountId: account });
    return { account, opportunity, quote: insert(org, 'Quote', { Name: 'Q', OpportunityId: opportunity }) };
}

const quoteRow = (org: Org, id: string): Record<string, unknown> => ({
    ...org.query(org.context(org.administrator), `SELECT * FROM Quote WHERE Id = '${id}'`)[0]
});

test('a quote takes its account from its opportunity, now and when that changes', (context) => {
    const org = orgOf(context, {});
    const { account, opportunity, quote } = made(org);
    const { Status, AccountId, QuoteNumber, TotalPrice, OwnerId } = quoteRow(org, quote);
    const [user] = org.query(org.context(org.administrator), 'SELECT Id FROM User');
    assert.deepEqual([Status, AccountId, QuoteNumber, TotalPrice, OwnerId], ['Draft', account, '00000001', 0n, user?.['Id']]); // prettier-ignore
    const other = insert(org, 'Account', { Name: 'B' });
    write(org, [{ operation: 'update', objectName: 'Opportunity', id: opportunity, fields: { AccountId: other } }]);
    assert.equal(quoteRow(org, quote)['AccountId'], other);
    write(org, [{ operation: 'delete', objectName: 'Opportunity', id: opportunity }]);
    assert.deepEqual(quoteRow(org, quote), {});
});

test('what a client cannot write on a quote is refused', (context) => {
    const org = orgOf(context, {});
    const { account, opportunity, quote } = made(org);
    const second = insert(org, 'Opportunity', { ...deal, Name: 'O2', AccountId: account });
    const refused = (fields: Record<string, unknown>): string | undefined =>
        problems(write(org, [{ operation: 'update', objectName: 'Quote', id: quote, fields }])[0])[0]?.split(':')[0];
    for (const fields of [{ AccountId: account }, { GrandTotal: 5 }, { TotalPrice: 5 }, { OpportunityId: second }])
        assert.equal(refused(fields), 'INVALID_FIELD_FOR_INSERT_UPDATE', JSON.stringify(fields));
    assert.equal(refused({ Status: 'Presented', ExpirationDate: '2026-08-31', Tax: 1.25 }), undefined);
    const [without] = write(org, [{ operation: 'insert', objectName: 'Quote', fields: { Name: 'Q' } }]);
    assert.deepEqual(problems(without), ['REQUIRED_FIELD_MISSING: Required fields are missing: [OpportunityId]']);
    assert.ok(opportunity);
});

test('line items make the totals of a quote, in the same write', async (context) => {
    const org = await startOrg(context);
    const [product = ''] = await insertAll(org, 'Product2', [{ Name: 'Board', IsActive: true }]);
    const [book = ''] = await insertAll(org, 'Pricebook2', [{ Name: 'List', IsActive: true }]);
    const price = { Pricebook2Id: book, Product2Id: product, UnitPrice: 10, IsActive: true };
    const [entry = ''] = await insertAll(org, 'PricebookEntry', [price]);
    const { quote } = made(org.org);
    await insertAll(org, 'QuoteLineItem', [
        { QuoteId: quote, PricebookEntryId: entry, Quantity: 3, UnitPrice: 9.99 },
        { QuoteId: quote, PricebookEntryId: entry, Quantity: 1.5, UnitPrice: 100 }
    ]);
    await call(org, `sobjects/Quote/${quote}`, { method: 'PATCH', body: { Tax: 20.03 } });
    const soql = `SELECT LineItemCount, TotalPrice, GrandTotal, Opportunity.Name, Account.Name, (SELECT Product2.Name, TotalPrice FROM QuoteLineItems ORDER BY TotalPrice) FROM Quote`;
    const { body } = await call(org, `query?q=${encodeURIComponent(soql)}`);
    const [row] = (body as { records: Record<string, unknown>[] }).records;
    const lines = (row?.['QuoteLineItems'] as { records: Record<string, unknown>[] }).records;
    assert.deepEqual(
        [row?.['LineItemCount'], row?.['TotalPrice'], row?.['GrandTotal'], (row?.['Account'] as { Name: string }).Name],
        [2, 179.97, 200, 'A']
    );
    assert.deepEqual(
        lines.map(({ TotalPrice, Product2 }) => [(Product2 as { Name: string }).Name, TotalPrice]),
        [
            ['Board', 29.97],
            ['Board', 150]
        ]
    );
});

const seller: Readonly<Record<string, Xml>> = {
    'permissionsets/Seller.permissionset': { label: 'Seller' },
    'objects/Quote/fields/Ship_Date__c.field': { label: 'Ship date', type: 'Date' }
};

test('a quote describes its statuses with the one that it begins with', async (context) => {
    const org = await startOrg(context);
    const { body } = await call(org, 'sobjects/Quote/describe');
    const { fields } = body as {
        fields: { name: string; picklistValues: { value: string; defaultValue: boolean }[] }[];
    };
    const statuses = fields.find(({ name }) => name === 'Status')?.picklistValues ?? [];
    assert.deepEqual(
        statuses.map(({ value, defaultValue }) => [value, defaultValue]),
        ['Draft', 'Needs Review', 'In Review', 'Approved', 'Rejected', 'Presented', 'Accepted', 'Denied'].map(
            (value) => [value, value === 'Draft']
        )
    );
});

test('who reaches the deal reaches its quotes', async (context) => {
    const org = await startOrg(context, { packageFolders: [packageFolder(context, { ...boxes, ...seller })] });
    const [mine, other] = [await createUser(org, 'mine'), await createUser(org, 'other')];
    const account = (await call(org, 'sobjects/Account', { token: mine, body: { Name: 'A' } })).body as { id: string };
    const body = { ...deal, Name: 'O', AccountId: account.id };
    const opportunity = (await call(org, 'sobjects/Opportunity', { token: mine, body })).body as { id: string };
    const quote = { Name: 'Q', OpportunityId: opportunity.id };
    const created = await call(org, 'sobjects/Quote', { token: mine, body: quote });
    assert.equal(created.status, 201, created.text);
    const count = async (token: string): Promise<unknown> =>
        ((await call(org, 'query?q=SELECT+Id+FROM+Quote', { token })).body as { totalSize: number }).totalSize;
    assert.deepEqual([await count(mine), await count(other)], [1, 0]);
    const refused = await call(org, 'sobjects/Quote', { token: other, body: quote });
    assert.equal((refused.body as { errorCode: string }[])[0]?.errorCode, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'); // prettier-ignore
});

test('an org without quotes has none, and refuses what names them', (context) => {
    const org = orgOf(context, boxes, { without: ['quotes'] });
    assert.equal(objectNamed(org.schema, 'Quote'), undefined);
    assert.deepEqual(objectNamed(org.schema, 'Task')?.fields.get('whatid')?.referenceTo, ['Account', 'Opportunity']);
    assert.throws(() => orgOf(context, { ...boxes, ...seller }, { without: ['quotes'] }), /the object Quote is not defined/); // prettier-ignore
});

test('a second package folder rests on the first', (context: TestContext) => {
    const [core, more] = [packageFolder(context, boxes), packageFolder(context, seller)];
    const org = orgOf(context, {}, { packageFolders: [core, more] });
    assert.ok(objectNamed(org.schema, 'Quote')?.fields.has('ship_date__c'));
    assert.ok(objectNamed(org.schema, 'Box__c'));
});

test('a task is about records of every object that has activities', (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Item__c/Item__c.object': { ...boxes['objects/Item__c/Item__c.object'], enableActivities: true },
        'objects/Other__c/Other__c.object': customObject('Other')
    });
    const { quote } = made(org);
    const box = insert(org, 'Box__c', { Name: 'B' });
    const item = insert(org, 'Item__c', { Box__c: box });
    const other = insert(org, 'Other__c', { Name: 'O' });
    const about = (WhatId: string): string[] =>
        problems(write(org, [{ operation: 'insert', objectName: 'Task', fields: { Subject: 'S', WhatId } }])[0]);
    assert.deepEqual([about(item), about(quote)], [[], []]);
    for (const id of [box, other])
        assert.match(about(id)[0] ?? '', /^FIELD_INTEGRITY_EXCEPTION: Related To ID: id value of incorrect type/);
    write(org, [{ operation: 'delete', objectName: 'Box__c', id: box }]);
    assert.equal(org.query(org.context(org.administrator), 'SELECT Id FROM Task').length, 1);
});
