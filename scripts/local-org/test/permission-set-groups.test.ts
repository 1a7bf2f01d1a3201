import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { createOrg, type Org } from '../org.ts';
import { boxes, insert, orgOf, packageFolder, problems, write, type Xml } from './package-fixture.ts';

const grant = (object: string): Xml => ({ object, allowRead: true, allowCreate: false, allowEdit: false, allowDelete: false, modifyAllRecords: false, viewAllRecords: false }); // prettier-ignore

function packageWith(permissionSets: readonly string[], more: Xml = {}): Readonly<Record<string, Xml>> {
    return {
        ...boxes,
        'permissionsets/Box_Reader.permissionset': { label: 'Box Reader', objectPermissions: grant('Box__c') },
        'permissionsets/Account_Reader.permissionset': { label: 'Account Reader', objectPermissions: grant('Account') },
        'permissionsetgroups/Readers.permissionsetgroup': {
            label: 'Readers',
            permissionSets,
            status: 'Updated',
            ...more
        }
    };
}
const both = packageWith(['Box_Reader', 'Account_Reader']);

function rows(org: Org, sql: string): unknown[] {
    return org.query(org.context(org.administrator), sql).map((row) => Object.values(row).join(' '));
}

function createUser(org: Org): string {
    const [profile] = rows(org, `SELECT "Id" FROM "Profile" WHERE "Name" = 'Minimum Access - Salesforce'`);
    const Username = 'member@groups.invalid';
    return insert(org, 'User', { Username, LastName: 'M', Alias: 'm', Email: Username, ProfileId: profile });
}

function reads(org: Org): string[] {
    const { access } = org.context('member@groups.invalid');
    return ['account', 'box__c'].filter((name) => {
        const object = org.schema.objects.get(name);
        return object && access.canRead(object);
    });
}

test('whoever is assigned a group has what its permission sets grant, once', (context) => {
    const org = orgOf(context, both);
    const AssigneeId = createUser(org);
    const [PermissionSetGroupId] = rows(org, `SELECT "Id" FROM "PermissionSetGroup" WHERE "DeveloperName" = 'Readers'`);
    assert.deepEqual(reads(org), []);
    const assignment = insert(org, 'PermissionSetAssignment', { AssigneeId, PermissionSetGroupId });
    assert.deepEqual(reads(org), ['account', 'box__c']);
    assert.deepEqual(
        rows(org, `SELECT s."Type", a."PermissionSetGroupId" = s."PermissionSetGroupId" FROM "PermissionSetAssignment" a
                   JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"`),
        ['Group 1']
    ); // prettier-ignore
    const fields = { AssigneeId, PermissionSetGroupId };
    const [again] = write(org, [{ operation: 'insert', objectName: 'PermissionSetAssignment', fields }]);
    assert.match(problems(again).join(), /^DUPLICATE_VALUE/);
    write(org, [{ operation: 'delete', objectName: 'PermissionSetAssignment', id: assignment }]);
    assert.deepEqual(reads(org), []);
});

test('an assignment names one permission set or a group, not both', (context) => {
    const org = orgOf(context, both);
    const AssigneeId = createUser(org);
    const [PermissionSetGroupId] = rows(org, 'SELECT "Id" FROM "PermissionSetGroup"');
    const [PermissionSetId] = rows(org, `SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Box_Reader'`);
    const assign = (fields: Readonly<Record<string, unknown>>): string =>
        problems(
            write(org, [
                { operation: 'insert', objectName: 'PermissionSetAssignment', fields: { AssigneeId, ...fields } }
            ])[0]
        ).join();
    assert.match(assign({}), /^REQUIRED_FIELD_MISSING/);
    assert.match(assign({ PermissionSetGroupId, PermissionSetId }), /^FIELD_INTEGRITY_EXCEPTION/);
    assert.equal(assign({ PermissionSetId }), '');
});

test('the members of a group follow its file', (context: TestContext) => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'good-terms-groups-'));
    context.after(() => rmSync(stateFolder, { recursive: true, force: true }));
    const members = (files: Readonly<Record<string, Xml>>): unknown[] => {
        const org = createOrg({ stateFolder, packageFolders: [packageFolder(context, files)] });
        const found = rows(org, `SELECT s."Name" FROM "PermissionSetGroupComponent" c
            JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId" ORDER BY s."Name"`); // prettier-ignore
        org.close();
        return found;
    };
    assert.deepEqual(members(both), ['Account_Reader', 'Box_Reader']);
    assert.deepEqual(members(packageWith(['Account_Reader'])), ['Account_Reader']);
    assert.deepEqual(members(both), ['Account_Reader', 'Box_Reader']);
});

test('a group that the org cannot honor stops the start', (context) => {
    const start = (files: Readonly<Record<string, Xml>>): Org => orgOf(context, files);
    assert.throws(() => start(packageWith(['Unknown'])), /unknown permission set Unknown/);
    assert.throws(
        () => start(packageWith([], { mutingPermissionSets: 'M' })),
        /does not support muting permission sets/
    );
    assert.throws(() => start(packageWith([], { hasActivationRequired: true })), /that a session activates/);
    const muting = { ...both, 'mutingpermissionsets/M.mutingpermissionset': { label: 'M' } };
    assert.throws(() => start(muting), /does not support metadata of the type "mutingpermissionset"/);
});
