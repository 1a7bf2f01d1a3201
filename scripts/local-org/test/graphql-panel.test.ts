import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { answerGraphql } from '../graphql/execute.ts';
import { createOrg } from '../org.ts';
import { documentsOf, member, ROLES, root } from './gateway-documents.ts';
import { insert } from './package-fixture.ts';

interface Documents {
    readonly panelDocuments: Readonly<Record<string, string>>;
    readonly documentFor: (permissions: { scores: boolean; holdDetails: boolean }, page: 'account' | 'deal') => string;
}

test("the credit panel's documents fit the schema of every role, and no document beyond the role's", async (context) => {
    const { panelDocuments, documentFor } = (await documentsOf('credit/lwc/creditPanelGateway')) as Documents;
    assert.equal(new Set(Object.values(panelDocuments)).size, 4);
    const org = createOrg({ stateFolder: ':memory:', packageFolders: [join(root, 'force-app')] });
    context.after(() => org.close());
    const accountId = insert(org, 'Account', { Name: 'Panel & Co' });
    const dealId = insert(org, 'Opportunity', {
        Name: 'Panel deal',
        AccountId: accountId,
        StageName: 'Qualification',
        CloseDate: '2026-07-20'
    });
    const records = { account: accountId, deal: dealId };
    const pages = ['account', 'deal'] as const;
    const fits = new Map<string, string[]>();
    for (const role of ROLES) {
        const user = member(org, role);
        const scores = user.access.hasCustomPermission('Good_Terms_See_Scores');
        const holdDetails = user.access.hasCustomPermission('Good_Terms_See_Hold_Details');
        const own = pages.map((page) => documentFor({ scores, holdDetails }, page));
        for (const [name, query] of Object.entries(panelDocuments)) {
            const recordId = name.startsWith('deal') ? records.deal : records.account;
            const { data, errors } = answerGraphql(org, user, { query, variables: { recordId } });
            if (errors.length === 0) fits.set(role, [...(fits.get(role) ?? []), name]);
            // The integration user has no deals and stands on no page.
            if (!own.includes(query) || (role === 'Integration' && name.startsWith('deal'))) continue;
            assert.deepEqual(errors, [], role);
            assert.ok(
                (data as { uiapi: { query: { Credit_Profile__c: object } } }).uiapi.query.Credit_Profile__c,
                role
            );
        }
    }
    assert.deepEqual(fits.get('Sales_Rep'), ['plain', 'dealPlain']);
    assert.deepEqual(fits.get('Credit_Manager'), Object.keys(panelDocuments));
});
