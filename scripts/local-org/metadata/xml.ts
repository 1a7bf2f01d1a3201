import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { MetadataError } from '../errors.ts';

/** A metadata element as parsed XML: element name to text, element or list of them. */
export type XmlValue = string | XmlElement | readonly XmlValue[];
export interface XmlElement {
    readonly [name: string]: XmlValue | undefined;
}

/** Line and column in a file, both from 1. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

const options = { parseTagValue: false, ignoreDeclaration: true, captureMetaData: true } as const;
const parser = new XMLParser({ ...options, ignoreAttributes: true });
/** The description of a Lightning component is the one format that says something in attributes: `@name`. */
const attributeParser = new XMLParser({
    ...options,
    ignoreAttributes: (name) => name === 'xmlns',
    attributeNamePrefix: '@',
    parseAttributeValue: false
});
const position = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** The root element's content of a metadata file. @throws MetadataError when it is not that XML */
export function parseXml(text: string, file: string, rootName: string): XmlElement {
    const validity = XMLValidator.validate(text);
    if (validity !== true) {
        const { line, col, msg } = validity.err;
        throw new MetadataError(file, `line ${line}: ${msg}`, { line, column: col });
    }
    const reader = rootName === 'LightningComponentBundle' ? attributeParser : parser;
    const root: unknown = (reader.parse(text) as Record<string, unknown>)[rootName];
    if (root === undefined) throw new MetadataError(file, `the root element is not <${rootName}>`);
    return typeof root === 'string' ? {} : (root as XmlElement);
}

/** Where an element stands in the text that it was read from. */
export function placeOf(text: string, element: XmlElement): Place {
    const { startIndex = 0 } = (element as Record<symbol, { startIndex?: number }>)[position] ?? {};
    const before = text.replaceAll('\r\n', '\n').slice(0, startIndex).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The text of a child element, undefined when it is absent or empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
    const value = element[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The text of a child element that must be there. @throws MetadataError */
export function requiredText(element: XmlElement, name: string, file: string): string {
    const text = textOf(element, name);
    if (text === undefined) throw new MetadataError(file, `<${name}> is missing`);
    return text;
}

/** Whether a child element says `true`. */
export function isTrue(element: XmlElement, name: string): boolean {
    return textOf(element, name) === 'true';
}

/** The whole number of a child element. @throws MetadataError when it is no whole number */
export function wholeNumber(element: XmlElement, name: string, file: string): number | undefined {
    const text = textOf(element, name);
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text)) throw new MetadataError(file, `<${name}> is not a whole number: ${text}`);
    return Number(text);
}

/** All child elements of that name, none, one or many. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
    return valuesOf(element, name).filter((value): value is XmlElement => typeof value === 'object');
}

/** The texts of all child elements of that name. */
export function textsOf(element: XmlElement, name: string): readonly string[] {
    return valuesOf(element, name).filter((value): value is string => typeof value === 'string');
}

function valuesOf(element: XmlElement, name: string): readonly XmlValue[] {
    const value = element[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? (value as readonly XmlValue[]) : [value as XmlValue];
}

/**
 * Stops the start at an element that this org neither honors nor knows to be without effect on data.
 * @throws MetadataError
 */
export function refuseUnknown(element: XmlElement, known: ReadonlySet<string>, file: string): void {
    for (const name of Object.keys(element)) {
        if (!known.has(name)) throw new MetadataError(file, `the local org does not support the element <${name}>`);
    }
}
