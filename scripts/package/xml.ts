import { XMLParser } from 'fast-xml-parser';

/** A metadata element: its text, or its children by name and attributes by `@name`, always in lists. */
export type XmlNode = string | { readonly [name: string]: readonly XmlNode[] };

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: () => true
});

/** The root element of a metadata file and its name. @throws Error when the text holds no element */
export function parseXml(text: string): { readonly type: string; readonly root: XmlNode } {
    const [[type, [root]] = ['', []]] = Object.entries(parser.parse(text) as Record<string, XmlNode[]>);
    if (root === undefined) {
        throw new Error('no element');
    }
    return { type, root };
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

/** An attribute, as component descriptions have them: `<property name="compact" type="Boolean"/>`. */
export const attribute = (node: XmlNode, name: string): string | undefined => text(node, `@${name}`);
