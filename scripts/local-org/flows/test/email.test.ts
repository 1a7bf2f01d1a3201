import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { MetadataError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { boxes, insert, orgOf, problems, write, type Xml } from '../../test/package-fixture.ts';
import { element, flow, ref, set, start, text, to } from './flow-fixture.ts';

const input = (name: string, value: Xml): Xml => ({ name, value });
const inputs = [
    input('emailAddresses', ref('$Record.Note__c')),
    input('emailSubject', text('About {!$Record.Box__r.Name}')),
    input('emailBody', ref('Body')),
    input('senderType', text('CurrentUser'))
];

/** A new item is mailed about, and then closed; what cannot be sent is told in the box. */
const mailing = (parameters: readonly Xml[], more: Xml = {}, moment = 'RecordAfterSave'): Xml => ({
    start: start('Item__c', moment, 'Create', 'Send'),
    textTemplates: { name: 'Body', isViewedAsPlainText: true, text: 'Item {!$Record.Name}: {!$Record.Amount__c}' },
    actionCalls: element('Send', {
        actionName: 'emailSimple',
        actionType: 'emailSimple',
        flowTransactionModel: 'CurrentTransaction',
        nameSegment: 'emailSimple',
        inputParameters: parameters,
        ...more
    })
});
const orgWith = (context: TestContext, content: Xml): Org =>
    orgOf(context, { ...boxes, 'flows/Mailing.flow': flow('Mailing', content) });
const rows = (org: Org, sql: string): Record<string, unknown>[] =>
    org.query(org.context(org.administrator), sql).map((row) => ({ ...row }));

test('what a flow sends is kept as an email, and goes away with a save that is undone', (context) => {
    const content = mailing(inputs, { connector: to('Close') });
    const org = orgWith(context, {
        ...content,
        recordUpdates: element('Close', { inputReference: '$Record', inputAssignments: set('Status__c', text('Closed')) })
    });
    const box = insert(org, 'Box__c', { Name: 'Birch' });
    const refused = write(org, [{ operation: 'insert', objectName: 'Item__c', fields: { Box__c: box, Note__c: 'a@b.de' } }]);
    assert.deepEqual(problems(refused[0]).map((problem) => /A closed item has no note/.test(problem)), [true]);
    assert.deepEqual(rows(org, 'SELECT Id FROM EmailMessage'), []);
    const sent = orgWith(context, mailing(inputs));
    insert(sent, 'Item__c', { Box__c: insert(sent, 'Box__c', { Name: 'Birch' }), Note__c: 'a@b.de', Amount__c: 2.5 });
    const [email] = rows(sent, 'SELECT FromAddress, ToAddress, Subject, TextBody, HtmlBody, Status, substr(MessageDate, 1, 10) AS day FROM EmailMessage');
    const { FromAddress, ...others } = email ?? {};
    assert.match(String(FromAddress), /@/);
    assert.deepEqual(others, { ToAddress: 'a@b.de', Subject: 'About Birch', TextBody: 'Item IT-0001: 2.5', HtmlBody: null, Status: '3', day: '2026-06-30' });
}); // prettier-ignore

test('an address that is none stops the save, or takes the way of faults', (context) => {
    const org = orgWith(context, mailing(inputs));
    const box = insert(org, 'Box__c', { Name: 'Birch' });
    const item = (note: string | null) =>
        problems(
            write(org, [{ operation: 'insert', objectName: 'Item__c', fields: { Box__c: box, Note__c: note } }])[0]
        )[0];
    assert.match(item('nobody') ?? '', /“Mailing” process failed.*INVALID_EMAIL_ADDRESS.*nobody/);
    assert.match(item(null) ?? '', /Missing required input parameter: emailAddresses/);
    const saved = orgWith(context, {
        ...mailing(inputs, { faultConnector: to('Tell') }),
        recordCreates: element('Tell', { object: 'Task', inputAssignments: set('Subject', ref('$Flow.FaultMessage')) })
    });
    insert(saved, 'Item__c', { Box__c: insert(saved, 'Box__c', { Name: 'Birch' }), Note__c: 'nobody' });
    assert.match(String(rows(saved, 'SELECT Subject FROM Task')[0]?.['Subject']), /INVALID_EMAIL_ADDRESS/);
});

test('a contact stands for its address', (context) => {
    const contact = [input('recipientId', ref('$Record.Note__c')), ...inputs.slice(1)];
    const org = orgWith(context, mailing(contact));
    const box = insert(org, 'Box__c', { Name: 'Birch' });
    const result = write(org, [
        { operation: 'insert', objectName: 'Item__c', fields: { Box__c: box, Note__c: '003000' } }
    ]);
    assert.match(problems(result[0])[0] ?? '', /Invalid recipient: 003000/);
});

test('what the local org cannot run is refused at the start', (context) => {
    const cases: readonly (readonly [Xml, RegExp])[] = [
        [mailing(inputs, {}, 'RecordBeforeSave'), /after a save only/],
        [mailing(inputs.slice(1)), /needs the input emailAddresses or recipientId/],
        [mailing(inputs.slice(0, 2)), /needs the input emailBody/],
        [mailing([...inputs, input('emailTemplateId', text('x'))]), /no input emailTemplateId/],
        [mailing(inputs, { actionName: 'chatterPost', actionType: 'chatterPost' }), /runs no action chatterPost/],
        [mailing(inputs, { flowTransactionModel: 'NewTransaction' }), /no action in NewTransaction/]
    ];
    for (const [content, reason] of cases)
        assert.throws(
            () => orgWith(context, content),
            (error) => error instanceof MetadataError && reason.test(error.message)
        );
});
