import { onChanges } from 'good-terms/changes';
import { callOrg, OrgError } from 'good-terms/org';
import { RequestCache, type GraphQLAnswer, type GraphQLRequest } from './cache.ts';

/** Sends one request; a failure on the way becomes an error of the answer, as on the platform. */
export async function send({ query, variables, operationName }: GraphQLRequest): Promise<GraphQLAnswer> {
    try {
        const { data, errors } = await callOrg<GraphQLAnswer>('graphql', {
            query: query.source,
            variables,
            operationName
        });
        return frozen({ data: data ?? undefined, errors: errors?.length ? errors : undefined });
    } catch (error) {
        return frozen({
            data: undefined,
            errors: [
                {
                    message: error instanceof Error ? error.message : String(error),
                    ...(error instanceof OrgError && { status: error.status, body: error.body })
                }
            ]
        });
    }
}

/** The requests of this page. */
export const pageRequests = new RequestCache(send);
onChanges(() => void pageRequests.refreshAll());

/** Components get the platform's answers read-only. */
function frozen<T>(value: T): T {
    if (value && typeof value === 'object' && !Object.isFrozen(value)) {
        Object.freeze(value);
        for (const part of Object.values(value)) frozen(part);
    }
    return value;
}
