import { z } from 'zod';

import { parseBody } from '../http/bodies.ts';
import type { RouteTable } from '../http/call.ts';
import { answerGraphql } from './execute.ts';

const graphqlBody = z.object({
    query: z.string(),
    variables: z.record(z.string(), z.unknown()).nullish(),
    operationName: z.string().nullish()
});

/** GraphQL over HTTP; refusals are answers too, as in every GraphQL API. */
export const graphqlRoutes: RouteTable = {
    'POST /graphql': (call) => ({
        status: 200,
        body: answerGraphql(call.org, call.context, parseBody(graphqlBody, call.body))
    })
};
