import { RequestError } from '../errors.ts';

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
export function unknownObject(text: string, name: string): RequestError {
    const message = `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${ADVICE}`;
    return new RequestError('INVALID_TYPE', at(text, name, message));
}

/** The field does not exist, or the user may not read it. */
export function unknownField(text: string, path: string, entity: string): RequestError {
    const name = path.split('.').at(-1) ?? path;
    const message = `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${ADVICE}`;
    return new RequestError('INVALID_FIELD', at(text, path, message));
}

/** The relationship does not exist, or its object may not be read. */
export function unknownRelationship(
    text: string,
    name: string,
    place: 'field path' | 'FROM part of query call'
): RequestError {
    const message = `Didn't understand relationship '${name}' in ${place}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${ADVICE}`;
    return new RequestError(place === 'field path' ? 'INVALID_FIELD' : 'INVALID_TYPE', at(text, name, message));
}

/** A field used in a way that its type does not allow. */
export function invalidUse(text: string, path: string, message: string): RequestError {
    return new RequestError('INVALID_FIELD', at(text, path, message));
}

/** The message below Salesforce's caret block, which points at the first use of `token` outside of text literals. */
function at(text: string, token: string, message: string): string {
    const bare = text.replace(/'(?:\\.|[^'\\])*'/g, (literal) => ' '.repeat(literal.length));
    const escaped = token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const index = bare.search(new RegExp(`(?<![\\w])${escaped}(?![\\w])`, 'i'));
    if (index < 0) return message;
    const before = text.slice(0, index).split('\n');
    const row = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const line = text.split('\n')[row - 1] ?? '';
    return `\n${line}\n${' '.repeat(column - 1)}^\nERROR at Row:${row}:Column:${column}\n${message}`;
}
