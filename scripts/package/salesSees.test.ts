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
    ['Collection_Promise__c', []],
    ['Collection_Promise_Item__c', []],
    ['Receivable_Plan__c', []],
    ['Receivable_Plan_Item__c', []],
    ['Receivable_Installment__c', []],
    ['Receivable_Dispute__c', []],
    ['Receivable_Dispute_Item__c', []]
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

// What sales gets of issue 4, by name: neither more nor less.
const opened = {
    Credit_Profile__c: [
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
const deals = ['Ship_Date__c', 'Credit_Profile__c', 'Payment_In_Advance__c', 'Deal_Currency__c'];

test('both sales sets read the judgement, write requests and deals, and decide nothing', () => {
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
                ...asks.map((field) => `Credit_Request__c.${field}`),
                ...deals.map((field) => `Opportunity.${field}`)
            ].toSorted()
        );
        assert.deepEqual(
            set.objectPermissions.filter(({ create, edit }) => create || edit).map(({ object }) => object),
            ['Credit_Request__c']
        );
        assert.deepEqual(set.customPermissions, ['Good_Terms_Ask_Credit']);
    }
});
