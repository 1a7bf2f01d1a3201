/** Test-only packages that ship no declarations. */
declare module '@salesforce/wire-service-jest-util' {
    /** A wire adapter whose values a test emits by hand. */
    export function createTestWireAdapter(): {
        new (dataCallback: (value: unknown) => void): object;
        emit(value: unknown): void;
        getLastConfig(): Readonly<Record<string, unknown>> | null;
        resetLastEmittedValue(): void;
    };
}

declare namespace jest {
    interface Matchers<R> {
        /** From @sa11y/jest: axe finds nothing to complain about. */
        toBeAccessible(): Promise<R>;
    }
}
