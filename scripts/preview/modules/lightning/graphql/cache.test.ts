import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestCache, type GraphQLAnswer, type GraphQLRequest } from './cache.ts';
import { gql } from './documents.ts';

/** A cache whose questions a test answers by hand. */
function cacheWithQuestions() {
    const questions: { request: GraphQLRequest; answer(data: unknown): Promise<void> }[] = [];
    const cache = new RequestCache((request) => {
        const { promise, resolve } = Promise.withResolvers<GraphQLAnswer>();
        questions.push({
            request,
            answer: async (data) => {
                resolve({ data });
                await promise;
                await Promise.resolve();
            }
        });
        return promise;
    });
    return { cache, questions };
}

const query = gql`
    {
        uiapi {
            __typename
        }
    }
`;

test('two components with the same request share one question and its answer', async () => {
    const { cache, questions } = cacheWithQuestions();
    const heard: unknown[] = [];
    cache.request({ query, variables: { a: 1, b: 2 } }).connect(({ data }) => heard.push(['first', data]));
    cache
        .request({ query, variables: { b: 2, a: 1, c: undefined } })
        .connect(({ data }) => heard.push(['second', data]));
    assert.equal(questions.length, 1);
    await questions[0]?.answer('x');
    assert.deepEqual(heard, [
        ['first', 'x'],
        ['second', 'x']
    ]);
});

test('other variables are another question', () => {
    const { cache, questions } = cacheWithQuestions();
    cache.request({ query, variables: { recordId: '1' } }).connect(() => {});
    cache.request({ query, variables: { recordId: '2' } }).connect(() => {});
    assert.deepEqual(
        questions.map(({ request }) => request.variables),
        [{ recordId: '1' }, { recordId: '2' }]
    );
});

test('a fresh answer is given at once and not asked for again', async () => {
    const { cache, questions } = cacheWithQuestions();
    cache.request({ query }).connect(() => {});
    await questions[0]?.answer('known');
    const heard: unknown[] = [];
    cache.request({ query }).connect(({ data }) => heard.push(data));
    assert.deepEqual([heard, questions.length], [['known'], 1]);
});

test('refreshing twice at once asks once, and ends when listeners have the answer', async () => {
    const { cache, questions } = cacheWithQuestions();
    const heard: unknown[] = [];
    const request = cache.request({ query });
    request.connect(({ data }) => heard.push(data));
    await questions[0]?.answer('old');
    const refreshed = Promise.all([request.refresh(), request.refresh()]);
    assert.equal(questions.length, 2);
    await questions[1]?.answer('new');
    await refreshed;
    assert.deepEqual(heard, ['old', 'new']);
});

test('who left hears nothing more', async () => {
    const { cache, questions } = cacheWithQuestions();
    const heard: unknown[] = [];
    const listener = ({ data }: GraphQLAnswer): void => void heard.push(data);
    cache.request({ query }).connect(listener);
    cache.request({ query }).disconnect(listener);
    await questions[0]?.answer('late');
    assert.deepEqual(heard, []);
});

test('refreshing everything asks for what is shown and forgets the rest', async () => {
    const { cache, questions } = cacheWithQuestions();
    const gone = cache.request({ query, variables: { recordId: 'gone' } });
    gone.connect(assert.ok);
    gone.disconnect(assert.ok);
    cache.request({ query, variables: { recordId: 'shown' } }).connect(() => {});
    await Promise.all(questions.map((question) => question.answer('first')));
    void cache.refreshAll();
    assert.deepEqual(
        questions.slice(2).map(({ request }) => request.variables),
        [{ recordId: 'shown' }]
    );
    assert.notEqual(cache.request({ query, variables: { recordId: 'gone' } }), gone);
});

test('documents put into a document become part of it', () => {
    const fragment = gql`
        fragment F on Account {
            Id
        }
    `;
    const { source } = gql`
        query {
            x
        }
        ${fragment}
    `;
    assert.equal(source.replaceAll(/\s+/g, ' ').trim(), 'query { x } fragment F on Account { Id }');
});

test('anything but a document is refused inside a document', () => {
    const fields = 'Id Name' as unknown as ReturnType<typeof gql>;
    assert.throws(() => gql`query { x { ${fields} } }`, /Only documents made by gql/);
});
