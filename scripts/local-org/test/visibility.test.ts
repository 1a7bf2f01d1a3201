import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { WriteRequest } from '../dml/request.ts';
import type { Org, OrgContext } from '../org.ts';
import { runSoql } from '../soql/run.ts';
import { standardObjects } from '../standard/overlay.ts';
import { customObject, insert, orgOf, problems, write, type Xml } from './package-fixture.ts';

const all = ['Read', 'Create', 'Edit', 'Delete'] as const;

function grant(object: string, rights: readonly string[] = all, more: Xml = {}): Xml {
    const letters = all.map((right) => [`allow${right}`, rights.includes(right)]);
    return { ...(Object.fromEntries(letters) as Xml), modifyAllRecords: false, object, viewAllRecords: false, ...more };
}

const masterDetail = (referenceTo: string, relationshipName: string, writeRequiresMasterRead: boolean): Xml => ({
    label: referenceTo.replace('__c', ''),
    type: 'MasterDetail',
    referenceTo,
    relationshipName,
    relationshipOrder: 0,
    reparentableMasterDetail: true,
    writeRequiresMasterRead
});
const key: Xml = { label: 'Key', type: 'Text', length: 20, externalId: true, unique: true, caseSensitive: true };
const data = ['Account', 'Shelf__c', 'Box__c', 'Slip__c', 'Tag__c', 'Note__c', 'Board__c'];

/** A private shelf has boxes (Read on it is enough) with slips (Edit on the box), and tags (Edit on the shelf); boards are read by all. */
const files: Readonly<Record<string, Xml>> = {
    'objects/Shelf__c/Shelf__c.object': customObject('Shelf', { sharingModel: 'Private' }),
    'objects/Shelf__c/fields/Key__c.field': key,
    'objects/Shelf__c/fields/Loose__c.field': { label: 'Loose', type: 'Text', length: 20, externalId: true },
    'objects/Box__c/Box__c.object': customObject('Box', { sharingModel: 'ControlledByParent' }),
    'objects/Box__c/fields/Shelf__c.field': masterDetail('Shelf__c', 'Boxes', true),
    'objects/Slip__c/Slip__c.object': customObject('Slip', { sharingModel: 'ControlledByParent' }),
    'objects/Slip__c/fields/Box__c.field': masterDetail('Box__c', 'Slips', false),
    'objects/Tag__c/Tag__c.object': customObject('Tag', { sharingModel: 'ControlledByParent' }),
    'objects/Tag__c/fields/Shelf__c.field': masterDetail('Shelf__c', 'Tags', false),
    'objects/Note__c/Note__c.object': customObject('Note', { sharingModel: 'ReadWrite' }),
    'objects/Note__c/fields/Shelf__c.field': {
        label: 'Shelf',
        type: 'Lookup',
        referenceTo: 'Shelf__c',
        relationshipName: 'Notes'
    },
    'objects/Board__c/Board__c.object': customObject('Board', { sharingModel: 'Read' }),
    'permissionsets/Worker.permissionset': {
        label: 'Worker',
        objectPermissions: data.map((object) => grant(object)),
        fieldPermissions: ['Shelf__c.Key__c', 'Shelf__c.Loose__c', 'Note__c.Shelf__c'].map((field) => ({
            field,
            readable: true,
            editable: true
        }))
    },
    'permissionsets/Sees_Shelves.permissionset': {
        label: 'Sees Shelves',
        objectPermissions: grant('Shelf__c', ['Read'], { viewAllRecords: true })
    },
    'permissionsets/Keeps_Shelves.permissionset': {
        label: 'Keeps Shelves',
        objectPermissions: grant('Shelf__c', all, { viewAllRecords: true, modifyAllRecords: true })
    },
    'permissionsets/Sees_Everything.permissionset': {
        label: 'Sees Everything',
        userPermissions: { enabled: true, name: 'ViewAllData' }
    }
};

interface Team {
    readonly org: Org;
    readonly rep: OrgContext;
    readonly peer: OrgContext;
    /** Above both in the hierarchy. */
    readonly leader: OrgContext;
    /** Above the leader. */
    readonly boss: OrgContext;
    person(name: string, permissionSets: readonly string[], role?: string): OrgContext;
}

function team(test: Parameters<typeof orgOf>[0]): Team {
    const org = orgOf(test, files);
    const idOf = (object: string, name: string): string => {
        const [row] = org.query(org.context(org.administrator), `SELECT Id FROM ${object} WHERE Name = '${name}'`);
        return String(row?.['Id']);
    };
    const role = (Name: string, ParentRoleId?: string): string => insert(org, 'UserRole', { Name, ParentRoleId });
    const bosses = role('Boss');
    const leaders = role('Leader', bosses);
    const reps = role('Rep', leaders);
    const person = (name: string, permissionSets: readonly string[], UserRoleId?: string): OrgContext => {
        const username = `${name}@visible.invalid`;
        const user = insert(org, 'User', {
            Username: username,
            LastName: name,
            Alias: name.slice(0, 8),
            Email: username,
            ProfileId: idOf('Profile', 'Standard User'),
            UserRoleId
        });
        for (const set of permissionSets) {
            insert(org, 'PermissionSetAssignment', {
                AssigneeId: user,
                PermissionSetId: idOf('PermissionSet', set)
            });
        }
        return org.context(username);
    };
    const [rep, peer, leader, boss] = (
        [
            ['rep', reps],
            ['peer', reps],
            ['leader', leaders],
            ['boss', bosses]
        ] as const
    ).map(([name, id]) => person(name, ['Worker'], id)) as [OrgContext, OrgContext, OrgContext, OrgContext];
    return { org, rep, peer, leader, boss, person };
}

function names(org: Org, who: OrgContext, soql: string): unknown[] {
    const outcome = runSoql(org, who, soql, { pageSize: 100 });
    if (outcome.kind === 'count') return [outcome.total];
    if (outcome.kind === 'groups') return outcome.rows.map((row) => Object.values(row)).flat();
    return outcome.records.map((record) =>
        [...record.parts.values()].map((part) => {
            if (part === null) return null;
            if ('stored' in part) return part.stored;
            return 'records' in part ? part.total : 'a parent';
        })
    );
}

/** What one write by a user answers: nothing when it is done. */
function outcome(org: Org, who: OrgContext, request: WriteRequest): string {
    return problems(org.write(who, [request], { allOrNone: false })[0])
        .map((problem) => problem.split(':')[0])
        .join();
}

test('a private record is seen by its owner, everybody above and View All; details and their details follow', (context) => {
    const { org, rep, peer, leader, boss, person } = team(context);
    const shelf = insert(org, 'Shelf__c', { Name: 'S', OwnerId: rep.user.id });
    insert(org, 'Shelf__c', { Name: 'Hidden' });
    const box = insert(org, 'Box__c', { Name: 'B', Shelf__c: shelf });
    insert(org, 'Slip__c', { Name: 'L', Box__c: box });
    const seen = (who: OrgContext): unknown[] =>
        ['Shelf__c', 'Box__c', 'Slip__c'].flatMap((object) => names(org, who, `SELECT COUNT() FROM ${object}`));
    const roleless = person('roleless', ['Worker']);
    const viewer = person('viewer', ['Worker', 'Sees_Shelves']);
    const auditor = person('auditor', ['Worker', 'Sees_Everything']);
    assert.deepEqual(
        Object.fromEntries(
            Object.entries({ rep, peer, leader, boss, roleless, viewer, auditor }).map(([who, user]) => [
                who,
                seen(user)
            ])
        ),
        {
            rep: [1, 1, 1],
            peer: [0, 0, 0],
            leader: [1, 1, 1],
            boss: [1, 1, 1],
            roleless: [0, 0, 0],
            viewer: [2, 1, 1],
            auditor: [2, 1, 1]
        }
    );
});

test('a person moved to another role sees other records from then on', (context) => {
    const { org, rep, leader } = team(context);
    insert(org, 'Shelf__c', { Name: 'S', OwnerId: rep.user.id });
    assert.deepEqual(names(org, leader, 'SELECT Name FROM Shelf__c'), [['S']]);
    write(org, [{ operation: 'update', objectName: 'User', id: rep.user.id, fields: { UserRoleId: null } }]);
    assert.deepEqual(names(org, org.context('leader@visible.invalid'), 'SELECT Name FROM Shelf__c'), []);
});

test('no clause of a query tells of records that the user may not see', (context) => {
    const { org, rep, peer } = team(context);
    const mine = insert(org, 'Shelf__c', { Name: 'Mine', OwnerId: rep.user.id });
    const theirs = insert(org, 'Shelf__c', { Name: 'Theirs', OwnerId: peer.user.id });
    for (const [Name, Shelf__c] of [['on mine', mine], ['on theirs', theirs]]) insert(org, 'Note__c', { Name, Shelf__c }); // prettier-ignore
    for (const [Name, Shelf__c] of [['in mine', mine], ['in theirs', theirs]]) insert(org, 'Box__c', { Name, Shelf__c }); // prettier-ignore
    const expected: Readonly<Record<string, unknown[]>> = {
        [`SELECT Name FROM Shelf__c WHERE Id = '${theirs}'`]: [],
        "SELECT Name FROM Shelf__c WHERE Name LIKE '%i%' ORDER BY Name": [['Mine']],
        'SELECT COUNT() FROM Shelf__c': [1],
        'SELECT COUNT(Id), MAX(Name) FROM Shelf__c': [1, 'Mine'],
        'SELECT Name, COUNT(Id) FROM Shelf__c GROUP BY Name': ['Mine', 1],
        'SELECT Name FROM Shelf__c ORDER BY Name DESC LIMIT 1 OFFSET 1': [],
        'SELECT Shelf__r.Name, COUNT(Id) FROM Note__c GROUP BY Shelf__r.Name': [null, 1, 'Mine', 1],
        'SELECT Name, Shelf__r.Name FROM Note__c ORDER BY Shelf__r.Name': [
            ['on theirs', null],
            ['on mine', 'a parent']
        ],
        "SELECT Name FROM Note__c WHERE Shelf__r.Name = 'Theirs'": [],
        'SELECT Name FROM Note__c WHERE Shelf__c IN (SELECT Id FROM Shelf__c)': [['on mine']],
        'SELECT Name FROM Note__c WHERE Shelf__c NOT IN (SELECT Id FROM Shelf__c)': [['on theirs']],
        'SELECT Name FROM Note__c WHERE Shelf__c IN (SELECT Shelf__c FROM Box__c)': [['on mine']],
        'SELECT Name, (SELECT Name FROM Boxes__r), (SELECT Name FROM Notes__r) FROM Shelf__c': [['Mine', 1, 1]]
    };
    for (const [soql, rows] of Object.entries(expected)) {
        const found = names(org, rep, soql).map((row) => (typeof row === 'bigint' ? Number(row) : row));
        if (soql.includes('(SELECT Name FROM Boxes__r)')) assert.equal(found.length, 1, soql);
        else assert.deepEqual(found, rows, soql);
    }
});

test('what may be seen may not always be changed, deleted or given away', (context) => {
    const { org, rep, peer, leader, person } = team(context);
    const viewer = person('viewer', ['Worker', 'Sees_Shelves']);
    const keeper = person('keeper', ['Worker', 'Keeps_Shelves']);
    const owner = { OwnerId: rep.user.id };
    const ids: Readonly<Record<string, string>> = {
        Shelf__c: insert(org, 'Shelf__c', { Name: 'private', ...owner }),
        Note__c: insert(org, 'Note__c', { Name: 'read and write', ...owner }),
        Board__c: insert(org, 'Board__c', { Name: 'read', ...owner })
    };
    const id = (objectName: string) => ({ objectName, id: ids[objectName] ?? '' });
    const may = (who: OrgContext): string[] =>
        Object.keys(ids).map((name) => {
            const steps = [
                outcome(org, who, { operation: 'update', ...id(name), fields: { Name: 'changed' } }),
                outcome(org, who, { operation: 'update', ...id(name), fields: { OwnerId: peer.user.id } }),
                outcome(org, who, { operation: 'update', ...id(name), fields: owner })
            ];
            return steps
                .map((step) => ({ '': 'yes', INSUFFICIENT_ACCESS_OR_READONLY: 'seen' })[step] ?? 'unseen')
                .join(' ');
        });
    assert.deepEqual(may(peer), ['unseen unseen unseen', 'yes seen yes', 'seen seen seen']);
    assert.deepEqual(may(viewer), ['seen seen seen', 'yes seen yes', 'seen seen seen']);
    assert.deepEqual(may(keeper), ['yes yes yes', 'yes seen yes', 'seen seen seen']);
    assert.deepEqual(may(leader), ['yes yes yes', 'yes yes yes', 'yes yes yes']);
    const remove = (who: OrgContext): string[] =>
        Object.keys(ids).map((name) => outcome(org, who, { operation: 'delete', ...id(name) }));
    assert.deepEqual(remove(peer), [
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'INSUFFICIENT_ACCESS_OR_READONLY',
        'INSUFFICIENT_ACCESS_OR_READONLY'
    ]);
    assert.deepEqual(remove(leader), ['', '', '']);
    assert.deepEqual(remove(leader), Array(3).fill('ENTITY_IS_DELETED'));
});

test('a detail is written with Read or Edit on its master, as the relationship says', (context) => {
    const { org, rep, peer, person } = team(context);
    const shelf = insert(org, 'Shelf__c', { Name: 'S', OwnerId: rep.user.id });
    const box = insert(org, 'Box__c', { Name: 'B', Shelf__c: shelf });
    const slip = insert(org, 'Slip__c', { Name: 'L', Box__c: box });
    const tag = insert(org, 'Tag__c', { Name: 'T', Shelf__c: shelf });
    const write = (who: OrgContext): string[] => [
        outcome(org, who, { operation: 'insert', objectName: 'Box__c', fields: { Name: 'new', Shelf__c: shelf } }),
        outcome(org, who, { operation: 'update', objectName: 'Box__c', id: box, fields: { Name: 'other' } }),
        outcome(org, who, { operation: 'insert', objectName: 'Slip__c', fields: { Name: 'new', Box__c: box } }),
        outcome(org, who, { operation: 'update', objectName: 'Slip__c', id: slip, fields: { Name: 'other' } }),
        outcome(org, who, { operation: 'insert', objectName: 'Tag__c', fields: { Name: 'new', Shelf__c: shelf } }),
        outcome(org, who, { operation: 'update', objectName: 'Tag__c', id: tag, fields: { Name: 'other' } }),
        outcome(org, who, { operation: 'delete', objectName: 'Tag__c', id: tag })
    ];
    const [unseen, readonly] = ['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'INSUFFICIENT_ACCESS_OR_READONLY'];
    assert.deepEqual(write(peer), Array(7).fill(unseen));
    const viewer = person('viewer', ['Worker', 'Sees_Shelves']);
    assert.deepEqual(write(viewer), ['', '', '', '', unseen, readonly, readonly]);
    assert.deepEqual(write(rep), Array(7).fill(''));
});

test('a lookup or an external key leads only to records that the user may see', (context) => {
    const { org, rep, peer, person } = team(context);
    const shelf = insert(org, 'Shelf__c', { Name: 'S', Key__c: 'k', OwnerId: rep.user.id });
    const note = (who: OrgContext, fields: Readonly<Record<string, unknown>>): string[] =>
        problems(org.write(who, [{ operation: 'insert', objectName: 'Note__c', fields }], { allOrNone: false })[0]);
    assert.deepEqual(note(rep, { Name: 'n', Shelf__r: { Key__c: 'k' } }), []);
    assert.deepEqual(note(peer, { Name: 'n', Shelf__c: shelf }), [
        `INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id: ${shelf.slice(0, 15)}`
    ]);
    assert.deepEqual(note(peer, { Name: 'n', Shelf__r: { Key__c: 'k' } }), [
        'INVALID_FIELD: Foreign key external ID: k not found for field Key__c in entity Shelf__c'
    ]);
    const upsert = (who: OrgContext, externalIdField: string): string[] => {
        const fields = { Name: 'again' };
        const request = {
            operation: 'upsert',
            objectName: 'Shelf__c',
            externalIdField,
            externalId: 'k',
            fields
        } as const;
        return problems(org.write(who, [request], { allOrNone: false })[0]);
    };
    assert.deepEqual(upsert(rep, 'Key__c'), []);
    assert.deepEqual(upsert(peer, 'Key__c'), [
        'DUPLICATE_VALUE: duplicate value found: <unknown> duplicates value on record with id: <unknown>'
    ]);
    const refused = 'INSUFFICIENT_ACCESS: Upsert requires view all data on a non-unique custom index';
    assert.deepEqual(upsert(rep, 'Loose__c'), [refused]);
    assert.deepEqual(upsert(person('viewer', ['Worker', 'Sees_Shelves']), 'Loose__c'), []);
});

test('accounts, contacts, deals and tasks share what Salesforce shares implicitly', (context) => {
    const { org, rep, peer, leader } = team(context);
    const account = insert(org, 'Account', { Name: 'A', OwnerId: rep.user.id });
    const other = insert(org, 'Account', { Name: 'Other', OwnerId: rep.user.id });
    insert(org, 'Contact', { LastName: 'of A', AccountId: account });
    insert(org, 'Contact', { LastName: 'alone', OwnerId: peer.user.id });
    const deal = (Name: string, AccountId: string, OwnerId: string): string =>
        insert(org, 'Opportunity', { Name, AccountId, OwnerId, StageName: 'Prospecting', CloseDate: '2026-07-01' });
    deal("rep's", other, rep.user.id);
    deal("peer's", account, peer.user.id);
    insert(org, 'Task', { Subject: 'call A', WhatId: account, OwnerId: org.context(org.administrator).user.id });
    const seen = (who: OrgContext): string[] =>
        ['Account', 'Contact', 'Opportunity', 'Task'].map((object) =>
            names(org, who, `SELECT ${object === 'Task' ? 'Subject' : 'Name'} FROM ${object} ORDER BY Id`)
                .flat()
                .join()
        );
    assert.deepEqual(seen(rep), ['A,Other', 'of A', "rep's", 'call A']);
    assert.deepEqual(seen(peer), ['A', 'of A,alone', "peer's", 'call A']);
    assert.deepEqual(seen(leader), ['A,Other', 'of A', "rep's,peer's", 'call A']);
    const change = { operation: 'update', objectName: 'Account', id: account, fields: { Name: 'changed' } } as const;
    assert.equal(outcome(org, peer, change), 'INSUFFICIENT_ACCESS_OR_READONLY');
    const [role] = org.query(org.context(org.administrator), "SELECT Id FROM UserRole WHERE Name = 'Rep'");
    const opened = { OpportunityAccessForAccountOwner: 'Read' };
    write(org, [{ operation: 'update', objectName: 'UserRole', id: String(role?.['Id']), fields: opened }]);
    assert.equal(seen(org.context('rep@visible.invalid'))[2], "rep's,peer's");
});

test("the standard objects' defaults are those of the project's scratch orgs", () => {
    const definition = JSON.parse(
        readFileSync(`${import.meta.dirname}/../../../config/project-scratch-def.json`, 'utf8')
    ) as { readonly objectSettings: Readonly<Record<string, { readonly sharingModel: string }>> };
    const models = new Map(
        standardObjects().objects.map((object) => [object.apiName.toLowerCase(), object.sharingModel])
    );
    const stated = Object.entries(definition.objectSettings);
    assert.ok(stated.length > 0);
    for (const [name, { sharingModel }] of stated) assert.equal(models.get(name)?.toLowerCase(), sharingModel, name);
});
