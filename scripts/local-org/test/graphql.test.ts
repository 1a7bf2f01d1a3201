import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalOrg } from '../server.ts';
import { call, createUser, insertAll, startOrg } from './org-fixture.ts';

interface Answer {
    readonly data: { readonly uiapi: Record<string, unknown> } | null;
    readonly errors: readonly {
        readonly message: string;
        readonly paths: readonly string[];
        readonly extensions: { readonly ErrorType: string };
    }[];
}

async function ask(
    org: LocalOrg,
    query: string,
    options: { variables?: object; token?: string } = {}
): Promise<Answer> {
    const answer = await call(org, 'graphql', { body: { query, variables: options.variables }, token: options.token });
    assert.equal(answer.status, 200, answer.text);
    return answer.body as Answer;
}

async function shelf(org: LocalOrg): Promise<string[]> {
    const boxes = await insertAll(org, 'Box__c', [
        { Name: 'A', Key__c: 'a', Limit__c: 1234567.891 },
        { Name: 'ÄGIR', Key__c: 'b', Limit__c: 3 },
        { Name: 'C' }
    ]);
    await insertAll(org, 'Item__c', [
        { Box__c: boxes[0], Amount__c: 1.5, Day__c: '2026-06-30', Status__c: 'Closed' },
        { Box__c: boxes[0], Amount__c: 2, Day__c: '2026-05-01' },
        { Box__c: boxes[1], Amount__c: 0.1 }
    ]);
    return boxes;
}

test('records with values, displays, parents, children and pages', async (context) => {
    const org = await startOrg(context);
    const [a, agir] = await shelf(org);
    const document = `query boxes($after: String) { uiapi { query { Box__c(first: 2, after: $after, orderBy: { Limit__c: { order: DESC, nulls: LAST } }) {
        edges { cursor node {
            Id Name { value displayValue } Limit__c { value displayValue } Owner { Name { value } }
            two: Items__r(first: 2, orderBy: { Name: { order: ASC } }) { totalCount edges { node { ...item } } }
            Items__r(first: 1, where: { Status__c: { eq: "Closed" } }) { totalCount pageInfo { hasNextPage } edges { node { ...item } } }
        } }
        pageInfo { hasNextPage endCursor } totalCount
    } } } }
    fragment item on Item__c { Amount__c { value } Day__c { value displayValue } Status__c { value label } Box__r { Name { value } } }`;
    const item = (amount: number, day: string | null, shown: string | null, status: string, box: string): object => ({
        node: {
            Amount__c: { value: amount },
            Day__c: { value: day, displayValue: shown },
            Status__c: { value: status, label: status },
            Box__r: { Name: { value: box } }
        }
    });
    const node = (more: object): object => ({ Owner: { Name: { value: 'Local Administrator' } }, ...more });
    const first = await ask(org, document);
    assert.deepEqual(first, {
        data: {
            uiapi: {
                query: {
                    Box__c: {
                        edges: [
                            {
                                cursor: 'djE6MQ==',
                                node: node({
                                    Id: a,
                                    Name: { value: 'A', displayValue: null },
                                    Limit__c: { value: 1234567.891, displayValue: '1,234,567.891' },
                                    two: {
                                        totalCount: 2,
                                        edges: [
                                            item(1.5, '2026-06-30', '6/30/2026', 'Closed', 'A'),
                                            item(2, '2026-05-01', '5/1/2026', 'Open', 'A')
                                        ]
                                    },
                                    Items__r: {
                                        totalCount: 1,
                                        pageInfo: { hasNextPage: false },
                                        edges: [item(1.5, '2026-06-30', '6/30/2026', 'Closed', 'A')]
                                    }
                                })
                            },
                            {
                                cursor: 'djE6Mg==',
                                node: node({
                                    Id: agir,
                                    Name: { value: 'ÄGIR', displayValue: null },
                                    Limit__c: { value: 3, displayValue: '3.000' },
                                    two: { totalCount: 1, edges: [item(0.1, null, null, 'Open', 'ÄGIR')] },
                                    Items__r: { totalCount: 0, pageInfo: { hasNextPage: false }, edges: [] }
                                })
                            }
                        ],
                        pageInfo: { hasNextPage: true, endCursor: 'djE6Mg==' },
                        totalCount: 3
                    }
                }
            }
        },
        errors: []
    });
    const second = await ask(org, document, { variables: { after: 'djE6Mg==' } });
    const page = second.data?.uiapi['query'] as {
        Box__c: { edges: { node: { Name: { value: string } } }[]; pageInfo: object };
    };
    assert.deepEqual(
        [page.Box__c.edges.map((edge) => edge.node.Name.value), page.Box__c.pageInfo],
        [['C'], { hasNextPage: false, endCursor: 'djE6Mw==' }]
    );
});

const filters: readonly (readonly [string, string, readonly string[]])[] = [
    ['Box__c', 'Name: { eq: "ägir" }', ['ÄGIR']],
    ['Box__c', 'Name: { like: "ä%" }', ['ÄGIR']],
    ['Box__c', 'Name: { in: ["a", "c"] }', ['A', 'C']],
    ['Box__c', 'Name: { nin: ["a", "c"] }', ['ÄGIR']],
    ['Box__c', 'Name: { ne: "a" }', ['C', 'ÄGIR']],
    ['Box__c', 'Limit__c: { gt: 3 }', ['A']],
    ['Box__c', 'Limit__c: { gte: 3, lt: 1234567.891 }', ['ÄGIR']],
    ['Box__c', 'Limit__c: { eq: 1234567.891 }', ['A']],
    ['Box__c', 'Limit__c: { eq: null }', ['C']],
    ['Box__c', 'or: [{ Name: { eq: "A" } }, { Limit__c: { lte: 3 } }]', ['A', 'ÄGIR']],
    ['Box__c', 'not: { Name: { eq: "A" } }', ['C', 'ÄGIR']],
    ['Box__c', 'and: [{ Name: { eq: "A" } }, { Limit__c: { lte: 3 } }]', []],
    ['Item__c', 'Box__r: { Name: { eq: "ägir" } }', ['IT-0003']],
    ['Item__c', 'Day__c: { eq: { value: "2026-06-30" } }', ['IT-0001']],
    ['Item__c', 'Day__c: { eq: { literal: TODAY } }', ['IT-0001']],
    ['Item__c', 'Day__c: { gte: { range: { last_n_days: 90 } } }', ['IT-0001', 'IT-0002']],
    ['Item__c', 'CreatedDate: { gt: { value: "2026-06-30T08:59:59Z" } }', ['IT-0001', 'IT-0002', 'IT-0003']],
    ['Item__c', 'Status__c: { eq: "Closed" }, Checked__c: { eq: false }', ['IT-0001']]
];

test('filters mean what SOQL means', async (context) => {
    const org = await startOrg(context);
    await shelf(org);
    for (const [object, where, expected] of filters) {
        const answer = await ask(
            org,
            `{ uiapi { query { ${object}(where: { ${where} }, orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } } } } }`
        );
        const found = (
            answer.data?.uiapi['query'] as Record<string, { edges: { node: { Name: { value: string } } }[] }>
        )?.[object];
        assert.deepEqual(
            found?.edges.map(({ node }) => node.Name.value),
            expected,
            `${where}: ${JSON.stringify(answer.errors)}`
        );
    }
});

test('groups and totals', async (context) => {
    const org = await startOrg(context);
    await shelf(org);
    const answer = await ask(
        org,
        `{ uiapi { aggregate { Item__c(groupBy: { Status__c: { group: true } }) { totalCount edges { node { aggregate {
            Status__c { value } Amount__c { sum { value displayValue } max { value } } Id { count { value } } } } } } } } }`
    );
    const group = (status: string, sum: number, shown: string, max: number, count: number): object => ({
        node: {
            aggregate: {
                Status__c: { value: status },
                Amount__c: { sum: { value: sum, displayValue: shown }, max: { value: max } },
                Id: { count: { value: count } }
            }
        }
    });
    assert.deepEqual(answer.data?.uiapi['aggregate'], {
        Item__c: { totalCount: 2, edges: [group('Open', 2.1, '2.100', 2, 2), group('Closed', 1.5, '1.500', 1.5, 1)] }
    });
    const byYear = await ask(
        org,
        '{ uiapi { aggregate { Item__c(groupBy: { Day__c: { function: CALENDAR_YEAR } }, where: { Day__c: { ne: null } }) { edges { node { aggregate { Day__c { value } } } } } } } }'
    );
    assert.deepEqual(byYear.data?.uiapi['aggregate'], {
        Item__c: { edges: [{ node: { aggregate: { Day__c: { value: '2026' } } } }] }
    });
});

test('subtotals, and shared types that documents may name', async (context) => {
    const org = await startOrg(context);
    await shelf(org);
    const totals = await ask(
        org,
        `{ uiapi { aggregate { Item__c(groupBy: { type: ROLLUP, Status__c: { group: true } }) { edges { node { aggregate {
            Status__c { value grouping { value } } Id { count { value } } } } } } } } }`
    );
    const row = (status: string | null, grouping: number, count: number): object => ({
        node: {
            aggregate: { Status__c: { value: status, grouping: { value: grouping } }, Id: { count: { value: count } } }
        }
    });
    assert.deepEqual(
        totals.data?.uiapi['aggregate'],
        { Item__c: { edges: [row(null, 1, 3), row('Open', 0, 2), row('Closed', 0, 1)] } },
        JSON.stringify(totals.errors)
    );
    const shared = await ask(
        org,
        `fragment shown on FieldValue { displayValue } fragment id on Record { Id ApiName }
        { uiapi { query { Box__c(orderBy: { Limit__c: { order: DESC, nulls: LAST } }, first: 1, scope: EVERYTHING) {
            edges { node { ...id Limit__c { ...shown } } } } } } }`
    );
    const { Box__c } = shared.data?.uiapi['query'] as { Box__c: { edges: { node: Record<string, unknown> }[] } };
    assert.deepEqual(Box__c.edges[0]?.node['Limit__c'], { displayValue: '1,234,567.891' });
    assert.equal(Box__c.edges[0]?.node['ApiName'], 'Box__c');
    const scoped = await ask(
        org,
        '{ uiapi { query { Box__c { edges { node { Items__r(scope: EVERYTHING) { totalCount } } } } } } }'
    );
    assert.match(scoped.errors[0]?.message ?? '', /Unknown argument "scope"/);
    const names = await ask(org, '{ __schema { types { name } } }');
    const known = new Set(
        (names.data as unknown as { __schema: { types: { name: string }[] } }).__schema.types.map(({ name }) => name)
    );
    const expected = ['NullOrder', 'ResultOrder', 'GroupByType', 'GroupByFunction', 'FieldValue', 'Record', 'PageInfo', 'IDValue', 'StringValue', 'DoubleValue', 'DateTimeValue', 'PicklistValue', 'IdOperators', 'StringOperators', 'PicklistOperators', 'DateTimeOperators', 'DateInput', 'DateRange', 'Box__c_Filter', 'Box__c_OrderBy', 'Box__c_GroupBy', 'Box__cAggregateConnection', 'UIAPIMutationsInput']; // prettier-ignore
    assert.deepEqual(
        expected.filter((name) => !known.has(name)),
        []
    );
});

const create = (amount: string, input = ''): string => `mutation make($name: String!) { uiapi${input} {
    box: Box__cCreate(input: { Box__c: { Name: $name } }) { Record { Id } }
    item: Item__cCreate(input: { Item__c: { Box__c: "@{box}", Amount__c: ${amount} } }) { Record { Box__r { Name { value } Item_Count__c { value } } } }
} }`;

test('mutations: one document is one transaction, unless it says otherwise', async (context) => {
    const org = await startOrg(context);
    const count = async (): Promise<number> =>
        ((await call(org, `query?q=${encodeURIComponent('SELECT COUNT() FROM Box__c')}`)).body as { totalSize: number })
            .totalSize;
    const made = await ask(org, create('1'), { variables: { name: 'Ü' } });
    assert.deepEqual(
        [made.errors, (made.data?.uiapi['item'] as { Record: object }).Record],
        [[], { Box__r: { Name: { value: 'Ü' }, Item_Count__c: { value: 1 } } }]
    );
    const undone = await ask(org, create('-1'), { variables: { name: 'V' } });
    assert.deepEqual(undone.data, { uiapi: { box: null, item: null } });
    assert.deepEqual(undone.errors, [
        {
            message: 'No negative amounts.',
            locations: [{ line: 3, column: 5 }],
            paths: ['uiapi', 'item'],
            extensions: { ErrorType: 'DataFetchingException', ErrorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }
        }
    ]);
    assert.equal(await count(), 1);
    const partly = await ask(org, create('-1', '(input: { allOrNone: false })'), { variables: { name: 'W' } });
    assert.equal(partly.errors.length, 1);
    assert.equal(await count(), 2);
    const { Id } = (made.data?.uiapi['box'] as { Record: { Id: string } }).Record;
    const changed = await ask(
        org,
        `mutation { uiapi { Box__cUpdate(input: { Id: "${Id}", Box__c: { Limit__c: 5.5 } }) { Record { Room__c { value } } } } }`
    );
    assert.deepEqual(changed.data?.uiapi['Box__cUpdate'], { Record: { Room__c: { value: 4.5 } } });
    const removed = await ask(org, `mutation { uiapi { Box__cDelete(input: { Id: "${Id}" }) { Id } } }`);
    assert.deepEqual(removed.data?.uiapi['Box__cDelete'], { Id });
    assert.equal(await count(), 1);
});

test("a user's schema has only what the user may read and write", async (context) => {
    const org = await startOrg(context);
    await shelf(org);
    const token = await createUser(org, 'keeper', ['Keeper']);
    const refused = async (document: string): Promise<string> => {
        const { data, errors } = await ask(org, document, { token });
        assert.equal(data, null);
        return errors.map(({ message }) => message).join();
    };
    assert.equal(
        await refused('{ uiapi { query { Box__c { edges { node { Name { value } Limit__c { value } } } } } } }'),
        "Validation error of type FieldUndefined: Field 'Limit__c' in type 'Box__c' is undefined @ 'uiapi/query/Box__c/edges/node/Limit__c'"
    );
    assert.match(
        await refused('{ uiapi { query { Item__c @optional { totalCount } } } }'),
        /Field 'Item__c' in type 'RecordQuery' is undefined/
    );
    assert.match(
        await refused('{ uiapi { query { Box__c(where: { Limit__c: { gt: 1 } }) { totalCount } } } }'),
        /Limit__c/
    );
    assert.match(
        await refused('mutation { uiapi { Box__cCreate(input: { Box__c: { Name: "x" } }) { Record { Id } } } }'),
        /Box__cCreate|not configured/
    );
    const optional = await ask(
        org,
        '{ uiapi { query { Box__c(first: 1) { edges { node { Key__c { value } Limit__c @optional { value } Items__r @optional { totalCount } } } } } } }',
        { token }
    );
    assert.deepEqual(optional, {
        data: { uiapi: { query: { Box__c: { edges: [{ node: { Key__c: { value: 'a' } } }] } } } },
        errors: []
    });
    const asAdmin = await ask(
        org,
        '{ uiapi { query { Box__c(first: 1) { edges { node { Limit__c @optional { value } } } } } } }'
    );
    assert.deepEqual(asAdmin.data?.uiapi['query'], {
        Box__c: { edges: [{ node: { Limit__c: { value: 1234567.891 } } }] }
    });
});

test('what is wrong, too much or not supported is an error', async (context) => {
    const org = await startOrg(context);
    const eleven = Array.from({ length: 11 }, (_, index) => `b${index}: Box__c { totalCount }`).join(' ');
    for (const [document, type, message] of [
        ['{ uiapi {', 'InvalidSyntax', /Syntax Error/],
        ['{ uiapi { query { Nothing__c { totalCount } } } }', 'ValidationError', /Nothing__c/],
        ['{ uiapi { query { Box__c(scope: MINE) { totalCount } } } }', 'ValidationError', /MINE/],
        ['{ uiapi { query { Box__c(first: 2001) { totalCount } } } }', 'DataFetchingException', /between 1 and 2000/],
        ['{ uiapi { query { Box__c(after: "x") { totalCount } } } }', 'DataFetchingException', /Invalid cursor/],
        [`{ uiapi { query { ${eleven} } } }`, 'DataFetchingException', /at most 10 queries/],
        [
            '{ uiapi { query { Box__c { edges { node { Items__r { edges { node { Box__r { Items__r { totalCount } } } } } } } } } } }',
            'DataFetchingException',
            /one level down/
        ],
        [
            '{ uiapi { aggregate { Item__c { edges { node { aggregate { Status__c { value } } } } } } } }',
            'DataFetchingException',
            /grouped or aggregated/
        ],
        [
            'mutation { uiapi { Item__cCreate(input: { Item__c: { Box__c: "@{none}" } }) { Record { Id } } } }',
            'DataFetchingException',
            /@\{none\}/
        ]
    ] as const) {
        const { errors } = await ask(org, document);
        assert.equal(errors[0]?.extensions.ErrorType, type, document);
        assert.match(errors[0]?.message ?? '', message, document);
    }
});

test('ids in what other records point to: semi and anti joins', async (context) => {
    const org = await startOrg(context);
    const [first = '', second = ''] = await insertAll(org, 'Account', [{ Name: 'First' }, { Name: 'Second' }]);
    const deal = { StageName: 'Prospecting', CloseDate: '2026-07-31' };
    const [id = ''] = await insertAll(org, 'Opportunity', [
        { ...deal, Name: 'O', AccountId: first },
        { ...deal, Name: 'Loose' }
    ]);
    const boxes = await shelf(org);
    await insertAll(org, 'Item__c', [
        { Box__c: boxes[2], Loose__c: first, Note__c: 'one' },
        { Box__c: boxes[2], Loose__c: second, Note__c: 'two' }
    ]);
    const names = async (object: string, field: string, where: string): Promise<string[] | string> => {
        const query = `query q($deal: ID) { uiapi { query { ${object}(first: 50, where: ${where}, orderBy: { ${field}: { order: ASC } }) { edges { node { ${field} { value } } } } } } }`;
        const { data, errors } = await ask(org, query, { variables: { deal: id } });
        if (!data || errors.length > 0) return errors[0]?.message ?? '';
        const { edges } = (data.uiapi['query'] as Record<string, { edges: { node: Record<string, { value: string }> }[] }>)[object] ?? { edges: [] }; // prettier-ignore
        return edges.map(({ node }) => node[field]?.value ?? '');
    };
    const ofDeal = '{ Opportunity: { Id: { eq: $deal } }, ApiName: "AccountId" }';
    assert.deepEqual(await names('Account', 'Name', `{ Id: { inq: ${ofDeal} } }`), ['First']);
    assert.deepEqual(await names('Account', 'Name', `{ Id: { ninq: ${ofDeal} } }`), ['Second']);
    assert.deepEqual(await names('Item__c', 'Note__c', `{ Loose__c: { inq: ${ofDeal} } }`), ['one']);
    assert.deepEqual(await names('Item__c', 'Note__c', `{ Loose__r: { Id: { inq: ${ofDeal} } } }`), ['one']);
    assert.match(String(await names('Account', 'Name', '{ Id: { inq: { ApiName: "AccountId" } } }')), /needs the filter of one object/); // prettier-ignore
    assert.match(String(await names('Account', 'Name', '{ Id: { inq: { Box__c: {}, ApiName: "OwnerId" } } }')), /should point to the same object type/); // prettier-ignore
    assert.match(String(await names('Account', 'Name', `{ or: [{ Id: { inq: ${ofDeal} } }, { Name: { eq: "x" } }] }`)), /not allowed with the 'OR'/); // prettier-ignore
});
