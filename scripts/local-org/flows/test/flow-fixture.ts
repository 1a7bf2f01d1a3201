import type { Xml } from '../../test/package-fixture.ts';
import { boxes, customObject, picklist } from '../../test/package-fixture.ts';

export const to = (target: string): Xml => ({ targetReference: target });
export const ref = (elementReference: string): Xml => ({ elementReference });
export const text = (stringValue: string): Xml => ({ stringValue });
export const set = (field: string, value: Xml): Xml => ({ field, value });
export const where = (field: string, operator: string, value: Xml): Xml => ({ field, operator, value });
export const when = (leftValueReference: string, operator: string, rightValue: Xml): Xml => ({
    leftValueReference,
    operator,
    rightValue
});

export const start = (
    object: string,
    triggerType: string,
    recordTriggerType: string,
    next: string,
    more: Xml = {}
): Xml => ({
    locationX: 0,
    locationY: 0,
    connector: to(next),
    object,
    recordTriggerType,
    triggerType,
    ...more
});

/** An active flow as Flow Builder saves one. */
export const flow = (label: string, content: Xml): Xml => ({
    apiVersion: 68,
    environments: 'Default',
    interviewLabel: `${label} {!$Flow.CurrentDateTime}`,
    label,
    processMetadataValues: { name: 'BuilderType', value: text('LightningFlowBuilder') },
    processType: 'AutoLaunchedFlow',
    status: 'Active',
    ...content
});

/** An element with its place on the canvas. */
export const element = (name: string, content: Xml): Xml => ({
    name,
    label: name.replaceAll('_', ' '),
    locationX: 0,
    locationY: 0,
    ...content
});

/** A dispute with its amounts and who held it; requests; quotes with snapshots. */
export const desk: Readonly<Record<string, Xml>> = {
    ...boxes,
    'objects/Dispute__c/Dispute__c.object': customObject('Dispute'),
    'objects/Dispute__c/fields/Status__c.field': { label: 'Status', ...picklist(['Open', 'Decided', 'Closed'], 'Open') },
    'objects/Dispute__c/fields/Account__c.field': { label: 'Account', type: 'Lookup', referenceTo: 'Account', deleteConstraint: 'SetNull', relationshipName: 'Disputes' },
    'objects/Dispute__c/fields/Approver__c.field': { label: 'Approver', type: 'Lookup', referenceTo: 'User', deleteConstraint: 'SetNull', relationshipName: 'Disputes' },
    'objects/Dispute__c/fields/Reason__c.field': { label: 'Reason', type: 'Text', length: 40 },
    'objects/Dispute__c/fields/Decided_On__c.field': { label: 'Decided On', type: 'Date' },
    'objects/Dispute__c/fields/Total__c.field': {
        label: 'Total', type: 'Summary', summaryOperation: 'sum', summaryForeignKey: 'Dispute_Item__c.Dispute__c', summarizedField: 'Dispute_Item__c.Amount__c',
        summaryFilterItems: { field: 'Dispute_Item__c.Status__c', operation: 'equals', value: 'Open' }
    },
    'objects/Dispute_Item__c/Dispute_Item__c.object': customObject('Dispute Item', { nameField: { label: 'Number', type: 'AutoNumber', displayFormat: 'DI-{0000}' }, sharingModel: 'ControlledByParent' }),
    'objects/Dispute_Item__c/fields/Dispute__c.field': { label: 'Dispute', type: 'MasterDetail', referenceTo: 'Dispute__c', relationshipName: 'Items', relationshipOrder: 0, reparentableMasterDetail: false, writeRequiresMasterRead: true },
    'objects/Dispute_Item__c/fields/Status__c.field': { label: 'Status', ...picklist(['Open', 'Decided', 'Closed'], 'Open') },
    'objects/Dispute_Item__c/fields/Amount__c.field': { label: 'Amount', type: 'Number', precision: 18, scale: 3 },
    'objects/Handoff__c/Handoff__c.object': customObject('Hand-off', { nameField: { label: 'Number', type: 'AutoNumber', displayFormat: 'HO-{0000}' }, sharingModel: 'ControlledByParent' }),
    'objects/Handoff__c/fields/Dispute__c.field': { label: 'Dispute', type: 'MasterDetail', referenceTo: 'Dispute__c', relationshipName: 'Handoffs', relationshipOrder: 0, reparentableMasterDetail: false, writeRequiresMasterRead: true },
    'objects/Handoff__c/fields/From__c.field': { label: 'From', type: 'Lookup', referenceTo: 'User', deleteConstraint: 'SetNull', relationshipName: 'Handed' },
    'objects/Handoff__c/fields/To__c.field': { label: 'To', type: 'Lookup', referenceTo: 'User', deleteConstraint: 'SetNull', relationshipName: 'Received' },
    'objects/Handoff__c/fields/At__c.field': { label: 'At', type: 'DateTime' }
}; // prettier-ignore

/** Header status to items: every item of a dispute takes its status. */
export const statusToItems: Xml = flow('Dispute Status To Items', {
    start: start('Dispute__c', 'RecordAfterSave', 'Update', 'Update_Items', { filterLogic: 'and', filters: where('Status__c', 'IsChanged', { booleanValue: true }) }),
    recordUpdates: element('Update_Items', {
        object: 'Dispute_Item__c', filterLogic: 'and',
        filters: [where('Dispute__c', 'EqualTo', ref('$Record.Id')), where('Status__c', 'NotEqualTo', ref('$Record.Status__c'))],
        inputAssignments: set('Status__c', ref('$Record.Status__c'))
    })
}); // prettier-ignore

/** Owner change to a hand-off record, the first owner included. */
export const ownerToHandoff: Xml = flow('Dispute Owner To Handoff', {
    start: start('Dispute__c', 'RecordAfterSave', 'CreateAndUpdate', 'Is_Handed', {}),
    decisions: element('Is_Handed', {
        defaultConnectorLabel: 'Same owner',
        rules: {
            name: 'Handed', label: 'Handed', conditionLogic: 'or', connector: to('Create_Handoff'),
            conditions: [when('New_Record', 'EqualTo', { booleanValue: true }), when('$Record.OwnerId', 'NotEqualTo', ref('$Record__Prior.OwnerId'))]
        }
    }),
    formulas: { name: 'New_Record', dataType: 'Boolean', expression: 'ISNEW()' },
    recordCreates: element('Create_Handoff', {
        object: 'Handoff__c',
        inputAssignments: [
            set('Dispute__c', ref('$Record.Id')), set('From__c', ref('$Record__Prior.OwnerId')),
            set('To__c', ref('$Record.OwnerId')), set('At__c', ref('$Flow.CurrentDateTime'))
        ]
    })
}); // prettier-ignore

/** Refuses a decision by the person who asked, and one without a reason; stamps the day of the others before the save. */
export const decide: Xml = flow('Dispute Decision', {
    start: start('Dispute__c', 'RecordBeforeSave', 'CreateAndUpdate', 'Check', {
        doesRequireRecordChangedToMeetCriteria: true, filterFormula: 'ISPICKVAL({!$Record.Status__c}, "Decided")'
    }),
    decisions: element('Check', {
        defaultConnector: to('Stamp'), defaultConnectorLabel: 'Fine',
        rules: [
            {
                name: 'Own', label: 'Own', conditionLogic: 'and', connector: to('Refuse_Own'),
                conditions: when('$Record.Approver__c', 'EqualTo', ref('$Record.OwnerId'))
            },
            {
                name: 'No_Reason', label: 'No reason', conditionLogic: '1 AND (2 OR 3)', connector: to('Refuse_Reason'),
                conditions: [when('$Record.Reason__c', 'IsNull', { booleanValue: true }), when('$Record.Name', 'StartsWith', text('d')), when('$Record.Name', 'EqualTo', text('x'))]
            }
        ]
    }),
    customErrors: [
        element('Refuse_Own', { customErrorMessages: { errorMessage: 'Nobody decides their own request.', isFieldError: false } }),
        element('Refuse_Reason', { customErrorMessages: [
            { errorMessage: '{!$Record.Name} needs a reason.', fieldSelection: 'Reason__c', isFieldError: true },
            { errorMessage: 'No reason given.', isFieldError: false }
        ] })
    ],
    assignments: element('Stamp', { assignmentItems: { assignToReference: '$Record.Decided_On__c', operator: 'Assign', value: ref('$Flow.CurrentDate') } })
}); // prettier-ignore

/** A request to its decider as a Task. */
export const requestToTask: Xml = flow('Dispute To Task', {
    start: start('Dispute__c', 'RecordAfterSave', 'Create', 'Create_Task', { filterLogic: 'and', filters: where('Approver__c', 'IsNull', { booleanValue: false }) }),
    constants: { name: 'Days', dataType: 'Number', value: { numberValue: 3 } },
    formulas: { name: 'Due', dataType: 'Date', expression: '{!$Flow.CurrentDate} + {!Days}' },
    textTemplates: { name: 'Body', isViewedAsPlainText: true, text: 'For {!$Record.Account__r.Name}, due {!Due}.' },
    recordCreates: element('Create_Task', {
        object: 'Task',
        inputAssignments: [
            set('Subject', text('Decide {!$Record.Name}')), set('OwnerId', ref('$Record.Approver__c')), set('WhatId', ref('$Record.Account__c')),
            set('ActivityDate', ref('Due')), set('Description', ref('Body')), set('Priority', text('High'))
        ]
    })
}); // prettier-ignore
