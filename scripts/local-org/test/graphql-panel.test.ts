import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { answerGraphql } from '../graphql/execute.ts';
import type { Org, OrgContext } from '../org.ts';
import { createOrg } from '../org.ts';
import { insert } from './package-fixture.ts';

const root = join(import.meta.dirname, '../../..');
const folder = pathToFileURL(join(root, 'force-app/main/credit/lwc/creditPanelGateway/')).href;
/** `gql` as the platform has it: a document is its text, with fragments put in. Nothing else of the platform is called here. */
const platform = [
    'export default "";',
    'export const gql = (strings, ...parts) => String.raw({ raw: strings }, ...parts);',
    'const absent = () => { throw new Error("only documents are read here"); };',
    'export { absent as executeMutation, absent as createRecord, absent as updateRecord, absent as notifyRecordUpdateAvailable };'
].join('');

registerHooks({
    resolve(specifier, context, next) {
        if (/^(lightning|@salesforce)\//.test(specifier))
            return {
                url: `data:text/javascript,${encodeURIComponent(platform)}`,
                format: 'module',
                shortCircuit: true
            };
        const own = specifier.startsWith('./') && context.parentURL?.startsWith(folder) && !specifier.endsWith('.ts');
        if (!own && !specifier.startsWith(folder)) return next(specifier, context);
        const url = own ? new URL(`${specifier}.ts`, context.parentURL).href : specifier;
        return { url, format: 'module-typescript', shortCircuit: true };
    }
});

interface Documents {
    readonly panelDocuments: Readonly<Record<string, string>>;
    readonly documentFor: (permissions: { scores: boolean; holdDetails: boolean }, page: 'account' | 'deal') => string;
}

const ROLES = ['Sales_Rep', 'Collector', 'Credit_Manager', 'Sales_Leader', 'Integration'] as const;

/** A user with the permission set of a role. */
function member(org: Org, role: string): OrgContext {
    const idOf = (table: string, name: string): string =>
        String(org.database.prepare(`SELECT "Id" AS id FROM "${table}" WHERE "Name" = ?`).get(name)?.['id']);
    const Username = `${role.toLowerCase()}@panel.invalid`;
    const AssigneeId = insert(org, 'User', {
        Username,
        Email: Username,
        LastName: role,
        Alias: role.slice(0, 8),
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        IsActive: true,
        ProfileId: idOf('Profile', 'Standard User')
    });
    insert(org, 'PermissionSetAssignment', {
        AssigneeId,
        PermissionSetId: idOf('PermissionSet', `Good_Terms_${role}`)
    });
    return org.context(Username);
}

test("the credit panel's documents fit the schema of every role, and no document beyond the role's", async (context) => {
    const { panelDocuments, documentFor } = (await import(`${folder}documents.ts`)) as Documents;
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
