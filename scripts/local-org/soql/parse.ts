import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';

const CACHE_SIZE = 500;
const cache = new Map<string, Query>();

/** The parser's tree of a query, from a cache: clients send the same text again and again. Callers must not change it.
 * @throws what the parser throws on a text that is not SOQL. */
export function parseSoql(text: string): Query {
    const known = cache.get(text);
    if (known) return known;
    const query = parseQuery(text, { logErrors: false });
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    cache.set(text, query);
    return query;
}
