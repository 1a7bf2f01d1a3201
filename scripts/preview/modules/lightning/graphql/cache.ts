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

/** Sends a request to the org; never rejects. */
export type Send = (request: GraphQLRequest) => Promise<GraphQLAnswer>;

type Listener = (answer: GraphQLAnswer) => void;

// The platform keeps records for half a minute before it asks again.
const freshMilliseconds = 30_000;

/** One request's answer, shared by all components that state the same request. */
export class CachedRequest {
    readonly #listeners = new Set<Listener>();
    readonly #ask: () => Promise<GraphQLAnswer>;
    #answer: GraphQLAnswer | undefined;
    #answeredAt = 0;
    #inFlight: Promise<void> | undefined;

    constructor(ask: () => Promise<GraphQLAnswer>) {
        this.#ask = ask;
    }

    get isWatched(): boolean {
        return this.#listeners.size > 0;
    }

    /** Gives the listener what is known and asks the org when nothing is, or when it is old. */
    connect(listener: Listener): void {
        this.#listeners.add(listener);
        if (this.#answer) listener(this.#answer);
        if (!this.#answer || performance.now() - this.#answeredAt > freshMilliseconds) void this.refresh();
    }

    disconnect(listener: Listener): void {
        this.#listeners.delete(listener);
    }

    /** Asks the org again, joining a question under way; done when all listeners have the answer. */
    refresh(): Promise<void> {
        this.#inFlight ??= this.#ask().then((answer) => {
            this.#inFlight = undefined;
            this.#answeredAt = performance.now();
            this.#answer = answer;
            for (const listener of this.#listeners) listener(answer);
        });
        return this.#inFlight;
    }
}

/** All requests of a page by query, variables and operation. */
export class RequestCache {
    readonly #send: Send;
    readonly #requests = new Map<string, CachedRequest>();

    constructor(send: Send) {
        this.#send = send;
    }

    /** The shared request for this query, variables and operation. */
    request(request: GraphQLRequest): CachedRequest {
        const key = keyOf(request);
        const known = this.#requests.get(key) ?? new CachedRequest(() => this.#send(request));
        this.#requests.set(key, known);
        return known;
    }

    /** Asks again for everything that is shown and forgets the rest. */
    async refreshAll(): Promise<void> {
        for (const [key, request] of this.#requests) if (!request.isWatched) this.#requests.delete(key);
        await Promise.all([...this.#requests.values()].map((request) => request.refresh()));
    }
}

/** The order of variables does not matter, and one that is undefined is none. */
function keyOf({ query, variables = {}, operationName }: GraphQLRequest): string {
    const stated = Object.entries(variables).filter(([, value]) => value !== undefined);
    return JSON.stringify([query.source, operationName, stated.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
