import { RequestError } from '../errors.ts';
import type { ApiHandler, RouteTable } from './call.ts';

interface Route {
    readonly method: string;
    readonly segments: readonly string[];
    readonly handler: ApiHandler;
}

export interface RouteMatch {
    readonly handler: ApiHandler;
    readonly parameters: Record<string, string>;
}

/** Finds the handler of a request, over HTTP and inside composite requests alike. */
export class Router {
    readonly #routes: readonly Route[];

    constructor(...tables: readonly RouteTable[]) {
        this.#routes = tables.flatMap((table) =>
            Object.entries(table).map(([key, handler]) => {
                const [method = '', path = ''] = key.split(' ');
                return { method, segments: path.split('/').slice(1), handler };
            })
        );
    }

    /** @throws RequestError 404 where nothing answers this path, 405 where something does under another method. */
    match(method: string, path: string): RouteMatch {
        const segments = path.split('/').slice(1).map(decode);
        if (segments.length > 1 && segments.at(-1) === '') segments.pop();
        const wanted = method === 'HEAD' ? 'GET' : method;
        const allowed = new Set<string>();
        for (const route of this.#routes) {
            const parameters = parametersOf(route, segments);
            if (!parameters) continue;
            if (route.method === wanted) return { handler: route.handler, parameters };
            allowed.add(route.method);
        }
        if (allowed.size === 0) throw notFound();
        const names = [...allowed].join(',');
        throw new RequestError('METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${names}`, 405);
    }
}

/** The answer to a path, object or record that is not there (or not for this user). */
export function notFound(message = 'The requested resource does not exist'): RequestError {
    return new RequestError('NOT_FOUND', message, 404);
}

function parametersOf(route: Route, segments: readonly string[]): Record<string, string> | undefined {
    if (route.segments.length !== segments.length) return undefined;
    const parameters: Record<string, string> = {};
    for (const [index, expected] of route.segments.entries()) {
        const segment = segments[index] ?? '';
        if (expected.startsWith(':')) parameters[expected.slice(1)] = segment;
        else if (expected.toLowerCase() !== segment.toLowerCase()) return undefined;
    }
    return parameters;
}

function decode(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        throw notFound();
    }
}
