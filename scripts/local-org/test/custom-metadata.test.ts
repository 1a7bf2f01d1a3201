import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { createOrg } from '../org.ts';
import { call, createUser, startOrg } from './org-fixture.ts';
import { boxes, insert, orgOf, packageFolder, problems, write, type Xml } from './package-fixture.ts';

const limits: Readonly<Record<string, Xml>> = {
    'objects/Box_Limit__mdt/Box_Limit__mdt.object': { label: 'Box limit', pluralLabel: 'Box limits', visibility: 'Public' },
    'objects/Box_Limit__mdt/fields/Most__c.field': { label: 'Most', type: 'Number', precision: 18, scale: 3, fieldManageability: 'SubscriberControlled' },
    'objects/Box_Limit__mdt/fields/Words__c.field': { label: 'Words', type: 'Text', length: 20, required: true, fieldManageability: 'DeveloperControlled' },
    'objects/Box_Limit__mdt/fields/Strict__c.field': { label: 'Strict', type: 'Checkbox', defaultValue: 'false' },
    'objects/Box_Limit__mdt/fields/Note__c.field': { label: 'Note', type: 'LongTextArea', length: 500 },
    'customMetadata/Box_Limit.Default.md': { label: 'Default', protected: false, values: [{ field: 'Most__c', value: 12.5 }, { field: 'Words__c', value: ';Open;' }] },
    'customMetadata/Box_Limit.Other.md': { label: 'The other', protected: false, values: [{ field: 'Words__c', value: 'x' }, { field: 'Strict__c', value: true }, { field: 'Note__c', value: 'long' }] },
    'permissionsets/Reader.permissionset': { label: 'Reader', customMetadataTypeAccesses: { name: 'Box_Limit__mdt', enabled: true } }
}; // prettier-ignore

const path = '$CustomMetadata.Box_Limit__mdt.Default';
const rules: Readonly<Record<string, Xml>> = {
    ...boxes,
    ...limits,
    'objects/Box__c/validationRules/Most.validationRule': {
        active: true,
        errorConditionFormula: `Limit__c > ${path}.Most__c`,
        errorMessage: 'More than the most.'
    },
    'objects/Item__c/validationRules/Stage.validationRule': {
        active: true,
        errorConditionFormula: `CONTAINS(${path}.Words__c, ";" & TEXT(Status__c) & ";")`,
        errorMessage: 'That status is taken.'
    },
    'objects/Box__c/fields/Left__c.field': {
        label: 'Left', type: 'Number', precision: 18, scale: 3, formula: `${path}.Most__c - Limit__c`, formulaTreatBlanksAs: 'BlankAsBlank'
    }
}; // prettier-ignore

test('records are read by SOQL with their standard fields, and keep their ids over a start', (context) => {
    const folder = packageFolder(context, rules);
    const stateFolder = packageFolder(context, {});
    const read = (): unknown[] => {
        const org = createOrg({ stateFolder, packageFolders: [folder] });
        try {
            return org.query(org.context(org.administrator), 'SELECT * FROM Box_Limit__mdt ORDER BY DeveloperName');
        } finally {
            org.close();
        }
    };
    const first = read() as Record<string, unknown>[];
    assert.deepEqual(
        first.map(({ Id, SystemModstamp: _stamp, ...row }) => ({ ...row, prefix: String(Id).slice(0, 1) })),
        [
            { DeveloperName: 'Default', MasterLabel: 'Default', Label: 'Default', Language: 'en_US', NamespacePrefix: null, QualifiedApiName: 'Default', Most__c: 12500n, Words__c: ';Open;', Strict__c: 0n, Note__c: null, prefix: 'm' },
            { DeveloperName: 'Other', MasterLabel: 'The other', Label: 'The other', Language: 'en_US', NamespacePrefix: null, QualifiedApiName: 'Other', Most__c: null, Words__c: 'x', Strict__c: 1n, Note__c: 'long', prefix: 'm' }
        ]
    ); // prettier-ignore
    assert.deepEqual(read(), first);
    mkdirSync(join(folder, 'customMetadata'), { recursive: true });
    writeFileSync(
        join(folder, 'customMetadata/Box_Limit.Other.md-meta.xml'),
        `<?xml version="1.0" encoding="UTF-8"?><CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
            <label>Third</label><protected>false</protected>
            <values><field>Most__c</field><value xsi:nil="true"/></values>
            <values><field>Words__c</field><value xsi:type="xsd:string">changed</value></values></CustomMetadata>`
    );
    const [, changed] = read() as Record<string, unknown>[];
    assert.deepEqual(
        [
            changed?.['Id'],
            changed?.['MasterLabel'],
            changed?.['Words__c'],
            changed?.['Most__c'],
            changed?.['Strict__c']
        ],
        [first[1]?.['Id'], 'Third', 'changed', null, 0n]
    );
});

test('rules and formula fields read a record by its name', (context) => {
    const org = orgOf(context, rules);
    const refused = (objectName: string, fields: Record<string, unknown>): string[] =>
        problems(write(org, [{ operation: 'insert', objectName, fields }])[0]);
    assert.deepEqual(refused('Box__c', { Name: 'B', Limit__c: 12.501 }), [
        'FIELD_CUSTOM_VALIDATION_EXCEPTION: More than the most.'
    ]);
    const box = insert(org, 'Box__c', { Name: 'B', Limit__c: 12.5 });
    assert.deepEqual(refused('Item__c', { Box__c: box, Status__c: 'Open' }), [
        'FIELD_CUSTOM_VALIDATION_EXCEPTION: That status is taken.'
    ]);
    assert.deepEqual(refused('Item__c', { Box__c: box, Status__c: 'Closed' }), []);
});

test('a flow reads a record in its conditions, formulas and values', (context) => {
    const org = orgOf(context, {
        ...rules,
        'flows/Limit.flow': {
            label: 'Limit', status: 'Active', processType: 'AutoLaunchedFlow',
            formulas: { name: 'Half', dataType: 'Number', expression: `{!${path}.Most__c} / 2`, scale: 2 },
            start: {
                object: 'Box__c', recordTriggerType: 'Create', triggerType: 'RecordBeforeSave', connector: { targetReference: 'Is_It' },
                filters: { field: 'Key__c', operator: 'EqualTo', value: { elementReference: `${path}.Words__c` } }
            },
            decisions: {
                name: 'Is_It', label: 'Is it',
                rules: {
                    name: 'Yes', label: 'Yes', conditionLogic: 'and', connector: { targetReference: 'Set' },
                    conditions: { leftValueReference: `${path}.Strict__c`, operator: 'EqualTo', rightValue: { booleanValue: false } }
                }
            },
            assignments: { name: 'Set', label: 'Set', assignmentItems: { assignToReference: '$Record.Limit__c', operator: 'Assign', value: { elementReference: 'Half' } } }
        }
    }); // prettier-ignore
    insert(org, 'Box__c', { Name: 'B', Key__c: ';Open;' });
    insert(org, 'Box__c', { Name: 'C', Key__c: 'else' });
    assert.deepEqual(
        org
            .query(org.context(org.administrator), 'SELECT Limit__c FROM Box__c ORDER BY Name')
            .map(({ Limit__c }) => Limit__c),
        [6250n, null]
    );
});

test('no client writes them, and who may not read the type does not see it', async (context) => {
    const org = await startOrg(context, { packageFolders: [packageFolder(context, rules)] });
    const soql = `query?q=${encodeURIComponent('SELECT DeveloperName, Most__c FROM Box_Limit__mdt ORDER BY DeveloperName')}`;
    const rows = (await call(org, soql)).body as { records: Record<string, unknown>[] };
    assert.deepEqual(
        rows.records.map(({ DeveloperName, Most__c }) => [DeveloperName, Most__c]),
        [
            ['Default', 12.5],
            ['Other', null]
        ]
    );
    const created = await call(org, 'sobjects/Box_Limit__mdt', { body: { DeveloperName: 'N', MasterLabel: 'N' } });
    assert.deepEqual([created.status, (created.body as { errorCode: string }[])[0]?.errorCode], [400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']); // prettier-ignore
    const describe = (await call(org, 'sobjects/Box_Limit__mdt/describe')).body as Record<string, unknown>;
    assert.deepEqual(
        ['custom', 'createable', 'updateable', 'deletable', 'queryable', 'layoutable'].map((name) => describe[name]),
        [true, false, false, false, true, false]
    );
    const [reader, stranger] = [await createUser(org, 'reader', ['Reader']), await createUser(org, 'stranger')];
    assert.equal((await call(org, soql, { token: reader })).status, 200);
    assert.equal((await call(org, soql, { token: stranger })).status, 400);
    const info = await call(org, 'ui-api/object-info/Box_Limit__mdt');
    assert.equal(info.status, 404);
});

const broken: readonly (readonly [what: string, files: Readonly<Record<string, Xml>>, reason: RegExp])[] = [
    ['record of an unknown type', { 'customMetadata/No.Default.md': { label: 'D', protected: false } }, /no custom metadata type named No__mdt/],
    ['unknown field', { ...limits, 'customMetadata/Box_Limit.X.md': { label: 'D', values: { field: 'No__c', value: '1' } } }, /unknown field Box_Limit__mdt\.No__c/],
    ['value that does not fit', { ...limits, 'customMetadata/Box_Limit.X.md': { label: 'D', values: [{ field: 'Most__c', value: 'much' }] } }, /Most: value not of required type: much/],
    ['missing value', { ...limits, 'customMetadata/Box_Limit.X.md': { label: 'D' } }, /Required fields are missing: \[Words__c\]/],
    ['name of a record', { ...limits, 'customMetadata/Box_Limit.X__y.md': { label: 'D', values: { field: 'Words__c', value: 'w' } } }, /X__y cannot be the name/],
    ['lookup', { ...limits, 'objects/Box_Limit__mdt/fields/A__c.field': { label: 'A', type: 'Lookup', referenceTo: 'Account' } }, /no such field in a custom metadata type/],
    ['permission on a field', { ...limits, 'permissionsets/P.permissionset': { label: 'P', fieldPermissions: { field: 'Box_Limit__mdt.Most__c', editable: false, readable: true } } }, /a field of a custom metadata type takes no permission/],
    ['access to an unknown type', { 'permissionsets/P.permissionset': { label: 'P', customMetadataTypeAccesses: { name: 'No__mdt', enabled: true } } }, /unknown custom metadata type No__mdt/],
    ['formula with an unknown record', { ...boxes, ...limits, 'objects/Box__c/validationRules/R.validationRule': { active: true, errorConditionFormula: '$CustomMetadata.Box_Limit__mdt.No.Most__c > 1', errorMessage: 'm' } }, /Box_Limit__mdt has no record No/],
    ['formula with an unknown field', { ...boxes, ...limits, 'objects/Box__c/validationRules/R.validationRule': { active: true, errorConditionFormula: `${path}.No__c > 1`, errorMessage: 'm' } }, /Box_Limit__mdt has no field No__c/],
    ['formula over a long text', { ...boxes, ...limits, 'objects/Box__c/validationRules/R.validationRule': { active: true, errorConditionFormula: `ISBLANK(${path}.Note__c)`, errorMessage: 'm' } }, /cannot read the long text Note__c/]
]; // prettier-ignore

for (const [what, files, reason] of broken) {
    test(`the start stops at: ${what}`, (context) => {
        assert.throws(
            () => orgOf(context, files),
            (error: Error) => error.name === 'MetadataError' && reason.test(error.message)
        );
    });
}
