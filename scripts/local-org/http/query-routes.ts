import { RequestError } from '../errors.ts';
import { restRecord, type OpenRest } from '../soql/json.ts';
import { page, runSoql } from '../soql/run.ts';
import type { ApiAnswer, ApiCall, RouteTable } from './call.ts';
import { queryColumns } from './query-columns.ts';

const PAGE = { least: 200, usual: 2_000, most: 2_000 } as const;
const FIRST_PAGE = { method: 'GET', path: '/query' };

/** SOQL over REST: first pages and the pages after them. */
export const queryRoutes: RouteTable = {
    'GET /query': (call) => answer(call, false),
    'GET /queryAll': (call) => answer(call, true),
    'GET /query/:locator': nextPage,
    'GET /queryAll/:locator': nextPage
};

function answer(call: ApiCall, includeDeleted: boolean): ApiAnswer {
    const text = call.query.get('q');
    if (!text?.trim()) throw new RequestError('MALFORMED_QUERY', 'A query string has to be specified');
    if (call.query.get('columns') === 'true') return { status: 200, body: queryColumns(call, text) };
    const shuffleSeed = call.faults.take(['shuffledResults'], FIRST_PAGE)?.seed;
    const outcome = runSoql(call.org, call.context, text, { includeDeleted, pageSize: pageSize(call), shuffleSeed });
    if (outcome.kind === 'count') return { status: 200, body: { totalSize: outcome.total, done: true, records: [] } };
    if (outcome.kind === 'groups') {
        const records = outcome.rows.map((row) => ({ attributes: { type: 'AggregateResult' }, ...row }));
        return { status: 200, body: { totalSize: records.length, done: true, records } };
    }
    const records = outcome.records.map((record) => restRecord(record, call.version, openRest(call)));
    if (!outcome.rest) return { status: 200, body: { totalSize: outcome.total, done: true, records } };
    const locator = call.cursors.open(call.context.user.id, outcome.rest);
    const nextRecordsUrl = pageUrl(call, locator, outcome.records.length);
    return { status: 200, body: { totalSize: outcome.total, done: false, nextRecordsUrl, records } };
}

function nextPage(call: ApiCall): ApiAnswer {
    const { id, cursor, offset } = call.cursors.read(call.context.user.id, call.parameters['locator'] ?? '');
    const size = pageSize(call);
    const records = page(call.context, cursor, offset, size).map((record) =>
        restRecord(record, call.version, openRest(call))
    );
    const next = offset + size;
    const totalSize = cursor.ids.length;
    if (next >= totalSize) return { status: 200, body: { totalSize, done: true, records } };
    return { status: 200, body: { totalSize, done: false, nextRecordsUrl: pageUrl(call, id, next), records } };
}

function openRest(call: ApiCall): OpenRest {
    return (cursor, from) => pageUrl(call, call.cursors.open(call.context.user.id, cursor), from);
}

function pageUrl(call: ApiCall, locator: string, offset: number): string {
    return `/services/data/v${call.version}/query/${locator}-${offset}`;
}

function pageSize(call: ApiCall): number {
    const tiny = call.faults.take(['tinyPages'], FIRST_PAGE);
    if (tiny) return tiny.size;
    const option = /batchSize\s*=\s*(\d+)/i.exec(String(call.headers['sforce-query-options'] ?? ''))?.[1];
    if (!option) return PAGE.usual;
    return Math.min(PAGE.most, Math.max(PAGE.least, Number(option)));
}
