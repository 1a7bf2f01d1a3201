import { callOrg, OrgError } from 'good-terms/org';

/** What Lightning Data Service rejects with: the answer as it came. */
export interface FetchRefusal {
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;
    readonly errorType: 'fetchResponse';
}

/** Calls the UI API; a refusal rejects with its answer. */
export async function answered<T>(
    path: string,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    body?: object
): Promise<T> {
    try {
        return await callOrg<T>(path, body, method);
    } catch (error) {
        return Promise.reject(refusalOf(error));
    }
}

/** An error as Lightning Data Service shows it; what never reached the org has status 0. */
export function refusalOf(error: unknown): FetchRefusal {
    const status = error instanceof OrgError ? error.status : 0;
    const message = error instanceof Error ? error.message : String(error);
    const body = error instanceof OrgError && error.body !== undefined ? error.body : { message, statusCode: status };
    return Object.freeze({
        ok: false,
        status,
        statusText: statusTexts[status] ?? '',
        body,
        errorType: 'fetchResponse'
    });
}

const statusTexts: Readonly<Record<number, string>> = {
    400: 'Bad Request',
    403: 'Forbidden',
    404: 'Not Found',
    412: 'Precondition Failed'
};
