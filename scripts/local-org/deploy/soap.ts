import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { RequestError } from '../errors.ts';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const METADATA = 'http://soap.sforce.com/2006/04/metadata';

/** A call as its SOAP envelope states it. */
export interface SoapCall {
    readonly sessionId: string | undefined;
    /** The first element of the body: `deploy`. */
    readonly operation: string;
    readonly content: SoapElement;
}

export interface SoapElement {
    readonly [name: string]: string | SoapElement | readonly (string | SoapElement)[] | undefined;
}

const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    removeNSPrefix: true
});

/** Reads an envelope. @throws RequestError when it is none */
export function readEnvelope(text: string): SoapCall {
    if (XMLValidator.validate(text) !== true) throw malformed('the request is no XML');
    const { Envelope: envelope } = parser.parse(text) as { Envelope?: SoapElement };
    const body = envelope && elementIn(envelope, 'Body');
    const [[operation, content] = []] = Object.entries(body ?? {});
    if (!envelope || operation === undefined) throw malformed('the SOAP body holds no call');
    const header = elementIn(envelope, 'Header');
    const session = header && elementIn(header, 'SessionHeader');
    return {
        sessionId: session && textIn(session, 'sessionId'),
        operation,
        content: typeof content === 'object' && !Array.isArray(content) ? (content as SoapElement) : {}
    };
}

/** The one child element of that name. */
export function elementIn(element: SoapElement, name: string): SoapElement | undefined {
    const value = element[name];
    return typeof value === 'object' && !Array.isArray(value) ? (value as SoapElement) : undefined;
}

/** The text of the one child element of that name. */
export function textIn(element: SoapElement, name: string): string | undefined {
    const value = element[name];
    return typeof value === 'string' ? value : undefined;
}

function malformed(reason: string): RequestError {
    return new RequestError('UNKNOWN_EXCEPTION', `UNKNOWN_EXCEPTION: ${reason}`, 500);
}

/** The answer to a call: `<deployResponse><result>...`. */
export function responseEnvelope(operation: string, result: unknown, namespace = METADATA): string {
    return envelope(`<${operation}Response>${xmlOf('result', result)}</${operation}Response>`, namespace);
}

/** A refusal in SOAP's words: code and reason. */
export function faultEnvelope(code: string, message: string): string {
    const text = message.startsWith(`${code}: `) ? message : `${code}: ${message}`;
    return envelope(
        `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${escaped(text)}</faultstring></soapenv:Fault>`
    );
}

function envelope(body: string, namespace?: string): string {
    const own = namespace === undefined ? '' : ` xmlns="${namespace}"`;
    return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${ENVELOPE}" xmlns:sf="${METADATA}"${own}><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
}

function xmlOf(name: string, value: unknown): string {
    if (value === undefined || value === null) return '';
    if (Array.isArray(value)) return value.map((item) => xmlOf(name, item)).join('');
    if (typeof value !== 'object') return `<${name}>${escaped(String(value))}</${name}>`;
    const inner = Object.entries(value).map(([child, content]) => xmlOf(child, content));
    return `<${name}>${inner.join('')}</${name}>`;
}

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
