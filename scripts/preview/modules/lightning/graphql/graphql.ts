import type { CachedRequest, GraphQLAnswer, GraphQLRequest } from './cache.ts';
import { pageRequests, send } from './orgRequests.ts';

export { gql } from './documents.ts';

interface WireValue extends GraphQLAnswer {
    readonly refresh?: () => Promise<void>;
}

/** Wire adapter: provisions the answer to a GraphQL request and keeps one request in flight per key. */
export class graphql {
    readonly #emit: (value: WireValue) => void;
    #request: CachedRequest | undefined;

    constructor(emit: (value: WireValue) => void) {
        this.#emit = emit;
        emit({ data: undefined, errors: undefined });
    }

    update(config: Partial<GraphQLRequest>): void {
        const request = config.query && pageRequests.request({ ...config, query: config.query });
        if (request === this.#request) return;
        this.disconnect();
        this.#request = request;
        request?.connect(this.#listen);
    }

    connect(): void {
        this.#request?.connect(this.#listen);
    }

    disconnect(): void {
        this.#request?.disconnect(this.#listen);
    }

    readonly #listen = (answer: GraphQLAnswer): void => {
        const request = this.#request;
        this.#emit({ ...answer, refresh: () => request?.refresh() ?? Promise.resolve() });
    };
}

/** Runs a mutation; its document is one transaction. */
export function executeMutation(request: GraphQLRequest): Promise<GraphQLAnswer> {
    return send(request);
}
