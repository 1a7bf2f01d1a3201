import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../bootstrap/places.mjs';
import { createOrg } from '../local-org/org.ts';
import { readPackage } from '../local-org/metadata/package.ts';
import { coreDirectory, packageDirectories, quoteDirectory } from './packageDirectories.ts';
import { readSourcePackage } from './sourcePackage.ts';
import { children, text, texts, type XmlNode } from './xml.ts';

// Not every org has quotes: the core installs without them, and what names Quote rests on the core.

const folders = (directories: readonly string[]): string[] => directories.map((directory) => join(root, directory));
const orgWith = (directories: readonly string[], quotes: boolean) =>
    createOrg({
        stateFolder: ':memory:',
        packageFolders: folders(directories),
        ...(!quotes && { without: ['quotes'] })
    });

test('an org without quotes takes the core, and not what names Quote', () => {
    const org = orgWith([coreDirectory], false);
    assert.ok(org.schema.objects.has('credit_profile__c'));
    assert.ok(!org.schema.objects.has('quote'));
    org.close();
    assert.throws(() => orgWith(packageDirectories, false), /Quote/);
});

test('an org with quotes takes both, or the core alone', () => {
    const both = orgWith(packageDirectories, true);
    assert.ok(both.schema.objects.get('quote')?.fields.has('ship_date__c'));
    both.close();
    const core = orgWith([coreDirectory], true);
    assert.ok(!core.schema.objects.get('quote')?.fields.has('ship_date__c'));
    core.close();
});

test('nothing in the core names the object Quote', () => {
    const files = globSync(`${coreDirectory}/main/**/*.{xml,ts}`, { cwd: root }).filter(
        (path) => !path.includes('__tests__')
    );
    assert.ok(files.length > 400);
    assert.deepEqual(
        files.filter((path) => namesQuote(readFileSync(join(root, path), 'utf8'))),
        []
    );
    assert.ok(namesQuote('<object>Quote</object>'));
    assert.ok(namesQuote("import STATUS from '@salesforce/schema/Quote.Status';"));
});

function namesQuote(text: string): boolean {
    return />(standard-)?Quote(LineItem)?(\.\w+)?</.test(text) || /@salesforce\/schema\/Quote\b/.test(text);
}

test('a seller writes the ship date and payment in advance of a quote, credit only the latter', () => {
    const { permissionSets } = readPackage(folders([quoteDirectory]));
    const written = permissionSets.map(({ apiName, fieldPermissions }) => [
        apiName,
        fieldPermissions.filter(({ editable }) => editable).map(({ field }) => field)
    ]);
    assert.deepEqual(written.toSorted(), [
        ['Good_Terms_Quote_Credit', ['Quote.Payment_In_Advance__c']],
        ['Good_Terms_Quote_Seller', ['Quote.Payment_In_Advance__c', 'Quote.Ship_Date__c']]
    ]);
});

test('the app for orgs with quotes has all that the core’s has, and the Quote page', () => {
    const [core, quotes] = [readSourcePackage(root), readSourcePackage(root, packageDirectories)].map((pack) => {
        const app = pack.of('CustomApplication').at(-1)?.root;
        return { tabs: texts(app, 'tabs'), pages: children(app, 'actionOverrides').map(pageOf) };
    });
    assert.ok(core && quotes);
    assert.deepEqual(
        quotes.tabs.filter((tab) => !core.tabs.includes(tab)),
        ['standard-Quote']
    );
    assert.deepEqual(
        core.tabs.filter((tab) => !quotes.tabs.includes(tab)),
        []
    );
    const objects = (pages: typeof core.pages) => [...new Set(pages.map(({ object }) => object))].toSorted();
    assert.deepEqual(objects(quotes.pages), [...objects(core.pages), 'Quote'].toSorted());
});

function pageOf(override: XmlNode) {
    return { object: text(override, 'pageOrSobjectType') ?? '', page: text(override, 'content') };
}
