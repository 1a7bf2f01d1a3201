import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ModuleSources } from './sources.ts';
import { contentOf } from './virtualModules.ts';

let folder = '';
let sources: ModuleSources;
const labels = new Map([['Panel_Title', 'Credit "today"']]);

before(() => {
    folder = mkdtempSync(join(tmpdir(), 'good-terms-modules-'));
    mkdirSync(join(folder, 'main/objects/Account/fields'), { recursive: true });
    writeFileSync(join(folder, 'main/objects/Account/fields/Active_Holds__c.field-meta.xml'), '<CustomField/>');
    sources = new ModuleSources([folder]);
});
after(() => rmSync(folder, { recursive: true }));

const content = (specifier: string): string => contentOf(specifier, sources, labels);

test('a label is the text of the package', () => {
    assert.equal(content('@salesforce/label/c.Panel_Title'), 'export default "Credit \\"today\\"";');
});

test('a label that the package does not have stops the build', () => {
    assert.throws(() => content('@salesforce/label/c.Nothing'), {
        message: 'The package has no custom label "Nothing".'
    });
});

test('permissions and the user are read when the page runs', () => {
    assert.equal(
        content('@salesforce/customPermission/Good_Terms_See_Scores'),
        `import { session } from 'good-terms/session';\nexport default session.customPermissions.includes("Good_Terms_See_Scores") || undefined;`
    );
    assert.match(content('@salesforce/user/Id'), /session\.userId/);
});

test('schema tokens name object and field', () => {
    assert.equal(content('@salesforce/schema/Account'), 'export default {"objectApiName":"Account"};');
    assert.equal(
        content('@salesforce/schema/Account.Name'),
        'export default {"fieldApiName":"Name","objectApiName":"Account"};'
    );
    assert.equal(
        content('@salesforce/schema/Account.Owner.Name'),
        'export default {"fieldApiName":"Owner.Name","objectApiName":"Account"};'
    );
    assert.equal(
        content('@salesforce/schema/Account.Active_Holds__c'),
        'export default {"fieldApiName":"Active_Holds__c","objectApiName":"Account"};'
    );
});

test('a custom field that the package does not have stops the build', () => {
    assert.throws(() => content('@salesforce/schema/Account.Typo__c'), {
        message: 'The package has no field "Account.Typo__c".'
    });
});

test('what the base components bring is passed on, and anything else stops the build', () => {
    assert.match(content('@salesforce/client/formFactor'), /@salesforce-client-formFactor\.js/);
    assert.match(content('@salesforce/i18n/lang'), /@salesforce-i18n-lang\.js/);
    assert.throws(() => content('@salesforce/apex/Foo.bar'), {
        message: 'The preview has no module "@salesforce/apex/Foo.bar".'
    });
});
