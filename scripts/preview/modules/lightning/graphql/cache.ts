import { callOrg } from 'good-terms/org';
import type { GraphQLDocument } from './documents.ts';

/** A request as components state it. */
export interface GraphQLRequest {
    readonly query: GraphQLDocument;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
    readonly operationName?: string | undefined;
}

/** What the org answered; an answer that never came is one of the errors. */
export interface GraphQLAnswer {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[];
}

type Listener = (answer: GraphQLAnswer) => void;

/** One request's answer, shared by all components that state the same request. */
export class CachedRequest {
    readonly listeners = new Set<Listener>();
    readonly #request: GraphQLRequest;
    #answer: GraphQLAnswer | undefined;
    #answeredAt = 0;
    #inFlight: Promise<void> | undefined;

    constructor(request: GraphQLRequest) {
        this.#request = request;
    }

    /** Gives the listener what is known and asks the org when nothing is, or when it is old. */
    connect(listener: Listener): void {
        this.listeners.add(listener);
        if (this.#answer) listener(this.#answer);
        if (!this.#answer || performance.now() - this.#answeredAt > freshMilliseconds) void this.refresh();
    }

    /** Asks the org again, joining a request under way. */
    refresh(): Promise<void> {
        this.#inFlight ??= this.#ask().finally(() => (this.#inFlight = undefined));
        return this.#inFlight;
    }

    async #ask(): Promise<void> {
        this.#answer = await send(this.#request);
        this.#answeredAt = performance.now();
        for (const listener of this.listeners) listener(this.#answer);
    }
}

// The platform keeps records for half a minute before it asks again.
const freshMilliseconds = 30_000;
const requests = new Map<string, CachedRequest>();

/** The shared request for this query, variables and operation. */
export function cachedRequest(request: GraphQLRequest): CachedRequest {
    const key = JSON.stringify([request.query.source, request.operationName, sortedEntries(request.variables ?? {})]);
    const known = requests.get(key) ?? new CachedRequest(request);
    requests.set(key, known);
    return known;
}

/** Asks again for everything on the page and forgets the rest. */
export async function refreshAll(): Promise<void> {
    for (const [key, request] of requests) if (request.listeners.size === 0) requests.delete(key);
    await Promise.all([...requests.values()].map((request) => request.refresh()));
}

/** Sends one request; a failure on the way becomes an error of the answer, as on the platform. */
export async function send({ query, variables, operationName }: GraphQLRequest): Promise<GraphQLAnswer> {
    try {
        const answer = await callOrg<GraphQLAnswer>('graphql', { query: query.source, variables, operationName });
        const failed = answer.errors && answer.errors.length > 0;
        return frozen({ data: answer.data ?? undefined, errors: failed ? answer.errors : undefined });
    } catch (error) {
        return frozen({ data: undefined, errors: [{ message: error instanceof Error ? error.message : String(error) }] });
    }
}

function sortedEntries(variables: Readonly<Record<string, unknown>>): [string, unknown][] {
    return Object.entries(variables)
        .filter(([, value]) => value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function frozen<T>(value: T): T {
    if (value && typeof value === 'object' && !Object.isFrozen(value)) {
        Object.freeze(value);
        for (const part of Object.values(value)) frozen(part);
    }
    return value;
}
