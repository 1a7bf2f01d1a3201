import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { answerGraphql } from '../graphql/execute.ts';
import { createOrg } from '../org.ts';
import { documentsOf, member, ROLES, root } from './gateway-documents.ts';
import { insert } from './package-fixture.ts';

interface Documents {
    readonly fileDocuments: Readonly<Record<'forSales' | 'forCredit', string>>;
    readonly fileDocumentFor: (seesScores: boolean) => string;
}

test("the credit file's document for sales fits every role, the one for credit only those who see scores", async (context) => {
    const { fileDocuments, fileDocumentFor } = (await documentsOf('credit/lwc/creditFileGateway')) as Documents;
    const org = createOrg({ stateFolder: ':memory:', packageFolders: [join(root, 'force-app')] });
    context.after(() => org.close());
    const accountId = insert(org, 'Account', { Name: 'File & Co' });
    const fits = new Map<string, string[]>();
    for (const role of ROLES) {
        const user = member(org, role);
        for (const [name, query] of Object.entries(fileDocuments)) {
            const { data, errors } = answerGraphql(org, user, { query, variables: { accountId } });
            if (errors.length === 0) fits.set(role, [...(fits.get(role) ?? []), name]);
            if (fileDocumentFor(user.access.hasCustomPermission('Good_Terms_See_Scores')) !== query) continue;
            assert.deepEqual(errors, [], role);
            assert.ok((data as { uiapi: { query: { Credit_Document__c: object } } }).uiapi.query.Credit_Document__c);
        }
    }
    assert.deepEqual(Object.fromEntries(fits), {
        Sales_Rep: ['forSales'],
        Collector: ['forSales', 'forCredit'],
        Credit_Manager: ['forSales', 'forCredit'],
        Sales_Leader: ['forSales'],
        Integration: ['forSales', 'forCredit']
    });
});
