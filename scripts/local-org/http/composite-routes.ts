import { z } from 'zod';

import { RequestError } from '../errors.ts';
import { parseBody } from './bodies.ts';
import type { ApiAnswer, ApiCall, RouteTable } from './call.ts';
import { errorAnswer } from './envelopes.ts';
import { resolveReferences } from './references.ts';

const MOST_REQUESTS = 25;
/** Records, collections of them, and queries. */
const COMPOSABLE = /^\/services\/data\/v\d+\.0\/(sobjects|composite\/sobjects|query|queryAll)([/?]|$)/i;

const compositeBody = z.object({
    allOrNone: z.boolean().default(false),
    compositeRequest: z.array(
        z.object({
            method: z.string(),
            url: z.string(),
            referenceId: z.string(),
            body: z.unknown().optional()
        })
    )
});

interface Part {
    readonly referenceId: string;
    readonly answer: ApiAnswer;
}

/** Requests that build on each other, in one: `composite`. */
export const compositeRoutes: RouteTable = { 'POST /composite': composite };

function composite(call: ApiCall): ApiAnswer {
    const { allOrNone, compositeRequest } = parseBody(compositeBody, call.body);
    if (compositeRequest.length > MOST_REQUESTS) {
        throw new RequestError('LIMIT_EXCEEDED', `A composite request can have at most ${MOST_REQUESTS} subrequests`);
    }
    const parts: Part[] = [];
    const bodies = new Map<string, unknown>();
    const halt = new Error('halted');
    const runAll = (): void => {
        for (const { referenceId, method, url, body } of compositeRequest) {
            if (bodies.has(referenceId))
                throw new RequestError('INVALID_INPUT', `referenceId ${referenceId} is used twice`);
            const answer = runPart(call, bodies, { method, url, body });
            parts.push({ referenceId, answer });
            bodies.set(referenceId, answer.status < 300 ? answer.body : undefined);
            if (answer.status >= 300 && allOrNone) throw halt;
        }
    };
    try {
        if (allOrNone) call.org.transaction(runAll);
        else runAll();
    } catch (error) {
        if (error !== halt) throw error;
        return envelope(
            rolledBack(
                parts,
                compositeRequest.map(({ referenceId }) => referenceId)
            )
        );
    }
    return envelope(parts);
}

function runPart(
    call: ApiCall,
    bodies: ReadonlyMap<string, unknown>,
    request: { method: string; url: string; body: unknown }
): ApiAnswer {
    try {
        const url = String(resolveReferences(request.url, bodies));
        if (!COMPOSABLE.test(url))
            throw new RequestError('INVALID_INPUT', `${url} can not be part of a composite request`);
        return call.dispatch({
            method: request.method.toUpperCase(),
            url,
            body: resolveReferences(request.body, bodies)
        });
    } catch (error) {
        return errorAnswer(error);
    }
}

/** allOrNone: what went well is undone and says so, as does what was never tried. */
function rolledBack(parts: readonly Part[], referenceIds: readonly string[]): Part[] {
    const failed = parts.at(-1);
    const message = 'The transaction was rolled back since another operation in the same transaction failed.';
    return referenceIds.map((referenceId) => {
        if (failed && referenceId === failed.referenceId) return failed;
        return { referenceId, answer: { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message }] } };
    });
}

function envelope(parts: readonly Part[]): ApiAnswer {
    const compositeResponse = parts.map(({ referenceId, answer }) => ({
        body: answer.body ?? null,
        httpHeaders: answer.headers?.['location'] ? { Location: answer.headers['location'] } : {},
        httpStatusCode: answer.status,
        referenceId
    }));
    return { status: 200, body: { compositeResponse } };
}
