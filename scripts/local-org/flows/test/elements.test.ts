import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Org } from '../../org.ts';
import { insert, orgOf, problems, write, type Xml } from '../../test/package-fixture.ts';
import { decide, desk, element, flow, ref, set, start, text, to, when, where } from './flow-fixture.ts';

const rows = (org: Org, sql: string): Record<string, unknown>[] =>
    org.query(org.context(org.administrator), sql).map((row) => ({ ...row }));
const update = (org: Org, objectName: string, id: string, fields: Record<string, unknown>): string[] =>
    problems(write(org, [{ operation: 'update', objectName, id, fields }])[0]);
const withFlow = (content: Xml, more: Readonly<Record<string, Xml>> = {}): Readonly<Record<string, Xml>> => ({
    ...desk, 'flows/Tested.flow': flow('Tested', content), ...more
}); // prettier-ignore
const refused = /^CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Tested” process failed/;

/** A stage that is reached keeps what the newest large item was: first record by sort, variables, a decision on nothing found. */
const snapshot: Xml = {
    start: start('Box__c', 'RecordAfterSave', 'Update', 'Get_Largest', {
        doesRequireRecordChangedToMeetCriteria: true, filterLogic: 'or',
        filters: [where('Name', 'EqualTo', text('quoted')), where('Code__c', 'EqualTo', text('Q'))]
    }),
    recordLookups: element('Get_Largest', {
        assignNullValuesIfNoRecordsFound: false, connector: to('Found'), filterLogic: 'and', object: 'Item__c', getFirstRecordOnly: true,
        filters: [where('Box__c', 'EqualTo', ref('$Record.Id')), where('Amount__c', 'GreaterThan', { numberValue: 1.5 })],
        sortField: 'Amount__c', sortOrder: 'Desc', storeOutputAutomatically: true
    }),
    decisions: element('Found', {
        defaultConnector: to('Keep'), defaultConnectorLabel: 'Found',
        rules: { name: 'Nothing', label: 'Nothing', conditionLogic: 'and', conditions: when('Get_Largest', 'IsNull', { booleanValue: true }) }
    }),
    variables: { name: 'seen', dataType: 'String', isCollection: false, isInput: false, isOutput: false, value: text('Seen:') },
    assignments: element('Keep', {
        connector: to('Create'), assignmentItems: { assignToReference: 'seen', operator: 'Add', value: ref('Get_Largest.Amount__c') }
    }),
    recordCreates: element('Create', {
        object: 'Task', inputAssignments: [set('Subject', ref('seen')), set('Description', ref('$Record.Room__c')), set('ActivityDate', ref('Get_Largest.Day__c'))]
    })
}; // prettier-ignore

test('get the first record by sort, stop where nothing is found, keep it in a new record', (context) => {
    const org = orgOf(context, withFlow(snapshot));
    const box = insert(org, 'Box__c', { Name: 'draft', Limit__c: 100 });
    insert(org, 'Item__c', { Box__c: box, Amount__c: 1.5 });
    assert.deepEqual(update(org, 'Box__c', box, { Name: 'quoted' }), []);
    assert.deepEqual(rows(org, 'SELECT Subject FROM Task'), []);
    insert(org, 'Item__c', { Box__c: box, Amount__c: 7.25, Day__c: '2026-05-01' });
    insert(org, 'Item__c', { Box__c: box, Amount__c: 3 });
    assert.deepEqual(update(org, 'Box__c', box, { Code__c: 'Q' }), []);
    assert.deepEqual(rows(org, 'SELECT Subject FROM Task'), [], 'it met the criteria before');
    update(org, 'Box__c', box, { Name: 'draft', Code__c: null });
    assert.deepEqual(update(org, 'Box__c', box, { Code__c: 'q' }), []);
    assert.deepEqual(rows(org, 'SELECT Subject, Description, ActivityDate FROM Task'), [
        { Subject: 'Seen:7.25', Description: '88.25', ActivityDate: '2026-05-01' }
    ]);
});

/** Splits a box: a loop over all items, a collection to update and one to create, a count. */
const looping: Xml = {
    start: start('Box__c', 'RecordAfterSave', 'Update', 'Get_Items', { filterLogic: 'and', filters: where('Code__c', 'IsChanged', { booleanValue: true }) }),
    recordLookups: element('Get_Items', {
        connector: to('Each'), filterLogic: 'and', getFirstRecordOnly: false, object: 'Item__c', storeOutputAutomatically: true,
        filters: where('Box__c', 'EqualTo', ref('$Record.Id'))
    }),
    variables: [
        { name: 'changed', dataType: 'SObject', isCollection: true, isInput: false, isOutput: false, objectType: 'Item__c' },
        { name: 'created', dataType: 'SObject', isCollection: true, isInput: false, isOutput: false, objectType: 'Item__c' },
        { name: 'one', dataType: 'SObject', isCollection: false, isInput: false, isOutput: false, objectType: 'Item__c' },
        { name: 'counted', dataType: 'Number', isCollection: false, isInput: false, isOutput: false, scale: 0 }
    ],
    loops: element('Each', { collectionReference: 'Get_Items', iterationOrder: 'Asc', nextValueConnector: to('Change'), noMoreValuesConnector: to('Count') }),
    assignments: [
        element('Change', { connector: to('Each'), assignmentItems: [
            { assignToReference: 'Each.Amount__c', operator: 'Add', value: { numberValue: 1 } },
            { assignToReference: 'changed', operator: 'Add', value: ref('Each') },
            { assignToReference: 'one.Amount__c', operator: 'Assign', value: ref('Each.Amount__c') },
            { assignToReference: 'one.Box__c', operator: 'Assign', value: ref('$Record.Id') },
            { assignToReference: 'created', operator: 'Add', value: ref('one') }
        ] }),
        element('Count', { connector: to('Update'), assignmentItems: { assignToReference: 'counted', operator: 'AssignCount', value: ref('changed') } })
    ],
    recordUpdates: [element('Update', { connector: to('Create'), inputReference: 'changed' }), element('Tell', { inputReference: '$Record', inputAssignments: set('Limit__c', ref('counted')) })],
    recordCreates: element('Create', { connector: to('Tell'), inputReference: 'created' })
}; // prettier-ignore

test('a loop changes and makes collections; after the save the triggering record may be updated', (context) => {
    const { 'objects/Box__c/validationRules/Within_Limit.validationRule': _rule, ...files } = withFlow(looping);
    const org = orgOf(context, files);
    const box = insert(org, 'Box__c', { Name: 'B' });
    for (const Amount__c of [1, 2]) insert(org, 'Item__c', { Box__c: box, Amount__c });
    assert.deepEqual(update(org, 'Box__c', box, { Code__c: 'x' }), []);
    assert.deepEqual(rows(org, 'SELECT Amount__c FROM Item__c ORDER BY Id').map((row) => row['Amount__c']), [2000n, 3000n, 2000n, 3000n]);
    assert.deepEqual(rows(org, 'SELECT Open_Sum__c, Item_Count__c, Largest__c, Limit__c FROM Box__c'), [
        { Open_Sum__c: 10000n, Item_Count__c: 4n, Largest__c: 3000n, Limit__c: 2000n }
    ]);
}); // prettier-ignore

test('a fault path goes on with the reason; without one the record is refused', (context) => {
    const failing = (fault: Xml): Xml => ({
        start: start('Box__c', 'RecordAfterSave', 'Create', 'Create', {}),
        recordCreates: [
            element('Create', { object: 'Item__c', ...fault, inputAssignments: [set('Box__c', ref('$Record.Id')), set('Amount__c', { numberValue: -1 })] }),
            element('Note', { object: 'Task', inputAssignments: set('Description', ref('$Flow.FaultMessage')) })
        ]
    });
    const caught = orgOf(context, withFlow(failing({ faultConnector: to('Note') })));
    insert(caught, 'Box__c', { Name: 'B' });
    assert.deepEqual(rows(caught, 'SELECT Description FROM Task'), [
        { Description: 'This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: No negative amounts.. You can look up ExceptionCode values in the SOAP API Developer Guide.' }
    ]);
    const org = orgOf(context, withFlow(failing({})));
    const [result] = write(org, [{ operation: 'insert', objectName: 'Box__c', fields: { Name: 'B' } }]);
    assert.match(problems(result)[0] ?? '', refused);
    assert.deepEqual(rows(org, 'SELECT Id FROM Box__c'), []);
}); // prettier-ignore

test('before a deletion a flow may refuse it, or delete what hangs on the record', (context) => {
    const guard: Xml = {
        start: start('Account', 'RecordBeforeDelete', 'Delete', 'Kept', {}),
        decisions: element('Kept', { defaultConnector: to('Clear'), rules: { name: 'Yes', label: 'Yes', conditionLogic: 'and', connector: to('Refuse'), conditions: when('$Record.Name', 'Contains', text('KEEP')) } }),
        customErrors: element('Refuse', { customErrorMessages: { errorMessage: '{!$Record.Name} stays.', isFieldError: false } }),
        recordDeletes: element('Clear', { object: 'Dispute__c', filterLogic: 'and', filters: where('Account__c', 'EqualTo', ref('$Record.Id')) })
    }; // prettier-ignore
    const org = orgOf(context, withFlow(guard));
    const [kept, gone] = [insert(org, 'Account', { Name: 'Keep me' }), insert(org, 'Account', { Name: 'Go' })];
    insert(org, 'Dispute__c', { Name: 'd', Account__c: gone });
    const results = write(
        org,
        [kept, gone].map((id) => ({ operation: 'delete', objectName: 'Account', id }))
    );
    assert.deepEqual(results.map(problems), [['FIELD_CUSTOM_VALIDATION_EXCEPTION: Keep me stays.'], []]);
    assert.deepEqual(rows(org, 'SELECT Name FROM Account UNION ALL SELECT Name FROM Dispute__c'), [
        { Name: 'Keep me' }
    ]);
});

test('flows that start each other without end are stopped', (context) => {
    const endless: Xml = {
        start: start('Box__c', 'RecordAfterSave', 'CreateAndUpdate', 'Again', {}),
        formulas: { name: 'More', dataType: 'Number', scale: 3, expression: 'BLANKVALUE({!$Record.Limit__c}, 0) + 1' },
        recordUpdates: element('Again', { inputReference: '$Record', inputAssignments: set('Limit__c', ref('More')) })
    };
    const org = orgOf(context, withFlow(endless));
    const [result] = write(org, [{ operation: 'insert', objectName: 'Box__c', fields: { Name: 'B' } }]);
    assert.match(problems(result)[0] ?? '', /maximum trigger depth exceeded/);
    assert.deepEqual(rows(org, 'SELECT Id FROM Box__c'), []);
});

test('flows run in their stated order; drafts and obsolete ones do not run', (context) => {
    const adding = (letter: string, more: Xml = {}): Xml =>
        flow(letter, {
            start: start('Box__c', 'RecordBeforeSave', 'Create', 'Add', {}),
            assignments: element('Add', {
                assignmentItems: { assignToReference: '$Record.Code__c', operator: 'Add', value: text(letter) }
            }),
            ...more
        });
    const org = orgOf(context, {
        ...desk,
        'flows/A.flow': adding('a', { triggerOrder: 1500 }),
        'flows/B.flow': adding('b'),
        'flows/C.flow': adding('c', { triggerOrder: 20 }),
        'flows/D.flow': adding('d', { triggerOrder: 10 }),
        'flows/E.flow': adding('e', { status: 'Draft', screens: element('S', {}) }),
        'flows/F.flow': adding('f', { status: 'Obsolete' })
    });
    insert(org, 'Box__c', { Name: 'B' });
    assert.deepEqual(rows(org, 'SELECT Code__c FROM Box__c'), [{ Code__c: 'dcba' }]);
});

test('a flow on a master starts when a roll-up changes', (context) => {
    const watch: Xml = {
        start: start('Box__c', 'RecordBeforeSave', 'Update', 'Full', { filterFormula: 'AND(ISCHANGED({!$Record.Open_Sum__c}), {!$Record.Open_Sum__c} > 10)' }),
        customErrors: element('Full', { customErrorMessages: { errorMessage: 'Full at {!$Record.Open_Sum__c}, was {!$Record__Prior.Open_Sum__c}.', isFieldError: false } })
    }; // prettier-ignore
    const org = orgOf(context, withFlow(watch));
    const box = insert(org, 'Box__c', { Name: 'B' });
    const results = write(
        org,
        [6, 5, 4].map((Amount__c) => ({
            operation: 'insert',
            objectName: 'Item__c',
            fields: { Box__c: box, Amount__c }
        }))
    );
    assert.deepEqual(results.map(problems), [[], ['FIELD_CUSTOM_VALIDATION_EXCEPTION: Full at 11, was 6.'], []]);
});

const stamp: Xml = { start: start('Box__c', 'RecordBeforeSave', 'Create', 'Add', {}) };
const add = (item: Xml): Xml => ({ ...stamp, assignments: element('Add', { assignmentItems: item }) });

const stops: readonly (readonly [name: string, content: Xml, reason: RegExp])[] = [
    ['unknown element', { ...stamp, screens: element('Add', {}) }, /element <screens>/],
    ['an action before the save', { ...stamp, actionCalls: element('Add', {}) }, /actions after a save only/],
    ['another trigger', { start: start('Box__c', 'Scheduled', 'Create', 'Add', {}) }, /record-triggered flows only, not Scheduled/],
    ['a scheduled path', { start: { ...start('Box__c', 'RecordAfterSave', 'Create', 'Add', {}), scheduledPaths: { name: 'x' } } }, /element <scheduledPaths>/],
    ['unknown object', { start: start('No__c', 'RecordBeforeSave', 'Create', 'Add', {}) }, /unknown object No__c/],
    ['unknown target', stamp, /element add is not there/],
    ['unknown resource', add({ assignToReference: '$Record.Code__c', operator: 'Assign', value: ref('Nothing') }), /flow element Add: the flow has no resource Nothing/],
    ['unknown field', add({ assignToReference: '$Record.No__c', operator: 'Assign', value: text('x') }), /flow element Add: Box__c has no field No__c/],
    ['unknown operator', add({ assignToReference: '$Record.Code__c', operator: 'Multiply', value: text('x') }), /flow element Add: the local org does not know the operator Multiply/],
    ['wrong type', add({ assignToReference: '$Record.Limit__c', operator: 'Assign', value: text('x') }), /flow element Add: text does not fit number/],
    ['formula field', add({ assignToReference: '$Record.Room__c', operator: 'Assign', value: { numberValue: 1 } }), /Room__c cannot be written/],
    ['unknown function', { ...add({ assignToReference: '$Record.Code__c', operator: 'Assign', value: ref('F') }), formulas: { name: 'F', dataType: 'String', expression: 'NOPE({!$Record.Code__c})' } }, /flow element F: .*NOPE \(line 1, column 1/],
    ['formula in a circle', { ...add({ assignToReference: '$Record.Code__c', operator: 'Assign', value: ref('F') }), formulas: { name: 'F', dataType: 'String', expression: '{!F} & "x"' } }, /F refers to itself/],
    ['a write before the save', { ...stamp, recordCreates: element('Add', { object: 'Task', inputAssignments: set('Subject', text('x')) }) }, /changes its own record only/],
    ['condition logic', { ...stamp, decisions: element('Add', { rules: { name: 'R', label: 'R', conditionLogic: '1 AND 3', conditions: when('$Record.Name', 'EqualTo', text('x')) } }) }, /logic "1 and 3" cannot be read/],
    ['a name used twice', { ...stamp, assignments: [element('Add', {}), element('ADD', {})] }, /the name ADD is used twice/],
    ['an outcome named as a formula', { ...stamp, formulas: { name: 'Own', dataType: 'Boolean', expression: 'ISNEW()' }, decisions: element('Add', { rules: { name: 'Own', label: 'Own', conditionLogic: 'and', conditions: when('Own', 'EqualTo', { booleanValue: true }) } }) }, /the name Own is used twice/],
    ['a long error', { ...stamp, customErrors: element('Add', { customErrorMessages: { errorMessage: 'x'.repeat(256), isFieldError: false } }) }, /flow element Add: an error message has 256 characters, 255 are allowed/],
    ['sharing mode', { ...stamp, runInMode: 'SystemModeWithSharing' }, /no flow in SystemModeWithSharing/]
]; // prettier-ignore

for (const [name, content, reason] of stops) {
    test(`the start stops at: ${name}`, (context) => {
        assert.throws(
            () => orgOf(context, withFlow(content)),
            (error: Error) =>
                error.name === 'MetadataError' &&
                /Tested\.flow-meta\.xml/.test(error.message) &&
                reason.test(error.message)
        );
    });
}

test('a flow writes what its user may not, and asks the permissions of its user', (context) => {
    const org = orgOf(context, { ...desk, 'flows/Dispute_Decision.flow': decide, ...withFlow({
        start: start('Account', 'RecordAfterSave', 'Create', 'Make', {}),
        recordCreates: element('Make', { object: 'Box__c', inputAssignments: [set('Name', text('{!$User.Username}')), set('Limit__c', { numberValue: 3 })] })
    }) }); // prettier-ignore
    const profile = rows(org, `SELECT Id FROM Profile WHERE Name = 'Standard User'`)[0]?.['Id'];
    const name = 'clerk@boxes.invalid';
    const clerk = insert(org, 'User', {
        Username: name, Email: name, LastName: 'C', Alias: 'c', TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8', IsActive: true, ProfileId: profile
    }); // prettier-ignore
    const user = org.context(name);
    const boxes = org.schema.objects.get('box__c');
    assert.equal(boxes && user.access.canCreate(boxes), false);
    const [made] = org.write(user, [{ operation: 'insert', objectName: 'Account', fields: { Name: 'A' } }], {
        allOrNone: false
    });
    assert.deepEqual(problems(made), []);
    assert.deepEqual(rows(org, 'SELECT Name, Limit__c, CreatedById FROM Box__c'), [
        { Name: name, Limit__c: 3000n, CreatedById: clerk }
    ]);
});
