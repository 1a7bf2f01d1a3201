import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answerGraphql } from '../graphql/execute.ts';
import type { Org } from '../org.ts';
import { boxes, insert, orgOf, type Xml } from './package-fixture.ts';

const withEntries: Readonly<Record<string, Xml>> = {
    ...boxes,
    'objects/Item__c/fields/Corrects__c.field': {
        label: 'Corrects', type: 'Lookup', referenceTo: 'Item__c', deleteConstraint: 'SetNull', relationshipName: 'Corrections'
    },
    'objects/Contact/fields/Role__c.field': { label: 'Role', type: 'Text', length: 20 }
}; // prettier-ignore

function answer(org: Org, query: string): Record<string, Record<string, unknown>> {
    const { data, errors } = answerGraphql(org, org.context(org.administrator), { query });
    assert.deepEqual(errors, []);
    return (JSON.parse(JSON.stringify(data)) as { uiapi: Record<string, Record<string, unknown>> }).uiapi;
}

test('one document writes a contact, what was said, its correction and a task; records refer to others of any type', (context) => {
    const org = orgOf(context, withEntries);
    const box = insert(org, 'Box__c', { Name: 'Birch' });
    const made = answer(
        org,
        `mutation { uiapi {
            account: AccountCreate(input: { Account: { Name: "Birch" } }) { Record { Id } }
            carol: ContactCreate(input: { Contact: { LastName: "Jensen", AccountId: "@{account}", Role__c: "Owner" } }) { Record { Account { Name { value } } } }
            said: Item__cCreate(input: { Item__c: { Box__c: "${box}", Note__c: "called" } }) { Record { Id } }
            corrected: Item__cCreate(input: { Item__c: { Box__c: "${box}", Corrects__c: "@{said.Record.Id}" } }) { Record { Corrects__r { Note__c { value } } } }
            task: TaskCreate(input: { Task: { Subject: "Call again", WhatId: "@{account}", WhoId: "@{carol}", ActivityDate: "2026-07-03" } }) { Record { Status { value } Owner { Name { value } } } }
            done: TaskUpdate(input: { Id: "@{task}", Task: { Status: "Completed" } }) { Record { IsClosed { value } } }
        } }`
    );
    const record = (alias: string): unknown => made[alias]?.['Record'];
    assert.deepEqual(record('carol'), { Account: { Name: { value: 'Birch' } } });
    assert.deepEqual(record('corrected'), { Corrects__r: { Note__c: { value: 'called' } } });
    assert.deepEqual(record('task'), {
        Status: { value: 'Not Started' },
        Owner: { Name: { value: 'Local Administrator' } }
    });
    assert.deepEqual(record('done'), { IsClosed: { value: true } });
    const { query } = answer(
        org,
        `{ uiapi { query {
            Task(where: { Subject: { like: "call%" }, IsClosed: { eq: true }, or: [{ ActivityDate: { lt: { value: "2026-07-04" } } }, { ActivityDate: { eq: null } }] }, orderBy: { ActivityDate: { order: ASC, nulls: LAST }, CreatedDate: { order: DESC } }) { edges { node { Subject { value } ActivityDate { value } } } }
            Account(first: 1) { edges { node { Contacts(first: 5) { edges { node { Role__c { value } } } } Tasks(first: 1) { totalCount } } } }
            Item__c(where: { Corrects__c: { eq: null } }) { edges { node { Corrections__r(first: 1) { totalCount } } } }
        } } }`
    );
    assert.deepEqual(query, {
        Task: { edges: [{ node: { Subject: { value: 'Call again' }, ActivityDate: { value: '2026-07-03' } } }] },
        Account: {
            edges: [
                { node: { Contacts: { edges: [{ node: { Role__c: { value: 'Owner' } } }] }, Tasks: { totalCount: 1 } } }
            ]
        },
        Item__c: { edges: [{ node: { Corrections__r: { totalCount: 1 } } }] }
    });
});

test('a mutation that refers to a later one is undone as a whole', (context) => {
    const org = orgOf(context, withEntries);
    const { errors } = answerGraphql(org, org.context(org.administrator), {
        query: `mutation { uiapi {
            box: Box__cCreate(input: { Box__c: { Name: "Birch" } }) { Record { Id } }
            item: Item__cCreate(input: { Item__c: { Box__c: "@{box}", Loose__c: "@{account}" } }) { Record { Id } }
            account: AccountCreate(input: { Account: { Name: "Birch" } }) { Record { Id } }
        } }`
    });
    assert.match(String(errors[0]?.['message']), /@\{account\} names no record created before/);
    assert.deepEqual(org.query(org.context(org.administrator), 'SELECT Id FROM Box__c'), []);
});
