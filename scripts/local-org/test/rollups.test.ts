import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { WriteRequest } from '../dml/request.ts';
import type { Org } from '../org.ts';
import { boxes, insert, orgOf, problems, write } from './package-fixture.ts';

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
        Largest__c: notClosed.length === 0 ? null : BigInt(Math.max(...notClosed))
    };
}

const totalsOf = (org: Org, id: string | undefined): Record<string, unknown> => ({
    ...org.query(
        org.context(org.administrator),
        `SELECT Item_Count__c, Open_Sum__c, First_Day__c, Largest__c FROM Box__c WHERE Id = '${id}'`
    )[0]
});

test('roll-ups equal naive totals after any writes, in any batches', (context) => {
    const org = orgOf(context, boxes);
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
            boxIds.forEach((id, box) => assert.deepEqual(totalsOf(org, id), naiveTotals(model.values(), box)));
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
