import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WriteRequest } from '../../dml/request.ts';
import type { Org } from '../../org.ts';
import { insert, orgOf, problems, write } from '../../test/package-fixture.ts';
import {
    decide,
    desk,
    element,
    flow,
    ownerToHandoff,
    requestToTask,
    set,
    start,
    statusToItems,
    text,
    where
} from './flow-fixture.ts';

const rows = (org: Org, sql: string): Record<string, unknown>[] =>
    org.query(org.context(org.administrator), sql).map((row) => ({ ...row }));
const update = (objectName: string, id: string, fields: Record<string, unknown>): WriteRequest => ({
    operation: 'update', objectName, id, fields
}); // prettier-ignore
const failed = (label: string, reason: string): string =>
    `CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “${label}” process failed. Give your Salesforce admin these details. ${reason}`;
const adminId = (org: Org): string => org.context(org.administrator).user.id;

function colleague(org: Org): string {
    const [profile] = rows(org, `SELECT Id FROM Profile WHERE Name = 'Standard User'`);
    const name = 'colleague@boxes.invalid';
    return insert(org, 'User', {
        Username: name, Email: name, LastName: 'C', Alias: 'c', TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8', IsActive: true, ProfileId: profile?.['Id']
    }); // prettier-ignore
}

test('header status to items: all items of all headers of a batch, roll-ups included', (context) => {
    const org = orgOf(context, { ...desk, 'flows/Dispute_Status_To_Items.flow': statusToItems });
    const disputes = ['a', 'b'].map((Name) => insert(org, 'Dispute__c', { Name }));
    for (const Dispute__c of disputes) for (const Amount__c of [1, 2]) insert(org, 'Dispute_Item__c', { Dispute__c, Amount__c });
    const results = write(org, disputes.map((id, at) => update('Dispute__c', id, { Status__c: at === 0 ? 'Closed' : 'Open' })));
    assert.deepEqual(results.map(problems), [[], []]);
    assert.deepEqual(rows(org, 'SELECT d.Name, d.Total__c, i.Status__c FROM Dispute__c d JOIN Dispute_Item__c i ON i.Dispute__c = d.Id GROUP BY d.Id ORDER BY 1'), [
        { Name: 'a', Total__c: 0n, Status__c: 'Closed' },
        { Name: 'b', Total__c: 3000n, Status__c: 'Open' }
    ]);
}); // prettier-ignore

test('an item that refuses what the flow sets refuses the header, and only that one', (context) => {
    const org = orgOf(context, {
        ...desk,
        'flows/Dispute_Status_To_Items.flow': statusToItems,
        'objects/Dispute_Item__c/validationRules/Stays_Open.validationRule': {
            active: true, errorConditionFormula: 'AND(ISCHANGED(Status__c), Amount__c > 100)', errorMessage: 'Too large to close.'
        }
    }); // prettier-ignore
    const disputes = ['a', 'b', 'c'].map((Name) => insert(org, 'Dispute__c', { Name }));
    disputes.forEach((Dispute__c, at) => insert(org, 'Dispute_Item__c', { Dispute__c, Amount__c: at === 1 ? 101 : 1 }));
    const results = write(org, disputes.map((id) => update('Dispute__c', id, { Status__c: 'Closed' })));
    assert.deepEqual(results.map(problems), [
        [],
        [failed('Dispute Status To Items', "This error occurred when the flow tried to update records: FIELD_CUSTOM_VALIDATION_EXCEPTION: Too large to close.. You can look up ExceptionCode values in the SOAP API Developer Guide.")],
        []
    ]);
    assert.deepEqual(rows(org, 'SELECT d.Status__c AS header, i.Status__c AS item FROM Dispute__c d JOIN Dispute_Item__c i ON i.Dispute__c = d.Id ORDER BY d.Name'), [
        { header: 'Closed', item: 'Closed' },
        { header: 'Open', item: 'Open' },
        { header: 'Closed', item: 'Closed' }
    ]);
}); // prettier-ignore

test('owner change to a hand-off: the first owner, a change, and no record without one', (context) => {
    const org = orgOf(context, { ...desk, 'flows/Dispute_Owner_To_Handoff.flow': ownerToHandoff });
    const [admin, other] = [adminId(org), colleague(org)];
    const dispute = insert(org, 'Dispute__c', { Name: 'a' });
    write(org, [update('Dispute__c', dispute, { Name: 'b' }), update('Dispute__c', dispute, { OwnerId: other })]);
    assert.deepEqual(rows(org, 'SELECT Name, From__c, To__c, At__c FROM Handoff__c ORDER BY Name'), [
        { Name: 'HO-0001', From__c: null, To__c: admin, At__c: '2026-06-30T09:00:00.000Z' },
        { Name: 'HO-0002', From__c: admin, To__c: other, At__c: '2026-06-30T09:00:00.000Z' }
    ].map((row) => ({ ...row, At__c: rows(org, 'SELECT At__c FROM Handoff__c')[0]?.['At__c'] })));
}); // prettier-ignore

test('a custom error refuses on the record or on a field; a change before the save is saved', (context) => {
    const org = orgOf(context, { ...desk, 'flows/Dispute_Decision.flow': decide });
    const other = colleague(org);
    const [own, bare, fine] = [
        insert(org, 'Dispute__c', { Name: 'own', Approver__c: adminId(org) }),
        insert(org, 'Dispute__c', { Name: 'd1', Approver__c: other }),
        insert(org, 'Dispute__c', { Name: 'd2', Approver__c: other, Reason__c: 'late' })
    ];
    const results = write(org, [own, bare, fine].map((id) => update('Dispute__c', id, { Status__c: 'Decided' })));
    assert.deepEqual(results.map((result) => (result.success ? [] : result.errors)), [
        [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Nobody decides their own request.', fields: [] }],
        [
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'd1 needs a reason.', fields: ['Reason__c'] },
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No reason given.', fields: [] }
        ],
        []
    ]);
    const seen = (): unknown => rows(org, 'SELECT Status__c, Decided_On__c FROM Dispute__c ORDER BY Name DESC');
    const expected = [
        { Status__c: 'Open', Decided_On__c: null },
        { Status__c: 'Decided', Decided_On__c: '2026-06-30' },
        { Status__c: 'Open', Decided_On__c: null }
    ];
    assert.deepEqual(seen(), expected);
    // Only a record that newly meets the criteria starts the flow.
    assert.deepEqual(problems(write(org, [update('Dispute__c', fine, { Decided_On__c: null, Reason__c: null })])[0]), []);
    assert.deepEqual(rows(org, `SELECT Decided_On__c FROM Dispute__c WHERE Id = '${fine}'`), [{ Decided_On__c: null }]);
    assert.match(problems(write(org, [{ operation: 'insert', objectName: 'Dispute__c', fields: { Name: 'd3', Status__c: 'Decided' } }])[0])[0] ?? '', /d3 needs a reason/);
}); // prettier-ignore

test('a request becomes a Task of its decider', (context) => {
    const org = orgOf(context, { ...desk, 'flows/Dispute_To_Task.flow': requestToTask });
    const [account, other] = [insert(org, 'Account', { Name: 'Juniper' }), colleague(org)];
    insert(org, 'Dispute__c', { Name: 'no decider', Account__c: account });
    insert(org, 'Dispute__c', { Name: 'a', Account__c: account, Approver__c: other });
    assert.deepEqual(rows(org, 'SELECT Subject, OwnerId, WhatId, ActivityDate, Description, Priority, Status FROM Task'), [
        {
            Subject: 'Decide a', OwnerId: other, WhatId: account, ActivityDate: '2026-07-03', Description: 'For Juniper, due 2026-07-03.',
            Priority: 'High', Status: 'Not Started'
        }
    ]);
}); // prettier-ignore

test('a flow after the save does not see what another one wrote to the record', (context) => {
    const close = flow('Close', {
        triggerOrder: 1,
        start: start('Dispute__c', 'RecordAfterSave', 'Create', 'Close'),
        recordUpdates: element('Close', { inputReference: '$Record', inputAssignments: set('Status__c', text('Closed')) })
    });
    const tell = flow('Tell', {
        triggerOrder: 2,
        start: start('Dispute__c', 'RecordAfterSave', 'CreateAndUpdate', 'Tell', {
            filterLogic: 'and', filters: where('Status__c', 'EqualTo', text('Open'))
        }),
        recordCreates: element('Tell', { object: 'Task', inputAssignments: set('Subject', text('{!$Record.Status__c}')) })
    });
    const org = orgOf(context, { ...desk, 'flows/Close.flow': close, 'flows/Tell.flow': tell });
    insert(org, 'Dispute__c', { Name: 'a' });
    assert.deepEqual(rows(org, 'SELECT Status__c FROM Dispute__c'), [{ Status__c: 'Closed' }]);
    assert.deepEqual(rows(org, 'SELECT Subject FROM Task'), [{ Subject: 'Open' }]);
}); // prettier-ignore
