import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { callAgain } from './callAgain.ts';
import { OrgBusy, OrgUnanswered, SteadyTransport } from './steadyTransport.ts';

const unanswered = new OrgUnanswered('other side closed');
const busy = (retryAfter: string | null) => new OrgBusy(503, '[{"message":"Server too busy"}]', retryAfter);

/** A call that meets these errors before it succeeds, and the pauses before its repetitions. */
function calls(...errors: readonly Error[]) {
    const left = [...errors];
    const pauses: number[] = [];
    return {
        pauses,
        request: async () => {
            const error = left.shift();
            return error ? await Promise.reject(error) : await Promise.resolve('done');
        },
        pause: async (milliseconds: number) => await Promise.resolve(pauses.push(milliseconds))
    };
}

describe('a call is made again', () => {
    test('after longer and longer pauses', async () => {
        const { request, pause, pauses } = calls(busy(null), unanswered, busy(null));
        assert.equal(await callAgain(request, 'harmless', pause), 'done');
        [500, 1000, 2000].forEach((middle, at) => {
            assert.ok(Math.abs((pauses[at] ?? 0) - middle) <= middle / 4, `${pauses[at]} ms`);
        });
    });

    test('as late as the org asks for, up to a minute', async () => {
        const { request, pause, pauses } = calls(busy('7'), busy('3600'));
        await callAgain(request, 'harmless', pause);
        assert.deepEqual(pauses, [7000, 60_000]);
    });

    test('when refused, but not without an answer, where a second time would do harm', async () => {
        const refused = calls(busy(null));
        assert.equal(await callAgain(refused.request, 'whenRefused', refused.pause), 'done');
        const lost = calls(unanswered);
        await assert.rejects(callAgain(lost.request, 'whenRefused', lost.pause), unanswered);
        assert.deepEqual(lost.pauses, []);
    });

    test('five times, and never for other errors', async () => {
        const { request, pause, pauses } = calls(...Array.from({ length: 6 }, () => unanswered));
        await assert.rejects(callAgain(request, 'harmless', pause), { name: 'OrgUnreachable' });
        assert.equal(pauses.length, 5);
        const wrong = calls(new RangeError('wrong'));
        await assert.rejects(callAgain(wrong.request, 'harmless', wrong.pause), { name: 'RangeError' });
        assert.deepEqual(wrong.pauses, []);
    });
});

describe('the transport', () => {
    test('hands whole answers over', async (context) => {
        const url = await listen(context, (_, answer) => answer.writeHead(404, { 'x-one': '1' }).end('[{}]'));
        const { statusCode, headers, body } = await new SteadyTransport().httpRequest({ method: 'GET', url });
        assert.deepEqual([statusCode, headers['x-one'], body], [404, '1', '[{}]']);
    });

    test('tells a busy org by its status, and how long it wants', async (context) => {
        const url = await listen(context, (_, answer) =>
            answer.writeHead(429, { 'retry-after': '9' }).end('slow down')
        );
        await assert.rejects(new SteadyTransport().httpRequest({ method: 'GET', url }), {
            name: 'OrgBusy',
            message: 'The org is unavailable for now (429): slow down',
            retryAfterMs: 9000
        });
    });

    test('rejects, rather than ends the process, when an answer breaks off', async (context) => {
        const url = await listen(context, (_, answer) => {
            answer.writeHead(200, { 'content-length': '100' }).write('{"half":');
            setTimeout(() => answer.destroy(), 20);
        });
        await assert.rejects(new SteadyTransport().httpRequest({ method: 'GET', url }), {
            name: 'OrgUnreachable',
            message: 'The org does not answer: other side closed'
        });
    });

    test('does not know what the org did when a gateway answers', async (context) => {
        const url = await listen(context, (_, answer) => answer.writeHead(504).end());
        await assert.rejects(new SteadyTransport().httpRequest({ method: 'GET', url }), { name: 'OrgUnreachable' });
    });
});

async function listen(context: TestContext, listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    context.after(() => server.close());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
