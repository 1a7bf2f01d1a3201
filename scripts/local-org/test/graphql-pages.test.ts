import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { answerGraphql } from '../graphql/execute.ts';
import type { Org } from '../org.ts';
import { boxes, insert, orgOf } from './package-fixture.ts';

interface Item {
    readonly box: number;
    readonly day: number | null;
    readonly amount: number | null;
}
interface Sort {
    readonly field: 'Day__c' | 'Amount__c';
    readonly order: 'ASC' | 'DESC';
    readonly nulls: 'FIRST' | 'LAST';
    readonly ids: 'ASC' | 'DESC';
}
type Edges = { edges: { node: { Id: string } }[]; pageInfo: { hasNextPage: boolean }; totalCount: number };
type Found = Readonly<Record<string, Edges>>;

const dayOf = (day: number | null): string | null => (day === null ? null : `2026-06-${String(day).padStart(2, '0')}`);
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function found(org: Org, query: string, variables: Record<string, unknown> = {}): Found {
    const { data, errors } = answerGraphql(org, org.context(org.administrator), { query, variables });
    assert.deepEqual(errors, []);
    return (data as { uiapi: { query: Found } }).uiapi.query;
}

/** Ids of the items in the order that is asked for, by sorting all of them here. */
function sorted(items: readonly (Item & { id: string })[], { field, order, nulls, ids }: Sort): string[] {
    const key = (item: Item): string | number | null => (field === 'Day__c' ? dayOf(item.day) : item.amount);
    const compare = (one: Item & { id: string }, other: Item & { id: string }): number => {
        const [left, right] = [key(one), key(other)];
        const tie = byText(one.id, other.id) * (ids === 'ASC' ? 1 : -1);
        if (left === right) return tie;
        if (left === null || right === null) return (left === null) === (nulls === 'FIRST') ? -1 : 1;
        return (left < right ? -1 : 1) * (order === 'ASC' ? 1 : -1);
    };
    return items.toSorted(compare).map(({ id }) => id);
}

const item = fc.record<Item>({
    box: fc.nat({ max: 2 }),
    day: fc.option(fc.integer({ min: 1, max: 4 })),
    amount: fc.option(fc.integer({ min: 0, max: 3 }))
});
const sort = fc.record<Sort>({
    field: fc.constantFrom('Day__c', 'Amount__c'),
    order: fc.constantFrom('ASC', 'DESC'),
    nulls: fc.constantFrom('FIRST', 'LAST'),
    ids: fc.constantFrom('ASC', 'DESC')
});
const page = fc.record({ first: fc.integer({ min: 1, max: 6 }), skipped: fc.nat({ max: 6 }) });

test('pages of what hangs on some parents are those of the whole list, however they are asked for', (context) => {
    fc.assert(
        fc.property(fc.array(item, { maxLength: 14 }), sort, page, (items, by, { first, skipped }) => {
            const org = orgOf(context, boxes);
            const parents = ['Twin', 'Twin', 'Alone'].map((Name) => insert(org, 'Box__c', { Name }));
            const known = items.map(({ box, day, amount }) => ({
                ...{ box, day, amount },
                id: insert(org, 'Item__c', { Box__c: parents[box], Day__c: dayOf(day), Amount__c: amount })
            }));
            const after = skipped > 0 ? `after: "${Buffer.from(`v1:${skipped}`).toString('base64')}"` : '';
            const inline = `{ ${by.field}: { order: ${by.order}, nulls: ${by.nulls} }, Id: { order: ${by.ids} } }`;
            const given = { [by.field]: { order: by.order, nulls: by.nulls }, Id: { order: by.ids } };
            const answer = (where: string, orderBy: string): Edges | undefined =>
                found(
                    org,
                    `query q${orderBy === '$by' ? '($by: Item__c_OrderBy)' : ''} { uiapi { query { Item__c(where: ${where}, orderBy: ${orderBy}, first: ${first} ${after}) { edges { node { Id } } pageInfo { hasNextPage } totalCount } } } }`,
                    { by: given }
                )['Item__c'];
            const check = (where: string, own: typeof known): void => {
                const all = sorted(own, by);
                for (const orderBy of [inline, '$by']) {
                    const shown = answer(where, orderBy);
                    assert.deepEqual(
                        shown?.edges.map(({ node }) => node.Id),
                        all.slice(skipped, skipped + first)
                    );
                    assert.equal(shown?.pageInfo.hasNextPage, all.length > skipped + first);
                    assert.equal(shown?.totalCount, all.length);
                }
            };
            check('{ Box__r: { Name: { eq: "twin" } } }', known.filter(({ box }) => box < 2)); // prettier-ignore
            check(`{ Box__c: { in: ["${parents[0]}", "${parents[2]}"] } }`, known.filter(({ box }) => box !== 1)); // prettier-ignore
            check(`{ and: [{ Box__c: { eq: "${parents[0]}" } }, { not: { Amount__c: { eq: 1 } } }] }`, known.filter(({ box, amount }) => box === 0 && amount !== 1)); // prettier-ignore
            check('{ or: [{ Box__r: { Name: { eq: "Alone" } } }, { Amount__c: { eq: 2 } }] }', known.filter(({ box, amount }) => box === 2 || amount === 2)); // prettier-ignore
            const children = found(
                org,
                `{ uiapi { query { Box__c(first: 9, orderBy: { Id: { order: ASC } }) { edges { node { Id
                    page: Items__r(first: ${first}, ${after} orderBy: ${inline}) { edges { node { Id } } pageInfo { hasNextPage } }
                    counted: Items__r(first: ${first}, where: { Amount__c: { gte: 1 } }) { edges { node { Id } } totalCount } } } } } } }`
            )['Box__c'];
            children?.edges.forEach(({ node }, box) => {
                const own = known.filter((one) => one.box === box);
                const { page: shown, counted } = node as unknown as Record<'page' | 'counted', Edges>;
                const all = sorted(own, by);
                assert.deepEqual(
                    shown.edges.map((edge) => edge.node.Id),
                    all.slice(skipped, skipped + first)
                );
                assert.equal(shown.pageInfo.hasNextPage, all.length > skipped + first);
                assert.equal(counted.totalCount, own.filter(({ amount }) => (amount ?? 0) >= 1).length);
            });
        }),
        { numRuns: 15 }
    );
});

test('the order of a long history is read from an index, made when it is first asked for', (context) => {
    const org = orgOf(context, boxes);
    const indexes = (): string[] =>
        org
            .query(
                org.context(org.administrator),
                "SELECT name FROM sqlite_master WHERE name LIKE 'ix_Item__c_Box__c_%' ORDER BY 1"
            )
            .map(({ name }) => String(name));
    assert.deepEqual(indexes(), []);
    const ask = (orderBy: string): Found =>
        found(
            org,
            `{ uiapi { query { Item__c(where: { Box__r: { Name: { eq: "A" } } }, orderBy: ${orderBy}) { totalCount } } } }`
        );
    ask('{ Day__c: { order: DESC } }');
    ask('{ Note__c: { order: DESC } }');
    org.transaction(() => ask('{ Seen__c: { order: DESC } }'));
    assert.deepEqual(indexes(), ['ix_Item__c_Box__c_Day__c']);
    ask('{ Seen__c: { order: ASC }, Day__c: { order: DESC } }');
    assert.deepEqual(indexes(), ['ix_Item__c_Box__c_Day__c', 'ix_Item__c_Box__c_Seen__c']);
});
