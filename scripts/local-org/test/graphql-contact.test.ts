import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { answerGraphql } from '../graphql/execute.ts';
import { createOrg, type OrgContext } from '../org.ts';
import { documentsOf, member, ROLES, root } from './gateway-documents.ts';
import { insert } from './package-fixture.ts';

interface Answer {
    readonly uiapi: { query: { Collection_Activity__c: { edges: { node: { Id: string } }[] } } };
}

test('the guard is asked for contacts alone: no notes crowd out a conversation', async (context) => {
    const { contactDocument } = (await documentsOf('collections/lwc/collectionsCallGateway')) as {
        readonly contactDocument: string;
    };
    const org = createOrg({ stateFolder: ':memory:', packageFolders: [join(root, 'force-app')] });
    context.after(() => org.close());
    const account = insert(org, 'Account', { Name: 'Guarded & Co' });
    const profile = insert(org, 'Credit_Profile__c', { Account__c: account, Key__c: 'G|1', Currency_Code__c: 'USD' });
    const idOf = (table: string, column: string, value: string): string =>
        String(org.database.prepare(`SELECT "Id" AS id FROM "${table}" WHERE "${column}" = ?`).get(value)?.['id']);
    insert(org, 'PermissionSetAssignment', {
        AssigneeId: idOf('User', 'Username', org.administrator),
        PermissionSetId: idOf('PermissionSet', 'Name', 'Good_Terms_Collector')
    });
    const log = (Kind__c: string, Happened_At__c: string) =>
        insert(org, 'Collection_Activity__c', {
            Credit_Profile__c: profile,
            Kind__c,
            Happened_At__c,
            ...(Kind__c === 'Call' && { Direction__c: 'Outgoing', Outcome__c: 'Refuses' }),
            Summary__c: Kind__c,
            Note__c: Kind__c
        });
    const call = log('Call', '2026-06-29T09:00:00.000Z');
    for (let minute = 10; minute < 60; minute += 1) {
        for (const hour of [10, 11, 12]) log('Note', `2026-06-29T${hour}:${minute}:00.000Z`);
    }
    const ask = (user: OrgContext, role: string) => {
        const { data, errors } = answerGraphql(org, user, {
            query: contactDocument,
            variables: { profileIds: [profile], accountIds: [account] }
        });
        assert.deepEqual(errors, [], role);
        return JSON.parse(JSON.stringify(data)) as Answer;
    };
    for (const role of ROLES.filter((name) => name !== 'Integration')) ask(member(org, role), role);
    const { edges } = ask(org.context(org.administrator), 'administrator').uiapi.query.Collection_Activity__c;
    assert.deepEqual(
        edges.map(({ node }) => node.Id),
        [call]
    );
});
