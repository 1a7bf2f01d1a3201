import assert from 'node:assert/strict';
import { test } from 'node:test';

import { element, flow, start } from '../flows/test/flow-fixture.ts';
import type { WriteRequest } from '../dml/request.ts';
import { customObject, insert, orgOf, problems, type Xml } from './package-fixture.ts';

// A reference to a record that may not be seen is refused before a flow or a validation rule can tell what it holds.

const telling = (object: string): Xml =>
    flow(`Tells ${object}`, {
        start: start(object, 'RecordBeforeSave', 'CreateAndUpdate', 'Tell', {
            filterLogic: 'and',
            filters: { field: 'Shelf__c', operator: 'IsNull', value: { booleanValue: false } }
        }),
        customErrors: element('Tell', {
            customErrorMessages: { errorMessage: 'Holds {!$Record.Shelf__r.Secret__c}.', isFieldError: false }
        })
    });
const rule: Xml = {
    active: true,
    errorConditionFormula: 'Shelf__r.Secret__c = "gold"',
    errorMessage: 'It is gold.'
};
const files: Readonly<Record<string, Xml>> = {
    'objects/Shelf__c/Shelf__c.object': customObject('Shelf', { sharingModel: 'Private' }),
    'objects/Shelf__c/fields/Key__c.field': {
        ...{ label: 'Key', type: 'Text', length: 20, externalId: true },
        ...{ unique: true, caseSensitive: true }
    },
    'objects/Shelf__c/fields/Secret__c.field': { label: 'Secret', type: 'Text', length: 20 },
    'objects/Note__c/Note__c.object': customObject('Note'),
    'objects/Note__c/fields/Key__c.field': {
        ...{ label: 'Key', type: 'Text', length: 20, externalId: true },
        ...{ unique: true, caseSensitive: true }
    },
    'objects/Note__c/fields/Shelf__c.field': {
        ...{ label: 'Shelf', type: 'Lookup', referenceTo: 'Shelf__c', relationshipName: 'Notes' },
        deleteConstraint: 'SetNull'
    },
    'objects/Note__c/validationRules/Gold.validationRule': rule,
    'objects/Box__c/Box__c.object': customObject('Box', { sharingModel: 'ControlledByParent' }),
    'objects/Box__c/fields/Shelf__c.field': {
        ...{ label: 'Shelf', type: 'MasterDetail', referenceTo: 'Shelf__c', relationshipName: 'Boxes' },
        ...{ relationshipOrder: 0, reparentableMasterDetail: true, writeRequiresMasterRead: true }
    },
    'objects/Box__c/validationRules/Gold.validationRule': rule,
    'flows/Tells_Note.flow': telling('Note__c'),
    'flows/Tells_Box.flow': telling('Box__c'),
    'permissionsets/Worker.permissionset': {
        label: 'Worker',
        objectPermissions: ['Shelf__c', 'Note__c', 'Box__c'].map((object) => ({
            ...{ object, allowRead: true, allowCreate: true, allowEdit: true, allowDelete: false },
            ...{ viewAllRecords: false, modifyAllRecords: false }
        })),
        fieldPermissions: ['Shelf__c.Key__c', 'Shelf__c.Secret__c', 'Note__c.Key__c', 'Note__c.Shelf__c'].map(
            (field) => ({ field, readable: true, editable: true })
        )
    }
};

test('no flow or validation rule tells of a record that the writer may not see', (context) => {
    const org = orgOf(context, files);
    const idOf = (object: string, name: string): unknown =>
        org.query(org.context(org.administrator), `SELECT Id FROM ${object} WHERE Name = '${name}'`)[0]?.['Id'];
    const Username = 'worker@hidden.invalid';
    const AssigneeId = insert(org, 'User', {
        ...{ Username, LastName: 'Worker', Alias: 'worker', Email: Username },
        ProfileId: idOf('Profile', 'Standard User')
    });
    insert(org, 'PermissionSetAssignment', { AssigneeId, PermissionSetId: idOf('PermissionSet', 'Worker') });
    const worker = org.context(Username);
    const told = (request: WriteRequest): string[] =>
        org.write(worker, [request], { allOrNone: false }).flatMap(problems);

    const shelf = (Key__c: string, Secret__c: string, OwnerId?: string): string =>
        insert(org, 'Shelf__c', { Name: Key__c, Key__c, Secret__c, OwnerId });
    const hidden = [shelf('held', 'gold'), shelf('clear', 'straw')];
    const own = shelf('own', 'gold', AssigneeId);
    const note = insert(org, 'Note__c', { Name: 'n', Key__c: 'n', OwnerId: AssigneeId });
    const writes = (Shelf__c: string): readonly WriteRequest[] => [
        { operation: 'insert', objectName: 'Note__c', fields: { Name: 'a', Shelf__c } },
        // Nothing else that is wrong is told in its stead.
        { operation: 'insert', objectName: 'Note__c', fields: { Shelf__c } },
        { operation: 'update', objectName: 'Note__c', id: note, fields: { Shelf__c } },
        { operation: 'insert', objectName: 'Box__c', fields: { Name: 'b', Shelf__c } }
    ];
    for (const id of hidden) {
        for (const request of writes(id)) {
            assert.deepEqual(told(request), [
                `INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id: ${id.slice(0, 15)}`
            ]);
        }
    }
    const byKey = (Key__c: string): string[] =>
        told({ operation: 'insert', objectName: 'Note__c', fields: { Name: 'c', Shelf__r: { Key__c } } });
    assert.deepEqual(
        ['held', 'clear', 'none'].map((key) => byKey(key).join().replace(key, '?')),
        Array.from(
            { length: 3 },
            () => 'INVALID_FIELD: Foreign key external ID: ? not found for field Key__c in entity Shelf__c'
        )
    );
    // On a record of their own they are told.
    for (const request of writes(own))
        assert.deepEqual(told(request), ['FIELD_CUSTOM_VALIDATION_EXCEPTION: Holds gold.']);
});
