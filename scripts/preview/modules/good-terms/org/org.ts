import { session } from 'good-terms/session';

const apiVersion = 'v68.0';

/** An answer of the org that is no success, in the org's own words. */
export class OrgError extends Error {
    readonly status: number;
    readonly body: unknown;

    constructor(status: number, message: string, body: unknown) {
        super(message);
        this.status = status;
        this.body = body;
    }
}

/** Calls the org's REST API as the user of this page; the server adds the user's token. */
export async function callOrg<T>(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
    const response = await fetch(`/as/${session.as}/services/data/${apiVersion}/${path}`, {
        method,
        headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) })
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok)
        throw new OrgError(
            response.status,
            messageOf(answer) ?? `The org answered with status ${response.status}.`,
            answer
        );
    return answer as T;
}

/** Rows of a SOQL query, as the user may see them. */
export async function query<Row>(soql: string): Promise<{ totalSize: number; records: Row[] }> {
    return callOrg(`query?q=${encodeURIComponent(soql)}`);
}

/** A text as a SOQL literal. */
export function literal(value: string): string {
    return `'${value.replaceAll(/['\\]/g, '\\$&')}'`;
}

/** A text inside a LIKE pattern, its own wildcards taken literally. */
export function likeText(value: string): string {
    return value.replaceAll(/[\\%_']/g, '\\$&');
}

function messageOf(answer: unknown): string | undefined {
    const first: unknown = Array.isArray(answer) ? answer[0] : answer;
    return first && typeof first === 'object' && 'message' in first ? String(first.message) : undefined;
}
