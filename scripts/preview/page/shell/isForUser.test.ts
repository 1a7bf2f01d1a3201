import assert from 'node:assert/strict';
import test from 'node:test';
import type { AppTab } from '../../package/application.ts';
import { isForUser } from './isForUser.ts';

const worklist: AppTab = { name: 'Good_Terms_Worklist', label: 'Worklist', target: { kind: 'page', page: 'Worklist' } };
const holds: AppTab = { name: 'Credit_Hold__c', label: 'Holds', target: { kind: 'object', object: 'Credit_Hold__c' } };
const accounts: AppTab = { name: 'standard-Account', label: 'A', target: { kind: 'object', object: 'Account' } };
const rep = { readableObjects: ['Account', 'Credit_Hold__c'], shownTabs: [] };

test('a tab of the package is for whom a permission set shows it', () => {
    assert.equal(isForUser(worklist, rep), false);
    assert.equal(isForUser(worklist, { ...rep, shownTabs: ['Good_Terms_Worklist'] }), true);
    assert.equal(isForUser(holds, rep), false);
    assert.equal(isForUser(holds, { readableObjects: [], shownTabs: ['Credit_Hold__c'] }), false);
});

test('a standard tab is for whoever may read its object', () => {
    assert.equal(isForUser(accounts, rep), true);
    assert.equal(isForUser(accounts, { readableObjects: [], shownTabs: [] }), false);
});
