import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { fieldNamed, objectNamed } from '../schema.ts';
import { boxes, customObject, orgOf, picklist, type Xml } from './package-fixture.ts';

test('the package of this repository runs', (context) => {
    const org = orgOf(context, {}, { packageFolders: [join(import.meta.dirname, '../../../force-app')] });
    const account = objectNamed(org.schema, 'account');
    assert.ok(account);
    assert.equal(fieldNamed(account, 'active_holds__c')?.summary?.operation, 'count');
    const lists = account.childRelationships.map(({ relationshipName }) => relationshipName);
    for (const name of ['Credit_Holds__r', 'Credit_Profiles__r']) assert.ok(lists.includes(name), name);
    assert.ok(org.schema.customPermissions.has('good_terms_release_hold'));
    assert.ok(org.schema.permissionSets.has('good_terms_sales_rep'));
    assert.ok(org.metadata.flexiPages.has('Good_Terms_Account_Record_Page'));
});

test('an object may hold its fields and rules in one file', (context) => {
    const org = orgOf(context, {
        'objects/One__c.object': customObject('One', {
            fields: [{ fullName: 'A__c', label: 'A', type: 'Text', length: 5 }],
            validationRules: { fullName: 'R', active: true, errorConditionFormula: 'ISBLANK(A__c)', errorMessage: 'm' }
        })
    });
    const one = objectNamed(org.schema, 'One__c');
    assert.deepEqual(
        [...(one?.fields.keys() ?? [])],
        [
            'id',
            'name',
            'a__c',
            'ownerid',
            'isdeleted',
            'createddate',
            'createdbyid',
            'lastmodifieddate',
            'lastmodifiedbyid',
            'systemmodstamp'
        ]
    );
    assert.deepEqual(
        one?.validationRules.map(({ name }) => name),
        ['R']
    );
});

const broken: readonly (readonly [what: string, files: Readonly<Record<string, Xml>>, reason: RegExp])[] = [
    ['unknown element', { 'objects/X__c/X__c.object': customObject('X', { recordTypes: { fullName: 'R' } }) }, /X__c\.object-meta\.xml: .*element <recordTypes>/],
    ['unknown metadata type', { 'queues/Doing.queue': {} }, /Doing\.queue-meta\.xml: .*type "queue"/],
    ['unknown field type', { ...boxes, 'objects/Box__c/fields/X__c.field': { label: 'X', type: 'Location' } }, /X__c\.field-meta\.xml: .*field type Location/],
    ['missing length', { ...boxes, 'objects/Box__c/fields/X__c.field': { label: 'X', type: 'Text' } }, /<length> is missing/],
    ['scale above precision', { ...boxes, 'objects/Box__c/fields/X__c.field': { label: 'X', type: 'Number', precision: 2, scale: 3 } }, /precision 2 and scale 3/],
    ['lookup to nothing', { ...boxes, 'objects/Box__c/fields/X__c.field': { label: 'X', type: 'Lookup', referenceTo: 'No__c' } }, /Box__c\.X__c points to an unknown object No__c/],
    ['global value set', { ...boxes, 'objects/Box__c/fields/X__c.field': { label: 'X', type: 'Picklist', valueSet: { valueSetName: 'G' } } }, /<valueSetDefinition>/],
    ['field of an unknown object', { 'objects/No__c/fields/X__c.field': { label: 'X', type: 'Date' } }, /the object No__c is not defined/],
    ['roll-up over a lookup', { ...boxes, 'objects/Account/fields/N__c.field': { label: 'N', type: 'Summary', summaryOperation: 'count', summaryForeignKey: 'Item__c.Loose__c' } }, /Item__c\.Loose__c is no master-detail field/],
    ['rule with a long message', { ...boxes, 'objects/Box__c/validationRules/R.validationRule': { active: true, errorConditionFormula: 'true', errorMessage: 'm'.repeat(256) } }, /longer than 255/],
    ['rule that is no question', { ...boxes, 'objects/Box__c/validationRules/R.validationRule': { active: true, errorConditionFormula: '1', errorMessage: 'm' } }, /R\.validationRule-meta\.xml: the rule yields number/],
    ['permission on an unknown field', { ...boxes, 'permissionsets/P.permissionset': { label: 'P', fieldPermissions: { field: 'Box__c.No__c', editable: false, readable: true } } }, /P\.permissionset-meta\.xml: unknown field Box__c\.No__c/],
    ['permission to edit a formula', { ...boxes, 'permissionsets/P.permissionset': { label: 'P', fieldPermissions: { field: 'Box__c.Room__c', editable: true, readable: true } } }, /never editable: Box__c\.Room__c/],
    ['permission on a master-detail field', { ...boxes, 'permissionsets/P.permissionset': { label: 'P', fieldPermissions: { field: 'Item__c.Box__c', editable: true, readable: true } } }, /takes no permission: Item__c\.Box__c/],
    ['unknown user permission', { ...boxes, 'permissionsets/P.permissionset': { label: 'P', userPermissions: { enabled: true, name: 'ManageUsers' } } }, /does not support the user permission ManageUsers/],
    ['default value of a wrong type', { ...boxes, 'objects/Box__c/fields/X__c.field': { label: 'X', type: 'Number', precision: 5, scale: 0, defaultValue: '"a"' } }, /default value of Box__c\.X__c/]
]; // prettier-ignore

for (const [what, files, reason] of broken) {
    test(`the start stops at: ${what}`, (context) => {
        assert.throws(
            () => orgOf(context, files),
            (error: Error) => error.name === 'MetadataError' && reason.test(error.message)
        );
    });
}

test('a picklist keeps its values, default and restriction', (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Box__c/fields/Kind__c.field': { label: 'Kind', ...picklist(['A', 'B'], 'B') }
    });
    const box = objectNamed(org.schema, 'Box__c');
    const kind = box && fieldNamed(box, 'Kind__c');
    assert.deepEqual(kind?.picklistValues, [
        { value: 'A', label: 'A', active: true, isDefault: false },
        { value: 'B', label: 'B', active: true, isDefault: true }
    ]);
    assert.equal(kind?.restricted, true);
});
