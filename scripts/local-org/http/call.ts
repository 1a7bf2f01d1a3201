import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

import type { Faults } from '../faults/faults.ts';
import type { Org, OrgContext } from '../org.ts';
import type { QueryCursors } from './cursors.ts';

export const API_VERSIONS = { oldest: 31, newest: 68 } as const;

/** One request to the data API, freed from how it came: over HTTP or inside a composite request. */
export interface ApiCall {
    readonly org: Org;
    readonly context: OrgContext;
    readonly cursors: QueryCursors;
    readonly faults: Faults;
    readonly instanceUrl: string;
    readonly method: string;
    /** E.g. `68.0`. */
    readonly version: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    readonly headers: IncomingHttpHeaders;
    readonly body: unknown;
    /** Requests that this organization has answered, for the limits. */
    readonly requestCount: number;
    /** Runs another request of the same user and version within this one. */
    readonly dispatch: (request: { method: string; url: string; body: unknown }) => ApiAnswer;
}

export interface ApiAnswer {
    readonly status: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    /** A body that is not JSON; comes with its content type in the headers. */
    readonly stream?: Readable;
}

/** Answers one route; runs to its end without waiting, so that composite requests can be transactions. */
export type ApiHandler = (call: ApiCall) => ApiAnswer;

/** `GET /sobjects/:object` to handler; paths are relative to `/services/data/vNN.0`. */
export type RouteTable = Readonly<Record<string, ApiHandler>>;
