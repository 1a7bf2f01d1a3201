import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { WriteRequest } from '../dml/request.ts';
import { createOrg, type Org } from '../org.ts';
import { boxes, customObject, insert, orgOf, packageFolder, problems, write, type Xml } from './package-fixture.ts';

interface ModelItem {
    readonly box: number;
    readonly amount: number | null;
    readonly status: string | null;
    readonly day: string | null;
}

const boxCount = 3;
const item = fc.record({
    box: fc.nat({ max: boxCount - 1 }),
    amount: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    status: fc.constantFrom('Open', 'Closed', null),
    day: fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`))
});
const step = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), item }),
    fc.record({ kind: fc.constant('update' as const), at: fc.nat(), item }),
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat() })
);

const fieldsOf = (boxIds: readonly string[], { box, amount, status, day }: ModelItem): Record<string, unknown> => ({
    Box__c: boxIds[box], Amount__c: amount === null ? null : amount / 1000, Status__c: status, Day__c: day
}); // prettier-ignore

/** Half away from zero, as Salesforce rounds. */
const hundredths = (thousandths: number): bigint =>
    BigInt(Math.sign(thousandths) * Math.round(Math.abs(thousandths) / 10));

/** Totals over a formula: what an open item leaves of 100, in hundredths; blank without an amount. */
function netTotals(own: readonly ModelItem[]): Record<string, unknown> {
    const nets = own
        .filter(({ status }) => status === 'Open')
        .flatMap(({ amount }) => (amount === null ? [] : [hundredths(100_000 - amount)]));
    const ordered = nets.toSorted((one, other) => (one < other ? -1 : 1));
    return {
        Net_Sum__c: nets.reduce((sum, net) => sum + net, 0n),
        Least_Net__c: ordered[0] ?? null,
        Most_Net__c: ordered.at(-1) ?? null
    };
}

/** The totals of a box by adding up its items one by one. */
function naiveTotals(items: Iterable<ModelItem>, box: number): Record<string, unknown> {
    const own = [...items].filter((one) => one.box === box);
    const days = own.flatMap(({ day }) => (day === null ? [] : [day])).sort();
    const open = own.filter(({ status }) => status === 'Open').map(({ amount }) => BigInt(amount ?? 0));
    const notClosed = own.flatMap(({ status, amount }) => (status === 'Closed' || amount === null ? [] : [amount]));
    return {
        Item_Count__c: BigInt(own.length),
        Open_Sum__c: open.reduce((sum, amount) => sum + amount, 0n),
        First_Day__c: days[0] ?? null,
        Largest__c: notClosed.length === 0 ? null : BigInt(Math.max(...notClosed)),
        ...netTotals(own)
    };
}

const plainTotals = 'Item_Count__c, Open_Sum__c, First_Day__c, Largest__c';
const totalsOf = (org: Org, id: string | undefined, fields = plainTotals): Record<string, unknown> => ({
    ...org.query(org.context(org.administrator), `SELECT ${fields} FROM Box__c WHERE Id = '${id}'`)[0]
});

const netTotal = (summaryOperation: string): Xml => ({
    label: summaryOperation,
    type: 'Summary',
    summaryOperation,
    summaryForeignKey: 'Item__c.Box__c',
    summarizedField: 'Item__c.Net__c',
    summaryFilterItems: { field: 'Item__c.Status__c', operation: 'equals', value: 'Open' }
});

/** The boxes with totals over a formula that reads another formula. */
const netBoxes: Readonly<Record<string, Xml>> = {
    ...boxes,
    'objects/Item__c/fields/Used__c.field': { label: 'Used', type: 'Number', precision: 18, scale: 3, formula: 'Amount__c', formulaTreatBlanksAs: 'BlankAsBlank' },
    'objects/Item__c/fields/Net__c.field': { label: 'Net', type: 'Number', precision: 18, scale: 2, formula: '100 - Used__c', formulaTreatBlanksAs: 'BlankAsBlank' },
    'objects/Box__c/fields/Net_Sum__c.field': netTotal('sum'),
    'objects/Box__c/fields/Least_Net__c.field': netTotal('min'),
    'objects/Box__c/fields/Most_Net__c.field': netTotal('max')
}; // prettier-ignore
const allTotals = `${plainTotals}, Net_Sum__c, Least_Net__c, Most_Net__c`;

test('roll-ups equal naive totals after any writes, in any batches', (context) => {
    const org = orgOf(context, netBoxes);
    fc.assert(
        fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (batches) => {
            const boxIds = Array.from({ length: boxCount }, () => insert(org, 'Box__c', { Name: 'B' }));
            const model = new Map<string, ModelItem>();
            for (const batch of batches) {
                const known = [...model.keys()];
                const applied: { request: WriteRequest; item?: ModelItem }[] = [];
                for (const one of batch) {
                    const id = one.kind === 'insert' ? undefined : known[one.at % Math.max(1, known.length)];
                    if (one.kind === 'insert')
                        applied.push({
                            request: { operation: 'insert', objectName: 'Item__c', fields: fieldsOf(boxIds, one.item) },
                            item: one.item
                        });
                    else if (id === undefined) continue;
                    else if (one.kind === 'delete')
                        applied.push({ request: { operation: 'delete', objectName: 'Item__c', id } });
                    else
                        applied.push({
                            request: {
                                operation: 'update',
                                objectName: 'Item__c',
                                id,
                                fields: fieldsOf(boxIds, one.item)
                            },
                            item: one.item
                        });
                }
                write(
                    org,
                    applied.map(({ request }) => request)
                ).forEach((result, position) => {
                    if (!result.success) return;
                    const changed = applied[position]?.item;
                    if (changed) model.set(result.id, changed);
                    else model.delete(result.id);
                });
            }
            boxIds.forEach((id, box) =>
                assert.deepEqual(totalsOf(org, id, allTotals), naiveTotals(model.values(), box))
            );
        }),
        { numRuns: 60 }
    );
});

test('a master that its details would break refuses just those details', (context) => {
    const org = orgOf(context, boxes);
    const [small, large] = [
        insert(org, 'Box__c', { Name: 'S', Limit__c: 10 }),
        insert(org, 'Box__c', { Name: 'L', Limit__c: 1000 })
    ];
    const into = (box: string, amount: number): WriteRequest => ({
        operation: 'insert',
        objectName: 'Item__c',
        fields: { Box__c: box, Amount__c: amount }
    });
    const results = write(org, [into(small, 6), into(large, 6), into(small, 6), into(large, 7), into(small, 4)]);
    const full = ['FIELD_CUSTOM_VALIDATION_EXCEPTION: The box is full.'];
    assert.deepEqual(results.map(problems), [[], [], full, [], []]);
    assert.equal(totalsOf(org, small)['Open_Sum__c'], 10000n);
    assert.equal(totalsOf(org, large)['Open_Sum__c'], 13000n);
});

test('a detail moves to another master only where the metadata allows it', (context) => {
    const org = orgOf(context, boxes);
    const [one, other] = [insert(org, 'Box__c', { Name: '1' }), insert(org, 'Box__c', { Name: '2' })];
    const id = insert(org, 'Item__c', { Box__c: one, Amount__c: 5 });
    assert.deepEqual(
        problems(write(org, [{ operation: 'update', objectName: 'Item__c', id, fields: { Box__c: other } }])[0]),
        []
    );
    assert.deepEqual([totalsOf(org, one)['Open_Sum__c'], totalsOf(org, other)['Open_Sum__c']], [0n, 5000n]);

    const master = boxes['objects/Item__c/fields/Box__c.field'];
    const fixed = orgOf(context, {
        ...boxes,
        'objects/Item__c/fields/Box__c.field': { ...master, reparentableMasterDetail: false }
    });
    const [first, second] = [insert(fixed, 'Box__c', { Name: '1' }), insert(fixed, 'Box__c', { Name: '2' })];
    const stays = insert(fixed, 'Item__c', { Box__c: first });
    const [result] = write(fixed, [
        { operation: 'update', objectName: 'Item__c', id: stays, fields: { Box__c: second } }
    ]);
    assert.match(problems(result)[0] ?? '', /^INVALID_FIELD_FOR_INSERT_UPDATE: .*Box__c/);
});

test('a start on records that are there counts a new total over a formula', (context) => {
    const stateFolder = packageFolder(context, {});
    const open = (files: Readonly<Record<string, Xml>>): Org =>
        createOrg({ stateFolder, packageFolders: [packageFolder(context, files)] });
    const before = open(boxes);
    const [box, empty] = [insert(before, 'Box__c', { Name: 'B' }), insert(before, 'Box__c', { Name: 'E' })];
    for (const Amount__c of [30, 40, null]) insert(before, 'Item__c', { Box__c: box, Amount__c });
    before.close();
    const after = open(netBoxes);
    context.after(() => after.close());
    const nets = 'Net_Sum__c, Least_Net__c, Most_Net__c';
    assert.deepEqual(totalsOf(after, box, nets), { Net_Sum__c: 13000n, Least_Net__c: 6000n, Most_Net__c: 7000n });
    assert.deepEqual(totalsOf(after, empty, nets), { Net_Sum__c: 0n, Least_Net__c: null, Most_Net__c: null });
});

const formula = (text: string, more: Xml = {}): Xml => ({ label: 'F', type: 'Number', precision: 18, scale: 2, formula: text, ...more }); // prettier-ignore
const unsummarizable: readonly (readonly [what: string, net: Xml, reason: RegExp])[] = [
    ['the day', formula('Amount__c * DAY(TODAY())'), /TODAY\(\) or NOW\(\) \(Net__c\)/],
    ['a parent', formula('Box__r.Limit__c - Amount__c'), /cross-object formula \(Net__c\)/],
    ['another formula over a parent', formula('Deep__c + 1'), /cross-object formula \(Deep__c\)/],
    ['a text', formula('TEXT(Amount__c)', { type: 'Text' }), /cannot roll up string \(Net__c\)/]
];

for (const [what, net, reason] of unsummarizable) {
    test(`no roll-up over a formula that asks for ${what}`, (context) => {
        const files = {
            ...boxes,
            'objects/Item__c/fields/Deep__c.field': formula('Box__r.Limit__c'),
            'objects/Item__c/fields/Net__c.field': net,
            'objects/Box__c/fields/Net_Sum__c.field': netTotal('min')
        };
        assert.throws(() => orgOf(context, files), reason);
    });
}

test("a formula reads its parent's totals and formulas", (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Box__c/fields/Shelf__c.field': { label: 'Shelf', type: 'Lookup', referenceTo: 'Shelf__c', relationshipName: 'Boxes' },
        'objects/Shelf__c/Shelf__c.object': customObject('Shelf'),
        'objects/Shelf__c/fields/Old_Since__c.field': { label: 'Old since', type: 'Date' },
        'objects/Shelf__c/fields/Is_Old__c.field': { label: 'Is old', type: 'Checkbox', formula: 'Old_Since__c <= TODAY()' },
        'objects/Box__c/fields/Is_Full__c.field': { label: 'Is full', type: 'Checkbox', formula: 'OR(Item_Count__c > 1, First_Day__c <= TODAY())' },
        'objects/Item__c/fields/Verdict__c.field': {
            label: 'Verdict', type: 'Text', formula: 'IF(Box__r.Is_Full__c, "Full", IF(Box__r.Shelf__r.Is_Old__c, "Old", "Fine"))'
        }
    }); // prettier-ignore
    const old = insert(org, 'Shelf__c', { Name: 'S', Old_Since__c: '2026-06-30' });
    const [full, due, aged, fine] = [undefined, undefined, old, undefined].map((Shelf__c) =>
        insert(org, 'Box__c', { Name: 'B', Shelf__c })
    );
    for (const Box__c of [full, full, aged, fine]) insert(org, 'Item__c', { Box__c });
    insert(org, 'Item__c', { Box__c: due, Day__c: '2026-06-30' });
    const item = [...org.schema.objects.values()].find(({ apiName }) => apiName === 'Item__c');
    const field = item?.fields.get('verdict__c');
    assert.ok(item && field);
    const rows = org.query(
        org.context(org.administrator),
        `SELECT ${org.fieldSql(item, field, 'i')} AS verdict FROM Item__c i ORDER BY Id`
    );
    assert.deepEqual(
        rows.map(({ verdict }) => verdict),
        ['Full', 'Full', 'Old', 'Fine', 'Full']
    );
});

test('a total of totals keeps their decimals, whichever object is read first', (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Account/fields/Box_Sum__c.field': {
            label: 'Box Sum', type: 'Summary', summaryOperation: 'sum', summaryForeignKey: 'Box__c.Account__c', summarizedField: 'Box__c.Open_Sum__c'
        },
        'objects/Box__c/fields/Account__c.field': { label: 'Account', type: 'MasterDetail', referenceTo: 'Account', relationshipName: 'Boxes', relationshipOrder: 0 }
    }); // prettier-ignore
    const scaleOf = (object: string, field: string): number | undefined =>
        org.schema.objects.get(object)?.fields.get(field)?.scale;
    assert.equal(scaleOf('account', 'box_sum__c'), scaleOf('box__c', 'open_sum__c'));
    assert.equal(scaleOf('account', 'box_sum__c'), 3);
});

test('a chain of totals reaches the top in the same write', (context) => {
    const org = orgOf(context, {
        ...boxes,
        'objects/Account/fields/Box_Sum__c.field': {
            label: 'Box Sum', type: 'Summary', summaryOperation: 'sum', summaryForeignKey: 'Box__c.Account__c', summarizedField: 'Box__c.Open_Sum__c'
        },
        'objects/Box__c/fields/Account__c.field': { label: 'Account', type: 'MasterDetail', referenceTo: 'Account', relationshipName: 'Boxes', relationshipOrder: 0 }
    }); // prettier-ignore
    const account = insert(org, 'Account', { Name: 'A' });
    const [one, two] = [
        insert(org, 'Box__c', { Name: '1', Account__c: account }),
        insert(org, 'Box__c', { Name: '2', Account__c: account })
    ];
    write(
        org,
        [one, two].map((box) => ({
            operation: 'insert',
            objectName: 'Item__c',
            fields: { Box__c: box, Amount__c: 1.5 }
        }))
    );
    const sum = (): unknown =>
        org.query(org.context(org.administrator), 'SELECT Box_Sum__c FROM Account')[0]?.['Box_Sum__c'];
    assert.equal(sum(), 3000n);
    write(org, [{ operation: 'delete', objectName: 'Box__c', id: one }]);
    assert.equal(sum(), 1500n);
});
