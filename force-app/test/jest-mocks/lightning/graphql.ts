/** Stand-in for `lightning/graphql` whose `gql` parses the document, so that a malformed one fails its test. */
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';
import { type DocumentNode, parse, print } from 'graphql';

type Refresh = () => Promise<void>;

/** Test wire adapter that emits what `lightning/graphql` would. */
export class graphql extends createTestWireAdapter() {
    /** Emits a whole wire value: data, errors or both. */
    static emitResult(data: unknown, errors?: readonly unknown[], refresh: Refresh = () => Promise.resolve()): void {
        super.emit({ data, errors, refresh });
    }

    constructor(dataCallback: (value: unknown) => void) {
        super(dataCallback);
        dataCallback({ data: undefined, errors: undefined });
    }
}

/** Parses the document as the platform does; a syntax error throws. */
export const gql = (parts: TemplateStringsArray, ...fragments: readonly DocumentNode[]): DocumentNode =>
    parse(String.raw({ raw: parts }, ...fragments.map(print)), {
        noLocation: true
    });

/** Mutation stand-in; every test gives it its own answer. */
export const executeMutation = jest.fn();
