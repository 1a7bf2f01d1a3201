import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { readPackage } from '../local-org/metadata/package.ts';

// What sales must not see, by name: the general access table takes its expectation from the permission sets themselves.
const hidden = [
    [
        'Credit_Hold__c',
        ['Key__c', 'Rule__c', 'Reason__c', 'Release_Reason__c', 'End_Reason__c', 'Policy_Key__c', 'Ready_To_Release__c']
    ],
    [
        'Credit_Profile__c',
        [
            'Credit_Group__c',
            'Group_Limit__c',
            'Group_Exposure__c',
            'Band__c',
            'Risk_Class__c',
            'Decision_Trace__c',
            'Blocking_Rules__c',
            'Warning_Rules__c',
            'Own_Score__c',
            'Own_Score_Parts__c'
        ]
    ],
    ['Credit_Document__c', ['Received_On__c', 'Key__c']],
    ['Credit_Score__c', []],
    ['Credit_Group__c', []],
    ['Credit_Policy__c', []],
    ['Credit_Authority__c', []],
    ['Credit_Statement__c', []],
    ['Credit_Reference__c', []],
    ['Credit_Guarantor__c', []],
    ['Credit_Application__c', []],
    ['Collection_Promise__c', ['Key__c']],
    ['Collection_Promise_Item__c', []],
    ['Receivable_Plan__c', []],
    ['Receivable_Plan_Item__c', []],
    ['Receivable_Installment__c', []],
    ['Receivable_Dispute__c', ['Key__c']],
    ['Receivable_Dispute_Item__c', []],
    ['Collection_Activity__c', ['Internal_Note__c']],
    ['Collection_Message__c', []],
    ['Collection_Placement__c', []],
    ['Collection_Placement_Item__c', []],
    ['Collection_Step__c', []],
    ['Collection_Template__c', []],
    ['Cash_Receipt__c', ['Key__c']],
    ['Cash_Application__c', ['Key__c']],
    ['Contact_Rule__c', ['Key__c']],
    ['Credit_Request__c', ['Offer_Amount__c', 'Offer_Until__c', 'Documents__c']]
] as const;

test('neither sales set opens scores, rules, reasons, the credit file, or who shares a group and with what', () => {
    const { permissionSets } = readPackage([join(root, 'force-app')]);
    for (const name of ['Good_Terms_Sales_Rep', 'Good_Terms_Sales_Leader']) {
        const set = permissionSets.find(({ apiName }) => apiName === name);
        const fields = set?.fieldPermissions.map(({ field }) => field) ?? [];
        const objects = set?.objectPermissions.map(({ object }) => object) ?? [];
        assert.ok(fields.includes('Credit_Profile__c.Available__c') && objects.includes('Credit_Hold__c'), name);
        for (const [object, closed] of hidden) {
            if (closed.length === 0) assert.ok(!objects.includes(object), `${name} ${object}`);
            for (const field of closed) assert.ok(!fields.includes(`${object}.${field}`), `${name} ${object}.${field}`);
        }
    }
});

// What sales gets, by name; of what it may write neither more nor less.
const opened = {
    Collection_Activity__c: ['Summary__c', 'Note__c', 'Outcome__c', 'Is_Corrected__c', 'Promise__c', 'Dispute__c'],
    Collection_Promise__c: ['Event_On__c', 'Received_In_Time__c', 'Withdrawal_Reason__c', 'Paid_Late_On__c'],
    Receivable_Dispute__c: ['Holder_Name__c', 'Question__c', 'Is_Confirmed__c'],
    Cash_Receipt__c: ['Reference__c', 'Applied__c', 'Reversed_On__c', 'Reversal_Reason__c'],
    Cash_Application__c: ['Document__c', 'Reversed_On__c'],
    Contact_Rule__c: ['Citation__c', 'Place__c'],
    Contact: ['Time_Zone__c', 'Debtor_Role__c', 'Cease_Contact__c', 'Attorney__c', 'Phone', 'Email'],
    Credit_Profile__c: [
        ...['Promised__c', 'Disputed__c', 'Next_Promise_On__c', 'Last_Contact_At__c', 'Payer__c'],
        ...['Debtor_Type__c', 'Place__c', 'Time_Zone__c', 'Cease_Contact__c', 'Attorney__c', 'Negotiation_Until__c'],
        ...[
            'Judged_As_Of__c',
            'Judgement__c',
            'Is_Watched__c',
            'Block_Starts_On__c',
            'Clearing_Amount__c',
            'Needs_Review__c'
        ],
        ...['Quote_Guard__c', 'Credit_Terms__c', 'Court__c', 'Case_Number__c', 'Review_Due__c', 'Verdict__c']
    ],
    Account: ['Least_Release_Left__c', 'Earliest_Block_Start__c', 'Credit_Blocked__c', 'Credit_About_To_Block__c'],
    Credit_Hold__c: ['Release_Left__c', 'Ended_On__c', 'Ended_By__c']
};
const asks = ['Amount__c', 'Currency_Code__c', 'Until__c', 'New_Terms__c', 'Opportunity__c'];
const logs = [
    ...['Direction__c', 'Contact__c', 'Contact_Name__c', 'Outcome__c', 'Summary__c', 'Note__c', 'Documents__c'],
    ...['Paid_On__c', 'Amount__c', 'Currency_Code__c', 'Payment_Reference__c', 'Expected_On__c', 'Approver__c'],
    ...['Next_Step__c', 'Next_Step_On__c', 'Next_Step_Owner__c', 'Guard_Findings__c', 'Guard_Reason__c'],
    ...['Corrects__c', 'Correction_Reason__c', 'Contact_Event_Key__c', 'Request_Key__c'],
    ...['Message_Subject__c', 'Message_Body__c', 'Recipient__c']
];
const deals = ['Ship_Date__c', 'Credit_Profile__c', 'Payment_In_Advance__c', 'Deal_Currency__c'];

test('both sales sets read the judgement and the story, log contacts, write requests and deals, and decide nothing', () => {
    const { permissionSets } = readPackage([join(root, 'force-app')]);
    for (const name of ['Good_Terms_Sales_Rep', 'Good_Terms_Sales_Leader']) {
        const set = permissionSets.find(({ apiName }) => apiName === name);
        assert.ok(set);
        const fields = set.fieldPermissions.map(({ field }) => field);
        for (const [object, names] of Object.entries(opened))
            for (const field of names) assert.ok(fields.includes(`${object}.${field}`), `${name} ${object}.${field}`);
        const written = set.fieldPermissions.filter(({ editable }) => editable).map(({ field }) => field);
        assert.deepEqual(
            written.toSorted(),
            [
                ...logs.map((field) => `Collection_Activity__c.${field}`),
                ...asks.map((field) => `Credit_Request__c.${field}`),
                ...deals.map((field) => `Opportunity.${field}`)
            ].toSorted()
        );
        assert.deepEqual(
            set.objectPermissions
                .filter(({ create, edit }) => create || edit)
                .map(({ object, create, edit }) => [object, create, edit]),
            [
                ['Collection_Activity__c', true, false],
                ['Credit_Request__c', true, true]
            ]
        );
        assert.deepEqual(set.customPermissions, ['Good_Terms_Ask_Credit', 'Good_Terms_Log_Contact']);
    }
});
