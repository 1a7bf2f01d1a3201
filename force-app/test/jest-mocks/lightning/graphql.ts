/** Stand-in for `lightning/graphql` whose `gql` parses the document, so that a malformed one fails its test. */
import { type DocumentNode, parse, print } from 'graphql';

type Refresh = () => Promise<void>;

/** What a wire was last configured with. */
interface Config {
    readonly query?: DocumentNode;
    readonly variables?: Readonly<Record<string, unknown>>;
}

/** Test wire adapter that emits what `lightning/graphql` would; a wire without a document asks nothing, as there. */
export class graphql {
    static #wires = new Set<graphql>();
    static #asked: Config[] = [];

    readonly #emit: (value: unknown) => void;
    #config: Config = {};

    /** Emits a whole wire value (data, errors or both) to every wire that asks, or to those that ask with one document. */
    static emitResult(
        data: unknown,
        errors?: readonly unknown[],
        refresh: Refresh = () => Promise.resolve(),
        document?: DocumentNode
    ): void {
        for (const wire of graphql.#wires) {
            const { query } = wire.#config;
            if (query && (!document || query === document)) {
                wire.#emit({ data, errors, refresh });
            }
        }
    }

    /** Emits data to the wires that ask with one document. */
    static emitTo(document: object, data: unknown): void {
        graphql.emitResult(data, undefined, undefined, document as DocumentNode);
    }

    /** What was asked last. */
    static getLastConfig(): Config | undefined {
        return graphql.#asked.at(-1);
    }

    /** How many requests were made since the last test began. */
    static get requestCount(): number {
        return graphql.#asked.length;
    }

    /** Forgets what was asked; for `beforeEach`. */
    static forget(): void {
        graphql.#asked = [];
    }

    constructor(dataCallback: (value: unknown) => void) {
        this.#emit = dataCallback;
        dataCallback({ data: undefined, errors: undefined });
    }

    connect(): void {
        graphql.#wires.add(this);
    }

    disconnect(): void {
        graphql.#wires.delete(this);
    }

    update(config: Config): void {
        this.#config = config;
        if (config.query) {
            graphql.#asked.push(config);
        }
    }
}

/** Parses the document as the platform does; a syntax error throws. */
export const gql = (parts: TemplateStringsArray, ...fragments: readonly DocumentNode[]): DocumentNode =>
    parse(String.raw({ raw: parts }, ...fragments.map(print)), {
        noLocation: true
    });

/** Mutation stand-in; every test gives it its own answer. */
export const executeMutation = jest.fn();
