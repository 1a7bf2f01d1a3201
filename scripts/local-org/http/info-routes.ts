import type { ObjectSchema } from '../schema.ts';
import { API_VERSIONS, type ApiAnswer, type ApiCall, type RouteTable } from './call.ts';
import { objectDescribe, objectSummary } from './describe.ts';
import { namedObject } from './record-routes.ts';

/** Requests a day that a real org of the smallest edition has; the local org counts but never refuses. */
export const DAILY_API_REQUESTS = 15_000;
const SEASONS = ['Spring', 'Summer', 'Winter'] as const;
const NEWEST_WINTER = { version: 68, year: 27 };

/** What an org says about itself: resources, limits, objects. */
export const infoRoutes: RouteTable = {
    'GET ': resources,
    'GET /limits': limits,
    'GET /sobjects': objects,
    'GET /sobjects/:object': (call) => ({
        status: 200,
        body: { objectDescribe: objectSummary(call.context, namedObject(call), call.version), recentItems: [] }
    }),
    'GET /sobjects/:object/describe': (call) => ({
        status: 200,
        body: objectDescribe(call.org.schema, call.context, namedObject(call), call.version)
    })
};

/** The API versions as `/services/data` lists them. */
export function apiVersions(): readonly { label: string; url: string; version: string }[] {
    const count = API_VERSIONS.newest - API_VERSIONS.oldest + 1;
    return Array.from({ length: count }, (_, index) => {
        const number = API_VERSIONS.oldest + index;
        const season = SEASONS[number % 3] ?? 'Winter';
        const distance = NEWEST_WINTER.version - number;
        const year =
            season === 'Winter'
                ? NEWEST_WINTER.year - distance / 3
                : NEWEST_WINTER.year - 1 - Math.floor((distance - 1) / 3);
        return { label: `${season} '${year}`, url: `/services/data/v${number}.0`, version: `${number}.0` };
    });
}

function resources(call: ApiCall): ApiAnswer {
    const root = `/services/data/v${call.version}`;
    return {
        status: 200,
        body: {
            composite: `${root}/composite`,
            graphql: `${root}/graphql`,
            identity: `${call.instanceUrl}/id/${call.org.id}/${call.context.user.id}`,
            jobs: `${root}/jobs`,
            limits: `${root}/limits`,
            query: `${root}/query`,
            queryAll: `${root}/queryAll`,
            sobjects: `${root}/sobjects`
        }
    };
}

function limits(call: ApiCall): ApiAnswer {
    const remaining = Math.max(0, DAILY_API_REQUESTS - call.requestCount);
    return { status: 200, body: { DailyApiRequests: { Max: DAILY_API_REQUESTS, Remaining: remaining } } };
}

function objects(call: ApiCall): ApiAnswer {
    const { access } = call.context;
    const sobjects = [...call.org.schema.objects.values()]
        .filter((object) => access.canRead(object))
        .toSorted(byName)
        .map((object) => objectSummary(call.context, object, call.version));
    return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
}

function byName(one: ObjectSchema, other: ObjectSchema): number {
    return one.apiName < other.apiName ? -1 : 1;
}
