import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';

import { withoutLiterals } from './literals.ts';
import { malformed, unexpectedToken } from './query-errors.ts';

/** A text as the parser reads it; subtotals are asked for with words that the parser does not take over functions. */
export interface ParsedSoql {
    readonly query: Query;
    readonly subtotals?: Subtotals;
}

export type Subtotals = 'ROLLUP' | 'CUBE';

// Said in full: the parser builds itself anew whenever an option differs from the last call's, or is left out.
const OPTIONS = { logErrors: false, ignoreParseErrors: false, allowApexBindVariables: false };
const CACHE_SIZE = 500;
const cache = new Map<string, ParsedSoql>();

/** The parser's tree of a query, from a cache: clients send the same text again and again. Callers must not change it.
 * @throws RequestError MALFORMED_QUERY with row and column on a text that is not SOQL. */
export function parseSoql(text: string): ParsedSoql {
    const known = cache.get(text);
    if (known) return known;
    const { plain, subtotals } = withoutSubtotals(singleSpaced(text));
    const parsed = { query: parse(text, plain), subtotals };
    if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
    cache.set(text, parsed);
    return parsed;
}

function parse(text: string, plain: string): Query {
    try {
        return parseQuery(plain, OPTIONS);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const offset = /at offset: (\d+)/.exec(message)?.[1];
        if (offset !== undefined) throw unexpectedToken(text, Number(offset), text[Number(offset)] ?? '');
        const found = foundToken(message);
        if (found === undefined) throw malformed(message.split('\n')[0]?.trim() ?? 'unexpected token');
        if (found === '') throw unexpectedToken(text, text.trimEnd().length, '<EOF>');
        throw unexpectedToken(text, culprit(plain, found), found);
    }
}

function foundToken(message: string): string | undefined {
    return /but found(?:: | --> )'?(.*?)'?(?: <--)?$/s.exec(message)?.[1];
}

/** The parser names the token but not its place: it is the first whose prefix of the text already fails at it. */
function culprit(text: string, token: string): number {
    const bare = token.startsWith("'") ? text : withoutLiterals(text);
    const places = placesOf(bare, token);
    for (const place of places.slice(0, -1)) {
        try {
            parseQuery(text.slice(0, place + token.length), OPTIONS);
        } catch (error) {
            if (error instanceof Error && foundToken(error.message) === token) return place;
        }
    }
    return places.at(-1) ?? 0;
}

function placesOf(text: string, token: string): number[] {
    const places: number[] = [];
    for (let place = text.indexOf(token); place >= 0; place = text.indexOf(token, place + 1)) places.push(place);
    return places;
}

/** The parser knows `ORDER BY` and `GROUP BY` with one space only. */
function singleSpaced(text: string): string {
    return replaceOutside(text, /\b(ORDER|GROUP)(\s+)BY\b/gi, (_, word, space) => `${word} BY${space.slice(1)}`);
}

function withoutSubtotals(text: string): { plain: string; subtotals?: Subtotals } {
    const bare = withoutLiterals(text);
    const found = /\bGROUP BY\s+(ROLLUP|CUBE)\s*\(/i.exec(bare);
    if (!found) return { plain: text };
    const word = (found[1] ?? '').toUpperCase() as Subtotals;
    const open = found.index + found[0].length - 1;
    const close = closing(bare, open);
    const start = found.index + 'GROUP BY'.length;
    if (close < 0) return { plain: text };
    const plain = `${text.slice(0, start)}${' '.repeat(open + 1 - start)}${text.slice(open + 1, close)} ${text.slice(close + 1)}`;
    return { plain, subtotals: word };
}

function closing(text: string, open: number): number {
    let depth = 0;
    for (let place = open; place < text.length; place++) {
        if (text[place] === '(') depth++;
        else if (text[place] === ')' && --depth === 0) return place;
    }
    return -1;
}

function replaceOutside(text: string, pattern: RegExp, replace: (...parts: string[]) => string): string {
    let result = '';
    let from = 0;
    for (const match of withoutLiterals(text).matchAll(pattern)) {
        result += text.slice(from, match.index) + replace(...(match as unknown as string[]));
        from = match.index + match[0].length;
    }
    return result + text.slice(from);
}
