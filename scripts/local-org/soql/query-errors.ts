import { RequestError } from '../errors.ts';
import { withoutLiterals } from './literals.ts';

export type Clause = 'WHERE' | 'GROUP' | 'HAVING' | 'ORDER';

/** A query's text, and the clause that is read where one is known: names may stand in several. */
export type QueryPlace = string | { readonly text: string; readonly clause?: Clause };

const ADVICE = 'Please reference your WSDL or the describe call for the appropriate names.';

/** MALFORMED_QUERY: the text is no SOQL, or SOQL that means nothing. */
export function malformed(message: string): RequestError {
    return new RequestError('MALFORMED_QUERY', message);
}

/** A part of SOQL that Salesforce has and the local org has not: said, never skipped. */
export function unsupported(what: string): RequestError {
    return new RequestError('FUNCTIONALITY_NOT_ENABLED', `${what} is not supported by the local org`);
}

/** The object does not exist, or the user may not read it: Salesforce says the same of both. */
export function unknownObject(place: QueryPlace, name: string): RequestError {
    const message = `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${ADVICE}`;
    return new RequestError('INVALID_TYPE', at(place, name, message));
}

/** The field does not exist, or the user may not read it. */
export function unknownField(place: QueryPlace, path: string, entity: string): RequestError {
    const name = path.split('.').at(-1) ?? path;
    const message = `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${ADVICE}`;
    return new RequestError('INVALID_FIELD', at(place, path, message));
}

/** The relationship does not exist, or its object may not be read. */
export function unknownRelationship(
    place: QueryPlace,
    name: string,
    part: 'field path' | 'FROM part of query call'
): RequestError {
    const message = `Didn't understand relationship '${name}' in ${part}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${ADVICE}`;
    return new RequestError(part === 'field path' ? 'INVALID_FIELD' : 'INVALID_TYPE', at(place, name, message));
}

/** A field used in a way that its type does not allow. */
export function invalidUse(place: QueryPlace, path: string, message: string): RequestError {
    return new RequestError('INVALID_FIELD', at(place, path, message));
}

/** SOQL that means nothing, at the first use of `token`. */
export function misplaced(place: QueryPlace, token: string, message: string): RequestError {
    return malformed(at(place, token, message));
}

/** The text is no SOQL from this place on. */
export function unexpectedToken(text: string, offset: number, token: string): RequestError {
    return malformed(pointed(text, offset, `unexpected token: '${token}'`));
}

/** The message below Salesforce's caret block, which points at the first use of `token` outside of text literals. */
function at(place: QueryPlace, token: string, message: string): string {
    const { text, clause } = typeof place === 'string' ? { text: place } : place;
    const bare = withoutLiterals(text);
    const escaped = token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const whole = new RegExp(`(?<![\\w])${escaped}(?![\\w])`, 'gi');
    whole.lastIndex = clause ? Math.max(0, clausePlace(bare, clause)) : 0;
    const index = whole.exec(bare)?.index ?? -1;
    return index < 0 ? message : pointed(text, index, message);
}

/** Where a clause of the outer query begins. */
function clausePlace(bare: string, clause: Clause): number {
    let depth = 0;
    for (const { 0: token, index } of bare.matchAll(/[()]|\b[A-Z]+\b/gi)) {
        if (token === '(') depth++;
        else if (token === ')') depth--;
        else if (depth === 0 && token.toUpperCase() === clause) return index;
    }
    return -1;
}

function pointed(text: string, index: number, message: string): string {
    const before = text.slice(0, index).split('\n');
    const row = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const line = text.split('\n')[row - 1] ?? '';
    return `\n${line}\n${' '.repeat(column - 1)}^\nERROR at Row:${row}:Column:${column}\n${message}`;
}
