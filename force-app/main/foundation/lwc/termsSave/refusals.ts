/** Reads why the org did not save: by code and field where it names them, and always in its own words. */
import { saveProblem } from 'c/termsErrors';
import type { Issue } from 'c/termsResult';
import type { SaveIssue } from './types';

type Issues = readonly [SaveIssue, ...SaveIssue[]];

/** What the UI API says against a record: page errors first, then those of fields. */
export function recordIssues(error: unknown): Issues {
    const { errors, fieldErrors } = asRecord(asRecord(asRecord(error).body).output);
    const ofFields = Object.entries(asRecord(fieldErrors)).flatMap(([field, list]) => issuesOf(list, field));
    const [first, ...rest] = [...issuesOf(errors), ...ofFields];
    return first ? [first, ...rest] : [unreadable(error)];
}

/** What GraphQL says against a transaction: the refusals of records in words, anything else by its kind. */
export function graphqlIssues(errors: readonly unknown[]): Issues {
    const refusals = errors.filter((error) => errorType(error) === 'DataFetchingException');
    const [first, ...rest] = issuesOf(refusals).filter(isFirstOfItsWords);
    return first ? [first, ...rest] : [unreadable(errors)];
}

/** A rule that refuses several records says so once. */
function isFirstOfItsWords({ message }: Issue, index: number, issues: readonly Issue[]): boolean {
    return issues.findIndex((issue) => issue.message === message) === index;
}

function issuesOf(list: unknown, field?: string): readonly SaveIssue[] {
    const items = Array.isArray(list) ? list.map(asRecord) : [];
    return items.map(({ errorCode, message, extensions, paths }) => {
        const { ErrorCode: graphqlCode } = asRecord(extensions);
        const as = recordIn(paths);
        return {
            code: String(errorCode ?? graphqlCode ?? ''),
            message: String(message ?? ''),
            ...(field && { field }),
            ...(as && { as })
        };
    });
}

/** The mutation that a path leads to: `uiapi`, then its name. */
function recordIn(paths: unknown): string | undefined {
    const name: unknown = Array.isArray(paths) ? paths[1] : undefined;
    return typeof name === 'string' ? name : undefined;
}

function errorType(error: unknown): unknown {
    return asRecord(asRecord(error).extensions).ErrorType;
}

function unreadable(error: unknown): Issue {
    const problem = saveProblem(error);
    return { code: problem?.kind ?? 'other', message: problem?.message ?? '' };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
