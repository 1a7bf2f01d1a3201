import { XMLParser } from 'fast-xml-parser';

/** A metadata element: its text, or its children by name; every child is in a list, single ones too. */
export type XmlNode = string | { readonly [name: string]: readonly XmlNode[] };

const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: () => true
});

/** The root element of a metadata file and its name. @throws Error when the text holds no element */
export function parseXml(text: string): { readonly type: string; readonly root: XmlNode } {
    const [found] = Object.entries(parser.parse(text) as Record<string, XmlNode[]>);
    if (!found?.[1][0] && found?.[1][0] !== '') {
        throw new Error('no element');
    }
    return { type: found[0], root: found[1][0] };
}

/** The child elements of that name. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
    return node === undefined || typeof node === 'string' ? [] : (node[name] ?? []);
}

/** The texts of all child elements of that name. */
export function texts(node: XmlNode | undefined, name: string): readonly string[] {
    return children(node, name).filter((child) => typeof child === 'string');
}

/** The text of the first child element of that name. */
export function text(node: XmlNode | undefined, name: string): string | undefined {
    return texts(node, name)[0];
}

/** Whether the first child element of that name says true. */
export const isTrue = (node: XmlNode | undefined, name: string): boolean => text(node, name) === 'true';
