import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Org, OrgContext } from '../org.ts';
import { insert } from './package-fixture.ts';

/** The folder of the whole project. */
export const root = join(import.meta.dirname, '../../..');

const components = pathToFileURL(join(root, 'force-app/main/')).href;
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
        const isPart =
            specifier.startsWith('./') && context.parentURL?.startsWith(components) && !specifier.endsWith('.ts');
        if (!isPart && !specifier.startsWith(components)) return next(specifier, context);
        const url = isPart ? new URL(`${specifier}.ts`, context.parentURL).href : specifier;
        return { url, format: 'module-typescript', shortCircuit: true };
    }
});

/** What the `documents` module of a component's gateway exports, each document as text. */
export async function documentsOf(bundle: string): Promise<unknown> {
    return import(`${components}${bundle}/documents.ts`);
}

/** The roles of the package, as their permission sets are named. */
export const ROLES = ['Sales_Rep', 'Collector', 'Credit_Manager', 'Sales_Leader', 'Integration'] as const;

/** A user with the permission set of a role. */
export function member(org: Org, role: string): OrgContext {
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
