import { PassThrough } from 'node:stream';
import type { HttpRequest, HttpRequestOptions, HttpResponse } from 'jsforce/lib/types/common.js';
import { Transport } from 'jsforce/lib/transport.js';
import { StreamPromise } from 'jsforce/lib/util/promise.js';
import { SyncProblem } from '../problem.ts';

/** Refusals that say nothing about the request: it was not carried out, and another time it may be. */
const refusedForNow: ReadonlySet<number> = new Set([429, 503]);

/** Answers of something between us and the org: nobody knows what the org did. */
const answeredByOthers: ReadonlySet<number> = new Set([502, 504]);

/** The org refused a call for the time being. */
export class OrgBusy extends SyncProblem {
    /** As long as the org asked to be left alone. */
    readonly retryAfterMs: number | undefined;

    constructor(status: number, text: string, retryAfter: string | null) {
        super('OrgBusy', `The org is unavailable for now (${status}): ${sentenceIn(text)}`);
        const seconds = Number(retryAfter ?? Number.NaN);
        this.retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined;
    }
}

/** A call got no whole answer: nobody knows whether the org carried it out. */
export class OrgUnanswered extends SyncProblem {
    constructor(reason: string) {
        super('OrgUnreachable', `The org does not answer: ${reason}`);
    }
}

/**
 * Sends a request once and hands its answer over when it is whole. The library's own transport ends the process
 * when a connection breaks in the middle of an answer, and does not tell how long a busy org wants to be left alone.
 * Behind a proxy, which only that one knows how to use, requests go the library's way.
 */
export class SteadyTransport extends Transport {
    override httpRequest(request: HttpRequest, options?: HttpRequestOptions): StreamPromise<HttpResponse> {
        const { https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY } = process.env;
        if (https_proxy ?? HTTPS_PROXY ?? http_proxy ?? HTTP_PROXY) {
            return super.httpRequest(request, options);
        }
        return StreamPromise.create(() => ({ stream: new PassThrough(), promise: send(request) }));
    }
}

async function send({ url, method, headers, body }: HttpRequest): Promise<HttpResponse> {
    let answer: Response;
    let text: string;
    try {
        answer = await fetch(url, { method, headers, body: body as BodyInit | undefined, redirect: 'manual' });
        text = await answer.text();
    } catch (error) {
        throw new OrgUnanswered(reasonOf(error));
    }
    if (refusedForNow.has(answer.status)) {
        throw new OrgBusy(answer.status, text, answer.headers.get('retry-after'));
    }
    if (answeredByOthers.has(answer.status)) {
        throw new OrgUnanswered(`HTTP status ${answer.status}`);
    }
    return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body: text };
}

function reasonOf(error: unknown): string {
    if (error instanceof AggregateError) {
        return reasonOf(error.errors[0]);
    }
    return error instanceof Error ? (error.cause ? reasonOf(error.cause) : error.message) : 'no reason given';
}

/** The message of a Salesforce error, or the first words of whatever else came. */
function sentenceIn(text: string): string {
    try {
        const [first] = JSON.parse(text) as { message?: string }[];
        return first?.message ?? text.slice(0, 100);
    } catch {
        return text.slice(0, 100);
    }
}
