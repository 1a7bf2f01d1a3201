import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { readPackage } from '../local-org/metadata/package.ts';

// What sales must not see, by name: the general access table takes its expectation from the permission sets themselves.
const hidden = [
    ['Credit_Hold__c', ['Key__c', 'Rule__c', 'Reason__c', 'Release_Reason__c']],
    ['Credit_Profile__c', ['Credit_Group__c', 'Group_Limit__c', 'Group_Exposure__c', 'Band__c', 'Risk_Class__c']],
    ['Credit_Score__c', []],
    ['Credit_Group__c', []]
] as const;

test('neither sales set opens scores, rules, reasons, or who shares a group and with what', () => {
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
