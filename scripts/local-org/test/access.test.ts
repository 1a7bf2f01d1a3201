import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OrgContext, Org } from '../org.ts';
import { boxes, customObject, insert, orgOf, problems, type Xml } from './package-fixture.ts';

const files: Readonly<Record<string, Xml>> = {
    ...boxes,
    'customPermissions/May_Close.customPermission': { label: 'May Close' },
    'objects/Item__c/validationRules/Close_Needs_Permission.validationRule': {
        active: true, errorConditionFormula: 'AND(ISPICKVAL(Status__c, "Closed"), NOT($Permission.May_Close))', errorMessage: 'You may not close.'
    },
    'permissionsets/Reader.permissionset': {
        label: 'Reader',
        objectPermissions: [grant('Box__c', 'Read'), grant('Item__c', 'Read')],
        fieldPermissions: [{ field: 'Box__c.Limit__c', readable: true, editable: false }]
    },
    'permissionsets/Keeper.permissionset': {
        label: 'Keeper',
        customPermissions: { enabled: true, name: 'May_Close' },
        objectPermissions: [grant('Box__c', 'Read'), grant('Item__c', 'Read', 'Create', 'Edit')],
        fieldPermissions: [{ field: 'Item__c.Amount__c', readable: true, editable: true }, { field: 'Item__c.Status__c', readable: true, editable: true }]
    }
}; // prettier-ignore

function grant(object: string, ...rights: readonly string[]): Xml {
    const all = ['Create', 'Delete', 'Edit', 'Read'].map((right) => [`allow${right}`, rights.includes(right)]);
    return { ...(Object.fromEntries(all) as Xml), modifyAllRecords: false, object, viewAllRecords: false };
}

function user(org: Org, username: string, permissionSets: readonly string[], TimeZoneSidKey = 'GMT'): OrgContext {
    const id = (sql: string): string => String(org.query(org.context(org.administrator), sql)[0]?.['Id']);
    const profile = id("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const user = insert(org, 'User', {
        Username: username,
        LastName: 'U',
        Alias: 'u',
        Email: 'u@example.com',
        ProfileId: profile,
        TimeZoneSidKey
    });
    for (const name of permissionSets) {
        insert(org, 'PermissionSetAssignment', {
            AssigneeId: user,
            PermissionSetId: id(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`)
        });
    }
    return org.context(username);
}

test('objects and fields are open as profile and permission sets say', (context) => {
    const org = orgOf(context, files);
    const [nobody, reader, both] = [
        user(org, 'nobody@x.invalid', []),
        user(org, 'reader@x.invalid', ['Reader']),
        user(org, 'both@x.invalid', ['Reader', 'Keeper'])
    ];
    const summary = (who: OrgContext): unknown => {
        const rights = (name: string): string => {
            const object = org.schema.objects.get(name.toLowerCase());
            assert.ok(object);
            const { access } = who;
            return [
                access.canCreate(object) && 'c',
                access.canRead(object) && 'r',
                access.canEdit(object) && 'u',
                access.canDelete(object) && 'd'
            ]
                .filter(Boolean)
                .join('');
        };
        const field = (objectName: string, name: string): string => {
            const object = org.schema.objects.get(objectName.toLowerCase());
            const found = object?.fields.get(name.toLowerCase());
            assert.ok(object && found);
            return who.access.canEditField(object, found)
                ? 'edit'
                : who.access.canReadField(object, found)
                  ? 'read'
                  : '-';
        };
        return {
            objects: ['Account', 'Organization', 'Box__c', 'Item__c'].map(rights),
            fields: [
                field('Account', 'Phone'),
                field('Box__c', 'Limit__c'),
                field('Box__c', 'Code__c'),
                field('Box__c', 'Name'),
                field('Item__c', 'Amount__c'),
                field('Item__c', 'Box__c'),
                field('Item__c', 'CreatedDate')
            ],
            mayClose: who.access.hasCustomPermission('May_Close')
        };
    };
    assert.deepEqual(summary(nobody), {
        objects: ['crud', 'r', '', ''],
        fields: ['edit', '-', '-', '-', '-', '-', '-'],
        mayClose: false
    });
    assert.deepEqual(summary(reader), {
        objects: ['crud', 'r', 'r', 'r'],
        fields: ['edit', 'read', '-', 'read', '-', 'read', 'read'],
        mayClose: false
    });
    assert.deepEqual(summary(both), {
        objects: ['crud', 'r', 'r', 'cru'],
        fields: ['edit', 'read', '-', 'read', 'edit', 'edit', 'read'],
        mayClose: true
    });
});

test('writes are refused without the right to object or field, and custom permissions reach the rules', (context) => {
    const org = orgOf(context, files);
    const [nobody, reader, both] = [
        user(org, 'nobody@x.invalid', []),
        user(org, 'reader@x.invalid', ['Reader']),
        user(org, 'both@x.invalid', ['Reader', 'Keeper'])
    ];
    const box = insert(org, 'Box__c', { Name: 'B' });
    const create = (who: OrgContext, fields: Readonly<Record<string, unknown>>): string[] =>
        problems(
            org.write(who, [{ operation: 'insert', objectName: 'Item__c', fields: { Box__c: box, ...fields } }], {
                allOrNone: false
            })[0]
        );
    assert.deepEqual(create(nobody, {}), ["INVALID_TYPE: sObject type 'Item__c' is not supported."]);
    assert.deepEqual(create(reader, {}), [
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: entity type cannot be inserted: Item'
    ]);
    assert.deepEqual(create(both, { Amount__c: 1, Status__c: 'Closed' }), []);
    assert.deepEqual(create(both, { Note__c: 'x' }), [
        "INVALID_FIELD: No such column 'Note__c' on sobject of type Item__c"
    ]);
    assert.deepEqual(
        problems(
            org.write(both, [{ operation: 'update', objectName: 'Box__c', id: box, fields: { Limit__c: 1 } }], {
                allOrNone: false
            })[0]
        ),
        ['INSUFFICIENT_ACCESS_OR_READONLY: insufficient access rights on object id']
    );
    const administrator = org.context(org.administrator);
    const [refused] = org.write(
        administrator,
        [{ operation: 'insert', objectName: 'Item__c', fields: { Box__c: box, Status__c: 'Closed' } }],
        { allOrNone: false }
    );
    assert.deepEqual(problems(refused), ['FIELD_CUSTOM_VALIDATION_EXCEPTION: You may not close.']);
});

test('a permission set is assigned to a user once', (context) => {
    const org = orgOf(context, files);
    const { user: reader } = user(org, 'reader@x.invalid', ['Reader']);
    const administrator = org.context(org.administrator);
    const [assigned] = org.query(administrator, 'SELECT AssigneeId, PermissionSetId FROM PermissionSetAssignment');
    const [again] = org.write(
        administrator,
        [{ operation: 'insert', objectName: 'PermissionSetAssignment', fields: { ...assigned } }],
        { allOrNone: false }
    );
    assert.deepEqual(problems(again), [
        `DUPLICATE_VALUE: Duplicate PermissionSetAssignment. AssigneeId: ${reader.id}; PermissionSetId: ${String(assigned?.['PermissionSetId'])}`
    ]);
});

test('TODAY is the calendar day of the user who asks', (context) => {
    const org = orgOf(context, {
        'objects/Day__c/Day__c.object': customObject('Day'),
        'objects/Day__c/fields/Today__c.field': { label: 'Today', type: 'Date', formula: 'TODAY()' },
        'permissionsets/Reader.permissionset': { label: 'Reader', objectPermissions: grant('Day__c', 'Read') }
    });
    org.clock.set(new Date('2026-06-30T20:00:00Z'));
    insert(org, 'Day__c', { Name: 'one' });
    const there = user(org, 'there@x.invalid', ['Reader'], 'Pacific/Auckland');
    const object = org.schema.objects.get('day__c');
    const field = object?.fields.get('today__c');
    assert.ok(object && field);
    const today = (who: OrgContext): unknown =>
        org.query(who, `SELECT ${org.fieldSql(object, field, 'd')} AS today FROM Day__c d`)[0]?.['today'];
    assert.deepEqual([today(org.context(org.administrator)), today(there)], ['2026-06-30', '2026-07-01']);
});

test('an assignment counts from the next context, an inactive user not at all', (context) => {
    const org = orgOf(context, files);
    user(org, 'late@x.invalid', []);
    const token = org.tokenFor('late@x.invalid');
    const box = org.schema.objects.get('box__c');
    assert.ok(box);
    assert.equal(org.contextForToken(token)?.access.canRead(box), false);
    const [set] = org.query(org.context(org.administrator), "SELECT Id FROM PermissionSet WHERE Name = 'Reader'");
    insert(org, 'PermissionSetAssignment', {
        AssigneeId: org.context('late@x.invalid').user.id,
        PermissionSetId: set?.['Id']
    });
    assert.equal(org.contextForToken(token)?.access.canRead(box), true);
    org.write(
        org.context(org.administrator),
        [
            {
                operation: 'update',
                objectName: 'User',
                id: org.context('late@x.invalid').user.id,
                fields: { IsActive: false }
            }
        ],
        { allOrNone: false }
    );
    assert.equal(org.contextForToken(token), undefined);
    assert.throws(() => org.context('late@x.invalid'), { errorCode: 'INVALID_LOGIN' });
    assert.equal(org.contextForToken('00Dxxxxxxxxxxxx!no'), undefined);
});
