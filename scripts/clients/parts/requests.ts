import assert from 'node:assert/strict';
import { API_VERSION, type ClientSession } from '../session.ts';

interface Response<T> {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: T;
}
interface RestError {
    readonly errorCode: string;
    readonly message: string;
    readonly fields?: readonly string[];
}

const root = `/services/data/v${API_VERSION}`;

/** `org list limits` and requests as one writes them by hand: REST and GraphQL. */
export async function requestsPart(session: ClientSession): Promise<void> {
    const { sf, steps } = session;
    await steps.run('org list limits', async () => {
        const limits = await sf.ok<{ name: string; max: number; remaining: number }[]>('org list limits', []);
        const requests = limits.find(({ name }) => name === 'DailyApiRequests');
        assert.ok(requests && requests.remaining > 0 && requests.remaining <= requests.max, JSON.stringify(requests));
    });
    await restSteps(session);
    await graphqlSteps(session);
}

async function restSteps({ mark, sf, steps }: ClientSession): Promise<void> {
    // The command's own status tells whether the org's status is an error.
    const rest = async <T>(method: string, path: string, body?: unknown): Promise<Response<T>> => {
        const { status, result } = await sf.json<Response<T>>('api request rest', [
            ...[`${root}${path}`, '--method', method],
            // The CLI sends nothing but a GET without a body.
            ...(method === 'GET' ? [] : ['--body', JSON.stringify(body ?? {})])
        ]);
        assert.equal(status, result.statusCode >= 400 ? 1 : 0);
        return result;
    };
    const key = `/sobjects/Ledger_Source__c/Key__c/${encodeURIComponent(`${mark}|rest`)}`;
    await steps.run('api request rest: upsert by key, read, change, delete', async () => {
        const values = { Name: 'By hand', Source__c: 'erp', Company__c: '7' };
        const created = await rest<{ id: string; created: boolean }>('PATCH', key, values);
        assert.deepEqual([created.statusCode, created.body.created], [201, true]);
        const changed = await rest<{ id: string; created: boolean }>('PATCH', key, { Company__c: '8' });
        assert.deepEqual(changed.body, { id: created.body.id, success: true, errors: [], created: false });
        const read = await rest<Record<string, unknown>>('GET', `${key}?fields=Name,Company__c`);
        assert.deepEqual([read.body['Name'], read.body['Company__c']], ['By hand', '8']);
        assert.match(read.headers['sforce-limit-info'] ?? '', /^api-usage=\d+\/\d+/);
        assert.equal((await rest('DELETE', key)).statusCode, 204);
    });
    await steps.run('api request rest: refusals with their status', async () => {
        const missing = await rest<RestError[]>('GET', key);
        assert.deepEqual(
            [missing.statusCode, missing.body[0]?.errorCode, missing.body[0]?.message],
            [404, 'NOT_FOUND', 'The requested resource does not exist']
        );
        const malformed = await rest<RestError[]>('GET', '/query?q=SELECT+Id+FROM');
        assert.deepEqual([malformed.statusCode, malformed.body[0]?.errorCode], [400, 'MALFORMED_QUERY']);
        const wrongMethod = await rest<RestError[]>('DELETE', '/limits');
        assert.deepEqual([wrongMethod.statusCode, wrongMethod.body[0]?.errorCode], [405, 'METHOD_NOT_ALLOWED']);
    });
    await steps.run('api request rest: a composite request that builds on itself', async () => {
        const compositeRequest = [
            { method: 'POST', url: `${root}/sobjects/Account`, referenceId: 'a', body: { Name: `${mark} Elm` } },
            { method: 'GET', url: `${root}/sobjects/Account/@{a.id}?fields=Name`, referenceId: 'b' }
        ];
        const { body } = await rest<{ compositeResponse: { httpStatusCode: number; body: { Name?: string } }[] }>(
            ...(['POST', '/composite', { allOrNone: true, compositeRequest }] as const)
        );
        assert.deepEqual(
            body.compositeResponse.map((part) => part.httpStatusCode),
            [201, 200]
        );
        assert.equal(body.compositeResponse[1]?.body.Name, `${mark} Elm`);
    });
}

interface GraphqlBody {
    readonly data: { readonly uiapi: Record<string, unknown> } | null;
    readonly errors: readonly { readonly message: string }[];
}

async function graphqlSteps({ mark, sf, steps }: ClientSession): Promise<void> {
    const graphql = async (document: string): Promise<GraphqlBody> =>
        (await sf.ok<Response<GraphqlBody>>('api request graphql', ['--body', document])).body;
    const accounts = (name: string): string =>
        `Account(where: {Name: {like: "${name}"}}, orderBy: {Name: {order: ASC}}, first: 2)`;
    await steps.run('api request graphql: a query', async () => {
        const { data, errors } = await graphql(
            `query { uiapi { query { ${accounts(`${mark} %`)} { totalCount pageInfo { hasNextPage } edges { node { Name { value } Contacts(first: 5, orderBy: {LastName: {order: ASC}}) { edges { node { LastName { value } } } } } } } } } }`
        );
        assert.deepEqual(errors, []);
        const node = (account: string, contacts: string[]) => ({
            node: {
                Name: { value: `${mark} ${account}` },
                Contacts: { edges: contacts.map((name) => ({ node: { LastName: { value: `${mark} ${name}` } } })) }
            }
        });
        assert.deepEqual(data?.uiapi, {
            query: {
                Account: {
                    totalCount: 4,
                    pageInfo: { hasNextPage: true },
                    edges: [node('Alder', ['Day', 'Lee']), node('Birch', [])]
                }
            }
        });
    });
    await steps.run('api request graphql: a mutation', async () => {
        const { data, errors } = await graphql(
            `mutation { uiapi(input: {allOrNone: true}) { AccountCreate(input: {Account: {Name: "${mark} Fir", Site: "West"}}) { Record { Name { value } Site { value } } } } }`
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(data?.uiapi, {
            AccountCreate: { Record: { Name: { value: `${mark} Fir` }, Site: { value: 'West' } } }
        });
    });
    await steps.run('api request graphql: an unknown field', async () => {
        const { errors } = await graphql(
            'query { uiapi { query { Account { edges { node { Nope__c { value } } } } } } }'
        );
        assert.match(errors[0]?.message ?? '', /Nope__c/);
    });
}
