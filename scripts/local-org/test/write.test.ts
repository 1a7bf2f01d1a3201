import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WriteRequest } from '../dml/request.ts';
import type { Org } from '../org.ts';
import { boxes, insert, orgOf, problems, write } from './package-fixture.ts';

const item = (
    org: Org,
    box: string,
    fields: Readonly<Record<string, unknown>>,
    values: 'json' | 'text' = 'json'
): string[] =>
    problems(
        org.write(
            org.context(org.administrator),
            [{ operation: 'insert', objectName: 'Item__c', fields: { Box__c: box, ...fields } }],
            {
                allOrNone: false,
                values
            }
        )[0]
    );
const one = (org: Org, sql: string): Record<string, unknown> => ({
    ...org.query(org.context(org.administrator), sql)[0]
});

test('a new record gets its id, defaults, autonumber and audit fields', (context) => {
    const org = orgOf(context, boxes);
    org.clock.set(new Date('2026-06-30T09:00:00.300Z'));
    const box = insert(org, 'box__c', { NAME: '  Blue box ', limit__c: 10.5 });
    const id = insert(org, 'Item__c', {
        Box__r: { Id: box },
        Amount__c: 0.1,
        Day__c: '2026-06-30',
        Seen__c: '2026-06-30T10:00:00.999+02:00'
    });
    assert.match(id, /^a\w{17}$/);
    const administrator = org.context(org.administrator).user.id;
    assert.deepEqual(one(org, 'SELECT * FROM Item__c'), {
        Id: id, Name: 'IT-0001', Box__c: box, Amount__c: 100n, Day__c: '2026-06-30', Seen__c: '2026-06-30T08:00:00.000Z',
        Checked__c: 0n, Note__c: null, Guard__c: null, Loose__c: null, Status__c: 'Open', IsDeleted: 0n,
        CreatedDate: '2026-06-30T09:00:00.000Z', CreatedById: administrator, LastModifiedDate: '2026-06-30T09:00:00.000Z',
        LastModifiedById: administrator, SystemModstamp: '2026-06-30T09:00:00.000Z'
    }); // prettier-ignore
    assert.deepEqual(one(org, 'SELECT Name, Limit__c, OwnerId FROM Box__c'), {
        Name: 'Blue box',
        Limit__c: 10500n,
        OwnerId: administrator
    });
});

test('values of a wrong type, size or choice are refused in the words of Salesforce', (context) => {
    const org = orgOf(context, boxes);
    const box = insert(org, 'Box__c', { Name: 'B' });
    const json = (fields: Readonly<Record<string, unknown>>): string[] => item(org, box, fields);
    const text = (fields: Readonly<Record<string, unknown>>): string[] => item(org, box, fields, 'text');
    const cannot = (type: string, token: string, value: string): string[] => [
        `JSON_PARSER_ERROR: Cannot deserialize instance of ${type} from ${token} value ${value} or request may be missing a required field`
    ];
    assert.deepEqual(json({ Amount__c: 'twelve' }), cannot('double', 'VALUE_STRING', 'twelve'));
    assert.deepEqual(json({ Note__c: 5 }), cannot('string', 'VALUE_NUMBER', '5'));
    assert.deepEqual(json({ Day__c: '2026-02-30' }), cannot('date', 'VALUE_STRING', '2026-02-30'));
    assert.deepEqual(json({ Seen__c: 'now' }), cannot('datetime', 'VALUE_STRING', 'now'));
    assert.deepEqual(json({ Checked__c: 'perhaps' }), cannot('boolean', 'VALUE_STRING', 'perhaps'));
    assert.deepEqual(text({ Amount__c: '1.2.3' }), [
        'INVALID_TYPE_ON_FIELD_IN_RECORD: Amount: value not of required type: 1.2.3'
    ]);
    assert.deepEqual(text({ Amount__c: '12.5', Checked__c: 'TRUE' }), []);
    assert.deepEqual(json({ Amount__c: 1e15 }), [
        'NUMBER_OUTSIDE_VALID_RANGE: Amount: value outside of valid range on numeric field: 1000000000000000'
    ]);
    assert.deepEqual(json({ Note__c: 'elevenchars' }), [
        'STRING_TOO_LONG: Note: data value too large: elevenchars (max length=10)'
    ]);
    assert.deepEqual(json({ Status__c: 'abc' }), [
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Status: bad value for restricted picklist field: abc'
    ]);
    assert.deepEqual(json({ Foo__c: 1 }), ["INVALID_FIELD: No such column 'Foo__c' on sobject of type Item__c"]);
    assert.deepEqual(json({ Loose__c: 'abc' }), ['MALFORMED_ID: Loose: id value of incorrect type: abc']);
    assert.deepEqual(json({ Loose__c: box }), [`FIELD_INTEGRITY_EXCEPTION: Loose: id value of incorrect type: ${box}`]);
    assert.deepEqual(json({ Loose__c: '001000000000999AAA' }), [
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id: 001000000000999'
    ]);
    assert.deepEqual(json({ Note__c: 'elevenchars', Status__c: 'abc' }).length, 2);
});

test('numbers are exact and round half up on their scale', (context) => {
    const { 'objects/Box__c/validationRules/Within_Limit.validationRule': _rule, ...files } = boxes;
    const org = orgOf(context, files);
    const cases: readonly (readonly [unknown, bigint])[] = [
        [0.1, 100n], [1.0005, 1001n], ['1.0004999', 1000n], [-1.0005, -1001n], ['999999999999999.999', 999999999999999999n], [1e-7, 0n], ['1e3', 1000000n], [-0.0001, 0n]
    ]; // prettier-ignore
    for (const [given, stored] of cases) {
        const id = insert(org, 'Box__c', { Name: 'B', Limit__c: given });
        assert.deepEqual(
            one(org, `SELECT Limit__c FROM Box__c WHERE Id = '${id}'`),
            { Limit__c: stored },
            String(given)
        );
    }
});

test('required, read-only and unknown targets are refused', (context) => {
    const org = orgOf(context, boxes);
    const results = write(org, [
        { operation: 'insert', objectName: 'Box__c', fields: {} },
        { operation: 'insert', objectName: 'Item__c', fields: { Amount__c: 1 } },
        { operation: 'insert', objectName: 'Item__c', fields: { Name: 'mine', CreatedDate: '2020-01-01' } },
        { operation: 'insert', objectName: 'Nothing__c', fields: {} },
        { operation: 'update', objectName: 'Box__c', id: 'a00000000000999AAA', fields: {} },
        { operation: 'update', objectName: 'Box__c', id: 'abc', fields: {} },
        { operation: 'delete', objectName: 'Box__c', id: 'a00000000000999AAA' },
        { operation: 'insert', objectName: 'Organization', fields: { Name: 'x' } }
    ]);
    assert.deepEqual(results.map(problems), [
        ['REQUIRED_FIELD_MISSING: Required fields are missing: [Name]'],
        ['REQUIRED_FIELD_MISSING: Required fields are missing: [Box__c]'],
        [
            'INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Name, CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.'
        ],
        ["INVALID_TYPE: sObject type 'Nothing__c' is not supported."],
        ['INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'],
        ['MALFORMED_ID: bad id abc'],
        ['ENTITY_IS_DELETED: entity is deleted'],
        ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: entity type cannot be inserted: Organization']
    ]);
});

test('all rules that fire are reported, and formula fields and roll-ups cannot be written', (context) => {
    const org = orgOf(context, boxes);
    const box = insert(org, 'Box__c', { Name: 'B' });
    assert.deepEqual(item(org, box, { Amount__c: -1, Status__c: 'Closed', Note__c: 'x' }), [
        'FIELD_CUSTOM_VALIDATION_EXCEPTION: No negative amounts.',
        'FIELD_CUSTOM_VALIDATION_EXCEPTION: A closed item has no note.'
    ]);
    const [result] = write(org, [
        { operation: 'update', objectName: 'Box__c', id: box, fields: { Room__c: 1, Open_Sum__c: 1 } }
    ]);
    assert.match(problems(result)[0] ?? '', /^INVALID_FIELD_FOR_INSERT_UPDATE: .*Room__c, Open_Sum__c/);
});

test('unique keys know case or not, also beyond ASCII', (context) => {
    const org = orgOf(context, boxes);
    const first = insert(org, 'Box__c', { Name: 'B', Key__c: 'a|1', Code__c: 'ÄB' });
    insert(org, 'Box__c', { Name: 'B', Key__c: 'A|1', Code__c: 'ac' });
    const results = write(org, [
        { operation: 'insert', objectName: 'Box__c', fields: { Name: 'B', Key__c: 'a|1' } },
        { operation: 'insert', objectName: 'Box__c', fields: { Name: 'B', Code__c: 'äb' } }
    ]);
    const duplicate = (field: string): string[] => [
        `DUPLICATE_VALUE: duplicate value found: ${field} duplicates value on record with id: ${first.slice(0, 15)}`
    ];
    assert.deepEqual(results.map(problems), [duplicate('Key__c'), duplicate('Code__c')]);
});

test('upsert by external id creates, updates and knows its own duplicates', (context) => {
    const org = orgOf(context, boxes);
    const upsert = (externalId: unknown, fields = {}, externalIdField = 'Key__c'): WriteRequest => ({
        operation: 'upsert', objectName: 'Box__c', externalIdField, externalId, fields: { Name: 'B', ...fields }
    }); // prettier-ignore
    const results = write(org, [upsert('k1'), upsert('k2'), upsert('k1'), upsert(''), upsert('x', {}, 'Limit__c')]);
    assert.deepEqual(
        results.map((result) => (result.success ? result.created : problems(result))),
        [
            true,
            true,
            ['DUPLICATE_VALUE: Duplicate external id specified: k1'],
            ['MISSING_ARGUMENT: Key__c not specified'],
            ['INVALID_FIELD: Field name provided, Limit__c is not an External ID for Box__c']
        ]
    );
    const [again] = write(org, [upsert('k1', { Limit__c: 7 })]);
    assert.deepEqual(again, { success: true, id: results[0]?.success ? results[0].id : '', created: false });
    assert.deepEqual(one(org, "SELECT Limit__c FROM Box__c WHERE Key__c = 'k1'"), { Limit__c: 7000n });
});

test('a parent may be named by its external key', (context) => {
    const org = orgOf(context, boxes);
    const box = insert(org, 'Box__c', { Name: 'B', Key__c: 'k1' });
    const byKey = (key: string): WriteRequest => ({
        operation: 'insert',
        objectName: 'Item__c',
        fields: { Box__r: { Key__c: key } }
    });
    const [good, bad] = write(org, [byKey('k1'), byKey('k9')]);
    assert.equal(good?.success, true);
    assert.deepEqual(one(org, 'SELECT Box__c FROM Item__c'), { Box__c: box });
    assert.deepEqual(problems(bad), [
        'INVALID_FIELD: Foreign key external ID: k9 not found for field Key__c in entity Box__c'
    ]);
});

test('all or none rolls everything back and tells the siblings', (context) => {
    const org = orgOf(context, boxes);
    const results = write(
        org,
        [
            { operation: 'insert', objectName: 'Box__c', fields: { Name: 'good' } },
            { operation: 'insert', objectName: 'Box__c', fields: {} }
        ],
        true
    );
    assert.deepEqual(
        results.map((result) => problems(result)[0]?.split(':')[0]),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']
    );
    assert.deepEqual(one(org, 'SELECT count(*) AS n FROM Box__c'), { n: 0n });
});

test('a delete takes details along, blanks loose lookups and stops at restricted ones', (context) => {
    const org = orgOf(context, boxes);
    const [box, other, loose, guarded] = [
        insert(org, 'Box__c', { Name: 'B' }),
        insert(org, 'Box__c', { Name: 'C' }),
        insert(org, 'Account', { Name: 'L' }),
        insert(org, 'Account', { Name: 'G' })
    ];
    insert(org, 'Item__c', { Box__c: box, Amount__c: 1 });
    const kept = insert(org, 'Item__c', { Box__c: other, Loose__c: loose, Guard__c: guarded });
    const results = write(org, [
        { operation: 'delete', objectName: 'Box__c', id: box },
        { operation: 'delete', objectName: 'Account', id: loose.slice(0, 15) },
        { operation: 'delete', objectName: 'Account', id: guarded }
    ]);
    assert.deepEqual(results.map(problems), [
        [],
        [],
        [
            `DELETE_FAILED: Your attempt to delete ${guarded.slice(0, 15)} could not be completed because it is associated with the following items: ${kept.slice(0, 15)}`
        ]
    ]);
    assert.deepEqual(
        org.query(org.context(org.administrator), 'SELECT Id, Loose__c FROM Item__c').map((row) => ({ ...row })),
        [{ Id: kept, Loose__c: null }]
    );
});

test('ISCHANGED and PRIORVALUE see the record before the change', (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Box__c/validationRules/Frozen.validationRule': {
            active: true,
            errorConditionFormula: 'AND(ISCHANGED(Limit__c), PRIORVALUE(Limit__c) = 5, NOT(ISNEW()))',
            errorDisplayField: 'Limit__c',
            errorMessage: 'Five stays five.'
        }
    });
    const box = insert(org, 'Box__c', { Name: 'B', Limit__c: 5 });
    const update = (fields: Readonly<Record<string, unknown>>): string[] =>
        problems(write(org, [{ operation: 'update', objectName: 'Box__c', id: box, fields }])[0]);
    assert.deepEqual(update({ Name: 'C' }), []);
    assert.deepEqual(update({ Limit__c: 5.0 }), []);
    assert.deepEqual(update({ Limit__c: 6 }), ['FIELD_CUSTOM_VALIDATION_EXCEPTION: Five stays five.']);
});

test('a rule may look at parents, by their stored and formula fields', (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Item__c/validationRules/Fits.validationRule': {
            active: true,
            errorConditionFormula:
                'AND(NOT(ISBLANK(Box__r.Room__c)), Amount__c > Box__r.Room__c, BEGINS(Box__r.Owner.Username, "admin"))',
            errorMessage: 'No room.'
        }
    });
    const box = insert(org, 'Box__c', { Name: 'B', Limit__c: 10 });
    assert.deepEqual(item(org, box, { Amount__c: 4 }), []);
    assert.deepEqual(item(org, box, { Amount__c: 7 }), ['FIELD_CUSTOM_VALIDATION_EXCEPTION: No room.']);
    assert.deepEqual(item(org, insert(org, 'Box__c', { Name: 'no limit' }), { Amount__c: 7 }), []);
});
